"""How a clause of a plan is named: its citation, its label, and as something to choose.

The rule: a label is prepared text or the clause's own first words, and cuts no group of words.
"""

import re
from collections.abc import Iterable

from handlers.questions import texts
from handlers.questions.words.labels import GROUPS, JOINING, LEADING, NAMING, UNTOLD
from handlers.turn import citing_texts as citing
from handlers.turn.texts import late_rule_text
from handlers.values.replies import Choice
from knowledge.answer.answer import opening
from knowledge.answer.unit import is_dash, label_of, place_of_unit
from knowledge.cutting.outline.markers import find_marker
from knowledge.passages.named import RECIPIENTS
from knowledge.passages.passages import DASHES
from knowledge.plan.deadline import late_rule
from knowledge.plan.plan import Plan
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.said import Said

# What stands below a heading that alone says of what it is has both.
LABEL_CHARS, HEADED_CHARS = 42, 64
# How much of a beginning is kept, and how many words that were said must stand behind it.
LEAD_CHARS, LEAST_SAID = 14, 2
HEADING_CHARS = 100
# So much of a label is told at least, if it ends where a thought does.
_TOLD = 0.6
_WORD, _BLANK = re.compile(r"\w+"), re.compile(" ")
_THOUGHT = re.compile(r"[,;:.(] ?(?!\d)")
_ENDS, _ROW = re.compile(r"\n|[.;] "), re.compile(r"^(?:\d{1,3}|[A-Z\u0110]) ?\| ?")

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


def late_said(plan: Plan) -> str:
    """The plan's own words on those who register after the last day; "" where it has none."""
    found = late_rule(plan.texts)
    return late_rule_text(quote=found[1], citation=cite(plan, found[0])) if found else ""


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


def section_choice(plan: Plan, section_id: str, asked: Said | None = None) -> Choice:
    """A clause as something to choose, by the words of it that are asked for."""
    return Choice(f"sec:{plan.id}:{section_id}", label(plan, section_id, asked))


def each_once(plan: Plan, sections: Iterable[str]) -> tuple[str, ...]:
    """Of clauses that are shown as one, only the first."""
    by_place: dict[str, str] = {}
    for section in sections:
        by_place.setdefault(place_of_unit(plan, section), section)
    return tuple(by_place.values())


def readable(text: str) -> str:
    """The plan's words as a phone shows them: no strokes between the cells of a table."""
    return text.replace("*", "").replace(" | ", " \u2013 ")


def label(plan: Plan, section_id: str, asked: Said | None = None) -> str:
    """What a clause is about in a few words: prepared, or its own first words.

    Of a long one that was asked for these and the words that were said.
    """
    prepared = plan.answers.get(section_id)
    # The letter of a row is no name of it.
    if prepared is not None and len(prepared.label) > 1:
        return prepared.label
    words = frozenset(_WORD.findall(asked.folded) if asked else ()) - UNTOLD
    # Asterisks mark emphasis in the plan's file and would be read as typed.
    own = plan.sections[section_id]
    bare = own.text.lstrip("".join(DASHES)).strip()
    if label_of(plan, section_id):
        led = f"{_as_lead(_unmarked(own.under[-1]))}: {_unmarked(bare)}"
        return _cut(led, HEADED_CHARS, words)
    if is_dash(plan, section_id):
        return _cut(f"{_as_lead(_unmarked(own.under[-1]))}: {bare}", LABEL_CHARS, words)
    # Its own number beside the choices' would be typed for theirs.
    return _cut(_unmarked(_headed(own.text)), LABEL_CHARS, words)


def _as_lead(heading: str) -> str:
    """A heading as what stands before a colon: it may end with one."""
    return heading.rstrip(" :;.")


def _unmarked(text: str) -> str:
    marker = find_marker(text)
    rest = marker.rest if marker else _ROW.sub("", text)
    return rest if rest.strip() else text


def _cut(led: str, most: int, asked: frozenset[str]) -> str:
    text = " ".join(readable(opening(led)).split())
    if len(text) <= most:
        return text
    return _telling(nfc(text), most, asked) or shortened(nfc(text), most)


def shortened(text: str, most: int) -> str:
    """The beginning of a text that is longer, up to where a thought or a group of words ends."""
    ends = [match.start() for match in _BLANK.finditer(text, 0, most + 1)]
    whole = [at for at in reversed(ends) if at * 3 > most and not _parts_group(text, at)]
    thought = (at for at in whole if at > _TOLD * most and _ends_thought(text, at))
    at = next(thought, whole[0] if whole else ends[-1] if ends else most)
    return text[:at].rstrip(" ,;:.(-\u2013") + "…"


