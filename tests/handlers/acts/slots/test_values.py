"""Single values as people type them at a step: what is read, and what is no value."""

from typing import Any

import pytest

from handlers.acts.meaning import Act, Place
from handlers.acts.slots.corrections import read_correction
from handlers.acts.slots.form import read_form
from handlers.acts.slots.phones import choose, read_numbers
from handlers.acts.slots.slots import slots_of
from knowledge.typed.said import Said
from knowledge.typed.telex import composed

# Whose title it is, and who is spoken to.
_ASKED_FOR_UNIT = {
    "unit_type": "Hợp tác xã",
    "unit_name": "HTX Rau Bản Mới",
    "contact_name": "Lê Văn Một",
    "contact_position": "Giám đốc",
    "collective_title": "Tập thể lao động tiên tiến",
}
VALUES: list[tuple[Place, str, dict[str, Any]]] = [
    (
        "idle",
        "đăng ký cho HTX Rau Bản Mới danh hiệu LĐTT, tôi là Lê Văn Một giám đốc",
        _ASKED_FOR_UNIT,
    ),
    (
        "idle",
        "tôi là Lê Văn Một, giám đốc HTX Rau Bản Mới, đăng ký cho HTX danh hiệu lao động tiên tiến",
        _ASKED_FOR_UNIT,
    ),
    (
        "idle",
        "đăng ký lao động tiên tiến cho HTX Rau Bản Mới, liên hệ Lê Văn Một giám đốc",
        _ASKED_FOR_UNIT,
    ),
    (
        "idle",
        "em là Lò Thị Pản, kế toán HTX Rau Bản Mới, đăng ký lao động tiên tiến cho em",
        {
            "unit_type": "Hợp tác xã",
            "unit_name": "HTX Rau Bản Mới",
            "contact_name": "Lò Thị Pản",
            "contact_position": "Kế toán",
            "people": [
                {"name": "Lò Thị Pản", "position": "Kế toán", "title": "Lao động tiên tiến"}
            ],
        },
    ),
    (
        "contact",
        "Lù Thị Hạnh, 0389 000 541, thủ quỹ",
        {"contact_name": "Lù Thị Hạnh", "contact_position": "Thủ quỹ", "phone": "0389000541"},
    ),
    (
        "phone",
        "0388 104 559 la so chong toi, so toi 0972 336 118",
        {"phone": "0972336118"},
    ),
    (
        "phone",
        "số anh Páo 0972 118 337, số chị Mỷ 0363 228 119, gọi chị Mỷ nhé",
        {"phone": "0363228119"},
    ),
    ("phone", "cua chong chi 0363118227, cua chi 0972118337", {"phone": "0972118337"}),
    (
        "phone",
        "0363 118 227 nhé, à nhầm 0363 118 272 mới đúng",
        {"phone": "0363118272"},
    ),
    (
        "unit-name",
        "htx rau Au Lau, phuong Au Lau, tp Yen Bai cu",
        {"unit_type": "Hợp tác xã", "unit_name": "htx rau Au Lau", "commune": "phuong Au Lau"},
    ),
    (
        "commune",
        "bên Liên Sơn nầy, gọi anh Thành số 0904 118 662",
        {"commune": "Liên Sơn", "contact_name": "Thành", "phone": "0904118662"},
    ),
    ("phone", "so toi 0972 336 118, so vo 0388104559", {"phone": "0972336118"}),
    ("phone", "0354 118 990 so cua vo, 0983 442 017", {"phone": "0983442017"}),
    ("commune", "xã Cư M'gar", {"commune": "Cư M'gar"}),
    ("commune", "ở Ea H’leo ạ", {"commune": "Ea H’leo"}),
    (
        "commune",
        "à quên, tên là HTX Nông nghiệp Hua Păng",
        {"unit_type": "Hợp tác xã", "unit_name": "HTX Nông nghiệp Hua Păng"},
    ),
    (
        "unit-name",
        "HTX dịch vụ nông nghiệp Tông Cọ",
        {"unit_type": "Hợp tác xã", "unit_name": "HTX dịch vụ nông nghiệp Tông Cọ"},
    ),
    ("phone", "so bac 0915000227, so cua ke toan 0915000228", {"phone": "0915000227"}),
    (
        "person-title",
        "mấy năm liền lao động tiên tiến rồi, năm nay lên chiến sĩ thi đua cơ sở",
        {"people": [{"title": "Chiến sĩ thi đua cơ sở"}]},
    ),
    (
        "collective-title",
        "năm ngoái được tiên tiến, năm nay xuất sắc",
        {"collective_title": "Tập thể lao động xuất sắc"},
    ),
    (
        "collective-title",
        "xin tiên tiến chứ chưa dám xuất sắc",
        {"collective_title": "Tập thể lao động tiên tiến"},
    ),
    ("kind", "cá nhân làm trước, tập thể thôi khỏi", {"kind": "cá nhân"}),
    (
        "unit-type",
        "htx thôi em, tên HTX Sắn Dây Làng Vạn",
        {"unit_type": "Hợp tác xã", "unit_name": "HTX Sắn Dây Làng Vạn"},
    ),
    (
        "idle",
        "minh o Sang Ma Sao, to truong la minh Vu A Hang",
        {"commune": "Sang Ma Sao", "contact_name": "Vu A Hang", "contact_position": "Tổ trưởng"},
    ),
    (
        "people",
        "Nông Thị Lả\nthủ kho\nlđtt\nSùng A Chu\nlái xe\ncstđcs",
        {
            "people": [
                {"name": "Nông Thị Lả", "position": "Thủ kho", "title": "Lao động tiên tiến"},
                {"name": "Sùng A Chu", "position": "lái xe", "title": "Chiến sĩ thi đua cơ sở"},
            ]
        },
    ),
    (
        "people",
        "cái Hoa, tên đầy đủ Lù Thị Hoa, kế toán",
        {"people": [{"name": "Lù Thị Hoa", "position": "Kế toán"}]},
    ),
    (
        "initiative",
        "lò sấy chạy trấu, còn chức vụ là tổ trưởng nhé",
        {"people": [{"position": "Tổ trưởng", "initiative": "lò sấy chạy trấu"}]},
    ),
    (
        "unit-name",
        "HTX Sen Vàng - Thượng Bằng La - 0912 000 345",
        {
            "unit_type": "Hợp tác xã",
            "unit_name": "HTX Sen Vàng",
            "commune": "Thượng Bằng La",
            "phone": "0912000345",
        },
    ),
    (
        "unit-name",
        "HTX Hải Yến, Hoàng Mai, kế toán",
        {
            "unit_type": "Hợp tác xã",
            "unit_name": "HTX Hải Yến",
            "contact_name": "Hoàng Mai",
            "contact_position": "Kế toán",
        },
    ),
    ("unit-type", "to hop tac thoi em, co 9 ho", {"unit_type": "Tổ hợp tác"}),
    ("phone", "liên lạc của hợp tác xã cứ lấy số 0378 000 991", {"phone": "0378000991"}),
    ("commune", "tên mới bác quên, trước là xã Tô Mậu", {"commune": "Tô Mậu"}),
    (
        "idle",
        "HTX em xin bằng khen tỉnh, liên hệ 0948 000 163 anh Tân",
        {
            "unit_type": "Hợp tác xã",
            "collective_title": "Bằng khen của Chủ tịch UBND tỉnh",
            "contact_name": "Tân",
            "phone": "0948000163",
        },
    ),
    (
        "collective-title",
        "tập thể bên anh xin danh hiệu lao động xuất sắc",
        {"collective_title": "Tập thể lao động xuất sắc"},
    ),
    (
        "phone",
        "4. SĐT: 0901 234 561. 5. Danh hiệu: tập thể lđxs",
        {"phone": "0901234561", "collective_title": "Tập thể lao động xuất sắc"},
    ),
    ("kind", "đơn vị với vài người nữa", {"kind": "cả hai"}),
    ("unit-name", "HTX bác tên dài lắm", {"unit_type": "Hợp tác xã"}),
    ("unit-name", "tên htx là Tân Sơn, à nhầm Tân Sơn 3", {"unit_name": "Tân Sơn 3"}),
    ("phone", "0869_114_226", {"phone": "0869114226"}),
    (
        "collective-title",
        "lấy xuất sắc, nếu không được thì tiên tiến",
        {"collective_title": "Tập thể lao động xuất sắc"},
    ),
    (
        "idle",
        "HTX Tâm Phú xin đăng ký, 100% thành viên có BHXH",
        {"unit_type": "Hợp tác xã", "unit_name": "HTX Tâm Phú"},
    ),
    ("kind", "tập thể trước đi, cá nhân làm sau", {"kind": "tập thể"}),
    ("unit-type", "doanh nghiệp, có vốn góp của htx", {"unit_type": "Doanh nghiệp thành viên"}),
    (
        "unit-name",
        "Hợp tác xã Chế biến, Thương mại và Dịch vụ Hưng Phú",
        {
            "unit_type": "Hợp tác xã",
            "unit_name": "Hợp tác xã Chế biến, Thương mại và Dịch vụ Hưng Phú",
        },
    ),
    ("unit-name", "trước gọi khác, giờ tên mới là Đại Thắng", {"unit_name": "Đại Thắng"}),
    (
        "commune",
        "Khánh Yên, huyện ngày xưa là Văn Bàn",
        {"commune": "Khánh Yên"},
    ),
    ("phone", "0 chín 6 hai 000 ba 1 năm", {"phone": "0962000315"}),
    ("phone", "chín sáu hai không không không ba một năm, đầu số 0", {"phone": "0962000315"}),
    ("phone", "09I2 000 315", {"phone": "0912000315"}),
    ("phone", "số vợ 0912000111 số tôi 0912000222", {"phone": "0912000222"}),
    (
        "person",
        "Vàng Thị Dua; coi kho; lao động tiên tiến",
        {
            "people": [
                {"name": "Vàng Thị Dua", "position": "coi kho", "title": "Lao động tiên tiến"}
            ]
        },
    ),
    (
        "person",
        "anh Mùa A Sính, ảnh chăm chỉ lắm, làm tổ phó",
        {"people": [{"name": "Mùa A Sính", "position": "Tổ phó"}]},
    ),
    (
        "people",
        "Đèo Văn Đôi phó giám đốc, tiên tiến",
        {
            "people": [
                {
                    "name": "Đèo Văn Đôi",
                    "position": "Phó giám đốc",
                    "title": "Lao động tiên tiến",
                }
            ]
        },
    ),
    (
        "targets",
        "lãi 200 triệu; thêm bà Ngô Thị Sen thủ quỹ LĐTT nữa",
        {
            "targets": ["lãi 200 triệu"],
            "people": [
                {"name": "Ngô Thị Sen", "position": "Thủ quỹ", "title": "Lao động tiên tiến"}
            ],
        },
    ),
    (
        "targets",
        "trồng 8 ha sả, dạy nghề cho chị em, không nợ lương",
        {"targets": ["trồng 8 ha sả", "dạy nghề cho chị em", "không nợ lương"]},
    ),
    ("targets", "Hủy bỏ hẳn bao bì ni lông", {"targets": ["Hủy bỏ hẳn bao bì ni lông"]}),
    ("targets", "dt 3 ty a nham dt 4 ty", {"targets": ["dt 4 ty"]}),
    ("unit-name", "HTX Tiếp Nối", {"unit_name": "HTX Tiếp Nối", "unit_type": "Hợp tác xã"}),
    (
        "unit-name",
        "HTX Không Hóa Chất Bản Pắng",
        {"unit_name": "HTX Không Hóa Chất Bản Pắng", "unit_type": "Hợp tác xã"},
    ),
    ("unit-name", "Nà Ban", {"unit_name": "Nà Ban"}),
    ("commune", "Dạ Trạch", {"commune": "Dạ Trạch"}),
    ("commune", "nay là xã Phiêng Kham, trước là Chiềng Tở", {"commune": "Phiêng Kham"}),
    ("commune", "xã Làng Tạng cũ nay nhập vào An Sơn", {"commune": "An Sơn"}),
    (
        "contact",
        "Mùa Thị Liên, phó giám đốc",
        {"contact_name": "Mùa Thị Liên", "contact_position": "Phó giám đốc"},
    ),
    (
        "contact",
        "Nông Văn Số kế toán",
        {"contact_name": "Nông Văn Số", "contact_position": "Kế toán"},
    ),
    ("contact", "giám đốc", {"contact_position": "Giám đốc"}),
    ("phone", "không chín bốn hai không không không bốn bốn bốn", {"phone": "0942000444"}),
    ("phone", "cơ quan 0216 3 000 222, di động 0983 000 949", {"phone": "0983000949"}),
    ("phone", "0912 000 121, 0912 000 131", {}),
    ("collective-title", "ttldxs", {"collective_title": "Tập thể lao động xuất sắc"}),
    ("collective-title", "tiên tiến thôi em", {"collective_title": "Tập thể lao động tiên tiến"}),
    ("collective-title", "bk ubnd tỉnh", {"collective_title": "Bằng khen của Chủ tịch UBND tỉnh"}),
    (
        "person-title",
        "giấy khen chủ tịch xã",
        {"people": [{"title": "Giấy khen của Chủ tịch UBND xã"}]},
    ),
    (
        "person",
        "Hoàng Thị Thêm, thủ kho",
        {"people": [{"name": "Hoàng Thị Thêm", "position": "Thủ kho"}]},
    ),
    ("person", "Sùng A Dạ", {"people": [{"name": "Sùng A Dạ"}]}),
    ("person", "thủ kho", {"people": [{"position": "Thủ kho"}]}),
    (
        "person-title",
        "cstđcs, sáng kiến là máy tẽ ngô chạy pin",
        {
            "people": [
                {"title": "Chiến sĩ thi đua cơ sở", "initiative": "máy tẽ ngô chạy pin"},
            ]
        },
    ),
    (
        "substitute",
        "o Lò Thị Hương, thủ quỹ hè, 0963 000 274",
        {"people": [{"name": "Lò Thị Hương", "position": "Thủ quỹ"}], "phone": "0963000274"},
    ),
    (
        "roll-call",
        "ủy quyền cho bà Lò Thị Hương",
        {"people": [{"name": "Lò Thị Hương"}]},
    ),
    (
        "people",
        "| STT | Họ tên | Chức vụ |\n| 1 | Lò Văn Xuyên | Kế toán |",
        {"people": [{"name": "Lò Văn Xuyên", "position": "Kế toán"}]},
    ),
    (
        "initiative",
        "Dạ, sáng kiến tên là Ủ phân trâu ạ",
        {"people": [{"initiative": "Ủ phân trâu"}]},
    ),
    ("initiative", "chế biến bã mía nha e 😊", {"people": [{"initiative": "chế biến bã mía"}]}),
    ("initiative", "ông ấy nghĩ ra cái bè nứa", {"people": [{"initiative": "bè nứa"}]}),
    (
        "people",
        "Lò Thị Dợ, Lò Thị Say và Lò Thị Chía, xin lao động tiên tiến cho cả ba chị ạ",
        {
            "people": [
                {"name": "Lò Thị Dợ", "title": "Lao động tiên tiến"},
                {"name": "Lò Thị Say", "title": "Lao động tiên tiến"},
                {"name": "Lò Thị Chía", "title": "Lao động tiên tiến"},
            ]
        },
    ),
    (
        "people",
        "Lò Văn Dợ, Lò Văn Say đều lái xe",
        {
            "people": [
                {"name": "Lò Văn Dợ", "position": "lái xe"},
                {"name": "Lò Văn Say", "position": "lái xe"},
            ]
        },
    ),
    (
        "person",
        "Lò Thị Nái, làm vườn",
        {"people": [{"name": "Lò Thị Nái", "position": "làm vườn"}]},
    ),
    ("phone", "không tám sáu hai rồi ba con không rồi lăm lăm sáu", {"phone": "0862000556"}),
    ("phone", "0956000814 à không, 0965000814", {"phone": "0965000814"}),
    (
        "targets",
        "mua 1 máy sấy, nợ xấu không quá 1%",
        {"targets": ["mua 1 máy sấy", "nợ xấu không quá 1%"]},
    ),
    ("targets", "1) 500 gốc đào 2) 3 homestay", {"targets": ["500 gốc đào", "3 homestay"]}),
    ("targets", "25 ha sả + đạt VietGAP", {"targets": ["25 ha sả", "đạt VietGAP"]}),
    (
        "targets",
        "bên em phấn đấu bán 30 tấn mận nha em 🌟",
        {"targets": ["phấn đấu bán 30 tấn mận"]},
    ),
    ("targets", "-2% nợ xấu", {"targets": ["-2% nợ xấu"]}),
    ("targets", "Nợ xấu không quá 1,5%", {"targets": ["Nợ xấu không quá 1,5%"]}),
    (
        "targets",
        "Giữ nguyên diện tích 20 ha, tăng năng suất 10%",
        {"targets": ["Giữ nguyên diện tích 20 ha, tăng năng suất 10%"]},
    ),
    (
        "targets",
        "Bỏ qua trung gian, bán thẳng 50 tấn chè cho siêu thị",
        {"targets": ["Bỏ qua trung gian, bán thẳng 50 tấn chè cho siêu thị"]},
    ),
    (
        "targets",
        "- kết nạp 3 người\n- nộp thuế đủ",
        {"targets": ["kết nạp 3 người", "nộp thuế đủ"]},
    ),
    (
        "idle",
        "đăng ký cho HTX Chè Khe Đẳng, xã Lâm Giang",
        {"unit_name": "HTX Chè Khe Đẳng", "unit_type": "Hợp tác xã", "commune": "Lâm Giang"},
    ),
]
NO_VALUES: list[tuple[Place, str]] = [
    ("unit-name", "cảm ơn em nhé"), ("unit-name", "đợi tí"), ("unit-name", "ko biết"),
    ("unit-name", "em muốn hỏi cái này"), ("unit-name", "như năm ngoái"), ("unit-name", "tên gì nhỉ"),
    ("commune", "gần xã Tô Mậu"), ("commune", "dạ"), ("commune", "đợi tí"), ("commune", "đã ghi ở trên rồi"), ("commune", "xã nào nhỉ"),
    ("contact", "đúng tôi"), ("contact", "em luôn"), ("contact", "chính là tôi"), ("contact", "vâng ạ"),
    ("person", "đúng rồi"), ("person", "chính tôi"), ("person", "cảm ơn"), ("person", "em luôn"),
    ("targets", "cảm ơn em"), ("targets", "đợi tí"),
]  # fmt: skip
MENDED: list[tuple[Place, str, dict[str, Any]]] = [
    ("review", "à nhầm, số là 0987 000 123", {"phone": "0987000123"}),
    ("unit-type", "cá nhân cơ mà", {"kind": "cá nhân"}),
    ("commune", "sửa tên HTX thành HTX Chè Bản Lằn", {"unit_name": "HTX Chè Bản Lằn", "unit_type": "Hợp tác xã"}),
    ("phone", "giám đốc chứ không phải phó giám đốc", {"contact_position": "Giám đốc"}),
    ("phone", "à quên, xã là Việt Hồng cơ, không phải Quy Mông", {"commune": "Việt Hồng"}),
    ("sent", "à nhầm, số là 0987 000 123", {"field": "phone", "value": "0987000123"}),
    ("idle", "sửa số điện thoại giúp tôi", {"field": "phone"}),
    ("review", "sửa chỗ chỉ tiêu", {"field": "targets"}),
    ("idle", "đổi từ cá nhân sang tập thể", {"field": "kind", "value": "tập thể"}),
    ("person-title", "tên phải là Cứ Thị Máy", {"people": [{"name": "Cứ Thị Máy"}]}),
    ("initiative", "cho anh ấy xuống lao động tiên tiến", {"people": [{"title": "Lao động tiên tiến"}]}),
    ("people", "người liên hệ là Cứ Thị Máy mới đúng", {"contact_name": "Cứ Thị Máy"}),
    ("contact", "tên đơn vị là Phú Lộc 3 cơ", {"unit_name": "Phú Lộc 3"}),
    ("unit-name", "ý quên, đăng ký cả cá nhân luôn", {"kind": "cả hai"}),
    ("review", "ghi là thủ quỹ, mà tôi là trưởng ban kiểm soát", {"contact_position": "Trưởng ban kiểm soát"}),
    ("review", "lên chủ nhiệm, không làm giám đốc nữa", {"contact_position": "Chủ nhiệm"}),
    ("review", "15 ha chứ không phải 12 ha", {"targets": ["15 ha"]}),
    ("remind-days", "à nhầm, 5 ngày", {"days_before": [5]}),
    ("remind-hour", "ấy không, 6 rưỡi sáng", {"hour": "6:30"}),
    ("collective-title", "thôi đổi, xuất sắc chứ đừng tiên tiến", {"collective_title": "Tập thể lao động xuất sắc"}),
    ("review", "bà Dung là thủ quỹ, không phải thủ kho", {"people": [{"name": "Dung", "position": "Thủ quỹ"}]}),
    ("review", "tôi tên Lanh chứ không phải Lành", {"contact_name": "Lanh"}),
    ("idle", "sửa chức vụ thành phó giám đốc", {"field": "contact_position", "value": "Phó giám đốc"}),
    ("people", "bác số 3 lên chiến sĩ nhé", {"people": [{"title": "Chiến sĩ thi đua"}], "place": 3}),
    ("review", "đổi danh hiệu tập thể giúp cô", {"field": "collective_title"}),
    ("review", "đổi tập thể lên xuất sắc", {"collective_title": "Tập thể lao động xuất sắc"}),
    ("review", "sai rồi, phải chiến sĩ thi đua cơ sở", {"field": "people"}),
    ("phone", "tên htx ghi sai, là Phúc Lộc 2 cơ", {"unit_name": "Phúc Lộc 2"}),
    ("phone", "Tên htx viết hoa chữ Đ, Đồng Tâm", {"field": "unit_name"}),
    ("people", "Lù Thị Phương viết là Phượng, có dấu nặng", {"people": [{"name": "Lù Thị Phượng"}]}),
    ("review", "người liên hệ là Mạc Thị Hường, danh hiệu lên xuất sắc", {"contact_name": "Mạc Thị Hường", "collective_title": "Tập thể lao động xuất sắc"}),
    ("idle", "mã TX26-0310 đổi số máy thành 0962 000 131", {"code": "TX26-0310", "field": "phone", "value": "0962000131"}),
]  # fmt: skip


