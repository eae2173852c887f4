"""A colleague takes over a unit's registrations from somebody who is no longer there.

The rule: the clerk answers for who it is and says by what proof, which is kept and goes with the
registrations. Only what is of that unit moves, nothing else of the person's; both sides hear of it.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import delete, or_, update
from sqlmodel import Session, col, select

from handlers.values.replies import SHEET, SIGNED, Reply
from handlers.values.shown.masking import without_phones
from storage.change import Change
from storage.outbox.adding import enqueue
from storage.outbox.chats import chats_of, drop_codes
from storage.people.linking import lock_owner
from storage.people.shown_code import sender_of, shown_to_the_office
from storage.privacy.deletions import HANDED, TAKEN, note
from storage.tables.office import HANDED_OVER, DecisionRow
from storage.tables.people import FileLinkRow
from storage.tables.registrations import RegistrationRow, VersionRow
from storage.tables.signed import SignedPageRow


def hand_over(
    change: Change,
    registration: str,
    code: str,
    proof: str,
    welcome: Callable[[Sequence[str]], Reply],
    notice: Callable[[Sequence[str]], Reply],
) -> list[str]:
    """Give the unit's registrations to the chat that was given this linking code; their codes.

    That chat reads `welcome`, those of the person before the `notice`. Raises LookupError for a
    code that is not open, or of a chat that is the same person's.
    """
    session = change.session
    person_id = sender_of(session, registration)
    chat = shown_to_the_office(change, person_id, code)
    heir = lock_owner(session, chat)
    rows = _of_same_unit(session, registration, person_id)
    codes = [row.code for row in rows]
    for row in rows:
        # A paper is known by its number, nobody by theirs.
        note_handed_over(session, row.id, change.actor.name, change.now, without_phones(proof))
        # A copy that is put back later must not give it back, nor delete it with who had it.
        note(session, chats_of(session, person_id), HANDED + row.code, change.now)
        note(session, chats_of(session, heir), TAKEN + row.code, change.now)
    move(session, rows, person_id, heir)
    drop_codes(session, [chat.id])
    enqueue(session, chat.id, [welcome(codes)], change.now)
    for other in chats_of(session, person_id):
        enqueue(session, other.id, [notice(codes)], change.now)
    after = {"channel": chat.channel, "codes": codes, "proof": proof}
    change.record("registration.handed-over", registration, None, after)
    return codes


def _of_same_unit(session: Session, registration: str, person_id: int) -> list[RegistrationRow]:
    """This registration and the person's others of its unit, oldest first, locked."""
    row = session.exec(select(RegistrationRow).where(RegistrationRow.code == registration)).one()
    same_name = (col(RegistrationRow.unit_key) == row.unit_key) & (
        col(RegistrationRow.commune_key) == row.commune_key
    )
    same = (
        same_name if row.unit_id is None else same_name | (RegistrationRow.unit_id == row.unit_id)
    )
    query = (
        select(RegistrationRow)
        .where(RegistrationRow.person_id == person_id)
        .where(or_(col(RegistrationRow.id) == row.id, same))
        .order_by(col(RegistrationRow.id))
    )
    return list(session.exec(query.with_for_update()))


def note_handed_over(
    session: Session, registration_id: int, by: str, at: datetime, proof: str | None = None
) -> None:
    """Keep with the registration that it has gone to somebody else."""
    session.add(
        DecisionRow(
            registration_id=registration_id, status=HANDED_OVER, note=proof, decided_by=by, at=at
        )
    )


def move(session: Session, rows: Sequence[RegistrationRow], before: int, heir: int) -> None:
    """Make these registrations the heir's, and nothing of them any longer the other person's."""
    numbers = [row.id for row in rows]
    for row in rows:
        row.person_id = heir
    session.flush()
    # Whoever sent them is named there, and in what the staff were shown of them.
    session.exec(
        update(VersionRow)
        .where(col(VersionRow.registration_id).in_(numbers), col(VersionRow.former_id).is_(None))
        .values(former_id=before)
    )
    session.exec(
        update(SignedPageRow)
        .where(col(SignedPageRow.registration_id).in_(numbers))
        .values(person_id=heir)
    )
    # Whoever has left opens nothing of them any more.
    opening = [f"{kind}{row.code}" for row in rows for kind in (SHEET, SIGNED)]
    session.exec(
        delete(FileLinkRow)
        .where(col(FileLinkRow.person_id) == before)
        .where(col(FileLinkRow.source).in_(opening))
    )
