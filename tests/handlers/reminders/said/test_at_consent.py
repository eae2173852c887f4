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


def test_days_before_are_of_the_event_asked_about_right_above(office: Office) -> None:
    """Below a congress it is that one; below the movement's end it is all of the calendar."""
    lines = ("dai hoi chi bo bao gio to chuc", "lan thu may", "nhac bac truoc 3 ngay nhe")
    assert "nhắc anh/chị Đại hội Chi bộ" in _said(office, *lines)
    told = _said(office, "phong trao den bao gio", "nhac toi truoc 3 ngay")
    assert "trước các mốc" in told


def test_all_errands_go_and_no_other_data(office: Office) -> None:
    """ "Hủy hết đi" right below an errand had asked whether to delete everything."""
    talk = Talk(office)
    talk.say("mai 7h30 nhac chi di hop o xa")
    talk.say("ngay kia 9h nhac chi nop bao cao")
    assert "nop bao cao" in talk.say("con gi nua ko")
    assert "bỏ lời nhắc" in talk.say("huy het di")
    assert talk.errands == ()
    assert "Xóa tất cả dữ liệu" in Talk(office).say("huy het di")


def test_one_event_is_left_out_below_the_list(office: Office) -> None:
    talk = Talk(office)
    for line in ("nhắc em trước 3 ngày các ngày kỷ niệm", "đồng ý"):
        talk.say(line)
    assert "Ngày Quốc tế Hợp tác xã" in talk.say("đang nhắc những gì thế")
    assert "không nhắc Ngày Quốc tế" in talk.say("bỏ ngày quốc tế htx đi")
    assert "theo ngày mới" in talk.say("có đổi ngày thì sao")


def test_a_day_of_the_moon_begins_no_reminders(office: Office) -> None:
    """ "Rằm tháng tư" had asked the consent to all of the calendar."""
    assert "ngày âm em chưa đổi được" in _said(office, "nhắc tôi ngày rằm tháng tư")
    assert "Bây giờ là 9 giờ" in _said(office, "mấy giờ rồi em")
