"""The code of a unit in an invitation: good for one unit, also after the key was changed."""

from datetime import UTC, datetime

from storage.database.keys import Purpose
from storage.store import Store
from storage.units.codes import letters_of
from storage.units.units import UnitEntry
from tests.support.chats import Chat
from tests.support.clerks import OFFICE
from tests.support.verbs import Register

NOW = datetime(2025, 4, 4, 1, 0, tzinfo=UTC)


def test_each_unit_has_its_letters(url: str) -> None:
    """Those of another unit, or of another installation, open nothing."""
    keys = ["a" * 64]

    def of(purpose: Purpose) -> list[str]:
        return keys

    store = Store(url, of)
    store.open()
    for name in ("HTX Một", "HTX Hai"):
        Register(store).add(UnitEntry(name), OFFICE, NOW)
    chat = Chat(store)
    one, two = (letters_of("a" * 64, number) for number in (1, 2))
    with store.turns.turn(chat.arrives(), NOW) as turn:
        assert turn is not None
        found = turn.lookup.invited
        assert [unit and unit.name for unit in (found(1, one.lower()), found(2, two))] == [
            "HTX Một",
            "HTX Hai",
        ]
        assert found(1, two) is found(2, one) is found(3, letters_of("a" * 64, 3)) is None
        keys[:] = ["b" * 64, "a" * 64]
        assert found(1, one) is not None
        keys[:] = ["b" * 64]
        assert found(1, one) is None
    store.close()
