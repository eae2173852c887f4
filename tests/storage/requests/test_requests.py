"""A request for somebody of the office: noted, added to, dealt with, erased."""

from datetime import timedelta

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import DropRequest, ForgetPerson, NoteRequest
from handlers.values.person import ChatName
from handlers.values.replies import Reply
from storage.privacy.stored import load_stored
from storage.requests.requests import DEALT_KEPT, OPEN_KEPT, RequestRecord, deal
from storage.store import Store
from tests.support.chats import LAN, NOW, PHONE, Chat
from tests.support.clerks import StaffedOffice, deliver
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.database.stored import every_row, left
from tests.support.linking import issue, type_code

LATER = NOW + timedelta(hours=1)
WISH = NoteRequest("cho tôi gặp cán bộ", question="ai ký giấy khen?")


def waiting(store: Store) -> RequestRecord:
    """The only one that waits."""
    (found,) = store.requests.open()
    return found


def dealt_with(store: Store, message: Reply | None = None) -> None:
    """Lan has called back."""
    with store.change(LAN, LATER) as change:
        deal(change, waiting(store).id, message)


def test_a_request_comes_with_number_question_and_chat(store: Store) -> None:
    """What the clerk needs stands together, and later words are added to the same request."""
    chat = Chat(store)
    chat.says(WISH)
    chat.says(NoteRequest("", PHONE), now=LATER)
    chat.says(NoteRequest("gọi buổi sáng, số 0912345678", "0987654321"), now=LATER)
    found = waiting(store)
    assert (found.phone, found.question, found.at) == ("0987654321", "ai ký giấy khen?", NOW)
    # The number stands in its own column, which is erased first.
    assert found.words == "cho tôi gặp cán bộ\ngọi buổi sáng, số 0912***678"
    assert found.chat == ChatName("telegram", "…000")
    assert store.requests.count() == 1
    assert store.questions.all() == []


@POSTGRESQL_AT_NIGHT
def test_whoever_says_the_same_again_stands_on_the_list_once(store: Store) -> None:
    """Ten times "gặp cán bộ" is one wish."""
    chat = Chat(store)
    for _ in range(10):
        chat.says(WISH)
    assert waiting(store).words == WISH.words


def test_it_is_dealt_with_once_and_the_person_told(store: Store) -> None:
    """The journal has the act, and neither the number nor the words."""
    Chat(store).says(NoteRequest("gọi cho tôi", PHONE))
    number = waiting(store).id
    dealt_with(store, Reply("Chị đã gọi, mai chị gọi lại ạ."))
    assert store.requests.count() == 0
    (dealt,) = store.requests.dealt()
    assert (dealt.dealt_at, dealt.dealt_by) == (LATER, "Lan")
    assert deliver(store, LATER)[-1][1] == "Chị đã gọi, mai chị gọi lại ạ."
    with pytest.raises(LookupError), store.change(LAN, LATER) as change:
        deal(change, number)
    (line,) = [line for line in store.journal.lines() if line.action == "request.dealt"]
    assert line.subject == f"request/{number}"
    assert [secret for secret in (PHONE, "gọi cho tôi") if secret in repr(line)] == []


@POSTGRESQL_AT_NIGHT
def test_the_number_is_erased_30_days_after(store: Store, url: str) -> None:
    """By the end that is stored, in the night behind it and not before."""
    Chat(store).says(NoteRequest("gọi cho tôi", PHONE))
    dealt_with(store)
    end = LATER + DEALT_KEPT
    store.retention.clean(24, end - timedelta(minutes=1))
    assert len(store.requests.dealt()) == 1
    store.retention.clean(24, end)
    assert store.requests.dealt() == []
    assert PHONE not in every_row(url)


def test_one_that_nobody_deals_with_ends_too(store: Store) -> None:
    """Nothing is kept for ever; a word added begins the year anew."""
    chat = Chat(store)
    chat.says(WISH)
    chat.says(NoteRequest("vẫn chưa ai gọi"), now=LATER)
    store.retention.clean(24, NOW + OPEN_KEPT)
    assert store.requests.count() == 1
    store.retention.clean(24, LATER + OPEN_KEPT)
    assert store.requests.count() == 0


def test_it_is_taken_back(store: Store) -> None:
    """What waits goes whole; what was dealt with stays in its time."""
    chat = Chat(store)
    chat.says(NoteRequest("gọi cho tôi", PHONE))
    dealt_with(store)
    chat.says(NoteRequest("gọi lần nữa", "0987654321"), now=LATER)
    chat.says(DropRequest(), now=LATER)
    assert store.requests.open() == []
    assert [one.phone for one in store.requests.dealt()] == [PHONE]


def test_it_is_shown_to_its_owner_and_forgotten_with_them(store: Store, url: str) -> None:
    """See and delete, and nobody else's is touched."""
    chat, other = Chat(store), Chat(store, "8000000000")
    person = chat.says(NoteRequest("gọi cho tôi", PHONE))
    other.says(NoteRequest("gặp cán bộ", "0987654321"))
    with store._database.read() as session:
        (shown,) = load_stored(session, person).requests
    assert (shown.phone, shown.words, shown.ends_at) == (PHONE, "gọi cho tôi", NOW + OPEN_KEPT)
    chat.says(ForgetPerson())
    assert [one.phone for one in store.requests.open()] == ["0987654321"]
    assert PHONE not in every_row(url)


@POSTGRESQL_AT_NIGHT
def test_a_request_keeps_a_silent_chat(store: Store) -> None:
    """Who waits for a call is not removed for being silent."""
    Chat(store).says(WISH)
    store.retention.clean(1, NOW + timedelta(days=90))
    assert waiting(store).chat is not None


def test_it_follows_when_two_chats_become_one_person(store: Store) -> None:
    """Nothing is lost when chats are linked."""
    first, second = Chat(store, "111"), Chat(store, "222", "zalo")
    second.says(NoteRequest("gọi nhé", PHONE))
    type_code(second, issue(first))
    assert waiting(store).phone == PHONE
    assert first.says() == second.says() == waiting(store).person_id


def test_the_number_of_a_request_goes_from_the_messages_as_well(
    store: Store, url: str, office: Office
) -> None:
    """ "Đã bỏ yêu cầu gọi lại và xóa số điện thoại kèm theo", as it was typed and as it was told."""
    staffed = StaffedOffice(store, office)
    nhan, other = staffed.person("nhan"), staffed.person("other")
    nhan.says("cho chị gặp cán bộ")
    assert "0966111222" in nhan.says("0966 111 222 gọi buổi sáng nhé, hỏi về 5 ha chè")
    nhan.says("sao chưa ai gọi vào số 0966.111.222")
    other.says("số 0966 111 333 của tôi")
    assert left(url, "0966 111 222", "0966111222", "0966.111.222")
    assert "xóa số điện thoại kèm theo" in nhan.says("thôi không cần gọi nữa")
    assert left(url, "0966 111 222", "0966111222", "0966.111.222") == []
    rows = every_row(url)
    assert "gọi buổi sáng nhé, hỏi về 5 ha chè" in rows
    assert "0966 111 333" in rows
