"""Two units in one message: "HTX A với HTX B cũng đăng ký luôn".

The rule: each has a form of its own; the first one said is taken, of the other it is said how.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.unit.units import Unit, read_units
from handlers.acts.slots.words.kinds import COLLECTIVE
from handlers.registrations import showing
from handlers.registrations.form import said_texts as texts
from handlers.registrations.places import place_of
from handlers.registrations.words.naming import second as words
from handlers.registrations.words.switching import NEXT_UNIT
from handlers.turn.turn import Turn, stay, with_notes
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled

Reader = Callable[[Turn, Registering, Heard], Outcome | str | None]
_ORDERED = compiled(words.ORDERED, re.IGNORECASE)
_ANOTHER, _MENDS = re.compile(words.ANOTHER), re.compile(words.MENDS)
_NEXT, _OF_BOTH = re.compile(NEXT_UNIT), re.compile(words.OF_BOTH, re.IGNORECASE)
_NAMING = (Step.KIND, Step.UNIT_NAME)


def told(turn: Turn, dialog: Registering, heard: Heard, read: Reader) -> Outcome | None:
    """The form with the first of both, or as it is; None where it is about one unit."""
    ordered = _ORDERED.search(nfc(heard.text))
    mends = ordered is None and _MENDS.search(heard.unsigned)
    if heard.key is not None or "?" in heard.text or mends:
        return None
    named, spoken = dialog.form.unit_name, heard.unsigned
    if named is None and dialog.step not in _NAMING:
        return None
    # Where the name is asked for once more, another one is the answer.
    another = _ANOTHER.search(spoken) or _NEXT.search(spoken)
    if named is not None and (dialog.step in _NAMING or not another):
        return None
    reading = Reading(heard)
    asked = dialog.step == Step.UNIT_NAME
    units = [one for one in read_units(reading, asked=asked) if one.name]
    if named is None:
        return _first(turn, dialog, reading, units, read)
    if len(units) != 1 or plain(str(units[0].name)) == plain(named or ""):
        return None
    note = texts.one_each(first=named or "", second=str(units[0].name))
    return stay(turn, showing.prompt(turn, dialog, (note,)))


def _first(
    turn: Turn, dialog: Registering, reading: Reading, units: list[Unit], read: Reader
) -> Outcome | None:
    if len(units) != len({plain(str(one.name)) for one in units}) or len(units) != len(_NAMING):
        return None
    one, other = units
    joint = reading.words[other.first - 1] if other.first > one.last else None
    ordered = _ORDERED.search(reading.text)
    if joint is None or not (ordered or joint.bare in words.JOINS):
        return None
    ends = ordered.start("second") if ordered else joint.start
    text = reading.text[:ends].rstrip(" ,.;")
    # What is said of both units is said of the first.
    rest = _OF_BOTH.sub(COLLECTIVE, reading.text[reading.words[other.last - 1].end :]).strip(" ,.;")
    text = f"{text}, {rest}" if rest and not ordered else text
    memory = replace(turn.person.conversation, dialog=dialog)
    inbound = replace(turn.inbound, text=text)
    at = replace(turn, inbound=inbound, person=replace(turn.person, conversation=memory))
    outcome = read(at, dialog, Heard(text, at=place_of(dialog)))
    if not isinstance(outcome, Outcome) or not outcome.replies:
        return None
    note = texts.one_each(first=str(one.name), second=str(other.name))
    reply, *others = outcome.replies
    return replace(outcome, replies=(with_notes((note,), reply), *others))
