"""A unit's kind, its trade and its place are written as on a sheet; the rest stays as typed."""

import pytest

from handlers.acts.slots.unit.casing import cased_unit
from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("hợp tác xã chè shan tuyết phình hồ", "Hợp tác xã Chè shan tuyết Phình Hồ"),
        ("htx thổ cẩm mường lò", "HTX Thổ cẩm Mường Lò"),
        (
            "htx chăn nuôi và dịch vụ tổng hợp đại phát",
            "HTX Chăn nuôi và dịch vụ tổng hợp Đại Phát",
        ),
        ("tht trồng dâu nuôi tằm việt thành", "THT Trồng dâu nuôi tằm Việt Thành"),
        ("công ty tnhh hoàng gia", "Công ty TNHH Hoàng Gia"),
        ("htx vận tải 27/7", "HTX Vận tải 27/7"),
        ("htx Suối giàng", "HTX Suối Giàng"),
        ("to hop tac Det tho cam Sao Then", "Tổ hợp tác Dệt thổ cẩm Sao Then"),
        ("hop tac xa Kien Thanh", "Hợp tác xã Kien Thanh"),
        ("Hop tac xa Kien Thanh", "Hợp tác xã Kien Thanh"),
        ("HOP TAC XA KIEN THANH", "Hợp tác xã Kien Thanh"),
        ("Quy tin dung nhan dan Lien Son", "Quỹ tín dụng nhân dân Lien Son"),
        ("cong ty TNHH Hoang Gia", "Công ty TNHH Hoang Gia"),
        ("tht che Suoi Giang", "THT Chè Suối Giàng"),
        ("Htx thuy san Ho Xanh", "HTX Thủy sản Ho Xanh"),
        ("HTX KIÊN THÀNH", "HTX Kiên Thành"),
    ],
)
def test_small_letters_get_their_capitals(office: Office, typed: str, written: str) -> None:
    """And the last word of a name ("Thành") is not lost for a word of talk."""
    talk = at_step(office, "unit-name")
    talk.say(typed)
    assert form_of(talk).unit_name == written


def test_with_the_wish_it_is_shown_so_at_once(office: Office) -> None:
    said = "mún đk ldtt cho c, htx thổ cẩm mường lò, nghĩa lộ nha, c là Lò Thị Inh pgđ"
    assert "HTX Thổ cẩm Mường Lò" in Talk(office).say(said)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        (
            "LIÊN HIỆP HTX NÔNG SẢN NGÒI THIA – SÔNG HỒNG",
            "Liên hiệp HTX Nông sản Ngòi Thia – Sông Hồng",
        ),
        ("CÔNG TY CP GỖ MINH PHÁT II", "Công ty CP Gỗ Minh Phát II"),
        ("HTX 3T", "HTX 3T"),
        ("HTX ABC", "HTX ABC"),
        ("TRUNG TÂM TƯ VẤN VÀ HỖ TRỢ HTX", "Trung tâm Tư vấn và hỗ trợ HTX"),
        ("Phòng Kế hoạch - Hỗ trợ", "Phòng Kế hoạch - Hỗ trợ"),
        ("Trung tâm Tư vấn và Hỗ trợ", "Trung tâm Tư vấn và Hỗ trợ"),
    ],
)
def test_capitals_throughout_are_a_name_in_its_usual_case(typed: str, written: str) -> None:
    assert cased_unit(typed) == written


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("htx nông nghiệp an phú thịnh", "HTX Nông nghiệp An Phú Thịnh"),
        ("htx chè an khang", "HTX Chè An Khang"),
        ("htx dich vu an uong sach", "HTX Dịch vụ an uong sach"),
    ],
)
def test_an_begins_a_name_and_is_no_eating(typed: str, written: str) -> None:
    assert cased_unit(typed) == written
