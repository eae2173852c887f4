"""Passkeys of the staff: added, named, used, removed, and what a session asks one to sign.

The rule: nothing that is kept can sign. A challenge is one session's and is signed once, within
minutes; a passkey whose counter stands still is a copy and opens nothing.
"""

from datetime import timedelta

from sqlmodel import select

from storage.change import Change
from storage.privacy.deletions import SECOND, SECOND_OFF, note_staff
from storage.staff.factors import MadePasskey, has_digits, has_passkey, is_required, passkeys_of
from storage.staff.second_factor import NotPossible, new_recovery_codes, without_codes
from storage.tables.desk import PasskeyRow, StaffRow, StaffSessionRow
from storage.tables.secret_codes import digest

# A person has a phone, a computer and a key on the ring; more is a mistake or an attack.
MOST = 10
CHALLENGE_LIVES = timedelta(minutes=5)


def challenge(change: Change, token: str, challenge: str) -> None:
    """What is to be signed in this session now; an earlier challenge of it is void."""
    row = _session(change, token)
    if row is not None:
        row.challenge, row.challenged_at = challenge, change.now


def take_challenge(change: Change, token: str) -> str | None:
    """What was to be signed in this session, this once; None when it asked for nothing lately."""
    row = _session(change, token)
    if row is None or row.challenge is None or row.challenged_at is None:
        return None
    found, since = row.challenge, row.challenged_at
    row.challenge = row.challenged_at = None
    return found if change.now - CHALLENGE_LIVES < since <= change.now else None


def add(change: Change, staff_id: int, name: str, made: MadePasskey) -> tuple[str, ...]:
    """Keep one more; the recovery codes when it is the person's first second factor, else none.

    Raises NotPossible when there are too many, or when this one is kept already.
    """
    # Kept: two at once must neither be one too many nor both the first.
    change.session.get_one(StaffRow, staff_id, with_for_update=True)
    same = select(PasskeyRow.id).where(PasskeyRow.key_id == made.key_id)
    known = passkeys_of(change.session, staff_id)
    if len(known) >= MOST or change.session.exec(same).first() is not None:
        raise NotPossible
    first = not known and not has_digits(change.session, staff_id)
    row = PasskeyRow(
        staff_id=staff_id,
        name=name,
        host=made.host,
        key_id=made.key_id,
        credential=made.credential,
        counter=made.counter,
        added_at=change.now,
    )
    change.session.add(row)
    change.session.flush()
    note_staff(change.session, staff_id, SECOND, change.now)
    change.record("staff.passkey-on", _owner(change, staff_id), None, {"name": name})
    return new_recovery_codes(change, staff_id) if first else ()


def rename(change: Change, staff_id: int, passkey_id: int, name: str) -> None:
    """Another name for one's own passkey; raises LookupError for another's."""
    row = _own(change, staff_id, passkey_id)
    before, row.name = row.name, name
    change.record(
        "staff.passkey-name", _owner(change, staff_id), {"name": before}, {"name": row.name}
    )


def remove(change: Change, staff_id: int, passkey_id: int) -> str:
    """Drop one's own passkey, and what it was called.

    Raises LookupError for another's, NotPossible when it is the last second factor where everybody
    needs one.
    """
    change.session.get_one(StaffRow, staff_id, with_for_update=True)
    row = _own(change, staff_id, passkey_id)
    change.session.delete(row)
    change.session.flush()
    if not has_digits(change.session, staff_id) and not has_passkey(change.session, staff_id):
        if is_required(change.session):
            raise NotPossible
        without_codes(change.session, staff_id)
    note_staff(change.session, staff_id, SECOND_OFF, change.now)
    change.record("staff.passkey-off", _owner(change, staff_id), {"name": row.name})
    return row.name


def note_use(change: Change, passkey_id: int, counter: int) -> bool:
    """It has signed once more; False for a counter that went no further: another one signs, too."""
    row = change.session.get_one(PasskeyRow, passkey_id, with_for_update=True)
    if (counter or row.counter) and counter <= row.counter:
        change.record("staff.passkey-copied", _owner(change, row.staff_id), {"name": row.name})
        return False
    row.counter, row.used_at = counter, change.now
    return True


def _own(change: Change, staff_id: int, passkey_id: int) -> PasskeyRow:
    row = change.session.get(PasskeyRow, passkey_id, with_for_update=True)
    if row is None or row.staff_id != staff_id:
        raise LookupError(f"member {staff_id} has no passkey {passkey_id}")
    return row


def _session(change: Change, token: str) -> StaffSessionRow | None:
    return change.session.get(StaffSessionRow, digest(token), with_for_update=True)


def _owner(change: Change, staff_id: int) -> str:
    return change.session.get_one(StaffRow, staff_id).name
