"""What stands in a plan's folder beside its head, laid out for its page.

The rule: a file that is written in another way than forms can change is shown without its forms.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from bot.desk.plans import draft_texts as texts
from bot.desk.plans import page_texts
from bot.plans.forms.answers import ANSWERS_FILE, read_short_answers
from bot.plans.forms.events import EVENTS_FILE, read_event_rows
from bot.plans.forms.topics import is_list_read, read_topics
from bot.plans.head_form import FIELDS
from bot.plans.texts import CLAUSE_FOLLOWS, HEAD_FIELDS
from handlers.questions.clauses import place_of
from knowledge.plan.plan import Plan
from knowledge.plan.recognised import is_page, page_key, recognised_pages
from knowledge.plan.review import PLAN_FILE, UNCLEAR, Unclear, unclear_fields, unclear_places

Row = TypeVar("Row")
# What no event is cited by.
_NAMES_NO_DAY = ("can-cu", "noi-nhan", "nguoi-ky")
# "# registration_deadline = 2027-01-22  # CHƯA RÕ (VI.2.a)"
_CANDIDATE = re.compile(rf"^# ([\w-]+) = (\d{{4}}-\d\d-\d\d)\s+# {UNCLEAR} \((.+)\)$")


@dataclass(frozen=True)
class UnclearPart:
    """A place marked unclear, what it is called, and the form that settles it; "" without one."""

    place: Unclear
    form: str
    name: str


def parts_of(plan: Plan) -> dict[str, Any]:
    """What the template asks for: answers, events, topics, and what is unclear with its place."""
    events = _read(read_event_rows, plan)
    rows = {row.id: row for row in events}
    return {
        # "As follows" before a quotation is no answer of its own.
        "answers": [
            one
            for one in _read(read_short_answers, plan)
            if one.unclear or one.short != CLAUSE_FOLLOWS
        ],
        "answerless": (answerless := _answerless(plan)),
        "quoted": {section for section, _ in answerless},
        "event_rows": [(event, rows.get(event.id)) for event in plan.events],
        "sections": [
            (one.id, texts.section_line(place_of(plan, one.id), one.text))
            for one in plan.sections.values()
            if one.id not in _NAMES_NO_DAY
        ],
        "topics": read_topics(plan),
        "list_read": is_list_read(plan.folder),
        "place_of": lambda section: place_of(plan, section),
        "unclear": unclear_of(plan),
    }


def sentences_of(plan: Plan) -> list[str]:
    """The short answers as they stand in the draft's file now."""
    return [one.short for one in _read(read_short_answers, plan) if one.short != CLAUSE_FOLLOWS]


def _answerless(plan: Plan) -> list[tuple[str, str]]:
    """The sections that are only quoted so far, each with its place and first words."""
    said = {
        one.section
        for one in _read(read_short_answers, plan)
        if not one.part and one.short != CLAUSE_FOLLOWS
    }
    left = (one for one in plan.sections.values() if one.id not in said)
    return [(one.id, texts.section_line(place_of(plan, one.id), one.text)) for one in left]


def unclear_of(plan: Plan) -> list[UnclearPart]:
    """What somebody has yet to look at, in the order of the files."""
    answers, events = _read(read_short_answers, plan), _read(read_event_rows, plan)
    marked = unclear_fields(plan.folder)
    fields = {each.key: each.name for each in FIELDS if (each.table, each.key) in marked}
    candidates = _candidates(plan)

    def doubt(at: Unclear) -> UnclearPart:
        if at.file == PLAN_FILE and at.what in fields:
            name, days = HEAD_FIELDS[fields[at.what]], candidates.get(at.what, [])
            said = texts.one_of(field=name, days=days) if days else name
            return UnclearPart(at, fields[at.what], said)
        for one in answers if at.file == ANSWERS_FILE else ():
            if at.line in one.lines:
                return UnclearPart(
                    at, f"cau-{one.number}", texts.answer_of(place_of(plan, one.section))
                )
        for row in events if at.file == EVENTS_FILE else ():
            if at.line in row.lines:
                return UnclearPart(at, f"su-kien-{row.number}", texts.event_called(row.name))
        return UnclearPart(at, "", texts.elsewhere(file=at.file, line=at.line, what=at.what))

    # A page that was read in a picture has a list and a button of its own.
    doubts = [doubt(at) for at in unclear_places(plan.folder) if not is_page(at)]
    # Several days may be meant for one field: they are one thing to decide.
    return list({each.form or each.place: each for each in reversed(doubts)}.values())[::-1]


def _candidates(plan: Plan) -> dict[str, list[tuple[date, str]]]:
    """The days that may be meant for a field of the head, and where the document has them."""
    found: dict[str, list[tuple[date, str]]] = {}
    for line in (plan.folder / PLAN_FILE).read_text("utf-8-sig").splitlines():
        match = _CANDIDATE.match(line)
        if match and match[3] in plan.sections:
            day = date.fromisoformat(match[2])
            found.setdefault(match[1], []).append((day, place_of(plan, match[3])))
    return found


def missing_of(plan: Plan) -> list[UnclearPart]:
    """What keeps a draft from coming into use: what is unclear, pages read in pictures too."""
    pages = [
        UnclearPart(at, "pages", page_texts.page_line(page=page))
        for at in unclear_places(plan.folder)
        for page in recognised_pages(plan.folder)
        if at.what == page_key(page.number)
    ]
    return [*pages, *unclear_of(plan)]


def _read(reader: Callable[[Path], tuple[Row, ...]], plan: Plan) -> tuple[Row, ...]:
    try:
        return reader(plan.folder)
    except (OSError, ValueError):
        return ()
