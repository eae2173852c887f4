"""A right that is said by editing a message is heard; nothing is done by an edit alone."""

import pytest

from handlers.people import privacy_texts as privacy
from handlers.reminders import texts as reminding
from handlers.turn.turn import Office
from handlers.values.effects import ForgetPerson, NoteRequest, RecordConsent
from handlers.values.messages import Inbound
from handlers.values.state import Confirming, Requesting
from tests.support.talk import Talk, at_step, form_of, registered

SAID = 7


def edit(talk: Talk, before: str, now: str) -> str:
    """What is answered when a message that said one thing says another."""
    talk.send(Inbound(before, message=SAID))
    return talk.send(Inbound(now, message=SAID, edited=True))


@pytest.mark.parametrize("now", ["không đồng ý", "không", "thôi không", "rút đồng ý", "dừng lại"])
def test_the_yes_that_became_a_no_is_asked_about(office: Office, now: str) -> None:
    """What stands in their chat and what is stored would say the opposite."""
    talk = Talk(office)
    talk.say("đăng ký")
    assert edit(talk, "đồng ý", now) == privacy.ASK_WITHDRAW
    assert not talk.effects
    talk.tap(privacy.WITHDRAW_YES)
    assert [one.given for one in talk.effects if isinstance(one, RecordConsent)] == [False]


@pytest.mark.parametrize("now", ["đồng ý nhé", "ok đồng ý"])
def test_a_yes_that_stays_one_is_let_be(office: Office, now: str) -> None:
    talk = Talk(office)
    talk.say("đăng ký")
    assert edit(talk, "đồng ý", now) == ""


@pytest.mark.parametrize("before", ["xin chào", "đồng ý", "HTX Chè Suối Giàng"])
def test_deleting_is_asked_about_wherever_it_was_typed(office: Office, before: str) -> None:
    talk = at_step(office, "consent" if before == "đồng ý" else "unit-name")
    assert edit(talk, before, "xóa dữ liệu của tôi") == privacy.ASK_DELETE
    assert talk.person.conversation.dialog == Confirming("forget")
    assert ForgetPerson() not in talk.effects


def test_the_other_rights_are_answered(office: Office) -> None:
    talk = registered(office)
    assert reminding.NEWS_STOPPED in edit(talk, "xin chào", "đừng gửi thông báo nữa")
    assert privacy.HEAD in edit(talk, "hihi", "dữ liệu của tôi")
    edit(talk, "thi đua đến bao giờ", "gặp cán bộ")
    assert isinstance(talk.person.conversation.dialog, Requesting)
    assert any(isinstance(one, NoteRequest) for one in talk.effects)


@pytest.mark.parametrize("now", ["xóa tất cả", "xóa tất cả dữ liệu của tôi"])
def test_an_edit_is_no_yes_to_the_question_it_has_brought(office: Office, now: str) -> None:
    talk = registered(office)
    assert edit(talk, "xóa dữ liệu của tôi", now) == privacy.ASK_DELETE
    assert not any(isinstance(one, ForgetPerson) for one in talk.effects)


def test_an_answer_that_is_mended_is_still_mended(office: Office) -> None:
    talk = at_step(office, "unit-name")
    edit(talk, "HTX Chè Suối Giàng", "HTX Chè Suối Giàng Mới")
    assert form_of(talk).unit_name == "HTX Chè Suối Giàng Mới"


def test_what_says_no_right_is_let_be(office: Office) -> None:
    assert edit(Talk(office), "hihi", "tôi buồn quá") == ""
