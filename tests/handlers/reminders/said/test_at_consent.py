"""What is asked and wished where the consent to reminders is open, and right below a wish."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk


def _said(office: Office, *lines: str) -> str:
    talk = Talk(office)
    return [talk.say(line) for line in lines][-1]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("bat nhac lich cho toi", "giờ nhắc là mấy giờ"), "lúc 8 giờ"),
        (("bat nhac lich cho toi", "sao nhắc sớm thế, chiều nhắc được không"), "lúc 14 giờ"),
        (("bat nhac lich cho toi", "buoi toi nhac di", "dong y"), "lúc 19 giờ"),
        (("nhac toi dai hoi lien minh nhe", "chua co ngay thi bao gio co"), "báo ngày là em nhắc"),
        (("bat nhac lich cho toi", "nhắc cả ngày rằm tháng giêng nữa"), "chỉ có lịch dương"),
        # "Sang tuần" is no morning.
        (("bat nhac lich cho toi", "sang tuan nhac nhe"), "đồng ý"),
    ],
)
def test_where_the_consent_is_open(office: Office, lines: tuple[str, ...], told: str) -> None:
    """The consent is asked for what is wished now; nothing is told of the movement instead."""
    said = _said(office, *lines)
    assert told in said
    assert "Phong trào kết thúc" not in said
    assert ("14 giờ" in said) == ("chiều" in lines[-1])


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("trước 3 ngày nữa", "thôi 1 ngày thôi"), "8 giờ ngày 10/4/2025"),
        (("nhac may gio vay",), "8 giờ ngày 11/4/2025"),
        (("tắt đi", "à mà thôi bật lại"), "Đã bật lại như cũ"),
        (("con viec gi anh nho nhac ko",), "Trợ lý sẽ nhắc anh/chị"),
    ],
)
def test_right_below_a_wish(office: Office, lines: tuple[str, ...], told: str) -> None:
    """It is changed, asked about, ended and brought back in half a sentence."""
    assert told in _said(office, "nhắc tôi ngày 11/4 nhé", "ừ đồng ý", *lines)
