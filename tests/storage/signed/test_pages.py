"""Signed sheets in the store: beside their registration, and gone with it."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from handlers.values.effects import ForgetPerson, KeepSigned, TakeBackSigned
from handlers.values.replies import Reply
from handlers.values.signed import MOST, PDF, PICTURE, SignedPage
from storage.registrations.decisions import Seen
from storage.registrations.listed import ListFilter
from storage.signed import room
from storage.signed.pages import HELD, LINK, add_signed, remove_signed
from storage.signed.room import DESK
from storage.store import Store
from storage.tables.signed import SignedPageRow
from tests.support.chats import LAN, NOW, Chat
from tests.support.verbs import decide

PAGE = SignedPage(PICTURE, b"\xff\xd8\xff signed and stamped")


def sends(chat: Chat, page: SignedPage = PAGE) -> bool:
    return chat.store.signed.hold(chat.channel, chat.address, page, NOW) == "held"


def codes(store: Store, signed: str) -> list[str]:
    wanted = ListFilter("2025", signed=signed)  # type: ignore[arg-type]
    return [one.code for one in store.registration_list.all(wanted)]


def rows(store: Store) -> int:
    with store._database.read() as session:
        return len(session.exec(select(SignedPageRow.id)).all())


def test_a_page_is_kept_beside_its_registration(store: Store) -> None:
    """Held until it is said whose it is; then both lists and the owner know."""
    chat = Chat(store)
    assert not sends(chat)  # nobody who has registered nothing
    code, other = chat.registers(), chat.registers()
    assert sends(chat)
    chat.says(KeepSigned(code))
    (page,) = store.signed.of(code)
    assert store.signed.content(code, page.id) == PAGE
    assert store.signed.content(other, page.id) is None
    assert (page.version, page.channel) == (1, "telegram")
    assert (codes(store, "yes"), codes(store, "no")) == ([code], [other])
    assert next(v for v in chat.person().registrations if v.code == code).signed_at == NOW
    chat.says(TakeBackSigned(code))
    assert store.signed.of(code) == []
    assert codes(store, "yes") == []


def test_nobody_keeps_a_page_with_anothers_registration(store: Store) -> None:
    """A forged button is refused whole."""
    code = Chat(store).registers()
    other = Chat(store, "8000000000")
    other.registers()
    sends(other)
    with pytest.raises(LookupError):
        other.says(KeepSigned(code))
    assert store.signed.of(code) == []


def test_the_desk_notes_paper_and_takes_a_page_away(store: Store) -> None:
    """On paper alone, with a picture up to the limit, and back; the owner hears of each."""
    code = Chat(store).registers()
    with store.change(LAN, NOW) as act:
        assert add_signed(act, code, None, DESK, Reply("đã nhận bản giấy"))
    assert codes(store, "yes") == [code]
    with store.change(LAN, NOW) as act:
        assert remove_signed(act, code, None, Reply("chưa nhận"))
    assert codes(store, "yes") == []
    for number in range(MOST + 1):
        with store.change(LAN, NOW) as act:
            assert add_signed(act, code, PAGE, DESK, Reply("ảnh")) == (number < MOST)
    for page in store.signed.of(code):
        with store.change(LAN, NOW) as act:
            assert remove_signed(act, code, page.id, Reply("bỏ"))
    assert codes(store, "yes") == []


def test_deletion_reaches_the_pages(store: Store) -> None:
    """With the person, with the campaign's end, and after a day when nobody said whose they are."""
    chat = Chat(store)
    code = chat.registers()
    sends(chat)
    chat.says(KeepSigned(code))
    sends(chat)
    store.retention.clean(24, NOW + HELD + timedelta(hours=1))
    assert rows(store) == 1
    store.retention.anonymise({"2025": date(2024, 12, 31)}, 1, NOW)
    assert rows(store) == 0
    other = Chat(store, "8000000000")
    code = other.registers()
    sends(other)
    other.says(KeepSigned(code))
    sends(other)
    other.says(ForgetPerson())
    assert rows(store) == 0


BIG = SignedPage(PDF, bytes(5 * 1024 * 1024))


def fills(chat: Chat) -> int:
    """How many pages of 5 MB are kept of one who registers again and again."""
    kept = 0
    while True:
        code = chat.registers()
        for _ in range(MOST):
            held = chat.store.signed.hold(chat.channel, chat.address, BIG, NOW)
            chat.says(KeepSigned(code))
            if held == "full":
                return kept
            kept += 1


def test_of_one_person_so_many_bytes_wait_and_no_more(sqlite_store: Store) -> None:
    """However many registrations, by the chat or by the link; of another person there is room."""
    store = sqlite_store
    chat, other = Chat(store), Chat(store, "8000000000")
    assert fills(chat) == room.OF_PERSON // len(BIG.content)
    code = chat.registers()
    for channel, kept in ((LINK, False), (DESK, True)):
        with store.change(LAN, NOW) as act:
            assert add_signed(act, code, BIG, channel, Reply("đã nhận")) is kept
    other.registers()
    assert sends(other)


def test_what_a_clerk_has_looked_after_makes_room(
    sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And whoever the staff know is not kept out by what others have sent."""
    monkeypatch.setattr(room, "OF_PERSON", 20 * 1024 * 1024)
    monkeypatch.setattr(room, "OF_ALL", 30 * 1024 * 1024)
    store = sqlite_store
    known, chat, other = Chat(store), Chat(store, "8000000000"), Chat(store, "8000000001")
    code = known.registers()
    (record,) = store.registrations.get(code)
    decide(store, code, Seen(record.version, record.status), "accepted", None, LAN, NOW)
    first = chat.registers()
    assert fills(chat) == 4
    assert fills(other) == 2
    assert store.signed_room.used_percent() == 100
    assert not sends(other, BIG)
    assert sends(known, BIG)
    taken = [one for one in store.registration_list.all(ListFilter("2025")) if one.code != first]
    for one in taken:
        if one.status == "sent":
            decide(store, one.code, Seen(one.version, one.status), "accepted", None, LAN, NOW)
    assert sends(other, BIG)
