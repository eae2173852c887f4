"""Codes that join chats into one person, and taking a chat out again.

The rule: a code works once, for 15 minutes, and a chat that mistypes five within an hour waits an
hour. Everything happens in the turn's transaction.
"""

import secrets
from datetime import datetime, timedelta

from sqlalchemy import case, update
from sqlmodel import Session, col, select

from handlers.messages import IssueLinkCode, LinkChats, SetPreferred, UnlinkChat
from storage.chats import chats_of, drop_codes, lock_person, new_person, to_write_to
from storage.deletions import UNLINKED, note
from storage.merge import merge
from storage.outbox import enqueue
from storage.tables import DeliveryRow, LinkCodeRow, OutgoingRow, PersonRow, SubscriberRow

CODE_DIGITS = 6
CODE_LIVES = timedelta(minutes=15)
WRONG_CODES = 5
WRONG_WITHIN = timedelta(hours=1)


def unused_code(session: Session) -> str:
    """Random digits that no open code has."""
    while True:
        code = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}d}"
        if session.get(LinkCodeRow, code) is None:
            return code


def issue(session: Session, chat: SubscriberRow, effect: IssueLinkCode, now: datetime) -> None:
    """Open this code for the chat; an earlier one of the chat is void."""
    drop_codes(session, [chat.id])
    session.add(LinkCodeRow(code=effect.code, subscriber_id=chat.id, expires_at=now + CODE_LIVES))


def issuer_of(session: Session, code: str, now: datetime) -> SubscriberRow | None:
    """The chat an open code was issued on, and the code kept for us; None when there is none."""
    row = session.exec(
        select(LinkCodeRow)
        .where(LinkCodeRow.code == code, LinkCodeRow.expires_at > now)
        .with_for_update()
    ).one_or_none()
    if row is None:
        return None
    return session.get(SubscriberRow, row.subscriber_id, populate_existing=True)


def persons_of_code(session: Session, code: str) -> list[int]:
    """The person whose chat issued the code; nothing is locked, empty for no open code."""
    if len(code) != CODE_DIGITS:
        return []
    query = (
        select(SubscriberRow.person_id)
        .join(LinkCodeRow, col(LinkCodeRow.subscriber_id) == SubscriberRow.id)
        .where(LinkCodeRow.code == code)
    )
    return list(session.exec(query))


def may_try(chat: SubscriberRow, now: datetime) -> bool:
    """False for an hour after five wrong codes within an hour."""
    return chat.codes_refused_until is None or chat.codes_refused_until <= now


def count_wrong(chat: SubscriberRow, now: datetime) -> None:
    """Remember one mistyped code; the fifth within an hour closes the door."""
    recent = [at for at in chat.wrong_codes if datetime.fromisoformat(at) > now - WRONG_WITHIN]
    chat.wrong_codes = [*recent, now.isoformat()]
    if len(chat.wrong_codes) >= WRONG_CODES:
        chat.wrong_codes, chat.codes_refused_until = [], now + WRONG_WITHIN


def link(session: Session, chat: SubscriberRow, effect: LinkChats, now: datetime) -> None:
    """Join the chat to the person of the chat that issued the code, and tell that chat.

    Raises LookupError for a code that is not open.
    """
    issuer = issuer_of(session, effect.code, now)
    if issuer is None:
        raise LookupError("this linking code is not open")
    drop_codes(session, [chat.id, issuer.id])
    if chat.person_id == issuer.person_id:
        return
    kept = _lock_owner(session, issuer)
    merge(session, kept, chat.person_id)
    session.refresh(chat)
    enqueue(session, issuer.id, [effect.notice], now)


def _lock_owner(session: Session, chat: SubscriberRow) -> int:
    """The person of a chat, locked; asked again when the chat was moved while we waited."""
    while True:
        person = lock_person(session, chat.person_id)
        session.refresh(chat)
        if person is not None and person.id == chat.person_id:
            return person.id


def unlink(session: Session, chat: SubscriberRow, effect: UnlinkChat, now: datetime) -> None:
    """Make a chat of the person a person of its own without data; an only chat stays.

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
    leaving.person_id = new_person(session, now)
    session.flush()


def _own_chat(session: Session, chat: SubscriberRow, chat_id: int) -> SubscriberRow:
    for own in chats_of(session, chat.person_id):
        if own.id == chat_id:
            return own
    raise LookupError(f"chat {chat_id} does not belong to the person")


def _hand_over(session: Session, person_id: int, chat_id: int, heir_id: int) -> None:
    """Reminders that wait for the leaving chat go to one that stays."""
    mine = [col(OutgoingRow.subscriber_id) == chat_id, col(OutgoingRow.state) == "queued"]
    session.exec(
        update(OutgoingRow)
        .where(*mine, col(OutgoingRow.lane) == "reminder", col(OutgoingRow.pinned).is_(False))
        .values(subscriber_id=heir_id)
    )
    here = [col(DeliveryRow.person_id) == person_id, col(DeliveryRow.subscriber_id) == chat_id]
    session.exec(
        update(DeliveryRow)
        .where(*here)
        .values(subscriber_id=case((col(DeliveryRow.state) == "queued", heir_id), else_=None))
    )


def prefer(session: Session, chat: SubscriberRow, effect: SetPreferred) -> None:
    """Reminders go to this chat of the person from now on; raises LookupError for another's."""
    preferred = _own_chat(session, chat, effect.chat_id)
    session.exec(
        update(PersonRow)
        .where(col(PersonRow.id) == chat.person_id)
        .values(preferred_subscriber_id=preferred.id)
    )
