"""The contact says again who he is: his name and post are put right, and no aim is made of it."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of


def _contact(office: Office, step: str, said: str) -> tuple[Talk, tuple[str | None, str | None]]:
    talk = at_step(office, step, "tập thể")
    talk.say(said)
    form = form_of(talk)
    return talk, (form.contact_name, form.contact_position)


@pytest.mark.parametrize("step", ["targets", "review", "collective-title"])
@pytest.mark.parametrize(
    "said",
    [
        "SAI RỒI. TÔI LÀ GIÀNG A PÁO LỬ, TỔNG GIÁM ĐỐC",
        "TÔI LÀ GIÀNG A PÁO LỬ, TỔNG GIÁM ĐỐC",
        "sai rồi, tôi tên Giàng A Páo Lử, tổng giám đốc",
        "nhầm rồi em, chị là Giàng A Páo Lử tổng giám đốc",
    ],
)
def test_name_and_post_are_put_right(office: Office, step: str, said: str) -> None:
    talk, contact = _contact(office, step, said)
    assert contact == ("Giàng A Páo Lử", "Tổng giám đốc")
    assert not any("GIÁM ĐỐC" in one for one in form_of(talk).targets)


def test_the_name_alone_leaves_the_post(office: Office) -> None:
    _, contact = _contact(office, "targets", "tên tôi là Giàng A Páo Lử chứ")
    assert contact == ("Giàng A Páo Lử", "Giám đốc")


@pytest.mark.parametrize("said", ["anh Giàng A Páo lên chức rồi", "chị nuôi 100 con lợn"])
def test_somebody_else_is_no_correction(office: Office, said: str) -> None:
    _, contact = _contact(office, "targets", said)
    assert contact == ("Giàng A Páo", "Giám đốc")


@pytest.mark.parametrize(
    ("said", "name", "post"),
    [
        ("TÔI ĐINH CÔNG THỨC TỔNG GIÁM ĐỐC 0974.130.886", "Đinh Công Thức", "Tổng giám đốc"),
        ("TÔI HÀ VĂN TỔNG PHÓ GIÁM ĐỐC 0974130886", "Hà Văn Tổng", "Phó giám đốc"),
    ],
)
def test_capitals_part_name_and_post(office: Office, said: str, name: str, post: str) -> None:
    talk = at_step(office, "contact")
    talk.say(said)
    assert (form_of(talk).contact_name, form_of(talk).contact_position) == (name, post)


@pytest.mark.parametrize("title", ["tập thể lao động tiên tiến", "tập thể lao động xuất sắc"])
def test_a_title_without_its_marks_is_nobodys_name(office: Office, title: str) -> None:
    """ "Lại" is a family's name."""
    talk = at_step(office, "collective-title", "tập thể")
    for line in (title, "bỏ qua", "doi lai tien tien cho chac"):
        talk.say(line)
    form = form_of(talk)
    assert (form.contact_name, form.collective_title) == ("Giàng A Páo", "ttldtt")
