"""The events of a plan as a form: what each is called and when it is.

The rule: a day is the one that was typed, or none, and so is its hour; nothing else of an event is
changed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from bot.plans.forms import texts
from bot.plans.forms.blocks import TableBlock, changed, read_blocks, removed
from bot.plans.forms.event_ids import event_id
from bot.plans.forms.rewriting import RewriteRefused, rewrite
from bot.plans.toml_text import toml_text
from knowledge.plan.reading import YEARS

EVENTS_FILE = "events.toml"
# The ways to date an event; it has exactly one.
_WAYS = ("on", "yearly", "weekday_rule", "office_sets_date")


@dataclass(frozen=True)
class EventRow:
    """One event of the file; `on` is blank when it comes round every year or has no day.

    `at` is the hour of its day, blank where none is written.
    """

    number: int
    id: str
    name: str
    on: str
    waits: bool
    unclear: bool
    lines: range
    at: str = ""


@dataclass(frozen=True)
class TypedEvent:
    """What was typed: `lacking` says that the document gives no day; `at` is the day's hour."""

    name: str
    on: str
    lacking: bool
    at: str = ""


def read_event_rows(folder: Path) -> tuple[EventRow, ...]:
    """The events in their order; none when there is no file. Raises OSError or ValueError."""
    path = folder / EVENTS_FILE
    return tuple(map(_read, read_blocks(path.read_text("utf-8-sig")) if path.exists() else ()))


def write_event(folder: Path, number: int, event_id: str, typed: TypedEvent) -> None:
    """Write name and day of an event, and take the mark away.

    A yearly day stays where no other is typed. Raises RewriteRefused; the file is then as before.
    """
    if not typed.name:
        raise RewriteRefused(texts.NO_NAME)

    def change(text: str) -> str:
        row = next((each for each in map(_read, read_blocks(text)) if each.id == event_id), None)
        day = _dated(typed, row) if row else {}
        hour = _hour(typed)
        gone = (*(_WAYS if day else ()), "at")
        return changed(number, _has(event_id), {"name": typed.name, **day, **hour}, gone)(text)

    rewrite(folder, {EVENTS_FILE: change})


def add_event(folder: Path, section: str, typed: TypedEvent) -> None:
    """Put one event behind the others; `section` is "" where no section of the plan names it.

    Raises RewriteRefused; the file is then as before.
    """
    if not typed.name:
        raise RewriteRefused(texts.NO_NAME)
    if not (typed.on or typed.lacking):
        raise RewriteRefused(texts.NO_DAY)
    day: dict[str, object] = {"on": _day(typed.on)} if typed.on else {"office_sets_date": True}

    def change(text: str) -> str:
        taken = {str(block.fields.get("id", "")) for block in read_blocks(text)}
        values = {"id": event_id(typed.name, taken), "name": typed.name, "section": section, **day}
        values |= _hour(typed)
        lines = [f"{key} = {toml_text(value)}" for key, value in values.items() if value != ""]
        return f"{text.rstrip()}\n\n[[event]]\n" + "\n".join(lines) + "\n"

    rewrite(folder, {EVENTS_FILE: change})


def remove_event(folder: Path, number: int, event_id: str) -> None:
    """Take an event out. Raises RewriteRefused; the file is then as before."""
    rewrite(folder, {EVENTS_FILE: removed(number, _has(event_id), lambda _, __: False)})


def remove_events(folder: Path, chosen: Mapping[int, str]) -> None:
    """Take events out by their places, each by its id.

    Raises RewriteRefused; the file is then as before.
    """

    def change(text: str) -> str:
        # From behind, so that the others keep their places.
        for number in sorted(chosen, reverse=True):
            text = removed(number, _has(chosen[number]), lambda _, __: False)(text)
        return text

    rewrite(folder, {EVENTS_FILE: change})


def _has(event_id: str) -> Callable[[TableBlock], bool]:
    return lambda block: block.fields.get("id") == event_id


def _dated(typed: TypedEvent, row: EventRow) -> dict[str, object]:
    """How the event is dated from now on; empty to leave it as it is. Raises RewriteRefused."""
    # A day just chosen counts, though the box beside it was left ticked.
    if typed.on and (typed.on != row.on or not typed.lacking):
        return {"on": _day(typed.on)}
    if typed.lacking:
        return {"office_sets_date": True}
    if row.on or row.waits:
        raise RewriteRefused(texts.NO_DAY)
    return {}


def _hour(typed: TypedEvent) -> dict[str, object]:
    """The hour, of a day that has one. Raises RewriteRefused."""
    if not (typed.on and typed.at):
        return {}
    try:
        return {"at": time.fromisoformat(typed.at).replace(tzinfo=None, second=0, microsecond=0)}
    except ValueError:
        raise RewriteRefused(texts.NO_HOUR) from None


def _day(typed: str) -> date:
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        raise RewriteRefused(texts.NO_DAY) from None
    if day.year not in YEARS:
        raise RewriteRefused(texts.NO_DAY)
    return day


def _read(block: TableBlock) -> EventRow:
    fields = block.fields
    return EventRow(
        block.number,
        str(fields.get("id", "")),
        str(fields.get("name", "")),
        str(fields.get("on", "")),
        bool(fields.get("office_sets_date")),
        block.unclear,
        range(block.start + 1, block.end + 1),
        at.isoformat("minutes") if isinstance(at := fields.get("at"), time) else "",
    )
