"""Persons as leaders name them: posts in full, nicknames, whose a title is, talk that is no post."""

from typing import Any

import pytest

from handlers.acts.meaning import Place
from handlers.acts.slots.form import read_form
from knowledge.typed.said import Said

LDTT, CSTDCS = "Lao động tiên tiến", "Chiến sĩ thi đua cơ sở"
PERSONS: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    ("thành viên Giàng Seo Sử", [("Giàng Seo Sử", "Thành viên", None)]),
    ("Hà Thị Tươi trưởng phòng kế toán", [("Hà Thị Tươi", "Trưởng phòng kế toán", None)]),
    ("Lê Công Bình phó giám đốc kỹ thuật", [("Lê Công Bình", "Phó giám đốc kỹ thuật", None)]),
    ("Vũ Thị Na tổ trưởng tổ cơ khí", [("Vũ Thị Na", "Tổ trưởng tổ cơ khí", None)]),
    ("Lò Văn Đức, bí thư chi đoàn", [("Lò Văn Đức", "Bí thư chi đoàn", None)]),
    ("bà Tô Thị Xoan phụ trách kho lạnh", [("Tô Thị Xoan", "phụ trách kho lạnh", None)]),
    ("Phạm Thị Hiền (Hiền đen) kế toán", [("Phạm Thị Hiền", "Kế toán", None)]),
    ("chú Tư Lành, tên thật Võ Văn Lành, lái máy", [("Võ Văn Lành", "lái máy", None)]),
    ("Ma Văn Sào tên đúng là Ma Văn Xào, tổ phó", [("Ma Văn Xào", "Tổ phó", None)]),
    (
        "Hờ A Tú – tổ trưởng / Sồng Thị Pà – thủ kho – tất cả LĐTT",
        [("Hờ A Tú", "Tổ trưởng", LDTT), ("Sồng Thị Pà", "Thủ kho", LDTT)],
    ),
    (
        "Phan Văn Tài, Hồ Thị Mận, Cao Bá Lực, tất cả tiên tiến",
        [("Phan Văn Tài", None, LDTT), ("Hồ Thị Mận", None, LDTT), ("Cao Bá Lực", None, LDTT)],
    ),
    (
        "Lê Văn Tiến, Lê Văn Bộ, cùng là thành viên HĐQT",
        [("Lê Văn Tiến", "Thành viên HĐQT", None), ("Lê Văn Bộ", "Thành viên HĐQT", None)],
    ),
    (
        "Chảo Lở Mẩy LĐTT, vợ nó Tẩn Thị Sài cũng LĐTT",
        [("Chảo Lở Mẩy", None, LDTT), ("Tẩn Thị Sài", None, LDTT)],
    ),
    (
        "Rơ Châm Bích giám đốc, Kpuih Thuận kế toán",
        [("Rơ Châm Bích", "Giám đốc", None), ("Kpuih Thuận", "Kế toán", None)],
    ),
    (
        "gồm: 1) Thạch Thị Sa (kế toán) 2) Sơn Ngọc Lâm (giám đốc) lđtt",
        [("Thạch Thị Sa", "Kế toán", None), ("Sơn Ngọc Lâm", "Giám đốc", LDTT)],
    ),
    ("Mùa Thị Sơ tổ phó à nhầm tổ trưởng", [("Mùa Thị Sơ", "Tổ trưởng", None)]),
    ("Lê Văn Chín, kế toán, xin lđtt, à ko, cstđcs", [("Lê Văn Chín", "Kế toán", CSTDCS)]),
    (
        "Đặng Thị Thu, Đặng Thị Bé lao động tiên tiến cả",
        [("Đặng Thị Thu", None, LDTT), ("Đặng Thị Bé", None, LDTT)],
    ),
    ("ghi bà Lò Thị Pâng, thêm giúp kẻo bà ấy dỗi", [("Lò Thị Pâng", None, None)]),
]


def people_of(text: str, at: Place = "person") -> list[tuple[str | None, str | None, str | None]]:
    """Name, position and title of everybody a message names."""
    return [(one.name, one.position, one.title) for one in read_form(Said(text), at).people]


@pytest.mark.parametrize(("text", "people"), PERSONS)
def test_everybody_is_read_with_post_and_title(
    text: str, people: list[tuple[str, str | None, str | None]]
) -> None:
    """What is not said is left open; talk behind a name is no post."""
    assert people_of(text) == people


