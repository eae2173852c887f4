"""What is asked about a question, beside its answer, or around the word that sends."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of


@pytest.mark.parametrize(
    ("step", "said", "told"),
    [
        ("unit-type", "à mà tổ hợp tác thì chọn cái nào", "mấy hộ làm chung"),
        ("phone", "k cho số đc k e", "Số điện thoại thì cần ạ"),
        ("collective-title", "cao nhất là gì", "Cờ thi đua của Chính phủ"),
        ("person-title", "cao nhất là gì", "Chiến sĩ thi đua toàn quốc"),
        ("targets", "Chỉ tiêu là cái gì hả cháu", "năm nay đơn vị phấn đấu"),
        ("targets", "Cháu hỏi gì bác không hiểu", "năm nay đơn vị phấn đấu"),
        ("contact", "không hiểu em ơi", "em cần biết cán bộ gọi cho ai"),
    ],
)
def test_a_question_that_is_not_understood_is_explained(
    office: Office, step: str, said: str, told: str
) -> None:
    """In a plain sentence or two, and the step is asked again."""
    talk = at_step(office, step)
    assert told in talk.say(said)
    assert step_of(talk) == step


def test_a_value_and_a_question_are_both_heard(office: Office) -> None:
    """The title is taken, and what was asked stands above the next question."""
    talk = at_step(office, "collective-title", "tập thể")
    said = talk.say("tập thể lao động xuất sắc, mà điều kiện là gì em")
    assert "không ghi điều kiện của danh hiệu" in said
    assert "ít nhất 70% người đạt Lao động tiên tiến" in said
    assert form_of(talk).collective_title == "ttldxs"
    assert step_of(talk) == "targets"


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("số đầu", "0387556120"),
        ("cái đầu ạ", "0387556120"),
        ("số sau nhé", "0912556120"),
        ("2", "0912556120"),
    ],
)
def test_one_of_two_numbers(office: Office, said: str, number: str) -> None:
    """Both are offered, and none is written before one is chosen."""
    talk = at_step(office, "phone")
    talk.say("0387 556 120 hoặc 0912 556 120")
    assert form_of(talk).phone is None
    talk.say(said)
    assert form_of(talk).phone == number


@pytest.mark.parametrize(
    "said",
    [
        "Ừ thế gửi đi cháu nhé, bác cảm ơn",
        "Đề nghị gửi giúp tôi",
        "gửi chị nhé, mà ai ký quyết định tặng",
    ],
)
def test_sent_with_thanks_a_plea_or_a_question(office: Office, said: str) -> None:
    """Nothing speaks against it."""
    talk = at_step(office, "review")
    assert "Đã gửi đăng ký" in talk.say(said)


@pytest.mark.parametrize(
    "said",
    [
        "ko gửi đâu, cảm ơn",
        "đề nghị chưa gửi",
        "gửi à, cảm ơn",
        "khoan gửi, mà ai ký quyết định tặng",
    ],
)
def test_what_refuses_or_asks_sends_nothing(office: Office, said: str) -> None:
    """With the same thanks, the same plea and the same question."""
    talk = at_step(office, "review")
    talk.say(said)
    assert step_of(talk) == "review"
    assert not talk.person.registrations


def test_sending_below_the_list_finishes_the_list(office: Office) -> None:
    """It is sent where the whole is shown, and not before."""
    talk = at_step(office, "people")
    talk.say("được rồi gửi cho anh")
    assert step_of(talk) == "targets"
    assert not talk.person.registrations


def test_the_number_that_keeps_a_value_empties_none(office: Office) -> None:
    """ "1" is "keep" at every question of a row."""
    talk = at_step(office, "people")
    talk.say("sửa 1")
    before = form_of(talk).people[0]
    for _ in range(4):
        assert talk.labels[0] == "Giữ nguyên"
        talk.say("1")
    assert form_of(talk).people[0] == before


def test_the_choices_of_the_review_keep_their_numbers(office: Office) -> None:
    """What comes and goes stands last."""
    talk: Talk = at_step(office, "review", "tập thể")
    first = talk.labels
    talk.say("thêm chỉ tiêu: trồng 5 ha quế")
    assert talk.labels[: len(first)] == first
