"""The second factor of the staff: six digits of an authenticator, and codes for when it is lost.

Passkeys stand beside it (`passkeys`); each alone is one, and the codes are for both.

The rule: the authenticator's secret is sealed under a key of the installation; digits count once,
and after too many wrong ones the right ones wait, too, because six digits can be guessed.
"""

from dataclasses import dataclass
from datetime import datetime
from hmac import compare_digest
from typing import Literal

import pyotp
from sqlalchemy import delete, func
from sqlmodel import Session, col, select

from storage.change import Change
from storage.database.engine import Database
from storage.database.sealing import opened, sealed, sealed_again
from storage.privacy import deletions as listed
from storage.privacy.deletions import note_office, note_staff
from storage.staff import code_budget
from storage.staff.factors import (
    REQUIRED,
    Passkey,
    has_passkey,
    is_on,
    is_required,
    passkeys_of,
)
from storage.staff.sessions import end_access
from storage.tables.desk import PasskeyRow, RecoveryCodeRow, SecondFactorRow, StaffRow
from storage.tables.office import SettingRow
from storage.tables.secret_codes import bare, digest, new_code

RECOVERY_CODES = 10
DIGITS = 6
# A phone's clock may be half a minute off to either side.
OFF_BY = (0, -1, 1)
Proof = Literal["right", "recovery", "wrong", "closed", "paused"]


@dataclass(frozen=True)
class SecondFactor:
    """One person's second factor; `secret` is shown while the authenticator does not count yet."""

    since: datetime | None
    secret: str | None
    passkeys: tuple[Passkey, ...]
    codes_left: int
    required: bool

    @property
    def is_on(self) -> bool:
        """Whether it is asked for."""
        return self.since is not None or bool(self.passkeys)


class SecondFactors:
    """Second factors as they are read; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, staff_id: int) -> SecondFactor:
        """This person's."""
        with self._database.read() as session:
            row = session.get(SecondFactorRow, staff_id)
            begun = row is not None and row.since is None
            return SecondFactor(
                row.since if row else None,
                opened(session, "second-factor", row.sealed) if row and begun else None,
                passkeys_of(session, staff_id),
                codes_left(session, staff_id),
                is_required(session),
            )

    def on(self) -> frozenset[int]:
        """Who has one that counts."""
        query = select(SecondFactorRow.staff_id).where(col(SecondFactorRow.since).is_not(None))
        with self._database.read() as session:
            return frozenset((*session.exec(query), *session.exec(select(PasskeyRow.staff_id))))

    def required(self) -> bool:
        """Whether everybody needs one."""
        with self._database.read() as session:
            return is_required(session)


class NotPossible(Exception):
    """It is on already, or off, or required of everybody."""


def begin(change: Change, staff_id: int) -> str:
    """A new secret to be shown once to its owner; it counts from `turn_on` on."""
    row = _row(change.session, staff_id)
    if row is not None and row.since is not None:
        raise NotPossible
    secret = pyotp.random_base32()
    row = row or SecondFactorRow(staff_id=staff_id, sealed="")
    row.sealed = sealed(change.session, "second-factor", secret)
    change.session.add(row)
    return secret


def turn_on(change: Change, staff_id: int, typed: str, at: datetime) -> tuple[str, ...] | None:
    """Let the secret count, for its digits at this moment; None for wrong ones.

    The recovery codes; none for whoever has a passkey, and so has them already. `at` is the true
    moment, whatever the program's clock rehearses: the phone knows no other.
    """
    row = _row(change.session, staff_id)
    if row is None or row.since is not None:
        raise NotPossible
    if not _fits(change.session, row, typed, at):
        return None
    row.since = change.now
    note_staff(change.session, staff_id, listed.SECOND, change.now)
    change.record("staff.second-on", _name(change.session, staff_id))
    has_codes = has_passkey(change.session, staff_id)
    return () if has_codes else new_recovery_codes(change, staff_id)


def new_recovery_codes(change: Change, staff_id: int) -> tuple[str, ...]:
    """Ten codes, to be shown this once; those of before are void."""
    without_codes(change.session, staff_id)
    # A copy that is put back later must not make those valid again.
    note_staff(change.session, staff_id, listed.CODES, change.now)
    codes = tuple(new_code() for _ in range(RECOVERY_CODES))
    rows = [RecoveryCodeRow(digest=digest(bare(code)), staff_id=staff_id) for code in codes]
    change.session.add_all(rows)
    return codes


def without_codes(session: Session, staff_id: int) -> None:
    """This person's recovery codes are void."""
    session.exec(delete(RecoveryCodeRow).where(col(RecoveryCodeRow.staff_id) == staff_id))


