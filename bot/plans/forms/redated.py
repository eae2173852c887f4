"""The events of a draft when the plan's year or its day of issue is corrected.

The rule: a day that hangs on what was wrong moves with it or goes; one that somebody has typed, or
that the document writes with its year, stays.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.plans.files import event_block
from bot.plans.forms.blocks import TableBlock, changed, read_blocks, removed
from bot.plans.forms.rewriting import Change
from knowledge.cutting.extract.calendar_names import calendar_name
from knowledge.cutting.extract.events import find_events
from knowledge.cutting.extract.tasks import FoundEvent
from knowledge.cutting.outline.names import Clause
from knowledge.plan.plan import Plan

# Section, quotation, month and day: what a year does not change.
Key = tuple[str, str, int, int]


@dataclass(frozen=True)
class Dating:
    """What days without a year are read by; None where it is not known."""

    year: int | None
    issued: date | None


def dating(values: Mapping[str, str]) -> Dating:
    """That of a head's values; none where they cannot be read."""
    year, day = values.get("year", ""), values.get("date", "")
    try:
        return Dating(int(year) if year else None, date.fromisoformat(day) if day else None)
    except ValueError:
        # Said of the field itself, which is not written.
        return Dating(None, None)


def redating(plan: Plan, was: Dating, now: Dating) -> Change:
    """A change of the file of events. `plan` is the draft as it was."""
    clauses = tuple(Clause(each.id, each.text, each.under) for each in plan.sections.values())
    before, after = _dated(clauses, was), _dated(clauses, now)

    def change(text: str) -> str:
        blocks = read_blocks(text)
        untouched = [(block, key) for block in blocks if (key := _key(block, before))]
        # From behind, so that what goes leaves the numbers of the others as they are.
        for block, key in reversed(untouched):
            text = _turned(block, before[key], after.get(key))(text)
        taken = {str(block.fields.get("id", "")) for block in blocks}
        new = [event for key, event in after.items() if key not in before]
        return text + "".join(event_block(event, taken) for event in new)

    return change


def _turned(block: TableBlock, was: FoundEvent, now: FoundEvent | None) -> Change:
    def is_it(other: TableBlock) -> bool:
        return other.fields.get("id") == block.fields.get("id")

    if now is None:
        return removed(block.number, is_it, lambda _, __: False)
    if now.date == was.date:
        return lambda text: text
    values: dict[str, object] = {"on": now.date}
    if block.fields.get("name") == calendar_name(was):
        values["name"] = calendar_name(now)
    return changed(block.number, is_it, values)


def _dated(clauses: Sequence[Clause], by: Dating) -> Mapping[Key, FoundEvent]:
    return dict(_keyed(find_events(clauses, by.year, by.issued)))


def _keyed(found: Sequence[FoundEvent]) -> Iterator[tuple[Key, FoundEvent]]:
    for event in found:
        if event.date is not None and event.yearly is None:
            yield (event.section, event.quote, event.date.month, event.date.day), event


def _key(block: TableBlock, before: Mapping[Key, FoundEvent]) -> Key | None:
    """Which event of the document a table is, as it was found; None when somebody dated it."""
    on = block.fields.get("on")
    if not isinstance(on, date):
        return None
    section, quote = str(block.fields.get("section")), str(block.fields.get("quote"))
    key = (section, quote, on.month, on.day)
    return key if key in before and before[key].date == on else None
