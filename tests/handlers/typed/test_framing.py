"""Values and their frames: names stay whole, politeness is stored nowhere, duplicates meet."""

from dataclasses import replace
from itertools import product

import pytest
from sqlalchemy import create_engine, text

from handlers.turn.turn import Office
from handlers.typed.framing import value_of
from handlers.typed.names import read_person_name
from handlers.typed.phones import split_phone
from knowledge.typed.normalize import fold
from storage.store import Store
from storage.units.names import unit_key
from tests.support.chats import FORM
from tests.support.clerks import StaffedOffice, owner
from tests.support.database.rewound import rewind
from tests.support.talk import at_step, form_of, step_of

GIVEN = (
    "Liên Điện Thoại Là La Sò Hè Số Nhã Nha Dạ Vâng Ạnh Hệ A Ơn Thôi Đó Em Anh Chi Bé Máy Tên Ở Tại "
    "Hộ Hồ Mừng Lành Nhé Luôn Cơ Ninh Ấy Sáu Ba Bốn Nữ Gọi"
).split()
FAMILY = ("Lê Thị", "Nguyễn Văn", "Giàng A", "Vàng Thị", "Trần Ngọc", "Lò")
NUMBERS = ("0912345678", "0912 345 678", "0912.345.678", "+84 912 345 678", "(0912) 345 678")
BEFORE = (
    "", "số ", "sđt ", "SĐT: ", "ĐT ", "số điện thoại ", "điện thoại: ", "liên hệ ", "Liên hệ: ",
    "sđt là ", "số của em là ", "lh ", "Số điện thoại: ", "zalo ", "- ", ", ", "(sđt ",
)  # fmt: skip
AFTER = ("", " ạ", " nhé", " nha", " nhé em", ".", " a")


@pytest.mark.parametrize("given", GIVEN)
def test_a_given_name_is_never_cut_at_a_phone(given: str) -> None:
    """Whatever it sounds like, before or behind a number in any spelling and with any label."""
    for place, (family, label, tail) in enumerate(product(FAMILY[:3], BEFORE, AFTER[::2])):
        name, number = f"{family} {given}", NUMBERS[place % len(NUMBERS)]
        assert split_phone(f"{name} {label}{number}{tail}") == (name, "0912345678"), label
    for family, number in product(FAMILY, NUMBERS[:2]):
        name = f"{family} {given}"
        assert split_phone(f"{number} {name}") == (name, "0912345678")
        assert read_person_name(name) == name
        assert read_person_name(f"{name} ạ") == name


@pytest.mark.parametrize("given", [name for name in GIVEN if fold(name) not in ("a", "anh", "em")])
def test_nor_when_it_is_typed_without_marks(given: str) -> None:
    """In small letters only a label of its own kind is taken off."""
    for family, number in product(("le thi", "nguyen van", "giang a"), NUMBERS[:2]):
        name = f"{family} {fold(given)}"
        assert split_phone(f"{name} {number}")[0] == name
        assert split_phone(f"{name} sdt {number}")[0] == name
        assert split_phone(f"{number} {name}")[0] == name


FRAMES = (
    "{}",
    "{} ạ",
    "dạ {}",
    "Dạ, {} ạ.",
    "{} nhé",
    "{} nhé em",
    "vâng {} nha",
    "dạ {} em ạ",
    "{} ơi",
)
LEADS = {
    "unit": ("tên là {}", "đơn vị em là {} ạ", "Tên đơn vị: {}", "dạ bên em là {} nhé", "HTX em tên là {}"),
    "commune": ("em ở {}", "ở {} ạ", "dạ em ở {} chị nhé", "thuộc {}", "địa chỉ: {}"),
    "name": ("tôi là {}", "dạ em là {} ạ", "tên em là {}", "em tên {}", "ông {}", "họ tên: {}"),
    "position": ("tôi làm {}", "chức vụ là {}", "em là {} ạ", "chức vụ: {}"),
}  # fmt: skip
VALUES = {
    "unit": ("HTX Đồi Xanh", "hợp tác xã miến đao Khe Giang", "HTX Quế Văn Yên", "QTDND Phúc An Khê", "HTX Nhà Tôi"),
    "commune": ("Tú Lệ", "xã Văn Chấn", "phường Trung Tâm", "Mậu A", "thị trấn Mù Cang Chải"),
    "name": ("Lê Văn Một", "Nguyễn Thanh Nhã", "Lò Thị A", "Giàng A Páo", "Lê Thị Là", "Sùng A Dạ"),
    "position": ("Giám đốc", "kế toán", "Chủ tịch HĐQT", "Tổ phó tổ thêu"),
}  # fmt: skip