def prove(change: Change, staff_id: int, typed: str, at: datetime) -> Proof:
    """Whether these are the authenticator's digits now, or an unused recovery code.

    A wrong one is counted; the last that is taken is "closed", and then nothing is looked at.
    """
    if not is_on(change.session, staff_id):
        raise NotPossible
    row = _row(change.session, staff_id)
    if code_budget.second_paused(change.session, staff_id, change.now):
        return "paused"
    if row is not None and row.since is not None and _fits(change.session, row, typed, at):
        return "right"
    if _recovers(change, staff_id, typed):
        return "recovery"
    if code_budget.count_wrong_second(change.session, staff_id, change.now):
        change.record("staff.second-wrong", _name(change.session, staff_id))
        return "closed"
    return "wrong"


def turn_off(change: Change, staff_id: int) -> None:
    """Without the authenticator from now on; its owner may not where it is the last second factor
    and everybody needs one."""
    row = _row(change.session, staff_id)
    if row is None or row.since is None:
        raise NotPossible
    has_another = has_passkey(change.session, staff_id)
    if not has_another and is_required(change.session):
        raise NotPossible
    change.session.delete(row)
    note_staff(change.session, staff_id, listed.SECOND_OFF, change.now)
    if not has_another:
        without_codes(change.session, staff_id)
    change.record("staff.second-off", _name(change.session, staff_id))


def reset(change: Change, staff_id: int) -> None:
    """By an admin or the command line, for who has lost it: without any second factor.

    It may be set up anew; open sessions end, and the code for one.
    """
    change.require_settled()
    end_access(change.session, staff_id)
    row = _row(change.session, staff_id)
    if row is None and not has_passkey(change.session, staff_id):
        raise NotPossible
    drop_all(change.session, staff_id)
    note_staff(change.session, staff_id, listed.SECOND_OFF, change.now)
    change.record("staff.second-off", _name(change.session, staff_id))


def drop_all(session: Session, staff_id: int) -> None:
    """This person's second factors, of either kind, and their codes."""
    without_codes(session, staff_id)
    for table in (SecondFactorRow, PasskeyRow):
        session.exec(delete(table).where(col(table.staff_id) == staff_id))


def require(change: Change, *, on: bool) -> None:
    """Whether everybody needs one. Who asks for it must have one, or nobody might get in."""
    row = change.session.get(SettingRow, REQUIRED)
    if on and not is_on(change.session, change.actor.staff_id or 0):
        raise NotPossible
    if on and row is None:
        change.session.add(SettingRow(name=REQUIRED, value="yes"))
    if not on and row is not None:
        change.session.delete(row)
    note_office(change.session, f"{listed.REQUIRED}{'yes' if on else 'no'}", change.now)
    change.record("staff.second-required", "staff", None, {"required": on})


def codes_left(session: Session, staff_id: int) -> int:
    """How many recovery codes are unused."""
    mine = select(func.count()).where(col(RecoveryCodeRow.staff_id) == staff_id)
    return session.exec(mine).one()


def seal_again(session: Session) -> None:
    """After the master key was changed: every secret under the key in use.

    One of another installation stays: its owner is given a new one by an admin.
    """
    for row in session.exec(select(SecondFactorRow)).all():
        row.sealed = sealed_again(session, "second-factor", row.sealed)


def _fits(session: Session, row: SecondFactorRow, typed: str, at: datetime) -> bool:
    """The authenticator's digits, each set of them once."""
    secret = opened(session, "second-factor", row.sealed)
    digits = "".join(char for char in typed if char.isascii() and char.isdigit())
    if secret is None or len(digits) != DIGITS:
        return False
    totp = pyotp.TOTP(secret)
    for off in OFF_BY:
        step = totp.timecode(at) + off
        if compare_digest(totp.generate_otp(step), digits) and step > row.last_step:
            row.last_step = step
            return True
    return False


def _recovers(change: Change, staff_id: int, typed: str) -> bool:
    found = change.session.get(RecoveryCodeRow, digest(bare(typed)), with_for_update=True)
    if found is None or found.staff_id != staff_id:
        return False
    change.session.delete(found)
    change.session.flush()
    note_staff(change.session, staff_id, listed.CODES, change.now)
    change.record("staff.second-recovered", _name(change.session, staff_id))
    return True


def _row(session: Session, staff_id: int) -> SecondFactorRow | None:
    # Kept: of two who type the same digits at once only one is let in.
    return session.get(SecondFactorRow, staff_id, with_for_update=True, populate_existing=True)


def _name(session: Session, staff_id: int) -> str:
    return session.get_one(StaffRow, staff_id).name
