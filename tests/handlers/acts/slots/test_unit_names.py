"""Where a unit's name ends, and what is said behind its head that is no name."""

import pytest

from handlers.acts.meaning import Place
from handlers.acts.slots.form import read_form
from handlers.acts.slots.unit.casing import cased_unit
from knowledge.typed.said import Said


def _unit(text: str, at: Place = "unit-name") -> str | None:
    return read_form(Said(text), at).unit_name


WHOLE = (
    "Liên hiệp HTX Nông sản Ngòi Thia – Sông Hồng",
    "Trung tâm Tư vấn và Hỗ trợ HTX",
    "Quỹ Bảo trợ trẻ em Vì ngày mai",
    "HTX Vì trẻ em vùng cao",
    "HTX Nông nghiệp & Du lịch Bản Lác",
    "Tổ hợp tác số 3 thôn Khe Mơ",
    "HTX Chè Shan tuyết (Bản Vàng)",
    "HTX Vận tải Hồ Thác Bà - Lục Yên",
    "Liên hiệp HTX Quế - Hồi Văn Yên",
    "Quỹ tín dụng nhân dân Trung Tâm",
    "HTX Điện năng, nước sạch Khánh Hòa",
    "HTX Người cao tuổi Sống vui, sống khỏe",
    "HTX Sản xuất, kinh doanh và dịch vụ Việt Hồng",
    "HTX Mùng 1 tháng 5",
    "HTX 3 tháng 2",
    "HTX Nông nghiệp 19 tháng 5",
)


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize(
    "said", ["{}, xã Văn Chấn", "dạ bên em là {} ở xã Văn Chấn ạ", "Tên đơn vị: {}\nXã Văn Chấn"]
)
def test_a_name_is_never_cut(name: str, said: str) -> None:
    assert _unit(said.format(name)) == name


@pytest.mark.parametrize("name", [one for one in WHOLE if "nước" not in one])
def test_in_capitals_it_is_as_long(name: str) -> None:
    assert _unit(f"{name}, xã Văn Chấn".upper()) == name.upper()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("HTX CHÈ SUỐI GIÀNG - LÒ VĂN PÁO - GIÁM ĐỐC", "HTX CHÈ SUỐI GIÀNG"),
        ("htx chè suối giàng - giàng a páo - giám đốc", "htx chè suối giàng"),
        ("HTX Chè Shan (xã Suối Giàng)", "HTX Chè Shan"),
        ("HTX Chè Shan (Suối Giàng)", "HTX Chè Shan"),
        ("HTX Chè Shan (Lò Văn Páo làm giám đốc)", "HTX Chè Shan"),
        ("HTX Chè Shan (mới thành lập), xã Văn Chấn", "HTX Chè Shan"),
        ("HTX Chè Shan, chè ngon lắm, xã Văn Chấn", "HTX Chè Shan"),
        ("HTX Chè Shan của anh em mình, xã Văn Chấn", "HTX Chè Shan"),
        ("Văn phòng của HTX Chè Shan", "HTX Chè Shan"),
        ("HTX Suối Giàng - chuyên chè", "HTX Suối Giàng"),
        ("htx Minh Duc thoi, k co chu nong nghiep gi dau", "htx Minh Duc"),
        ("HTX Sen Hồng thoi nhe em", "HTX Sen Hồng"),
        ("htx rau sach Thac Ba nha chau", "htx rau sach Thac Ba"),
        ("htx tan thoi", "htx tan thoi"),
        ("htx rau sach dong anh", "htx rau sach dong anh"),
        ("htx chè hữu cơ", "htx chè hữu cơ"),
        ("HTX Thêu Dao Đỏ - Bước Chân Xanh, Tân Hợp", "HTX Thêu Dao Đỏ - Bước Chân Xanh"),
        ("HTX Chè Suối Giàng - Lò Văn Páo, giám đốc", "HTX Chè Suối Giàng"),
        ("HTX Rau Sạch - Văn Chấn", "HTX Rau Sạch"),
        ("HTX Môi trường Thị trấn Cổ Phúc, xã Trấn Yên", "HTX Môi trường Thị trấn Cổ Phúc"),
        ("htx rau sạch thị trấn mậu a", "htx rau sạch"),
        ("HTX Minh Tâm - LĐTT", "HTX Minh Tâm"),
        ("Liên hiệp HTX Cam Vàng 3 Xã, trụ sở xã Khánh Hòa", "Liên hiệp HTX Cam Vàng 3 Xã"),
        ("tên đầy đủ là HTX Mận Hoa, hồi trước gọi HTX Tam Hoa", "HTX Mận Hoa"),
        ("trước còn gọi HTX Tam Hoa, giờ là HTX Hoa Mận", "HTX Hoa Mận"),
    ],
)
def test_what_is_said_behind_a_name_is_no_part_of_it(text: str, name: str) -> None:
    assert _unit(text) == name


