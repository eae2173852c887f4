"""The desk erases whoever has asked, and never another whose registration only calls that one."""

from dataclasses import replace
from datetime import timedelta
from threading import Thread

import psycopg
import pytest

from handlers.values.effects import NoteQuestion, NoteRequest, RemindOwn, ReviseRegistration
from handlers.values.messages import Inbound, Outcome
from handlers.values.replies import Reply
from handlers.values.state import Conversation
from storage.journal.journal import Actor
from storage.outbox.chats import lock_people
from storage.people.merge import merge
from storage.people.senders import OwnThings
from storage.privacy.others_chats import NamedInChats
from storage.privacy.standing import WhereStanding
from storage.privacy.stored import load_stored
from storage.privacy.subjects import erase, traces_of_subject
from storage.questions.entries import EntryText
from storage.registrations.decisions import Seen
from storage.store import Store
from tests.support.chats import FORM, LAN, Chat
from tests.support.clerks import NOW, OFFICE, chat_at, deliver, hire, owner
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.notices import NOTICES
from tests.support.verbs import Entering, Merging

QUY, PHONE = "Bàn Văn Quý", "0981000777"
DAY = timedelta(days=1)
LANDLINE, OURS = "02163852345", ("Liên minh HTX tỉnh", "0216 3852 345")
BOSS = replace(FORM, contact_name=QUY, contact_position="Giám đốc", phone=PHONE)
DIRECTOR = f"Em là {QUY}, giám đốc, đăng ký cho HTX. Số của em 0981 000 777"


def erased(store: Store, *keys: str, office: tuple[str, ...] = ()) -> None:
    """In these places, else wherever the person stands."""
    chosen = set(keys) or {one.key for one in store.subjects.find(QUY, PHONE, office)}
    with store.change(LAN, NOW) as act:
        traces = traces_of_subject(QUY, PHONE, office)
        erase(act, 1, traces, chosen, NamedInChats(), NOTICES, office)


def whole(store: Store) -> list[WhereStanding]:
    """Whose everything is offered."""
    return [one for one in store.subjects.find(QUY, PHONE) if one.kind == "person"]


def contacts(store: Store, code: str) -> list[tuple[str | None, str | None]]:
    """Who is called, by every version."""
    return [(form.contact_name, form.phone) for _, form, _ in store.registrations.versions(code)]


def test_a_secretary_keeps_what_she_registered_for_her_boss(store: Store) -> None:
    """She is asked for another contact, the staff hear of it, and nothing else is gone."""
    hire(store, "Lan", "clerk")
    code = owner(store, "secretary", BOSS)
    said = f"Tôi là thư ký Mai Thị Hoa đăng ký giúp. Người liên hệ: {QUY}, Giám đốc, 0981 000 777."
    chat = chat_at(store, "secretary")
    chat.says(NoteQuestion("hồ sơ gồm gì", "asked-staff"), text=said)
    (place,) = store.subjects.find(QUY, PHONE)
    assert (place.kind, place.key) == ("registration", code)
    assert place.owner is not None
    assert place.owner.registrations == ((code, FORM.unit_name),)
    assert [(one.channel, one.masked) for one in place.owner.chats] == [("telegram", "…ary")]
    erased(store)
    assert contacts(store, code) == [(None, None)]
    assert sorted(deliver(store, NOW)) == [
        ("secretary", f"{code} mất người liên hệ"),
        ("staff-Lan", f"{code} không còn người liên hệ"),
    ]
    assert [one.question for one in store.questions.all()] == ["hồ sơ gồm gì"]


