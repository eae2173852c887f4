"""The chat whose linking code somebody reads out to the office, for another person.

The rule: the clerk answers for who it is; a code that another chat has typed is not for the office.
"""

from sqlmodel import Session, select

from storage.change import Change
from storage.outbox.chats import lock_person
from storage.people.linking import open_code
from storage.tables.people import SubscriberRow
from storage.tables.registrations import RegistrationRow


def sender_of(session: Session, registration: str) -> int:
    """Whose this registration is."""
    whose = select(RegistrationRow.person_id).where(RegistrationRow.code == registration)
    return session.exec(whose).one()


def shown_to_the_office(change: Change, person_id: int, code: str) -> SubscriberRow:
    """The chat that was given this code; the person it is shown for is locked.

    Raises LookupError for a code that is not open, or of a chat that is the person's own.
    """
    # It shows somebody's data in another chat.
    change.require_settled()
    session = change.session
    # Nobody has this number.
    found = open_code(session, code, 0, change.now, lock=True)
    if found is None or lock_person(session, person_id) is None:
        raise LookupError("this linking code is not open")
    chat = session.get_one(SubscriberRow, found.subscriber_id, populate_existing=True)
    if chat.person_id == person_id:
        raise LookupError("the chat is the person's own")
    return chat
