"""What stands in a plan's folder beside its head, laid out for its page.

The rule: a file that is written in another way than forms can change is shown without its forms.
"""

from collections.abc import Callable
from dataclasses import dataclass
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
from knowledge.plan.review import PLAN_FILE, Unclear, unclear_fields, unclear_places

Row = TypeVar("Row")


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
        "event_rows": [(event, rows.get(event.id)) for event in plan.events],
        "topics": read_topics(plan),
        "list_read": is_list_read(plan.folder),
        "place_of": lambda section: place_of(plan, section),
        "unclear": unclear_of(plan),
    }


def unclear_of(plan: Plan) -> list[UnclearPart]:
    """What somebody has yet to look at, in the order of the files."""
    answers, events = _read(read_short_answers, plan), _read(read_event_rows, plan)
    marked = unclear_fields(plan.folder)
    fields = {each.key: each.name for each in FIELDS if (each.table, each.key) in marked}

    def doubt(at: Unclear) -> UnclearPart:
        if at.file == PLAN_FILE and at.what in fields:
            return UnclearPart(at, fields[at.what], HEAD_FIELDS[fields[at.what]])
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
    return [doubt(at) for at in unclear_places(plan.folder) if not is_page(at)]


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
