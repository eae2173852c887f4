"""How much of a monthly plan talk may use, so that one chat cannot use up everybody's reminders.

The rule: what counts is what is paid, a long answer by its parts. Of each chat forty messages a day
are answered and its share of a month, and none when the month's part for talk is used. What is said
in a group counts against who says it as if it were said in their own chat, and against the group,
which has a smaller share. What stops is talk: an open form, its receipt and the answer to a
question of the program's own still come, forty more at most, a day and beyond one's share of the
month, and none when what all forms may use is used. The rights over one's data, a wish for the
staff and codes (`handlers.wishes.always`) are heard whatever is used, with the questions that
settle them, up to `RIGHTS` turns of a person and month. Each limit is told, a month that is used up
not more than `MONTH_TOLD` times, and what comes then is not stored. The staff are always answered:
they may have no other way to sign in. Several copies count together, and go on after a restart
(`elsewhere`), but for what one person says in groups: who said it is stored nowhere.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from bot.sending.quotas import TURN, Quotas
from handlers.values.arrivals import Arrival
from handlers.values.messages import Inbound, MessageKind

# A registration takes fifteen or twenty.
A_DAY = 40
# Beyond any limit, to whoever is asked something: the longest form ends within them.
MORE = 40
# A group's: a leader who asks there may ask on alone.
A_DAY_OF_GROUP = 20
# Orders that no limit holds up, with their questions: a deletion takes two, a code one or two.
RIGHTS = 24
# Where even the reserve of all is used: one of each still fits.
LAST_RIGHTS = 8
# A reply costs a message of the month, silence looks like a machine that is broken.
MONTH_TOLD = 4

Chat = tuple[str, str]


class Budget:
    """Counts what arrives on the channels that have a monthly plan."""

    def __init__(self, quotas: Iterable[Quotas], today: Callable[[], date]) -> None:
        self._quotas = {one.channel: one for one in quotas}
        self._today = today
        self._day = today()
        self._heard: Counter[Chat] = Counter()
        # Without what was beyond a day: only what is answered uses the month.
        self._month: Counter[Chat] = Counter()
        # How often it was said that the month's part is used.
        self._told: Counter[Chat] = Counter()
        self._told_today: set[tuple[Chat, MessageKind]] = set()
        # Who is in the middle of something, and how often that was answered beyond a limit.
        self._asked: set[Chat] = set()
        self._beyond: Counter[Chat] = Counter()
        self._month_beyond: Counter[Chat] = Counter()
        # What is heard in any case, by the channel's key; who is asked about it; how often.
        self._orders: set[tuple[str, str]] = set()
        self._settling: set[Chat] = set()
        self._rights: Counter[Chat] = Counter()

    def doubts(self, arrival: Arrival, copies: int) -> bool:
        """Whether so many copies together may have heard too much, by what this one has heard."""
        if arrival.channel not in self._quotas or arrival.inbound is None:
            return False
        self._begin_day()
        chat = (arrival.channel, arrival.address)
        a_day, a_month = _limits(arrival, self._quotas[arrival.channel])
        counted = ((self._heard[chat], a_day), (self._month[chat], a_month))
        return any(most / (2 * copies) <= heard <= most for heard, most in counted)

    def learn(self, arrival: Arrival, day: int, month: int) -> None:
        """All copies have stored so many messages of this chat since the day, the month began."""
        chat = (arrival.channel, arrival.address)
        self._heard[chat] = max(self._heard[chat], day)
        self._month[chat] = max(self._month[chat], month)
        beyond = month - _limits(arrival, self._quotas[arrival.channel])[1]
        self._month_beyond[chat] = max(self._month_beyond[chat], beyond)

    def is_full(self, arrival: Arrival, together: int) -> bool:
        """Whether one of so many arrivals may be beyond a limit."""
        quotas = self._quotas.get(arrival.channel)
        if quotas is None or arrival.inbound is None or arrival.address in quotas.staff_chats:
            return False
        self._begin_day()
        return quotas.talk_is_over or any(
            self._heard[chat] + together > a_day or self._month[chat] + together > a_month
            for chat, (a_day, a_month) in _counted(arrival, quotas)
        )

    def is_asked(self, arrival: Arrival, asked: bool) -> None:
        """Whether the program waits for an answer of this chat: a form is open, say."""
        chat = (arrival.channel, arrival.address)
        self._asked.add(chat) if asked else self._asked.discard(chat)

    def is_order(self, arrival: Arrival) -> None:
        """This one is heard whatever is used."""
        self._orders.add((arrival.channel, arrival.key))

    def passes(self, arrival: Arrival) -> Arrival | None:
        """The arrival, or in its place that there is no room, or nothing when that was said."""
        quotas = self._quotas.get(arrival.channel)
        if quotas is None or arrival.inbound is None or arrival.address in quotas.staff_chats:
            return arrival
        self._begin_day()
        chat = (arrival.channel, arrival.address)
        over: MessageKind | None = "month-over"
        if not quotas.talk_is_over:
            over = self._over(arrival, quotas)
        if over is None or self._settles(arrival, quotas) or self._goes_on(chat, quotas):
            quotas.takes_one()
            return arrival
        if (chat, over) in self._told_today or self._told[chat] >= MONTH_TOLD:
            return None
        self._told_today.add((chat, over))
        self._told[chat] += over == "month-over"
        return _instead(arrival, arrival.inbound, over)

    def paid(self, channel: str, address: str, parts: int) -> None:
        """An answer went out as so many messages: a turn is two, what is more is more turns."""
        quotas = self._quotas.get(channel)
        if quotas is None:
            return
        quotas.sent(parts)
        if parts > 1 and address not in quotas.staff_chats:
            self._begin_day()
            self._heard[channel, address] += parts // TURN
            self._month[channel, address] += parts // TURN

    def _over(self, arrival: Arrival, quotas: Quotas) -> MessageKind | None:
        """Count one more of a chat, and of who speaks in a group; what there is no room in."""
        over: MessageKind | None = None
        for chat, (a_day, a_month) in _counted(arrival, quotas):
            self._heard[chat] += 1
            if self._heard[chat] > a_day:
                over = over or "day-over"
                continue
            self._month[chat] += 1
            # Weeks of silence would look like a machine that is broken: told again each day.
            if self._month[chat] > a_month:
                over = "chat-over"
        return over

    def _settles(self, arrival: Arrival, quotas: Quotas) -> bool:
        """Whether it orders what nothing holds up, or answers what was asked about that."""
        order = (arrival.channel, arrival.key) in self._orders
        self._orders.discard((arrival.channel, arrival.key))
        who = (arrival.channel, arrival.sender or arrival.address)
        if not order and not (who in self._settling and who in self._asked):
            self._settling.discard(who)
            return False
        if self._rights[who] >= (LAST_RIGHTS if quotas.rights_are_over else RIGHTS):
            return False
        self._rights[who] += 1
        self._settling.add(who)
        return True

    def _goes_on(self, chat: Chat, quotas: Quotas) -> bool:
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
            self._rights.clear()
        self._day = today
        self._heard.clear()
        self._told_today.clear()
        self._beyond.clear()
        # What was looked at and never came so far.
        self._orders.clear()


def _counted(arrival: Arrival, quotas: Quotas) -> Iterator[tuple[Chat, tuple[int, int]]]:
    """Against whom it counts, and what each may say in a day and in a month."""
    yield (arrival.channel, arrival.address), _limits(arrival, quotas)
    if arrival.sender:
        yield (arrival.channel, arrival.sender), (A_DAY, quotas.answers_a_chat)


def _limits(arrival: Arrival, quotas: Quotas) -> tuple[int, int]:
    """What its chat may say in a day and in a month."""
    group = arrival.inbound is not None and arrival.inbound.group
    return (A_DAY_OF_GROUP, quotas.answers_a_group) if group else (A_DAY, quotas.answers_a_chat)


def _instead(arrival: Arrival, inbound: Inbound, kind: MessageKind) -> Arrival:
    """What is answered in the place of the words, which are not kept."""
    return replace(arrival, inbound=Inbound(kind=kind, group=inbound.group, thread=inbound.thread))
