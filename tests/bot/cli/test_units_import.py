"""`htx-bot units import`: one clear sentence for a file that cannot be, and never half of one."""

from datetime import datetime, time
from pathlib import Path

import pytest

from bot.cli.failures import EXIT_WRONG_INPUT
from bot.cli.office import texts
from bot.cli.office.units import import_units
from bot.installation.errors import OfficeError
from bot.units.reading import MAX_BYTES
from storage.store import Store
from tests.support.clerks import NOW
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.pages.workbooks import LAUGHS, bomb, book, with_part
from tests.support.processes import database_url, run_once
from tests.support.rows import few

GROUND = "Điều lệ Liên minh"
GOOD = (("HTX Minh Tâm", "HTX", "xã Văn Chấn", 5200123456), ("HTX Đồng Tiến",))


def refused(store: Store, file: Path) -> str:
    """What the operator is told about this file; nothing is taken in."""
    with pytest.raises(OfficeError) as told:
        import_units(store, file, GROUND, NOW)
    assert store.units.all() == []
    assert store.journal.lines() == []
    return str(told.value)


def test_a_list_says_by_what_right_it_is_here(sqlite_store: Store, tmp_path: Path) -> None:
    """Whoever types the command says it, too; of a script that does not it is written that it is missing."""
    file = tmp_path / "don-vi.xlsx"
    file.write_bytes(book(*GOOD))
    import_units(sqlite_store, file, f"{GROUND}\n", NOW)
    assert sqlite_store.units.grounds() == [GROUND]
    import_units(sqlite_store, file, " ", NOW)
    assert texts.GROUND_UNSAID in sqlite_store.units.grounds()


@POSTGRESQL_AT_NIGHT
def test_a_register_is_imported_and_filled_in(store: Store, tmp_path: Path) -> None:
    """New units are added, known ones filled in; both imports are in the journal."""
    file = tmp_path / "đơn vị.xlsx"
    file.write_bytes(book(*GOOD))
    assert import_units(store, file, GROUND, NOW) == (2, 0, 0)
    file.write_bytes(book(("HTX Đồng Tiến", "HTX")))
    assert import_units(store, file, GROUND, NOW) == (0, 1, 0)
    taxes = {unit.name: unit.tax_code for unit in store.units.all()}
    assert taxes == {"HTX Minh Tâm": "5200123456", "HTX Đồng Tiến": None}
    lines = store.journal.lines()
    assert [(line.action, line.subject) for line in lines] == [("units.import", "units.xlsx")] * 2


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"x" * 10 * 1024 * 1024, "lớn quá 5 MB"),
        (b"x" * (MAX_BYTES + 1), "lớn quá 5 MB"),
        (bomb(60 * 1024 * 1024), "quá lớn khi mở ra"),
        (with_part("xl/worksheets/sheet1.xml", LAUGHS), "Không đọc được tệp"),
        (b"", "Không đọc được tệp"),
        (b"no archive at all", "Không đọc được tệp"),
        (book(*GOOD, header=("Cột lạ",)), "cột “Tên đơn vị”"),
        (book(), "không có đơn vị nào"),
    ],
    ids=["10-mb", "a-byte-more", "bomb", "entities", "empty", "text", "no-column", "no-rows"],
)
def test_an_odd_file_gets_one_sentence(
    sqlite_store: Store, tmp_path: Path, content: bytes, said: str
) -> None:
    """Refused before it is unpacked, in one line."""
    file = tmp_path / "x.xlsx"
    file.write_bytes(content)
    told = refused(sqlite_store, file)
    assert said in told
    assert len(told.splitlines()) == 1


def test_bad_rows_are_named_and_nothing_is_imported(sqlite_store: Store, tmp_path: Path) -> None:
    """Each bad row with its number; the good ones wait until the file is right."""
    file = tmp_path / "x.xlsx"
    rows = (*GOOD, ("", "HTX"), ("HTX Lạ", "nhà máy"), ("HTX Thuế", "", "", "12"), ("x" * 301,))
    file.write_bytes(book(*rows))
    assert refused(sqlite_store, file).splitlines() == [
        "Dòng 4: thiếu tên đơn vị",
        "Dòng 5: loại hình không rõ: “nhà máy”",
        "Dòng 6: mã số thuế không đúng: “12”",
        "Dòng 7: có ô dài quá 300 ký tự",
    ]


