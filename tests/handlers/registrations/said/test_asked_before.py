"""At the consent and before it: a yes with a shrug, a text not understood, what is kept and why.

The rule: what registering keeps is told truly, and nothing but a clear yes consents.
"""

import pytest

from handlers.registrations import texts
from handlers.registrations.asked.terms import trust_texts
from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, step_of


@pytest.mark.parametrize(
    "typed",
    ["dong y chu so gi", "đồng ý chứ sợ gì", "dong y cho ngai chi", "tui dong y chu lo gi"],
)
def test_a_yes_with_a_shrug_is_a_yes(office: Office, typed: str) -> None:
    talk = at_step(office, "consent")
    talk.say(typed)
    assert step_of(talk) == "kind"


@pytest.mark.parametrize("typed", ["sợ gì mà đồng ý", "đồng ý chứ?", "không đồng ý chứ sợ gì"])
def test_what_doubts_or_refuses_is_none(office: Office, typed: str) -> None:
    talk = at_step(office, "consent")
    talk.say(typed)
    assert "registration" not in talk.person.consents


@pytest.mark.parametrize(
    "typed",
    [
        "la sao",
        "là sao em",
        "dai qua minh khong hieu",
        "doc khong hieu gi het",
        "nói gọn lại đi em",
    ],
)
def test_what_was_not_understood_is_said_plainly_and_asked_again(
    office: Office, typed: str
) -> None:
    talk = at_step(office, "consent")
    said = talk.say(typed)
    assert trust_texts.PLAINLY in said
    assert texts.CONSENT_AGAIN in said
    talk.say("ừ đồng ý")
    assert step_of(talk) == "kind"


@pytest.mark.parametrize(
    "typed",
    [
        "Chào bạn, mình muốn đăng ký thi đua nhưng hỏi trước: bạn lưu những gì của mình?",
        "Ý mình là lúc đăng ký thì bạn lưu những gì, để làm gì?",
        "đăng ký thì bạn giữ thông tin gì?",
        "dang ky thi luu nhung gi cua tui vay",
    ],
)
def test_what_registering_keeps_is_told_before_it(office: Office, typed: str) -> None:
    talk = Talk(office)
    assert trust_texts.KEPT in talk.say(typed)
    assert talk.person.consents == {}


@pytest.mark.parametrize("step", ["", "consent", "commune"])
def test_what_a_number_is_for_and_who_gets_it(office: Office, step: str) -> None:
    talk = at_step(office, step) if step else Talk(office)
    said = talk.say("Số điện thoại lấy để làm gì, có đưa cho bên bán hàng không?")
    assert trust_texts.NUMBER in said
    assert "không đưa cho ai" in said


@pytest.mark.parametrize("typed", ["dữ liệu của tôi", "số điện thoại của liên minh là gì?"])
def test_other_questions_are_none_of_it(office: Office, typed: str) -> None:
    said = Talk(office).say(typed)
    assert trust_texts.KEPT not in said
    assert trust_texts.NUMBER not in said


def test_asked_along_with_the_wish_the_consent_says_it_all(office: Office) -> None:
    talk = Talk(office)
    talk.say("Tui tính đăng ký thi đua nhưng hỏi trước đã: bây lưu cái chi của tui?")
    assert step_of(talk) == "consent"
