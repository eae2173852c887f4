"""At the consent: a yes in anybody's words, what is asked before it, and that it is short then.

The rule: nothing but a clear yes consents, and the words agreed to were shown whole.
"""

from datetime import timedelta

import pytest

from handlers.registrations import texts, trust_texts
from handlers.turn import texts as common
from handlers.turn.turn import Office
from handlers.values.effects import RecordConsent
from tests.support.talk import Talk, at_step, form_of, step_of


@pytest.mark.parametrize(
    "typed",
    [
        "Vâng tôi đồng ý, cảm ơn cháu",
        "Tôi bảo đồng ý rồi mà cháu",
        "đc r c đồng ý nha",
        "ủa c bảo đồng ý mà",
        "thôi đc r đồng ý nha",
        "thoi duoc roi, toi dong y",
        "đồng ý rồi sao hỏi mãi thế",
        "Biết rồi, bác đồng ý cho lưu nhé",
        "chị vừa gõ đồng ý rồi đấy em",
        "ừ đồng ý, làm nhanh đi",
    ],
)
def test_a_clear_yes_consents_and_its_words_are_kept(office: Office, typed: str) -> None:
    talk = at_step(office, "consent")
    talk.say(typed)
    (consent,) = (one for one in talk.effects if isinstance(one, RecordConsent))
    assert (consent.given, consent.words, step_of(talk)) == (True, typed, "kind")
    assert consent.text in talk_of_consent(office)


@pytest.mark.parametrize(
    "typed",
    [
        "tối đồng ý",
        "đồng ý à",
        "đồng ý?",
        "nó bảo đồng ý rồi",
        "chồng tôi bảo đồng ý",
        "ai bảo tôi đồng ý",
        "tôi có bảo đồng ý đâu",
        "thôi đồng ý làm gì",
        "thôi đồng ý sau",
        "để tôi hỏi đã rồi đồng ý",
        "đồng ý thì mất gì",
        "đồng ý hay không cũng thế",
        "tôi sẽ đồng ý",
    ],
)
def test_what_only_holds_the_words_of_a_yes_is_none(office: Office, typed: str) -> None:
    talk = at_step(office, "consent")
    talk.say(typed)
    assert not any(isinstance(one, RecordConsent) and one.given for one in talk.effects)


def test_questions_are_answered_and_only_the_question_is_asked_again(office: Office) -> None:
    """ "Em nghe được …" and the whole text stand above; what was said is kept till the yes."""
    talk = Talk(office)
    whole = talk.say("em đăng ký cho HTX Chè Suối Giàng, xã Văn Chấn, tập thể lao động tiên tiến")
    assert "Để làm gì" in whole
    for typed, answer in (
        ("lưu mấy cái đó lm j z", trust_texts.WHY),
        ("c phải cho số đt hả", trust_texts.NUMBER),
        ("ai đọc được số điện thoại của tôi", "gửi lên cấp xét khen thưởng"),
    ):
        told = talk.say(typed)
        assert answer in told
        assert told.endswith(texts.CONSENT_AGAIN)
        assert "Để làm gì" not in told
        assert "Em nghe được" not in told
    assert talk.say("à ừm thì") == common.CONSENT_UNCLEAR
    talk.say("ừ đồng ý nhé")
    assert form_of(talk).unit_name == "HTX Chè Suối Giàng"


def test_on_another_day_the_whole_is_asked_again(office: Office) -> None:
    talk = at_step(office, "consent")
    talk.wait(timedelta(days=1))
    assert "Để làm gì" in talk.say("đăng ký")


def test_who_was_taken_for_a_no_is_asked_again(office: Office) -> None:
    talk = at_step(office, "consent")
    talk.say("không đồng ý")
    assert "Để làm gì" in talk.say("ủa c bảo đồng ý mà")
    talk.say("đồng ý")
    assert step_of(talk) == "kind"


def talk_of_consent(office: Office) -> str:
    return Talk(office).say("đăng ký")