@pytest.mark.parametrize(
    ("cell", "shown", "what"),
    few(
        4,
        [
            ("Tổng cộng: 1.400 đơn vị", "Tổng cộng: 1.400 đơn vị", "dòng cộng"),
            (datetime(2025, 3, 26), "26/03/2025", "ngày"),
            (19.5, "19.5", "số"),
            ("#N/A", "#N/A", "lỗi công thức"),
            ("TỔNG CỘNG", "TỔNG CỘNG", "dòng cộng"),
            ("Cộng", "Cộng", "dòng cộng"),
            ("Tổng số HTX", "Tổng số HTX", "dòng cộng"),
            ("tong so: 12", "tong so: 12", "dòng cộng"),
            ("Cộng toàn tỉnh", "Cộng toàn tỉnh", "dòng cộng"),
            ("2025-03-26 00:00:00", "2025-03-26 00:00:00", "ngày"),
            (time(8, 30), "08:30:00", "giờ"),
            (1400, "1400", "số"),
            ("1.400", "1.400", "số"),
            ("#REF!", "#REF!", "lỗi công thức"),
            (True, "TRUE", "giá trị đúng/sai"),
        ],
    ),
)
def test_what_is_no_name_is_refused_with_its_content(
    sqlite_store: Store, tmp_path: Path, cell: object, shown: str, what: str
) -> None:
    """A sum, date, time, number, error or truth never becomes a unit; the clerk sees what it is."""
    file = tmp_path / "x.xlsx"
    file.write_bytes(book(*GOOD, (cell, "", "xã Văn Chấn")))
    told = refused(sqlite_store, file)
    assert told.startswith(f"Dòng 4: “{shown}” là {what}, không phải tên")
    assert ("định dạng ô là Văn bản (Text)" in told) == isinstance(cell, datetime)


def test_a_commune_is_no_date_and_no_error(sqlite_store: Store, tmp_path: Path) -> None:
    """The other name of a row is looked at as well."""
    file = tmp_path / "x.xlsx"
    for cell in (datetime(2025, 3, 26), "#N/A", True):
        file.write_bytes(book(("HTX Tốt", "", cell)))
        assert "Dòng 2: cột xã, phường: “" in refused(sqlite_store, file)


def test_names_that_only_look_odd_are_names(sqlite_store: Store, tmp_path: Path) -> None:
    """A day of the year typed as text, sums that are part of a real name."""
    file = tmp_path / "x.xlsx"
    names = ("HTX 26/3", "26/3", "19/5", "HTX 1", "Tổng công ty Lâm nghiệp", "HTX Cộng Hòa",
             "Cộng Đồng Xanh", "Tổng hợp Minh Tâm", "HTX Tổng Cộng", "Cộng Hòa", "T&T", "HTX #2")  # fmt: skip
    file.write_bytes(book(*((name,) for name in names)))
    assert import_units(sqlite_store, file, GROUND, NOW) == (len(names), 0, 0)


def test_a_unit_that_stands_twice_is_a_bad_row(sqlite_store: Store, tmp_path: Path) -> None:
    """Where two rows of a unit contradict each other; in another commune it is another unit."""
    file = tmp_path / "x.xlsx"
    rows = (("htx minh tam", "HTX", "Xã Văn Chấn", "5200000001"), ("HTX Minh Tâm",))
    file.write_bytes(book(*GOOD, *rows))
    told = refused(sqlite_store, file)
    assert told == "Dòng 4: trùng đơn vị với dòng 2 nhưng khác mã số thuế"


def test_a_unit_that_is_only_repeated_is_one(sqlite_store: Store, tmp_path: Path) -> None:
    """A list of registrations names a unit in many rows; what only one of them says is kept."""
    file = tmp_path / "x.xlsx"
    again = ("htx minh tam", "Hợp tác xã", "Xã Văn Chấn")
    file.write_bytes(book(("HTX Minh Tâm", "", "xã Văn Chấn", 5200123456), again, again))
    assert import_units(sqlite_store, file, GROUND, NOW) == (1, 0, 0)
    [unit] = sqlite_store.units.all()
    assert (unit.unit_type, unit.tax_code) == ("htx", "5200123456")


def test_a_missing_file_and_a_folder(sqlite_store: Store, tmp_path: Path) -> None:
    """What is no file is said to be none."""
    assert "Không thấy tệp" in refused(sqlite_store, tmp_path / "none.xlsx")
    assert "Không đọc được tệp" in refused(sqlite_store, tmp_path)


def test_the_command_ends_with_its_code(tmp_path: Path) -> None:
    """The whole command: one line on standard error, the code of a wrong input, no stack trace."""
    file = tmp_path / "bomb.xlsx"
    file.write_bytes(bomb(60 * 1024 * 1024))
    url = database_url(tmp_path)
    ended = run_once(tmp_path, "units", "import", str(file), "--ground", GROUND, DATABASE_URL=url)
    assert ended.returncode == EXIT_WRONG_INPUT
    assert ended.stderr.splitlines() == [
        "Tệp quá lớn khi mở ra (tối đa 50 MB). Anh/chị bỏ bớt trang tính, hình ảnh."
    ]
    file.write_bytes(book(*GOOD))
    ended = run_once(tmp_path, "units", "import", str(file), "--ground", GROUND, DATABASE_URL=url)
    assert ended.stdout.strip() == "Danh sách đơn vị: thêm 2, cập nhật 0."
