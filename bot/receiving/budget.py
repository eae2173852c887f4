"""How much of a monthly plan talk may use, so that one chat cannot use up everybody's reminders.

The rule: of each chat forty messages a day are answered, and none when the month's part for talk
is used; that is told once, and what comes then is not stored. The staff are always answered: they
may have no other way to sign in. Several copies count together, and go on after a restart
(`elsewhere`).
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from bot.sending.quotas import Quotas
from handlers.values.arrivals import Arrival
from handlers.values.messages import Inbound, Kind

# A registration takes fifteen or twenty.
A_DAY = 40


class Budget:
    """Counts what arrives on the channels that have a monthly plan."""

    def __init__(self, quotas: Iterable[Quotas], today: Callable[[], date]) -> None:
        self._quotas = {one.channel: one for one in quotas}
        self._today = today
        self._day = today()
        self._heard: Counter[tuple[str, str]] = Counter()
        # To whom it was said that the month's part is used: once a month is enough.
        self._told: set[tuple[str, str]] = set()

    def doubts(self, arrival: Arrival, copies: int) -> bool:
        """Whether so many copies together may have heard too much, by what this one has heard."""
        if arrival.channel not in self._quotas or arrival.inbound is None:
            return False
        self._begin_day()
        heard = self._heard[arrival.channel, arrival.address]
        return A_DAY / (2 * copies) <= heard <= A_DAY

    def learn(self, arrival: Arrival, heard: int) -> None:
        """All copies have stored so many messages of this chat since the day began."""
        chat = (arrival.channel, arrival.address)
        self._heard[chat] = max(self._heard[chat], heard)

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
        self._heard[chat] += 1
        if self._heard[chat] > A_DAY + 1:
            return None
        return (
            _instead(arrival, arrival.inbound, "day-over") if self._heard[chat] > A_DAY else arrival
        )

    def _begin_day(self) -> None:
        today = self._today()
        if today == self._day:
            return
        if (today.year, today.month) != (self._day.year, self._day.month):
            self._told.clear()
        self._day = today
        self._heard.clear()


def _instead(arrival: Arrival, inbound: Inbound, kind: Kind) -> Arrival:
    """What is answered in the place of the words, which are not kept."""
    return replace(arrival, inbound=Inbound(kind=kind, group=inbound.group, thread=inbound.thread))
