"""How much of a monthly plan talk may use, so that one chat cannot use up everybody's reminders.

The rule: of each chat forty messages a day are answered and its share of a month, and none when the
month's part for talk is used. Each is told once, one's own share once a day, and what comes then is
not stored. The staff are always answered: they may have no other way to sign in. Several copies
count together, and go on after a restart (`elsewhere`).
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Literal

from bot.sending.quotas import Quotas
from handlers.values.arrivals import Arrival
from handlers.values.messages import Inbound, MessageKind

# A registration takes fifteen or twenty.
A_DAY = 40


class Budget:
    """Counts what arrives on the channels that have a monthly plan."""

    def __init__(self, quotas: Iterable[Quotas], today: Callable[[], date]) -> None:
        self._quotas = {one.channel: one for one in quotas}
        self._today = today
        self._day = today()
        self._heard: Counter[tuple[str, str]] = Counter()
        # Without what was beyond a day: only what is answered uses the month.
        self._month: Counter[tuple[str, str]] = Counter()
        # To whom it was said that the month's part is used: once a month is enough.
        self._told: set[tuple[str, str]] = set()
        self._told_today: set[tuple[str, str]] = set()

    def doubts(self, arrival: Arrival, copies: int) -> bool:
        """Whether so many copies together may have heard too much, by what this one has heard."""
        if arrival.channel not in self._quotas or arrival.inbound is None:
            return False
        self._begin_day()
        chat = (arrival.channel, arrival.address)
        a_month = self._quotas[arrival.channel].answers_a_chat
        counted = ((self._heard[chat], A_DAY), (self._month[chat], a_month))
        return any(most / (2 * copies) <= heard <= most for heard, most in counted)

    def learn(self, arrival: Arrival, day: int, month: int) -> None:
        """All copies have stored so many messages of this chat since the day, the month began."""
        chat = (arrival.channel, arrival.address)
        self._heard[chat] = max(self._heard[chat], day)
        self._month[chat] = max(self._month[chat], month)

    def passes(self, arrival: Arrival) -> Arrival | None:
        """The arrival, or in its place that there is no room, or nothing when that was said."""
        quotas = self._quotas.get(arrival.channel)
        if quotas is None or arrival.inbound is None or arrival.address in quotas.staff_chats:
            return arrival
        self._begin_day()
        chat = (arrival.channel, arrival.address)
        if quotas.talk_is_over:
            if chat in self._told:
                return None
            self._told.add(chat)
            return _instead(arrival, arrival.inbound, "month-over")
        over = self._over(chat, quotas.answers_a_chat)
        return _instead(arrival, arrival.inbound, over) if over else None if over == "" else arrival

    def _over(self, chat: tuple[str, str], a_month: int) -> MessageKind | Literal[""] | None:
        """Count one more of a chat; what there is no room in, "" when that was said before."""
        self._heard[chat] += 1
        if self._heard[chat] > A_DAY:
            return "day-over" if self._heard[chat] == A_DAY + 1 else ""
        self._month[chat] += 1
        if self._month[chat] <= a_month:
            return None
        if chat in self._told_today:
            return ""
        # Weeks of silence would look like a machine that is broken.
        self._told_today.add(chat)
        return "chat-over"

    def _begin_day(self) -> None:
        today = self._today()
        if today == self._day:
            return
        if (today.year, today.month) != (self._day.year, self._day.month):
            self._told.clear()
            self._month.clear()
        self._day = today
        self._heard.clear()
        self._told_today.clear()


def _instead(arrival: Arrival, inbound: Inbound, kind: MessageKind) -> Arrival:
    """What is answered in the place of the words, which are not kept."""
    return replace(arrival, inbound=Inbound(kind=kind, group=inbound.group, thread=inbound.thread))
