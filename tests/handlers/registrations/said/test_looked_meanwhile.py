""" "Để chú coi, ờ được rồi gửi đi": looked at while it is written, and sent."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize(
    "said",
    [
        "để chú coi ờ được rồi gửi đi cháu",
        "để tui coi, đúng rồi đó gửi đi",
        "để anh coi ừ gửi",
        "để chị xem lại, ok gửi luôn em",
    ],
)
def test_it_is_sent(office: Office, said: str) -> None:
    """It had been asked once more."""
    talk = at_step(office, "review")
    assert "Đã gửi đăng ký" in talk.say(said)


@pytest.mark.parametrize(
    "said",
    [
        "để chú coi đã rồi gửi",
        "để mai gửi đi",
        "để chú coi lại",
        "để chú coi chưa được đừng gửi",
        "để chú coi ờ mà thôi đừng gửi",
        "để bác xem đúng chưa rồi gửi",
    ],
)
def test_it_waits(office: Office, said: str) -> None:
    """What puts off or refuses sends nothing."""
    talk = at_step(office, "review")
    talk.say(said)
    assert step_of(talk) == "review"


def test_what_is_not_to_happen_is_an_aim_of_its_own(office: Office) -> None:
    """Spoken in one breath, and the "hông" not lost."""
    talk = at_step(office, "targets", "tập thể")
    talk.say("chở 40 ngàn lượt khách doanh thu 2 tỷ rưỡi hông để xảy ra vụ tai nạn nào")
    assert form_of(talk).targets == (
        "chở 40 ngàn lượt khách",
        "doanh thu 2 tỷ rưỡi",
        "hông để xảy ra vụ tai nạn nào",
    )
