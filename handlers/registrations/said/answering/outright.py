"""A line that is nothing but the value asked for: a number, a commune, a name with a post, a unit.

A good hundred readers look at a typed line for what else it may say. In "0912 345 678" below the
question for a number there is nothing else, and most of what is typed into a form is such a line.

The rule: only what is written as it stands on a sheet, where the question is asked for the first
time and nothing else is open. Every other line takes the long way; what is taken here would come to
the same answer there.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from handlers.acts.heard import Heard
from handlers.acts.slots.unit.marking import trade_length
from handlers.acts.slots.words.families import FAMILIES, FAMILIES_AND_WORDS
from handlers.acts.slots.words.heads import WEAK_HEADS
from handlers.registrations import dialog as registration
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.steps import read_step
from handlers.registrations.places import place_of
from handlers.registrations.showing import noted
from handlers.registrations.words.naming import outright as words
from handlers.turn.turn import Turn
from handlers.typed.words.positions import POSITIONS
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.places.communes import communes

_NUMBER = re.compile(r"0\d{9}|0\d{3}([ .])\d{3}\1\d{3}")
_LONGEST, _SELF = 5, "self"
# Without a post behind it: whoever writes more may say more.
_NAME_WORDS = 3
_FAMILIES = FAMILIES - FAMILIES_AND_WORDS


def outright(turn: Turn, dialog: Registering) -> Outcome | None:
    """What is done with such a line; None for every other."""
    text, is_value = turn.inbound.text, _VALUES.get(dialog.step)
    if is_value is None or not _is_first(turn, dialog) or not is_value(turn, text):
        return None
    read = read_step(turn, dialog, Heard(text, at=place_of(dialog)))
    if not isinstance(read, Answered):
        return None
    if dialog.step == Step.UNIT_NAME:
        # It says two things, and the kind of unit is not asked for.
        read = replace(read, notes=(noted(turn, dialog.form, read.dialog), *read.notes))
    return registration.advance(turn, dialog, read)


def _is_first(turn: Turn, dialog: Registering) -> bool:
    """Whether the question is asked for the first time, with no choice below it."""
    mended = dialog.revising or dialog.before or dialog.seen or dialog.open_aim
    half = dialog.step == Step.CONTACT and dialog.form.contact_position
    # "Chính là …" below the question for a name is for whoever taps it.
    offered = any(key != _SELF for key, _ in turn.person.conversation.offered)
    return not (mended or half or dialog.found or offered)


def _is_number(_: Turn, text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None


def _is_commune(turn: Turn, text: str) -> bool:
    """ "xã Văn Chấn", spelt as a commune of the province is."""
    kind, *own = text.split(" ")
    if kind not in words.COMMUNE_KINDS or not _are_capital(own):
        return False
    found = communes().find(text, turn.plan.organisation.province)
    names = [*(one.name for one in found.present), *(one.name for one in found.former)]
    return text in names


def _is_unit(_: Turn, text: str) -> bool:
    """ "HTX Chè Suối Giàng": the kind, a trade, and how it is called."""
    kind = next(filter(text.startswith, words.UNIT_KINDS), None)
    if kind is None:
        return False
    *own, last = text.removeprefix(kind).split(" ")
    own = own if last.isdecimal() else [*own, last]
    low = [word.lower() for word in own]
    is_called = _are_capital(own) and 0 < trade_length(low) < len(own)
    return is_called and not any(head in " ".join(low) for head in WEAK_HEADS)


def _is_person(turn: Turn, text: str) -> bool:
    """ "Giàng A Páo, giám đốc", "Lò Thị Mai"; not who stands in the button below."""
    name, comma, post = text.partition(", ")
    own = name.split(" ")
    if any(name in label for _, label in turn.person.conversation.offered):
        return False
    if not _are_capital(own) or own[0].lower() not in _FAMILIES:
        return False
    if comma:
        return len(own) > 1 and post in _posts()
    return len(own) == _NAME_WORDS and own[1] in words.MIDDLES


def _are_capital(own: Sequence[str]) -> bool:
    """Whether they are a few words with a capital each and nothing but letters."""
    return 0 < len(own) <= _LONGEST and all(
        word.isalpha() and word[:1].isupper() and word[1:] == word[1:].lower() for word in own
    )


@cache
def _posts() -> frozenset[str]:
    """The posts as they stand on a sheet, and with a small letter behind a name."""
    written = [post for post in POSITIONS if "," not in post]
    return frozenset((*written, *(f"{post[:1].lower()}{post[1:]}" for post in written)))


_VALUES: dict[str, Callable[[Turn, str], bool]] = {
    Step.UNIT_NAME: _is_unit,
    Step.COMMUNE: _is_commune,
    Step.CONTACT: _is_person,
    Step.PERSON_NAME: _is_person,
    Step.PHONE: _is_number,
}
