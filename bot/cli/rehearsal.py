"""Rehearsals: the day a first chat pretends, and what would be sent."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Annotated

import typer

from bot.app import App
from bot.cli import help_texts as helps
from bot.cli import texts
from bot.cli.begin import at_work, moment
from bot.clock import LOCAL, local
from bot.installation.database import stored
from bot.installation.errors import OfficeError
from bot.reminders.foreseen import foresee
from handlers.turn.turn import Office
from handlers.values.deliveries import DeliveryState
from knowledge.plan.head import Period
from storage.store import ListenerChat, NewReminder


def reminders(
    start: Annotated[str, typer.Option("--from", help=helps.FROM)],
    end: Annotated[str, typer.Option("--to", help=helps.TO)],
) -> None:
    """List what would be sent."""
    with at_work(stored) as app:
        lines = list_reminders(app, moment(start), moment(end))
    for line in lines or [texts.NOTHING_DUE]:
        typer.echo(line)


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


def list_reminders(app: App, start: datetime, end: datetime) -> list[str]:
    """What would be sent from `start` to `end`, by the code that sends; a bare day counts whole.

    Raises OfficeError when nothing lies between.
    """
    now, last = local(start), local(end)
    if last.time() == time.min:
        last += timedelta(days=1)
    if last <= now:
        raise OfficeError(texts.PERIOD_BAD)
    office = app.office()
    names = {event.id: event.name for plan in office.plans for event in plan.events}
    entries = foresee(app.store, office, now, last)
    chats = app.store.reminders.chats({new.person_id for _, new in entries})
    told = ((at, new) for at, new in entries if new.state != DeliveryState.TOLD_WITH)
    return [_line(at, new, _chat_for(new, chats[new.person_id]), names) for at, new in told]


def _chat_for(new: NewReminder, chats: Sequence[ListenerChat]) -> ListenerChat:
    """Its own chat, else the first that can be reached, else the first."""
    own = (chat for chat in chats if chat.subscriber_id == new.only_chat)
    return next(own, None) or next((chat for chat in chats if chat.reachable), chats[0])


def _line(at: datetime, new: NewReminder, chat: ListenerChat, names: Mapping[str, str]) -> str:
    # A window's channel has its person's name behind it.
    who, channel = chat.address, chat.channel.partition(":")[0]
    if new.reply is not None:
        return texts.would_send(at=at, channel=channel, who=who, text=new.reply.text)
    event, reason = names.get(new.event_id, new.event_id), new.reason or ""
    return texts.would_miss(at=at, channel=channel, who=who, event=event, reason=reason)
