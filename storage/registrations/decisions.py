"""What the staff decide about registrations, one or a whole set, each with its journal line.

The rule: the decision, what its owner is told and the journal's line are one transaction, and in
it the registration is kept and must still be as whoever decides has seen it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from sqlmodel import Session, col, select

from handlers.values.replies import Notice, Reply, together
from storage.change import Change
from storage.database.locks import kept
from storage.outbox.chats import hold_person
from storage.registrations.unmerging import as_json
from storage.tables.office import DecisionRow
from storage.tables.registrations import RegistrationRow

Decided = Literal["accepted", "returned", "collected"]


# From which states each decision may be taken.
MAY_FROM: Mapping[Decided, tuple[str, ...]] = {
    "accepted": ("sent", "returned"),
    "returned": ("sent", "accepted"),
    "collected": ("accepted",),
}


@dataclass(frozen=True)
class Seen:
    """How a registration was when it was looked at."""

    version: int
    status: str


@dataclass(frozen=True)
class RegistrationDecision:
    """What a registration becomes; `notice` is what its owner is told."""

    code: str
    seen: Seen
    status: Decided
    note: str | None = None
    notice: Notice | None = None


class Changed(Exception):
    """A registration is not (any more) as it was seen, or may not be decided like this.

    `status` is what it is now, `by` the member of the staff who made it so; None for its owner.
    """

    def __init__(self, code: str, status: str, by: str | None) -> None:
        super().__init__(code)
        self.code, self.status, self.by = code, status, by


class NoRegistration(LookupError):
    """No registration has this code."""


Refusal = Changed | NoRegistration


def decide(change: Change, decisions: Iterable[RegistrationDecision]) -> dict[str, Refusal | None]:
    """Decide about each and tell its owner; why nothing happened to one, None where it did."""
    # By code, so that one that is named twice is decided once.
    wanted = {one.code: one for one in decisions}
    rows = keep(change.session, wanted)
    found = {code: _decide(change, rows.get(code), one) for code, one in wanted.items()}
    tell_owners(change, rows, {c: wanted[c].notice for c, refusal in found.items() if not refusal})
    return found


def tell_owners(
    change: Change, rows: Mapping[str, RegistrationRow], notices: Mapping[str, Notice | None]
) -> None:
    """Tell each owner of all of theirs at once."""
    told: dict[int, list[Notice]] = {}
    for code, notice in notices.items():
        if notice is not None:
            told.setdefault(rows[code].person_id, []).append(notice)
    for person_id, theirs in told.items():
        change.tell(person_id, *together(theirs))


def _decide(
    change: Change, row: RegistrationRow | None, wanted: RegistrationDecision
) -> Refusal | None:
    refusal = not_as_seen(change.session, row, wanted.code, wanted.seen)
    if row is None or refusal is not None:
        return refusal
    if row.status not in MAY_FROM[wanted.status]:
        return changed(change.session, row)
    before, was = _without_words(row), row.status
    row.status, row.note, row.changed_at = wanted.status, wanted.note, change.now
    remember(change, row, was)
    change.record(f"registration.{wanted.status}", row.code, before, _without_words(row))
    return None


def uncollect(
    change: Change, seen: Mapping[str, Seen], notices: Mapping[str, Reply]
) -> dict[str, Refusal | None]:
    """Accepted again, as before they were collected, while nothing has happened to them since."""
    rows = keep(change.session, seen)
    return {
        code: _uncollect(change, rows.get(code), code, one, notices.get(code))
        for code, one in seen.items()
    }


def _uncollect(
    change: Change, row: RegistrationRow | None, code: str, seen: Seen, notice: Reply | None
) -> Refusal | None:
    refusal = not_as_seen(change.session, row, code, seen)
    if row is None or refusal is not None:
        return refusal
    if not is_just_collected(change.session, row):
        return changed(change.session, row)
    before = as_json(row)
    row.status, row.changed_at = "accepted", change.now
    remember(change, row)
    if notice is not None:
        change.tell(row.person_id, notice)
    change.record("registration.uncollect", row.code, before, as_json(row))
    return None


def is_just_collected(session: Session, row: RegistrationRow) -> bool:
    """Whether nothing has happened to a collected registration since."""
    collected = select(DecisionRow.id).where(
        DecisionRow.registration_id == row.id,
        DecisionRow.status == "collected",
        # Whatever touches the registration later moves its moment away from the decision's.
        DecisionRow.at == row.changed_at,
    )
    return row.status == "collected" and session.exec(collected).first() is not None


def keep(session: Session, codes: Iterable[str]) -> dict[str, RegistrationRow]:
    """Those of the registrations that there are, kept by this transaction until it ends."""
    named = col(RegistrationRow.code).in_(list(codes))
    # People before rows, as everywhere, and each in one order: two who keep some of the same
    # registrations must not wait for each other.
    for person_id in sorted(set(session.exec(select(RegistrationRow.person_id).where(named)))):
        hold_person(session, person_id)
    rows = kept(select(RegistrationRow).where(named).order_by(col(RegistrationRow.code)))
    return {row.code: row for row in session.exec(rows)}


def not_as_seen(
    session: Session, row: RegistrationRow | None, code: str, seen: Seen
) -> Refusal | None:
    """Why the registration cannot be taken as what was seen; None when it still is that."""
    if row is None:
        return NoRegistration(code)
    # A withdrawn one is nobody's to decide about, even if it was seen as withdrawn.
    if row.status == "withdrawn" or Seen(row.version, row.status) != seen:
        return changed(session, row)
    return None


def changed(session: Session, row: RegistrationRow) -> Changed:
    """What the registration is now, and through whom."""
    return Changed(row.code, row.status, decided_by(session, row))


def decided_by(session: Session, row: RegistrationRow) -> str | None:
    """Who of the staff made the registration what it is; None when its owner did."""
    latest = session.exec(
        select(DecisionRow)
        .where(DecisionRow.registration_id == row.id)
        .order_by(col(DecisionRow.id).desc())
        .limit(1)
    ).first()
    # What the owner does leaves no decision: then the last one does not say the present state.
    return latest.decided_by if latest and latest.status == row.status else None


def remember(change: Change, row: RegistrationRow, was: str | None = None) -> None:
    """Note what the registration has just become, and through whom; `was` lets it be taken back."""
    change.session.add(
        DecisionRow(
            registration_id=row.id,
            status=row.status,
            note=row.note,
            decided_by=change.actor.name,
            at=change.now,
            was=was,
        )
    )


def _without_words(row: RegistrationRow) -> dict[str, object]:
    """For the journal, which never forgets: the note's words, perhaps personal, stay out of it."""
    return {"status": row.status, "note": row.note is not None, "version": row.version}
