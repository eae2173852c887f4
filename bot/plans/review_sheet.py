"""The review sheet of an imported plan: what was found, and what a person must look at.

Rule kept here: everything uncertain is a box to tick; certain things are listed, not praised.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from bot.plans import texts
from knowledge.cutting.extract.extract import Facts, province_of
from knowledge.cutting.outline.outline import Outline

_EXCERPT = 90


def review_sheet(
    plan_id: str, file_name: str, outline: Outline, facts: Facts, recognised: Sequence[str] = ()
) -> str:
    """The sheet as Markdown; `recognised` are the first words of each page read in a picture."""
    count = len(outline.clauses)
    lines = [
        texts.REVIEW_TITLE.format(id=plan_id),
        "",
        texts.REVIEW_INTRO.format(file=file_name, count=count),
        *(_block(texts.REVIEW_PAGES, list(_pages(recognised))) if recognised else ()),
        *_block(texts.REVIEW_FACTS, list(_facts(facts))),
        *_block(texts.REVIEW_DOUBTS, list(_doubts(outline, facts)) or [texts.REVIEW_NO_DOUBTS]),
        *_block(texts.REVIEW_EVENTS, list(_events(facts)) or [texts.REVIEW_NO_EVENTS]),
        *_block(texts.REVIEW_DOCUMENTS, [f"- {number}" for number in facts.document_numbers]),
        *_block(texts.REVIEW_ADDRESSEES, [f"- {name}" for name in facts.addressees]),
        *_block(texts.REVIEW_SECTIONS, list(_sections(outline))),
        *_block(texts.REVIEW_TODO, list(texts.REVIEW_TODO_ITEMS)),
    ]
    return "\n".join(lines) + "\n"


def _block(heading: str, lines: list[str]) -> list[str]:
    return ["", heading, "", *lines]


def _pages(openings: Sequence[str]) -> Iterator[str]:
    for number, words in enumerate(openings, start=1):
        yield f"- [ ] {texts.recognised_page(page=number, opening=words)}"


def _facts(facts: Facts) -> Iterator[str]:
    period = facts.period
    ends = (
        (_day(day) if day else texts.OPEN_END for day in (period.start, period.end))
        if period
        else ()
    )
    span = f"{' - '.join(ends)} (\u201c{period.text}\u201d)" if period else _periods(facts)
    known = {
        "number": facts.number,
        "date": _day(facts.issued) if facts.issued else None,
        "issuer": facts.issuer,
        "title": facts.title,
        "province": province_of(facts),
        "period": span,
        "deadline": _deadline(facts),
        "signer": facts.signer,
    }
    for key, value in known.items():
        missing = f"{texts.NOT_WRITTEN} \u2014 {texts.CHECK}"
        open_choice = {"deadline": facts.deadlines, "period": facts.periods}.get(key)
        box = "" if value and not open_choice else "[ ] "
        yield f"- {box}{texts.FACTS[key]}: {value or missing}"


def _periods(facts: Facts) -> str | None:
    """The spans that may be the plan's time."""
    spans = ", ".join(f"\u201c{each.text}\u201d (`{each.section}`)" for each in facts.periods)
    return texts.PERIODS.format(spans=spans) if spans else None


def _deadline(facts: Facts) -> str | None:
    """The day to register by, or the days that may be meant."""
    if facts.registration:
        return "; ".join(facts.registration.told_each) or _day(facts.registration.day)
    days = ", ".join(f"{_day(each.day)} (`{each.section}`)" for each in facts.deadlines)
    said = texts.DEADLINES if len(facts.deadlines) > 1 else texts.DEADLINE_MAYBE
    return said.format(days=days) if days else None


def _doubts(outline: Outline, facts: Facts) -> Iterator[str]:
    for doubt in outline.doubts:
        yield texts.doubt(doubt.code, doubt.about)
    if facts.year is None:
        yield texts.doubt("year", "")
    if facts.title_year:
        said = texts.TITLE_YEAR.format(words=facts.title_year.text)
        yield f"- [ ] {texts.FACTS['period']}: {said}"
    elif facts.period is None and facts.year:
        yield f"- [ ] {texts.FACTS['period']}: {texts.ALL_YEAR.format(year=facts.year)}"


def _events(facts: Facts) -> Iterator[str]:
    for event in facts.events:
        day = texts.DATED.format(day=_day(event.date)) if event.date else texts.UNDATED
        box = "- " if event.date else "- [ ] "
        words = event.when or event.quote
        yield f"{box}{event.name}: {day} (`{event.section}`, \u201c{words}\u201d)"


def _sections(outline: Outline) -> Iterator[str]:
    for clause in outline.clauses:
        text = clause.text.replace("\n", " / ")
        yield f"- `{clause.id}` {text[:_EXCERPT]}{'...' if len(text) > _EXCERPT else ''}"


def _day(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
