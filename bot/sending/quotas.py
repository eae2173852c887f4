"""What a platform's plan allows in a month: people and messages; said in time, kept for reminders.

The rule: what is counted is what the platform counts, a long message by its parts. When it says
that the month is used up, nothing is sent for a minute, for it says the same of too much at once;
said again, or near our own count, it is believed, and people are told. Staff are told once at 80 %
and once at 95 % of each limit and month. Talk may use three fifths of the messages, one chat a
tenth of that and a group half as much, forms that are open then a fifth more, and the rights over
one's data a tenth more: what is left is for reminders, which wait only when the month is used up.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Literal, Protocol

import structlog

from bot.channels.registry import Monthly
from storage.change import Change
from storage.outbox.used_up import Refused
from storage.store import Store

log = structlog.get_logger(__name__)

# The highest first: `step` takes the first that is reached.
STEPS = (95, 80)
HOLD_AT = 100
TALK_PERCENT = 60
# With the open forms that go on when talk is over.
FORMS_PERCENT = 80
# With the orders that no limit holds up; beyond it everybody still has the last few.
RIGHTS_PERCENT = 90
# Of the part for talk; but a registration takes fifteen or twenty messages, whatever the plan.
CHAT_PERCENT = 10
LEAST_ANSWERS = 40
# A question and its answer are two messages.
TURN = 2
OVER_QUOTA = "over-quota"
# Then it is tried again: the words may have meant the speed, or the plan is a larger one.
BELIEVED = timedelta(hours=6)
# Answers are tried before that, by all copies together, and ever more seldom.
TRY_AFTER_S, TRY_AT_LEAST_S = 60.0, 3600.0
# Its seconds are whole ones.
SAID_AGAIN = timedelta(seconds=TRY_AFTER_S - 1)
What = Literal["messages", "users", "talk"]


@dataclass(frozen=True)
class QuotaUse:
    """How much of one limit is used."""

    what: What
    used: int
    limit: int

    @property
    def percent(self) -> int:
        """Whole percent, rounded down."""
        return 100 * self.used // self.limit

    @property
    def step(self) -> int:
        """The highest warning step reached, 0 for none."""
        return next((step for step in STEPS if self.percent >= step), 0)


class TellUse(Protocol):
    """Writes to the staff of a limit, in the transaction in which that is remembered."""

    def __call__(self, change: Change, use: QuotaUse) -> None: ...


class Quotas:
    """Counts, warns and says which channels have no room left for reminders."""

    def __init__(self, store: Store, channel: str, monthly: Monthly) -> None:
        self.channel = channel
        self._store = store
        self._limits: Mapping[What, int] = {
            "messages": monthly.messages,
            "users": monthly.users,
            # A share of very little is one all the same.
            "talk": max(1, monthly.messages * TALK_PERCENT // 100),
        }
        a_chat = self._limits["talk"] * CHAT_PERCENT // 100
        self.answers_a_chat = max(LEAST_ANSWERS, a_chat // TURN)
        self.answers_a_group = self.answers_a_chat // 2
        # As the last look at the calendar has found it, and what was taken since.
        self._talked = 0
        self._for_forms = max(1, monthly.messages * FORMS_PERCENT // 100)
        self._for_rights = max(1, monthly.messages * RIGHTS_PERCENT // 100)
        self.staff_chats: frozenset[str] = frozenset()
        # What the platform has said of the month, to whichever copy, as it was last looked up.
        self._refused: Refused | None = None
        self._is_near = False

    @property
    def was_refused(self) -> bool:
        """Whether the platform has said so, as it was last looked up."""
        return self._refused is not None

    @property
    def is_over(self) -> bool:
        """Whether that is believed: said again a minute later, or near our own count."""
        said = self._refused
        return said is not None and (self._is_near or said.last - said.since >= SAID_AGAIN)

    @property
    def talk_is_over(self) -> bool:
        """Whether the month's part for talk is used: asked for each message that arrives."""
        return self.is_over or self._talked >= self._limits["talk"]

    @property
    def forms_are_over(self) -> bool:
        """Whether the part is used that open forms have beside it."""
        return self.is_over or self._talked >= self._for_forms

    @property
    def rights_are_over(self) -> bool:
        """Whether the part is used that is kept for rights over one's data beside both."""
        return self.is_over or self._talked >= self._for_rights

    def takes_one(self) -> None:
        """A message is to be answered: many may come before the next look."""
        self._talked += TURN

    def sent(self, parts: int) -> None:
        """A message went out, as so many."""
        self._talked += parts - 1

    def refuses(self, now: datetime) -> None:
        """The platform says that the month is used up, whatever we have counted."""
        anew = not self.is_refused(now)
        self._store.outbox.used_up.refuse(self.channel, now, anew=anew)
        self.is_refused(now)

    def works(self) -> None:
        """A message went out: nothing is used up."""
        self._store.outbox.used_up.works(self.channel)
        self._refused = None

    def is_refused(self, now: datetime) -> bool:
        """Whether it has said so lately, in this month, to any copy of the program."""
        said = self._store.outbox.used_up.said(self.channel)
        self._refused = said if said and _is_believed(said, now) else None
        return self.was_refused

    def wait_s(self, now: datetime) -> float:
        """Seconds until it is tried again, as it was last looked up; 0 when all is well."""
        said = self._refused
        if said is None or not _is_believed(said, now):
            return 0.0
        since_s = (said.last - said.since).total_seconds()
        until = said.last + timedelta(seconds=min(max(since_s, TRY_AFTER_S), TRY_AT_LEAST_S))
        return max(0.0, (until - now).total_seconds())

    def uses(self, now: datetime) -> list[QuotaUse]:
        """All limits; received and sent messages count alike, as the platform may count both."""
        figures = self._store.figures
        messages = sum(figures.messages_in_month(self.channel, now.year, now.month))
        reminders = figures.reminders_in_month(self.channel, now.year, now.month)
        used: dict[What, int] = {
            "messages": messages,
            "users": figures.people_on(self.channel),
            "talk": messages - reminders,
        }
        self._is_near = 100 * messages >= STEPS[-1] * self._limits["messages"]
        if self.is_refused(now) and self.is_over:
            used["messages"] = max(messages, self._limits["messages"])
        return [QuotaUse(what, used[what], limit) for what, limit in self._limits.items()]

    def is_short(self, now: datetime) -> bool:
        """Whether reminders wait on this channel: it would refuse them."""
        return any(u.what == "messages" and u.percent >= HOLD_AT for u in self.uses(now))

    def warn(self, now: datetime, tell: TellUse = lambda change, use: None) -> list[QuotaUse]:
        """Log every step reached for the first time this month, and `tell` the staff of it.

        Reminders that are held get the reason `OVER_QUOTA`.
        """
        uses = self.uses(now)
        self.staff_chats = self._store.staff.addresses(self.channel)
        self._talked = next(use.used for use in uses if use.what == "talk")
        if self.is_short(now):
            self._store.outbox.note_held(self.channel, OVER_QUOTA)
        new = []
        for use in uses:
            mark = f"quota/{self.channel}/{use.what}/{now:%Y-%m}"
            if use.step and self._store.once(mark, use.step, now, partial(tell, use=use)):
                log.warning(
                    "limit near",
                    channel=self.channel,
                    what=use.what,
                    percent=use.percent,
                    used=use.used,
                    limit=use.limit,
                )
                new.append(use)
        return new


def _is_believed(said: Refused, now: datetime) -> bool:
    """Within some hours, and in its own month."""
    here = said.last.astimezone(now.tzinfo)
    return now - said.last < BELIEVED and (here.year, here.month) == (now.year, now.month)
