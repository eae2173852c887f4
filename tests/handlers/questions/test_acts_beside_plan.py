"""Wishes and talk are heard before the plan, and take nothing from its questions."""

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import NoteRequest
from tests.support.talk import Talk


@pytest.mark.parametrize(
    ("question", "clause"),
    [
        ("xóa nhà tạm", "III.2"),
        ("chào mừng dịp gì", "I.1"),
        ("liên doanh liên kết", "IV."),
        ("Hợp tác xã đăng ký thi đua thẳng với Ủy ban xã là xong, đúng không?", "IV.2"),
    ],
)
def test_a_question_stays_one(office: Office, question: str, clause: str) -> None:
    """Although it begins like a wish or a greeting."""
    assert f"Mục {clause}" in Talk(office).say(question)


@pytest.mark.parametrize(
    "said", ["cảm ơn em nhé", "chào cán bộ", "giỏi quá", "làm tốt lắm cháu", "em là người hay máy"]
)
def test_talk_gets_no_clause(office: Office, said: str) -> None:
    """Also right below an answer."""
    talk = Talk(office)
    talk.say("thi đua đến bao giờ?")
    assert "📌" not in talk.say(said)


def test_a_person_of_the_office_is_reached_without_a_question(office: Office) -> None:
    """The wish itself goes to the staff, in the person's own words."""
    talk = Talk(office)
    talk.say("xin chào")
    assert "đã chuyển" in talk.say("gặp cán bộ")
    assert talk.effects == (NoteRequest("gặp cán bộ"),)


def test_who_is_reminded_is_heard_about_reminders(office: Office) -> None:
    """Although the plan has a clause on that anniversary."""
    talk = Talk(office)
    for line in ("nhắc", "đồng ý", "cảm ơn"):
        talk.say(line)
    assert "📌" not in talk.say("thôi nhắc vụ sinh nhật Bác, còn lại cứ nhắc")
