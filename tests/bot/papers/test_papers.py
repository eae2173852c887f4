"""The office papers, read back as the office's programs would read them."""

import io
import os
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from pypdf import PdfReader

from bot.papers import texts
from bot.papers.columns import IN_ENTRIES, fields_about, form_words, list_columns
from bot.papers.sheet_docx import unit_sheet
from bot.papers.spreadsheet import spreadsheet
from bot.papers.summary_docx import summary
from handlers.registrations.form.parts.person import ROW
from handlers.registrations.form.table import SHOWN
from handlers.turn.turn import Office
from handlers.values.person import Status, UnitView
from handlers.values.shown import label_texts as labels
from handlers.values.state import Form, Participant
from knowledge.plan.plan import Plan
from storage.privacy.retention import without_people
from storage.registrations.records import RegistrationRecord

DAY = date(2025, 4, 4)
MINH_TAM = Form(
    kind="both",
    unit_type="htx",
    unit_name="HTX Nông nghiệp Minh Tâm",
    unit_id=1,
    commune="xã Văn Chấn",
    tax_code="0101234567",
    contact_name="Nguyễn Văn An",
    contact_position="Giám đốc",
    phone="0912345678",
    collective_title="ttldtt",
    people=(
        Participant("Giàng A Páo", "Tổ trưởng", "ldtt"),
        Participant("Sùng Thị Mỷ", "Kế toán", "cstdcs", "Sấy chè bằng năng lượng mặt trời"),
    ),
    targets=("Doanh thu 2,2 tỷ đồng", "Kết nạp 10 thành viên mới"),
)
YEN_NINH = Form(
    kind="individual",
    unit_type="qtdnd",
    unit_name="Quỹ tín dụng nhân dân Yên Ninh",
    commune="phường Yên Ninh",
    contact_name="Lò Văn Ún",
    contact_position="Giám đốc",
    phone="02163123456",
    people=(Participant("Triệu Tài Cao", None, "ldtt"),),
)
SIXTY = replace(
    YEN_NINH,
    unit_name="Quỹ " + "tín dụng nhân dân liên xã " * 5 + "vùng cao Suối Bu",
    people=tuple(Participant(f"Vàng A Sử {place}", "Thành viên", "ldtt") for place in range(1, 61)),
)
REGISTER = (
    UnitView(1, "HTX Nông nghiệp Minh Tâm", "htx", "xã Văn Chấn"),
    UnitView(2, "QTDND Yên Ninh", "qtdnd", "phường Yên Ninh"),
    UnitView(3, "HTX Chè Suối Giàng", "htx", None, "0100000003"),
)


@pytest.fixture
def plan(office: Office) -> Plan:
    """The shipped plan."""
    return office.plans[0]


def record(number: int, form: Form, status: Status = "accepted") -> RegistrationRecord:
    """An accepted registration sent at 23:30 UTC on 3/4/2025, which is 4/4/2025 in Viet Nam."""
    at = datetime(2025, 4, 3, 23, 30, tzinfo=UTC)
    code = f"DK-2025-{number:04d}"
    return RegistrationRecord(code, "344-KH-LMHTX", status, 1, form, at, at, "telegram", 1)


def opened(file: bytes) -> Workbook:
    """The spreadsheet as a spreadsheet program reads it."""
    return load_workbook(io.BytesIO(file))


def header_row(sheet: Worksheet) -> int:
    """The row of the first table's header."""
    return next(row for row in range(1, 20) if sheet.cell(row, 1).value == texts.NUMBER)


def records_of(sheet: Worksheet, header: int | None = None) -> list[dict[str, object]]:
    """The table below a header as rows by heading, up to the first empty line."""
    top = header or header_row(sheet)
    headings = [str(cell.value) for cell in sheet[top] if cell.value is not None]
    found = []
    for row in sheet.iter_rows(min_row=top + 1, values_only=True):
        if not any(row):
            break
        found.append(dict(zip(headings, row, strict=False)))
    return found


def column_a(sheet: Worksheet) -> list[object]:
    """Everything in the first column."""
    return [cell.value for cell in sheet["A"] if cell.value is not None]


def words(paper: Document) -> str:
    """All paragraphs and cells in reading order of the file."""
    return "\n".join(
        "".join(t.text or "" for t in p.iter(qn("w:t"))) for p in paper.element.body.iter(qn("w:p"))
    )


def word(file: bytes) -> Document:
    """The paper as a word processor reads it."""
    return docx.Document(io.BytesIO(file))


