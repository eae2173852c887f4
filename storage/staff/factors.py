"""Who has a second factor, and whether everybody needs one.

The rule: only looks; what changes it is in `second_factor`, which sessions must not depend on.
"""

from sqlmodel import Session

from storage.tables.desk import SecondFactorRow
from storage.tables.office import SettingRow

REQUIRED = "second-factor/required"


def is_required(session: Session) -> bool:
    """Whether everybody needs a second factor."""
    return session.get(SettingRow, REQUIRED) is not None


def is_on(session: Session, staff_id: int) -> bool:
    """Whether this person has one that counts."""
    row = session.get(SecondFactorRow, staff_id)
    return row is not None and row.since is not None
