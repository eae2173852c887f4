"""The clerk's answers in the store: what is refused whoever writes it."""

from dataclasses import replace
from datetime import date

import pytest

from storage.questions.entries import EntryText, write
from storage.store import Store
from tests.support.chats import LAN, NOW

TEXT = EntryText("344-KH-LMHTX", "Họp ở đâu?", answer="Ở hội trường.", source="Công văn 1")


@pytest.mark.parametrize("when", ["valid_from", "valid_until"])
@pytest.mark.parametrize("day", [date(1999, 12, 31), date(2100, 1, 1), date(9999, 12, 31)])
def test_no_answer_is_valid_in_another_century(sqlite_store: Store, when: str, day: date) -> None:
    """The last day there is has none after it; nothing of it is stored."""
    with (
        pytest.raises(ValueError, match="no answer is valid"),
        sqlite_store.change(LAN, NOW) as act,
    ):
        write(act, replace(TEXT, **{when: day}))  # type: ignore[arg-type]
    assert sqlite_store.entries.all() == []
    with sqlite_store.change(LAN, NOW) as act:
        write(act, replace(TEXT, **{when: date(2025, 12, 31)}))  # type: ignore[arg-type]
    assert len(sqlite_store.entries.all()) == 1
