"""A whole sentence at an open step: what is clear is taken, what may be either is asked."""

import pytest

from handlers.turn.turn import Office
from handlers.typed.words import assent as texts
from handlers.values.effects import CountQuestion
from tests.support.talk import Talk, at_step, form_of, step_of

DOUBTFUL, VALUE = "Doanh thu 3 tỷ?", "Doanh thu 3 tỷ"


@pytest.mark.parametrize(
    "said",
    [
        "Mỗi hộ biết phải làm gì khi mưa lũ",
        "Mua thêm 3 máy năm 2025",
        "Sử dụng không quá 5% phân bón hóa học",
        "100% hộ có được nước sạch",
        "Có được chứng nhận OCOP 4 sao",
        "Bao nhiêu hộ nghèo thì giúp bấy nhiêu hộ",
        "100% thành viên hiểu thế nào là sản xuất hữu cơ",
    ],
)
def test_a_value_that_sounds_like_a_question_is_a_value(office: Office, said: str) -> None:
    """No question is counted and nothing is asked back."""
    talk = at_step(office, "targets")
    talk.say(said)
    assert form_of(talk).targets == (said,)
    assert talk.effects == ()


@pytest.mark.parametrize(
    "said",
    [
        "thi đua đến bao giờ",
        "chỉ tiêu có bắt buộc không",
        "khen thưởng bao nhiêu tiền",
        "phải nộp báo cáo khi nào",
        "Giải quyết việc làm cho bao nhiêu người?",
    ],
)
def test_a_clear_question_is_answered_and_the_step_comes_back(office: Office, said: str) -> None:
    """It is counted as one, and never stands on a signed sheet."""
    talk = at_step(office, "targets")
    assert "Chỉ tiêu, nội dung thi đua?" in talk.say(said)
    assert any(isinstance(effect, CountQuestion) for effect in talk.effects)
    assert form_of(talk).targets == ()


def doubted(office: Office, said: str = DOUBTFUL) -> Talk:
    """A talk in which it was asked which of the two it is."""
    talk = at_step(office, "targets")
    assert talk.say(said) == texts.ANSWER_OR_QUESTION
    assert talk.effects == ()
    assert form_of(talk).targets == ()
    return talk


@pytest.mark.parametrize("choice", ["1", "câu trả lời", "là câu trả lời em ạ"])
def test_what_may_be_either_becomes_the_answer(office: Office, choice: str) -> None:
    """By the button's number or in words, without the mark that asked."""
    talk = doubted(office)
    talk.say(choice)
    assert form_of(talk).targets == (VALUE,)
    assert step_of(talk) == "review"


@pytest.mark.parametrize("choice", ["2", "câu hỏi", "anh hỏi đấy"])
def test_what_may_be_either_becomes_a_question(office: Office, choice: str) -> None:
    """Answered, and back to the step with nothing written."""
    talk = doubted(office)
    assert "Chỉ tiêu, nội dung thi đua?" in talk.say(choice)
    assert any(isinstance(effect, CountQuestion) for effect in talk.effects)
    assert (step_of(talk), form_of(talk).targets) == ("targets", ())


def test_another_answer_to_the_doubt_is_the_answer(office: Office) -> None:
    """Whoever types something else instead is not held up."""
    talk = doubted(office)
    talk.say("Kết nạp 10 thành viên mới")
    assert form_of(talk).targets == ("Kết nạp 10 thành viên mới",)


def test_what_the_reader_is_not_sure_of_is_asked_about(office: Office) -> None:
    """A question about the step itself, in words that might stand on the sheet."""
    doubted(office, "HTX khác ghi gì")


def test_who_does_not_know_what_to_write_is_given_an_example(office: Office) -> None:
    """Asked about the step: neither an aim nor a question for the plan."""
    talk = at_step(office, "targets")
    assert "Ví dụ gõ: nuôi 300 đàn ong" in talk.say("doanh thu ghi bao nhiêu là được")
    assert form_of(talk).targets == ()


def test_initiatives_are_doubted_too(office: Office) -> None:
    """A name with a word that asks; without one it is a name."""
    talk = at_step(office, "person-initiative")
    assert talk.say("Tìm hiểu vì sao chè bị sâu") == texts.ANSWER_OR_QUESTION
    talk.say("1")
    assert form_of(talk).people[0].initiative == "Tìm hiểu vì sao chè bị sâu"
