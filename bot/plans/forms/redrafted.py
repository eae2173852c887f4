"""The drafted short answers of a plan when a value of its head is corrected.

The rule: a sentence that came from what was wrong goes, whoever has worded it; one is drafted anew
only out of words of the document that give the value typed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.plans import texts
from bot.plans.forms.blocks import TableBlock, changed, read_blocks, removed
from bot.plans.forms.rewriting import Change
from bot.plans.prepared import deadline_parts, head_short, period_parts, quoted_answer
from knowledge.cutting.extract.period import find_periods
from knowledge.cutting.outline.names import Clause
from knowledge.cutting.registering.deadline import FoundDeadline, closing, find_deadlines
from knowledge.plan.plan import Plan

_PERIOD = ("period-start", "period-end")
_DEADLINE = ("registration_deadline",)
_HEAD = ("number", "date", "issuer", "title")


@dataclass(frozen=True)
class HeadValues:
    """The values of a head by the names of the fields, as they were and as they are now."""

    was: Mapping[str, str]
    now: Mapping[str, str]

    def moved(self, fields: Sequence[str]) -> bool:
        """Whether one of them is another now."""
        return any(self.was.get(each, "") != self.now.get(each, "") for each in fields)


def redrafting(plan: Plan, values: HeadValues) -> Change:
    """A change of the file of answers. `plan` is the draft as it was."""

    def change(text: str) -> str:
        for fields, asks in ((_PERIOD, texts.PERIOD_ASKS), (_DEADLINE, texts.DEADLINE_ASKS)):
            if values.moved(fields):
                text = _without(text, asks, [values.was.get(each, "") for each in fields])
        text = _with_head(text, values) if values.moved(_HEAD) else text
        sections = {str(block.fields.get("section")) for block in _answers(text)}
        for section, part in _anew(plan, values):
            text += "\n" + ("" if section in sections else quoted_answer(section) + "\n\n")
            text += part + "\n"
            sections.add(section)
        return text

    return change


def _without(text: str, asks: Sequence[str], days: Sequence[str]) -> str:
    """The file without the parts that tell these days, and without what only led up to them."""
    gone = {_written(day) for day in days if day}
    # From behind, so that what goes leaves the numbers of the others as they are.
    for block in reversed(read_blocks(text)):
        facts = block.fields.get("facts", {})
        told = gone & set(facts.get("dates", ()))
        if block.kind == "part" and told and tuple(block.fields.get("asks", ())) == tuple(asks):
            section = block.fields.get("section")
            text = _taken_out(text, block)
            text = _without_lead(text, str(section))
    return text


def _without_lead(text: str, section: str) -> str:
    blocks = [each for each in read_blocks(text) if each.fields.get("section") == section]
    lead = [each for each in blocks if each.fields.get("short") == texts.CLAUSE_FOLLOWS]
    return _taken_out(text, lead[0]) if lead and len(blocks) == 1 else text


def _taken_out(text: str, block: TableBlock) -> str:
    return removed(block.number, lambda other: other == block, lambda _, __: False)(text)


def _with_head(text: str, values: HeadValues) -> str:
    """The sentence that says what the document is, if nobody has worded it another way."""
    was, now = _head_short(values.was), _head_short(values.now)
    block = next((each for each in _answers(text) if was and each.fields.get("short") == was), None)
    if block is None:
        return text
    if now is None:
        return _taken_out(text, block)
    return changed(block.number, lambda other: other == block, {"short": now})(text)


def _head_short(values: Mapping[str, str]) -> str | None:
    number, day, issuer, title = (values.get(each, "") for each in _HEAD)
    issued = _day(day)
    return head_short(number, issued, issuer, title) if number and issued and issuer else None


def deadline_words(plan: Plan, values: HeadValues) -> tuple[str, ...]:
    """The document's own words for the last day to register that was typed, if they say more."""
    last = _day(values.now.get(_DEADLINE[0], ""))
    found = closing(_deadlines(plan, values), last) if last else None
    return found.told_each if found else ()


def _deadlines(plan: Plan, values: HeadValues) -> tuple[FoundDeadline, ...]:
    issued = _day(values.now.get("date", ""))
    return find_deadlines(_clauses(plan), plan.title, plan.year, issued)


def _clauses(plan: Plan) -> tuple[Clause, ...]:
    return tuple(Clause(each.id, each.text, each.under) for each in plan.sections.values())


def _anew(plan: Plan, values: HeadValues) -> Iterator[tuple[str, str]]:
    """What the document says of the values typed, with the section that says it."""
    issued = _day(values.now.get("date", ""))
    if values.moved(_DEADLINE) and (last := _day(values.now.get(_DEADLINE[0], ""))):
        found = closing(_deadlines(plan, values), last)
        yield from deadline_parts(found) if found else ()
    if values.moved(_PERIOD):
        ends = tuple(_day(values.now.get(each, "")) for each in _PERIOD)
        for one in find_periods(_clauses(plan), issued):
            text = plan.texts.get(one.section, "")
            if (one.start, one.end) == ends and one.words in text:
                yield from ((one.section, part) for part in period_parts(one, text))
                return


def _answers(text: str) -> list[TableBlock]:
    return [block for block in read_blocks(text) if block.kind == "answer"]


def _written(day: str) -> str:
    read = _day(day)
    return f"{read.day}/{read.month}/{read.year}" if read else ""


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        # Said of the field itself, which is not written.
        return None
