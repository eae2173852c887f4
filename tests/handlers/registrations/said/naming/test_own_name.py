"""Who speaks puts his own name right, wherever something else is asked."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of


def _told(office: Office, *lines: str) -> Talk:
    talk = at_step(office, "person-name")
    for line in lines:
        talk.say(line)
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "sửa tên em thành Hà Thị Thắm",
        "sửa lại tên của tôi là Hà Thị Thắm giúp với",
        "em tên Hà Thị Thắm, ghi sai rồi",
        "tên cháu viết nhầm rồi, Hà Thị Thắm mới đúng",
        "à ghi nhầm tên em rồi, em là Hà Thị Thắm",
    ],
)
def test_nobody_new_comes(office: Office, said: str) -> None:
    """Where her title was asked, she had become two persons."""
    talk = _told(office, "Hà Thị Thơm, kế toán", said)
    row = talk.person.conversation.dialog.row  # type: ignore[union-attr]
    assert row is not None
    assert (row.name, row.position, form_of(talk).people) == ("Hà Thị Thắm", "Kế toán", ())
    assert (step_of(talk), form_of(talk).contact_name) == ("person-title", "Giàng A Páo")


def test_the_contact_keeps_his_post(office: Office) -> None:
    talk = _told(office, "Hà Thị Thơm, kế toán", "sua ten toi thanh giang a chua")
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == ("Giang A Chua", "Giám đốc")
    assert step_of(talk) == "person-title"


def test_of_two_that_are_as_like_it_is_asked(office: Office) -> None:
    talk = _told(office, "Hà Thị Thơm, kế toán")
    said = talk.say("sửa tên em thành Nông Văn Mạ")
    assert "Hà Thị Thơm" in said
    assert "Giàng A Páo" in said
    assert form_of(talk).contact_name == "Giàng A Páo"


@pytest.mark.parametrize(
    "said",
    ["tên em Hà Thị Thắm", "sửa tên htx thành Hà Thị Thắm", "sửa tên em thành Hà Thị Thắm chưa"],
)
def test_a_name_and_no_word_of_mending_is_somebody(office: Office, said: str) -> None:
    talk = _told(office, said)
    assert form_of(talk).contact_name == "Giàng A Páo"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("không phải, em là Giàng A Phao", "Giàng A Phao"),
        ("sai rồi, tôi tên Giàng A Pháo", "Giàng A Pháo"),
        ("không phải, em là Trần Thị Lan", "Giàng A Páo"),
    ],
)
def test_who_denies_and_is_called_alike(office: Office, said: str, name: str) -> None:
    talk = at_step(office, "contact-position")
    talk.say(said)
    assert form_of(talk).contact_name == name
    assert form_of(talk).contact_position is None
