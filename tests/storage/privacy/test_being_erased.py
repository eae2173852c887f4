"""Nothing is written to, or of, somebody who is being erased at that moment."""

from datetime import timedelta
from functools import partial

from handlers.values.effects import ForgetPerson
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.staff import Audience
from handlers.values.state import Conversation
from storage.outbox.chats import lock_person
from storage.store import Store
from tests.support.clerks import NOW, chat_at, deliver, hire, owner
from tests.support.database.beside import begun
from tests.support.verbs import Announcing

AT = NOW + timedelta(hours=1)


def to_all(store: Store) -> None:
    """An announcement that addresses each by name, approved and due."""
    lan, hai = hire(store, "Lan", "admin"), hire(store, "Hai", "admin")
    words = "Kính gửi {tên}: mời họp."
    number = Announcing(store).write(lan, words, Audience(), lambda _: Reply(words), NOW)
    Announcing(store).submit(number, lan, Reply("?"), NOW)
    Announcing(store).approve_or_stop(number, "approved", hai, NOW)


def told(store: Store) -> list[str]:
    """Who was addressed."""
    return [address for address, text in deliver(store, AT) if "Kính gửi" in text]


def test_an_announcement_names_nobody_who_was_forgotten_since_it_was_begun(store: Store) -> None:
    """The batch had read everybody, and waited for one of them."""
    if store.file is not None:
        return
    owner(store, "first")
    first, chat = chat_at(store, "first").says(), chat_at(store, "somebody")
    owner(store, "somebody")
    to_all(store)
    with store._database.write() as session:
        lock_person(session, first)
        batch = begun(store, partial(store.announcements.start_due, AT))
        chat.says(ForgetPerson())
    batch.join()
    assert told(store) == ["first"]


def test_who_is_being_forgotten_is_waited_for(store: Store) -> None:
    """What is written beside a deletion would be seen by neither."""
    owner(store, "first")
    chat = chat_at(store, "somebody")
    owner(store, "somebody")
    to_all(store)
    with store.turns.turn(chat.arrives(), NOW) as turn:
        assert turn is not None
        turn.finish(Outcome(Conversation(), effects=(ForgetPerson(),)))
        batch = begun(store, partial(store.announcements.start_due, AT))
    batch.join()
    assert told(store) == ["first"]
