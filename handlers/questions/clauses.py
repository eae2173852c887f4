"""How a clause of a plan is named: its citation, its label, and as something to choose.

The rule: a label is prepared text or the clause's own first words.
"""

import re
from collections.abc import Iterable

from handlers.questions import texts
from handlers.turn import citing_texts as citing
from handlers.values.replies import Choice
from knowledge.answer.answer import opening
from knowledge.answer.unit import is_dash, label_of, place_of_unit
from knowledge.cutting.outline.markers import find_marker
from knowledge.passages.passages import DASHES
from knowledge.plan.plan import Plan
from knowledge.typed.normalize import fold

# What stands below a heading that alone says of what it is has both.
LABEL_CHARS, HEADED_CHARS = 42, 64
HEADING_CHARS = 100
_WORD = re.compile(r"\w+")
_ENDS = re.compile(r"\n|[.;] ")

MAX_RELATED = 3

# Longer than this nobody reads on a phone without being asked; a little more is not worth a tap.
FOLD_CHARS, FOLD_SLACK = 600, 150


def cite(plan: Plan, section_id: str) -> str:
    """Where a clause stands."""
    text, place = plan.sections[section_id].text, place_of_unit(plan, section_id)
    return citing.citation(
        section=place,
        text=text,
        number=plan.number,
        day=plan.date,
        recognised=plan.recognised,
    )


def cite_part(plan: Plan, part: str) -> str:
    """Where a whole part stands."""
    return citing.citation(
        section=part, text="", number=plan.number, day=plan.date, recognised=plan.recognised
    )


def place_of(plan: Plan, section_id: str) -> str:
    """The same without the plan's name."""
    return citing.section_name(place_of_unit(plan, section_id), plan.sections[section_id].text)


def name_of(plan: Plan) -> str:
    """The plan as people cite it."""
    return citing.plan_name(number=plan.number, day=plan.date)


def section_choice(plan: Plan, section_id: str) -> Choice:
    """A clause as something to choose."""
    return Choice(f"sec:{plan.id}:{section_id}", label(plan, section_id))


def each_once(plan: Plan, sections: Iterable[str]) -> tuple[str, ...]:
    """Of clauses that are shown as one, only the first."""
    by_place: dict[str, str] = {}
    for section in sections:
        by_place.setdefault(place_of_unit(plan, section), section)
    return tuple(by_place.values())


def readable(text: str) -> str:
    """The plan's words as a phone shows them: no strokes between the cells of a table."""
    return text.replace("*", "").replace(" | ", " \u2013 ")


def label(plan: Plan, section_id: str) -> str:
    """What a clause is about in a few words: prepared, or its own first words."""
    prepared = plan.answers.get(section_id)
    if prepared is not None and prepared.label:
        return prepared.label
    # Asterisks mark emphasis in the plan's file and would be read as typed.
    own = plan.sections[section_id]
    bare = own.text.lstrip("".join(DASHES)).strip()
    if label_of(plan, section_id):
        led = f"{_unmarked(own.under[-1])}: {_unmarked(bare)}"
        return _cut(led, HEADED_CHARS)
    led = f"{own.under[-1]}: {bare}" if is_dash(plan, section_id) else _headed(own.text)
    return _cut(led, LABEL_CHARS)


def _unmarked(text: str) -> str:
    marker = find_marker(text)
    return marker.rest if marker else text


def _cut(led: str, most: int) -> str:
    text = " ".join(readable(opening(led)).split())
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + "…"


def _headed(text: str) -> str:
    """The clause's own heading, where it has one that says something by itself."""
    first, more = text.partition("\n")[::2]
    return first if more and len(first) <= LABEL_CHARS and not first.endswith((":", ";")) else text


def thing(plan: Plan, section_id: str, asked: str) -> str:
    """What of a clause a question (folded words) is about, by its heading; a word for it else."""
    prepared = plan.answers.get(section_id)
    if prepared is not None and prepared.label:
        return prepared.label
    own = plan.sections[section_id]
    first, more = own.text.partition("\n")[::2]
    written = first if more or not own.under else own.under[-1]
    marker = find_marker(written)
    heading = (marker.rest if marker else written).strip(" .:")
    words = {word for word in _WORD.findall(fold(heading)) if len(word) > 2}
    # What is missing of one contest is not missing of the whole chapter of contests.
    asks = len(heading) <= HEADING_CHARS and words and words <= set(asked.split())
    return heading if asks else texts.THIS


def folded_at(text: str) -> tuple[str, str]:
    """(what is shown of a long clause, the rest), parted between lines or sentences."""
    if len(text) <= FOLD_CHARS + FOLD_SLACK:
        return text, ""
    ends = [found.end() for found in _ENDS.finditer(text) if found.end() <= FOLD_CHARS]
    at = ends[-1] if ends else text.rfind(" ", 0, FOLD_CHARS)
    return text[:at].rstrip(), text[at:].lstrip()
