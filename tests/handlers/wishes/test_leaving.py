""" "Thôi để vậy đi": all stays as it is, wherever it is said; nothing of loans."""

import pytest

from handlers.registrations.sent import sent_texts
from handlers.talk import texts
from handlers.turn.turn import Office
from handlers.typed.words.assent import SEND_OR_NOT, WAITING
from handlers.values.state import Idle
from handlers.wishes.leaving import leaves_so
from knowledge.typed.said import Said
from tests.support.talk import Talk, at_step, form_of, registered

SAID = (
    "thoi de vay di",
    "de vay",
    "thôi để vậy cũng được",
    "thôi kệ, để vậy",
    "để nguyên vậy đi",
    "thoi de vay di, hong rut",
)


@pytest.mark.parametrize("said", SAID)
def test_with_nothing_open_nothing_is_done(office: Office, said: str) -> None:
    for talk in (Talk(office), registered(office)):
        assert talk.say(said) == texts.NOTHING_CHANGED
        assert talk.effects == ()


@pytest.mark.parametrize("said", SAID)
def test_nothing_is_taken_back(office: Office, said: str) -> None:
    talk = registered(office)
    talk.say("rút đăng ký")
    assert talk.say(said) == sent_texts.NOT_WITHDRAWN
    talk.say("hay la rut lai ta")
    talk.say(said)
    assert (talk.effects, isinstance(talk.person.conversation.dialog, Idle)) == ((), True)


def test_in_the_form_it_waits_and_before_sending_it_is_asked(office: Office) -> None:
    for said in ("de vay di", "thôi để vậy"):
        talk = at_step(office, "targets")
        assert talk.say(said) == WAITING
        assert form_of(talk).targets == ()
        review = at_step(office, "review")
        assert review.say(said) == SEND_OR_NOT
        assert review.effects == ()


@pytest.mark.parametrize(
    "said",
    [
        "để vay vốn thì cần gì",
        "de vay von can gi",
        "vay ngân hàng để mua máy",
        "để vay",
        "cứ để vậy gửi đi",
        "để vậy có được không",
        "để bác hỏi đã",
    ],
)
def test_what_borrows_sends_or_asks_is_none(said: str) -> None:
    assert not leaves_so(Said(said))


@pytest.mark.parametrize("said", ["chào", "chào cô", "chào em nhé", "thôi chào cháu"])
def test_a_farewell_below_the_shown_form_is_one(office: Office, said: str) -> None:
    """It is no yes, sends nothing, and what waits is said."""
    talk = at_step(office, "review")
    answer = talk.say(said)
    assert texts.BYE in answer
    assert "chứ ạ?" in answer
    assert talk.effects == ()


@pytest.mark.parametrize("said", ["chào?", "chào, gửi đi", "gửi đi rồi chào em"])
def test_what_says_more_is_heard_as_before(office: Office, said: str) -> None:
    assert texts.BYE not in at_step(office, "review").say(said)