@pytest.mark.parametrize("field", ["unit", "commune", "name", "position"])
def test_any_polite_frame_gives_the_same_value(field: str) -> None:
    """Neither lead-ins nor polite words are part of what is stored."""
    for value, frame in product(VALUES[field], (*FRAMES, *LEADS[field])):
        assert value_of(frame.format(value), field) == value, frame  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("step", "typed", "field", "stored"),
    [
        ("unit-name", "dạ HTX Mường Lò nhé", "unit_name", "HTX Mường Lò"),
        ("unit-name", "Tên là HTX Quế Văn Yên", "unit_name", "HTX Quế Văn Yên"),
        ("commune", "em ở Tú Lệ", "commune", "xã Tú Lệ"),
        ("commune", "xã Văn Chấn ạ", "commune", "xã Văn Chấn"),
        ("contact", "Dạ em là Lê Văn Một ạ, giám đốc", "contact_name", "Lê Văn Một"),
        ("contact", "Dạ em là Lê Văn Một ạ, giám đốc", "contact_position", "Giám đốc"),
        ("contact", "Lê Thị Liên 0900000000", "contact_name", "Lê Thị Liên"),
        ("contact", "Chị Liên 0912345678", "contact_name", "Liên"),
        ("contact", "0912345678 Lê Thị Nhã", "contact_name", "Lê Thị Nhã"),
        ("contact", "Nguyễn Văn Hùng giám đốc ạ 0912345678 nhé", "contact_position", "Giám đốc"),
        ("contact-position", "kế toán nha", "contact_position", "Kế toán"),
        ("contact-position", "Giám đốc ạ", "contact_position", "Giám đốc"),
    ],
)
def test_what_is_stored_is_the_value(
    office: Office, step: str, typed: str, field: str, stored: str
) -> None:
    """In the conversation, at the step that asks for it."""
    talk = at_step(office, step)
    talk.say(typed)
    assert getattr(form_of(talk), field) == stored


def test_a_persons_row_is_polite_too(office: Office) -> None:
    """Names and positions of those put forward are cleaned alike."""
    talk = at_step(office, "person-name")
    talk.say("dạ chị Lò Thị A ạ, kế toán nhé")
    dialog = talk.person.conversation.dialog
    assert step_of(talk) == "person-title"
    assert getattr(dialog, "row").name == "Lò Thị A"  # noqa: B009
    assert getattr(dialog, "row").position == "Kế toán"  # noqa: B009


@pytest.mark.parametrize("typed", ["HTX Chè Suối Giàng ạ", "dạ htx che suoi giang nhé em"])
def test_one_unit_registered_by_two_people_is_noticed(
    sqlite_store: Store, office: Office, typed: str
) -> None:
    """Whatever the second person says politely, and whatever the first one did."""
    owner(sqlite_store, "first", replace(FORM, unit_name="HTX Chè Suối Giàng ạ"))
    second = StaffedOffice(sqlite_store, office).person("second")
    for line in ("đăng ký", "đồng ý", "tập thể", "HTX", typed):
        second.says(line)
    if "Ý anh/chị là HTX Chè Suối Giàng ạ?" in second.heard[-1].text:
        second.says("đúng ạ")
    if "xã" in second.heard[-1].text.lower():
        second.says("xã Văn Chấn ạ")
    assert "đã có người gửi đăng ký" in second.heard[-1].text


def test_old_rows_get_the_key_of_the_name(sqlite_store: Store, sqlite_url: str) -> None:
    """A registration stored with "ạ" before meets the same unit after the migration."""
    owner(sqlite_store, "first", replace(FORM, unit_name="HTX Đồi Xanh ạ"))
    sqlite_store.close()
    rewind(sqlite_url, "0009")
    engine = create_engine(sqlite_url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE registrations SET unit_key = 'htx doi xanh a'"))
    sqlite_store.open()
    with engine.begin() as connection:
        key = connection.execute(text("SELECT unit_key FROM registrations")).scalar()
    assert key == unit_key("HTX Đồi Xanh", FORM.unit_type) == "htx doi xanh"
    engine.dispose()