def _beside(text: str, at: int) -> tuple[str, str]:
    """The words before and behind a blank, as written."""
    return text[:at].rpartition(" ")[2], text[at + 1 :].partition(" ")[0]


def _ends_thought(text: str, at: int) -> bool:
    before, behind = _beside(text, at)
    opens = behind.startswith(("(", "\u2013", "-")) or fold(behind) in JOINING
    return opens or before.endswith((",", ";", ":", ".", ")"))


def _parts_group(text: str, at: int) -> bool:
    """Whether what stands before and behind is one: a name, an amount, a day, a compound."""
    before, behind = _beside(text, at)
    if before.endswith((",", ";", ":", ")")):
        return False
    last, following = fold(before), fold(behind).strip(",;:.)")
    named = behind[:1].isupper() and (before[:1].isupper() or last in NAMING)
    # "Ngày 24 tháng 8 năm 2026 (…": an amount goes on with its unit, a day with its month.
    goes_on = before[-1:].isdigit() and not _ends_thought(text, at)
    counted = goes_on or behind[:1].isdigit()
    dangling = last in JOINING or last in LEADING or (not last.strip(".)(") or len(last) < 2)
    return named or counted or dangling or f"{last} {following}" in GROUPS


def _telling(text: str, most: int, asked: frozenset[str]) -> str:
    """A clause's beginning and the words of it that are asked for, where those stand behind it."""
    folded = fold(text)
    if len(folded) != len(text):
        return ""
    said = [one for one in _WORD.finditer(folded) if one.group() in asked]
    room = most - LEAD_CHARS
    held = {0: {one.group() for one in said if one.end() <= most}}
    for first in said:
        # A whole window, also where the words stand at the very end.
        start = min(first.start(), folded.rfind(" ", 0, len(text) - room) + 1)
        # "… tác xã" is half of a word.
        while start > 0 and _parts_group(text, start - 1):
            start = folded.rfind(" ", 0, start - 1) + 1
        start = _from_thought(text, start, room)
        near = (one for one in said if start <= one.start() and one.end() <= start + room)
        held[start] = {one.group() for one in near}
    start = max(held, key=lambda at: (len(held[at]), -at))
    # A beginning is read more easily: not for one word.
    if start < LEAD_CHARS or len(held[start]) < max(LEAST_SAID, len(held[0]) + 1):
        return ""
    lead, rest = shortened(text, LEAD_CHARS), text[start:]
    return f"{lead} {rest if len(rest) <= room else shortened(rest, room)}"


def _from_thought(text: str, start: int, room: int) -> int:
    """Where a window begins: with a sum in it where the thought does, so that it is seen whose."""
    begins = [match.end() for match in _THOUGHT.finditer(text, 0, start)]
    summed = any(char.isdigit() for char in text[start : start + room])
    return begins[-1] if summed and begins else start


def _headed(text: str) -> str:
    """The clause's own heading, where it has one that says something by itself."""
    first, more = text.partition("\n")[::2]
    return first if more and len(first) <= LABEL_CHARS and not first.endswith((":", ";")) else text


def thing(plan: Plan, section_id: str, asked: str) -> str:
    """What of a clause a question (folded words) is about, by its heading; a word for it else."""
    prepared, own = plan.answers.get(section_id), plan.sections[section_id]
    if section_id == RECIPIENTS:
        return _line_about(own.text, asked)
    if prepared is not None and prepared.label:
        return prepared.label
    first, more = own.text.partition("\n")[::2]
    written = first if more or not own.under else own.under[-1]
    marker = find_marker(written)
    heading = (marker.rest if marker else written).strip(" .:")
    words = {word for word in _WORD.findall(fold(heading)) if len(word) > 2}
    # What is missing of one contest is not missing of the whole chapter of contests.
    asks = len(heading) <= HEADING_CHARS and words and words <= set(asked.split())
    return heading if asks else texts.THIS


def _line_about(listed: str, asked: str) -> str:
    """Who of a list is asked about: the line that says most of it."""
    words = set(asked.split())
    lines = listed.splitlines()
    best = max(lines, key=lambda line: len(words.intersection(_WORD.findall(fold(line)))))
    return best.strip(" -;.,")


def folded_at(text: str) -> tuple[str, str]:
    """(what is shown of a long clause, the rest), parted between lines or sentences."""
    if len(text) <= FOLD_CHARS + FOLD_SLACK:
        return text, ""
    ends = [found.end() for found in _ENDS.finditer(text) if found.end() <= FOLD_CHARS]
    at = ends[-1] if ends else text.rfind(" ", 0, FOLD_CHARS)
    return text[:at].rstrip(), text[at:].lstrip()
