"""A unit's name that names several places, and a part of it that is struck out or put in."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, registered, step_of

JOINT = "Quỹ TDND liên phường Nguyễn Thái Học - Yên Ninh"


@pytest.mark.parametrize(
    "said",
    [
        JOINT,
        f"Tên đầy đủ là {JOINT}, tôi đã gửi ba lần.",
        f"Đề nghị ghi tên đầy đủ: {JOINT}",
    ],
)
def test_a_joint_name_is_no_place(office: Office, said: str) -> None:
    talk = at_step(office, "unit-name")
    talk.say(said)
    assert form_of(talk).unit_name == JOINT
    assert step_of(talk) == "commune"


@pytest.mark.parametrize(
    ("said", "name", "commune"),
    [
        (f"{JOINT}; trụ sở: phường Nguyễn Thái Học", JOINT, "phường Nguyễn Thái Học"),
        (
            "Quỹ tín dụng nhân dân liên xã Mường Lò – Nghĩa Lợi, xã Văn Chấn",
            "Quỹ tín dụng nhân dân liên xã Mường Lò – Nghĩa Lợi",
            "xã Văn Chấn",
        ),
        ("HTX liên xã Suối Giàng", "HTX liên xã Suối Giàng", None),
    ],
)
def test_the_seat_stands_beside_it(
    office: Office, said: str, name: str, commune: str | None
) -> None:
    talk = at_step(office, "unit-name")
    talk.say(said)
    assert form_of(talk).unit_name == name
    assert form_of(talk).commune == commune


@pytest.mark.parametrize("led", ["Sửa tên đơn vị thành:", "Và tên đơn vị chỉ ghi:"])
def test_it_is_put_in_place_of_another(office: Office, led: str) -> None:
    for talk in (at_step(office, "review", "tập thể"), registered(office)):
        talk.say(f"{led} {JOINT}")
        assert form_of(talk).unit_name == JOINT
        assert form_of(talk).commune == "xã Văn Chấn"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ('Tên đơn vị đề nghị bỏ cụm từ "Suối Giàng".', "HTX Chè"),
        ("bỏ chữ Suối Giàng trong tên htx đi", "HTX Chè"),
        ('ten htx bo chu "suoi giang" di', "HTX Chè"),
        ("tên htx thừa chữ Chè", "HTX Suối Giàng"),
        ("xóa cụm từ “Suối Giàng” ở tên đơn vị giúp tôi", "HTX Chè"),
        ('tên đơn vị thêm chữ "Nông nghiệp" sau chữ HTX', "HTX Nông nghiệp Chè Suối Giàng"),
    ],
)
def test_a_part_of_the_name_is_struck_out_or_put_in(office: Office, said: str, name: str) -> None:
    for talk in (at_step(office, "review", "tập thể"), registered(office)):
        talk.say(said)
        assert form_of(talk).unit_name == name


@pytest.mark.parametrize(
    "said",
    ['tên htx bỏ cụm "Minh Tâm"', "tên htx bỏ chữ HTX Chè Suối Giàng"],
)
def test_what_does_not_stand_there_is_asked_for(office: Office, said: str) -> None:
    talk = at_step(office, "review", "tập thể")
    talk.say(said)
    assert form_of(talk).unit_name == "HTX Chè Suối Giàng"
    assert step_of(talk) == "unit-name"


def test_a_part_of_an_aim_is_no_part_of_the_name(office: Office) -> None:
    talk = at_step(office, "review", "tập thể")
    talk.say("bỏ chữ suối giàng trong chỉ tiêu đi")
    assert form_of(talk).unit_name == "HTX Chè Suối Giàng"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("HTX La Gi Xanh", "HTX La Gi Xanh"),
        ("HTX La Vang", "HTX La Vang"),
        ("HTX CHÈ LA BẰNG", "HTX Chè La Bằng"),
        ("HTX là Minh Tâm", "Minh Tâm"),
        ("htx la minh tam nhe", "Minh Tam"),
    ],
)
def test_la_is_a_name_where_the_word_would_have_its_mark(
    office: Office, said: str, name: str
) -> None:
    """Taken for "là" it was left out, and with it the kind of unit."""
    talk = at_step(office, "unit-name")
    talk.say(said)
    assert form_of(talk).unit_name == name


@pytest.mark.parametrize("said", ["HTX ChÌ Suèi Giµng", "HTX Cheø Suoái Giaøng"])
def test_a_name_pasted_from_an_old_document_is_read(office: Office, said: str) -> None:
    """In the letters of before Unicode it had been written down as it stood."""
    talk = at_step(office, "unit-name")
    talk.say(said)
    assert form_of(talk).unit_name == "HTX Chè Suối Giàng"