def bordered(paper: Document) -> list[list[list[str]]]:
    """Every table with borders as rows of cell texts."""
    tables = [table for table in paper.tables if table.style and table.style.name == "Table Grid"]
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in tables]


def test_the_list_has_a_row_for_each_collective_and_person(plan: Plan, office: Office) -> None:
    """Units in the order of their type; the collective first, then its people."""
    book = opened(spreadsheet([record(2, YEN_NINH), record(1, MINH_TAM)], plan, office.titles, DAY))
    rows = records_of(book[texts.LIST_SHEET])
    shown = [
        (r["STT"], r["Đối tượng"], r["Tên tập thể, họ và tên cá nhân"], r["Danh hiệu đăng ký"])
        for r in rows
    ]
    assert shown == [
        (1, "Tập thể", "HTX Nông nghiệp Minh Tâm", "Tập thể lao động tiên tiến"),
        (2, "Cá nhân", "Giàng A Páo", "Lao động tiên tiến"),
        (3, "Cá nhân", "Sùng Thị Mỷ", "Chiến sĩ thi đua cơ sở"),
        (4, "Cá nhân", "Triệu Tài Cao", "Lao động tiên tiến"),
    ]


def test_every_field_of_the_form_is_on_the_papers(plan: Plan, office: Office) -> None:
    """A field has its column and its line in the unit's sheet, or is what the rows are about."""
    placed = {field.step for field in fields_about("unit", "contact", "aims")}
    assert placed | IN_ENTRIES == {field.step for field in SHOWN}
    sheet = opened(spreadsheet([record(1, MINH_TAM)], plan, office.titles, DAY))[texts.LIST_SHEET]
    headings = list(records_of(sheet)[0])
    assert len(headings) == len(set(headings)) == 6 + len(placed) + len(ROW)
    said = words(word(unit_sheet(record(1, MINH_TAM), plan, office.titles, DAY)))
    for field in fields_about("unit", "contact"):
        label = texts.SHEET_LABELS.get(field.step, field.words.label)
        value = form_words(field, MINH_TAM, {}) or texts.BLANK
        assert f"{label}: {value}" in said.split("\n")


def test_phones_and_codes_are_text_and_days_are_days(plan: Plan, office: Office) -> None:
    """The leading 0 stays; the day is the one in Viet Nam and can be sorted."""
    sheet = opened(spreadsheet([record(1, MINH_TAM)], plan, office.titles, DAY))[texts.LIST_SHEET]
    row = records_of(sheet)[0]
    assert (row["Điện thoại"], row["Mã số thuế"]) == ("0912345678", "0101234567")
    assert row["Ngày gửi"] == datetime(2025, 4, 4)
    cell = next(c for c in sheet[header_row(sheet) + 1] if isinstance(c.value, datetime))
    assert cell.number_format == "dd/mm/yyyy"


def test_the_list_prints_on_a4_with_its_header_on_every_page(plan: Plan, office: Office) -> None:
    """Landscape, one page wide, header repeated, frozen and filtered over the rows only."""
    sheet = opened(spreadsheet([record(1, MINH_TAM)], plan, office.titles, DAY))[texts.LIST_SHEET]
    top = header_row(sheet)
    assert sheet.print_title_rows == f"${top}:${top}"
    assert sheet.freeze_panes == f"A{top + 1}"
    last = get_column_letter(len(list_columns({})))
    assert sheet.auto_filter.ref == f"A{top}:{last}{top + 3}"
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


@pytest.mark.parametrize(
    ("day", "name"),
    [(DAY, "LIÊN MINH HTX TỈNH YÊN BÁI"), (date(2026, 1, 5), "LIÊN MINH HTX TỈNH LÀO CAI")],
)
def test_the_head_names_the_organisation_of_the_day(
    plan: Plan, office: Office, day: date, name: str
) -> None:
    """Before and after the merger, in the list and in the summary."""
    sheet = opened(spreadsheet([], plan, office.titles, day))[texts.LIST_SHEET]
    assert column_a(sheet)[:2] == [name, "DANH SÁCH ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2025"]
    assert "344/KH-LMHTX ngày 11/11/2024" in str(column_a(sheet)[2])
    assert word(summary([], plan, office.titles, day)).tables[0].cell(0, 0).text.startswith(name)


HOSTILE = ("=1+1", "+84912", "-cmd", "@SUM(A1)", "\t=2", "\r=3", '=HYPERLINK("http://x";"y")')


