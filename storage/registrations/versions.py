"""The forms of a registration, one a version.

The rule: what is looked up in a registration's row is always that of its present version.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert
from sqlmodel import Session, col, select

from handlers.values.state import Form
from storage.registrations.looked_up import columns_of, look_up_by
from storage.tables.registrations import RegistrationRow, VersionRow
from storage.tables.values import FORM


def add_registration(
    session: Session, columns: Mapping[str, Any], form: Form, now: datetime
) -> None:
    """Add a registration of these columns with this form as its first version."""
    row = {**columns, "version": 1, "changed_at": now, **columns_of(columns["code"], form)}
    number = session.connection().execute(_ADD, row).scalar_one()
    version = {"registration_id": number, "version": 1, "form": FORM.dump(form), "at": now}
    session.connection().execute(_ADD_VERSION, version)


_ADD = insert(RegistrationRow).returning(col(RegistrationRow.id))
_ADD_VERSION = insert(VersionRow)


def add_version(session: Session, row: RegistrationRow, form: Form, now: datetime) -> None:
    """Make this form the present one, under the next number."""
    row.version += 1
    row.changed_at = now
    look_up_by(row, form)
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
    look_up_by(row, present_form(session, row))


def present_form(session: Session, row: RegistrationRow) -> Form:
    """The form of the present version."""
    query = select(VersionRow).where(
        VersionRow.registration_id == row.id, VersionRow.version == row.version
    )
    return FORM.load(session.exec(query).one().form)
