"""What the journal names by a number keeps it for itself: a later one gets another.

The kind of fault: on SQLite the number of a deleted row is given again, and the journal tells of
two things under one name.
"""

from sqlalchemy import text

from handlers.values.effects import DropRequest, NoteQuestion, NoteRequest
from storage.privacy.data_requests import take
from storage.questions.entries import EntryText, write
from storage.store import Store
from tests.support.chats import LAN, NOW, Chat
from tests.support.database.full_database import connected, rows


def answered(store: Store) -> int:
    """A clerk's answer; its number."""
    with store.change(LAN, NOW) as change:
        return write(change, EntryText("344", "Hỏi gì?", section="I"), only_askers=True).id


def test_no_number_is_given_twice(store: Store, url: str) -> None:
    """Answers, questions, requests, those about data: gone, the next one is another."""
    chat = Chat(store)
    numbers: dict[str, list[int]] = {}
    for _ in range(3):
        chat.says(NoteRequest("gọi cho tôi", "0912345670"), NoteQuestion("Hỏi gì?", "declined"))
        answered(store)
        with store.change(LAN, NOW) as change:
            take(change, "erase", "Vàng A Sếnh", "", "", NOW.date())
        for table in ("entries", "questions", "requests", "data_requests"):
            (row,) = rows(url)[table]
            numbers.setdefault(table, []).append(row["id"])
        chat.says(DropRequest())
        with connected(url) as connection:
            for table in ("entries", "questions", "data_requests"):
                connection.execute(text(f"DELETE FROM {table}"))
    assert [one for one in numbers.values() if len(set(one)) != 3] == []


def test_a_database_of_before_goes_on_from_its_rows(store: Store, url: str) -> None:
    """Without a counter yet, and with rows that came with a copy."""
    first = answered(store)
    with connected(url) as connection:
        connection.execute(text("DELETE FROM counters WHERE name LIKE 'number/%'"))
    second = answered(store)
    with connected(url) as connection:
        connection.execute(text("UPDATE entries SET id = id + 40"))
        connection.execute(text("DELETE FROM counters WHERE name LIKE 'number/%'"))
    if url.startswith("sqlite"):
        assert (first, second, answered(store)) == (1, 2, 43)
