"""A correction by the office that whoever sent the registration does not agree with.

The rule: what stood before the correction stands again as a version of its own, and waits for the
office anew; the corrected version stays to be compared.
"""

from datetime import datetime

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from handlers.values.effects import RefuseCorrection
from storage.registrations.corrections import CORRECTED
from storage.registrations.versions import add_version
from storage.tables.office import DecisionRow
from storage.tables.registrations import RegistrationRow, VersionRow
from storage.tables.values import FORM

REFUSED = "correction-refused"


def refuse_correction(
    session: Session, person_id: int, effect: RefuseCorrection, now: datetime
) -> None:
    """Make the form before the correction the present one; LookupError when it changed since."""
    row = session.exec(
        select(RegistrationRow)
        .where(RegistrationRow.code == effect.code, RegistrationRow.person_id == person_id)
        .where(col(RegistrationRow.status).not_in(("withdrawn", "collected")))
        .where(RegistrationRow.version == effect.version)
        .with_for_update()
    ).one_or_none()
    made = session.exec(_decisions(row.id, CORRECTED)).first() if row else None
    # Whoever sent it has changed it, or nobody corrected it: there is nothing to refuse.
    if row is None or made is None or made.at != _version(session, row.id, row.version).at:
        raise LookupError(f"no correction {effect} of person {person_id}")
    before = FORM.load(_version(session, row.id, row.version - 1).form)
    row.status, row.note = "sent", None
    add_version(session, row, before, now)
    # Of the correction's author, so that the list of who decided what names no one else.
    session.add(
        DecisionRow(registration_id=row.id, status=REFUSED, decided_by=made.decided_by, at=now)
    )


def is_refused(session: Session, row: RegistrationRow) -> bool:
    """Whether the present version is the one that came back against a correction."""
    last = session.exec(_decisions(row.id, REFUSED)).first()
    return last is not None and last.at == _version(session, row.id, row.version).at


def _decisions(registration_id: int, status: str) -> SelectOfScalar[DecisionRow]:
    return (
        select(DecisionRow)
        .where(DecisionRow.registration_id == registration_id, DecisionRow.status == status)
        .order_by(col(DecisionRow.id).desc())
    )


def _version(session: Session, registration_id: int, number: int) -> VersionRow:
    return session.exec(
        select(VersionRow).where(
            VersionRow.registration_id == registration_id, VersionRow.version == number
        )
    ).one()