@pytest.mark.parametrize("typed", HOSTILE)
def test_nothing_typed_becomes_a_formula(plan: Plan, office: Office, typed: str) -> None:
    """It reads back unchanged, as text, on every sheet."""
    form = replace(MINH_TAM, unit_name=typed, commune=typed, contact_name=typed, contact_position=None,
                   phone=typed, tax_code=typed, people=(Participant(typed, typed, None, typed),), targets=(typed,))  # fmt: skip
    register = (UnitView(9, typed + " khác", "htx", typed, typed),)
    book = opened(spreadsheet([record(1, form)], plan, office.titles, DAY, register, True))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    found = [cell for cell in cells if cell.value == typed]
    assert len(found) >= 16
    assert all(cell.quotePrefix for cell in found)


def test_characters_no_file_can_hold_are_left_out(plan: Plan, office: Office) -> None:
    """Control characters and lone surrogates go; the letters around them and markup stay."""
    odd = "\x00Lò\x0b <b>&amp;</b>\ufffe\ud800 Ún\x7f"
    form = replace(
        MINH_TAM, unit_name=odd, people=(Participant(odd, odd, "ldtt", odd),), targets=(odd,)
    )
    clean = "Lò <b>&amp;</b> Ún"
    files = (record(1, form),)
    row = records_of(opened(spreadsheet(files, plan, office.titles, DAY))[texts.LIST_SHEET])[0]
    assert row["Đơn vị"] == clean
    assert f"1. {clean}" in words(word(unit_sheet(files[0], plan, office.titles, DAY)))
    assert bordered(word(summary(files, plan, office.titles, DAY)))[2][3][1] == clean


def test_counts_by_type_title_and_unit(plan: Plan, office: Office) -> None:
    """The three tables agree with the list; 0 is printed as 0."""
    book = opened(
        spreadsheet([record(1, MINH_TAM), record(2, YEN_NINH)], plan, office.titles, DAY, REGISTER)
    )
    sheet = book[texts.SUMMARY_SHEET]
    tops = [cell.row for cell in sheet["A"] if cell.value == texts.NUMBER]
    by_type, by_title, by_unit = (records_of(sheet, top) for top in tops)
    assert [tuple(r.values())[1:] for r in by_type if r["Cộng"]] == [
        ("Hợp tác xã", 1, 1, 2, 3, 2, 1),
        ("Quỹ tín dụng nhân dân", 1, 0, 1, 1, 1, 0),
        ("Tổng cộng", 2, 1, 3, 4, 3, 1),
    ]
    assert {r["Danh hiệu"]: r["Số đăng ký"] for r in by_title}.items() >= {
        ("Lao động tiên tiến", 2), ("Chiến sĩ thi đua cơ sở", 1), ("Chiến sĩ thi đua toàn quốc", 0),
        ("Tập thể lao động tiên tiến", 1), ("Tổng cộng", 4)}  # fmt: skip
    assert [(r["Đơn vị"], r["LĐTT"], r["CSTĐ cơ sở"], r["Khác"], r["Cộng"]) for r in by_unit] == [
        ("HTX Nông nghiệp Minh Tâm", 1, 1, 0, 3),
        ("Quỹ tín dụng nhân dân Yên Ninh", 1, 0, 0, 1),
        ("Tổng cộng", 2, 1, 0, 4),
    ]


def test_who_has_not_registered(plan: Plan, office: Office) -> None:
    """A unit counts as registered by its number or by its name however it is shortened."""
    book = opened(
        spreadsheet([record(1, MINH_TAM), record(2, YEN_NINH)], plan, office.titles, DAY, REGISTER)
    )
    rows = records_of(book[texts.MISSING_SHEET])
    assert [(r["Đơn vị"], r["Mã số thuế"]) for r in rows] == [("HTX Chè Suối Giàng", "0100000003")]
    assert texts.MISSING_SHEET not in opened(spreadsheet([], plan, office.titles, DAY)).sheetnames


