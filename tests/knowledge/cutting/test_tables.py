"""Tables of a plan: their heads, their rows as the paper numbers them, and the answers drafted.

The kind: a row loses its columns and amounts, and is told as bare words.
"""

from pathlib import Path

import docx
import pytest

from bot.documents.reading import read_document
from bot.plans.forms.answers import read_short_answers
from bot.plans.importing import import_plan
from handlers.questions.clauses import place_of
from knowledge.answer.answer import compose
from knowledge.plan.plan import Plan, load_plan
from tests.support.plans.small_plans import write

COPIED = (
    "2. Nội dung các lớp",
    "Bảng 1. Các lớp bồi dưỡng",
    "TT Tên lớp Số lớp Số học viên/lớp Thời lượng\n(ngày)\nThời gian dự kiến\n"
    "1 Quản trị HTX dành cho giám đốc,\nChủ tịch HĐQT\n4 40 05 Tháng 3 - tháng 5\n"
    "2 Kế toán HTX theo Thông tư mới 3 50 10 Từ 05/4/2026 đến\n28/5/2026\n"
    "3 Kiểm soát viên HTX 2 40 03 Tháng 6\nCộng 9\n"
    "a) Lớp quản trị: học tại trường.",
)


def drafted(file: Path) -> Plan:
    """The draft of a file."""
    root = file.parent / "plans"
    return load_plan(root / import_plan(file, root, None, lambda *_: None))


def told(plan: Plan) -> dict[str, str]:
    """The short answers by their sections."""
    return {each.section: each.short for each in read_short_answers(plan.folder)}


def test_a_table_copied_as_text_stays_rows(tmp_path: Path) -> None:
    """Wrapped cells are one again, and what follows the sum is no row."""
    plan = drafted(write(tmp_path, "1. Đối tượng: kế toán.", *COPIED))
    assert plan.texts["II.2.1"].startswith(
        "1 | Quản trị HTX dành cho giám đốc, Chủ tịch HĐQT | 4 |"
    )
    assert plan.texts["II.2.2"].endswith("| 3 | 50 | 10 | Từ 05/4/2026 đến 28/5/2026")
    assert plan.texts["II.2.4"] == "Cộng | 9"
    assert plan.texts["II.2.a"].startswith("a) Lớp quản trị")
    assert told(plan)["II.2.2"] == (
        "Kế toán HTX theo Thông tư mới: Số lớp: 3; Số học viên/lớp: 50; Thời lượng (ngày): 10; "
        "Thời gian dự kiến: Từ 05/4/2026 đến 28/5/2026."
    )
    # Of three columns of amounts nobody knows whose sum it is.
    assert "II.2.4" not in told(plan)


def test_words_that_cannot_be_parted_are_still_a_row_each(tmp_path: Path) -> None:
    """They are quoted, and no head is put on them by guess."""
    plan = drafted(
        write(
            tmp_path,
            "1. Nơi mở lớp",
            "TT Cụm Các xã, phường Địa điểm\n1 Cụm Đông Sơn Tân Hòa, Yên\nLạc Hội trường UBND\n"
            "2 Cụm Mường Cát Nà Hin Nhà văn hóa xã\nGhi chú: Lịch học thông báo sau.",
            "2. Kinh phí: ngân sách tỉnh.",
        )
    )
    assert plan.texts["II.1.1"] == "1 | Cụm Đông Sơn Tân Hòa, Yên Lạc Hội trường UBND"
    assert "II.1.1" not in told(plan)


@pytest.mark.parametrize("last", ["Tổng cộng | 100", "Tổng số | 100"])
def test_a_row_is_cited_as_the_paper_numbers_it(tmp_path: Path, last: str) -> None:
    """The head with a year in it is no row of its own; the sum is no "mục 4"."""
    word = docx.Document(str(_word(tmp_path)))
    word.add_paragraph("PHỤ LỤC II")
    word.add_paragraph("Danh sách cụm thi đua năm 2026")
    word.add_paragraph("(Kèm theo Kế hoạch số 77/KH-LMHTX)")
    rows = [
        ["Cụm", "Địa bàn", "Số đơn vị", "Cụm trưởng năm 2026"],
        ["Cụm số 1", "Vùng lòng hồ", "48", "HTX Suối Lặng"],
        ["Cụm số 3", "Dọc quốc lộ 6", "52", "HTX Bản Mường"],
        last.split(" | "),
    ]
    table = word.add_table(rows=0, cols=4)
    for row in rows:
        cells = table.add_row().cells
        if len(row) == 2:
            cells[0].merge(cells[1])
        for at, cell in enumerate(row):
            cells[at + (len(row) == 2 and at)].text = cell
    file = tmp_path / "phu-luc.docx"
    word.save(str(file))
    plan = drafted(file)
    assert plan.texts["PL2"].endswith("Cụm | Địa bàn | Số đơn vị | Cụm trưởng năm 2026")
    assert plan.texts["PL2.3"].startswith("Cụm số 3 | ")
    assert place_of(plan, "PL2.3") == "Phụ lục 2, Cụm số 3"
    assert told(plan)["PL2.3"] == (
        "Cụm số 3: Địa bàn: Dọc quốc lộ 6; Số đơn vị: 52; Cụm trưởng năm 2026: HTX Bản Mường."
    )
    total = next(each for each in plan.sections if plan.texts[each].startswith("Tổng"))
    assert place_of(plan, total) == f"Phụ lục 2, dòng {last.partition(' | ')[0]}"
    assert told(plan)[total] == f"{last.partition(' | ')[0]}: Số đơn vị: 100."
    # In the chat a column takes a line.
    assert compose(plan, "PL2.3", "cụm số 3 có mấy đơn vị").short == (
        "Cụm số 3:\n• Địa bàn: Dọc quốc lộ 6\n• Số đơn vị: 52\n• Cụm trưởng năm 2026: HTX Bản Mường"
    )