@pytest.mark.parametrize(
    ("at", "text"),
    [
        ("collective-title", "cờ thi đua của chính phủ, HTX đứng đầu khối 2 năm liền"),
        ("collective-title", "tap the lao dong xuat sac, htx lam an tot lam"),
        ("collective-title", "tien tien thoi, xuat sac htx chua dam"),
        ("collective-title", "bằng khen thủ tướng, HTX đạt xuất sắc 5 năm liền"),
        ("collective-title", "bằng khen, HTX luôn dẫn đầu cụm"),
        ("idle", "la to hop tac thoi chu chua phai htx, cho dang ky luon"),
    ],
)
def test_a_clause_about_the_unit_is_no_name(at: Place, text: str) -> None:
    assert _unit(text, at) is None


@pytest.mark.parametrize(
    "name", ["HTX Đứng Đầu", "htx lam an", "htx chùa hang dơi", "htx Lâm An Tốt Động"]
)
def test_a_name_of_the_same_letters_stays(name: str) -> None:
    assert _unit(name) == name


@pytest.mark.parametrize(
    ("at", "text", "name"),
    [
        ("idle", "Phòng Kế hoạch - Hỗ trợ đăng ký thi đua", "Phòng Kế hoạch - Hỗ trợ"),
        ("idle", "cho Phòng Tổ chức - Hành chính, cờ thi đua", "Phòng Tổ chức - Hành chính"),
        ("idle", "Phòng Hành chính - Kế toán xin đăng ký", "Phòng Hành chính - Kế toán"),
        ("idle", "Phòng Hành chính - kế toán Lò Thị Mai", "Phòng Hành chính"),
        ("unit-name", "Trung tâm Tư vấn – Xúc tiến, xã Cao Púc", "Trung tâm Tư vấn – Xúc tiến"),
        ("unit-name", "Văn phòng - Kế toán", "Văn phòng - Kế toán"),
        ("unit-name", "HTX Sen Vàng - Thượng Bằng La", "HTX Sen Vàng"),
    ],
)
def test_a_department_goes_on_behind_its_dash(at: Place, text: str, name: str) -> None:
    assert _unit(text, at) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("HTX Vạn An chu hong phai HTX Van Yen nghen", "HTX Vạn An"),
        ("htx hoa ban chu khong phai hoa ban trang", "htx hoa ban"),
        ("HTX Chu Hồng Phải", "HTX Chu Hồng Phải"),
        ("cái hợp tác xã trồng cam của bọn anh tên Cam Sành Lục Yên", "Cam Sành Lục Yên"),
        ("HTX Cao Sơn của anh tên Hùng", "HTX Cao Sơn"),
    ],
)
def test_what_is_denied_ends_a_name_and_what_it_is_called_is_one(text: str, name: str) -> None:
    assert _unit(text) == name


