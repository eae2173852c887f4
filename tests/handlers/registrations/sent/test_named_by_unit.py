"""Of several that were sent the one whose unit is named, without its kind; a contact of another unit."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

FIRST = (
    "đăng ký",
    "đồng ý",
    "HTX Hoa Sim, xã Báo Đáp",
    "ông Trần Đình Sim giám đốc 0904000111",
    "tập thể lao động tiên tiến",
    "bỏ qua",
    "gửi",
    "đăng ký đơn vị khác",
    "tập thể",
    "HTX Cao Lanh, xã Báo Đáp",
)


def _second(office: Office, *lines: str) -> Talk:
    talk = Talk(office)
    for line in (*FIRST, *lines):
        talk.say(line)
    return talk


def test_who_names_himself_takes_nobodys_place(office: Office) -> None:
    talk = _second(office)
    assert step_of(talk) == "collective-title"
    assert "đổi người liên hệ thành Vũ Thị Cao" in talk.say("mình là Vũ Thị Cao")
    assert form_of(talk).contact_name == "Trần Đình Sim"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("xem cái hoa sim", "Đăng ký DK-2025-0001"),
        ("rút cái hoa sim, ông ấy không làm nữa", "Rút đăng ký DK-2025-0001"),
        ("rút đăng ký htx cao lanh", "Rút đăng ký DK-2025-0002"),
    ],
)
def test_the_one_that_is_named(office: Office, said: str, told: str) -> None:
    talk = _second(office, "tập thể lao động tiên tiến", "bỏ qua", "gửi")
    assert told in talk.say(said)


def test_the_post_of_one_of_the_list_is_no_new_contact(office: Office) -> None:
    talk = at_step(office, "contact", "cá nhân")
    for line in ("Lê Thị Hà, Vũ Đức Anh", "liên hệ Hoàng Thị Lan"):
        talk.say(line)
    talk.say("Vũ Đức Anh chức danh là Thủ kho")
    assert form_of(talk).contact_name == "Hoàng Thị Lan"
    assert [row.position for row in form_of(talk).people] == [None, "Thủ kho"]


@pytest.mark.parametrize("said", ["Nguyễn Văn An, Phó Giám Đốc", "Lê Thị Hà, Thủ Quỹ"])
def test_a_name_and_a_post_are_one_person(office: Office, said: str) -> None:
    talk = at_step(office, "contact", "cá nhân")
    talk.say(said)
    assert (form_of(talk).contact_name, form_of(talk).people) == (said.split(",")[0], ())
