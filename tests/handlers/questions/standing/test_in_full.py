"""Short and dialect questions are answered as the same question in full is."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("rứa hạn nộp khi mô", "không ghi hạn đăng ký"),
        ("tao hỏi hạn nộp", "không ghi hạn đăng ký"),
        ("Khi mô tổng kết hè", "Hội nghị Tổng kết"),
        ("em oi bua ni may", "thứ Sáu, ngày 4/4/2025"),
        ("bac tham gia thi co duoc gi ko", "Phong trào được nhân rộng"),
        ("không làm thì sao", "không ghi đăng ký là bắt buộc"),
        ("mỗi htx được mấy người", "không giới hạn số người"),
        ("thi rớt rồi thì sao", "không đạt"),
        # Of reports it is another day.
        ("hạn nộp báo cáo", "không ghi hạn nộp báo cáo"),
    ],
)
def test_it_is_the_question_in_full(office: Office, said: str, told: str) -> None:
    assert told in Talk(office).say(said)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("con thuong thi sao", "ai thuong", "bao gio nhan"), "không nêu mức tiền thưởng"),
        (("đăng ký xong rồi có được quà không", "bao giờ phát"), "không nêu mức tiền thưởng"),
        (("tien thuong bao nhieu", "ai ky"), "Đỗ Nhân Đạo"),
        (("kế hoạch có nói gì đến du lịch không", "the thoi"), "cần gì nữa không"),
    ],
)
def test_what_is_given_is_gone_on_from(office: Office, lines: tuple[str, ...], told: str) -> None:
    """Its day is none of the movement's, and an end is no thing that the plan may speak of."""
    talk = Talk(office)
    assert told in [talk.say(line) for line in lines][-1]