def test_withdrawn_registrations_never_count(plan: Plan, office: Office) -> None:
    """They are left out, and listed after the totals only when asked for."""
    records = [record(1, MINH_TAM, "withdrawn"), record(2, YEN_NINH)]
    without = opened(spreadsheet(records, plan, office.titles, DAY, REGISTER))
    assert [r["Mã đăng ký"] for r in records_of(without[texts.LIST_SHEET])] == ["DK-2025-0002"]
    assert "Tổng cộng: 1 đơn vị, 0 tập thể, 1 cá nhân đăng ký." in column_a(
        without[texts.LIST_SHEET]
    )
    assert len(records_of(without[texts.MISSING_SHEET])) == 2
    assert texts.WITHDRAWN_HEADING not in column_a(without[texts.LIST_SHEET])
    sheet = opened(spreadsheet(records, plan, office.titles, DAY, withdrawn=True))[texts.LIST_SHEET]
    top = max(cell.row for cell in sheet["A"] if cell.value == texts.NUMBER)
    assert {(r["Mã đăng ký"], r["Trạng thái"]) for r in records_of(sheet, top)} == {
        ("DK-2025-0001", "đã rút")
    }
    assert "1 đăng ký đã rút" in words(word(summary(records, plan, office.titles, DAY)))


@pytest.mark.parametrize("status", ["sent", "returned"])
def test_only_what_was_accepted_counts(plan: Plan, office: Office, status: Status) -> None:
    """What waits or was returned stands beside every official figure with its state, uncounted."""
    records = [record(1, MINH_TAM, status), record(2, YEN_NINH, "collected")]
    paper = word(summary(records, plan, office.titles, DAY, REGISTER))
    by_type, by_title, listed, beside = bordered(paper)
    assert by_type[-1] == ["", "Tổng cộng", "1", "0", "1", "1", "3", "1"]
    assert by_title[-1][-1] == "1"
    assert "Minh Tâm" not in str(listed)
    state = labels.STATUSES[status]
    content = "1 tập thể, 2 cá nhân"
    assert beside[1:] == [
        ["1", "HTX Nông nghiệp Minh Tâm", "xã Văn Chấn", "DK-2025-0001", content, state]
    ]
    text = words(paper)
    assert "Tổng cộng: 1 đơn vị, 0 tập thể, 1 cá nhân đăng ký." in text
    assert "1 đơn vị đã đăng ký, 1 đơn vị đã gửi nhưng chưa được tiếp nhận, 1 đơn vị chưa" in text
    assert f"1 đăng ký {state}: nêu ở mục IV, chưa tính vào biểu này." in text
    book = opened(spreadsheet(records, plan, office.titles, DAY, REGISTER))
    sheet = book[texts.LIST_SHEET]
    assert [r["Mã đăng ký"] for r in records_of(sheet)] == ["DK-2025-0002"]
    top = max(cell.row for cell in sheet["A"] if cell.value == texts.NUMBER)
    assert sheet.cell(top - 1, 1).value == texts.UNCOUNTED_HEADING
    assert {(r["Mã đăng ký"], r["Trạng thái"]) for r in records_of(sheet, top)} == {
        ("DK-2025-0001", state)
    }
    assert "Tổng cộng: 1 đơn vị, 0 tập thể, 1 cá nhân đăng ký." in column_a(sheet)
    assert len(records_of(book[texts.MISSING_SHEET])) == 1
    printed = words(word(unit_sheet(records[0], plan, office.titles, DAY)))
    assert f"Trạng thái khi in: {state}." in printed


def test_a_summary_before_anything_was_accepted_says_so(plan: Plan, office: Office) -> None:
    """No figure is made of what nobody has looked at."""
    text = words(word(summary([record(1, MINH_TAM, "sent")], plan, office.titles, DAY)))
    assert texts.NONE_REGISTERED in text
    assert "Tổng cộng: 0 đơn vị, 0 tập thể, 0 cá nhân đăng ký." in text


def test_two_registrations_of_one_unit_are_one_unit(plan: Plan, office: Office) -> None:
    """They are counted under one name and the clerk is told to compare them."""
    again = replace(MINH_TAM, unit_id=None, unit_name="hợp tác xã nông nghiệp Minh Tâm", people=())
    text = words(word(summary([record(1, MINH_TAM), record(2, again)], plan, office.titles, DAY)))
    assert "Tổng cộng: 1 đơn vị, 2 tập thể, 2 cá nhân đăng ký." in text
    assert "có hơn một đăng ký (DK-2025-0001, DK-2025-0002)" in text


