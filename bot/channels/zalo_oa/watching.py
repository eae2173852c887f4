"""What the staff and the operator should know of the Official Account: its end, and its bill.

The rule: each thing is told once; the overview and the doctor show it as long as it holds.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

from bot.channels.zalo_oa import texts
from bot.channels.zalo_oa.inbound import NAME
from bot.channels.zalo_oa.templates import Tariff
from bot.channels.zalo_oa.windows import Windows
from bot.clock import local
from handlers.values.shown.counts import counted
from storage.change import Change
from storage.official.grants import Grant
from storage.store import Store

TOLD_BEFORE = timedelta(days=14)
NEAR_PERCENT = 80
OUTSIDE = "outside-window"


@dataclass(frozen=True)
class News:
    """One line, and the mark under which it was told."""

    mark: str
    line: str


class TellLine(Protocol):
    """Writes a line to the staff, in the transaction in which that is remembered."""

    def __call__(self, change: Change, line: str) -> None: ...


class Watching:
    """Looks at the permission and the bill; `budget` is dong a month."""

    channel = NAME

    def __init__(self, store: Store, table: Tariff, budget: int) -> None:
        self._store, self._table, self._budget = store, table, budget
        self._windows = Windows(store, table, budget)

    def news(self, now: datetime) -> list[News]:
        """What holds at this moment and somebody has to know."""
        grant = self._store.grants.current()
        of_grant = _of_grant(grant, now) if grant else ()
        return [*of_grant, *self._of_money(now), *self._of_bill(now)]

    def lines(self, now: datetime) -> list[str]:
        """The same as sentences."""
        return [one.line for one in self.news(now)]

    def watch(self, now: datetime, tell: TellLine = lambda change, line: None) -> list[str]:
        """What was not told before, and `tell` the staff of it.

        Reminders that wait are marked with the reason.
        """
        since = self._windows.heard_since(now)
        if since is not None:
            self._store.outbox.note_held(NAME, OUTSIDE, since)
        told = []
        for one in self.news(now):
            line = texts.warned(line=one.line)
            if self._store.once(one.mark, 1, now, partial(tell, line=line)):
                told.append(line)
        return told

    def paid_vnd(self, now: datetime) -> int:
        """What was booked for paid messages this month."""
        return self._store.spending.month(now).vnd

    def figures(self, now: datetime) -> list[str]:
        """The month's messages and what they cost."""
        month = self._store.spending.month(now)
        _, sent = self._store.figures.messages_in_month(NAME, now.year, now.month)
        free = max(0, sent - month.late - month.templates)
        return [
            texts.free_messages(count=free),
            texts.late_messages(count=month.late, vnd=counted(month.late_vnd)),
            texts.templates_sent(count=month.templates, vnd=counted(month.templates_vnd)),
            texts.together(vnd=counted(month.vnd), budget=counted(self._budget)),
        ]

    def _of_money(self, now: datetime) -> Iterator[News]:
        if self._windows.is_broke(now):
            # Tried again each hour, it is told once a day.
            yield News(f"{NAME}/broke/{local(now):%Y-%m-%d}", texts.BROKE)

    def _of_bill(self, now: datetime) -> Iterator[News]:
        month = self._store.spending.month(now)
        if not self._budget:
            return
        vnd, budget = counted(month.vnd), counted(self._budget)
        percent, mark = 100 * month.vnd // self._budget, f"{NAME}/{local(now):%Y-%m}"
        # As the windows close: without room for the dearest nothing paid goes.
        if self._budget - month.vnd < self._table.dearest_vnd:
            yield News(f"{mark}/over", texts.budget_over(vnd=vnd, budget=budget))
        elif percent >= NEAR_PERCENT:
            yield News(f"{mark}/near", texts.budget_near(vnd=vnd, budget=budget, percent=percent))


def _of_grant(grant: Grant, now: datetime) -> Iterator[News]:
    until = grant.access_until
    if grant.refused_at is not None:
        lasts = until is not None and until > now
        shown = texts.refused_lasts(until=f"{local(until):%H:%M %d/%m}") if lasts and until else ""
        yield News(f"{NAME}/refused/{grant.refused_at:%Y-%m-%dT%H}", shown or texts.REFUSED)
        return
    left = grant.refresh_until - now
    if left <= TOLD_BEFORE:
        on = local(grant.refresh_until).date()
        line = texts.ends(on=on, days=max(0, left.days))
        yield News(f"{NAME}/ends/{on:%Y-%m-%d}", line)