@pytest.mark.parametrize(("at", "text", "slots"), VALUES)
def test_a_value_is_read_without_what_stands_around_it(
    at: Place, text: str, slots: dict[str, Any]
) -> None:
    """Given names, signs and names that look like talk stay whole."""
    assert read_form(Said(text), at).said() == slots


@pytest.mark.parametrize(("at", "text"), NO_VALUES)
def test_talk_is_no_value(at: Place, text: str) -> None:
    """An assent, a thank-you, a wish, a wait or a question fills no slot."""
    assert read_form(Said(text), at).said() == {}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("gọi lại cho bác số 0912 000 774 nhé", "0912000774"),
        ("gọi bác, số không chín bảy năm không không không hai hai một", "0975000221"),
        ("cho gặp cán bộ", None),
    ],
)
def test_who_wants_to_be_called_says_the_number(text: str, number: str | None) -> None:
    """The number is kept where it is said, in digits or spoken."""
    assert slots_of("human", Said(text), "idle").phone == number


@pytest.mark.parametrize(
    ("at", "text", "of"),
    [
        ("person", "ghi mấy người năm ngoái vào", "last"),
        ("person", "chính anh ấy", "contact"),
        ("substitute", "người liên hệ luôn", "contact"),
        ("unit-name", "như cũ", "last"),
    ],
)
def test_whose_is_the_same(at: Place, text: str, of: str) -> None:
    """Last time's where it is said; at a person the contact; elsewhere by the words."""
    assert slots_of("same", Said(text), at).of == of


