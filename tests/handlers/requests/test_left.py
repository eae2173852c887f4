"""A number that comes with nothing open: asked what it is for, and kept for nothing till then."""

from dataclasses import replace

import pytest

from handlers.requests import left, texts
from handlers.turn import texts as common
from handlers.turn.turn import Office
from handlers.values.effects import NoteQuestion, NoteRequest
from handlers.values.messages import Inbound
from tests.support.talk import MORNING, Talk, at_step, form_of

# As the contact cards of a telephone write it, and as people type it.
ALONE = ["84866777888", "+84866777888", "0866 777 888", "số của em 0866777888 ạ", "sđt 0866777888"]


@pytest.fixture
def closed(office: Office) -> Office:
    """One whose plan takes no registrations: what for could only be a call."""
    return replace(office, plans=tuple(replace(one, registers=False) for one in office.plans))


def asked(office: Office) -> str:
    return texts.number_left(
        office=office.plan_on(MORNING.date()).organisation.office, registers=False
    )


@pytest.mark.parametrize("typed", ALONE)
def test_a_number_alone_is_asked_about_and_goes_nowhere(closed: Office, typed: str) -> None:
    talk = Talk(closed)
    assert talk.say(typed) == asked(closed)
    assert talk.labels == [texts.call(phone="0866777888")]
    assert talk.effects == ()
    assert "tự xóa sau 30 ngày" in asked(closed)


def test_the_call_is_passed_on_when_it_is_chosen(closed: Office) -> None:
    talk = Talk(closed)
    talk.say("84866777888")
    assert talk.tap(texts.call(phone="0866777888")) == texts.will_call(phone="0866777888")
    assert talk.effects == (NoteRequest(texts.CALL_ME, "0866777888"),)


def test_a_forged_number_is_called_by_nobody(closed: Office) -> None:
    talk = Talk(closed)
    talk.say("84866777888")
    forged = Inbound(choice=f"{left.KEY}:123", turn=talk.replies[-1].turn, kind="choice")
    assert common.OLD_BUTTON in talk.send(forged)
    assert talk.effects == ()


@pytest.mark.parametrize("typed", ["số 0866777888 của ai", "0866777888 là số của ai"])
def test_whose_number_it_is_stays_a_question(closed: Office, typed: str) -> None:
    talk = Talk(closed)
    assert talk.say(typed) != asked(closed)


def test_where_a_number_is_asked_for_it_is_the_answer(office: Office) -> None:
    form = at_step(office, "phone")
    form.say("84866777888")
    assert form_of(form).phone == "0866777888"
    call = Talk(office)
    call.say("gọi lại cho tôi")
    call.say("84866777888")
    assert [one.phone for one in call.effects if isinstance(one, NoteRequest)] == ["0866777888"]
    assert not [one for one in call.effects if isinstance(one, NoteQuestion)]
