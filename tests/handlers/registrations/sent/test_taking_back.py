"""What was sent, taken back or asked for again: which one is meant, and what for."""

from dataclasses import replace

import pytest

from handlers.registrations import texts
from handlers.registrations.sent import sent_texts
from handlers.turn.turn import Office
from handlers.values.state import Confirming
from tests.support.talk import at_step, registered

CODE = "DK-2025-0001"


@pytest.mark.parametrize(
    "typed",
    [
        "lấy lại tờ đăng ký tui mới nộp",
        "cho bác lấy lại cái phiếu",
        "cho tui lấy đơn về",
        "lấy lại hồ sơ đã gửi",
        "lấy cái bản đăng ký về lại cho tui",
    ],
)
def test_to_take_it_again_is_asked_about(office: Office, typed: str) -> None:
    """To see it, to mend it or to take it back are three things."""
    talk = registered(office)
    assert talk.say(typed) == sent_texts.taken_for_what(code=CODE)
    assert talk.labels == [sent_texts.SEE_AGAIN, texts.EDIT_IT, texts.WITHDRAW_IT]
    assert talk.effects == ()
    assert talk.tap(texts.WITHDRAW_IT) == sent_texts.confirm_withdraw(code=CODE)


@pytest.mark.parametrize("typed", ["lấy lại tờ khai cho tui xem", "lấy lại bản word"])
def test_who_says_what_for_is_shown_it(office: Office, typed: str) -> None:
    assert CODE in registered(office).say(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "lấy lại đơn, không tham gia nữa",
        "gửi nhầm rồi, lấy lại phiếu",
        "thôi không gửi nữa, rút về",
    ],
)
def test_who_says_why_is_asked_once(office: Office, typed: str) -> None:
    assert registered(office).say(typed) == sent_texts.confirm_withdraw(code=CODE)


@pytest.mark.parametrize("typed", ["rút hồ sơ mã DK-2025-0012", "DK-2026-0004 đến đâu rồi"])
def test_another_code_stands_for_nothing_else(office: Office, typed: str) -> None:
    """The one registration that there is is not taken back in its place, nor told of."""
    talk = registered(office)
    assert "không tìm thấy" in talk.say(typed)
    assert not isinstance(talk.person.conversation.dialog, Confirming)


@pytest.mark.parametrize("step", ["contact", "review"])
@pytest.mark.parametrize(
    "typed",
    [
        "bản tôi gửi hôm trước thì rút lại nhé",
        "rút cái đăng ký hôm trước tôi đã nộp",
        "cái bản đã nộp lần trước rút đi giúp tôi",
    ],
)
def test_in_the_middle_of_a_form_what_was_sent_is_meant(
    office: Office, step: str, typed: str
) -> None:
    """And the form that is open waits."""
    before = registered(office).person.registrations
    talk = at_step(office, step)
    talk.person = replace(talk.person, registrations=before)
    assert sent_texts.confirm_withdraw(code=CODE) in talk.say(typed)
    assert talk.person.conversation.parked is not None


@pytest.mark.parametrize(
    "said", ["hay la rut lai ta", "hay thôi rút đăng ký nhỉ", "có nên rút không ta"]
)
def test_who_thinks_aloud_is_asked_what_is_meant(office: Office, said: str) -> None:
    """It was answered with topics of the plan; nothing is taken back by it."""
    talk = at_step(office, "review")
    talk.say("gửi")
    assert "để xem, để sửa, hay rút hẳn" in talk.say(said)
