"""Moves the rehearsal's clock hour by hour, so that each reminder falls due at its own time.

The rule: forward only, one move at a time, only on a rehearsal clock, and by the staff alone: it is
everybody's time.
"""

import asyncio
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.app import App
from bot.channels.web import NAME
from handlers.values.staff import StaffView
from storage.journal.journal import actor_of
from storage.store import Sent

STEP = timedelta(hours=1)
# Each hour is a look at the calendar: a year of them is what a visitor may ask for.
MAX_DAYS = 366
MORNING = time(9, 0)
MOVED = "rehearsal.move"
AT_ONCE, LEASE_S = 50, 60.0


class Rehearsal:
    """The one who moves the clock of `app`."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._lock = asyncio.Lock()

    async def mover(self, address: str) -> StaffView | None:
        """Who in this chat may move the clock; None for everybody else."""
        staff = await asyncio.to_thread(self._app.store.staff.in_chat, NAME, address)
        return staff if staff and staff.may_act else None

    async def advance(self, fields: Mapping[str, Any], mover: StaffView) -> bool:
        """Move by `hours`, or to nine o'clock on the day `to`; False when that is not ahead."""
        async with self._lock:
            span = _span(fields, self._app.clock.now())
            if span is None or not timedelta(0) < span <= timedelta(days=MAX_DAYS):
                return False
            await asyncio.to_thread(self._move, span)
            now = self._app.clock.now()
            note = self._app.store.journal.note
            await asyncio.to_thread(note, actor_of(mover), MOVED, f"{now:%d/%m/%Y %H:%M}", now)
            return True

    def _move(self, left: timedelta) -> None:
        while left > timedelta(0):
            step = min(STEP, left)
            self._app.clock.advance(step)
            left -= step
            self._app.tick()
            self._send()

    def _send(self) -> None:
        """What falls due arrives in its hour: at the end of the move it would be late."""
        outbox, now = self._app.store.outbox, self._app.clock.now()
        while rows := outbox.claim([NAME], now, AT_ONCE, LEASE_S, "reminder"):
            ready = self._app.leaving.ready(rows, now)
            # The page shows what was sent: recording it is sending it.
            outbox.mark_all_sent([Sent(row.id) for row in ready], now)


def first_day(now: datetime) -> date:
    """The earliest day that can be chosen."""
    return now.date() + timedelta(days=now.time() >= MORNING)


def _span(fields: Mapping[str, Any], now: datetime) -> timedelta | None:
    try:
        if fields.get("hours"):
            return timedelta(hours=int(fields["hours"]))
        day = date.fromisoformat(str(fields.get("to", "")))
    except (ValueError, TypeError, OverflowError):
        return None
    return datetime.combine(day, MORNING, now.tzinfo) - now
