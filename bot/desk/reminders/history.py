"""What was done to an event of the calendar, as its page tells it."""

from collections.abc import Mapping

from starlette.requests import Request

from bot.desk.announcements.audience_form import names_of
from bot.desk.forms import day_of
from bot.desk.frame import desk, now
from bot.desk.reminders import texts
from handlers.announcements.whom import for_units
from handlers.turn import texts as common
from knowledge.plan.events import Event
from knowledge.plan.plan import Plan
from storage.journal.journal import JournalLine
from storage.reminders.calendar import audience_noted

HISTORY = 20


def history(request: Request, plan: Plan, event: Event) -> list[str]:
    """What was set and changed, the newest first."""
    subject = f"{plan.id}/{event.id}"
    lines = desk(request).app.store.journal.lines(subject=subject, limit=HISTORY)
    zone, titles = now(request).tzinfo, names_of(desk(request).app.office().titles)
    return [
        texts.history_line(
            at=common.clock_text(line.at.astimezone(zone)), by=line.actor, what=_what(line, titles)
        )
        for line in lines
    ]


def _what(line: JournalLine, titles: Mapping[str, str]) -> str:
    after = line.after or {}
    match line.action:
        case "event.date":
            on = day_of(str(after.get("on") or ""))
            return texts.set_line(on=on, source=after.get("source"))
        case "event.meeting":
            return texts.meeting_line(
                at=str(after.get("at", "")), place=str(after.get("place", ""))
            )
        case "event.audience":
            return texts.whom_history(whom=for_units(audience_noted(after), titles))
        case "event.programme":
            return texts.FILE_SAVED if after.get("file") else texts.FILE_DROPPED
        case "event.add":
            return texts.ADDED_LINE
        case _:
            return texts.renamed_line(before=str((line.before or {}).get("name", "")))
