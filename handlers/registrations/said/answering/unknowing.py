"""Who does not know, or leaves it to somebody else, where any words may be the answer: no value.

The rule: nothing is written by it; an amount said beside it is an answer all the same, and "as
above" is what stands above.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations import showing, texts
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.named import warnings
from handlers.registrations.form.parts.person import title_of
from handlers.registrations.form.row import onward
from handlers.registrations.form.steps import BY_STEP, ask_step
from handlers.registrations.said import advice
from handlers.registrations.said.answering.asking import kept_if_meant
from handlers.registrations.words.answering import unknowing as words
from handlers.registrations.words.as_before import AS_BEFORE
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.typed.words.assent import WAITING
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Participant, Registering, Step
from knowledge.typed.repeats import compiled

_NOT_KNOWN, _LEFT_TO_OTHER = compiled(words.NOT_KNOWN), compiled(words.LEFT_TO_OTHER)
_OF_MANY, _AS_ABOVE = compiled(words.OF_MANY), compiled(words.AS_ABOVE)
_AS_BEFORE = compiled(AS_BEFORE)
_THOUGHTS = frozenset({Step.PERSON_INITIATIVE, Step.PEOPLE_INITIATIVE})


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Chưa biết, bao nhiêu cũng ghi được à", "để ông ấy về rồi hỏi"; None for anything else."""
    if heard.key is not None or any(map(str.isdigit, heard.text)):
        return None
    if _LEFT_TO_OTHER.search(heard.unsigned):
        return stay(turn, Reply(WAITING, ask_step(turn, dialog).choices))
    if _NOT_KNOWN.search(heard.unsigned):
        return advice.not_known(turn, dialog)
    if dialog.step in _THOUGHTS and _OF_MANY.search(heard.unsigned):
        return kept_if_meant(turn, dialog, heard, texts.NO_VALUE[dialog.step])
    return None


def as_above(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Như người trên", "như năm ngoái": what stands there; where nothing does, it is said."""
    if heard.key is not None or "?" in heard.text:
        return None
    before, above = _AS_BEFORE.fullmatch(heard.unsigned), _AS_ABOVE.fullmatch(heard.unsigned)
    if not above and (before is None or before["but"]):
        return None
    row = dialog.row
    others = dialog.form.people[: dialog.row_index][-1:] if above else _same_before(turn, row)
    value = getattr(others[-1], BY_STEP[dialog.step].keeps[0]) if row and others else None
    if row is None or value is None:
        note = words.NOTHING_ABOVE if above else texts.NOTHING_BEFORE
        return stay(turn, showing.prompt(turn, dialog, (note,)))
    after = replace(dialog, row=replace(row, **{BY_STEP[dialog.step].keeps[0]: value}))
    title = title_of(turn, after.row) if dialog.step == Step.PERSON_TITLE else None
    answered = Answered(after, notes=warnings(title) if title else ())
    return registration.advance(turn, dialog, onward(turn, answered))


def _same_before(turn: Turn, row: Participant | None) -> tuple[Participant, ...]:
    """The person of this name in what was sent last."""
    last = turn.person.registrations[0].form.people if turn.person.registrations else ()
    return tuple(one for one in last if row is not None and plain(one.name) == plain(row.name))
