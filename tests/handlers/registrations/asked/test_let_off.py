"""Whoever has lost much asks to be let off; whoever has sent elsewhere asks what became of it."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step


@pytest.mark.parametrize(
    "said",
    [
        "htx nhà em lợn chết hết, năm nay có được miễn không",
        "trâu chết rét cả, htx tôi năm nay xin miễn đăng ký có được không",
        "năm nay lũ cuốn sạch rồi, không đăng ký thi đua có sao không",
    ],
)
def test_no_duty_stands_in_the_plan(office: Office, said: str) -> None:
    assert "không ghi đăng ký là bắt buộc" in Talk(office).say(said)


def test_a_tax_is_no_registration(office: Office) -> None:
    assert "bắt buộc" not in Talk(office).say("htx em có được miễn thuế không")


def test_the_number_is_needed_and_nothing_withdrawn(office: Office) -> None:
    said = "Tôi không đồng ý cho lưu số điện thoại nhưng vẫn muốn đăng ký"
    assert "phiếu cần một số" in Talk(office).say(said)


@pytest.mark.parametrize(
    "said",
    [
        "em oi cho chi hoi chi gui dang ky tuan truoc roi ma chua thay bao lai",
        "gửi hồ sơ từ hôm trước mà chưa thấy ai gọi",
        "nam ngoai dang ky roi chang thay ai noi gi",
        "bọn mày làm ăn kiểu gì, tao gửi rồi mà bảo chưa",
        "tao gửi bằng zalo tuần trước",
    ],
)
def test_who_has_sent_is_not_told_that_nothing_was(office: Office, said: str) -> None:
    assert "Gửi ở máy hay kênh khác" in Talk(office).say(said)


def test_the_code_is_asked_for(office: Office) -> None:
    assert "chưa gửi đăng ký" in Talk(office).say("ma so la gi chi khong nho")


@pytest.mark.parametrize(
    "said", ["thoi dang ky lan nua xem", "thôi phiền phức, đăng ký lại cho tao"]
)
def test_once_more_begins(office: Office, said: str) -> None:
    assert "Trước khi đăng ký" in Talk(office).say(said)


@pytest.mark.parametrize("said", ["cứ đăng ký trước đi", "thế thì đăng ký mới"])
def test_the_wish_again_is_no_yes(office: Office, said: str) -> None:
    talk = at_step(office, "consent")
    assert "gõ “đồng ý”" in talk.say(said)
    assert "registration" not in talk.person.consents


def test_who_gives_a_name_is_not_told_who_the_assistant_is(office: Office) -> None:
    assert "họ tên của Hoa" in at_step(office, "contact").say("em tên Hoa")
    assert "em chào" in Talk(office).say("em tên Hoa").lower()
