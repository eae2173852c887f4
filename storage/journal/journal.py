"""The audit journal: who did what, when, with the state before and after.

The rule: a line is written in the transaction of the change itself, and each line's hash covers
the line before under the installation's key, so that a changed, removed or inserted line is found.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, func
from sqlmodel import Session, col, select

from handlers.values.staff import Role, StaffView
from knowledge.typed.alphabet import alphabetical
from storage.database.engine import Database
from storage.database.keys import keys_for
from storage.journal.chain import COUNTER, FIRST, KEYED, Chain, ends, hash_of
from storage.journal.witness import Look, SeenLine, gone, look
from storage.journal.words import without_words
from storage.tables.counters import bump, current
from storage.tables.desk import JournalRow
from storage.tables.office import SettingRow

VERIFY = "journal.verify"
# As the migration writes it.
WITHOUT_KEY = "journal/without-key"
KEYED_SINCE = "0016"


@dataclass(frozen=True)
class Actor:
    """Who acts: a member of the staff, or without id the command line or the program itself.

    A member of the staff may perhaps only look, or is new and approves nothing yet. `role` is what
    they were let in by, None where nobody has asked.
    """

    name: str
    staff_id: int | None = None
    may_act: bool = True
    approves_from: datetime | None = None
    role: Role | None = None


# What the program does by itself.
SCHEDULER = Actor("scheduler")


@dataclass(frozen=True)
class JournalLine:
    """One line as it is read."""

    id: int
    at: datetime
    actor: str
    staff_id: int | None
    action: str
    subject: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    hash: str


def actor_of(staff: StaffView) -> Actor:
    """A member of the staff as the one who acts."""
    return Actor(staff.name, staff.id, staff.may_act, staff.approves_from, staff.role)


def record(
    session: Session,
    actor: Actor,
    action: str,
    subject: str,
    before: Mapping[str, Any] | None,
    after: Mapping[str, Any] | None,
    now: datetime,
) -> None:
    """Add a line within the caller's transaction; call it last, it holds up other acts.

    Of words that somebody typed it only says that they are there or became others.
    """
    before, after = without_words(before, after)
    session.flush()
    # The counter's row stays locked until we commit: lines are numbered in the order of commits.
    number = bump(session, COUNTER)
    previous = session.get(JournalRow, number - 1, populate_existing=True)
    row = JournalRow(
        id=number,
        at=now.astimezone(UTC),
        staff_id=actor.staff_id,
        actor=actor.name,
        action=action,
        subject=subject,
        before=dict(before) if before is not None else None,
        after=dict(after) if after is not None else None,
        prev_hash=previous.hash if previous else FIRST,
        hash="",
    )
    row.hash = hash_of(row, keys_for(session, "journal")[0])
    session.add(row)
    session.flush()


def begin_with_key(
    session: Session, actor: Actor, now: datetime, *, upgraded: bool = False
) -> None:
    """From here on the key in use writes: a line covers all before, and says how it stood.

    Nothing happens where it is the one that has written last. `upgraded` as for a Chain.
    """
    session.flush()
    chain, (newest, counted) = Chain(session, upgraded=upgraded), ends(session)
    if chain.is_current(newest):
        return
    broken = chain.first_unfit(newest)
    if broken is None and newest != counted:
        broken = min(newest, counted) + 1
    record(session, actor, KEYED, COUNTER, None, {"lines": newest, "broken": broken}, now)


def begin_after_upgrade(session: Session, was: str | None, now: datetime) -> None:
    """The key begins where the migration of this very transaction has found lines without one.

    `was` is the version before it. The mark alone says nothing: it has no key, and whoever writes
    the database writes it.
    """
    found = session.get(SettingRow, WITHOUT_KEY)
    if found is not None:
        session.delete(found)
        if is_before_keys(was):
            begin_with_key(session, SCHEDULER, now, upgraded=True)


def is_before_keys(version: str | None) -> bool:
    """Whether a database of this version holds a journal without a key."""
    return version is not None and version < KEYED_SINCE


class Journal:
    """Reading the journal; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database
        # What was kept of it elsewhere, by whoever keeps it.
        self.seen: Callable[[], SeenLine | None] = lambda: None

    def look(self, now: datetime) -> Look:
        """Whether it goes on from what was seen, and its last line, to be kept elsewhere."""
        with self._database.read() as session:
            return look(session, self.seen(), now)

    def _gone(self, session: Session) -> int | None:
        seen = self.seen()
        return gone(session, Chain(session), seen) if seen is not None else None

    def last(self) -> int:
        """The number of the last line: whatever the staff decide, it grows."""
        with self._database.read() as session:
            return current(session, COUNTER)

    def note(self, actor: Actor, action: str, subject: str, now: datetime) -> None:
        """Write down an act that changes no row, such as an export."""
        with self._database.write() as session:
            record(session, actor, action, subject, None, None, now)

    def lines(
        self,
        *,
        before_id: int | None = None,
        limit: int = 100,
        subject: str | None = None,
        actor: str | None = None,
        action: str | None = None,
        about: Callable[[str], bool] | None = None,
    ) -> list[JournalLine]:
        """The newest lines first, older than `before_id` for the next page; `about` a subject."""
        equal = (
            (JournalRow.subject, subject),
            (JournalRow.actor, actor),
            (JournalRow.action, action),
        )
        wanted = [col(column) == value for column, value in equal if value is not None]
        if before_id is not None:
            wanted.append(col(JournalRow.id) < before_id)
        query = select(JournalRow).order_by(col(JournalRow.id).desc()).limit(limit)
        with self._database.read() as session:
            if about is not None:
                subjects = _subjects(session, wanted, about, limit)
                wanted.append(col(JournalRow.subject).in_(subjects))
            return [_line(row) for row in session.exec(query.where(*wanted))]

    def actors(self) -> list[str]:
        """Everybody who has done something, by name."""
        with self._database.read() as session:
            names = session.exec(select(JournalRow.actor).distinct()).all()
        return sorted(names, key=lambda name: (alphabetical(name), name))

    def check(self, lines: Iterable[JournalLine]) -> int | None:
        """The first of these lines that was changed or does not follow the one before it.

        None when they hold and nothing was cut off at the end; other lines are not looked at.
        """
        numbers = sorted(line.id for line in lines)
        concerned = {*numbers, *(number - 1 for number in numbers)}
        with self._database.read() as session:
            found = session.exec(select(JournalRow).where(col(JournalRow.id).in_(concerned)))
            rows, chain = {row.id: row for row in found}, Chain(session)
            for number in numbers:
                previous = rows.get(number - 1)
                if previous is None and number > 1:
                    return number - 1
                if not chain.holds(rows.get(number), previous.hash if previous else FIRST):
                    return max(number, 1)
            return chain.cut_off(*ends(session)) or self._gone(session)

    def verify(self) -> int | None:
        """The number of the first line that was changed, removed or inserted; None when whole."""
        with self._database.read() as session:
            return _first_broken(session, *ends(session)) or self._gone(session)

    def verify_and_note(self, by: Actor, now: datetime) -> None:
        """Verify, and write down who did so and what was found ("journal.verify")."""
        with self._database.read() as session:
            newest, counted = ends(session)
            # Read before the write begins: checking takes long and must not hold up the others.
            broken = _first_broken(session, newest, counted) or self._gone(session)
        after = {"lines": newest, "broken": broken}
        with self._database.write() as session:
            record(session, by, VERIFY, COUNTER, None, after, now)


def _first_broken(session: Session, newest: int, counted: int) -> int | None:
    chain = Chain(session)
    return chain.first_unfit(newest) or chain.cut_off(newest, counted)


def _subjects(
    session: Session,
    wanted: Sequence[ColumnElement[bool]],
    about: Callable[[str], bool],
    limit: int,
) -> list[str]:
    """Subjects that `about` accepts, the last written first: `limit` lines have no others."""
    newest_first = func.max(JournalRow.id).desc()
    query = select(JournalRow.subject).where(*wanted).group_by(col(JournalRow.subject))
    return list(islice(filter(about, session.exec(query.order_by(newest_first))), limit))


def _line(row: JournalRow) -> JournalLine:
    return JournalLine(
        id=row.id,
        at=row.at,
        actor=row.actor,
        staff_id=row.staff_id,
        action=row.action,
        subject=row.subject,
        before=row.before,
        after=row.after,
        hash=row.hash,
    )
