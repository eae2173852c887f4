"""Two units in one message: each has a form of its own, and nothing of both is mixed."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of

EACH = "Mỗi đơn vị một phiếu riêng"


@pytest.mark.parametrize(
    ("said", "name", "commune"),
    [
        ("HTX Hoa Ban với HTX Mận Hoa cũng đăng ký luôn", "HTX Hoa Ban", None),
        ("HTX Hoa Ban và tổ hợp tác Mận Hoa", "HTX Hoa Ban", None),
        ("htx hoa ban voi to hop tac man hoa", "HTX Hoa Ban", None),
        ("HTX Hoa Ban xã Văn Chấn với HTX Mận Hoa xã Sơn Lương", "HTX Hoa Ban", "xã Văn Chấn"),
    ],
)
def test_the_first_one_is_taken(office: Office, said: str, name: str, commune: str | None) -> None:
    talk = at_step(office, "unit-name", "tập thể")
    assert EACH in talk.say(said)
    assert (form_of(talk).unit_name, form_of(talk).commune) == (name, commune)


@pytest.mark.parametrize(
    "said",
    [
        "à đăng ký luôn cho HTX Mận Hoa nữa",
        "HTX Mận Hoa cũng đăng ký nhé",
        "làm thêm cho HTX Mận Hoa",
    ],
)
def test_another_one_changes_nothing(office: Office, said: str) -> None:
    talk = at_step(office, "review", "tập thể")
    before = form_of(talk)
    assert EACH in talk.say(said)
    assert form_of(talk) == before


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("sửa đơn vị thành HTX Mận Hoa", "HTX Mận Hoa"),
        ("tên đơn vị là HTX Mận Hoa chứ không phải HTX Chè Suối Giàng", "HTX Mận Hoa"),
    ],
)
def test_a_correction_is_no_second_one(office: Office, said: str, name: str) -> None:
    talk = at_step(office, "review", "tập thể")
    assert EACH not in talk.say(said)
    assert form_of(talk).unit_name == name


def test_one_name_may_join_two_words(office: Office) -> None:
    talk = at_step(office, "unit-name", "tập thể")
    assert EACH not in talk.say("HTX Chè và Du lịch Hoa Ban")
    assert form_of(talk).unit_name == "HTX Chè và Du lịch Hoa Ban"


def test_of_two_that_are_counted_the_first_is_taken(office: Office) -> None:
    talk = at_step(office, "kind")
    said = talk.say(
        "tổ thứ nhất tên là Tổ hợp tác Gỗ Minh Quán, tổ thứ hai tên là Tổ hợp tác Xe Minh Quán"
    )
    assert form_of(talk).unit_name == "Tổ hợp tác Gỗ Minh Quán"
    assert "Tổ hợp tác Xe Minh Quán" in said


def test_what_is_said_of_both_is_of_the_first(office: Office) -> None:
    """The honour behind both names was gone."""
    talk = at_step(office, "unit-name", "tập thể")
    talk.say("anh làm giám đốc 2 HTX: HTX Chè Bảo Hưng và HTX Quế Việt Hồng, cả 2 đều đăng ký LĐTT")
    form = form_of(talk)
    assert (form.unit_name, form.collective_title) == ("HTX Chè Bảo Hưng", "ttldtt")


def test_the_next_one_takes_no_unfinished_ones_place(office: Office) -> None:
    """ "Giờ đến HTX …" before the first is sent: its name stays, and it is said how."""
    talk = at_step(office, "collective-title", "tập thể")
    answer = talk.say("giờ đến HTX Quế Việt Hồng nhé")
    assert "Mỗi đơn vị một phiếu riêng" in answer
    assert form_of(talk).unit_name == "HTX Chè Suối Giàng"
