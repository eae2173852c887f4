"""Where a unit stands: what is read as the commune, and what it is told apart from."""

from typing import Any

import pytest

from handlers.acts.meaning import Place
from handlers.acts.slots.corrections import read_correction
from handlers.acts.slots.form import read_form
from knowledge.typed.said import Said


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("o Phong Du Thuong, dt 0394115276", {"phone": "0394115276"}),
        ("phong du ha", {}),
        ("ở Trạm Tấu, sdt 0377 210 845", {"phone": "0377210845"}),
        (
            "Tu Le, a ma ten htx sua lai la HTX nep tan Tu Le",
            {"unit_type": "Hợp tác xã", "unit_name": "HTX nep tan Tu Le"},
        ),
        ("Minh Quân, anh Lê Văn Tư", {"contact_name": "Lê Văn Tư"}),
        ("tan thanh chu", {}),
        ("trc la xa Suoi Giang gio nhap vao xa Van Chan roi, ghi Van Chan", {}),
        ("yen thanh chu hong phai yen binh", {}),
    ],
)
def test_a_commune_of_the_list_opens_its_own_step(text: str, slots: dict[str, Any]) -> None:
    said = read_form(Said(text), "commune").said()
    commune = said.pop("commune")
    assert commune in (
        "Phong Du Thuong", "phong du ha", "Trạm Tấu", "Tu Le", "Minh Quân", "tan thanh", "Van Chan",
        "yen thanh",
    )  # fmt: skip
    assert said == slots


@pytest.mark.parametrize("text", ["chị Hoa", "khong biet", "gặp chị Lan"])
def test_what_is_no_name_of_the_list_is_no_commune(text: str) -> None:
    assert read_form(Said(text), "commune").commune is None


def test_what_is_mended_behind_the_answer_leaves_it_there() -> None:
    said = Said("tu le, ten don vi la htx nep tu le")
    assert read_correction(said, "commune").said() == {
        "commune": "tu le",
        "unit_type": "Hợp tác xã",
        "unit_name": "htx nep tu le",
    }


@pytest.mark.parametrize(
    ("at", "text", "unit", "commune"),
    [
        ("idle", "dang ky cho htx que o Phong Du Thuong", None, "Phong Du Thuong"),
        ("unit-name", "htx thanh cong o Mau A", "htx thanh cong", "Mau A"),
        ("unit-name", "htx cua anh o Mau A", None, "Mau A"),
        ("unit-name", "htx moi len o Mau A, chua co ten", None, "Mau A"),
        ("commune", "o Van Yen cu, gio la xa Mau A", None, "Mau A"),
        ("commune", "HTX Tú Lệ, Tú Lệ", "HTX Tú Lệ", "Tú Lệ"),
    ],
)
def test_a_unit_is_told_from_where_it_stands(
    at: Place, text: str, unit: str | None, commune: str
) -> None:
    said = read_form(Said(text), at)
    assert (said.unit_name, said.commune, said.contact_name) == (unit, commune, None)
