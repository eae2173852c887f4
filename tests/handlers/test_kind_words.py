"""What is asked for fun and what is promised at a farewell get a line that fits."""

import pytest

from handlers.questions.texts import BESIDE_ALL
from handlers.talk.texts import PROMISED, TYPED_BY
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


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("tau không biết chữ nhiều", "cứ gõ như nói chuyện"),
        ("địt mẹ chúng mày làm ăn như cặc", "xin lỗi anh/chị"),
        ("chả ai giúp", "xin lỗi anh/chị"),
        ("Dạ vâng, thế thì tôi xin phép nghỉ", "chào anh/chị"),
        ("thôi kệ", "chào anh/chị"),
        ("Có phải đang nói chuyện với chị Hà không", "trợ lý tự động"),
        ("o nớ có ai trực không", "trợ lý tự động"),
        ("mày có biết nói tiếng tày không", "chỉ đọc được tiếng Việt"),
        ("thui e hoi cai khac", "anh/chị hỏi gì ạ"),
        # What is asked beside a curse is answered.
        ("dcm bao gio het han dang ky", "không ghi hạn đăng ký"),
    ],
)
def test_what_people_say_besides_gets_a_line_that_fits(
    office: Office, said: str, told: str
) -> None:
    """None of it is off the plan's topic, refused as an order, or offered clauses."""
    assert told in Talk(office).say(said)


def test_who_says_yes_in_the_words_of_the_mountains_begins(office: Office) -> None:
    """ "Tau ưng" below the way in; "thế ai biết" below an answer is told whom to ask."""
    talk = Talk(office)
    talk.say("vậy tau có được không")
    assert "Trước khi đăng ký" in talk.say("tau ưng")
    talk = Talk(office)
    talk.say("dai hoi lien minh bao gio")
    assert "gặp cán bộ phụ trách" in talk.say("thế ai biết")


@pytest.mark.parametrize(
    "said",
    [
        "tui không biết chữ nhiều, con tui gõ giùm, nói ngắn thôi nghen",
        "con tui go gium",
        "chị nhờ cháu gõ hộ, chữ sai chữ đúng em thông cảm",
    ],
)
def test_who_has_it_typed_wants_nothing_deleted(office: Office, said: str) -> None:
    """ "Gõ" was taken for "gỡ", and everything offered to be deleted."""
    assert Talk(office).say(said) == TYPED_BY


@pytest.mark.parametrize("said", ["gỡ giúp tôi tên tôi ra", "go het du lieu cua toi"])
def test_who_wants_it_deleted_is_asked(office: Office, said: str) -> None:
    assert "Xóa tất cả" in registered(office).say(said)
