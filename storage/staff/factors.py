"""Who has a second factor, and whether everybody needs one.

The rule: only looks; what changes it is in `second_factor` and `passkeys`, which sessions must not
depend on.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from storage.tables.desk import PasskeyRow, SecondFactorRow
from storage.tables.office import SettingRow

REQUIRED = "second-factor/required"


@dataclass(frozen=True)
class MadePasskey:
    """What a browser made: its id there, and what checks its signatures."""

    host: str
    key_id: str
    credential: str
    counter: int


@dataclass(frozen=True)
class Passkey(MadePasskey):
    """One that is kept, under the name its owner gave it."""

    id: int
    name: str
    added_at: datetime
    used_at: datetime | None


def is_required(session: Session) -> bool:
    """Whether everybody needs a second factor."""
    return session.get(SettingRow, REQUIRED) is not None


def is_on(session: Session, staff_id: int) -> bool:
    """Whether this person has one that counts, of either kind."""
    return has_digits(session, staff_id) or has_passkey(session, staff_id)


def has_digits(session: Session, staff_id: int) -> bool:
    """Whether this person's authenticator counts."""
    row = session.get(SecondFactorRow, staff_id)
    return row is not None and row.since is not None


def has_passkey(session: Session, staff_id: int) -> bool:
    """Whether this person has a passkey."""
    one = select(PasskeyRow.id).where(PasskeyRow.staff_id == staff_id).limit(1)
    return session.exec(one).first() is not None


def passkeys_of(session: Session, staff_id: int) -> tuple[Passkey, ...]:
    """This person's, the oldest first."""
    query = select(PasskeyRow).where(PasskeyRow.staff_id == staff_id).order_by(col(PasskeyRow.id))
    return tuple(
        Passkey(
            row.host,
            row.key_id,
            row.credential,
            row.counter,
            row.id,
            row.name,
            row.added_at,
            row.used_at,
        )
        for row in session.exec(query)
    )
