"""Whether what was taken back is gone, and who still sees it: from the store, nothing made up."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step

GONE = "rút xong rồi ạ: DK-2025-0001 đã rút lúc"


def _withdrawn(office: Office) -> Talk:
    talk = at_step(office, "review")
    for said in ("gửi đăng ký", "rút đăng ký", "rút"):
        talk.say(said)
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "RÚT XONG CHƯA, CÒN AI THẤY PHIẾU KHÔNG", "CÁI PHIẾU RÚT HÔM TRƯỚC CÒN AI THẤY KHÔNG",
        "rut xong chua em", "cán bộ còn thấy phiếu của tôi không", "đã rút chưa", "rut roi a",
        "còn ai giữ cái phiếu đó nữa không", "thế đã rút hẳn chưa cháu", "rút được chưa",
        "có ai còn xem được hồ sơ của tôi không",
    ],
)  # fmt: skip
def test_it_is_told_what_the_office_sees(office: Office, said: str) -> None:
    """ "Còn ai" asked who is on the list, and got that for an answer."""
    told = _withdrawn(office).say(said)
    assert GONE in told
    assert "Trước đó ai đã đọc thì em không biết" in told


@pytest.mark.parametrize(
    "said",
    [
        "rút rồi thì đăng ký lại được không", "rút phiếu rồi, giờ đăng ký lại", "rút tiền được không",
        "ai duyệt kế hoạch", "còn ai đăng ký nữa không", "rút đồng ý được chưa", "cảm ơn",
        "phiếu của tôi đâu rồi", "trong phiếu có ai", "nhắc tôi rút kinh nghiệm",
    ],
)  # fmt: skip
def test_what_is_near_it_is_something_else(office: Office, said: str) -> None:
    assert GONE not in _withdrawn(office).say(said)


def test_what_still_stands_is_not_said_to_be_gone(office: Office) -> None:
    talk = at_step(office, "review")
    talk.say("gửi đăng ký")
    assert GONE not in talk.say("còn ai thấy phiếu không")
