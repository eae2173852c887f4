"""Tables of text files, whose columns are made by blanks or tabs alone.

The kind: the rows run on as one text, and a sum stands beside another row's name.
"""

from pathlib import Path

import pytest

from bot.documents.reading import read_document
from bot.plans.importing import import_plan
from handlers.questions.clauses import place_of
from handlers.turn.citing_texts import section_name
from knowledge.plan.plan import load_plan
from tests.support.plans.found import read
from tests.support.plans.small_plans import write

_TASKS = """STT   Nội dung                      Đơn vị chủ trì     Thời gian
                                    (phối hợp)
1     Tổ chức lễ phát động          Phòng Phong trào   12/5/2026
2     Kiểm tra, đánh giá            Văn phòng          30/9/2026
      các hợp tác xã

3     Tổng kết phong trào                              15/12/2026"""
_PRIZES = """Hạng           Số lượng     Mức thưởng
Giải Nhất      01           20.000.000 đồng
Giải Nhì       02           12.000.000 đồng"""
_SOURCES = """Nguồn               Số tiền
Quỹ thi đua         50 triệu đồng
Ngân sách           30 triệu đồng"""


def rows(folder: Path, *lines: str) -> list[str]:
    """The rows that are read out of a plan with these lines."""
    found = read_document(write(folder, *lines), lambda _: None)
    return [line.text for line in found if line.kind != "text"]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            _TASKS,
            [
                "STT | Nội dung | Đơn vị chủ trì (phối hợp) | Thời gian",
                "1 | Tổ chức lễ phát động | Phòng Phong trào | 12/5/2026",
                "2 | Kiểm tra, đánh giá các hợp tác xã | Văn phòng | 30/9/2026",
                "3 | Tổng kết phong trào | — | 15/12/2026",
            ],
        ),
        (
            _PRIZES,
            [
                "Hạng | Số lượng | Mức thưởng",
                "Giải Nhất | 01 | 20.000.000 đồng",
                "Giải Nhì | 02 | 12.000.000 đồng",
            ],
        ),
        (
            _SOURCES,
            ["Nguồn | Số tiền", "Quỹ thi đua | 50 triệu đồng", "Ngân sách | 30 triệu đồng"],
        ),
    ],
)
def test_cells_under_each_other_are_rows(tmp_path: Path, table: str, expected: list[str]) -> None:
    """What goes on in a cell stays in it; one that is empty keeps its place."""
    assert rows(tmp_path, "1. Bảng như sau:", table) == expected


def test_tabs_in_the_first_lines_are_no_letterhead(tmp_path: Path) -> None:
    """A short letterhead ends where the body begins."""
    file = tmp_path / "plan.txt"
    text = "LIÊN MINH HỢP TÁC XÃ\nKẾ HOẠCH\nThi đua năm 2026\nI. KHEN THƯỞNG\n"
    tabbed = _PRIZES.replace("      ", "\t").replace("   ", "\t")
    file.write_text(f"{text}{tabbed}\nII. TỔ CHỨC\n1. Văn phòng theo dõi.\n", encoding="utf-8")
    found = read_document(file, lambda _: None)
    assert sum(line.kind != "text" for line in found) == 3


def test_an_annex_behind_the_ending_has_its_table(tmp_path: Path) -> None:
    """Names under offices are read by columns, and a list of money is not."""
    file = write(tmp_path, "1. Một.")
    signed = "Nơi nhận:                  CHỦ TỊCH\n- Lưu: VT.                 Trần Văn Mẫu\n\n"
    whole = file.read_text("utf-8").partition("Nơi nhận")[0] + signed
    file.write_text(f"{whole}PHỤ LỤC\n\n{_SOURCES}\n", encoding="utf-8")
    found = [line.text for line in read_document(file, lambda _: None)]
    assert found[-3:] == [
        "Nguồn | Số tiền",
        "Quỹ thi đua | 50 triệu đồng",
        "Ngân sách | 30 triệu đồng",
    ]
    assert found.index("CHỦ TỊCH") < found.index("Trần Văn Mẫu") < found.index("PHỤ LỤC")


@pytest.mark.parametrize(
    "lines",
    [
        ("1. Văn phòng:  theo dõi,  đôn đốc việc thực hiện.",),
        (
            "Các hợp  tác xã  thành viên  tham gia  thi đua\nsôi nổi,  rộng khắp  trong  toàn tỉnh  "
            "và báo  cáo kết quả.",
        ),
        ("Thời gian:      8 giờ sáng\nĐịa điểm:       Hội trường\nThành phần:     Hội viên",),
        ("1. Một    hai\n\n2. Ba     bốn\n\n3. Năm    sáu",),
    ],
)
def test_wide_blanks_alone_are_no_table(tmp_path: Path, lines: tuple[str, ...]) -> None:
    """Justified text, what stands behind its own word, numbered sentences."""
    assert rows(tmp_path, *lines) == []


@pytest.mark.parametrize("last", ["- Lưu: VT. Trần Văn Mẫu", "- Lưu VP, KT. Trần Văn Mẫu"])
def test_an_ending_copied_into_one_column_has_its_signer(tmp_path: Path, last: str) -> None:
    """A PDF's two columns come as one: the office stands behind the recipients' heading."""
    file = write(tmp_path, "1. Một.")
    whole = file.read_text("utf-8").partition("Nơi nhận")[0]
    merged = f"Nơi nhận: TM. BAN THƯỜNG VỤ\n- UBND tỉnh; CHỦ TỊCH\n- Các xã, phường;\n{last}\n"
    file.write_text(whole + merged, encoding="utf-8")
    assert read(file).signer == "Trần Văn Mẫu"


def test_what_stands_below_such_an_ending_is_cited_as_what_comes_with_it(tmp_path: Path) -> None:
    """The office is none of it, and nobody knows what "mo-dau-2" is."""
    file = write(tmp_path, "1. Một.")
    whole = file.read_text("utf-8").partition("Nơi nhận")[0]
    merged = (
        "Nơi nhận: TM. BAN THƯỜNG VỤ\n- UBND tỉnh; CHỦ TỊCH\n- Lưu: VT.\nTrần Văn Mẫu\n"
        "DANH MỤC BIỂU MẪU\n(Kèm theo Kế hoạch số 77/KH-LMHTX)\nMẫu số 1. Bản đăng ký;\n"
    )
    file.write_text(whole + merged, encoding="utf-8")
    root = tmp_path / "plans"
    plan = load_plan(root / import_plan(file, root, None, lambda *_: None))
    attached = next(one for one in plan.texts if plan.texts[one].startswith("DANH MỤC"))
    assert "CHỦ TỊCH" not in plan.texts[attached]
    assert "CHỦ TỊCH" in plan.texts["nguoi-ky"]
    assert place_of(plan, attached) == "Phụ lục"
    assert section_name("mo-dau-2", "DANH MỤC") == "Phần kèm theo"


def test_recipients_that_only_end_in_capitals_stay(tmp_path: Path) -> None:
    file = write(tmp_path, "1. Một.")
    whole = file.read_text("utf-8").partition("Nơi nhận")[0]
    listed = (
        "Nơi nhận:\n- UBND tỉnh; HĐND TU;\n- Lưu: VT, Phòng Phong Trào.\nCHỦ TỊCH\nTrần Văn Mẫu\n"
    )
    file.write_text(whole + listed, encoding="utf-8")
    facts = read(file)
    assert facts.signer == "Trần Văn Mẫu"
    assert facts.addressees == ("UBND tỉnh; HĐND TU", "Lưu: VT, Phòng Phong Trào")
