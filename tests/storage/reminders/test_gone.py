"""A reminder that is gone, or whose person is, is not written again by a look of before."""

from datetime import timedelta
from functools import partial

import pytest
from sqlmodel import select

from handlers.values.effects import DropOwn, Effect, ForgetPerson, RemindOwn
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Conversation
from storage.reminders.queue import NewReminder
from storage.store import Store
from storage.tables.people import DeliveryRow, OutgoingRow
from tests.support.chats import FORM
from tests.support.clerks import NOW, chat_at, deliver, listener
from tests.support.database.beside import begun

AT = NOW + timedelta(hours=1)
ERRAND = f"gọi cho {FORM.contact_name}"


def stands(store: Store) -> list[object]:
    """What is stored to be told to anybody, or was."""
    with store._database.read() as session:
        deliveries = session.exec(select(DeliveryRow)).all()
        return [*deliveries, *session.exec(select(OutgoingRow)).all()]


def looked(store: Store) -> list[NewReminder]:
    """What one look at the errands has found due."""
    return [
        NewReminder(
            one.person_id,
            one.key,
            one.event_id,
            one.occurs_on,
            0,
            one.due_at,
            Reply(one.event_id),
            kind=one.kind,
        )
        for one in store.reminders.snoozes_due(AT)
    ]


@pytest.mark.parametrize("effect", [ForgetPerson(), DropOwn(ERRAND, AT)], ids=["all", "this"])
@pytest.mark.parametrize("others", [0, 2])
def test_an_errand_that_is_gone_is_not_written_again(
    store: Store, effect: Effect, others: int
) -> None:
    """It was found due a moment before: it stood there with the name, and was sent."""
    for number in range(others):
        chat_at(store, f"other-{number}").says(RemindOwn("họp", AT))
    chat = chat_at(store, "somebody")
    chat.says(RemindOwn(ERRAND, AT))
    found = looked(store)
    assert len(found) == others + 1
    chat.says(effect)
    assert store.reminders.queue_all(found, AT) == others
    assert sorted(text for _, text in deliver(store, AT)) == ["họp"] * others


@pytest.mark.parametrize("others", [0, 2])
def test_who_is_forgotten_gets_no_reminder_found_before(store: Store, others: int) -> None:
    """Neither a message nor a line that there was one."""
    people = [listener(store, f"other-{number}") for number in range(others)]
    chat = chat_at(store, "somebody")
    person, day = listener(store, "somebody"), NOW.date() + timedelta(days=9)
    found = [
        NewReminder(one, f"{key}", "ngay-htx", day, 7, NOW, reply)
        for one in (*people, person)
        for key, reply in (("sent", Reply("nhắc")), ("told with", None))
    ]
    chat.says(ForgetPerson())
    assert store.reminders.queue_all(found, NOW) == 2 * others
    assert len(stands(store)) == 3 * others


def test_an_errand_dropped_while_it_is_written_goes_once_or_never(store: Store) -> None:
    """Whoever is first: nothing of it is left behind that nobody knows of."""
    chat = chat_at(store, "somebody")
    chat.says(RemindOwn(ERRAND, AT))
    found = looked(store)
    with store.turns.turn(chat.arrives(), AT) as turn:
        assert turn is not None
        turn.finish(Outcome(Conversation(), effects=(DropOwn(ERRAND, AT),)))
        writing = begun(store, partial(store.reminders.queue_all, found, AT))
    writing.join()
    assert stands(store) == []
