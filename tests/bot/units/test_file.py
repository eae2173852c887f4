"""A member list as offices have it: found, read and taken apart, in every usual format."""

import io
from collections.abc import Sequence
from dataclasses import replace

import pytest
from openpyxl import Workbook
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from bot.desk.units.importing.sheets import bad_rows, sample
from bot.units import sheets, texts
from bot.units.alike import joined, pairs
from bot.units.file import FileUnits, RegisterFile, other_lists, read_register, units_of
from bot.units.headings import Layout, field_of, guess
from bot.units.reading import BadFile, Sheet
from bot.units.rows import read_type
from bot.units.sheets import MAX_CELLS, UnreadableSheet, _reader
from storage.units.units import UnitEntry
from tests.support.pages.messy import BAD, ROWS, messy
from tests.support.pages.read_here import files_here
from tests.support.pages.register_files import OLD_EXCEL, endless_ods, ods
from tests.support.pages.workbooks import book

__all__ = ["files_here"]

CHE = UnitEntry(
    "HTX Chè Suối Giàng",
    "htx",
    "xã Văn Chấn",
    "5200123456",
    district="huyện Văn Chấn",
    phone="0912345678",
)
FUND = UnitEntry("QTDND Yên Ninh", "qtdnd", "phường Yên Ninh", phone="02163851234")


def read(content: bytes, name: str = "x.xlsx") -> FileUnits:
    """What a file says as it comes."""
    return units_of(read_register(name, content))


def workbook(*sheets: Sequence[Sequence[object]]) -> bytes:
    """An .xlsx with these sheets."""
    made = Workbook()
    for number, rows in enumerate(sheets):
        sheet = made.create_sheet() if number else made.active
        assert isinstance(sheet, Worksheet)
        for row in rows:
            sheet.append(list(row))
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Tên đơn vị", "name"),
        ("TÊN HỢP TÁC XÃ", "name"),
        ("Tên đơn vị thành viên (ghi đầy đủ)", "name"),
        ("Xã/phường", "commune"),
        ("Xã, phường, thị trấn", "commune"),
        ("Địa chỉ trụ sở", "address"),
        ("Địa chỉ email", None),
        ("Loại hình tổ chức", "unit_type"),
        ("Mã số HTX", "tax_code"),
        ("Huyện", "district"),
        ("Người đại diện theo pháp luật", "representative"),
        ("Số điện thoại", "phone"),
        ("Đơn vị tính", None),
        ("STT", None),
        ("Năm thành lập", None),
        (2025, None),
    ],
)
def test_usual_headings_are_known(heading: str | int, field: str | None) -> None:
    """However they are punctuated, and with words that go on; another column is not taken."""
    assert field_of(heading) == field


def test_the_heading_is_found_below_titles_on_any_sheet() -> None:
    """A cover, titles, numbers of columns and sums are no units."""
    titles = (["LIÊN MINH HỢP TÁC XÃ"], [], [None, "DANH SÁCH THÀNH VIÊN"])
    heading = ["STT", "Tên HTX, tổ hợp tác", "Loại hình", "Xã/phường", "Huyện", "SĐT liên hệ"]
    rows = ([1, 2, 3, 4, 5, 6], [1, CHE.name, "HTX", CHE.commune, CHE.district, 912345678])
    said = read(workbook([["Bìa"]], [*titles, heading, *rows, heading, ["", "Tổng cộng: 1"]]))
    assert list(said.entries.values()) == [replace(CHE, tax_code=None)]
    assert [(row.number, row.reason) for row in said.problems] == [
        (8, "“Tổng cộng: 1” là dòng cộng, không phải tên")
    ]


def test_where_no_column_is_the_name_the_others_tell_the_place() -> None:
    """Only the one column has to be told; it stands on the sheet and below the row that is shown."""
    sheets = [Sheet("Bìa", [["LIÊN MINH"]]), Sheet("DS", [["DANH SÁCH"], ["Cơ quan", "Xã", "SĐT"]])]
    assert guess(sheets) == Layout(1, 1, {"commune": 1, "phone": 2})


def test_a_heading_of_two_rows_and_groups_by_place() -> None:
    """ "Địa chỉ" above "Xã" and "Huyện"; a row that names a district holds for those below it."""
    above, below = ["TT", "Tên đơn vị", "Địa chỉ", None], [None, None, "Xã", "Mã số thuế"]
    rows = (
        ["I", "Huyện Văn Yên"],
        [1, "HTX Một", "Mậu A"],
        ["II", "Huyện Trấn Yên"],
        [1, "HTX Hai"],
    )
    said = read(workbook([above, below, *rows]))
    assert [(u.name, u.commune, u.district) for u in said.entries.values()] == [
        ("HTX Một", "Mậu A", "Huyện Văn Yên"),
        ("HTX Hai", None, "Huyện Trấn Yên"),
    ]
    assert said.groups == 2


