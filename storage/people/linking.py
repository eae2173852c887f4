"""Codes that join chats into one person, and taking a chat out again.

The rule: a code works once, for 15 minutes, and joins nothing until the chat that issued it has
agreed. Everything happens in the turn's transaction.
"""

import hashlib
import hmac
import secrets
from collections.abc import Collection
from contextlib import suppress
from datetime import datetime, timedelta

from sqlalchemy import case, delete, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from handlers.values.deliveries import DeliveryState
from handlers.values.effects import AskToLink, LinkChats, RefuseLink, SetPreferred, UnlinkChat
from handlers.values.loading import dump_conversation, load_conversation
from handlers.values.person import ChatName
from handlers.values.state import Conversation
from storage.database.keys import keys_for
from storage.database.locks import kept
from storage.outbox.adding import enqueue
from storage.outbox.chats import chats_of, drop_codes, lock_person, new_person, to_write_to
from storage.outbox.months import delete_sendings
from storage.people.file_links import end_links_of
from storage.people.merge import merge
from storage.people.person import masked
from storage.privacy.deletions import UNLINKED, note
from storage.tables.among import among
from storage.tables.people import (
    DeliveryRow,
    InboundRow,
    LinkCodeRow,
    OutgoingRow,
    PersonRow,
    PushRow,
    SubscriberRow,
)

CODE_DIGITS = 6
# What is longer is no typed code, but the mark of one: nobody types that.
LONGEST_TYPED = 64
CODE_LIVES = timedelta(minutes=15)


def issue(session: Session, chat: SubscriberRow, now: datetime) -> str:
    """Open a new code for the chat and return it; an earlier one of the chat is void."""
    drop_codes(session, [chat.id])
    while True:
        code = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}d}"
        # Another chat may have it, or be given it this very moment: then other digits.
        with suppress(IntegrityError), session.begin_nested():
            kept_as, until = kept_of(session, code), now + CODE_LIVES
            session.add(LinkCodeRow(code=kept_as, subscriber_id=chat.id, expires_at=until))
            session.flush()
            return code


def kept_of(session: Session, code: str) -> str:
    """What is kept of a code: six digits are tried in a moment without the installation's key."""
    key = keys_for(session, "link-code")[0]
    return hmac.new(key.encode(), code.encode(), hashlib.sha256).hexdigest()


def open_code(
    session: Session, code: str, chat_id: int, now: datetime, *, lock: bool = False
) -> LinkCodeRow | None:
    """An open code that no other chat has typed; None when there is none.

    It is the code as it was typed, or what is kept of it.
    """
    known = LinkCodeRow.code == (kept_of(session, code) if len(code) < LONGEST_TYPED else code)
    query = select(LinkCodeRow).where(known, LinkCodeRow.expires_at > now)
    row = session.exec(kept(query) if lock else query).one_or_none()
    return row if row is not None and row.asked_by in (None, chat_id) else None


def asked_of(
    session: Session, chat_id: int, now: datetime, *, lock: bool = False
) -> LinkCodeRow | None:
    """The open code of this chat that another one has typed."""
    query = (
        select(LinkCodeRow)
        .where(LinkCodeRow.subscriber_id == chat_id, LinkCodeRow.expires_at > now)
        .where(col(LinkCodeRow.asked_by).is_not(None))
    )
    return session.exec(kept(query) if lock else query).one_or_none()


def persons_asking(session: Session, chats: Collection[int]) -> list[tuple[int, int]]:
    """Of these chats those of whom another person's chat wants an answer, and that person."""
    asked = session.connection().execute(_ASKING, {"chats": list(chats)})
    return list(asked.all())


# Made once: it is asked before every answer.
_ASKING = (
    select(LinkCodeRow.subscriber_id, SubscriberRow.person_id)
    .join(LinkCodeRow, col(LinkCodeRow.asked_by) == SubscriberRow.id)
    .where(among(col(LinkCodeRow.subscriber_id), "chats"))
)


def name_of(chat: SubscriberRow) -> ChatName:
    """A chat as its owner knows it."""
    return ChatName(chat.channel, masked(chat.address))


def ask(session: Session, chat: SubscriberRow, effect: AskToLink, now: datetime) -> None:
    """Note who typed the code, and ask the chat that issued it.

    Raises LookupError for a code that is not open.
    """
    row = open_code(session, effect.code, chat.id, now, lock=True)
    if row is None:
        raise LookupError("this linking code is not open")
    row.asked_by = chat.id
    enqueue(session, row.subscriber_id, [effect.question], now)


def link(session: Session, chat: SubscriberRow, effect: LinkChats, now: datetime) -> None:
    """Join the chat that typed this chat's code to this chat's person, and tell it.

    Raises LookupError when that chat does not wait for it.
    """
    asking = session.get(SubscriberRow, effect.chat_id, populate_existing=True)
    if asking is not None and asking.person_id == chat.person_id:
        return  # each typed the other's code, and the other one's yes came first
    other = _asking(session, chat, effect.chat_id, now)
    # Of both: each may have given out a code of its own, and typed the other's.
    drop_codes(session, [chat.id, other.id])
    joining = lock_owner(session, other)
    # Joined by the other chat's yes while we waited for the lock.
    if joining == chat.person_id:
        return
    merge(session, chat.person_id, joining)
    # The merge has moved the chat by a statement the session does not see.
    session.refresh(other)
    enqueue(session, other.id, [effect.notice], now)


