"""Whoever never wished to give up: sent where it is shown, and led back to it where it is not."""

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import SaveRegistration
from tests.support.talk import at_step, step_of


@pytest.mark.parametrize(
    "typed", ["tôi có bảo hủy đâu, gửi đi", "không hủy nữa, gửi luôn đi", "ai bảo hủy, gửi đi em"]
)
def test_at_the_review_it_is_sent(office: Office, typed: str) -> None:
    talk = at_step(office, "review")
    talk.say(typed)
    assert any(isinstance(one, SaveRegistration) for one in talk.effects)


@pytest.mark.parametrize(
    "typed",
    [
        "tôi có bảo hủy đâu, gửi đi",
        "gửi đi em",
        "em có bảo hủy đâu",
        "đâu có hủy",
        "ủa ai nói hủy, gửi đi",
    ],
)
def test_where_giving_up_is_asked_the_review_comes_back(office: Office, typed: str) -> None:
    """One press more sends it: what is not shown is never sent."""
    talk = at_step(office, "review")
    talk.say("hủy")
    talk.say(typed)
    assert (step_of(talk), talk.effects) == ("review", ())
    assert "Gửi đăng ký" in talk.labels
    talk.say("gửi")
    assert any(isinstance(one, SaveRegistration) for one in talk.effects)


@pytest.mark.parametrize("typed", ["hủy đi", "tôi có bảo gửi đâu, hủy đi", "có bảo hủy đâu?"])
def test_nothing_is_sent_by_words_that_only_resemble_it(office: Office, typed: str) -> None:
    talk = at_step(office, "review")
    talk.say(typed)
    assert not any(isinstance(one, SaveRegistration) for one in talk.effects)


@pytest.mark.parametrize("typed", ["đừng sửa xã", "chưa cần đổi số điện thoại"])
def test_what_is_not_to_be_mended_stays(office: Office, typed: str) -> None:
    talk = at_step(office, "review")
    assert "em để nguyên" in talk.say(typed)
    assert step_of(talk) == "review"


def test_what_only_sounds_so_may_be_an_aim(office: Office) -> None:
    talk = at_step(office, "targets")
    assert "em để nguyên" not in talk.say("Không thay đổi giống lúa")
