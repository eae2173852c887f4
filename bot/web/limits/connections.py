"""One connection of the HTTP server: how long it may keep us waiting, and how many there may be.

The rule: who does not finish asking, or does not take the answer, makes room for who does; a full
house still hears `/healthz`. What is kept of unfinished bodies has its own bound (`bodies`).
"""

import asyncio
from typing import Literal

import h11
import structlog
from uvicorn.protocols.http.h11_impl import H11Protocol

from bot.web.limits.bodies import Bodies

log = structlog.get_logger(__name__)

HEAD_S = 10.0
# A list of units from a village's line takes minutes: who keeps sending may go on.
BODY_S = 20.0
BODY_BYTES_PER_S = 1024
# For a part of an answer that fits the buffers of both machines.
READ_S = 30.0
# Of the three seconds in which a program that stops still answers.
STOPPING_S = 1.5
# So many times the places: what was dropped and is on its way out, beside what is answered.
DROPPED_TOO = 2
Phase = Literal["head", "body", "answer"]
_PHASES: dict[object, Phase] = {h11.IDLE: "head", h11.SEND_BODY: "body"}
# Of this process: its memory is one.
BODIES = Bodies()


class Connection(H11Protocol):
    """Ends a request that does not get on, and the oldest unfinished one when too many are open."""

    _most: int | None = None
    _phase: Phase = "answer"
    _since_s = 0.0
    _unread_since_s = 0.0
    _received = 0
    _deadline: asyncio.TimerHandle | None = None
    _unread: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wait for a request, at the cost of whoever has not finished theirs for longest."""
        super().connection_made(transport)
        self._most = self.limit_concurrency
        self._follow(0)
        if self._most is not None:
            _make_room(self, self._most)

    def handle_events(self) -> None:
        """Begin what was asked for, unless all places are taken."""
        if self._most is not None:
            is_full = len(self.connections) >= self._most
            # The library refuses by the requests it runs, too. One whose connection was dropped
            # runs until the loop comes to it, and takes no place.
            self.limit_concurrency = self._most if is_full else DROPPED_TOO * self._most
        super().handle_events()

    def data_received(self, data: bytes) -> None:
        """Take what came."""
        super().data_received(data)
        self._follow(len(data))

    def on_response_complete(self) -> None:
        """Wait for the next request on the same connection."""
        super().on_response_complete()
        self._follow(0)

    def pause_writing(self) -> None:
        """The other side does not read: it may take its time, not for ever."""
        super().pause_writing()
        if self._unread is None:
            self._unread_since_s = self.loop.time()
            self._unread = self.loop.call_later(READ_S, self._give_up)

    def resume_writing(self) -> None:
        """It reads again."""
        super().resume_writing()
        _cancel(self._unread)
        self._unread = None

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is waited for any more."""
        super().connection_lost(exc)
        _cancel(self._deadline)
        _cancel(self._unread)
        BODIES.end(self)

    def shutdown(self) -> None:
        """We stop: what comes to its end within a moment is still answered."""
        super().shutdown()
        self.loop.call_later(STOPPING_S, self._end_unfinished)

    @property
    def is_unfinished(self) -> bool:
        """Whether we wait for a request, its rest, or an answer to be taken."""
        return self._phase != "answer" or self._unread is not None

    @property
    def waited_since_s(self) -> float:
        """Since when."""
        return self._unread_since_s if self._unread is not None else self._since_s

    def drop(self) -> None:
        """Close without a word; the place is free at once."""
        self.connections.discard(self)
        if not self.transport.is_closing():
            self.transport.abort()

    def _follow(self, received: int) -> None:
        """Start or end the time of the request's present part."""
        phase = _PHASES.get(self.conn.their_state, "answer")
        if phase == self._phase:
            self._received += received
            self._hold(received)
            return
        self._phase, self._since_s, self._received = phase, self.loop.time(), received
        _cancel(self._deadline)
        self._hold(received)
        if phase != "answer" and not self.transport.is_closing():
            allowed_s = HEAD_S if phase == "head" else BODY_S
            self._deadline = self.loop.call_later(allowed_s, self._is_over)

    def _hold(self, received: int) -> None:
        """Count what is kept of a body until it is whole."""
        if self._phase != "body":
            BODIES.end(self)
        elif dropped := BODIES.add(self, received, self.loop.time()):
            log.warning("unfinished bodies hold too much, some are ended", ended=len(dropped))

    def _is_over(self) -> None:
        """The time is over, but for a body that keeps coming."""
        if self._phase == "body":
            allowed_s = BODY_S + self._received / BODY_BYTES_PER_S
            left_s = self._since_s + allowed_s - self.loop.time()
            if left_s > 0:
                self._deadline = self.loop.call_later(left_s, self._is_over)
                return
        self._give_up()

    def _end_unfinished(self) -> None:
        if self.is_unfinished:
            self.drop()

    def _give_up(self) -> None:
        address = self.client[0] if self.client else None
        log.warning("slow request ended", part=self._phase, address=address)
        self.drop()


def _cancel(timer: asyncio.TimerHandle | None) -> None:
    if timer is not None:
        timer.cancel()


def _make_room(newest: Connection, most: int) -> None:
    """Drop who has not finished asking for longest, until there is a place for an answer."""
    # The library answers 503 from `most` on, and counts the one that asks.
    while len(newest.connections) >= most:
        others = (one for one in newest.connections if isinstance(one, Connection))
        unfinished = [one for one in others if one is not newest and one.is_unfinished]
        if not unfinished:
            return
        log.warning("too many connections, unfinished requests are ended", most=most)
        min(unfinished, key=lambda one: one.waited_since_s).drop()
