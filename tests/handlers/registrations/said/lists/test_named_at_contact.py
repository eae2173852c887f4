"""Several persons where one is asked for, and what is told of one of the list by whom it calls."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

FIVE = "Sùng Thị Mỷ, Giàng Thị Sua, Vàng Thị Dở, Lý Thị Chư và Mùa Thị Pà"


def _of_five(office: Office) -> Talk:
    talk = at_step(office, "contact", "cá nhân")
    talk.say(FIVE)
    return talk


def test_a_row_of_names_is_no_contact(office: Office) -> None:
    """Four of them had become the post of the first."""
    form = form_of(_of_five(office))
    assert form.contact_name is None
    assert [row.name for row in form.people][-1] == "Mùa Thị Pà"
    assert len(form.people) == 5


def test_of_a_units_contact_it_is_asked(office: Office) -> None:
    talk = at_step(office, "contact", "tập thể")
    assert "chưa rõ gọi ai" in talk.say("Sùng Thị Mỷ và Giàng Thị Sua")
    assert (form_of(talk).contact_name, step_of(talk)) == (None, "contact")


def test_the_contact_is_one_of_them(office: Office) -> None:
    talk = _of_five(office)
    said = talk.say("liên hệ chị Mỷ 0355 666 777")
    assert "cán bộ sẽ gọi" not in said
    assert (form_of(talk).contact_name, form_of(talk).phone) == ("Sùng Thị Mỷ", "0355666777")


def test_who_takes_no_part_any_more_goes(office: Office) -> None:
    talk = _of_five(office)
    talk.say("chị Sua thôi không tham gia nữa")
    assert "Giàng Thị Sua" not in [row.name for row in form_of(talk).people]


def test_and_is_nobodys_name(office: Office) -> None:
    talk = at_step(office, "person-name")
    assert "Sua" in talk.say("chị Sua thôi không tham gia nữa")
    assert (step_of(talk), form_of(talk).people) == ("person-name", ())


LIST = "1. Nguyễn Văn Sơn - Giám đốc - CSTĐ cơ sở; 2. Lê Thị Hà - Kế toán trưởng - LĐTT; 3. Vũ Đức Anh - Thủ quỹ - LĐTT."


@pytest.mark.parametrize(
    ("lead", "kind"), [("Cá nhân: ", "both"), ("Chỉ đăng ký cá nhân thôi: ", "individual")]
)
def test_a_heading_gives_up_no_kind(office: Office, lead: str, kind: str) -> None:
    talk = at_step(office, "contact", "cả hai")
    talk.say("tập thể lao động xuất sắc")
    talk.say(f"{lead}{LIST}")
    assert (form_of(talk).kind, len(form_of(talk).people)) == (kind, 3)


def test_the_post_of_the_list_and_whose_thought_it_is(office: Office) -> None:
    """ "Của anh Sơn" had been written to Vũ Đức Anh."""
    talk = at_step(office, "contact", "cả hai")
    for line in ("tập thể lao động xuất sắc", f"Cá nhân: {LIST}"):
        talk.say(line)
    talk.say("Người liên hệ: Lê Thị Hà, 0982 111 222.")
    assert form_of(talk).contact_position == "Kế toán trưởng"
    talk.say("Sáng kiến của anh Sơn: số hóa hồ sơ vay vốn.")
    thoughts = [row.initiative for row in form_of(talk).people]
    assert thoughts == ["số hóa hồ sơ vay vốn", None, None]
