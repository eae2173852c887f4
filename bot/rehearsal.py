"""Rehearsals and checks: the day a first chat pretends, what would be sent, what is wrong."""

from contextlib import closing
from datetime import date, datetime, time, timedelta
from pathlib import Path

from bot.app import SHIPPED_PLANS, App
from bot.clock import LOCAL, local
from bot.office import OfficeError
from bot.planner import Planner, Ready
from handlers.replies import Reply
from handlers.scene import Desk
from handlers.texts import operator as texts
from knowledge.plan import PlanError, load_plan
from knowledge.plan_head import Period
from storage.store import TOGETHER, Listener, Store, StoreError

LISTING_STEP = timedelta(minutes=30)


def start_of(
    desk: Desk, clock_start: datetime | None, at: datetime | str | None
) -> datetime | None:
    """Where the chat's clock starts; None is the real clock.

    Without a wish, a day inside the newest plan is rehearsed when today lies in no plan's period.
    """
    if isinstance(at, datetime):
        return at
    if at == "now":
        return None
    if clock_start is not None:
        return clock_start
    today = datetime.now(LOCAL).date()
    plans = desk.in_use(today)
    if any(plan.period.contains(today) for plan in plans):
        return None
    newest = max(plans, key=lambda plan: plan.date or date.min)
    return newest.rehearsal or _inside(newest.period, today)


def _inside(period: Period, today: date) -> datetime:
    """A morning a third of the way into a period."""
    start = period.start or period.end or today
    day = start + ((period.end or start) - start) / 3
    return datetime(day.year, day.month, day.day, 9, 0)


class _Listing:
    """A ledger that only remembers, for showing what would be sent."""

    def __init__(self, listeners: list[Listener]) -> None:
        self._listeners = {person.person_id: person for person in listeners}
        self._seen: dict[int, set[str]] = {}
        self.lines: list[str] = []

    def listeners(self) -> list[Listener]:
        """Everyone, with what this listing has shown already taken as known."""
        return list(self._listeners.values())

    def write(self, ready: Ready, now: datetime) -> None:
        """One line per reminder."""
        seen = self._seen.setdefault(ready.listener.person_id, set())
        if ready.key in seen:
            return
        seen.add(ready.key)
        chat = ready.only_chat or ready.listener.chat
        who, channel = chat.address, chat.channel.partition(":")[0]
        if ready.reason == TOGETHER:
            return
        if isinstance(ready.reply, Reply):
            line = texts.would_send(at=now, channel=channel, who=who, text=ready.reply.text)
        else:
            line = texts.would_miss(
                at=now, channel=channel, who=who, event=ready.event_name, reason=ready.reason
            )
        self.lines.append(line)

    def close(self, now: datetime) -> None:
        """Nothing waits to be written."""


def list_reminders(app: App, start: datetime, end: datetime) -> list[str]:
    """What would be sent from `start` to `end`, by the code that sends; a bare day counts whole.

    Raises OfficeError when nothing lies between.
    """
    now, last = local(start), local(end)
    if last.time() == time.min:
        last += timedelta(days=1)
    if last <= now:
        raise OfficeError(texts.PERIOD_BAD)
    listing = _Listing(app.store.reminders.listeners())
    planner = Planner(app.desk, listing)
    while now < last:
        planner.tick(now)
        now += LISTING_STEP
    return listing.lines


def plan_problems(plans_dir: Path) -> list[str]:
    """Everything wrong with any plan folder."""
    problems = []
    folders = sorted({p.parent for root in (SHIPPED_PLANS, plans_dir) for p in root.glob("*/*.*")})
    for folder in folders:
        try:
            load_plan(folder)
        except PlanError as error:
            problems += [texts.plan_bad(folder=folder.name, problem=p) for p in error.problems]
    return problems if folders else [texts.NO_PLANS]


def store_problems(url: str) -> list[str]:
    """Why the database cannot be used, if so."""
    try:
        store = Store(url)
        with closing(store):
            store.open()
    except StoreError as error:
        return [texts.store_bad(code=error.code, detail=str(error))]
    return []