def test_who_calls_themselves_so_in_their_chat_is_erased_whole(store: Store) -> None:
    """And the chat reads it: it may not be they who have asked."""
    code = owner(store, "director", BOSS)
    chat_at(store, "director").says(text=DIRECTOR)
    (place,) = whole(store)
    assert place.owner is not None
    assert place.owner.registrations == ((code, FORM.unit_name),)
    erased(store, place.key)
    assert store.registrations.get(code) == []
    assert deliver(store, NOW) == [("director", "đã xóa tất cả")]


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize(
    "said",
    [
        f"tôi là kế toán của ông {QUY}",
        f"tôi nhắn hộ {QUY}",
        f"không phải tôi là {QUY} đâu",
        f"tôi là {QUY} Anh",
        f"anh {QUY} số 0981 000 777",
        "số của giám đốc là 0981 000 777",
    ],
)
def test_who_speaks_of_somebody_is_not_that_one(store: Store, said: str) -> None:
    """Nobody's everything is offered for that."""
    owner(store, "somebody", BOSS)
    chat_at(store, "somebody").says(text=said)
    assert whole(store) == []


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize(
    "said",
    [f"minh ten la {QUY.lower()}", f"Tên em là {QUY}", "số điện thoại của tôi: 0981.000.777"],
)
def test_there_are_several_ways_to_say_who_one_is(store: Store, said: str) -> None:
    """A name or a number as one's own."""
    owner(store, "director", BOSS)
    chat_at(store, "director").says(text=said)
    assert len(whole(store)) == 1


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize("forwarded", [True, False])
def test_a_message_that_was_passed_on_names_nobody_of_the_chat(
    store: Store, forwarded: bool
) -> None:
    """A secretary keeps her data when her boss's "tôi là …" was forwarded to the assistant."""
    owner(store, "secretary", BOSS)
    arrival = ("telegram", "passed-on", "secretary", Inbound(DIRECTOR, forwarded=forwarded))
    store.turns.receive(*arrival, True, NOW)
    assert len(whole(store)) == (0 if forwarded else 1)


def test_the_copy_of_ones_data_tells_what_was_passed_on(store: Store) -> None:
    chat = chat_at(store, "secretary")
    person = chat.says()
    arrival = ("telegram", "passed-on", "secretary", Inbound(DIRECTOR, forwarded=True))
    store.turns.receive(*arrival, True, NOW)
    with store._database.read() as session:
        written = load_stored(session, person).written
    assert [one.forwarded for one in written] == [False, True]


def test_a_contact_who_came_later_takes_no_other_registration_along(store: Store) -> None:
    """By a correction, for a second unit of one phone, after a merge: the sender stays."""
    corrected, shared = chat_at(store, "corrected"), chat_at(store, "shared")
    code = corrected.registers()
    corrected.says(ReviseRegistration(code, BOSS), text=DIRECTOR)
    shared.registers(BOSS)
    shared.registers(replace(FORM, unit_name="HTX Khác"))
    shared.says(text=DIRECTOR)
    assert whole(store) == []


def merged(store: Store) -> tuple[str, Chat]:
    """The director's registration went into another's, which calls the director now."""
    hire(store, "Lan", "clerk")
    kept, gone = owner(store, "other"), owner(store, "director", BOSS)
    director = chat_at(store, "director")
    director.says(text=DIRECTOR)
    seen = Seen(1, "sent")
    both = replace(FORM, contact_name=QUY, phone=PHONE)
    Merging(store).merge((kept, seen), (gone, seen), both, "Gộp", OFFICE, NOW)
    return kept, director


def test_after_a_merge_the_other_sender_keeps_everything(store: Store) -> None:
    """Only the director is offered whole; the staff hear that the other one calls nobody."""
    kept, director = merged(store)
    (place,) = whole(store)
    assert place.key == f"person/{director.says()}"
    erased(store, place.key)
    assert contacts(store, kept) == [(FORM.contact_name, FORM.phone), (None, None)]
    assert sorted(deliver(store, NOW)) == [
        ("director", "đã xóa tất cả"),
        ("staff-Lan", f"{kept} mất người của bản đã gộp"),
    ]


def test_the_offices_own_number_goes_with_nobody(store: Store) -> None:
    """Registered with it, then erased whole: what the office tells everybody is as it was."""
    form = replace(BOSS, phone=LANDLINE)
    owner(store, "director", form)
    chat = chat_at(store, "director")
    chat.says(NoteQuestion("có chỗ gửi ô tô không", "asked-staff"), text=DIRECTOR)
    (asked,) = store.questions.all()
    says = f"Có. Gọi văn phòng {OURS[1]} để mở cổng."
    text = EntryText("344-KH-LMHTX", asked.question, answer=says, source="Văn phòng")
    entry = Entering(store).write(text, Actor("Lan"), NOW).id
    Entering(store).judged(entry, (), Actor("Lan"), NOW)
    Entering(store).publish(entry, NOW, (), Reply(says))
    assert traces_of_subject("", LANDLINE, OURS).digits == frozenset()
    erased(store, office=OURS)
    found = store.entries.get(entry)
    assert found is not None
    assert found.text.answer == says


