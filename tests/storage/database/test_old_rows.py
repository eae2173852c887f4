"""A database written before less was kept: what the migration makes of its rows."""

from datetime import UTC, datetime

import pytest

from handlers.values.effects import NoteQuestion
from storage.store import Store
from tests.support.chats import NAME, NOW, Chat
from tests.support.database.earlier import earlier
from tests.support.database.stored import every_row

BEFORE = "0004"
PAYLOAD = f'{{"text": "xin chào", "kind": "text", "group": false, "sender": "{NAME}"}}'


def old_database(url: str) -> None:
    """One chat with a waiting message and a question, as the release before stored them."""
    at = datetime(2025, 4, 1, tzinfo=UTC)
    insert = (
        "INSERT INTO people (id, created_at) VALUES (1, :at)",
        "INSERT INTO subscribers (id, person_id, channel, address, created_at, reachable,"
        " wrong_codes) VALUES (1, 1, 'telegram', '777', :at, true, '[]')",
        "INSERT INTO inbounds (id, channel, key, subscriber_id, payload, is_message, received_at)"
        " VALUES (1, 'telegram', 'k', 1, :payload, true, :at)",
        "INSERT INTO questions (id, person_id, channel, question, reason, sections, at)"
        " VALUES (1, 1, 'telegram', 'Gọi 0977 123 123 hay +84.977.123.124?', 'declined', '[]', :at)",
    )
    values = {"at": at, "payload": PAYLOAD}
    with earlier(url, BEFORE) as then:
        for line in insert:
            then.run(line, **{k: v for k, v in values.items() if f":{k}" in line})


def test_names_and_numbers_kept_without_need_are_gone(url: str) -> None:
    """The display name leaves every stored message, the phone every question; both still work."""
    old_database(url)
    store = Store(url)
    store.open()
    rows = every_row(url)
    assert NAME not in rows
    assert not [number for number in ("0977 123 123", "977.123.124") if number in rows]
    (question,) = store.questions.all()
    assert question.question == "Gọi 0977***123 hay 8497***124?"
    ((inbound_id, _),) = store.turns.waiting()
    with store.turns.turn(inbound_id, NOW) as turn:
        assert turn is not None
        assert turn.inbound.text == "xin chào"
    store.close()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("số của tôi 0977123123", "số của tôi 0977***123"),
        ("0216 3 852 123 là số nào", "0216***123 là số nào"),
        ("+84 977-123-123", "8497***123"),
        ("nghị định 98/2023, mã số thuế 5200123456", "nghị định 98/2023, mã số thuế 5200123456"),
        ("ngày 11/4/2025, 20 ha, 2.200.000 đồng", "ngày 11/4/2025, 20 ha, 2.200.000 đồng"),
    ],
)
def test_phone_numbers_in_questions_are_masked_when_stored(
    store: Store, typed: str, kept: str
) -> None:
    """The staff see that a number stood there; nobody can call it. Other numbers stay."""
    Chat(store).says(NoteQuestion(typed, "asked-staff"))
    (question,) = store.questions.all()
    assert question.question == kept