def test_a_sum_is_no_unit_wherever_its_word_stands() -> None:
    """In the column of numbers, or as a count where a name should be; names alike stay names."""
    rows = (
        ["STT", "Tên HTX", "Xã"],
        [1, "HTX Tổng hợp Cộng Hòa", "Mậu A"],
        [2, "HTX 28 Tháng Ba", "Mậu A"],
        ["Tổng cộng", "2 đơn vị"],
        [None, "28 HTX"],
        ["Cộng:", 2],
    )
    said = read(workbook(rows))
    assert [u.name for u in said.entries.values()] == ["HTX Tổng hợp Cộng Hòa", "HTX 28 Tháng Ba"]
    assert [row.number for row in said.problems] == [4, 5, 6]
    assert all(texts.A_TOTAL in row.reason for row in said.problems)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("LH HTX", "lien-hiep"),
        ("LH. Hợp tác xã", "lien-hiep"),
        ("LHHTX", "lien-hiep"),
        ("HTX NN", "htx"),
        ("HTX-DVNN", "htx"),
        ("Tổ HT", "tht"),
        ("DNTN", "doanh-nghiep"),
        ("CTCP", "doanh-nghiep"),
        ("Câu lạc bộ", None),
    ],
)
def test_a_type_is_read_as_lists_shorten_it(written: str, key: str | None) -> None:
    """A union shortened to "LH HTX" is no cooperative."""
    assert read_type(written) == key


def test_a_commune_below_a_heading_for_districts_is_one() -> None:
    """ "Địa bàn" may mean either, and both in one cell; a district stays what it is."""
    rows = (
        ["Tên đơn vị", "Địa bàn"],
        ["HTX Một", "xã Bảo Thắng"],
        ["HTX Hai", "P. Lào Cai, thành phố Lào Cai"],
        ["HTX Ba", "Huyện Văn Yên"],
        ["HTX Bốn", "Nghĩa Lộ"],
    )
    said = read(workbook(rows))
    assert [(u.name, u.commune, u.district) for u in said.entries.values()] == [
        ("HTX Một", "xã Bảo Thắng", None),
        ("HTX Hai", "P. Lào Cai", "thành phố Lào Cai"),
        ("HTX Ba", None, "Huyện Văn Yên"),
        ("HTX Bốn", None, "Nghĩa Lộ"),
    ]


def test_units_on_another_sheet_are_told_of() -> None:
    """One sheet is read; a copy of it says nothing new, and a page without units is no list."""
    first = (["Tên đơn vị", "Xã", "Mã số thuế"], ["HTX Một", "Mậu A", None], ["HTX Hai", "Mậu A"])
    second = (["Tên HTX", "Xã"], ["HTX Hai", "Mậu A"], ["HTX Ba", "Sa Pa"], ["HTX Bốn", "Sa Pa"])
    file = read_register("x.xlsx", workbook([["Bìa", "2025"]], first, second, first[:2]))
    assert file.layout.sheet == 1
    assert [(layout.sheet, more) for layout, more in other_lists(file, units_of(file))] == [(2, 2)]


@pytest.mark.parametrize("kind", ["xls", "ods", "csv", "csv-utf-16"])
def test_the_other_formats_say_the_same(kind: str) -> None:
    """By what is in the file, whatever its name; an address says commune and district."""
    head = ("Tên HTX", "Loại hình", "Địa chỉ", "Mã số thuế", "Điện thoại")
    che = (CHE.name, "HTX", "Thôn 1, xã Văn Chấn, huyện Văn Chấn", "5200123456", "0912.345.678")
    fund = (FUND.name, "Quỹ TDND", "phường Yên Ninh", "", "02163 851 234")
    lines = "\r\n".join(";".join(row) for row in (head, che, fund))
    content = {
        "xls": OLD_EXCEL.read_bytes(),
        "ods": ods(("DANH SÁCH",), head, che, fund),
        "csv": lines.encode("utf-8-sig"),
        "csv-utf-16": lines.replace(";", "\t").encode("utf-16"),
    }[kind]
    assert list(read(content, "danh sách").entries.values()) == [CHE, FUND]


def test_what_the_product_writes_can_be_read_back() -> None:
    """The sample is a list; the bad rows, once mended, are another."""
    said = read(sample())
    assert [unit.name for unit in said.entries.values()] == ["HTX Chè Suối Giàng", "QTDND Yên Ninh"]
    assert said.problems == ()
    bad = read(book(("HTX Lạ", "nhà máy", "xã A"), ("", "HTX"))).problems
    again = read(bad_rows(bad))
    assert [dict(row.values)["unit_type"] for row in again.problems] == ["nhà máy", "HTX"]


