"""Whoever asks where that stands which was just said is told the place, and never the answer again."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

COLLECTIVES = "📌 Mục II.1, điểm a, Kế hoạch 344/KH-LMHTX ngày 11/11/2024"


@pytest.mark.parametrize(
    "said",
    [
        "chỗ nào trong kế hoạch ghi thế ạ, để em đọc cho chị em nghe",
        "chỗ nào ghi thế ạ",
        "ghi ở chỗ nào trong kế hoạch thế ạ",
        "mục nào ghi thế, để em đọc cho chị em nghe",
        "cho mo ghi rua em",
        "cai do nam o muc may vay e",
        "noi vay la dua vao dau",
        "đâu, chỗ nào trong kế hoạch nói vậy?",
        "em lấy ở đâu ra thế",
        "theo văn bản nào",
        "điểm mấy khoản mấy thế",
        "trong kế hoạch có ghi thế thật không",
    ],
)
def test_the_place_of_what_was_just_answered_is_told(office: Office, said: str) -> None:
    """The place alone; its words are one tap, or one word, away."""
    talk = Talk(office)
    talk.say("to hop tac nho nhu bon em co duoc thi dua k hay chi htx thoi")
    assert talk.say(said) == f"Dạ, ghi ở đây ạ:\n{COLLECTIVES}"
    assert talk.labels == ["Xem nguyên văn"]
    assert "- Tập thể: Các phòng" in talk.say("nguyên văn")


def test_at_an_open_step_it_is_told_in_passing(office: Office) -> None:
    """The step stays open, nothing is written."""
    talk = at_step(office, "phone")
    before = form_of(talk)
    talk.say("thi đua đến bao giờ hết")
    told = talk.say("mục nào ghi thế em")
    assert told.startswith("Dạ, ghi ở đây ạ:\n📌 Mục II.2, Kế hoạch 344")
    assert told.endswith("Số điện thoại liên hệ?")
    assert (form_of(talk), step_of(talk)) == (before, "phone")


def test_a_part_told_whole_stands_where_the_part_does(office: Office) -> None:
    """Not at each of its clauses."""
    talk = Talk(office)
    talk.say("htx phải làm những việc gì")
    assert talk.say("cái đó ghi ở đâu trong kế hoạch").count("📌 Mục IV.2, Kế hoạch") == 1


def test_what_the_plan_is_silent_on_stands_nowhere(office: Office) -> None:
    """And what it has near to it is named with its place."""
    talk = Talk(office)
    talk.say("đại hội liên minh ngày nào")
    told = talk.say("nó nói ở mục mấy")
    assert "không có mục nào ghi điều ấy ạ" in told
    assert "• Đại hội, hội nghị năm 2025 (Mục III.4)" in told


def test_where_nothing_is_spoken_of_it_is_asked_what_is_meant(office: Office) -> None:
    """What was not taken from the plan has no place in it to be given."""
    talk = Talk(office)
    talk.say("đăng ký có mất tiền không")
    assert talk.say("kế hoạch ghi chỗ nào thế").startswith("Dạ, anh/chị hỏi về điều nào ạ?")


@pytest.mark.parametrize(
    "said",
    [
        "kế hoạch gửi những nơi nào",
        "đại hội tổ chức ở đâu",
        "đăng ký ở đâu",
        "liên minh ở đâu",
        "xem kế hoạch ở đâu",
        "nộp ở đâu thế",
        "thế còn quỹ tín dụng thì sao",
        "mục nào nói về chuyển đổi số",
    ],
)
def test_another_question_is_none_of_the_last_answer(office: Office, said: str) -> None:
    """Whatever else is named is asked about itself."""
    talk = Talk(office)
    talk.say("thi đua đến bao giờ hết")
    assert "ghi ở đây ạ" not in talk.say(said)


def test_in_a_form_it_may_ask_what_to_write_where(office: Office) -> None:
    """Nothing was answered before it."""
    assert "hỏi về điều nào" not in at_step(office, "phone").say("ghi ở đâu thế")
