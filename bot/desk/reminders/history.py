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
    subject, store = f"{plan.id}/{event.id}", desk(request).app.store
    lines = store.journal.lines(subject=subject, limit=HISTORY)
    # The journal is for ever and holds no words: they stand beside the date itself.
    sources = store.calendar.sources(plan.id, event.id)
    zone, titles = now(request).tzinfo, names_of(desk(request).app.office().titles)
    return [
        texts.history_line(
            at=common.clock_text(line.at.astimezone(zone)),
            by=line.actor,
            what=_what(line, titles, sources.get(line.at)),
        )
        for line in lines
    ]


def _what(line: JournalLine, titles: Mapping[str, str], source: str | None) -> str:
    after = line.after or {}
    match line.action:
        case "event.date":
            on = day_of(str(after.get("on") or ""))
            return texts.set_line(on=on, source=source)
        case "event.meeting":
            return texts.meeting_line(at=after.get("at") or "", place=bool(after.get("place")))
        case "event.audience":
            return texts.whom_history(whom=for_units(audience_noted(after), titles))
        case "event.programme":
            return texts.FILE_SAVED if after.get("file") else texts.FILE_DROPPED
        case "event.add":
            return texts.ADDED_LINE
        case _:
            return texts.RENAMED_LINE
