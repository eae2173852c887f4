"""The forms of a registration, one a version.

The rule: what is looked up in a registration's row is always that of its present version.
"""

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from handlers.values.state import Form
from storage.tables.people import RegistrationRow, VersionRow
from storage.tables.values import FORM
from storage.units.names import commune_key, unit_key


def add_version(session: Session, row: RegistrationRow, form: Form, now: datetime) -> None:
    """Make this form the present one, under the next number."""
    row.version += 1
    row.changed_at = now
    _look_up_by(row, form)
    # A new registration has no id before this.
    session.flush()
    session.add(
        VersionRow(registration_id=row.id, version=row.version, form=FORM.dump(form), at=now)
    )


def drop_version(session: Session, row: RegistrationRow) -> None:
    """Make the form before the present one the present one again, under its number."""
    session.exec(
        delete(VersionRow).where(
            col(VersionRow.registration_id) == row.id, col(VersionRow.version) == row.version
        )
    )
    row.version -= 1
    _look_up_by(row, present_form(session, row))


def present_form(session: Session, row: RegistrationRow) -> Form:
    """The form of the present version."""
    query = select(VersionRow).where(
        VersionRow.registration_id == row.id, VersionRow.version == row.version
    )
    return FORM.load(session.exec(query).one().form)


def _look_up_by(row: RegistrationRow, form: Form) -> None:
    row.unit_id = form.unit_id
    row.unit_key = unit_key(form.unit_name or "", form.unit_type)
    row.commune_key = commune_key(form.commune)