@pytest.mark.parametrize(("at", "text", "slots"), MENDED)
def test_half_a_sentence_mends_one_value(at: Place, text: str, slots: dict[str, Any]) -> None:
    """Inside the open registration the slot itself; elsewhere its field and the new value."""
    assert read_correction(Said(text), at).said() == slots


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("HTX Lúa Nương Pú Tấu ấy", {"unit_name": "HTX Lúa Nương Pú Tấu"}),
        ("cái ở xã Nậm Dạng", {"commune": "Nậm Dạng"}),
        ("số 3 chứ không phải số 2", {"places": [3]}),
    ],
)
def test_a_unit_is_picked_by_its_number_or_by_what_stands_there(
    text: str, slots: dict[str, Any]
) -> None:
    """A number is a place; a name or a commune is the unit's own."""
    assert slots_of("choice", Said(text), "unit-pick").said() == slots


@pytest.mark.parametrize(
    ("act", "text", "code"),
    [
        ("status", "mã QK26-0187 tới đâu rồi", "QK26-0187"),
        ("view", "in lại tờ 2026-019 giúp cô", "2026-019"),
        ("link", "bên kia hiện P7K2D9", "P7K2D9"),
    ],
)
def test_another_offices_code_is_read_whole(act: Act, text: str, code: str) -> None:
    """With its letters and dashes, as it was given."""
    assert slots_of(act, Said(text), "idle").code == code


