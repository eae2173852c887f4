"""Aims and initiatives with what is said around them: lead-ins, numbers, other answers."""

from typing import Any

import pytest

from handlers.acts.meaning import Place
from handlers.acts.slots.corrections import read_correction
from handlers.acts.slots.form import read_form
from knowledge.typed.said import Said

SAID: list[tuple[Place, str, dict[str, Any]]] = [
    (
        "person-title",
        "chiến sĩ thi đua cơ sở nhé, chị ấy có sáng kiến ạ",
        {"people": [{"title": "Chiến sĩ thi đua cơ sở"}]},
    ),
    (
        "targets",
        "nhà tôi đăng ký: thu 30 tấn mận và mở 2 điểm bán",
        {"targets": ["thu 30 tấn mận", "mở 2 điểm bán"]},
    ),
    ("targets", "chi tieu cua to la nuoi 300 dan ong", {"targets": ["nuoi 300 dan ong"]}),
    (
        "targets",
        "chỉ tiêu của quỹ: cho vay 12 tỷ, nợ xấu dưới 1%",
        {"targets": ["cho vay 12 tỷ", "nợ xấu dưới 1%"]},
    ),
    (
        "targets",
        "thêm 2 chỉ tiêu: kết nạp 9 hộ; trồng 2 ha",
        {"targets": ["kết nạp 9 hộ", "trồng 2 ha"]},
    ),
    (
        "targets",
        "bên tôi đặt 3 việc: trồng 4 ha quế; làm 1 km đường; 2 hộ thoát nghèo",
        {"targets": ["trồng 4 ha quế", "làm 1 km đường", "2 hộ thoát nghèo"]},
    ),
    ("targets", "làm 3 việc tốt cho bà con", {"targets": ["làm 3 việc tốt cho bà con"]}),
    ("targets", "sản lượng 12 tấn (nãy em ghi 2 tấn)", {"targets": ["sản lượng 12 tấn"]}),
    (
        "targets",
        "phòng phấn đấu tổ chức 4 lớp tập huấn",
        {"targets": ["phấn đấu tổ chức 4 lớp tập huấn"]},
    ),
    (
        "targets",
        "nộp ngân sách 50 triệu chứ không phải 5 triệu",
        {"targets": ["nộp ngân sách 50 triệu"]},
    ),
    ("targets", "to minh hua lam 2 km duong", {"targets": ["lam 2 km duong"]}),
    (
        "targets",
        "100% hộ nghèo không phải nộp phí",
        {"targets": ["100% hộ nghèo không phải nộp phí"]},
    ),
    ("targets", "kết nạp 4 hộ, à không, kết nạp 14 hộ", {"targets": ["kết nạp 14 hộ"]}),
    ("targets", "mục tiêu quỹ đất 3 ha", {"targets": ["quỹ đất 3 ha"]}),
    (
        "targets",
        "Tổ chức 2 lớp tập huấn của HTX",
        {"targets": ["Tổ chức 2 lớp tập huấn của HTX"]},
    ),
    (
        "targets",
        "chỉ tiêu 1 doanh thu 3 tỷ chỉ tiêu 2 kết nạp 4 hộ",
        {"targets": ["doanh thu 3 tỷ", "kết nạp 4 hộ"]},
    ),
    (
        "targets",
        "doanh thu 3 tỷ, mà số tôi đổi thành 0908 000 363",
        {"targets": ["doanh thu 3 tỷ"], "phone": "0908000363"},
    ),
    (
        "review",
        "chỉ tiêu sửa thành doanh thu 4 tỷ rưỡi",
        {"targets": ["doanh thu 4 tỷ rưỡi"]},
    ),
]


@pytest.mark.parametrize(("at", "text", "slots"), SAID)
def test_only_what_is_aimed_at_is_kept(at: Place, text: str, slots: dict[str, Any]) -> None:
    """No lead-in, no number of a row, no telephone number, and no initiative without a name."""
    assert read_form(Said(text), at).said() == slots


