"""What was before, and what somebody only wavers between, is not what is registered."""

import pytest

from handlers.acts.meaning import Place
from handlers.acts.slots.form import read_form
from knowledge.typed.said import Said


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        ("HTX dược liệu Nà Hẩu mới thành lập tháng trước", "HTX dược liệu Nà Hẩu"),
        ("htx che Suoi Giang vua moi thanh lap nam nay", "htx che Suoi Giang"),
        ("HTX Đổi Mới", "HTX Đổi Mới"),
        ("tôi nguyên là chủ nhiệm HTX Bình Minh, nay đăng ký cho HTX Hoa Ban", "HTX Hoa Ban"),
        ("toi nguyen giam doc HTX Binh Minh nay dang ky cho HTX Hoa Ban", "HTX Hoa Ban"),
        ("chi nguyen ke toan htx hoa ban", "htx hoa ban"),
        ("nguyên chủ nhiệm HTX Bình Minh, nay đăng ký cho tổ hợp tác trồng quế của thôn", None),
    ],
)
def test_the_unit_of_today(said: str, unit: str | None) -> None:
    read = read_form(Said(said), "idle")
    assert read.unit_name == unit
    assert read.contact_position in (None, "Kế toán")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("mự cũng không biết tập thể với cá nhân khác nhau thế nào", None),
        ("không biết nên đăng ký tập thể hay cá nhân", None),
        ("tập thể hay cá nhân nhỉ, thôi cứ tập thể đi", "tập thể"),
        ("tap the hay ca nhan cung duoc, ca hai luon", "cả hai"),
        ("tập thể với cá nhân", "cả hai"),
    ],
)
@pytest.mark.parametrize("at", ["consent", "kind"])
def test_who_wavers_has_said_neither(at: Place, said: str, kind: str | None) -> None:
    assert read_form(Said(said), at).kind == kind


@pytest.mark.parametrize("at", ["unit-name", "commune"])
def test_a_superior_with_a_number_is_no_place(at: Place) -> None:
    read = read_form(Said("sếp tên Lò Văn Páo sđt 0912333444"), at)
    assert read.said() == {"contact_name": "Lò Văn Páo", "phone": "0912333444"}
