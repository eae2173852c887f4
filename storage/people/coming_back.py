"""A person who has lost a chat comes back in another one, by the office.

The rule: the clerk answers for who it is. The new chat shows its code, every chat of the person
hears of it, the journal keeps it, and nothing is lost.
"""

from collections.abc import Callable, Sequence

from sqlalchemy import update
from sqlmodel import col

from handlers.values.person import ChatName
from handlers.values.replies import Reply
from storage.change import Change
from storage.outbox.adding import enqueue
from storage.outbox.chats import chats_of, drop_codes
from storage.people.linking import lock_owner, name_of
from storage.people.merge import merge
from storage.people.shown_code import shown_to_the_office
from storage.people.web_chats import CHANNEL
from storage.tables.people import PersonRow, SubscriberRow


def bring_back(
    change: Change,
    person_id: int,
    about: str,
    code: str,
    welcome: Reply,
    notice: Callable[[ChatName], Reply],
) -> None:
    """Join the chat that was given this linking code to this person; `about` is what tells whom.

    The chat reads `welcome`, those the person has had the `notice` that names it. Raises
    LookupError for a code that is not open, or of a chat that is the person's already.
    """
    chat = shown_to_the_office(change, person_id, code)
    session = change.session
    before = chats_of(session, person_id)
    drop_codes(session, [chat.id])
    merge(session, person_id, lock_owner(session, chat))
    # The merge has moved the chat by a statement the session does not see.
    session.refresh(chat)
    _prefer_no_page(change, person_id, before)
    enqueue(session, chat.id, [welcome], change.now)
    for other in before:
        enqueue(session, other.id, [notice(name_of(chat))], change.now)
    change.record("person.return", about, None, {"channel": chat.channel})


def _prefer_no_page(change: Change, person_id: int, before: Sequence[SubscriberRow]) -> None:
    """A page that was lost is always reachable and read by nobody: reminders would stay there."""
    pages = [chat.id for chat in before if chat.channel == CHANNEL]
    change.session.exec(
        update(PersonRow)
        .where(col(PersonRow.id) == person_id)
        .where(col(PersonRow.preferred_subscriber_id).in_(pages))
        .values(preferred_subscriber_id=None)
    )
