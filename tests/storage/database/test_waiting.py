"""A program that stands still in the middle of a transaction holds nobody up for long."""

import pytest

from storage.database.server import postgresql
from storage.store import Store, StoreError
from tests.support.chats import NOW, Chat


def test_rows_of_a_frozen_program_come_free(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """PostgreSQL ends its session: others go on, and what it was doing leaves nothing."""
    if store.file is not None:
        return
    chat = Chat(store)
    chat.says()
    monkeypatch.setattr(postgresql, "IDLE_TIMEOUT_S", 0.2)
    frozen, number = Store(store.url), chat.arrives("đăng ký")
    refused = False
    try:
        with frozen.turns.turn(number, NOW) as turn:
            assert turn is not None
            with store.turns.turn(number, NOW) as ours:
                assert ours is not None
    except StoreError:
        refused = True
    assert refused
    frozen.close()
