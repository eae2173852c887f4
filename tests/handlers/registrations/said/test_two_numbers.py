"""Of two numbers in one message none is dropped without a word."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of


@pytest.mark.parametrize(
    ("step", "said", "kept", "other"),
    [
        ("phone", "máy bàn 02163862047, của tôi 0904553718", "0904553718", "02163862047"),
        ("contact", "số tôi 0912345678, số chị Mai kế toán 0987654321", "0912345678", "0987654321"),
    ],
)
def test_the_one_that_is_not_written_is_named(
    office: Office, step: str, said: str, kept: str, other: str
) -> None:
    """With the way to have it written instead."""
    talk = at_step(office, step)
    assert f"số liên hệ: {kept}; số {other} em không ghi" in talk.say(said)
    assert form_of(talk).phone == kept


def test_where_neither_is_chosen_both_are_asked_about(office: Office) -> None:
    talk = at_step(office, "contact")
    answered = talk.say("Lò Thị Mai, kế toán, 0912345678 hoặc 0987654321")
    assert "Em thấy 2 số: 0912345678, 0987654321." in answered
    assert "• Liên hệ: Lò Thị Mai, Kế toán" in answered
    assert form_of(talk).phone is None


@pytest.mark.parametrize(
    "said",
    [
        "0912345678",
        "0912 345 678, à 0912345678 nhé",
        "0912345678 chứ không phải 0912345679",
        "0912345678, có 2 con",
    ],
)
def test_of_one_number_nothing_is_added(office: Office, said: str) -> None:
    """One that is said to be wrong is none, either."""
    assert "em không ghi" not in at_step(office, "phone").say(said)
