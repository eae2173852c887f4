"""Which slots an act has, and who reads them."""

from handlers.acts.meaning import Act, Place, Slots
from knowledge.typed.said import Said


def slots_of(act: Act, said: Said, at: Place) -> Slots:
    """What a message that is this act says."""
    return Slots()
