"""What other copies tell is heard again after the connection was lost."""

import threading

from bot.beside.hearing import HeardElsewhere
from storage.outbox.told import Heard
from storage.store import StoreError


async def test_a_lost_connection_is_made_anew() -> None:
    """What was told meanwhile is looked for wherever it may be."""
    missed: list[str] = []
    tries: list[int] = []

    class Lost:
        def hear_others(self, heard: Heard, stop: threading.Event) -> None:
            tries.append(1)
            if len(tries) == 1:
                raise StoreError("gone", "unavailable")

    async def no_wait(_seconds: float) -> None:
        return

    hearing = HeardElsewhere(Lost(), {}, lambda: missed.append("look"))  # type: ignore[arg-type]
    await hearing.run(no_wait)
    assert (len(tries), missed) == (2, ["look"])