def _word(folder: Path) -> Path:
    """A small plan as a Word file, up to who signs it."""
    word = docx.Document()
    for line in read_document(write(folder, "1. Thi đua sản xuất."), lambda done: None):
        word.add_paragraph(line.text)
    word.save(str(folder / "plan.docx"))
    return folder / "plan.docx"


def test_three_figures_are_no_number_of_a_row(tmp_path: Path) -> None:
    """150, 350 and 600 stand in the sentence as well as 1.920, and so does nothing at all."""
    plan = drafted(
        write(
            tmp_path,
            "1. Kinh phí",
            "TT\tNội dung\tNgân sách tỉnh (triệu đồng)\tNguồn khác (triệu đồng)",
            "1\tĐào tạo\t1.920\t150",
            "2\tThành lập mới\t480\t0",
            "Tổng cộng\t2.400\t150",
        )
    )
    short = told(plan)
    assert short["II.1.1"] == (
        "Đào tạo: Ngân sách tỉnh (triệu đồng): 1.920; Nguồn khác (triệu đồng): 150."
    )
    assert short["II.1.2"].endswith("480; Nguồn khác (triệu đồng): 0.")
    assert short["II.1.3"] == (
        "Tổng cộng: Ngân sách tỉnh (triệu đồng): 2.400; Nguồn khác (triệu đồng): 150."
    )


def test_an_empty_cell_keeps_its_place(tmp_path: Path) -> None:
    """45 delegates, 16 of them women: not 45 bodies with 16 delegates."""
    word = docx.Document(str(_word(tmp_path)))
    for line in ("PHỤ LỤC", "Phân bổ đại biểu", "(Kèm theo Kế hoạch số 77/KH-LMHTX)"):
        word.add_paragraph(line)
    rows = [
        ["TT", "Khối", "Số đơn vị", "Đại biểu", "Trong đó nữ", "Ghi chú"],
        ["1", "Sở, ban, ngành", "31", "62", "22", "Có danh sách"],
        ["2", "Hợp tác xã", "", "45", "16", "Bầu ở cơ sở"],
        ["", "Tổng cộng", "", "107", "38", ""],
    ]
    table = word.add_table(rows=0, cols=6)
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    file = tmp_path / "phu-luc.docx"
    word.save(str(file))
    plan = drafted(file)
    assert plan.texts["PL.2"] == "2 | Hợp tác xã | — | 45 | 16 | Bầu ở cơ sở"
    assert told(plan)["PL.2"] == (
        "Hợp tác xã: Đại biểu: 45; Trong đó nữ: 16; Ghi chú: Bầu ở cơ sở."
    )
    assert place_of(plan, "PL.3") == "Phụ lục, dòng Tổng cộng"


@pytest.mark.parametrize(
    ("captions", "ids"),
    [
        (("CỤM I - TRỒNG TRỌT", "CỤM II - THỦY SẢN, MUỐI"), ("PL.I.1", "PL.II.2", "PL.II.3")),
        (("A. Trồng trọt", "B. Thủy sản, muối"), ("PL.A.1", "PL.B.2", "PL.B.3")),
        (("Nhóm 1: Trồng trọt", "Nhóm 2: Thủy sản, muối"), ("PL.1.1", "PL.2.2", "PL.2.3")),
    ],
)
def test_a_row_stands_in_the_group_that_is_named_across_the_table(
    tmp_path: Path, captions: tuple[str, str], ids: tuple[str, ...]
) -> None:
    """Which group a unit is in is what such a list is for; its head stands above all groups."""
    word = docx.Document(str(_word(tmp_path)))
    for line in ("PHỤ LỤC", "Phân chia cụm thi đua", "(Kèm theo Kế hoạch số 77/KH-LMHTX)"):
        word.add_paragraph(line)
    table = word.add_table(rows=0, cols=4)
    for row in (
        ["STT", "Đơn vị", "Địa bàn", "Cụm trưởng năm 2026"],
        [captions[0]],
        ["1", "HTX Cà phê Ia Mơ", "Xã Ia Mơ", "x"],
        [captions[1]],
        ["2", "HTX Tôm Đề Thắng", "Xã Đề Thắng", ""],
        ["3", "HTX Muối Cát Lợi", "Xã Cát Lợi", "x"],
    ):
        cells = table.add_row().cells
        if len(row) == 1:
            cells[0].merge(cells[-1]).text = row[0]
        for cell, text in zip(cells if len(row) > 1 else (), row, strict=False):
            cell.text = text
    file = tmp_path / "phu-luc.docx"
    word.save(str(file))
    plan = drafted(file)
    assert set(ids) <= set(plan.texts)
    assert told(plan)[ids[1]] == f"HTX Tôm Đề Thắng ({captions[1]}): Địa bàn: Xã Đề Thắng."
    assert place_of(plan, ids[2]) == f"Phụ lục, mục {ids[2].removeprefix('PL.')}"
    assert captions[1] in compose(plan, ids[1], "tôm đề thắng thuộc cụm nào").short
