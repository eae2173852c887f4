"""The office's man without his marks: "can bo" is nothing that is to be given up."""

import pytest

from handlers.acts.heard import Heard
from handlers.turn.turn import Office
from handlers.typed.wishes import read_wish
from tests.support.talk import Talk


@pytest.mark.parametrize(
    "said", ["minh biet roi. cam on can bo", "cam on can bo da nhac", "can bo oi minh nho roi"]
)
def test_thanks_to_the_office_stop_no_reminders(said: str) -> None:
    """They turned the reminders off, and took two consents back."""
    assert read_wish(said) is None
    assert Heard(said, at="reminder").meant.act != "remind-off"


@pytest.mark.parametrize("said", ["can bo giup minh dang ky", "can bo dang ky cho minh"])
def test_the_office_is_asked_to_register(office: Office, said: str) -> None:
    """It was told that there is nothing to take back."""
    assert "xin lưu" in Talk(office).say(said)


def test_what_is_to_go_still_goes() -> None:
    assert read_wish("bo nhac giup toi") is not None
    assert read_wish("cần bỏ nhắc lịch") is not None