def refuse(session: Session, chat: SubscriberRow, effect: RefuseLink, now: datetime) -> None:
    """Make the code void and tell the chat that typed it; raises LookupError as `link` does."""
    other = _asking(session, chat, effect.chat_id, now)
    drop_codes(session, [chat.id])
    enqueue(session, other.id, [effect.notice], now)


def _asking(session: Session, chat: SubscriberRow, chat_id: int, now: datetime) -> SubscriberRow:
    row = asked_of(session, chat.id, now, lock=True)
    if row is None or row.asked_by != chat_id:
        raise LookupError(f"chat {chat_id} does not ask to be joined")
    return session.get_one(SubscriberRow, chat_id, populate_existing=True)


def lock_owner(session: Session, chat: SubscriberRow) -> int:
    """The person of a chat, locked; asked again when the chat was moved while we waited."""
    while True:
        person = lock_person(session, chat.person_id)
        session.refresh(chat)
        if person is not None and person.id == chat.person_id:
            return person.id


def unlink(session: Session, chat: SubscriberRow, effect: UnlinkChat, now: datetime) -> None:
    """Make a chat of the person a person of its own without data; an only chat stays.

    What was said there is deleted at once: whoever holds that chat no longer sees the person's
    data, and a later deletion has nothing left to reach.

    Raises LookupError for another person's chat.
    """
    leaving = _own_chat(session, chat, effect.chat_id)
    person_id = leaving.person_id
    rest = [other for other in chats_of(session, person_id) if other.id != leaving.id]
    heir = to_write_to(rest)
    if heir is None:
        return
    note(session, [leaving], UNLINKED, now)
    session.exec(
        update(PersonRow)
        .where(col(PersonRow.id) == person_id)
        .where(col(PersonRow.preferred_subscriber_id) == leaving.id)
        .values(preferred_subscriber_id=None)
    )
    drop_codes(session, [leaving.id])
    _hand_over(session, person_id, leaving.id, heir.id)
    # Which of them the leaving chat has seen is not known.
    if end_links_of(session, person_id) and effect.renew is not None:
        enqueue(session, heir.id, [effect.renew], now)
    _empty(session, leaving)
    leaving.person_id = new_person(session, now)
    session.flush()


def _empty(session: Session, chat: SubscriberRow) -> None:
    """Delete what was said in a chat; only what is not answered or not sent yet stays."""
    session.exec(
        update(InboundRow)
        .where(col(InboundRow.subscriber_id) == chat.id, col(InboundRow.done_at).is_not(None))
        .values(payload=None)
    )
    said = col(OutgoingRow.subscriber_id) == chat.id
    delete_sendings(session, said, col(OutgoingRow.state) != "queued")
    # That its browsers are told was the person's consent, and whoever holds it has given none.
    session.exec(delete(PushRow).where(col(PushRow.subscriber_id) == chat.id))
    before = load_conversation(chat.conversation)
    # The turn goes on counting, so that buttons from before are known to be old.
    bare = Conversation(turn=before.turn, greeted=before.greeted)
    chat.conversation, chat.draft_touched = dump_conversation(bare), None


def _own_chat(session: Session, chat: SubscriberRow, chat_id: int) -> SubscriberRow:
    for own in chats_of(session, chat.person_id):
        if own.id == chat_id:
            return own
    raise LookupError(f"chat {chat_id} does not belong to the person")


def _hand_over(session: Session, person_id: int, chat_id: int, heir_id: int) -> None:
    """What waits for the leaving chat goes to one that stays."""
    # But for the pinned: they are about what stands in that chat alone, such as a draft.
    mine = [col(OutgoingRow.subscriber_id) == chat_id, col(OutgoingRow.state) == "queued"]
    session.exec(
        update(OutgoingRow)
        .where(*mine, col(OutgoingRow.pinned).is_(False))
        .values(subscriber_id=heir_id)
    )
    here = [col(DeliveryRow.person_id) == person_id, col(DeliveryRow.subscriber_id) == chat_id]
    # What was sent there stays the person's, without a chat that is no longer theirs.
    session.exec(
        update(DeliveryRow)
        .where(*here)
        .values(
            subscriber_id=case(
                (col(DeliveryRow.state) == DeliveryState.QUEUED, heir_id), else_=None
            )
        )
    )


def prefer(session: Session, chat: SubscriberRow, effect: SetPreferred) -> None:
    """Reminders go to this chat of the person from now on; raises LookupError for another's."""
    preferred = _own_chat(session, chat, effect.chat_id)
    session.exec(
        update(PersonRow)
        .where(col(PersonRow.id) == chat.person_id)
        .values(preferred_subscriber_id=preferred.id)
    )
