"""What is asked of the plan is not taken for a wish about oneself, a day or one's own papers."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk

PHOTO = (
    "Sếp hỏi kế hoạch này dựa vào văn bản nào của Trung ương mà tập giấy photo bị mờ không đọc "
    "được số. Nhờ anh chị xem giúp số với ngày?"
)


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        (PHOTO, "Phần căn cứ"),
        ("Răng mà phải phát động thi đua mần chi rứa?", "📌 Mục"),
        ("mở phong trào thi đua để làm gì vậy", "📌 Mục I"),
    ],
)
def test_the_plan_answers_what_is_asked_of_it(office: Office, typed: str, place: str) -> None:
    """A paper's number is nobody's telephone, and a movement's purpose no number's."""
    answer = Talk(office).say(typed)
    assert place in answer
    assert "Dữ liệu của anh/chị" not in answer
    assert "phiếu đăng ký" not in answer


@pytest.mark.parametrize(
    ("first", "then", "not_said"),
    [
        ("Ngày Quốc tế Hợp tác xã có trong kế hoạch không?", "là năm thứ mấy rồi?", "Hôm nay là"),
        ("Cá nhân nào được khen thưởng?", "thế được mấy người?", "chưa gửi đăng ký"),
    ],
)
def test_a_short_question_below_an_answer_is_about_it(
    office: Office, first: str, then: str, not_said: str
) -> None:
    """Neither the day of the week nor what one has sent is meant."""
    talk = Talk(office)
    talk.say(first)
    assert not_said not in talk.say(then)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("cho tôi xem số điện thoại của tôi đang lưu", "Dữ liệu của anh/chị"),
        ("hôm nay thứ mấy", "Hôm nay là"),
        ("cho số điện thoại để làm gì", "cán bộ"),
    ],
)
def test_what_is_about_oneself_stays_so(office: Office, typed: str, said: str) -> None:
    """The telephone, the day and why it is asked for."""
    assert said in Talk(office).say(typed)