def test_telex_keys_left_in_an_answer_are_written_out() -> None:
    """A name typed with the keyboard's keys is kept as it is read aloud."""
    typed = Said(composed("Nguyeenx Thij Hoaf, kees toans"))
    slots = slots_of("values", typed, "contact")
    assert (slots.contact_name, slots.contact_position) == ("Nguyễn Thị Hòa", "Kế toán")


@pytest.mark.parametrize(
    ("text", "commune"),
    [
        ("dang ky htx che suoi giang, xa van chan, giang a pao giam doc", "van chan"),
        ("htx bo suoi giang xa gia hoi chan nuoi bo dang ky tien tien", "gia hoi"),
    ],
)
def test_a_word_of_work_that_ends_a_communes_name_belongs_to_it(text: str, commune: str) -> None:
    """ "Chan" is "chăn" and "Chấn" where nothing has its marks."""
    assert read_form(Said(text), "idle").commune == commune


def test_who_is_not_to_go_is_not_the_name_of_who_goes() -> None:
    """Of two clauses the one that refuses names nobody."""
    said = Said("không bỏ chị Hà, bỏ anh Hặc")
    assert slots_of("remove-person", said, "people").name == "Hặc"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "gap con Tram chanh van phong 0913620445, con tui la tong giam doc 0909118227 khi nao can lam moi goi",
            "0913620445",
        ),
        ("anh Hùng trưởng phòng 0912000111, số văn phòng 02163852417", "0912000111"),
        ("số tôi 0912000111, số văn phòng 0912000222", "0912000111"),
        ("0912000111, gấp lắm mới gọi số 0912000222", "0912000111"),
    ],
)
def test_of_two_numbers_the_post_is_no_office(text: str, number: str | None) -> None:
    """ "Chánh văn phòng" is somebody, and who is called only when it must be is not the contact."""
    assert choose(read_numbers(text)) == number


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("bac la giam doc htx nam huong, nghe noi co thi dua gi do phai khong", None),
        ("htx toi dang ky, nam nay co thi dua ko em", None),
        ("dang ky htx nam huong xa van chan co thi dua", "Cờ thi đua của UBND tỉnh"),
        ("dang ky htx nam huong, xin co thi dua", "Cờ thi đua của UBND tỉnh"),
        ("đăng ký HTX Nấm Hương, nghe nói cờ thi đua dễ lấy", "Cờ thi đua của UBND tỉnh"),
    ],
)
def test_that_there_is_a_movement_is_no_flag(text: str, title: str | None) -> None:
    assert read_form(Said(text), "idle").collective_title == title
