"""Sending and a correction in one breath, where the whole is shown: the correction is not lost."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize(
    ("said", "field", "value"),
    [
        ("gửi đi nhưng mà số điện thoại đổi lại 0911222333", "phone", "0911222333"),
        ("gui luon cho bac nhung so dien thoai doi lai 0911222333", "phone", "0911222333"),
        ("gửi đi nhưng xã thì sửa lại xã Mậu A", "commune", "xã Mậu A"),
    ],
)
def test_it_is_mended_and_shown_before_it_is_sent(
    office: Office, said: str, field: str, value: str
) -> None:
    """Whether to send was asked, with the old number in what would have been sent."""
    talk = at_step(office, "review")
    assert value in talk.say(said)
    assert (getattr(form_of(talk), field), step_of(talk)) == (value, "review")
    assert talk.effects == ()


@pytest.mark.parametrize("said", ["gửi đi nhưng đừng sửa số 0911222333", "gửi mà số 0911222333?"])
def test_what_refuses_or_asks_mends_nothing(office: Office, said: str) -> None:
    talk = at_step(office, "review")
    before = form_of(talk)
    talk.say(said)
    assert form_of(talk) == before