def test_people_without_names_and_empty_forms_are_printed(plan: Plan, office: Office) -> None:
    """Anonymised rows stay in the counts; a title nobody knows any more is shown by its id."""
    hidden = replace(
        MINH_TAM, unit_name="", contact_name=None, people=(Participant("", None, "old-title"),)
    )
    records = [record(1, hidden), record(2, Form())]
    rows = records_of(opened(spreadsheet(records, plan, office.titles, DAY))[texts.LIST_SHEET])
    assert [r["Tên tập thể, họ và tên cá nhân"] for r in rows] == ["(đã ẩn danh)"] * 3
    assert "old-title" in words(word(summary(records, plan, office.titles, DAY)))
    assert texts.BLANK in words(word(unit_sheet(records[1], plan, office.titles, DAY)))


def test_the_unit_sheet_says_what_was_registered(plan: Plan, office: Office) -> None:
    """Head, parts I-IV, where it comes from, who signs; no number, no day, no name of a signer."""
    paper = word(unit_sheet(record(1, MINH_TAM), plan, office.titles, DAY))
    text = words(paper)
    for line in (
        "HTX NÔNG NGHIỆP MINH TÂM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
        "Số: ……/……", "Văn Chấn, ngày …… tháng …… năm 2025", "BẢN ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2025",
        "Kính gửi: Liên minh HTX tỉnh Yên Bái.", "Mã số thuế: 0101234567", "Người liên hệ: Nguyễn Văn An, Giám đốc",
        "Tập thể đơn vị đăng ký danh hiệu: Tập thể lao động tiên tiến.", "2. Kết nạp 10 thành viên mới",
        "Nơi nhận:", "THỦ TRƯỞNG ĐƠN VỊ", "(Ký tên, đóng dấu)",
    ):  # fmt: skip
        assert line in text.split("\n")
    assert "Mã đăng ký DK-2025-0001, bản 1, gửi qua tin nhắn lúc 04/04/2025 06:30" in text
    assert bordered(paper)[0][1:] == [
        ["1", "Giàng A Páo", "Tổ trưởng", "Lao động tiên tiến", ""],
        [
            "2",
            "Sùng Thị Mỷ",
            "Kế toán",
            "Chiến sĩ thi đua cơ sở",
            "Sấy chè bằng năng lượng mặt trời",
        ],
    ]


def test_a_sheet_without_people_or_collective_says_so(plan: Plan, office: Office) -> None:
    """Nothing is left for a reader to guess; unwritten targets are lines to write on."""
    alone = unit_sheet(
        record(1, replace(MINH_TAM, kind="collective", people=())), plan, office.titles, DAY
    )
    assert "Không có cá nhân đăng ký." in words(word(alone))
    people = words(word(unit_sheet(record(2, YEN_NINH), plan, office.titles, DAY)))
    assert "Đơn vị không đăng ký danh hiệu tập thể." in people
    assert "IV. CHỈ TIÊU, NỘI DUNG THI ĐUA\n1. \n2. \n3. " in people


def test_a_withdrawn_sheet_says_so(plan: Plan, office: Office) -> None:
    """Nobody signs a withdrawn registration unknowingly."""
    file = unit_sheet(record(1, MINH_TAM, "withdrawn"), plan, office.titles, DAY)
    assert texts.WITHDRAWN_NOTE in words(word(file))


def papers(plan: Plan, office: Office) -> Iterable[Document]:
    """The two kinds of paper, each with 60 people and a name of 150 letters."""
    yield word(unit_sheet(record(1, SIXTY), plan, office.titles, DAY))
    yield word(summary([record(1, SIXTY), record(2, MINH_TAM)], plan, office.titles, DAY, REGISTER))


def test_papers_keep_the_prescribed_layout(plan: Plan, office: Office) -> None:
    """A4, margins 20/20/30/15 mm, Times New Roman, drawn lines, headers on every page."""
    for paper in papers(plan, office):
        section = paper.sections[0]
        sizes = (section.page_width, section.page_height, section.top_margin, section.bottom_margin)
        assert [round((size or 0) / Mm(1)) for size in sizes] == [210, 297, 20, 20]
        assert (
            round((section.left_margin or 0) / Mm(1)),
            round((section.right_margin or 0) / Mm(1)),
        ) == (30, 15)
        assert paper.styles["Normal"].font.name == "Times New Roman"
        assert paper.tables[0].style is None or paper.tables[0].style.name == "Normal Table"
        assert not any(mark in words(paper) for mark in ("──", "__", "--"))
        assert len(list(paper.element.body.iter(qn("w:pBdr")))) == 3
        for table in paper.tables:
            assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows)
            if table.style is not None and table.style.name == "Table Grid":
                assert table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None


