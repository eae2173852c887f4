"""What was said before the form was open, or is left to be said.

The rule: a number pointed at ("số vừa đọc lúc nãy") is the one that the office was asked to call,
and no other; who complains of the questions hears how many are left.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.registrations import showing, texts
from handlers.registrations.form.fields import FormField
from handlers.registrations.form.steps import step_name
from handlers.registrations.form.table import asked_fields
from handlers.registrations.words import earlier as words
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.typed.normalize import fold

_NUMBER = re.compile(words.NUMBER)
_TYPED = re.compile(words.TYPED, re.IGNORECASE)
_POINTED = re.compile(words.POINTED)
_SO_MANY = re.compile(words.SO_MANY)


def with_number(turn: Turn, dialog: Registering, slots: Slots) -> Slots:
    """The slots, with the number that the message points at."""
    if dialog.form.phone or slots.phone:
        return slots
    # Asked last: hardly anybody points, and the store need not be looked into for the others.
    if not _TYPED.search(turn.inbound.text):
        return slots
    said = fold(turn.inbound.text)
    if not (_POINTED.search(said) and _NUMBER.search(said)):
        return slots
    request = turn.lookup.open_request()
    return replace(slots, phone=request.phone) if request and request.phone else slots


_TITLES = frozenset({Step.PERSON_TITLE, Step.PEOPLE_TITLE})


def left(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Hỏi gì mà lắm thế": what is still to be answered, by name."""
    if not _SO_MANY.search(heard.plain):
        return None
    if heard.meant.act != "complaint" and not (heard.asks and "con " in heard.plain):
        return None
    return stay(turn, showing.prompt(turn, dialog, (texts.left(names=missing(dialog)),)))


def missing(dialog: Registering) -> list[str]:
    """What is still to be answered, by the names of the questions."""
    once = not dialog.revising and dialog.seen is None
    fields = [
        field
        for field in asked_fields(dialog.form, in_order=True)
        if not field.answered(dialog.form)
        and (not field.optional or (once and field.step not in dialog.skipped))
    ]
    # Of a unit without a name nobody asks the type.
    fields = [one for one in fields if dialog.form.unit_name or one.step != Step.UNIT_TYPE]
    # Whose title is being asked for has none yet.
    untitled = dialog.step in _TITLES and any(one.title is None for one in dialog.form.people)
    open_row = dialog.step == Step.PERSON_TITLE and dialog.row is not None and not dialog.row.title
    titles = [step_name(Step.PERSON_TITLE)] if untitled or open_row else []
    return [*dict.fromkeys((*titles, *(_name(dialog, one) for one in fields)))]


def _name(dialog: Registering, field: FormField) -> str:
    """Whose title it is hangs on the kind; until then it is one question."""
    if dialog.form.kind is None and field.kind is not None:
        return texts.TITLE
    return step_name(field.begins or field.step)
