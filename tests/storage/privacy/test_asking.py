"""Who has only asked is found by what they have typed, seen, copied and erased like the others."""

from datetime import timedelta

import pytest

from handlers.values.effects import NoteQuestion, NoteRequest, RemindOwn
from handlers.values.messages import Inbound
from handlers.values.state import Conversation, Form, Registering, Step
from storage.privacy.others_chats import NamedInChats
from storage.privacy.served.asking import ASKED, CLAIMED
from storage.privacy.subjects import erase, traces_of_subject
from storage.store import Store
from storage.units.register import add
from storage.units.units import UnitEntry
from tests.support.chats import LAN, NOW, Chat
from tests.support.clerks import chat_at, deliver, hire, owner
from tests.support.notices import NOTICES

MAI, PHONE = "Lò Thị Mai", "0977000111"


def kinds(store: Store, name: str = MAI, phone: str = PHONE) -> list[tuple[str, str]]:
    """Whose everything is offered, and as whose."""
    return [(one.kind, one.key) for one in store.subjects.look(name, phone).called]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (f"Tôi là {MAI}, cho hỏi hồ sơ gồm gì", CLAIMED),
        ("số điện thoại của em là 0977 000 111", CLAIMED),
        (f"bà {MAI} đăng ký chưa", ASKED),
        ("gọi 0977 000 111 giúp em", ASKED),
    ],
)
def test_a_name_or_a_number_that_was_typed_finds_the_chat(
    store: Store, said: str, kind: str
) -> None:
    """In a message; by either of them alone."""
    person = chat_at(store, "asks").says(text=said)
    chat_at(store, "another").says(text="xin chào")
    assert kinds(store) == [(kind, f"person/{person}")]
    name, phone = ("", PHONE) if "0977" in said else (MAI, "")
    assert kinds(store, name, phone) == [(kind, f"person/{person}")]


def test_what_is_kept_longer_than_messages_finds_it_too(store: Store) -> None:
    """A question, a wish to be called, what was begun: and not who was only passed on something."""
    asks, called, begun = (chat_at(store, one) for one in ("asks", "called", "begun"))
    people = [
        asks.says(NoteQuestion(f"tôi tên là {MAI}, bao giờ có kết quả", "declined")),
        called.says(NoteRequest("gọi cho tôi", PHONE)),
        begun.says(
            state=Conversation(dialog=Registering(Step.REVIEW, form=Form(contact_name=MAI)))
        ),
    ]
    arrival = ("telegram", "passed-on", "friend", Inbound(f"Tôi là {MAI}", forwarded=True))
    store.turns.receive(*arrival, True, NOW)
    owns = [(CLAIMED, people[0]), (ASKED, people[1]), (ASKED, people[2])]
    assert kinds(store) == [(kind, f"person/{person}") for kind, person in sorted(owns, key=lambda one: one[1])]  # fmt: skip


def test_a_group_the_staff_and_who_has_registered_are_not_offered(store: Store) -> None:
    """A group is nobody's own; the staff speak of others all day; the third by what they sent."""
    arrival = ("telegram", "in-group", "group", Inbound(f"tôi là {MAI}", group=True))
    store.turns.receive(*arrival, True, NOW)
    hire(store, "Lan", "clerk")
    Chat(store, "staff-Lan").says(text=f"xem đăng ký của {MAI}")
    owner(store, "owner")
    chat_at(store, "owner").says(NoteQuestion(f"bà {MAI} có được không", "declined"))
    assert kinds(store) == []


def test_all_of_it_goes_with_the_chat(store: Store) -> None:
    """As of whoever has registered; the chat reads it."""
    chat = chat_at(store, "asks")
    person = chat.says(
        NoteQuestion("hồ sơ gồm gì", "asked-staff"),
        RemindOwn("nộp hồ sơ", NOW + timedelta(days=1)),
        text=f"Tôi là {MAI}",
    )
    ((_, key),) = kinds(store)
    own = store.subjects.own(person)
    assert own is not None
    assert f"Tôi là {MAI}" in [one.text for one in own[1].written]
    with store.change(LAN, NOW) as act:
        erase(act, 1, traces_of_subject(MAI, ""), {key}, NamedInChats(), NOTICES)
    assert store.questions.all() == []
    assert deliver(store, NOW) == [("asks", "đã xóa tất cả")]
    assert kinds(store) == []


def test_a_unit_that_is_called_by_a_name_is_shown(store: Store) -> None:
    """Its name stays: that it is somebody's is for the clerk to see."""
    with store.change(LAN, NOW) as act:
        add(act, UnitEntry(f"Hộ kinh doanh {MAI}"))
    (place,) = store.subjects.find(MAI, "")
    assert (place.kind, place.sure, place.lines) == ("unit", False, (f"Hộ kinh doanh {MAI}",))
