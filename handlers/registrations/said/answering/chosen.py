"""A choice that is named beside what is turned down or given up.

The rule: what is named counts, and never what is turned down.
"""

import re

from handlers.acts.heard import Heard
from handlers.acts.meaning import SURE, Slots
from handlers.acts.slots.form import read_form
from handlers.acts.slots.text.reading import Reading
from handlers.registrations.form.steps import CHOOSING
from handlers.registrations.places import place_of
from handlers.registrations.said import taking
from handlers.registrations.said.answering.talk import FILLING
from handlers.registrations.words import honours as words
from handlers.turn.turn import Turn
from handlers.typed.assent import is_negated
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_CLAUSE = re.compile(r"[,;.!\n]+")
_SETTLED, _TOO_HIGH = compiled(words.SETTLED, re.IGNORECASE), compiled(words.TOO_HIGH)


def chosen(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Tiên tiến thôi, xuất sắc không dám", "thôi xin tiên tiến cho chắc"; else None."""
    if dialog.step not in CHOOSING or heard.asks or not heard.is_negated:
        return None
    bare = _SETTLED.sub("", heard.text, count=1)
    said = heard if bare == heard.text else Heard(bare, at=heard.at)
    value = _value(dialog, said.meant.slots)
    named = said.meant.act in FILLING and said.meant.sure >= SURE and value is not None
    if not named or (said.is_negated and not _is_other(dialog, said, value)):
        return None
    return taking.take(turn, dialog, said.meant.slots)


def _value(dialog: Registering, slots: Slots) -> object:
    """What it chooses at this step; a person's title is said of nobody by name there."""
    if dialog.step == Step.PERSON_TITLE:
        only = slots.people[0] if len(slots.people) == 1 else None
        return only.title if only is not None and not only.name else None
    return getattr(slots, dialog.step.replace("-", "_"), None)


def _is_other(dialog: Registering, heard: Heard, value: object) -> bool:
    """Whether every clause that refuses something names another choice than this one, or none."""
    at = place_of(dialog)
    first, *others = _CLAUSE.split(heard.text)
    # "Không bằng khen, giấy khen": what a refusal begins with goes on to the end.
    if is_negated(heard.part(first)) or _value(dialog, read_form(heard.part(first), at)) != value:
        return False
    for part in others:
        clause = heard.part(part)
        if is_negated(clause) and not _is_only_why(clause):
            other = _value(dialog, read_form(clause, at))
            if other is None or other == value:
                return False
    return True


def _is_only_why(clause: Said) -> bool:
    """ "…, không dám mơ cao": why it is no more, and nothing named."""
    titled = bool(Reading(clause).of("title", "short"))
    return not titled and _TOO_HIGH.match(clause.unsigned.strip()) is not None
