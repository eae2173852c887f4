"""The three papers for the legal officer as .docx.

The rule: what is said of the program comes from its settings and is kept by tests; the rest is a
blank for the office.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from docx.document import Document

from bot.channels.registry import PLATFORMS, Platform
from bot.papers import layout_docx as layout
from bot.papers import rows
from bot.papers import texts as papers
from bot.papers.legal import record_texts, texts
from handlers.registrations.texts import CONSENT_VERSIONS, REMINDER_CONSENT_VERSION
from handlers.turn.turn import organisation_name
from handlers.values.shown.label_texts import channel_name
from knowledge.plan.plan import Plan

RECORD_WIDTHS = (12, 48, 35, 32, 38)
RISK_WIDTHS = (12, 45, 63, 45)
CONTACT_WIDTHS = (12, 63, 50, 40)


@dataclass(frozen=True)
class InstallationFacts:
    """What the papers tell of this installation.

    `platforms` are those in use, with `push` browsers are told through their own services.
    `grounds` are by what right the lists of units are here.
    """

    plan: Plan
    day: date
    months: int
    platforms: Sequence[Platform]
    admins: Sequence[str]
    push: bool = False
    grounds: Sequence[str] = ()

    @property
    def organisation(self) -> str:
        """The alliance's name on that day."""
        return organisation_name(self.plan.organisation, self.day)


def processing_record(facts: InstallationFacts) -> bytes:
    """What is processed, why, how long, who sees it, how it is protected."""
    paper = _begun(facts, texts.RECORD)
    _who(paper, facts)
    layout.heading(paper, texts.WHAT)
    table = layout.grid(paper, record_texts.HEADINGS, RECORD_WIDTHS)
    kept = record_texts.kept(months=facts.months, grounds=facts.grounds)
    for place, one in enumerate(kept, start=1):
        layout.add_row(table, (place, one.what, one.why, one.basis, one.how_long))
    _part(paper, texts.SEEN, texts.SEEN_BY)
    _part(paper, texts.KEPT_SAFE, texts.SAFE)
    _part(paper, texts.RIGHTS, texts.RIGHT_LINES)
    return _closed(paper)


def impact_assessment(facts: InstallationFacts) -> bytes:
    """What may go wrong for people, and what goes abroad."""
    paper = _begun(facts, texts.ASSESSMENT)
    _who(paper, facts)
    for line in texts.FILED:
        layout.text(paper, line)
    abroad = (*_abroad(facts.platforms), texts.push_abroad(is_on=facts.push))
    _part(paper, texts.ABROAD, abroad)
    layout.heading(paper, texts.RISKS)
    table = layout.grid(paper, texts.RISK_HEADINGS, RISK_WIDTHS)
    for place, (risk, measure) in enumerate(texts.RISK_ROWS, start=1):
        layout.add_row(table, (place, risk, measure, ""))
    _part(paper, texts.DECISION, texts.DECISIONS)
    return _closed(paper)


def breach_procedure(facts: InstallationFacts) -> bytes:
    """What is done when data got out, and whom to call."""
    paper = _begun(facts, texts.BREACH)
    layout.heading(paper, texts.STEPS)
    for place, line in enumerate(texts.STEP_LINES, start=1):
        layout.text(paper, f"{place}. {line}")
    layout.heading(paper, texts.CONTACTS)
    table = layout.grid(paper, texts.CONTACT_HEADINGS, CONTACT_WIDTHS)
    people = [*((texts.ADMIN, name) for name in facts.admins)]
    people += [(role, "") for role in texts.CONTACT_ROLES]
    for place, (role, name) in enumerate(people, start=1):
        layout.add_row(table, (place, role, name, ""))
    return _closed(paper)


def _begun(facts: InstallationFacts, title: str) -> Document:
    paper = layout.new_paper(title, facts.organisation, facts.day)
    place = rows.province(facts.plan, facts.day)
    line = papers.place_line(place=place, year=facts.day.year)
    layout.letterhead(paper, facts.organisation.upper(), line)
    layout.title(paper, title, texts.BASIS, texts.MADE)
    return paper


def _who(paper: Document, facts: InstallationFacts) -> None:
    organisation = facts.plan.organisation
    contact = organisation.phone or organisation.office
    lines = (
        texts.controller(name=facts.organisation, contact=contact),
        texts.OFFICER,
        texts.HOST,
        texts.OWN_PAGE,
        *([one.legal for one in facts.platforms] or [texts.NO_PLATFORM]),
        *([texts.PUSH_LEGAL] if facts.push else []),
        texts.consent_versions(versions=CONSENT_VERSIONS, reminders=REMINDER_CONSENT_VERSION),
    )
    _part(paper, texts.WHO, lines)


def _abroad(in_use: Sequence[Platform]) -> tuple[str, ...]:
    away = [one for one in in_use if one.abroad]
    named = ", ".join(channel_name(one.name) for one in away or PLATFORMS if one.abroad)
    if not away:
        return texts.stays_here(platforms=named)
    return texts.goes_abroad(platforms=named, settings=", ".join(one.setting for one in away))


def _part(paper: Document, head: str, lines: Sequence[str]) -> None:
    layout.heading(paper, head)
    for line in lines:
        layout.text(paper, f"- {line}")


def _closed(paper: Document) -> bytes:
    layout.sign_here(paper, *texts.SIGNERS)
    layout.recipients_below(paper, texts.RECIPIENTS)
    return layout.as_bytes(paper)