def test_a_small_file_that_unfolds_without_end_is_refused() -> None:
    """The process that reads it reaches its limits, and nothing else does."""
    with pytest.raises(BadFile) as told:
        read(endless_ods())
    assert str(told.value) in (texts.TOO_BIG_INSIDE, texts.UNREADABLE, texts.TOO_MANY_ROWS)


@pytest.mark.parametrize("columns", [40, pytest.param(5, marks=pytest.mark.nightly)])
def test_a_list_of_very_many_cells_is_refused_unread(columns: int) -> None:
    """Twenty thousand rows are seconds of reading: its cells are counted, and nothing is read."""
    row = [f"HTX {number}" for number in range(columns)]
    many = workbook([["Tên đơn vị"], *([row] * (MAX_CELLS // columns + 1))])
    with pytest.raises(UnreadableSheet) as told:
        _reader(many)
    assert told.value.problem == "too-many"
    with pytest.raises(BadFile) as refused:
        read(many)
    assert str(refused.value) == texts.TOO_MANY_CELLS
    # So are those of a format that is read quickly.
    lines = "\r\n".join(";".join(row) for _ in range(MAX_CELLS // columns + 1))
    with pytest.raises(BadFile, match="quá 60"):
        read(("Tên đơn vị\r\n" + lines).encode("utf-8-sig"), "danh sách")


@pytest.mark.usefixtures("files_here")
def test_cells_that_are_only_coloured_count_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """An office colours whole columns; a register of three hundred units is read as ever."""
    # Sixty thousand take ten seconds to colour.
    monkeypatch.setattr(sheets, "MAX_CELLS", 2_000)
    made = Workbook()
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    sheet.append(["Tên đơn vị", "Xã"])
    for number in range(1, 300):
        sheet.append([f"HTX Số {number}", "xã Văn Chấn"])
    for number in range(301, 401):
        for column in range(1, 21):
            sheet.cell(number, column).fill = PatternFill("solid", fgColor="FFFF00")
    file = io.BytesIO()
    made.save(file)
    assert len(read(file.getvalue()).entries) == 299


def test_a_csv_that_lost_its_letters_says_how_to_save_it() -> None:
    """An old code page holds no Vietnamese."""
    with pytest.raises(BadFile, match="CSV UTF-8"):
        read("Tên;Xã\r\nHTX Chè;Mậu A".encode("cp1258", "replace"))


def test_no_phone_is_lost() -> None:
    """A number that cannot be read stays with the unit as it was written, and is counted."""
    head = ("Tên", "Điện thoại", "Ghi chú")
    rows = (("HTX Một", "hỏi chị Hoa", "mới"), ("HTX Hai", "0912345678; 0987 654 321", None))
    said = read(book(*rows, header=head))
    assert [(u.phone, u.notes) for u in said.entries.values()] == [
        (None, "mới; Điện thoại trong tệp: hỏi chị Hoa"),
        ("0912345678, 0987654321", None),
    ]
    assert said.noted == 1


def test_a_mended_row_is_a_unit() -> None:
    """What was typed counts as text: a day becomes the name that it was meant to be."""
    said = read_register("x", workbook([["Tên đơn vị", "Xã"], [None, "Mậu A"], ["HTX B", None]]))
    assert [row.number for row in units_of(said).problems] == [2]
    again: RegisterFile = replace(said, mended={2: {"name": "HTX 26/3"}})
    assert [u.name for u in units_of(again).entries.values()] == ["HTX 26/3", "HTX B"]


def test_the_messy_list_has_exactly_its_bad_rows() -> None:
    """1.360 units and 40 rows that are none; three units that stand twice are shown as such."""
    said = read(messy())
    assert (len(said.entries), len(said.problems)) == (ROWS - BAD, BAD)
    assert {unit.district for unit in said.entries.values()} >= {"Huyện Văn Yên"}
    doubtful = pairs(said.entries, {})
    assert [one.entry.name for one in doubtful] == [f"{one.known.name} Xanh" for one in doubtful]
    assert len(doubtful) == 3
    one = doubtful[0]
    units = joined(said.entries, {}, {one.row: one.other})
    assert len(units) == ROWS - BAD - 1
    assert one.entry not in units


def test_numbers_in_a_name_tell_units_apart() -> None:
    """ "Số 1" and "Số 2" are as alike as two names can be; the same phone says more."""
    one, two = UnitEntry("HTX Điện Số 1", commune="A"), UnitEntry("HTX Điện Số 2", commune="A")
    assert pairs({2: two}, {1: one}) == []
    same = [replace(unit, phone="0912345678") for unit in (one, two)]
    assert [pair.other for pair in pairs({2: same[1]}, {1: same[0]})] == ["u1"]
    called = joined({2: same[1]}, {1: same[0]}, {2: "u1"})
    assert [unit.name for unit in called] == ["HTX Điện Số 1"]
