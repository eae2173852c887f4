"""The calendar as the office has set it: dates with their sources, and events of its own.

The rule: every change has its line in the journal; an event keeps its number for ever, and a
removed one stays in the table without a date.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from handlers.values.orders import CENTURY, SetEventDate
from handlers.values.staff import Audience
from knowledge.plan.events import Meeting
from knowledge.typed.normalize import fold
from storage.change import Change
from storage.database.engine import Database
from storage.reminders.looks import forget_looks
from storage.tables.counters import bump
from storage.tables.office import (
    EventAudienceRow,
    EventDateRow,
    EventMeetingRow,
    EventProgrammeRow,
    OfficeEventRow,
)
from storage.tables.values import AUDIENCE

PREFIX = "office-"
COUNTER = "office-events"


class NameTaken(Exception):
    """The office has an event of this name in this plan."""


@dataclass(frozen=True)
class OfficeEvent:
    """One event of the office's own; its id ("office-3") never becomes another event's."""

    id: str
    name: str
    source: str


@dataclass(frozen=True)
class OfficeCalendar:
    """By plan id: the office's own events; by event id the dates in force and all else."""

    events: Mapping[str, tuple[OfficeEvent, ...]]
    dates: Mapping[str, Mapping[str, date]]
    sources: Mapping[str, Mapping[str, str]]
    programmes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    meetings: Mapping[str, Mapping[str, Meeting]] = field(default_factory=dict)
    audiences: Mapping[str, Mapping[str, Audience]] = field(default_factory=dict)


class Calendar:
    """The calendar as it is read; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self) -> OfficeCalendar:
        """All that is in force now, of every plan."""
        with self._database.read() as session:
            events = defaultdict(list)
            for row in session.exec(_events(removed=False)):
                events[row.plan_id].append(_view(row))
            dates, sources = _dates(session)
            programmes = defaultdict[str, dict[str, str]](dict)
            for file in session.exec(select(EventProgrammeRow)):
                programmes[file.plan_id][file.event_id] = file.address
            meetings, audiences = _meetings(session), _audiences(session)
        return OfficeCalendar(
            {plan: tuple(found) for plan, found in events.items()},
            dates,
            sources,
            programmes,
            meetings,
            audiences,
        )

    def removed(self, plan_id: str) -> list[OfficeEvent]:
        """The events the office took out of this plan's calendar."""
        gone = _events(removed=True).where(OfficeEventRow.plan_id == plan_id)
        with self._database.read() as session:
            return [_view(row) for row in session.exec(gone)]

    def sources(self, plan_id: str, event_id: str) -> dict[datetime, str]:
        """Where each setting of the event's date stood written, by its moment."""
        its_own = (EventDateRow.plan_id == plan_id, EventDateRow.event_id == event_id)
        with self._database.read() as session:
            rows = session.exec(select(EventDateRow).where(*its_own)).all()
        return {row.set_at: row.source for row in rows if row.source}


def add(change: Change, plan_id: str, name: str, source: str, on: date | None) -> str:
    """Add an event, with its date if that is known; returns its id. Raises NameTaken."""
    # The counter's row stays locked until we commit, so a form sent twice adds one event.
    number = bump(change.session, COUNTER)
    _check_name(change.session, plan_id, name)
    row = OfficeEventRow(
        id=number,
        plan_id=plan_id,
        name=name,
        source=source,
        added_by=change.actor.name,
        added_at=change.now,
    )
    change.session.add(row)
    change.record("event.add", _subject(row), None, {"source": source})
    event_id = f"{PREFIX}{number}"
    if on is not None:
        _set_date(change, SetEventDate(plan_id, event_id, on, source))
    return event_id


def set_dates(change: Change, wanted: Iterable[SetEventDate]) -> None:
    """Date events, or take their dates back; raises LookupError when one is gone, all or none.

    Raises ValueError for a day of another century.
    """
    for one in wanted:
        # The plan's own events have no row here; only the office's can be gone.
        if one.event_id.startswith(PREFIX):
            _standing(change.session, one.plan_id, one.event_id)
        _set_date(change, one)


def set_programme(change: Change, plan_id: str, event_id: str, address: str) -> None:
    """Where the event's programme stands from now on; nowhere when empty."""
    row = change.session.get(EventProgrammeRow, (plan_id, event_id))
    # The address opens the file, and the journal is kept for ever.
    change.record(
        "event.programme", f"{plan_id}/{event_id}", {"file": bool(row)}, {"file": bool(address)}
    )
    if not address:
        if row is not None:
            change.session.delete(row)
        return
    change.session.merge(EventProgrammeRow(plan_id=plan_id, event_id=event_id, address=address))


def set_meeting(change: Change, plan_id: str, event_id: str, meeting: Meeting) -> None:
    """At what hour and where the event is held on that day; without both nothing is kept."""
    row = change.session.get(EventMeetingRow, (plan_id, event_id))
    at = f"{meeting.at:%H:%M}" if meeting.at else ""
    before = {"at": row.starts_at, "place": row.place} if row else None
    after = {"at": at, "place": meeting.place} if at or meeting.place else None
    change.record("event.meeting", f"{plan_id}/{event_id}", before, after)
    if after is not None:
        wanted = EventMeetingRow(
            plan_id=plan_id,
            event_id=event_id,
            happens_on=meeting.on,
            starts_at=at,
            place=meeting.place,
        )
        change.session.merge(wanted)
    elif row is not None:
        change.session.delete(row)


