"""What people say at "shall I delete?", "take it back?", "stop for good?" besides yes and no."""

from datetime import timedelta

import pytest

from handlers.turn.turn import Office
from handlers.typed.words.assent import CLEAR_WORD, ON_OR_NOT, YES_OR_NO, clear_word
from handlers.values.state import Confirming, Registering
from handlers.wishes.asked_texts import DELETED_PART, DELETED_REGISTRATIONS, TAKEN_PART
from tests.support.talk import Talk, at_step, registered


def asked(office: Office, what: str) -> Talk:
    """A talk in which this waits for its yes."""
    talk = at_step(office, "phone") if what == "hủy" else registered(office)
    talk.say(what)
    assert isinstance(talk.person.conversation.dialog, Confirming)
    return talk


DELETE, TAKE, STOP = "xóa dữ liệu của tôi", "rút đăng ký", "hủy"


@pytest.mark.parametrize(
    ("what", "said", "told"),
    [
        (DELETE, "chi xoa so dien thoai thoi", DELETED_PART),
        (DELETE, "mất cả đăng ký à", DELETED_REGISTRATIONS),
        (DELETE, "chắc chắn", clear_word(word=CLEAR_WORD["DEL"])),
        (TAKE, "chỉ rút của anh Ún thôi", TAKEN_PART),
        (TAKE, "giám đốc bảo rút thì rút", YES_OR_NO),
        (STOP, "chac chan", clear_word(word=CLEAR_WORD["STOP"])),
    ],
)
def test_it_is_answered_and_nothing_is_done(
    office: Office, what: str, said: str, told: str
) -> None:
    """The question stays open."""
    talk = asked(office, what)
    assert told in talk.say(said)
    assert isinstance(talk.person.conversation.dialog, Confirming)
    assert not talk.effects


@pytest.mark.parametrize("what", [DELETE, TAKE, STOP])
@pytest.mark.parametrize("said", ["chị bấm nhầm", "lỡ tay thôi em", "không, chị hỏi thử thôi"])
def test_a_slip_changes_nothing(office: Office, what: str, said: str) -> None:
    """And closes the question."""
    talk = asked(office, what)
    talk.say(said)
    assert not isinstance(talk.person.conversation.dialog, Confirming)
    assert not talk.effects


@pytest.mark.parametrize("said", ["xoá luôn", "xóa đi em", "hủy đi", "rút luôn"])
def test_what_is_not_sent_is_given_up_by_any_of_the_words(office: Office, said: str) -> None:
    """A draft may be "deleted" as well as stopped."""
    talk = asked(office, STOP)
    talk.say(said)
    memory = talk.person.conversation
    assert memory.parked is None
    assert not isinstance(memory.dialog, Registering | Confirming)


@pytest.mark.parametrize("said", ["khong phai cua toi", "toi nho la dien xong roi ma"])
def test_after_a_pause_it_is_asked_whether_to_go_on(office: Office, said: str) -> None:
    """Not what the step wants."""
    talk = at_step(office, "phone")
    talk.wait(timedelta(days=2))
    talk.say("đăng ký")
    assert ON_OR_NOT in talk.say(said)
