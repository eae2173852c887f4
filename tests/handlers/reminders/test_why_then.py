"""A reminder for a day with the reason why it is to come then, and courtesy behind the errand."""

from datetime import datetime

import pytest

from bot.clock import LOCAL
from handlers.turn.turn import Office
from tests.support.talk import Talk, registered

MAY = datetime(2025, 5, 12, 9, 0, tzinfo=LOCAL)


def withdrawn(office: Office) -> Talk:
    """Just taken back, to be registered again later."""
    talk = registered(office)
    talk.now = MAY
    talk.say("rút đăng ký")
    talk.say("ừ rút đi")
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "ngày 26 tháng 5 nhắc chú nghe sáng sáng chú hay coi điện thoại",
        "26/5 nhắc chú nha, sáng chú hay coi điện thoại",
        "26/5 nhắc tui nghen buổi sáng tui hay mở zalo",
    ],
)
def test_the_reason_is_no_errand(office: Office, said: str) -> None:
    """Of what was taken back just now the talk is."""
    talk = withdrawn(office)
    talk.say(said)
    (errand,) = talk.errands
    assert errand.event == "đăng ký lại thi đua"
    assert f"{errand.due_at:%d/%m %H:%M}" == "26/05 08:00"


@pytest.mark.parametrize(
    ("said", "event"),
    [
        ("thì nhắc chú đăng ký lại đó cháu ngày 26 tháng 5 nghe", "đăng ký lại"),
        ("ngày 26 tháng 5 nhắc chú đăng ký lại nè con", "đăng ký lại"),
        ("26/5 nhắc chú mua điện thoại", "mua điện thoại"),
    ],
)
def test_courtesy_is_no_part_of_it(office: Office, said: str, event: str) -> None:
    """ "Đó cháu" had been said back in the reminder."""
    talk = withdrawn(office)
    talk.say(said)
    assert [one.event for one in talk.errands] == [event]
