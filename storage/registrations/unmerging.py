"""A registration that was merged into another stands on its own again.

The rule: it is as it was before the merge. That the owner of the other one had everything deleted
takes nothing from this one's owner. Where it is this one's who deletes, the other calls that person
no more.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from sqlmodel import Session, col, select

from handlers.values.state import Form
from storage.journal.journal import SCHEDULER, Actor, record
from storage.privacy.traces import Traces, is_contact, traces_in
from storage.registrations.looked_up import look_up_by
from storage.registrations.versions import present_form
from storage.tables.office import DecisionRow, MergeRow
from storage.tables.registrations import RegistrationRow, VersionRow
from storage.tables.values import FORM

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


def empty_contacts(session: Session, merged: Collection[str], person_id: int) -> list[str]:
    """Others' registrations, into which these went, call nobody whom only these have named.

    Returns which they are: the office asks the unit for somebody else.
    """
    merges = session.exec(
        select(MergeRow)
        .where(col(MergeRow.merged).in_(merged), col(MergeRow.undone_at).is_(None))
        .order_by(col(MergeRow.kept))
    ).all()
    return [one.kept for one in merges if _without_contact(session, one, person_id)]


def _without_contact(session: Session, merge: MergeRow, person_id: int) -> bool:
    row = session.exec(
        select(RegistrationRow).where(RegistrationRow.code == merge.kept).with_for_update()
    ).one_or_none()
    if row is None or row.person_id == person_id:
        return False
    versions = session.exec(
        select(VersionRow)
        .where(VersionRow.registration_id == row.id)
        .where(VersionRow.version >= merge.kept_version)
        .order_by(col(VersionRow.version))
    ).all()
    forms = [FORM.load(one.form) for one in versions]
    traces = _contacts_of(session, merge.merged)
    # Whom its owner had named before is that one's to speak of.
    if not forms or is_contact(forms[0], traces):
        return False
    found = [
        (one, form) for one, form in zip(versions, forms, strict=True) if is_contact(form, traces)
    ]
    for version, form in found:
        bare = replace(form, contact_name=None, contact_position=None, phone=None)
        version.form = FORM.dump(bare)
    session.flush()
    look_up_by(row, present_form(session, row))
    return bool(found)


def _contacts_of(session: Session, code: str) -> Traces:
    """Who was ever called about a registration; not who is listed in it."""
    sent = (
        select(VersionRow.form)
        .join(RegistrationRow, col(RegistrationRow.id) == VersionRow.registration_id)
        .where(RegistrationRow.code == code)
    )
    forms = (FORM.load(dict(form)) for form in session.exec(sent))
    return traces_in([Form(contact_name=one.contact_name, phone=one.phone) for one in forms], ())


def has_gone(row: RegistrationRow, merge: MergeRow) -> bool:
    """Whether the merged one is still as the merge has left it."""
    return (row.status, row.changed_at) == ("withdrawn", merge.at)


def as_json(row: RegistrationRow) -> dict[str, object]:
    """What the journal says of it."""
    return {"status": row.status, "version": row.version}
