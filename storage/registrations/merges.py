"""Two registrations of one unit made one, which can be undone until their next change.

The rule: nothing of either is lost, both owners are told of it and of its undoing, and an undoing
puts back exactly what was there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, or_, select

from handlers.values.replies import Reply
from handlers.values.state import Form
from storage.change import Change
from storage.registrations.decisions import (
    NoRegistration,
    Seen,
    changed,
    keep,
    not_as_seen,
    remember,
)
from storage.registrations.unmerging import as_json, has_gone, stand_again
from storage.registrations.versions import add_version, drop_version
from storage.tables.office import MergeRow
from storage.tables.registrations import RegistrationRow

Notices = Mapping[str, Reply]


@dataclass(frozen=True)
class Merge:
    """One merge by its codes, and the state the merged one had."""

    id: int
    kept: str
    merged: str
    merged_status: str


def merge(
    change: Change,
    kept: tuple[str, Seen],
    merged: tuple[str, Seen],
    united: Form,
    note: str,
    notices: Notices | None = None,
) -> None:
    """`kept` gets a version with the `united` form; `merged` becomes withdrawn with `note`.

    `notices` are what the owners are told, by code. Raises NoRegistration or Changed, also when the
    other one changed.
    """
    # Merged into itself it would be withdrawn, and nothing of it would stand.
    if kept[0] == merged[0]:
        raise NoRegistration(kept[0])
    rows = _as_seen(change.session, dict((kept, merged)))
    stays, goes = rows[kept[0]], rows[merged[0]]
    before = {code: as_json(row) for code, row in rows.items()}
    # Before either is changed: the undoing puts back what is noted here.
    change.session.add(_remembered(stays, goes, change.now))
    add_version(change.session, stays, united, change.now)
    goes.status, goes.note, goes.changed_at = "withdrawn", note, change.now
    remember(change, goes)
    for code, row in sorted(rows.items()):
        _tell_owner(change, row, notices)
        other = {"merged": goes.code} if row is stays else {"kept": stays.code}
        action = "registration.unite" if row is stays else "registration.merge"
        change.record(action, code, before[code], {**as_json(row), **other})


def undo_merge(change: Change, merge_id: int, notices: Notices | None = None) -> None:
    """Put both back as they were; raises LookupError, or Changed when one has changed since."""
    session = change.session
    found = session.get(MergeRow, merge_id)
    if found is None:
        raise LookupError(f"no merge {merge_id}")
    held = keep(session, (found.kept, found.merged))
    # Only now: somebody may have undone it while we waited for the registrations.
    session.refresh(found)
    both = merged_pair(session, found)
    if both is None:
        gone = next((code for code in (found.kept, found.merged) if code not in held), None)
        raise NoRegistration(gone) if gone else changed(session, held[found.kept])
    stays, goes = both
    before = {row.code: as_json(row) for row in both}
    found.undone_at = change.now
    drop_version(session, stays)
    # The moment as well: an earlier merge or a collecting is recognised by it and may be undone
    # again.
    stays.changed_at = found.kept_changed_at
    stand_again(session, goes, found, change.actor, change.now)
    for row in both:
        _tell_owner(change, row, notices)
        change.record("registration.unmerge", row.code, before[row.code], as_json(row))


def last_merge(session: Session, code: str) -> MergeRow | None:
    """The last merge of this registration that was not undone."""
    query = (
        select(MergeRow)
        .where(or_(MergeRow.kept == code, MergeRow.merged == code))
        .where(col(MergeRow.undone_at).is_(None))
        .order_by(col(MergeRow.id).desc())
    )
    return session.exec(query).first()


def merged_pair(
    session: Session, merge: MergeRow
) -> tuple[RegistrationRow, RegistrationRow] | None:
    """The kept and the merged one as the merge has left them; None when that is over."""
    codes = select(RegistrationRow).where(col(RegistrationRow.code).in_((merge.kept, merge.merged)))
    rows = {row.code: row for row in session.exec(codes)}
    stays, goes = rows.get(merge.kept), rows.get(merge.merged)
    if stays is None or goes is None or merge.undone_at is not None:
        return None
    # A merge adds one version and sets the moment; anything else has come after it.
    as_left = (merge.kept_version + 1, merge.kept_status, merge.at)
    untouched = (stays.version, stays.status, stays.changed_at) == as_left
    return (stays, goes) if untouched and has_gone(goes, merge) else None


def _as_seen(session: Session, seen: Mapping[str, Seen]) -> dict[str, RegistrationRow]:
    rows = keep(session, seen)
    for code, one in sorted(seen.items()):
        refusal = not_as_seen(session, rows.get(code), code, one)
        if refusal is not None:
            raise refusal
    return rows


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


def _tell_owner(change: Change, row: RegistrationRow, notices: Notices | None) -> None:
    notice = (notices or {}).get(row.code)
    if notice is not None:
        change.tell(row.person_id, notice)
