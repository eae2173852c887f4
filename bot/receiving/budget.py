"""How much of a monthly plan talk may use, so that one chat cannot use up everybody's reminders.

The rule: of each chat forty messages a day are answered and its share of a month, and none when the
month's part for talk is used. What stops is talk: an open form, its receipt and the answer to a
question of the program's own still come, forty more at most, a day and beyond one's share of the
month, and none when what all forms may use is used. Each is told once, one's own share once a day,
and what comes then is not stored. The staff are always answered: they may have no other way to sign
in. Several copies count together, and go on after a restart (`elsewhere`).
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from bot.sending.quotas import Quotas
from handlers.values.arrivals import Arrival
from handlers.values.messages import Inbound, MessageKind

# A registration takes fifteen or twenty.
A_DAY = 40
# Beyond any limit, to whoever is asked something: the longest form ends within them.
MORE = 40


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
        self._told: set[tuple[str, str, str]] = set()
        self._told_today: set[tuple[str, str, MessageKind]] = set()
        # Who is in the middle of something, and how often that was answered beyond a limit.
        self._asked: set[tuple[str, str]] = set()
        self._beyond: Counter[tuple[str, str]] = Counter()
        self._month_beyond: Counter[tuple[str, str]] = Counter()

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
        beyond = month - self._quotas[arrival.channel].answers_a_chat
        self._month_beyond[chat] = max(self._month_beyond[chat], beyond)

    def is_full(self, arrival: Arrival, together: int) -> bool:
        """Whether one of so many arrivals may be beyond a limit."""
        quotas = self._quotas.get(arrival.channel)
        if quotas is None or arrival.inbound is None or arrival.address in quotas.staff_chats:
            return False
        self._begin_day()
        chat = (arrival.channel, arrival.address)
        heard, month = self._heard[chat] + together, self._month[chat] + together
        return quotas.talk_is_over or heard > A_DAY or month > quotas.answers_a_chat

    def is_asked(self, arrival: Arrival, asked: bool) -> None:
        """Whether the program waits for an answer of this chat: a form is open, say."""
        chat = (arrival.channel, arrival.address)
        self._asked.add(chat) if asked else self._asked.discard(chat)

    def passes(self, arrival: Arrival) -> Arrival | None:
        """The arrival, or in its place that there is no room, or nothing when that was said."""
        quotas = self._quotas.get(arrival.channel)
        if quotas is None or arrival.inbound is None or arrival.address in quotas.staff_chats:
            return arrival
        self._begin_day()
        chat = (arrival.channel, arrival.address)
        over: MessageKind | None = "month-over"
        if not quotas.talk_is_over:
            over = self._over(chat, quotas.answers_a_chat)
        if over is None or self._goes_on(chat, quotas):
            quotas.takes_one()
            return arrival
        told = self._told if over == "month-over" else self._told_today
        if (*chat, over) in told:
            return None
        told.add((*chat, over))
        return _instead(arrival, arrival.inbound, over)

    def _over(self, chat: tuple[str, str], a_month: int) -> MessageKind | None:
        """Count one more of a chat; what there is no room in."""
        self._heard[chat] += 1
        if self._heard[chat] > A_DAY:
            return "day-over"
        self._month[chat] += 1
        # Weeks of silence would look like a machine that is broken: it is told again each day.
        return None if self._month[chat] <= a_month else "chat-over"

    def _goes_on(self, chat: tuple[str, str], quotas: Quotas) -> bool:
        """Whether it answers what the program has asked, and there were not too many of these."""
        if chat not in self._asked or quotas.forms_are_over:
            return False
        # A form that is never ended would use up in a month what is kept for reminders.
        if max(self._beyond[chat], self._month_beyond[chat]) >= MORE:
            return False
        self._beyond[chat] += 1
        self._month_beyond[chat] += self._month[chat] >= quotas.answers_a_chat
        return True

    def _begin_day(self) -> None:
        today = self._today()
        if today == self._day:
            return
        if (today.year, today.month) != (self._day.year, self._day.month):
            self._told.clear()
            self._month.clear()
            self._month_beyond.clear()
        self._day = today
        self._heard.clear()
        self._told_today.clear()
        self._beyond.clear()


def _instead(arrival: Arrival, inbound: Inbound, kind: MessageKind) -> Arrival:
    """What is answered in the place of the words, which are not kept."""
    return replace(arrival, inbound=Inbound(kind=kind, group=inbound.group, thread=inbound.thread))
