"""The short code of a unit, which an invitation carries: it begins with the unit known.

The rule: a code says which unit is meant and proves nothing; whoever types it is asked all the same
things. Telegram hands it over behind /start, elsewhere it is typed.
"""

import re
from dataclasses import replace
from typing import get_args

from handlers.acts.heard import Heard
from handlers.registrations import opening, texts
from handlers.turn.turn import Turn, say, with_notes
from handlers.values.messages import Outcome
from handlers.values.state import Form, UnitType

_CODE = re.compile(r"(?:/start(?:@\w+)? )?(?:dv|unit)[-_ ]?0*(\d{1,9})")


def by_unit_code(turn: Turn, heard: Heard) -> Outcome | None:
    """Begin for the unit of a code; None for anything else."""
    found = _CODE.fullmatch(heard.plain) if turn.idle else None
    if found is None:
        return None
    unit = turn.lookup.unit(int(found[1]))
    if unit is None:
        return say(turn, texts.no_unit_code(number=found[1]))
    kind = next((one for one in get_args(UnitType) if one == unit.unit_type), None)
    said = Form(unit_name=unit.name, unit_type=kind, commune=unit.commune)
    outcome = opening.start(turn, said)
    note = texts.invited(name=unit.name, commune=unit.commune)
    return replace(outcome, replies=(with_notes((note,), outcome.replies[0]), *outcome.replies[1:]))
