"""How far the calendar has been looked at, and for whom that is not true.

The rule: of people with equal settings everything due up to a moment is settled, and the moment is
kept; who has to be looked at anew all the same stands in `anew` until that was done. A moment that
is still to come was kept by a clock ahead and says nothing.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial

from sqlalchemy import delete, func, text, update
from sqlmodel import Session, col, select

from handlers.values.deliveries import DeliveryKind, DeliveryState
from handlers.values.reminding.settings import Subscription
from handlers.values.staff import Audience
from storage.announcements.audience import outside
from storage.database.engine import Database
from storage.reminders.chosen import chosen_in
from storage.reminders.listeners import Listener, load_people
from storage.reminders.queue import NewReminder
from storage.reminders.reminders import write_some
from storage.reminders.sets import hold, write_set
from storage.reminders.shares import Alike, DueKeys, load_shares, with_chat
from storage.tables.desk import AnnouncementRow, EntryRow
from storage.tables.office import SettingRow
from storage.tables.people import DeliveryRow, PersonRow, SubscriberRow, SubscriptionRow

LOOKED = "looked/"
# Older than anything that may still be due: such a look is made anew.
KEPT = timedelta(days=60)
PAGE = 1000
# The clocks of two copies of the program may differ by this much.
SKEW = timedelta(minutes=1)


@dataclass(frozen=True)
class Coming:
    """What waits for its moment: when the first of each kind is `due`, and the first open draft."""

    due: tuple[datetime, ...]
    draft: datetime | None


class Looks:
    """Every method is one transaction; `name` is of the calendar that is looked at."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def alike(self) -> list[str]:
        """The names of all settings there are."""
        with self._database.read() as session:
            return list(session.exec(select(SubscriptionRow.alike).distinct()))

    def settings(self, names: Iterable[str]) -> dict[str, Subscription]:
        """What people chose, by its name; the beginning is anybody's."""
        with self._database.read() as session:
            one = select(SubscriptionRow).limit(1)
            rows = (
                session.exec(one.where(SubscriptionRow.alike == name)).first() for name in names
            )
            return {row.alike: chosen_in(row) for row in rows if row is not None}

    def looked(self, name: str, now: datetime) -> dict[str, datetime]:
        """By name of the settings, until when everything is settled."""
        prefix = f"{LOOKED}{name}/"
        query = select(SettingRow).where(col(SettingRow.name).startswith(prefix))
        with self._database.read() as session:
            found = {
                row.name.removeprefix(prefix): datetime.fromisoformat(row.value)
                for row in session.exec(query)
            }
        return {alike: until for alike, until in found.items() if until <= now + SKEW}

    def note(self, name: str, alike: Collection[str], now: datetime) -> None:
        """Of these settings everything due by `now` is settled."""
        values = [{"name": f"{LOOKED}{name}/{one}", "value": _stamp(now)} for one in alike]
        with self._database.write() as session:
            session.connection().execute(_NOTE, values)
            forget_looks(session, before=now - KEPT)

    def shares(self, asked: DueKeys, after: int, limit: int) -> tuple[list[Alike], int]:
        """A page of people behind the person `after`, and its last person; 0 at the end."""
        with self._database.read() as session:
            return load_shares(session, asked, after, limit)

    def write(self, planned: Sequence[tuple[NewReminder, Alike]], now: datetime) -> int:
        """Write each reminder for its people; how many were new."""
        with self._database.write() as session:
            # In the order in which every copy of the program goes through them.
            for people in {id(people): people for _, people in planned}.values():
                hold(session, people)
            alone = partial(write_some, session, now)
            return sum(write_set(session, new, people, now, alone) for new, people in planned)

    def anew(
        self, after: int, limit: int, channel: str | None = None
    ) -> tuple[list[Listener], Mapping[int, int]]:
        """A page of people to be looked at anew, and their numbers, for `settled`."""
        row = SubscriptionRow
        query = (
            select(row.person_id, row.anew)
            .where(col(row.anew).is_not(None), row.person_id > after)
            .where(with_chat(col(row.person_id), channel))
            .order_by(col(row.person_id))
            .limit(limit)
        )
        with self._database.read() as session:
            numbers = {person: number for person, number in session.exec(query) if number}
            return load_people(session, list(numbers)) if numbers else [], numbers

    def settled(self, numbers: Mapping[int, int]) -> None:
        """These people were looked at; whoever got another number meanwhile is once more."""
        row = SubscriptionRow
        with self._database.write() as session:
            for person, number in numbers.items():
                seen = [col(row.person_id) == person, col(row.anew) == number]
                session.exec(update(row).where(*seen).values(anew=None))

    def begin_now(self, now: datetime) -> None:
        """Let subscriptions that a clock ahead of ours dated later count from now on."""
        ahead = col(SubscriptionRow.since) > now
        first = select(SubscriptionRow.person_id).where(ahead).limit(1)
        with self._database.read() as session:
            # Hardly ever: the write lock is not taken for it.
            if session.exec(first).first() is None:
                return
        with self._database.write() as session:
            session.exec(update(SubscriptionRow).where(ahead).values(since=now))

    def drafts(self, touched_by: datetime) -> list[tuple[int, datetime]]:
        """Whose registration is unfinished since then or longer, by person and last answer."""
        chat = SubscriberRow
        query = select(chat.person_id, chat.draft_touched)
        with self._database.read() as session:
            found = session.exec(query.where(col(chat.draft_touched) <= touched_by))
            return [(person, touched) for person, touched in found if touched]

    def coming(self, after: datetime, drafts_after: datetime) -> Coming:
        """What comes due by itself after these moments: asked for again, or to be published."""
        touched, delivery = col(SubscriberRow.draft_touched), DeliveryRow
        sent_at = (
            (col(delivery.due_at), col(delivery.state) == DeliveryState.PLANNED),
            (
                col(AnnouncementRow.send_at),
                col(AnnouncementRow.status).in_(("approved", "sending")),
            ),
            (col(EntryRow.send_at), col(EntryRow.status) == "scheduled"),
        )
        with self._database.read() as session:
            first = (
                session.exec(select(func.min(at)).where(which, at > after)).one()
                for at, which in sent_at
            )
            due = tuple(at for at in first if at is not None)
            draft = session.exec(select(func.min(touched)).where(touched > drafts_after)).one()
        return Coming(due, draft)

    def told(self, people: Sequence[int], kind: DeliveryKind) -> set[tuple[int, str]]:
        """The people's keys of this kind."""
        row, found = DeliveryRow, set[tuple[int, str]]()
        query = select(row.person_id, row.key).where(row.kind == kind)
        with self._database.read() as session:
            for first in range(0, len(people), PAGE):
                mine = col(row.person_id).in_(people[first : first + PAGE])
                found.update((person, key) for person, key in session.exec(query.where(mine)))
        return found

    def outside(self, audience: Audience, people: Collection[int] | None = None) -> frozenset[int]:
        """Which people, or which of these, are of other units than it is for."""
        person = col(PersonRow.id)
        query = select(person).where(outside(audience, person))
        if people is not None:
            query = query.where(person.in_(people))
        with self._database.read() as session:
            return frozenset(session.exec(query))

    def listeners(self, people: Collection[int]) -> list[Listener]:
        """These people, with all that deciding needs."""
        with self._database.read() as session:
            return load_people(session, people)


def forget_looks(
    session: Session, *, before: datetime | None = None, after: datetime | None = None
) -> None:
    """Looks of before or after a moment, or all of them, as if they had never been."""
    mine = col(SettingRow.name).startswith(LOOKED)
    if before is None and after is None:
        session.exec(delete(SettingRow).where(mine))
    # The stamps are all of one form, so they are in order as text.
    if before is not None:
        session.exec(delete(SettingRow).where(mine, col(SettingRow.value) < _stamp(before)))
    if after is not None:
        session.exec(delete(SettingRow).where(mine, col(SettingRow.value) > _stamp(after)))


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


_NOTE = text(
    "INSERT INTO settings (name, value) VALUES (:name, :value) "
    "ON CONFLICT (name) DO UPDATE SET value = excluded.value"
)
