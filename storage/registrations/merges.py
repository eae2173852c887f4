"""Two registrations of one unit made one, and what can be undone until their next change.

The rule: nothing of either is lost, both owners are told of it and of its undoing, and an undoing
puts back exactly what was there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, or_, select

from handlers.values.replies import Reply
from handlers.values.state import Form
from storage.database.engine import Database
from storage.journal.journal import Actor, record
from storage.registrations.decisions import (
    Changed,
    Seen,
    decided_by,
    keep,
    remember,
    seen_row,
    tell,
)
from storage.registrations.standing import as_json, has_gone, stand_again
from storage.registrations.versions import add_version, drop_version
from storage.store import Store
from storage.tables.office import DecisionRow, MergeRow
from storage.tables.people import RegistrationRow

Notices = Mapping[str, Reply]


@dataclass(frozen=True)
class Merge:
    """One merge by its codes, and the state the merged one had."""

    id: int
    kept: str
    merged: str
    merged_status: str


class Merges:
    """Merging, collecting and their undoing; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def merge(
        self,
        kept: tuple[str, Seen],
        merged: tuple[str, Seen],
        united: Form,
        note: str,
        by: Actor,
        now: datetime,
        notices: Notices | None = None,
    ) -> None:
        """`kept` gets a version with the `united` form; `merged` becomes withdrawn with `note`.

        `notices` are what the owners are told, by code. Raises LookupError or Changed, also when
        the other one changed.
        """
        if kept[0] == merged[0]:
            raise LookupError(f"no other registration {kept[0]}")
        with self._database.write() as session:
            # In one order: two clerks who merge each into the other must not wait for each other.
            rows = {code: seen_row(session, code, seen) for code, seen in sorted((kept, merged))}
            stays, goes = rows[kept[0]], rows[merged[0]]
            before = {code: as_json(row) for code, row in rows.items()}
            session.add(_remembered(stays, goes, now))
            add_version(session, stays, united, now)
            goes.status, goes.note, goes.changed_at = "withdrawn", note, now
            remember(session, goes, by, now)
            for code, row in rows.items():
                _tell_owner(session, row, notices, now)
                other = {"merged": goes.code} if row is stays else {"kept": stays.code}
                action = "registration.unite" if row is stays else "registration.merge"
                record(session, by, action, code, before[code], {**as_json(row), **other}, now)

    def undoable(self, code: str) -> Merge | None:
        """The last merge of this registration while neither of the two has changed since."""
        with self._database.read() as session:
            row = _last(session, code)
            if row is None or _both(session, row) is None:
                return None
            return Merge(row.id, row.kept, row.merged, row.merged_status)

    def undo(self, merge_id: int, by: Actor, now: datetime, notices: Notices | None = None) -> None:
        """Put both back as they were; raises LookupError, or Changed when one has changed since."""
        with self._database.write() as session:
            merge = session.get(MergeRow, merge_id)
            if merge is None:
                raise LookupError(f"no merge {merge_id}")
            held = [keep(session, code) for code in sorted((merge.kept, merge.merged))]
            session.refresh(merge)
            both = _both(session, merge)
            if both is None or None in held:
                raise _changed(session, merge)
            stays, goes = both
            before = {row.code: as_json(row) for row in both}
            merge.undone_at = now
            drop_version(session, stays)
            stays.changed_at = merge.kept_changed_at
            stand_again(session, goes, merge, by, now)
            for row in both:
                _tell_owner(session, row, notices, now)
                after = as_json(row)
                record(session, by, "registration.unmerge", row.code, before[row.code], after, now)

    def may_uncollect(self, code: str) -> bool:
        """Whether nothing has happened to a collected registration since."""
        with self._database.read() as session:
            row = session.exec(select(RegistrationRow).where(RegistrationRow.code == code)).first()
            return row is not None and _is_just_collected(session, row)

    def uncollect(
        self, code: str, seen: Seen, by: Actor, now: datetime, notice: Reply | None = None
    ) -> None:
        """Accepted again, as before it was collected; raises LookupError or Changed."""
        with self._database.write() as session:
            row = seen_row(session, code, seen)
            if not _is_just_collected(session, row):
                raise Changed(code, row.status, decided_by(session, row))
            before = as_json(row)
            row.status, row.changed_at = "accepted", now
            remember(session, row, by, now)
            _tell_owner(session, row, {code: notice} if notice else None, now)
            record(session, by, "registration.uncollect", code, before, as_json(row), now)


def merges_of(store: Store) -> Merges:
    """The merges kept in this store."""
    return Merges(store._database)


def _remembered(stays: RegistrationRow, goes: RegistrationRow, now: datetime) -> MergeRow:
    return MergeRow(
        kept=stays.code,
        kept_version=stays.version,
        kept_status=stays.status,
        kept_changed_at=stays.changed_at,
        merged=goes.code,
        merged_status=goes.status,
        merged_changed_at=goes.changed_at,
        at=now,
    )


def _last(session: Session, code: str) -> MergeRow | None:
    query = (
        select(MergeRow)
        .where(or_(MergeRow.kept == code, MergeRow.merged == code))
        .where(col(MergeRow.undone_at).is_(None))
        .order_by(col(MergeRow.id).desc())
    )
    return session.exec(query).first()


def _both(session: Session, merge: MergeRow) -> tuple[RegistrationRow, RegistrationRow] | None:
    """The kept and the merged one as the merge has left them; None when that is over."""
    codes = select(RegistrationRow).where(col(RegistrationRow.code).in_((merge.kept, merge.merged)))
    rows = {row.code: row for row in session.exec(codes)}
    stays, goes = rows.get(merge.kept), rows.get(merge.merged)
    if stays is None or goes is None or merge.undone_at is not None:
        return None
    as_left = (merge.kept_version + 1, merge.kept_status, merge.at)
    untouched = (stays.version, stays.status, stays.changed_at) == as_left
    return (stays, goes) if untouched and has_gone(goes, merge) else None


def _changed(session: Session, merge: MergeRow) -> Changed | LookupError:
    for code in (merge.kept, merge.merged):
        row = keep(session, code)
        if row is None:
            return LookupError(f"no registration {code}")
    row = keep(session, merge.kept)
    assert row is not None
    return Changed(row.code, row.status, decided_by(session, row))


def _is_just_collected(session: Session, row: RegistrationRow) -> bool:
    collected = select(DecisionRow.id).where(
        DecisionRow.registration_id == row.id,
        DecisionRow.status == "collected",
        DecisionRow.at == row.changed_at,
    )
    return row.status == "collected" and session.exec(collected).first() is not None


def _tell_owner(
    session: Session, row: RegistrationRow, notices: Notices | None, now: datetime
) -> None:
    notice = (notices or {}).get(row.code)
    tell(session, row.person_id, (notice,) if notice else (), now)
