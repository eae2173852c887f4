"""A value of another question goes to its own field; small words are names where a post says so."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of


@pytest.mark.parametrize(
    ("typed", "name", "post"),
    [
        ("e la y khoa nie, gd, sdt 0912 334 556", "Y Khoa Nie", "Giám đốc"),
        ("em là rơ châm h'yéo, phó gđ, 0912334556", "Rơ Châm H'yéo", "Phó giám đốc"),
        ("tui la thach sa phuong, chu tich hdqt, 0912334556", "Thach Sa Phuong", "Chủ tịch HĐQT"),
        ("minh la giang a pao, gd, 0912334556", "Giang A Pao", "Giám đốc"),
        ("cầm bá lai, bí thư, 0912334556", "Cầm Bá Lai", "Bí thư"),
    ],
)
def test_small_letters_beside_a_post_are_a_name(
    office: Office, typed: str, name: str, post: str
) -> None:
    talk = at_step(office, "contact")
    talk.say(typed)
    form = form_of(talk)
    assert (form.contact_name, form.contact_position, form.phone) == (name, post, "0912334556")


@pytest.mark.parametrize("typed", ["sim mới của mình 0912334556", "số zalo tui nè 0912334556"])
def test_what_is_said_of_a_number_is_nobodys_name(office: Office, typed: str) -> None:
    talk = at_step(office, "contact")
    talk.say(typed)
    assert (form_of(talk).contact_name, form_of(talk).phone) == (None, "0912334556")


@pytest.mark.parametrize(
    ("typed", "field", "value"),
    [
        ("xã yên bình", "commune", "xã Yên Bình"),
        ("à xã là xã Văn Yên", "commune", "Văn Yên"),
        ("sđt 0987654321", "phone", "0987654321"),
        ("HTX Quế Văn Yên nhé, tên đơn vị", "unit_name", "HTX Quế Văn Yên"),
    ],
)
def test_where_a_person_is_asked_for(office: Office, typed: str, field: str, value: str) -> None:
    """It had been the person: "Chức vụ, công việc của xã Yên Bình?"."""
    talk = at_step(office, "person-name", "cá nhân")
    talk.say(typed)
    assert (getattr(form_of(talk), field), step_of(talk)) == (value, "person-name")
    assert form_of(talk).people == ()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("htx du lịch cộng đồng hồ thác bà á", "HTX Du lịch cộng đồng Hồ Thác Bà"),
        ("HTX dược liệu núi bà đen á chị", "HTX Dược liệu núi Bà Đen"),
        ("HTX Nông nghiệp số Minh Quân đi", "HTX Nông nghiệp số Minh Quân"),
        ("htx quế văn yên di em", "HTX Quế Văn Yên"),
        ("htx chè suối giàng nà", "HTX Chè Suối Giàng"),
    ],
)
def test_what_is_spoken_behind_a_unit_is_no_part_of_its_name(
    office: Office, typed: str, name: str
) -> None:
    talk = at_step(office, "unit-name")
    talk.say(typed)
    assert (form_of(talk).unit_name or "").lower() == name.lower()


def test_a_units_name_is_mended_by_its_marks(office: Office) -> None:
    talk = at_step(office, "review")
    talk.say("Giảng chứ không phải Giàng, tên htx ấy")
    assert form_of(talk).unit_name == "HTX Chè Suối Giảng"
    assert step_of(talk) == "review"


@pytest.mark.parametrize("step", ["unit-name", "commune"])
@pytest.mark.parametrize(
    "said", ["trong 2ha que", "500 thung ong", "gop 20 trieu quy vi nguoi ngheo", "doanh thu 2 ty"]
)
def test_what_is_counted_is_an_aim_and_no_name(office: Office, step: str, said: str) -> None:
    """It became the unit, or the commune, without a word."""
    talk = at_step(office, step)
    before = form_of(talk)
    assert said in talk.say(said)
    form = form_of(talk)
    assert (form.unit_name, form.commune) == (before.unit_name, before.commune)
    assert form.targets == (said,)
    assert step_of(talk) == step


def test_an_assent_where_a_name_is_asked_is_led_on(office: Office) -> None:
    """It was asked whether the unit is called "duoc roi do"."""
    talk = Talk(office)
    for line in ("dk", "dong y", "tap the"):
        talk.say(line)
    assert "em còn cần tên đơn vị" in talk.say("duoc roi do")
    talk.say("htx van minh")
    assert "em còn cần tên xã" in talk.say("ok roi em")
    talk.say("ban lung xa son a")
    assert form_of(talk).commune == "xã Sơn A"


@pytest.mark.parametrize(
    ("step", "said", "field", "value"),
    [
        ("unit-name", "so 0366123999", "phone", "0366123999"),
        ("kind", "3 nguoi htx van minh xa vien son", "commune", "xã Viễn Sơn"),
        ("commune", "xa Suoi Giang, huyen Van Chan", "commune", "xã Suối Giàng"),
        ("review", "sua xa thanh phuong pu trang", "commune", "phường Pú Trạng"),
    ],
)
def test_what_is_left_or_looks_alike_is_no_name(
    office: Office, step: str, said: str, field: str, value: str
) -> None:
    talk = at_step(office, step)
    unit = form_of(talk).unit_name
    talk.say(said)
    assert getattr(form_of(talk), field) == value
    assert form_of(talk).unit_name in (unit, "HTX Van Minh")


def test_nobody_of_a_list_is_the_commune(office: Office) -> None:
    talk = at_step(office, "commune")
    before = form_of(talk).commune
    talk.say("1. Phung Thi Minh ldtt 2. Ban Van Nham ldtt")
    assert form_of(talk).commune == before
