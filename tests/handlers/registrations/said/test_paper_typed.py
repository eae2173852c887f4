"""Last year's paper form, typed or pasted line by line: each label's value stands in the form."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of

DOTTED = """Tên đơn vị: HTX Dịch vụ NN Tân Hương............
Loại hình: HTX.........
Địa chỉ: thôn 3, xã Yên Bình.........
Người liên hệ: Hoàng Thị Mơ......Chức vụ: Kế toán.....
ĐT: 0988.776.554
Đăng ký danh hiệu: Tập thể LĐTT
Chỉ tiêu: 1. Doanh thu: 1,5 tỷ  2. Lợi nhuận 200 triệu  3. Kết nạp mới: 3 TV"""
PAPER = """BẢN ĐĂNG KÝ THI ĐUA NĂM 2024
Kính gửi: Liên minh HTX tỉnh Yên Bái
Đơn vị: HTX Chế biến gỗ Hán Đà
Xã: Yên Bình
I. Tập thể: Tập thể lao động tiên tiến
II. Cá nhân:
1. Nguyễn Văn Gỗ, Giám đốc: CSTĐ cơ sở
2. Hoàng Thị Ván, kế toán: LĐTT
III. Chỉ tiêu
- Doanh thu 5 tỷ
- Thu nhập bình quân 7 triệu
Người lập: Hoàng Thị Ván - 0982 345 123"""


def test_dots_part_the_labels_and_lose_nothing(office: Office) -> None:
    talk = at_step(office, "kind")
    talk.say(DOTTED)
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == ("Hoàng Thị Mơ", "Kế toán")
    assert form.targets == ("Doanh thu: 1,5 tỷ", "Lợi nhuận 200 triệu", "Kết nạp mới: 3 TV")
    assert (form.commune, form.phone) == ("xã Yên Bình", "0988776554")


def test_who_filled_it_in_is_called_and_every_aim_stands(office: Office) -> None:
    """The post is the one that the list tells, so it is not asked for."""
    talk = at_step(office, "kind")
    talk.say(PAPER)
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == ("Hoàng Thị Ván", "Kế toán")
    assert (form.phone, form.commune) == ("0982345123", "xã Yên Bình")
    assert form.targets == ("Doanh thu 5 tỷ", "Thu nhập bình quân 7 triệu")
    assert [one.title for one in form.people] == ["cstdcs", "ldtt"]


@pytest.mark.parametrize("said", ["Xã: Yên Bình", "xã : Yên Bình", "xã Yên Bình"])
def test_the_label_of_the_commune_is_its_kind(office: Office, said: str) -> None:
    """Before the merger a town was called so, too."""
    talk = at_step(office, "commune")
    talk.say(said)
    assert form_of(talk).commune == "xã Yên Bình"


def test_a_label_for_both_kinds_says_neither(office: Office) -> None:
    talk = at_step(office, "commune")
    talk.say("Xã/phường: Gia Hội")
    assert form_of(talk).commune == "xã Gia Hội"