@pytest.mark.parametrize(
    ("at", "text", "name"),
    [
        ("unit-name", "Trung tâm Hỗ trợ kinh tế tập thể", "Trung tâm Hỗ trợ kinh tế tập thể"),
        ("idle", "Phòng Chính sách - Phong trào đăng ký", "Phòng Chính sách - Phong trào"),
        ("unit-name", "cong ty co phan che Tran Phu, ghi y vay", "cong ty co phan che Tran Phu"),
        ("idle", "cho trung tam Ho tro - Tu van, giay khen", "trung tam Ho tro - Tu van"),
        ("unit-name", "htx que xanh thoi, bo chu moi truong di", "htx que xanh"),
        ("unit-name", "to hop tac bo vo beo Pa Ho moi dung chau a", "to hop tac bo vo beo Pa Ho"),
        ("unit-name", "HTX Cam Khanh Hoa co", "HTX Cam Khanh Hoa"),
        ("unit-name", "Trung tâm Giống - Lò Văn Páo", "Trung tâm Giống"),
        ("unit-name", "Phòng Nghiệp vụ - Đào tạo", "Phòng Nghiệp vụ - Đào tạo"),
        ("unit-name", "htx co khi mo vang", "htx co khi mo vang"),
        ("idle", "qtdnd Hung Khanh dang ky co thi dua tinh", "qtdnd Hung Khanh"),
    ],
)
def test_what_a_department_is_for_belongs_to_its_name(at: Place, text: str, name: str) -> None:
    assert _unit(text, at) == name


@pytest.mark.parametrize(
    "text",
    [
        "con htx thi van bang khen chu tich tinh",
        "htx nha em thi van nhu cu",
        "cong ty thi giu nguyen bang khen",
        "htx cua chi thi bo bang khen",
        "CON HTX THI VAN BANG KHEN",
        "Con htx thi cu de bang khen nhe",
        "to hop tac thi giu co thi dua",
        "còn hợp tác xã thì vẫn giữ bằng khen",
    ],
)
def test_what_is_done_about_the_unit_is_no_name_of_it(text: str) -> None:
    assert _unit(text, "review") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("HTX thì Hoa Sen", "Hoa Sen"),
        ("htx nha em thi ten la van ho", "van ho"),
        ("htx em thi van ho", "van ho"),
        ("HTX bên anh thì Vân", "Vân"),
        ("HTX Vạn Bằng", "HTX Vạn Bằng"),
        ("htx Van", "htx Van"),
    ],
)
def test_what_is_called_behind_the_topic_is_its_name(text: str, name: str) -> None:
    assert _unit(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("xin chào htx bot", None),
        ("chào HTX Bot nhé", None),
        ("htx bot ơi", None),
        ("HTX Bột sắn Văn Yên", "HTX Bột sắn Văn Yên"),
        ("htx bot san van yen", "htx bot san van yen"),
    ],
)
def test_the_assistant_that_is_greeted_is_no_unit(text: str, name: str | None) -> None:
    assert _unit(text) == name


@pytest.mark.parametrize(
    "said",
    [
        "ông muốn đăng ký thi đua cho hợp tác xã ong",
        "mình bên htx lúa muốn đăng ký",
        "anh muốn đăng ký cho hợp tác xã nuôi ong mật",
        "ong muon dang ky cho hop tac xa ong",
    ],
)
def test_what_kind_of_cooperative_it_is_is_no_name(said: str) -> None:
    assert _unit(said, "idle") is None


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("đăng ký thi đua cho htx tân tiến", "htx tân tiến"),
        ("đăng ký cho hợp tác xã cá lồng hồ thác bà", "hợp tác xã cá lồng hồ thác bà"),
        ("đăng ký thi đua HTX Ong", "HTX Ong"),
    ],
)
def test_a_name_of_its_own_stays(said: str, name: str) -> None:
    assert _unit(said, "idle") == name


def test_where_it_is_typed_without_marks_is_no_part_of_the_name() -> None:
    said = "dk thi dua: tht lon den hang gang o lao chai, tap the ld tien tien"
    assert _unit(said, "idle") == "tht lon den hang gang"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        (
            "hợp tác xã vệ sinh môi trường đồng tâm sạch",
            "Hợp tác xã Vệ sinh môi trường Đồng Tâm Sạch",
        ),
        ("htx vận tải đồng tâm", "HTX Vận tải Đồng Tâm"),
        ("hợp tác xã dịch vụ tổng hợp đồng phát", "Hợp tác xã Dịch vụ tổng hợp Đồng Phát"),
        ("htx thủ công mỹ nghệ đồng", "HTX Thủ công mỹ nghệ đồng"),
        ("htx chè suối giàng", "HTX Chè Suối Giàng"),
    ],
)
def test_a_name_behind_a_trade_begins_with_a_capital(typed: str, written: str) -> None:
    assert cased_unit(typed, "Yên Bái") == written


