"""One person, one unit, one campaign: never a second registration without saying so."""

from dataclasses import replace
from datetime import date

from handlers.turn.turn import Office
from handlers.values.messages import ReviseRegistration, SaveRegistration
from handlers.values.person import Taken
from handlers.values.state import Idle
from tests.support.talk import Talk, at_step, registered


def sent_meanwhile(office: Office) -> Talk:
    """A finished form whose unit the same person has just registered in another chat."""
    talk = at_step(office, "review", kind="tập thể")
    other = registered(office).person.registrations
    talk.person = replace(talk.person, registrations=other)
    talk.lookup.others = (Taken(other[0].code, date(2025, 4, 4), own=True),)
    talk.lookup.numbers = 1
    return talk


def test_a_second_registration_of_one_unit_is_said_first(office: Office) -> None:
    """One person, one unit, one campaign: sent twice only after saying so."""
    talk = sent_meanwhile(office)
    assert "đã gửi đăng ký DK-2025-0001" in talk.say("gửi đăng ký")
    assert talk.effects == ()
    talk.say("gửi thêm bản thứ hai")
    assert [type(effect) for effect in talk.effects] == [SaveRegistration]


def test_a_finished_form_can_replace_what_was_sent(office: Office) -> None:
    """As a new version of the first, after one more look; no form stays behind."""
    talk = sent_meanwhile(office)
    talk.say("gửi đăng ký")
    assert "Xem lại bản sửa của DK-2025-0001" in talk.say("thay vào bản đã gửi")
    talk.say("gửi đăng ký")
    assert [type(effect) for effect in talk.effects] == [ReviseRegistration]
    assert isinstance(talk.person.conversation.dialog, Idle)
    talk = sent_meanwhile(office)
    talk.say("gửi đăng ký")
    assert "vẫn còn nguyên" in talk.say("dừng lại")
