"""What was read from words of the person's own is told back with the next question."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step


@pytest.mark.parametrize(
    ("step", "said", "told"),
    [
        ("contact", "lường văn hịa chủ tịch hội đồng quản trị", "Lường Văn Hịa, Chủ tịch HĐQT"),
        ("phone", "0987654321", "Điện thoại: 0987654321"),
        ("phone", "so 0987 654 321 nhe", "Điện thoại: 0987654321"),
        ("collective-title", "1", "Danh hiệu tập thể: Tập thể lao động tiên tiến"),
    ],
)
def test_it_is_told_back_once(office: Office, step: str, said: str, told: str) -> None:
    talk = at_step(office, step)
    assert talk.say(said).count(told) == 1


def test_a_button_says_it_itself(office: Office) -> None:
    talk = at_step(office, "collective-title")
    assert "Em ghi" not in talk.tap(talk.labels[0])


def test_the_question_that_names_him_is_enough(office: Office) -> None:
    talk = at_step(office, "contact")
    assert "Em ghi" not in talk.say("Giàng A Páo")
