"""Rehearsals: the day a first chat pretends, and what would be sent."""

from datetime import date, datetime, time, timedelta

from bot.app import App
from bot.cli import texts
from bot.cli.errors import OfficeError
from bot.clock import LOCAL, local
from bot.reminders.tick import Planner, Ready
from handlers.turn.turn import Office
from handlers.values.replies import Reply
from knowledge.plan.head import Period
from storage.store import TOGETHER, Listener

LISTING_STEP = timedelta(minutes=30)


def start_of(
    office: Office, clock_start: datetime | None, at: datetime | str | None
) -> datetime | None:
    """Where the chat's clock starts; None is the real clock, and only when asked for.

    Without a wish the present moment is rehearsed, or a day inside the newest plan when today
    lies in no plan's period.
    """
    if isinstance(at, datetime):
        return at
    if at == "now":
        return None
    if clock_start is not None:
        return clock_start
    now = datetime.now(LOCAL)
    plans = office.in_use(now.date())
    if any(plan.period.contains(now.date()) for plan in plans):
        return now
    newest = max(plans, key=lambda plan: plan.date or date.min)
    return newest.rehearsal or _inside(newest.period, now.date())


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

    def begin_now(self, listener: Listener, now: datetime) -> None:
        """A listing changes nothing."""

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
    # Nothing changes meanwhile: the office's dates are read once, not for every half hour.
    office = app.office()
    planner = Planner(lambda: office, listing)
    while now < last:
        planner.tick(now)
        now += LISTING_STEP
    return listing.lines
