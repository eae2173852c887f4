"""One person with several chats: a code from one is typed in another."""

from datetime import datetime

from sqlmodel import col, select

from handlers.values.effects import AskToLink, CountWrongCode, Effect, IssueLinkCode, LinkChats
from handlers.values.messages import Outcome
from handlers.values.replies import CODE, Reply
from storage.tables.people import LinkCodeRow, SubscriberRow
from tests.support.chats import NOW, Chat, again

NOTICE = Reply("Đã nối kênh khác.")
QUESTION = Reply("Nối chứ ạ?")
ALARM = Reply("Nhiều mã sai.")


def issue(chat: Chat, now: datetime = NOW) -> str:
    """Get a linking code in this chat."""
    with chat.store.turns.turn(chat.arrives("lien ket", now), now) as turn:
        assert turn is not None
        turn.finish(Outcome(turn.person.conversation, (Reply(CODE),), (IssueLinkCode(),)))
        # Looked at, and not sent: most tests are about other messages.
        return turn.replies.pop().text


def type_code(chat: Chat, code: str, now: datetime = NOW) -> bool:
    """Type a code in this chat; whether it was taken."""
    return enter(chat, chat.arrives(code, now), code, now)


def enter(chat: Chat, inbound_id: int, code: str, now: datetime = NOW) -> bool:
    """Answer the message that holds a code, as the dialog does; the issuer says yes at once."""
    try:
        taken = ask(chat, inbound_id, code, now)
    except LookupError:
        # Another chat was faster; the program answers once more, and sees it then.
        taken = ask(chat, inbound_id, code, now)
    if taken is None:
        return False
    issuer, asking = taken
    with chat.store.turns.turn(issuer.arrives("có", now), now) as turn:
        assert turn is not None
        effects = (LinkChats(asking, NOTICE),) if turn.lookup.link_request() else ()
        turn.finish(Outcome(turn.person.conversation, effects=effects))
    return True


def ask(chat: Chat, inbound_id: int, code: str, now: datetime = NOW) -> tuple[Chat, int] | None:
    """Type a code; the chat that issued it and the number of this one, None when it is wrong."""
    with chat.store.turns.turn(inbound_id, now) as turn:
        assert turn is not None
        paused = turn.lookup.code_pause(turn.inbound.origin)
        offer = None if paused else turn.lookup.link_code(code)
        effects: tuple[Effect, ...] = ()
        if offer is not None and not offer.own:
            effects = (AskToLink(code, QUESTION),)
        elif offer is None and not paused:
            effects = (CountWrongCode(turn.inbound.origin, ALARM),)
        turn.finish(Outcome(turn.person.conversation, effects=effects))
    if offer is None:
        return None
    with chat.store._database.read() as session:
        issuer = session.exec(
            select(SubscriberRow)
            .join(LinkCodeRow, col(LinkCodeRow.subscriber_id) == SubscriberRow.id)
            .where(LinkCodeRow.asked_by == offer.here_id)
            if effects
            else select(SubscriberRow).where(SubscriberRow.id == turn.subscriber_id)
        ).one()
        address, channel = issuer.address, issuer.channel
    return again(chat.store, address, channel), offer.here_id
