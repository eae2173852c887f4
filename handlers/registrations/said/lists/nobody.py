"""Nobody is registered besides the unit, said where the first person is asked for.

The rule: a clause decides where every word of it is one of those that say so, one more may be a
name; the others only tell why nobody is named. What is not to be given up is not.
"""

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.slots.words.kinds import COLLECTIVE
from handlers.registrations import showing
from handlers.registrations.said import taking
from handlers.registrations.words import switching as words
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_NOBODY, _ONLY_UNIT = compiled(words.NOBODY), compiled(words.ONLY_UNIT)
_KEEPS, _NO_UNIT = compiled(words.KEEPS_THEM), compiled(words.UNIT_REFUSED)
_WHY, _CLAUSE = compiled(words.WHY_NOBODY), compiled(r"[,;.!\n]+")


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Hổng có cá nhân, chỉ công ty thôi": the unit alone; None for anything else."""
    empty = not dialog.form.people and (dialog.row is None or not dialog.row.name)
    if not empty or "?" in heard.text or heard.asks_whether:
        return None
    parts = [heard.part(part) for part in _CLAUSE.split(heard.text) if part.strip()]
    if _KEEPS.search(heard.unsigned):
        # "Đừng bỏ tập thể" is nobody's name either.
        known = set(heard.unsigned.split()) <= words.OF_NOBODY | words.ONE_SIDED
        return stay(turn, showing.prompt(turn, dialog)) if known else None
    if any(_NO_UNIT.search(part.unsigned) for part in parts):
        return None
    deciding = [part for part in parts if _decides(dialog, part)]
    others = [part for part in parts if part not in deciding]
    if not deciding or not all(map(_names_nobody, others)):
        return None
    return taking.take(turn, dialog, Slots(kind=COLLECTIVE), mends=True)


def _decides(dialog: Registering, part: Said) -> bool:
    # Of whom nothing but "persons" was said, it is asked what else is registered.
    nobody = dialog.form.kind == "both" and _NOBODY.search(part.unsigned)
    only = nobody or _ONLY_UNIT.search(part.unsigned)
    return bool(only) and set(part.unsigned.split()) <= words.OF_NOBODY


def _names_nobody(part: Said) -> bool:
    """Why nobody is named, in small letters: a name is written with capitals."""
    said = part.unsigned
    known = set(said.split()) <= words.OF_NOBODY or _WHY.fullmatch(said)
    return bool(known) and not any(word[:1].isupper() for word in part.text.split()[1:])