def answered(store: Store, address: str = "step") -> tuple[Chat, str]:
    """Who has answered the bot's questions one by one, and asked to be called elsewhere."""
    code = owner(store, address, BOSS)
    chat = chat_at(store, address)
    for said in (QUY, "Giám đốc", "0981 000 777"):
        chat.says(text=said)
    chat.says(NoteRequest("gọi giúp em", "0966222111"), RemindOwn("nộp hồ sơ", NOW + DAY))
    return chat, code


def test_who_answered_step_by_step_is_a_choice_of_its_own(store: Store) -> None:
    """Never among the places that name them; it says what is theirs, and takes all of it."""
    chat, code = answered(store)
    assert whole(store) == []
    (place,) = store.subjects.look(QUY, PHONE).called
    assert (place.key, place.kind) == (f"person/{chat.says()}", "called")
    assert place.owner is not None
    assert place.owner.registrations == ((code, FORM.unit_name),)
    assert place.owner.own == OwnThings(called=("0966222111",), errands=1)
    erased(store, place.key)
    assert store.registrations.get(code) == []
    assert store.requests.open() == []
    assert deliver(store, NOW) == [("step", "đã xóa tất cả")]
    assert store.subjects.look(QUY, PHONE).called == []


def test_a_chat_is_offered_once_and_only_where_all_it_sent_calls_that_one(store: Store) -> None:
    """Not beside the same chat that calls itself so, nor for who has sent another's as well."""
    owner(store, "director", BOSS)
    chat_at(store, "director").says(text=DIRECTOR)
    shared = chat_at(store, "shared")
    shared.registers(BOSS)
    shared.registers(replace(FORM, unit_name="HTX Khác"))
    assert len(whole(store)) == 1
    assert store.subjects.look(QUY, PHONE).called == []


@pytest.mark.parametrize("whole", [True, False])
def test_what_is_being_sent_while_somebody_is_erased_goes_too(store: Store, whole: bool) -> None:
    """The copy that answered had not stored it yet: it stood there after "đã xóa tất cả"."""
    if store.file is not None:
        return
    code, chat = owner(store, "director", BOSS), chat_at(store, "director")
    chat.says(text=DIRECTOR)
    key = f"person/{chat.says()}" if whole else code
    clerk = Thread(target=erased, args=(store, key))
    with store.turns.turn(chat.arrives("gui"), NOW) as turn:
        assert turn is not None
        clerk.start()
        with psycopg.connect(store.url, autocommit=True) as server:
            waiting = "SELECT 1 FROM pg_locks WHERE NOT granted"
            while clerk.is_alive() and not server.execute(waiting).fetchone():
                pass
        revised = ReviseRegistration(code, replace(BOSS, targets=("Gieo 2 ha",)))
        turn.finish(Outcome(Conversation(), effects=(revised,)))
    clerk.join()
    assert {one[0] for one in contacts(store, code)} <= {None}
    assert (store.registrations.get(code) == []) == whole


def test_whoever_was_joined_to_another_meanwhile_is_looked_for_again(store: Store) -> None:
    """The request is not done: what was theirs is somebody else's now."""
    gone = chat_at(store, "director").says(text=DIRECTOR)
    keeper = chat_at(store, "keeper").says()
    with store._database.write() as session:
        lock_people(session, [gone, keeper])
        merge(session, keeper, gone)
    with store.change(LAN, NOW) as act:
        traces = traces_of_subject(QUY, PHONE)
        done = erase(act, 1, traces, {f"person/{gone}"}, NamedInChats(), NOTICES)
    assert (done.places, done.staying) == (0, 1)