# What stands in each reads as an order, a denial, somebody or a particle where no mark tells.
_BARE = (
    "htx nong nghiep phu nham", "htx suoi bu", "htx ban bo", "htx la pan tan", "htx che tao", "htx doi moi",
    "htx thang loi", "htx quyet thang", "htx chan nuoi che cu nha", "htx binh minh", "htx mau a", "htx ngoi a",
    "htx nam sua", "htx nga quan", "htx chau que ha", "htx ta xi lang", "htx lang nhi", "htx khong gian xanh",
    "htx sua ong chua", "htx co phuc",
)  # fmt: skip


@pytest.mark.parametrize("name", _BARE)
def test_without_marks_a_name_keeps_what_reads_as_another_word(name: str) -> None:
    assert _unit(name) == name
    assert _unit(f"dang ky cho {name} nhe em", "idle") == name
    assert _unit(f"bac la Lo Van Pon giam doc {name}, 0912333444", "kind") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("htx minh tam di em", "htx minh tam"),
        ("htx sen hong thoi nhe", "htx sen hong"),
        ("giam doc htx muong lo ten Lo Van Pon 0977123456", "htx muong lo"),
        ("giam doc htx cua toi ten la Bui Van Sai", None),
        ("htx cua bac o xa van chan", None),
        ("htx can dang ky gi khong", None),
        ("htx la gi", None),
        ("htx moi thanh lap", None),
    ],
)
def test_without_marks_what_is_said_of_it_is_no_name(text: str, name: str | None) -> None:
    assert _unit(text, "idle") == name


@pytest.mark.parametrize("name", ["che cu nha", "nga quan", "ban bo", "la pan tan", "nam bung"])
def test_a_commune_keeps_them_too(name: str) -> None:
    said = read_form(Said(f"htx rung xanh xa {name} huyen van chan"), "idle")
    assert said.commune == name


def test_the_post_that_opens_is_that_of_whoever_is_named_behind_the_unit() -> None:
    said = read_form(Said("giam doc htx muong lo ten Lo Van Pon 0977123456 xa nghia lo"), "kind")
    told = (said.unit_name, said.commune, said.contact_name, said.contact_position)
    assert told == ("htx muong lo", "nghia lo", "Lo Van Pon", "Giám đốc")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("dk cho htx t", None),
        ("bac lam chu nhiem htx tu nam 2016 den nay", None),
        ("lam giam doc htx từ 2018", None),
        ("dk HTX T&T", "HTX T&T"),
        ("htx tu nam xa son thinh", "htx tu nam"),
    ],
)
def test_who_speaks_and_since_when_is_no_name(text: str, name: str | None) -> None:
    assert _unit(text, "idle") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("dang ky htx thu nhat da", None),
        ("HTX đầu tiên nhé", None),
        ("htx cuoi cung la htx Mo Vang", "htx Mo Vang"),
        ("HTX Thứ Ba", "HTX Thứ Ba"),
        ("HTX Nep Tu Le, cung xa", "HTX Nep Tu Le"),
        ("HTX vat tu, cung ung giong Van Chan", "HTX vat tu, cung ung giong Van Chan"),
    ],
)
def test_which_of_several_it_is_names_none(text: str, name: str | None) -> None:
    """And "cùng xã" tells where it is, though "cung" begins a trade as well."""
    assert _unit(text, "unit-name") == name


@pytest.mark.parametrize("said", ["HTX 3 tháng rồi", "htx 12 tháng", "HTX 3 tháng 5 triệu"])
def test_a_span_of_months_is_no_name(said: str) -> None:
    """Unlike a day that a unit is called after."""
    assert _unit(said) is None
