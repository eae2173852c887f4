"""Somebody who only asks wants to be on no list."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Idle
from tests.support.talk import Talk

NOT_LISTED = "em không ghi tên anh/chị vào danh sách nào"


@pytest.mark.parametrize(
    "said",
    [
        "em đừng có ghi anh vô danh sách nha", "đừng ghi tên anh vào nhé",
        "anh chưa đăng ký đâu, đừng ghi vô nha", "khoi ghi ten toi vao danh sach",
        "chị chỉ hỏi thôi, đừng đăng ký cho chị đấy nhé", "chưa cần đăng ký cho chị đâu",
    ],
)  # fmt: skip
def test_a_refusal_to_be_written_down_is_agreed_to(office: Office, said: str) -> None:
    """It was read as a question, and once as the wish to register."""
    talk = Talk(office)
    assert NOT_LISTED in talk.say(said)
    assert talk.effects == ()
    assert talk.person.conversation.dialog == Idle()


@pytest.mark.parametrize(
    "said",
    [
        "không cần đăng ký à", "không ghi anh vào danh sách là sao", "tôi muốn đăng ký",
        "danh sách khen thưởng gồm ai", "đừng bỏ lỡ hạn đăng ký", "đừng gửi thông báo nữa",
    ],
)  # fmt: skip
def test_what_is_near_it_is_not(office: Office, said: str) -> None:
    """Questions, a wish, another refusal."""
    assert NOT_LISTED not in Talk(office).say(said)
