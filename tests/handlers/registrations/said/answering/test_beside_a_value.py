"""Small talk and a question beside a value: the value is taken, and only the value."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize(
    "said",
    [
        "bận quá cháu ạ, 0912345678",
        "trời mưa to quá em ạ. 0912345678",
        "0912345678, bác đi chăn trâu đây",
        "mệt quá, số bác 0912 345 678 nhé",
    ],
)
def test_a_number_beside_talk_is_the_number(office: Office, said: str) -> None:
    talk = at_step(office, "phone")
    talk.say(said)
    assert form_of(talk).phone == "0912345678"
    assert step_of(talk) == "collective-title"


def test_talk_is_nobodys_name_and_no_aim(office: Office) -> None:
    """What stands beside the value is not written with it."""
    talk = at_step(office, "contact")
    talk.say("bận quá, Giàng A Páo giám đốc 0912345678")
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == ("Giàng A Páo", "Giám đốc")
    for said in ("bận quá cháu ạ, doanh thu 2 tỷ", "doanh thu 2 tỷ, bác đi chăn trâu đây"):
        talk = at_step(office, "targets")
        talk.say(said)
        assert form_of(talk).targets == ("doanh thu 2 tỷ",)


@pytest.mark.parametrize("said", ["bận quá", "bận quá, cháu ạ", "mệt quá, thôi", "bận quá để mai"])
def test_talk_alone_leaves_everything(office: Office, said: str) -> None:
    """Nothing is left over that could be a value, a yes or a no."""
    for step in ("phone", "contact", "targets", "review"):
        talk = at_step(office, step)
        before = form_of(talk)
        talk.say(said)
        assert (form_of(talk), step_of(talk)) == (before, step)


@pytest.mark.parametrize(
    ("step", "said", "told", "then"),
    [
        ("commune", "xã Văn Chấn. mà thế đến bao giờ hết hạn hả em", "31/12/2025", "contact"),
        ("unit-name", "htx Quế Sơn Tiến, mà có phải đóng tiền không", "không mất tiền", "commune"),
        ("phone", "0912345678, mà cho chị hỏi ai ký kế hoạch", "Đỗ Nhân Đạo", "collective-title"),
    ],
)
def test_a_question_behind_a_value_is_answered(
    office: Office, step: str, said: str, told: str, then: str
) -> None:
    """The value is taken, the answer stands above the next question."""
    talk = at_step(office, step)
    assert told in talk.say(said)
    assert step_of(talk) == then


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("unit-name", "để chị hỏi đã, mà bao giờ hết hạn"),
        ("contact", "chị chưa biết, mà thế ai ký kế hoạch"),
        ("commune", "thế có mất tiền không"),
        ("commune", "the den bao gio thi het han"),
    ],
)
def test_what_is_no_value_is_not_taken(office: Office, step: str, said: str) -> None:
    talk = at_step(office, step)
    before = form_of(talk)
    talk.say(said)
    assert (form_of(talk), step_of(talk)) == (before, step)
