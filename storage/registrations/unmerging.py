"""A registration that was merged into another stands on its own again.

The rule: it is as it was before the merge. That the owner of the other one had everything deleted
takes nothing from this one's owner.
"""

from collections.abc import Collection
from datetime import datetime

from sqlmodel import Session, col, select

from storage.journal.journal import SCHEDULER, Actor, record
from storage.tables.office import DecisionRow, MergeRow
from storage.tables.people import RegistrationRow

# Said of the merged one when it stands again: an earlier decision about it counts no more.
STANDS_AGAIN = "unmerged"


def stand_again(
    session: Session, row: RegistrationRow, merge: MergeRow, by: Actor, now: datetime
) -> None:
    """The merged one with its state and the staff's words about it, as before."""
    last = session.exec(
        select(DecisionRow)
        # The merge itself is noted as "withdrawn"; wanted is what was decided before it.
        .where(DecisionRow.registration_id == row.id, DecisionRow.status != "withdrawn")
        .order_by(col(DecisionRow.id).desc())
    ).first()
    row.status, row.changed_at = merge.merged_status, merge.merged_changed_at
    # A note was said of one state and means nothing in another.
    row.note = last.note if last is not None and last.status == row.status else None
    session.add(
        DecisionRow(registration_id=row.id, status=STANDS_AGAIN, decided_by=by.name, at=now)
    )


def free_merged(session: Session, kept: Collection[str], person_id: int, now: datetime) -> None:
    """Others' registrations that were merged into these, which are deleted now, stand again."""
    merges = session.exec(
        select(MergeRow)
        .where(col(MergeRow.kept).in_(kept), col(MergeRow.undone_at).is_(None))
        .order_by(col(MergeRow.id))
    ).all()
    for merge in merges:
        row = session.exec(
            select(RegistrationRow).where(RegistrationRow.code == merge.merged).with_for_update()
        ).one_or_none()
        # The person's own ones are being deleted as well, and one changed since has its own way.
        if row is None or row.person_id == person_id or not has_gone(row, merge):
            continue
        before = as_json(row)
        merge.undone_at = now
        stand_again(session, row, merge, SCHEDULER, now)
        record(session, SCHEDULER, "registration.unmerge", row.code, before, as_json(row), now)


def has_gone(row: RegistrationRow, merge: MergeRow) -> bool:
    """Whether the merged one is still as the merge has left it."""
    return (row.status, row.changed_at) == ("withdrawn", merge.at)


def as_json(row: RegistrationRow) -> dict[str, object]:
    """What the journal says of it."""
    return {"status": row.status, "version": row.version}
