"""The files of an imported plan folder, as text by name.

Rule kept here: a value nobody wrote in the document carries the mark for "not clear" beside it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from bot.plans import texts
from bot.plans.forms.event_ids import event_id
from bot.plans.prepared import answers_toml
from bot.plans.review_sheet import review_sheet
from bot.plans.toml_text import toml_text
from knowledge.cutting.draft.draft import Drafts
from knowledge.cutting.extract.calendar_names import calendar_name
from knowledge.cutting.extract.extract import Facts, province_of
from knowledge.cutting.extract.spans import FoundPeriod
from knowledge.cutting.extract.tasks import FoundEvent
from knowledge.cutting.outline.outline import Clause, Outline
from knowledge.plan.content import read_silent
from knowledge.plan.plan import COMMON
from knowledge.plan.reading import read_rows
from knowledge.plan.recognised import TABLE, page_key

# A plan's yearly day must exist every year.
_LEAP_DAY = (2, 29)


def plan_files(
    plan_id: str,
    file_name: str,
    outline: Outline,
    facts: Facts,
    drafts: Drafts,
    today: date,
    recognised: Sequence[str] = (),
) -> dict[str, str]:
    """Content of every file by its name relative to the plan's folder.

    `today` gives the year where the document names none. `recognised` are the first words of
    each page, if a machine read them in pictures.
    """
    return {
        "plan.toml": _plan_toml(file_name, facts, today) + _recognised(recognised),
        "text.txt": outline.text + "\n",
        "sections.jsonl": "".join(_section(clause) for clause in outline.clauses),
        "answers.toml": answers_toml(outline.clauses, facts),
        "events.toml": _events_toml(facts.events),
        "phrasings/questions.txt": _phrasings(texts.PHRASINGS_HEADER, drafts.questions),
        "phrasings/silent.txt": _silent(drafts.silent),
        "XEM-LAI.md": review_sheet(plan_id, file_name, outline, facts, recognised),
    }


def _section(clause: Clause) -> str:
    row: dict[str, object] = {"id": clause.id, "text": clause.text}
    if clause.path:
        row["under"] = clause.path
    if clause.page:
        row["page"] = clause.page
    return json.dumps(row, ensure_ascii=False) + "\n"


def _plan_toml(file_name: str, facts: Facts, today: date) -> str:
    # Only for lines that are marked as unclear: something has to stand there.
    year = facts.year or today.year
    period = facts.period or facts.title_year
    lines = [
        texts.PLAN_HEADER.format(file=file_name),
        "",
        texts.NOT_REVIEWED,
        "reviewed = false",
        texts.SILENCE_NOT_REVIEWED,
        "silent_reviewed = false",
        "",
        _row("number", facts.number, ""),
        _row("date", facts.issued, date(year, 1, 1)),
        _row("issuer", facts.issuer, ""),
        _row("title", facts.title, ""),
        _row("year", facts.year, year),
    ]
    if period and period.start_text:
        lines.append(f"period_start_text = {toml_text(period.start_text)}")
    lines += [
        *_deadline(facts, year),
        *(() if facts.registers else (_row("registers", False, "", texts.NOT_OF_EMULATION),)),
        "",
        "[period]",
        _row("start", period.start if period else None, date(year, 1, 1), _from_title(facts)),
        *_end(period, year, _from_title(facts)),
        "",
        "[organisation]",
        *_organisation(facts),
    ]
    return "\n".join(lines) + "\n"


def _organisation(facts: Facts) -> Iterator[str]:
    """Who runs it and whom to ask, each with the section that says so."""
    contacts, province = facts.contacts, province_of(facts)
    body, phone = contacts.body, contacts.phone
    runs = contacts.in_charge(facts.issuer, province)
    yield _row("name", runs or facts.issuer, "", body.section if runs and body else "")
    yield _row("province", province, "")
    # The body in charge is not asked of itself.
    asked = contacts.person.name if runs and contacts.person else "" if runs else contacts.office
    where = contacts.person or body
    if asked and where:
        yield _row("office", asked, "", where.section)
    else:
        yield _row("office", default_office(runs or facts.issuer), "", texts.OWN_DEFAULT)
    if phone:
        yield _row("phone", phone.name, "", phone.section)
    if place := contacts.address:
        yield _row("address", place.name, "", place.section)


def default_office(name: str | None) -> str:
    """Whom to ask where the document names nobody."""
    return texts.OFFICE.format(issuer=name) if name else texts.OFFICE_UNNAMED


def _recognised(openings: Sequence[str]) -> str:
    """A field a page, each marked unclear."""
    pages = (
        f"{page_key(number)} = {toml_text(words)}  # {texts.UNKNOWN}"
        for number, words in enumerate(openings, start=1)
    )
    head = ("", f"[{TABLE}]", texts.RECOGNISED_HEADER)
    return "\n".join((*head, *pages)) + "\n" if openings else ""


def _deadline(facts: Facts, year: int) -> list[str]:
    """The day to register by; several that may be meant are left out, one line each."""
    if facts.registration:
        line = f"registration_deadline = {facts.registration.day.isoformat()}"
        words = facts.registration.told_each
        return [line, f"registration_deadline_words = {toml_text(words)}"] if words else [line]
    if not facts.deadlines:
        return [texts.DEADLINE_LEFT_OUT, f"# registration_deadline = {year}-03-31"]
    days = [
        f"# registration_deadline = {each.day.isoformat()}  # {texts.UNKNOWN} ({each.section})"
        for each in facts.deadlines
    ]
    head = texts.DEADLINES_DOUBTFUL if len(days) > 1 else texts.DEADLINE_DOUBTFUL
    return [head, *days]


def _from_title(facts: Facts) -> str:
    """Where days come from that no clause writes."""
    year = facts.title_year
    return texts.PERIOD_OF_TITLE.format(words=" ".join(year.text.split())) if year else ""


def _end(period: FoundPeriod | None, year: int, whence: str) -> list[str]:
    """The last day; one that the document leaves open is left open."""
    if period and period.end is None:
        return [texts.END_OPEN.format(words=" ".join(period.text.split()))]
    return [_row("end", period.end if period else None, date(year, 12, 31), whence)]


def _row(
    key: str, known: str | int | date | None, fallback: str | int | date, whence: str = ""
) -> str:
    value = fallback if known is None else known
    remark = texts.UNKNOWN if known is None else whence
    return f"{key} = {toml_text(value)}" + (f"  # {remark}" if remark else "")


def _events_toml(events: Sequence[FoundEvent]) -> str:
    taken: set[str] = set()
    return texts.EVENTS_HEADER + "\n" + "".join(event_block(event, taken) for event in events)


def event_block(event: FoundEvent, taken: set[str]) -> str:
    """One event as its table; its id is none of `taken`, and is put there."""
    lines = [
        "",
        "[[event]]",
        f"id = {toml_text(event_id(event.name, taken))}",
        f"name = {toml_text(calendar_name(event))}",
        f"section = {toml_text(event.section)}",
        f"quote = {toml_text(event.quote)}",
    ]
    if event.yearly and event.yearly != _LEAP_DAY:
        month, day = event.yearly
        lines.append(f'yearly = "{day}/{month}"')
        if event.base_year is not None:
            lines += [f"base_year = {event.base_year}", 'counting = "years"']
    elif event.date is not None:
        lines.append(f"on = {event.date.isoformat()}")
        lines += [f"at = {toml_text(event.at)}"] if event.at else []
    else:
        lines.append("office_sets_date = true")
    return "\n".join(lines) + "\n"


def _silent(topics: Mapping[str, Sequence[str]]) -> str:
    """The list of what the plan does not state, each topic with the sentence it stands for."""
    says = {
        topic.id: topic.says
        for topic in read_silent(
            read_rows(COMMON / "silent.toml", "topic", []), {}, {}, reviewed=False
        ).values()
    }
    lines = {topic: (f"# {says[topic]}", *asks) for topic, asks in topics.items()}
    return _phrasings(texts.SILENT_HEADER, lines)


def _phrasings(header: str, questions_of: Mapping[str, Sequence[str]]) -> str:
    parts = [header]
    for section, questions in questions_of.items():
        parts.append("\n".join((f"[{section}]", *questions)))
    return "\n\n".join(parts) + "\n"
