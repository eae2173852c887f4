"""A colleague takes over a unit's registrations from somebody who is no longer there.

The rule: the clerk answers for who it is and says by what proof, which is kept and goes with the
registrations. Only what is of that unit moves, nothing else of the person's; both sides hear of it.
"""

from collections.abc import Callable, Sequence

from sqlalchemy import delete, or_, update
from sqlmodel import Session, col, select

from handlers.values.replies import SHEET, SIGNED, Reply
from handlers.values.shown.masking import without_phones
from storage.change import Change
from storage.outbox.adding import enqueue
from storage.outbox.chats import chats_of, drop_codes
from storage.people.linking import lock_owner
from storage.people.shown_code import shown_to_the_office
from storage.tables.office import DecisionRow
from storage.tables.people import FileLinkRow, RegistrationRow, VersionRow
from storage.tables.signed import SignedPageRow

HANDED_OVER = "handed-over"


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
    person_id, chat = shown_to_the_office(change, registration, code)
    session = change.session
    heir = lock_owner(session, chat)
    rows = _of_same_unit(session, registration, person_id)
    codes = [row.code for row in rows]
    _move(change, rows, person_id, heir, proof)
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


def _move(
    change: Change, rows: Sequence[RegistrationRow], before: int, heir: int, proof: str
) -> None:
    session = change.session
    numbers = [row.id for row in rows]
    for row in rows:
        row.person_id = heir
        # A paper is known by its number, nobody by theirs.
        session.add(
            DecisionRow(
                registration_id=row.id,
                status=HANDED_OVER,
                note=without_phones(proof),
                decided_by=change.actor.name,
                at=change.now,
            )
        )
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
