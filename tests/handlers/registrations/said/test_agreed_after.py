"""Refused and agreed to after all, while the text of the consent still stands above."""

from datetime import timedelta

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of


@pytest.fixture
def refused(office: Office) -> Talk:
    """Asked for the consent, refused, and gone on with a question."""
    talk = at_step(office, "consent")
    talk.say("Không đồng ý.")
    talk.say("Ai xem được thông tin của tôi, giữ bao lâu?")
    assert "registration" not in talk.person.consents
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "Thế được. Tôi đồng ý, làm đi.",
        "Thôi được, tôi đồng ý. Bắt đầu đi.",
        "ok vậy thì đồng ý, làm luôn",
        "tôi đổi ý, tôi đồng ý",
        "the duoc toi dong y lam di",
        "Được rồi, đồng ý.",
    ],
)
def test_the_yes_is_the_consent(refused: Talk, said: str) -> None:
    """The whole text had been shown a second time."""
    assert "đăng ký thi đua cho ai" in refused.say(said)
    assert "registration" in refused.person.consents
    assert step_of(refused) == "kind"


@pytest.mark.parametrize(
    "said",
    [
        "tôi vẫn không đồng ý",
        "tôi đồng ý nhưng đừng lưu số",
        "đồng ý thì mất gì không?",
        "nếu tôi đồng ý thì sao",
        "tôi đồng ý với anh là kế hoạch hay",
        "vợ tôi đồng ý rồi",
    ],
)
def test_what_is_no_yes_consents_to_nothing(refused: Talk, said: str) -> None:
    refused.say(said)
    assert "registration" not in refused.person.consents


def test_the_next_day_it_is_read_again(refused: Talk) -> None:
    refused.wait(timedelta(days=1))
    assert "Trước khi đăng ký" in refused.say("Thế được. Tôi đồng ý, làm đi.")
    assert "registration" not in refused.person.consents


@pytest.mark.parametrize("said", ["Tập thể.", "tập thể thôi em", "cho tap the nhe"])
def test_for_whom_it_is_may_be_said_before_the_yes(office: Office, said: str) -> None:
    """No clause about who takes part; nothing is written before the yes."""
    talk = at_step(office, "consent")
    told = talk.say(said)
    assert "Mục II.1" not in told
    assert step_of(talk) == "consent"
    talk.say("đồng ý")
    assert form_of(talk).kind == "collective"