@pytest.mark.parametrize(
    ("at", "text", "slots"),
    [
        ("unit-name", "Đồng Ý Phát", {"unit_name": "Đồng Ý Phát"}),
        ("unit-name", "Phạm Gia Thịnh", {"unit_name": "Phạm Gia Thịnh"}),
        ("contact", "Y Thảo - thủ quỹ", {"contact_name": "Y Thảo", "contact_position": "Thủ quỹ"}),
        ("contact", "GĐ", {"contact_position": "Giám đốc"}),
    ],
)
def test_three_capitals_are_what_the_step_asks_for(
    at: Place, text: str, slots: dict[str, Any]
) -> None:
    """A unit's name where the unit is asked for, a person's where the contact is."""
    assert read_form(Said(text), at).said() == slots


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Đèo Văn Chựa, phó giám đốc phụ trách kỹ thuật", "Phó giám đốc phụ trách kỹ thuật"),
        ("ong Sa Van Viet pho giam doc phu trach tai chinh", "Phó giám đốc phụ trách tài chính"),
        ("anh Hùng kế toán phụ trách thi đua, số 0912447308", "Kế toán phụ trách thi đua"),
        ("anh Hùng kế toán phụ trách", "Kế toán"),
        (
            "Ly Seo Chu, thanh vien HDQT phu trach thi truong",
            "Thành viên HĐQT phụ trách thị trường",
        ),
        ("chị Mai Giám đốc", "Giám đốc"),
        ("anh Tú Kế toán trưởng", "Kế toán trưởng"),
        ("Hà Thủ Quân", None),
        ("Lèng Văn Thắng, phó tổ trưởng phụ trách kỹ thuật", "phó tổ trưởng phụ trách kỹ thuật"),
        ("Giàng Seo Páo, trưởng phòng Kế hoạch - Hỗ trợ", "Trưởng phòng Kế hoạch - Hỗ trợ"),
        ("Trưởng phòng Kế hoạch Hà Văn Toại", "Trưởng phòng Kế hoạch"),
        ("trưởng phòng Páo, 0345118226", "Trưởng phòng"),
        ("Bui Thi Luong pho phong phu trach thi dua", "Phó phòng phụ trách thi đua"),
        ("chi Sa Thi Huong thanh vien ban kiem soat", "Thành viên ban kiểm soát"),
        ("Lò Thị Nết, nhân viên bộ phận bán hàng", "Nhân viên bộ phận bán hàng"),
        ("phó giám đốc phụ trách sản xuất Hà Văn Tuấn", "Phó giám đốc phụ trách sản xuất"),
        ("Vàng A Lử, thành viên, Hợp tác xã Chè", "Thành viên"),
    ],
)
def test_a_post_says_what_it_is_for_and_of_which_group(text: str, post: str | None) -> None:
    assert read_form(Said(text), "contact").contact_position == post


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mai kế toán 0912345678", "Mai"),
        ("Páo giám đốc", "Páo"),
        ("Tú, trưởng phòng Tổng hợp", "Tú"),
        ("Nguyên giám đốc", None),
        ("Em kế toán", None),
        ("Gọi kế toán", None),
        ("Chắc kế toán", None),
    ],
)
def test_one_word_right_before_a_post_is_who_is_to_be_called(text: str, name: str | None) -> None:
    assert read_form(Said(text), "contact").contact_name == name


def test_a_middle_name_in_small_letters_is_part_of_the_name() -> None:
    """ "Mua thi Sa" is no "Mua"; a word of talk in front of a post is none."""
    for said, name in (
        ("them chi Mua thi Sa nua, ke toan", "Mua Thi Sa"),
        ("Sùng a Vừ tổ trưởng", "Sùng A Vừ"),
    ):
        assert [one.name for one in read_form(Said(said), "people").people] == [name]
    assert [one.name for one in read_form(Said("Mai thi LĐTT"), "people").people] != [
        "Mai Thi LĐTT"
    ]


@pytest.mark.parametrize(
    ("said", "post"),
    [("giu chi Non lai", None), ("anh Tu lai xe", "lái xe"), ("anh Tu lái", "lái")],
)
def test_again_is_no_post(said: str, post: str | None) -> None:
    """ "Lai" alone and without its mark is "lại"."""
    assert [one.position for one in read_form(Said(said), "people").people] == [post]


@pytest.mark.parametrize(
    "said",
    [
        "to che bien mien dong Gioi Phien",
        "tổ dệt thổ cẩm Nậm Lành",
        "nhom ho nuoi ca Thac Ba",
        "đăng ký cho tổ chế biến miến đong Giới Phiên",
    ],
)
def test_what_several_do_is_nobodys_post(said: str) -> None:
    """A team is called after its work and its place, and is no person."""
    assert read_form(Said(said), "consent").contact_name is None
    assert read_form(Said(said), "unit-name").unit_name is not None


def test_somebody_of_a_team_is_a_person() -> None:
    read = read_form(Said("tổ dệt Lò Thị Hoa"), "contact")
    assert (read.contact_name, read.contact_position) == ("Lò Thị Hoa", "dệt")


@pytest.mark.parametrize(
    "said",
    ["cá nhân: Trần Văn Bình, giám đốc", "dang ky cho ca nhan: Tran Van Binh, giam doc"],
)
def test_who_stands_behind_the_word_person_is_registered(said: str) -> None:
    read = read_form(Said(said), "kind")
    assert [(one.name is not None, one.position) for one in read.people] == [(True, "Giám đốc")]
    assert read.contact_name is None
