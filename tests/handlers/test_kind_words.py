"""What is asked for fun and what is promised at a farewell get a line that fits."""

import pytest

from handlers.questions.texts import BESIDE_ALL
from handlers.talk.texts import PROMISED
from handlers.turn.turn import Office
from tests.support.talk import Talk, registered


@pytest.mark.parametrize(
    "said",
    [
        "Cháu có biết giá nấm rơm bây giờ bao nhiêu không, bà hỏi vui thôi",
        "giá chè dạo này thế nào em",
        "giá lợn hơi hôm nay bao nhiêu",
    ],
)
def test_a_joke_gets_no_number_of_a_plan(office: Office, said: str) -> None:
    assert Talk(office).say(said) == BESIDE_ALL


@pytest.mark.parametrize(
    "said",
    [
        "cảm ơn cưng nghen, bữa nào ghé Mậu A cô cho chai tinh dầu xức muỗi",
        "cảm ơn cháu, bữa nào ghé bác cho chai dầu",
        "cám ơn em nhé, hôm nào lên bản anh mời rượu",
        "cảm ơn em, có gì biếu em cân chè",
    ],
)
def test_a_gift_is_thanked_for(office: Office, said: str) -> None:
    assert registered(office).say(said) == PROMISED


@pytest.mark.parametrize(
    "said",
    [
        "cảm ơn em",
        "cảm ơn em, khi nào lên tỉnh gửi hồ sơ cho ai",
        "cảm ơn, cho chị hỏi",
        "cảm ơn, hôm nào lên tỉnh cho anh gặp cán bộ",
    ],
)
def test_a_plain_thank_you_is_none(office: Office, said: str) -> None:
    assert registered(office).say(said) != PROMISED


def test_the_month_of_action_is_answered_once(office: Office) -> None:
    """That the plan does not say it stood there twice."""
    answer = Talk(office).say("Cái tháng hành động là tháng mấy")
    assert answer.count("không ghi") == 1


def test_joy_gets_a_short_word(office: Office) -> None:
    """ "Yayy" to the news that it was accepted was no question."""
    for said in ("yayy", "mừng quá", "quá đã", "vui quá em ơi", "woww"):
        talk = registered(office)
        assert talk.say(said) == "Dạ, em vui cùng anh/chị ạ. Cần gì nữa anh/chị cứ nhắn.", said
    assert "vui cùng" not in registered(office).say("vui thì vui thật nhưng còn hồ sơ")
