"""How fast a bot may write: so many messages in any second, and reminders one a second to a chat.

The rule: a message counts from its start until one second after its answer, less nearly
the shortest round trip seen. So the platform's own sliding window is not overrun, although
messages arrive unevenly. Replies take the next free place, in one chat as in another until the
platform says that it is too much there; reminders go evenly, so that a place is free soon, and
step back while a reply waits.
"""

import heapq
from collections.abc import Callable, Iterable, Mapping
from time import monotonic

from storage.outbox.next import Lane

# Telegram: about one message a second to a chat.
PER_CHAT_S = 1.0
CATCH_UP_S = 0.25
# A message is claimed in the store this long before its place is free: the place is not kept idle.
AHEAD_S = 0.05
# How much of the shortest round trip is believed, and after how many of them.
SURE, SEEN = 0.9, 30
# After a refusal a chat's replies are spaced too, for so long.
CAREFUL_S = 60.0
# Two chats refused within this time mean the whole bot: the platform does not say which it is.
CLOSE_S = 3.0
# Our own page has no limits of its own; the rate only keeps one loop from starving the rest.
PAGE_PER_SECOND = 1000.0


class Pacer:
    """Places for `per_second` messages a second; `per_chat_s` seconds between two of one chat."""

    def __init__(
        self,
        per_second: float,
        per_chat_s: float = PER_CHAT_S,
        time_s: Callable[[], float] = monotonic,
    ) -> None:
        self._of_all = per_second
        self.share(1)
        self._per_chat_s = per_chat_s
        self._time_s = time_s
        self._going: set[str] = set()
        self._free_at_s: list[float] = []
        self._chats: dict[str, float] = {}
        self._held: dict[str, float] = {}
        self._next_bulk_s = 0.0
        self._held_until_s = 0.0
        self._round_trip_s = float("inf")
        self._seen = 0
        self._refused = ("", -CLOSE_S)

    def share(self, copies: int) -> None:
        """So many copies of the program send for the bot: this one has its part of the places."""
        self.per_second = self._of_all / copies
        # Whole places; the window is stretched, so that 0.5 a second is one place in two seconds.
        self._places = max(1, int(self.per_second))
        self._window_s = self._places / self.per_second
        self._interval_s = 1.0 / self.per_second

    def delay_s(self, lane: Lane) -> float:
        """Seconds until the bot has a place for this lane; 0 when it has one now."""
        now = self._time_s()
        until = self._held_until_s
        if lane == "reminder":
            until = max(until, self._next_bulk_s)
        while self._free_at_s and self._free_at_s[0] <= now:
            heapq.heappop(self._free_at_s)
        if len(self._going) + len(self._free_at_s) >= self._places:
            # With every place in the air nobody knows when one comes back: look again soon, and
            # start nothing ahead of a moment that is not known.
            unknown = now + AHEAD_S + self._interval_s
            until = max(until, self._free_at_s[0] if self._free_at_s else unknown)
        return max(0.0, until - now)

    def chat_delay_s(self, lane: Lane, address: str) -> float:
        """Seconds until this chat may be written to; infinite while a message is on its way."""
        if address in self._going:
            return float("inf")
        now, held_s = self._time_s(), self._held.get(address)
        if lane == "reply" and (held_s is None or now >= held_s + CAREFUL_S):
            return 0.0
        return max(0.0, self._chats.get(address, 0.0) - now)

    def begin(self, lane: Lane, address: str) -> float:
        """A message of this lane takes the next place; the moment from which it may start.

        `end` or `give_back` must follow.
        """
        now = self._time_s()
        ready_s = now + max(self.delay_s(lane), self.chat_delay_s(lane, address))
        if len(self._going) + len(self._free_at_s) >= self._places:
            heapq.heappop(self._free_at_s)
        self._going.add(address)
        if lane == "reminder":
            # A late timer is made up for, a long pause is not: that would be a burst.
            late = now - self._next_bulk_s
            slot_s = self._next_bulk_s if late <= CATCH_UP_S else now
            self._next_bulk_s = slot_s + self._interval_s
        return ready_s

    def wait_s(self, ready_s: float) -> float:
        """Seconds until a moment that `begin` gave."""
        return max(0.0, ready_s - self._time_s())

    def end(self, address: str, round_trip_s: float | None) -> None:
        """The message was answered after so many seconds; None when the answer was a failure."""
        if round_trip_s is not None:
            self._round_trip_s = min(self._round_trip_s, round_trip_s)
            self._seen += 1
        # One message's way there and another's way back hardly take less than this together.
        known = SURE * self._round_trip_s if self._seen >= SEEN else 0.0
        now = self._time_s()
        self._going.discard(address)
        heapq.heappush(self._free_at_s, now + self._window_s - known)
        self._wait_in_chat(address, now + self._per_chat_s - known)

    def give_back(self, address: str) -> None:
        """The message was not sent at all; its place was perhaps not free yet."""
        self._going.discard(address)
        heapq.heappush(self._free_at_s, self._time_s() + AHEAD_S)

    def hold(self, address: str, seconds: float, whole_bot: bool) -> None:
        """The platform said to wait: this chat, or the whole bot."""
        now = self._time_s()
        other, at = self._refused
        self._refused = (address, now)
        if whole_bot or (other != address and now - at < CLOSE_S):
            self._held_until_s = max(self._held_until_s, now + seconds)
        self._held[address] = now + seconds
        self._wait_in_chat(address, now + seconds)

    def _wait_in_chat(self, address: str, until_s: float) -> None:
        """Keep only chats that still have to wait, so that memory does not grow with people."""
        if len(self._chats) > 1000:
            now = self._time_s()
            self._chats = {chat: at for chat, at in self._chats.items() if at > now}
            careful = {chat: at + CAREFUL_S for chat, at in self._held.items()}
            self._held = {chat: self._held[chat] for chat, end in careful.items() if end > now}
        self._chats[address] = max(until_s, self._chats.get(address, 0.0))


def pacers(channels: Iterable[str], rates: Mapping[str, float]) -> dict[str, Pacer]:
    """One for each channel; without a rate of its own it is our page."""
    return {
        name: Pacer(rates[name]) if name in rates else Pacer(PAGE_PER_SECOND, per_chat_s=0)
        for name in channels
    }