def test_the_summary_lists_every_unit_and_leaves_signing_to_people(
    plan: Plan, office: Office
) -> None:
    """Counts, the list by unit, notes; two empty places to sign."""
    paper = word(
        summary([record(1, SIXTY), record(2, MINH_TAM)], plan, office.titles, DAY, REGISTER)
    )
    by_type, by_title, listed = bordered(paper)
    assert by_type[-1] == ["", "Tổng cộng", "2", "1", "62", "63", "3", "2"]
    assert by_title[-1][-1] == "63"
    assert listed[1][0] == "1. HTX Nông nghiệp Minh Tâm (xã Văn Chấn) – mã DK-2025-0002"
    assert len(listed) == 1 + 2 + 3 + 60
    text = words(paper)
    assert "BIỂU TỔNG HỢP ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2025" in text
    assert "Danh sách thành viên có 3 đơn vị: 1 đơn vị đã đăng ký, 2 đơn vị chưa đăng ký." in text
    assert text.index("NGƯỜI LẬP BIỂU") < text.index("CHỦ TỊCH") < text.index("Nơi nhận:")


@pytest.mark.nightly  # another program; what it reads is read above, and by the tests of each paper
def test_papers_open_in_an_office_program(plan: Plan, office: Office, tmp_path: Path) -> None:
    """LibreOffice turns all three into PDF; long tables repeat their header on each page."""
    if shutil.which("soffice") is None:
        assert os.environ.get("REQUIRE_LIBREOFFICE") != "1", "soffice is required and not installed"
        pytest.skip("soffice (LibreOffice) is not installed; set REQUIRE_LIBREOFFICE=1 to insist")
    records = [record(1, SIXTY), record(2, MINH_TAM)]
    files = {
        "list.xlsx": spreadsheet(records, plan, office.titles, DAY, REGISTER),
        "sheet.docx": unit_sheet(records[0], plan, office.titles, DAY),
        "summary.docx": summary(records, plan, office.titles, DAY, REGISTER),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    profile = (tmp_path / "profile").as_uri()
    command = [
        "soffice",
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "pdf",
        *files,
    ]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=240)
    pages = {name: PdfReader(tmp_path / Path(name).with_suffix(".pdf")).pages for name in files}
    assert len(pages["sheet.docx"]) >= 2
    assert all("STT" in page.extract_text() for page in pages["sheet.docx"][:2])
    assert all(round(float(page.mediabox.width)) == 595 for page in pages["summary.docx"])
    assert all(round(float(page.mediabox.width)) == 842 for page in pages["list.xlsx"])


def test_what_the_staff_entered_is_said_to_be_entered(plan: Plan, office: Office) -> None:
    """A sheet that came on paper was sent by no message, and the summary counts both kinds."""
    sent, told = record(1, MINH_TAM), replace(record(2, MINH_TAM), channel="phone")
    text = words(word(unit_sheet(told, plan, office.titles, DAY)))
    assert "Mã đăng ký DK-2025-0002, bản 1, cán bộ ghi từ điện thoại lúc" in text
    assert "gửi qua tin nhắn" not in text
    for records, said in (([sent], False), ([sent, told], True)):
        text = words(word(summary(records, plan, office.titles, DAY, REGISTER)))
        assert ("và bản giấy, điện thoại cán bộ ghi lại;" in text) == said


def test_who_has_two_honours_is_counted_once(plan: Plan, office: Office) -> None:
    """A unit and a person, each with a title and a commendation: two rows each, one of each."""
    form = replace(
        MINH_TAM,
        collective_commendation="bk-tinh",
        people=(*MINH_TAM.people, Participant("Giàng A Páo", "Tổ trưởng", "bk-tinh")),
    )
    nameless = without_people(form)
    for each in (form, nameless):
        book = opened(spreadsheet([record(1, each)], plan, office.titles, DAY))
        assert "Tổng cộng: 1 đơn vị, 1 tập thể, 2 cá nhân đăng ký." in column_a(book.worksheets[0])
        assert "Bằng khen của Chủ tịch UBND tỉnh: 2" in column_a(book.worksheets[0])
        assert len(records_of(book.worksheets[0])) == 5
    said = words(word(unit_sheet(record(1, form), plan, office.titles, DAY)))
    assert "hình thức khen thưởng: Bằng khen của Chủ tịch UBND tỉnh." in said
    assert nameless.collective_commendation == "bk-tinh"
