"""The short code of a unit, which an invitation carries: it begins with the unit known.

The rule: a code says which unit is meant and proves nothing; whoever types it is asked all the same
things. Its letters keep others from counting through the register, so a wrong one is counted as any
wrong code is. Telegram hands it over behind /start, elsewhere it is typed.
"""

import re
from dataclasses import replace
from typing import get_args

from handlers.acts.heard import Heard
from handlers.people import code_tries
from handlers.registrations import opening, texts
from handlers.turn.turn import Turn, say, with_notes
from handlers.values.messages import Outcome
from handlers.values.state import Form, UnitType

_BEGIN = r"(?:/start(?:@\w+)? )?(?:dv|unit)[-_ ]?0*(\d{1,9})"
_CODE = re.compile(rf"{_BEGIN}[-_ ]?([a-z2-9]{{4}})")
_NUMBER = re.compile(_BEGIN)


def by_unit_code(turn: Turn, heard: Heard) -> Outcome | None:
    """Begin for the unit of a code; None for anything else."""
    if not turn.idle:
        return None
    found = _CODE.fullmatch(heard.plain)
    if found is None:
        return say(turn, texts.UNIT_CODE_SHAPE) if _NUMBER.fullmatch(heard.plain) else None
    wait = code_tries.must_wait(turn)
    if wait is not None:
        return say(turn, wait)
    unit = turn.lookup.invited(int(found[1]), found[2])
    if unit is None:
        return say(turn, texts.NO_UNIT_CODE, effects=(code_tries.wrong(turn),))
    kind = next((one for one in get_args(UnitType) if one == unit.unit_type), None)
    said = Form(unit_name=unit.name, unit_type=kind, commune=unit.commune)
    outcome = opening.start(turn, said)
    note = texts.invited(name=unit.name, commune=unit.commune)
    return replace(outcome, replies=(with_notes((note,), outcome.replies[0]), *outcome.replies[1:]))
