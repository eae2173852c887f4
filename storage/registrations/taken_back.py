"""What somebody of the staff has just decided about a set, taken back within a minute.

The rule: only what nobody has touched since goes back, to the state and the words it had before,
and its owner is told; the journal keeps both.
"""

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session, col, func, select

from handlers.values.replies import Notice
from handlers.values.staff import TAKE_BACK_FOR, RecentAct
from storage.change import Change
from storage.registrations.decisions import keep, tell_owners
from storage.registrations.unmerging import as_json
from storage.tables.office import DecisionRow
from storage.tables.registrations import RegistrationRow

TAKEN_BACK = "taken-back"
# Collecting has an undoing of its own, without an end.
_DECIDED = ("accepted", "returned")
MOST_REASONS = 6
LONGEST_REASON = 120


def recent_act(session: Session, by: str, now: datetime) -> RecentAct | None:
    """The last act of `by` that can still be taken back, or None."""
    latest = session.exec(
        select(func.max(DecisionRow.at)).where(
            DecisionRow.decided_by == by,
            col(DecisionRow.at) > now - TAKE_BACK_FOR,
            col(DecisionRow.was).is_not(None),
        )
    ).one()
    rows = _untouched(session, by, latest) if latest is not None else []
    if not rows:
        return None
    return RecentAct(latest, rows[0][1].status, {row.code: one.was or "" for row, one in rows})


def take_back(change: Change, at: datetime, notices: Mapping[str, Notice]) -> list[str]:
    """Take back what the one who acts decided at this moment; the codes of what went back.

    Empty when its minute is over.
    """
    if at + TAKE_BACK_FOR <= change.now:
        return []
    codes = [row.code for row, _ in _untouched(change.session, change.actor.name, at)]
    keep(change.session, codes)
    # Again: its owner may have changed one while we waited for it.
    rows = _untouched(change.session, change.actor.name, at)
    for row, decision in rows:
        before = as_json(row)
        row.status, row.changed_at = decision.was or row.status, change.now
        row.note = _note_before(change.session, decision)
        change.session.add(
            DecisionRow(
                registration_id=row.id,
                status=TAKEN_BACK,
                decided_by=change.actor.name,
                at=change.now,
            )
        )
        change.record("registration.taken-back", row.code, before, as_json(row))
    gone = {row.code: row for row, _ in rows}
    tell_owners(change, gone, {code: notices.get(code) for code in gone})
    return list(gone)


def reasons_used(session: Session, but: frozenset[str]) -> list[str]:
    """The reasons the office has written itself, the most used first; without the usual ones."""
    used = select(DecisionRow.note, func.count(col(DecisionRow.id))).where(
        DecisionRow.status == "returned",
        col(DecisionRow.note).is_not(None),
        col(DecisionRow.note).not_in(but),
        func.length(DecisionRow.note) <= LONGEST_REASON,
    )
    order = (func.count(col(DecisionRow.id)).desc(), func.max(DecisionRow.id).desc())
    rows = session.exec(
        used.group_by(col(DecisionRow.note)).order_by(*order).limit(MOST_REASONS)
    ).all()
    return [note for note, _ in rows if note]


def _untouched(
    session: Session, by: str, at: datetime
) -> list[tuple[RegistrationRow, DecisionRow]]:
    query = (
        select(RegistrationRow, DecisionRow)
        .join(DecisionRow, col(DecisionRow.registration_id) == RegistrationRow.id)
        .where(DecisionRow.decided_by == by, DecisionRow.at == at)
        .where(col(DecisionRow.was).is_not(None), col(DecisionRow.status).in_(_DECIDED))
        # Whatever touches a registration later moves its moment away from the decision's.
        .where(RegistrationRow.changed_at == DecisionRow.at)
        .where(RegistrationRow.status == DecisionRow.status)
        .order_by(col(RegistrationRow.code))
        .execution_options(populate_existing=True)
    )
    return list(session.exec(query).all())


def _note_before(session: Session, decision: DecisionRow) -> str | None:
    """The staff's words about the state that stands again; of a sent one there are none."""
    if decision.was != "returned":
        return None
    earlier = (
        select(DecisionRow.note)
        .where(DecisionRow.registration_id == decision.registration_id)
        .where(DecisionRow.status == "returned", col(DecisionRow.id) < decision.id)
        .order_by(col(DecisionRow.id).desc())
    )
    return session.exec(earlier).first()
