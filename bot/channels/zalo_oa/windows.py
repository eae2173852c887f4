"""Who may be written to at an Official Account, and what a message costs there.

The rule: after somebody speaks, 48 hours are free and 7 days are open at a price; what comes later
goes as an approved template, or waits until they speak again. Nothing paid is sent that the month's
budget has no room for.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.channels.zalo_oa import payloads
from bot.channels.zalo_oa.inbound import NAME
from bot.channels.zalo_oa.templates import Tariff, Template
from storage.official.spending import Paid
from storage.store import Store

# After Zalo could not take its money: nobody pays within minutes.
BROKE = timedelta(hours=1)


@dataclass(frozen=True)
class Fare:
    """How a message goes: `paid` None when it is free; with a template its words are the values."""

    paid: Paid | None = None
    vnd: int = 0
    template: Template | None = None


class Windows:
    """Decides from what the store remembers; `budget` is dong a month."""

    def __init__(self, store: Store, table: Tariff, budget: int) -> None:
        self._store, self._table, self._budget = store, table, budget

    def heard_since(self, now: datetime) -> datetime | None:
        """From when on somebody must have spoken in a chat for a message to go; None for any."""
        # Without room for the dearest nothing paid goes: what is left would be tried for ever.
        if self._left(now) < self._table.dearest_vnd:
            return now - payloads.FREE
        return None if self._table.templates and payloads.awake(now) else now - payloads.OPEN

    def way(self, address: str, text: str, now: datetime) -> Fare | None:
        """How a message to this chat goes now; None when it has to wait."""
        heard_at = self._store.spending.heard_at(NAME, address)
        silent = now - heard_at if heard_at else payloads.OPEN
        if silent < payloads.FREE:
            return Fare()
        if silent < payloads.OPEN:
            return Fare("late", self._table.consultation_vnd)
        template = self._table.template_for(text)
        if template is None or not payloads.awake(now):
            return None
        return Fare("templates", template.vnd, template)

    def book(self, way: Fare, now: datetime) -> bool:
        """Book the price of one message; False when the budget has no room for it."""
        if way.paid is None:
            return True
        if way.vnd > self._left(now):
            return False
        return self._store.spending.book(way.paid, way.vnd, self._budget, now)

    def take_out(self, way: Fare, now: datetime) -> None:
        """The message surely did not go."""
        if way.paid is not None:
            self._store.spending.take_out(way.paid, way.vnd, now)

    def broke(self, now: datetime) -> None:
        """Zalo could not take its money: for a while only what is free goes."""
        self._store.spending.broke(now)

    def is_broke(self, now: datetime) -> bool:
        """Whether that was a while ago at most, at whichever copy of the program."""
        at = self._store.spending.broke_at()
        # A clock that was set back does not stop it for longer either.
        return at is not None and abs(now - at) < BROKE

    def _left(self, now: datetime) -> int:
        if self.is_broke(now):
            return -1
        return self._budget - self._store.spending.month(now).vnd
