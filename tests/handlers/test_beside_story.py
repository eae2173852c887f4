"""A question with the reason why it is asked, at any step of the registration."""

from datetime import datetime

import pytest

from bot.clock import LOCAL
from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of

MAY = datetime(2025, 5, 12, 9, 0, tzinfo=LOCAL)
STEPS = ("people", "targets", "review", "contact")


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "à ngày 19/5 này còn mấy hôm nữa em nhỉ, chị định cho anh em dọn vệ sinh cả xã",
            "còn 7 ngày",
        ),
        (
            "ơ dọn là dọn vệ sinh mà em, chị hỏi đến 19/5 còn mấy hôm nữa",
            "còn 7 ngày",
        ),
        ("ngày 19/5 vào thứ mấy em, anh em định làm cỏ", "Thứ Hai, ngày 19/5/2025"),
        ("đến 2/9 còn bao nhiêu ngày nữa, chị tính cho bà con quét đường", "còn 113 ngày"),
        ("đến 2/9 còn bao nhiêu ngày nữa", "còn 113 ngày"),
        ("thứ hai tuần sau là ngày mấy em nhỉ", "19/5/2025"),
        (
            "mà chuyển đổi số trong kế hoạch nói j vậy ad, htx e đang mần live bán rau",
            "chuyển đổi số trong khu vực kinh tế tập thể",
        ),
        (
            "ủa e hỏi kế hoạch có nói j về chuyển đổi số k mà ad",
            "chuyển đổi số trong khu vực kinh tế tập thể",
        ),
        ("kế hoạch có nói gì về OCOP không em, bên chị đang làm miến", "OCOP"),
    ],
)
def test_the_question_is_answered_and_nothing_is_taken(
    office: Office, step: str, said: str, told: str
) -> None:
    """ "Dọn" had become somebody of the list."""
    talk = at_step(office, step, now=MAY)
    before = form_of(talk)
    assert told in talk.say(said)
    assert (form_of(talk), step_of(talk)) == (before, step)


def test_what_is_done_beside_it_is_heard(office: Office) -> None:
    """An order or a value is no story."""
    talk = at_step(office, "people", now=MAY)
    talk.say("thêm anh Khôi lái xe, còn mấy hôm nữa hết hạn em")
    assert form_of(talk).people[-1].name == "Khôi"
    talk = at_step(office, "targets", now=MAY)
    talk.say("còn 20 ngày nữa thu hoạch, 30 tấn chè")
    assert form_of(talk).targets[-1] == "30 tấn chè"
