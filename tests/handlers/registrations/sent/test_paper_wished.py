"""The sheet of what was sent is asked for, and what is said of paper fits every channel."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, registered


@pytest.mark.parametrize(
    "said",
    [
        "Cho chị bản Word để in ký đóng dấu được không?", "gửi em file word với",
        "in ra ký đóng dấu thì lấy ở đâu em", "cho xin bản in",
    ],
)  # fmt: skip
def test_the_sheet_that_is_there_is_handed_out(office: Office, said: str) -> None:
    """It was said that none is wanted, and to ask the office."""
    talk = registered(office)
    assert "bản Word của đăng ký đây ạ" in talk.say(said)
    sheet = talk.replies[0].attachment
    assert sheet is not None
    assert sheet.filename == "DK-2025-0001.docx"


@pytest.mark.parametrize(
    "said", ["có phải nộp bản giấy không", "cho xin mẫu đơn đăng ký", "gửi em bản kế hoạch word"]
)
def test_what_is_near_it_is_answered_as_before(office: Office, said: str) -> None:
    """Whether paper is wanted, a form, the plan."""
    talk = registered(office)
    assert "bản Word của đăng ký đây" not in talk.say(said)


def test_nobody_has_a_sheet_of_nothing(office: Office) -> None:
    """And the receipt names no other channel than this one."""
    assert "bản Word của đăng ký đây" not in Talk(office).say("Cho chị bản Word để in ký")
    talk = registered(office)
    assert "Telegram" not in " ".join(reply.text for reply in talk.replies)