def set_audience(change: Change, plan_id: str, event_id: str, audience: Audience) -> None:
    """Whom the event is for; nobody is left out by one that asks nothing."""
    row = change.session.get(EventAudienceRow, (plan_id, event_id))
    before = {"audience": row.audience} if row else None
    wanted = AUDIENCE.dump(audience) if audience != Audience() else None
    after = {"audience": wanted} if wanted else None
    change.record("event.audience", f"{plan_id}/{event_id}", before, after)
    if wanted is not None:
        change.session.merge(EventAudienceRow(plan_id=plan_id, event_id=event_id, audience=wanted))
    elif row is not None:
        change.session.delete(row)
    # An audience of before had been looked at, and what was taken back since is due again.
    forget_looks(change.session)


def audience_noted(line: Mapping[str, Any]) -> Audience:
    """Whom an event is for as the journal has noted it, before or after."""
    return AUDIENCE.load(line.get("audience") or {})


def rename(change: Change, plan_id: str, event_id: str, name: str) -> None:
    """Give an event another name; raises LookupError when it is gone, NameTaken."""
    row = _standing(change.session, plan_id, event_id)
    _check_name(change.session, plan_id, name, row.id)
    change.record("event.rename", _subject(row))
    row.name = name


def remove(change: Change, plan_id: str, event_ids: Iterable[str]) -> None:
    """Take events and their dates out of the calendar; raises LookupError, all or none."""
    for event_id in event_ids:
        row = _standing(change.session, plan_id, event_id)
        # The dates in force are read without asking whether the event still stands.
        if event_id in _dates(change.session)[0].get(plan_id, {}):
            _set_date(change, SetEventDate(plan_id, event_id, None))
        row.removed_at = change.now
        change.record("event.remove", _subject(row))


def _set_date(change: Change, wanted: SetEventDate) -> None:
    # Whoever asked: one event on the last day there is broke the reminders of everybody.
    if wanted.on is not None and wanted.on.year // 100 != CENTURY:
        raise ValueError(f"no event is on {wanted.on}")
    latest = change.session.exec(
        select(EventDateRow)
        .where(EventDateRow.plan_id == wanted.plan_id, EventDateRow.event_id == wanted.event_id)
        .order_by(col(EventDateRow.id).desc())
        .limit(1)
    ).first()
    before = {"on": _day(latest.happens_on), "source": latest.source} if latest else None
    change.session.add(
        EventDateRow(
            plan_id=wanted.plan_id,
            event_id=wanted.event_id,
            happens_on=wanted.on,
            set_by=change.actor.name,
            source=wanted.source,
            set_at=change.now,
        )
    )
    after = {"on": _day(wanted.on), "source": wanted.source}
    change.record("event.date", f"{wanted.plan_id}/{wanted.event_id}", before, after)


def _events(*, removed: bool) -> SelectOfScalar[OfficeEventRow]:
    query = select(OfficeEventRow).order_by(col(OfficeEventRow.id))
    return query.where(col(OfficeEventRow.removed_at).is_not(None) == removed)


def _view(row: OfficeEventRow) -> OfficeEvent:
    return OfficeEvent(f"{PREFIX}{row.id}", row.name, row.source)


def _subject(row: OfficeEventRow) -> str:
    return f"{row.plan_id}/{PREFIX}{row.id}"


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _dates(session: Session) -> tuple[dict[str, dict[str, date]], dict[str, dict[str, str]]]:
    """The dates in force and their sources: the latest setting of each event counts."""
    dates: defaultdict[str, dict[str, date]] = defaultdict(dict)
    sources: defaultdict[str, dict[str, str]] = defaultdict(dict)
    # Every setting stays as a row of its own, so the highest id is the one in force.
    latest = select(func.max(EventDateRow.id)).group_by(
        col(EventDateRow.plan_id), col(EventDateRow.event_id)
    )
    for row in session.exec(select(EventDateRow).where(col(EventDateRow.id).in_(latest))):
        if row.happens_on is not None:
            dates[row.plan_id][row.event_id] = row.happens_on
            if row.source:
                sources[row.plan_id][row.event_id] = row.source
    return dict(dates), dict(sources)


def _meetings(session: Session) -> dict[str, dict[str, Meeting]]:
    found = defaultdict[str, dict[str, Meeting]](dict)
    for row in session.exec(select(EventMeetingRow)):
        at = time.fromisoformat(row.starts_at) if row.starts_at else None
        found[row.plan_id][row.event_id] = Meeting(row.happens_on, at, row.place)
    return dict(found)


def _audiences(session: Session) -> dict[str, dict[str, Audience]]:
    found = defaultdict[str, dict[str, Audience]](dict)
    for row in session.exec(select(EventAudienceRow)):
        found[row.plan_id][row.event_id] = AUDIENCE.load(row.audience)
    return dict(found)


def _standing(session: Session, plan_id: str, event_id: str) -> OfficeEventRow:
    """The event, kept for us; names are checked by one at a time, as when one is added."""
    # By nothing: only the lock on the counter's row is wanted.
    bump(session, COUNTER, 0)
    number = event_id.removeprefix(PREFIX)
    # The id comes from an address: other scripts' digits are digits too, and a longer number would
    # not fit the column.
    known = number.isascii() and number.isdigit() and len(number) <= 15
    row = session.get(OfficeEventRow, int(number), with_for_update=True) if known else None
    if row is None or row.plan_id != plan_id or row.removed_at is not None:
        raise LookupError(f"no event {event_id} of the office in {plan_id}")
    return row


def _check_name(session: Session, plan_id: str, name: str, mine: int | None = None) -> None:
    standing = _events(removed=False).where(OfficeEventRow.plan_id == plan_id)
    # Compared here: the two engines fold Vietnamese letters differently, if at all.
    for row in session.exec(standing):
        if row.id != mine and fold(row.name) == fold(name):
            raise NameTaken(name)
