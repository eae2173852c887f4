"""One message: load, respond, commit. Sending comes after, from the outbox.

The rule: one message is one transaction; our own bug is logged and answered politely, and never
blocks the messages behind it.
"""

from collections.abc import Callable
from dataclasses import dataclass

import structlog

from bot.clock import Clock
from bot.troubles_texts import OUR_FAULT
from handlers.respond import respond
from handlers.turn.turn import Office, Turn
from handlers.values.messages import Inbound, Outcome
from handlers.values.replies import Reply
from storage.store import OpenTurn, Store, StoreError

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Waiting:
    """A message whose file is to be fetched and read before it can be answered."""

    inbound_id: int
    chat: int
    channel: str
    inbound: Inbound


class Answering:
    """Answers stored messages one by one; `office` gives the office's present state."""

    def __init__(self, store: Store, office: Callable[[], Office], clock: Clock) -> None:
        self._store = store
        self._office = office
        self._clock = clock

    def answer(self, inbound_id: int) -> Waiting | None:
        """Answer one stored message unless that is done already. Raises StoreError.

        A message whose file is not read yet is left as it is and returned.
        """
        office = self._office()
        # A look-up locks nothing: what another person changed since makes the first try fail, and
        # the second one sees it.
        for _ in range(2):
            try:
                return self._finish(inbound_id, lambda turn: self._outcome(turn, office))
            except StoreError:
                raise
            # Being overtaken shows as a broken constraint or a missing row, our bug as anything.
            except Exception:
                log.exception("outcome not stored", inbound=inbound_id)
        # Nothing of the outcome was stored; the apology takes its place.
        return self._finish(inbound_id, _apology)

    def _finish(self, inbound_id: int, outcome: Callable[[OpenTurn], Outcome]) -> Waiting | None:
        with self._store.turns.turn(inbound_id, self._clock.now()) as turn:
            if turn is None:
                return None
            file = turn.inbound.file
            if file is not None and file.id:
                return Waiting(inbound_id, turn.subscriber_id, turn.channel, turn.inbound)
            turn.finish(outcome(turn))
        return None

    def answer_waiting(self) -> int:
        """Answer every stored message in order; returns how many."""
        waiting = self._store.turns.waiting()
        for inbound_id, _ in waiting:
            self.answer(inbound_id)
        return len(waiting)

    def _outcome(self, opened: OpenTurn, office: Office) -> Outcome:
        turn = Turn(opened.person, opened.inbound, self._clock.now(), office, opened.lookup)
        try:
            return respond(turn)
        # Our bug must not hold back the messages behind this one.
        except Exception:
            log.exception("respond failed", subscriber=opened.subscriber_id, channel=opened.channel)
            return _apology(opened)


def _apology(turn: OpenTurn) -> Outcome:
    """Nothing changes, except that the person hears of it."""
    return Outcome(turn.person.conversation, (Reply(OUR_FAULT),))
