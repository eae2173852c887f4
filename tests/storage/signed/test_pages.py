"""Signed sheets in the store: beside their registration, and gone with it."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from handlers.values.effects import ForgetPerson, KeepSigned, TakeBackSigned
from handlers.values.replies import Reply
from handlers.values.signed import MOST, PICTURE, SignedPage
from storage.registrations.listed import ListFilter
from storage.signed.pages import DESK, HELD, add_signed, remove_signed
from storage.store import Store
from storage.tables.signed import SignedPageRow
from tests.support.chats import LAN, NOW, Chat

PAGE = SignedPage(PICTURE, b"\xff\xd8\xff signed and stamped")


def sends(chat: Chat, page: SignedPage = PAGE) -> bool:
    return chat.store.signed.hold(chat.channel, chat.address, page, NOW)


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
