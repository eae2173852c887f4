"""A question beside sentences that tell something, and two questions that are both answered."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "Chào cô thư ký. Tui Lộc bên quỹ tín dụng đây. Cái thi đua chi của Liên minh đó, quỹ tui có được "
            "dự không hay chỉ mấy ông hợp tác xã?",
            "kế hoạch nêu “Quỹ tín dụng nhân dân”",
        ),
        ("19/5 la ngay gi ma trong ke hoach cung co. giong ten to minh", "Ngày sinh Chủ tịch"),
        ("11-4 co gi dac biet ma nhac trong ke hoach", "Ngày 11/4 là Ngày Hợp tác xã Việt Nam"),
        ("cho hỏi cái thư bác Hồ ấy viết ngày nào tháng nào", "Ngày 11/4/1946"),
        (
            "cháu cho bà hỏi bác hồ viết thư cho bà con vào hợp tác xã là năm nào ấy nhỉ kế hoạch có ghi "
            "bà quên mất",
            "Ngày 11/4/1946",
        ),
        ("bà hỏi thư bác hồ gửi bà con ấy năm nào cơ", "Ngày 11/4/1946"),
        ("hôm nay mưa to quá. thi đua đến bao giờ hết vậy em. thôi đi gặt đây", "31/12/2025"),
    ],
)
def test_the_sentence_that_asks_is_answered(office: Office, said: str, told: str) -> None:
    """First, and without a menu."""
    assert told in Talk(office).say(said).split("\n")[0]


def test_both_are_answered_and_nothing_else(office: Office) -> None:
    """The fee and the reward; what an honour takes was not asked."""
    told = Talk(office).say(
        "Rứa đăng ký có phải nộp phí chi không? Mà được chiến sĩ thi đua thì thưởng mấy đồng, nói "
        "trước cho anh em mừng"
    )
    assert "không mất tiền" in told.split("\n")[0]
    assert "không nêu mức tiền thưởng" in told
    assert "3 lần liên tục" not in told


def test_a_day_of_which_the_plan_says_nothing_is_given_no_clause(office: Office) -> None:
    """And an undated meeting stays undated."""
    assert "📌" not in Talk(office).say("20/10 là ngày gì mà kế hoạch có")
    assert "không ghi ngày giờ" in Talk(office).say("đại hội chi bộ ngày mấy")
