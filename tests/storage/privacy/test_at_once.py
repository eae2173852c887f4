"""An erasure beside whoever writes down somebody's name at the same moment, on either engine."""

from threading import Thread

import psycopg
import pytest

from handlers.values.effects import ForgetPerson
from storage.change import Change
from storage.privacy.named_again import StillNamed, refuse_named
from storage.privacy.others_chats import NamedInChats
from storage.privacy.subjects import erase, traces_of_subject
from storage.store import Store, StoreError
from storage.units.register import TakenIn, take_in
from storage.units.units import UnitEntry
from tests.support.chats import LAN, NOW, Chat
from tests.support.clerks import OFFICE
from tests.support.notices import NOTICES

QUY, PHONE = "Bàn Văn Quý", "0981000777"
LIST = [UnitEntry("HTX Chè", representative=QUY, phone=PHONE), UnitEntry("HTX Quế")]


def erased(change: Change) -> None:
    erase(change, 1, traces_of_subject(QUY, PHONE), set(), NamedInChats(), NOTICES)


def waits(store: Store, other: Thread) -> None:
    """Until the other thread waits for a lock of ours, or is through; on SQLite it queues anyway."""
    if store.file is not None:
        return
    address = store.url.replace("postgresql+psycopg", "postgresql")
    with psycopg.connect(address, autocommit=True) as server:
        waiting = "SELECT 1 FROM pg_locks WHERE NOT granted"
        while other.is_alive() and not server.execute(waiting).fetchone():
            pass


def test_a_list_that_is_taken_in_beside_an_erasure_leaves_the_person_out(store: Store) -> None:
    """It waits until it is known who was erased."""
    taken: list[TakenIn] = []

    def imports() -> None:
        with store.change(OFFICE, NOW) as act:
            taken.append(take_in(act, LIST, "QĐ 12"))

    other = Thread(target=imports)
    with store.change(LAN, NOW) as act:
        erased(act)
        other.start()
        waits(store, other)
    other.join()
    assert taken == [TakenIn(2, 0, 1)]
    assert store.subjects.find(QUY, PHONE) == []


def test_an_erasure_waits_for_a_list_that_is_being_taken_in(store: Store) -> None:
    """So a look after it finds what the list has brought."""

    def erases() -> None:
        with store.change(LAN, NOW) as act:
            erased(act)

    other = Thread(target=erases)
    with store.change(OFFICE, NOW) as act:
        take_in(act, LIST, "QĐ 12")
        other.start()
        waits(store, other)
        assert other.is_alive()
    other.join()
    assert [one.kind for one in store.subjects.find(QUY, PHONE)] == ["unit"]


def test_what_a_page_says_waits_for_an_erasure(store: Store) -> None:
    """Then it is refused: the page was opened before."""
    refused: list[bool] = []
    seen = store.subjects.erasures()

    def saves() -> None:
        with store.change(OFFICE, NOW) as act:
            try:
                refuse_named(act.session, seen, [f"Gọi ông {QUY}"])
            except StillNamed as error:
                refused.append(error.traces.are_in(QUY))

    other = Thread(target=saves)
    with store.change(LAN, NOW) as act:
        erased(act)
        other.start()
        waits(store, other)
    other.join()
    assert refused == [True]
    with store.change(OFFICE, NOW) as act:
        refuse_named(act.session, store.subjects.erasures(), [f"Gọi ông {QUY}"])


@pytest.mark.parametrize("said", ["Gọi ông Quý", "HTX Chè, 0981 000 778"])
def test_whoever_was_not_erased_is_written_down(store: Store, said: str) -> None:
    """A part of a name is too many people's, and another number somebody else's."""
    with store.change(LAN, NOW) as act:
        erased(act)
    with store.change(OFFICE, NOW) as act:
        refuse_named(act.session, 0, [said])


def test_whoever_deletes_everything_comes_after_a_page_that_is_being_stored(store: Store) -> None:
    """The look at what names them finds it then; until then the message waits to be answered."""
    somebody, refused = Chat(store, "somebody"), list[str]()
    somebody.says()

    def deletes() -> None:
        try:
            somebody.says(ForgetPerson())
        except StoreError as error:
            refused.append(error.code)

    other = Thread(target=deletes)
    with store.change(OFFICE, NOW) as act:
        refuse_named(act.session, store.subjects.erasures(), [f"Gọi ông {QUY}"])
        other.start()
        if store.file is None:
            other.join()
    other.join()
    assert refused == ([] if store.file is not None else ["locked"])
    somebody.says(ForgetPerson())
    assert store.deletions.all()
