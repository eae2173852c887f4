"""One message: load, respond, commit. Sending comes after, from the outbox.

The rule: one message is one transaction; our own bug is logged and answered politely, and never
blocks the messages behind it.
"""

from collections.abc import Callable

import structlog

from bot.clock import Clock
from handlers.respond import respond
from handlers.turn import texts as common
from handlers.turn.scene import Desk, Scene
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from storage.store import Store, StoreError, Turn

log = structlog.get_logger(__name__)


class Conversation:
    """Answers stored messages one by one; `desk` gives the office's present state."""

    def __init__(self, store: Store, desk: Callable[[], Desk], clock: Clock) -> None:
        self._store = store
        self._desk = desk
        self._clock = clock

    def answer(self, inbound_id: int) -> None:
        """Answer one stored message unless that is done already. Raises StoreError."""
        desk = self._desk()
        try:
            self._finish(inbound_id, lambda turn: self._outcome(turn, desk))
        except StoreError:
            raise
        except Exception:
            # Nothing of the outcome was stored; the apology takes its place.
            log.exception("outcome not stored", inbound=inbound_id)
            self._finish(inbound_id, _apology)

    def _finish(self, inbound_id: int, outcome: Callable[[Turn], Outcome]) -> None:
        with self._store.turns.turn(inbound_id, self._clock.now()) as turn:
            if turn is not None:
                turn.finish(outcome(turn))

    def answer_waiting(self) -> int:
        """Answer every stored message in order; returns how many."""
        waiting = self._store.turns.waiting()
        for inbound_id, _ in waiting:
            self.answer(inbound_id)
        return len(waiting)

    def _outcome(self, turn: Turn, desk: Desk) -> Outcome:
        scene = Scene(turn.person, turn.inbound, self._clock.now(), desk, turn.lookup)
        try:
            return respond(scene)
        except Exception:
            # Our bug must not hold back the messages behind this one.
            log.exception("respond failed", subscriber=turn.subscriber_id, channel=turn.channel)
            return _apology(turn)


def _apology(turn: Turn) -> Outcome:
    """Nothing changes, except that the person hears of it."""
    return Outcome(turn.person.conversation, (Reply(common.OUR_FAULT),))
