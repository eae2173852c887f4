"""No aims: none were set, or those that are written are to go.

The rule: every clause has to say so; what refuses aims is never one, and of several that stand it
is asked which, unless all of them are meant.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations import open_aims
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.said_texts import NO_AIMS
from handlers.registrations.said.taking import staying
from handlers.registrations.words import lines as words
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.typed.repeats import compiled

_NONE, _BESIDE = compiled(words.NONE_SET), compiled(words.BESIDE_NONE)
_SPOKEN_OF = compiled(words.SPOKEN_OF)
_ALL, _CLAUSE = compiled(words.ALL_OF_THEM), compiled(r"[,;:.!\n]+")


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Chỉ tiêu thì không có, qua đi", "bỏ phần chỉ tiêu đi"; None for anything else."""
    if not says_none(heard):
        return None
    if dialog.step == Step.TARGETS and not dialog.form.targets:
        return registration.skip(turn, dialog)
    if len(dialog.form.targets) > 1 and not _ALL.search(heard.unsigned):
        return open_aims.which_goes(turn, dialog)
    return registration.advance(turn, dialog, without(dialog))


def says_none(heard: Heard) -> bool:
    """Whether nothing is said but that there are no aims."""
    # Most lines speak of no aims, and none of their parts is read.
    if not _SPOKEN_OF.search(heard.unsigned) or "?" in heard.text or heard.asks_whether:
        return False
    parts = [heard.part(one.strip()).unsigned for one in _CLAUSE.split(heard.text) if one.strip()]
    none = [_NONE.fullmatch(part) is not None for part in parts]
    return any(none) and all(
        said or _BESIDE.fullmatch(part) for said, part in zip(none, parts, strict=True)
    )


def without(dialog: Registering) -> Answered:
    """The form without aims, which are not asked for again."""
    skipped = tuple(dict.fromkeys((*dialog.skipped, Step.TARGETS)))
    after = replace(dialog, form=replace(dialog.form, targets=()), skipped=skipped)
    goto = dialog.step if dialog.step == Step.PEOPLE else staying(dialog, after)
    return Answered(after, goto=goto, notes=() if dialog.step == Step.REVIEW else (NO_AIMS,))
