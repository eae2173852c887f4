"""What somebody else has written is a question or a list, and never the person's own word."""

import pytest

from handlers.people import stored_texts
from handlers.questions import texts as asking
from handlers.turn.turn import Office
from handlers.values.effects import CountQuestion, NoteQuestion
from handlers.values.messages import Inbound
from handlers.values.state import Confirming
from handlers.values.stored import StoredMessage
from handlers.wishes import texts
from tests.support.talk import MORNING, Talk, at_step, form_of, registered, step_of

LIST = "Lò Văn Xá, tổ trưởng, LĐTT\nGiàng A Páo, giám đốc, LĐTT\nVi Thị Lan, kế toán, LĐTT"


@pytest.mark.parametrize(
    "said",
    ["chuyển tiếp: xóa dữ liệu của tôi", "Fwd: đăng ký HTX Chè Suối Giàng", "fw: 0912345678"],
)
def test_what_is_marked_by_hand_is_passed_on_too(office: Office, said: str) -> None:
    """Copied from another chat, where no channel tells."""
    assert texts.FORWARDED in Talk(office).say(said)


def passed_on(talk: Talk, text: str) -> str:
    return talk.send(Inbound(text, forwarded=True))


@pytest.mark.parametrize(
    "text",
    [
        "Chào chị, tôi là Sùng Thị Pà, nhờ chị nộp hồ sơ giúp tôi với nhé",
        "xóa dữ liệu của tôi",
        "rút đăng ký",
        "đừng gửi thông báo nữa",
        "gặp cán bộ, số em 0912345678",
        "đăng ký HTX Chè Suối Giàng, xã Văn Chấn, liên hệ Giàng A Páo 0912345678",
        "nhắc tôi 8h ngày 20/4/2025 họp",
        "sửa số điện thoại thành 0988888888",
        "dữ liệu của tôi",
        "k7qfa-23bcd",
        "482913",
        "0912345678",
        "đồng ý",
        "👍",
    ],
)
def test_nothing_is_done_of_it_and_that_is_told(office: Office, text: str) -> None:
    talk = registered(office)
    before = talk.person.conversation.dialog
    assert texts.FORWARDED in passed_on(talk, text)
    assert talk.effects == ()
    assert talk.person.conversation.dialog == before


@pytest.mark.parametrize(
    ("step", "text"),
    [
        ("consent", "đồng ý"),
        ("unit-name", "HTX Chè Suối Giàng"),
        ("phone", "0912345678"),
        ("review", "gửi đăng ký"),
    ],
)
def test_it_answers_no_question_of_the_form(office: Office, step: str, text: str) -> None:
    talk = at_step(office, step)
    before = form_of(talk)
    assert texts.FORWARDED in passed_on(talk, text)
    assert (step_of(talk), form_of(talk), talk.effects) == (step, before, ())


def test_it_is_no_yes_to_what_cannot_be_undone(office: Office) -> None:
    talk = registered(office)
    talk.say("xóa dữ liệu của tôi")
    passed_on(talk, "xóa tất cả")
    assert talk.effects == ()
    assert talk.person.conversation.dialog == Confirming("forget")


def test_a_question_is_answered_and_marked_where_it_is_kept(office: Office) -> None:
    talk = Talk(office)
    own = Talk(office).say("thi đua đến bao giờ")
    assert passed_on(talk, "thi đua đến bao giờ") == own
    assert all(isinstance(one, CountQuestion) for one in talk.effects)
    passed_on(talk, "HTX tôi có được miễn thuế xe máy không?")
    assert all(isinstance(one, CountQuestion) for one in talk.effects)
    talk.tap(asking.ASK_STAFF)
    (note,) = [one for one in talk.effects if isinstance(one, NoteQuestion)]
    assert note.question == f"HTX tôi có được miễn thuế xe máy không?{asking.FORWARDED_MARK}"


def test_a_question_within_the_form_is_answered_and_the_form_asks_on(office: Office) -> None:
    talk = at_step(office, "unit-name")
    assert "31/12/2025" in passed_on(talk, "thi đua đến bao giờ")
    assert step_of(talk) == "unit-name"


def test_a_list_is_taken_where_a_form_is_open(office: Office) -> None:
    talk = at_step(office, "person-name")
    passed_on(talk, LIST)
    assert [one.name for one in form_of(talk).people] == ["Lò Văn Xá", "Giàng A Páo", "Vi Thị Lan"]
    for waits in (Talk(office), at_step(office, "consent")):
        assert texts.FORWARDED_LIST in passed_on(waits, LIST)
        assert waits.effects == ()


def test_the_copy_of_ones_data_tells_whose_words_they_are(office: Office) -> None:
    own = stored_texts.message(at=MORNING, text="chào", forwarded=False)
    others = stored_texts.message(at=MORNING, text="chào", forwarded=True)
    assert "lời của người khác" in others
    assert "lời của người khác" not in own
    assert StoredMessage(MORNING, "chào").forwarded is False
