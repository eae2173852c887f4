"""Two questions in one message are both answered; one question with an "and" stays one."""

import re

import pytest

from handlers.turn.turn import Office
from handlers.typed.words import several as words
from knowledge.typed.normalize import fold
from tests.support.talk import Talk


@pytest.mark.parametrize(
    "typed",
    [
        "thi đua đến bao giờ và ai ký kế hoạch này",
        "thi dua den bao gio, ai ky ke hoach nay",
        "Thi đua đến bao giờ? Còn ai ký kế hoạch này?",
    ],
)
def test_both_questions_are_answered_with_their_clauses(office: Office, typed: str) -> None:
    """Each with its own citation, and the whole of a clause is one choice away."""
    talk = Talk(office)
    answer = talk.say(typed)
    assert "31/12/2025" in answer
    assert "Đỗ Nhân Đạo" in answer
    assert "Mục II.2" in answer
    assert "Phần ký tên" in answer
    assert "Xem nguyên văn" in talk.labels


def test_what_the_plan_does_not_say_is_said_beside_the_answer(office: Office) -> None:
    """The one is quoted, of the other it is told that the plan is silent."""
    answer = Talk(office).say("thi đua đến bao giờ và thưởng bao nhiêu tiền")
    assert "31/12/2025" in answer
    assert "không nêu mức tiền thưởng" in answer


@pytest.mark.parametrize(
    "typed", ["hợp tác xã và thành viên thi đua những gì", "thi đua đến bao giờ"]
)
def test_one_question_has_one_answer(office: Office, typed: str) -> None:
    """A part that asks nothing is no question of its own."""
    assert Talk(office).say(typed).count("📌") <= 1


@pytest.mark.parametrize(
    ("typed", "told", "unknown"),
    [
        (
            "thoi tiet yen bai mai the nao, va han nop dang ky la bao gio",
            "không ghi hạn",
            "thoi tiet",
        ),
        ("gia lua hom nay bao nhieu mot can, ma htx toi dang ky o dau", "ngay ở đây", "gia lua"),
        ("phong trào đến bao giờ, với cả giá xăng hôm nay nhiêu rồi", "31/12/2025", "giá xăng"),
        ("ai được tham gia, mai có mưa không", "Mục II.1", "mai có mưa"),
    ],
)
def test_the_weather_beside_a_question_is_said_to_be_unknown(
    office: Office, typed: str, told: str, unknown: str
) -> None:
    """Nobody is asked to ask it once more, and it is no question for the staff."""
    talk = Talk(office)
    said = talk.say(typed)
    assert told in said
    assert f"Còn “{unknown}" in said
    assert "em không biết ạ" in said
    assert "hỏi riêng" not in said


def test_questions_that_are_counted_out_are_all_answered(office: Office) -> None:
    """ "Một là …, hai là …"; then the second of what was told is told in full."""
    said = (
        "Tôi xin hỏi hai việc ạ: một là phong trào kéo dài đến hết ngày nào, hai là ai là người ký"
    )
    told = Talk(office).say(said)
    assert "31/12/2025" in told
    assert "Đỗ Nhân Đạo" in told
    talk = Talk(office)
    talk.say("Thời gian thi đua thế nào, đối tượng ra sao, khen thưởng thế nào")
    assert talk.say("nói cái thứ hai rõ hơn").startswith("Mục II.1, điểm b")
    assert talk.say("còn cái thứ ba").startswith("Mục I.3")


@pytest.mark.parametrize(
    ("part", "leans"),
    [
        ("phòng nào chủ trì", True),
        ("còn đơn vị nào phối hợp ạ", True),
        ("do ai phụ trách", True),
        ("và ai được tham gia", False),
        ("ai ký kế hoạch này", False),
        ("phòng nào tổng hợp số liệu", False),
        ("đơn vị nào được tham gia thi đua", False),
    ],
)
def test_who_does_it_is_asked_of_what_stands_before(part: str, leans: bool) -> None:
    """ "Ngày hội mở hôm nào, phòng nào chủ trì": by itself any clause of a room was its answer."""
    assert (re.match(words.OF_THE_FIRST, fold(part)) is not None) is leans


@pytest.mark.parametrize(
    "typed",
    [
        "hội nghị điển hình tiên tiến tổ chức ở đâu, mấy giờ bắt đầu",
        "hoi nghi dien hinh tien tien to chuc o dau, bao gio bat dau",
    ],
)
def test_hour_and_day_beside_a_place_are_those_of_what_is_held(office: Office, typed: str) -> None:
    """The days of the whole movement are not told for the meeting's."""
    said = Talk(office).say(typed)
    assert "không ghi ngày giờ hay địa điểm của sự kiện này" in said
    assert "31/12/2025" not in said


def test_the_day_beside_who_takes_part_is_the_movements(office: Office) -> None:
    """Nothing is held there that it could be the day of."""
    assert "31/12/2025" in Talk(office).say("ai được tham gia, bao giờ kết thúc")