@pytest.mark.parametrize(
    "text",
    [
        "bo cau hong can goi dau di",
        "nhac tui truoc 3 ngay",
        "con dong kia bo di",
        "cái dòng chỉ tiêu đầu tiên bỏ đi",
        "xoa chi tieu so 2",
        "bỏ cái 3 tỷ 2 đi",
        "nhắc em khi gần hết hạn",
        "hổng cần gọi",
        "bỏ giúp em dòng cuối",
    ],
)
def test_an_order_is_no_aim(text: str) -> None:
    assert read_form(Said(text), "targets").targets == ()


@pytest.mark.parametrize(
    ("text", "aims"),
    [
        ("80 long ca, bo cau kia di", ("80 long ca",)),
        ("bo cai 3 ty 2 di, doanh thu 2 ty 8", ("doanh thu 2 ty 8",)),
        ("3 lop day nghe", ("3 lop day nghe",)),
        ("bỏ hẳn thuốc trừ sâu", ("bỏ hẳn thuốc trừ sâu",)),
        ("không gọi vốn ngoài", ("không gọi vốn ngoài",)),
        ("xóa 3 hộ nghèo", ("xóa 3 hộ nghèo",)),
        ("nhac nho 10 ho nop phi", ("nhac nho 10 ho nop phi",)),
        ("bo cai 30 con", ("bo cai 30 con",)),
        ("bò cái 3 trăm con", ("bò cái 3 trăm con",)),
    ],
)
def test_beside_an_order_the_aim_stands_whole(text: str, aims: tuple[str, ...]) -> None:
    assert read_form(Said(text), "targets").targets == aims


@pytest.mark.parametrize(
    ("text", "aims"),
    [
        (
            "1 doanh thu 5 ty 2 them 10 thanh vien 3 nop thue day du",
            ("doanh thu 5 ty", "them 10 thanh vien", "nop thue day du"),
        ),
        ("2 chỉ tiêu: 1 thu 2 tỷ 2 trồng 3 ha", ("thu 2 tỷ", "trồng 3 ha")),
        ("1 thanh vien moi 2 xe tai", ("1 thanh vien moi 2 xe tai",)),
    ],
)
def test_aims_are_counted_with_no_point_behind(text: str, aims: tuple[str, ...]) -> None:
    assert read_form(Said(text), "targets").targets == aims


def test_two_amounts_told_anew_are_two_aims() -> None:
    """Neither is dropped; an amount that takes another's place stays the one that is meant."""
    said = read_correction(Said("trồng mới 2 ha chè, thu nhập 5 triệu"), "sent")
    assert said.value == "trồng mới 2 ha chè, thu nhập 5 triệu"
    assert read_correction(Said("doanh thu 2 tỷ, à nhầm, 3 tỷ"), "sent").value == "3 tỷ"


@pytest.mark.parametrize(
    "said",
    [
        "em thì chỉ nhập hộ thôi, không phải người liên hệ",
        "tôi chỉ là người gõ giúp chú ấy",
        "con đang khai thay cho bố",
    ],
)
def test_who_only_types_it_in_names_no_aim(said: str) -> None:
    assert read_form(Said(said), "targets").targets == ()


@pytest.mark.parametrize("said", ["chỉ nhập 20 con bò giống", "em đăng ký trồng 5 ha quế"])
def test_what_is_bought_in_or_planted_is_one(said: str) -> None:
    assert len(read_form(Said(said), "targets").targets) == 1


def test_aims_that_letters_count_out() -> None:
    said = read_form(Said("a) Sản lượng cá 200 tấn  b) Doanh thu 10 tỷ đồng"), "targets")
    assert said.targets == ("Sản lượng cá 200 tấn", "Doanh thu 10 tỷ đồng")


@pytest.mark.parametrize(
    "said", ["gửi đi rồi nhập tiếp HTX Sơn tra Tà Xi Láng", "số đó của chồng chị", "số kia sai rồi"]
)
def test_an_order_or_a_word_of_a_number_is_no_aim(said: str) -> None:
    assert read_form(Said(said), "targets").targets == ()
