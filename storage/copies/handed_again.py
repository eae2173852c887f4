"""Registrations that went to a successor after a copy was made, handed on in it again.

The rule: a copy gives none back to whoever had it before, and loses none with what they delete. It
is the successor's whom the copy knows, else nobody's: the office sees it, and gives it to whom it
belongs by a code of their chat.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlmodel import Session, col, delete, select

from handlers.values.effects import ForgetPerson
from storage.outbox.chats import chats_of, new_person
from storage.people.succession import move, note_handed_over
from storage.privacy.deletions import GONE, Deletion, digest_of
from storage.privacy.forget import delete_registrations, forget
from storage.privacy.taken_out import take_out
from storage.privacy.traces import traces_of
from storage.tables.people import PersonRow, SubscriberRow
from storage.tables.registrations import RegistrationRow, VersionRow


class HandedAgain:
    """Those of one restore; `by` is who does it, `office` what the office says of itself."""

    def __init__(self, session: Session, by: str, office: Sequence[str] = ()) -> None:
        self._session = session
        self._by = by
        self._office = office
        self._codes: set[str] = set()

    def leaves(self, person_id: int, code: str, at: datetime) -> None:
        """It is no longer this person's, whose it is in the copy, and nobody's yet."""
        row = self._of(code)
        if row is None or row.person_id != person_id:
            return
        note_handed_over(self._session, row.id, self._by, at)
        move(self._session, [row], person_id, new_person(self._session, at))
        self._codes.add(code)

    def goes_to(self, person_id: int, code: str) -> None:
        """It is this person's, if it is nobody's."""
        row = self._of(code)
        if row is None or chats_of(self._session, row.person_id):
            return
        nobody = row.person_id
        move(self._session, [row], nobody, person_id)
        left = select(RegistrationRow.id).where(RegistrationRow.person_id == nobody)
        if self._session.exec(left).first() is None:
            self._session.exec(delete(PersonRow).where(col(PersonRow.id) == nobody))

    def forget(self, chat: SubscriberRow, at: datetime) -> None:
        """Delete everything of this person, who is not named by what others have now either."""
        session = self._session
        traces = traces_of(session, chat.person_id, self._office)
        theirs = (
            select(RegistrationRow.code)
            .join(VersionRow, col(VersionRow.registration_id) == col(RegistrationRow.id))
            .where(VersionRow.former_id == chat.person_id)
            .where(col(RegistrationRow.code).in_(self._codes))
        )
        handed = session.exec(theirs.distinct()).all()
        forget(session, chat, at, ForgetPerson(tuple(self._office)))
        session.expire_all()
        for code in handed:
            take_out(session, code, traces, at)

    def delete_again(self, found: Collection[Deletion], keys: Sequence[str], now: datetime) -> None:
        """Those that the successor has deleted since, of whom the copy may know nothing."""
        gone = {one.digest for one in found if one.kind == GONE}
        if not gone:
            return
        rows = self._session.exec(select(RegistrationRow.code, RegistrationRow.person_id)).all()
        for code, person_id in rows:
            if any(digest_of(key, GONE, code) in gone for key in keys):
                delete_registrations(self._session, [code], person_id, now)
                self._session.expire_all()

    def ownerless(self) -> tuple[str, ...]:
        """The codes of those that are nobody's now."""
        rows = [row for code in sorted(self._codes) if (row := self._of(code)) is not None]
        return tuple(row.code for row in rows if not chats_of(self._session, row.person_id))

    def _of(self, code: str) -> RegistrationRow | None:
        query = select(RegistrationRow).where(RegistrationRow.code == code)
        return self._session.exec(query).one_or_none()
