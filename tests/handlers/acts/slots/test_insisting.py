"""What insists on a value behind it: "… mới đúng", "… mới phải", "… cơ"."""

from typing import Any

import pytest

from handlers.acts.meaning import Place
from handlers.acts.slots.corrections import read_correction
from handlers.acts.slots.form import read_form
from knowledge.typed.said import Said


@pytest.mark.parametrize(
    ("at", "text", "slots"),
    [
        (
            "unit-name",
            "htx may tre dan Phuc Loi, a nham, htx may tre dan Muong Lai moi dung",
            {"unit_type": "Hợp tác xã", "unit_name": "htx may tre dan Muong Lai"},
        ),
        ("targets", "trong 5 ha dau, a nham, trong 7 ha dau moi dung", ["trong 7 ha dau"]),
        ("targets", "nuôi 40 con dê cơ", ["nuôi 40 con dê"]),
        ("targets", "ban 2 tan mat ong moi phai em a", ["ban 2 tan mat ong"]),
        ("targets", "đổi mới đúng 3 dây chuyền", ["đổi mới đúng 3 dây chuyền"]),
        ("targets", "mua 2 máy động cơ", ["mua 2 máy động cơ"]),
        ("targets", "trong 3 ha co", ["trong 3 ha co"]),
        ("commune", "Nậm Có", {"commune": "Nậm Có"}),
        ("commune", "phường Nam Cường mới đúng", {"commune": "phường Nam Cường"}),
        ("unit-name", "HTX Mới Đúng Hướng", {"unit_name": "HTX Mới Đúng Hướng"}),
    ],
)
def test_it_is_no_part_of_the_value(at: Place, text: str, slots: Any) -> None:
    wanted = {"targets": slots} if isinstance(slots, list) else slots
    said = read_form(Said(text), at).said()
    assert {name: said[name] for name in wanted} == wanted


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("chi tieu doanh thu 3 ty 8 moi dung", {"targets": ["doanh thu 3 ty 8"]}),
        ("thu nhap 6 trieu co, ko phai 5 trieu", {"targets": ["thu nhap 6 trieu"]}),
        ("xã thì Nghĩa Tâm mới đúng", {"commune": "Nghĩa Tâm"}),
        ("sđt 0912447308 mới đúng nhé", {"phone": "0912447308"}),
        ("chỉ tiêu số 2 sửa thành kết nạp 8 hộ", {"targets": ["kết nạp 8 hộ"]}),
        ("chi tieu 1 sua thanh trong 8 ha que", {"targets": ["trong 8 ha que"]}),
        (
            "doi chuc vu nguoi lien he thanh pho giam doc phu trach ky thuat",
            {"contact_position": "Phó giám đốc phụ trách kỹ thuật"},
        ),
        (
            "ten htx la HTX Cam Khanh Hoa co",
            {"unit_type": "Hợp tác xã", "unit_name": "HTX Cam Khanh Hoa"},
        ),
        ("tên là Lò Thị Cơ", {"contact_name": "Lò Thị Cơ"}),
    ],
)
def test_it_is_no_part_of_what_is_mended(text: str, slots: dict[str, Any]) -> None:
    assert read_correction(Said(text), "review").said() == slots
