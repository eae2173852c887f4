"""Aims told where a choice is open: read as where the contact is asked for.

The rule: only what is surely aims and nothing else is taken, and the choice stays open.
"""

from handlers.acts.heard import Heard
from handlers.acts.meaning import SURE, Slots
from handlers.registrations.said import taking
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Registering


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Nuôi 70 lồng cá" below "to join it, or beside it?"; None for everything else."""
    if heard.key is not None or heard.asks or heard.is_negated:
        return None
    meant = Heard(heard.text, at="contact").meant
    aims = meant.slots.targets
    if meant.act != "values" or meant.sure < SURE or meant.slots.said().keys() != {"targets"}:
        return None
    return taking.take(turn, dialog, Slots(targets=aims))
