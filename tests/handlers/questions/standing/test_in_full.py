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
        ("mỗi htx được mấy người", "không nêu số lượng"),
        # Of reports it is another day.
        ("hạn nộp báo cáo", "không ghi hạn nộp báo cáo"),
    ],
)
def test_it_is_the_question_in_full(office: Office, said: str, told: str) -> None:
    assert told in Talk(office).say(said)
