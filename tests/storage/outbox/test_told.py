"""What one copy of the program sends to a page, the copy that holds the page hears of."""

import threading

from storage.outbox.told import PAGE
from storage.store import Store
from tests.support.chats import NOW, Chat


def test_copies_tell_each_other_whose_page_has_news(store: Store) -> None:
    """On PostgreSQL, with the message itself; on SQLite there is nothing to wait for."""
    heard: list[str] = []
    stop = threading.Event()

    def noted(address: str) -> None:
        heard.append(address)
        stop.set()

    listening = threading.Thread(target=store.hear_others, args=({PAGE: noted}, stop))
    listening.start()
    if store.file is not None:
        listening.join()
        assert heard == []
        return
    # It hears what is told from when it listens on, so it is told until then.
    pao, lan = Chat(store, "pao"), Chat(store, "lan", "web")
    while not stop.is_set():
        _told(pao)
        _told(lan)
    listening.join()
    assert set(heard) == {"lan"}


def _told(chat: Chat) -> None:
    """A message goes out to this chat."""
    chat.says(replies=("Chào",))
    for row in chat.store.outbox.claim([chat.channel], NOW, 9, 60):
        chat.store.outbox.mark_sent(row.id, None, NOW)
