"""Shapes of office files that once broke the import, each read from a file of its own.

The kind: a sheet is swallowed by the signature, a shade is taken for a table, a group row eats the
head of its table, a line without a mark sticks to the dash before it.
"""

from pathlib import Path

from bot.documents.reading import read_document
from knowledge.cutting.extract.extract import extract
from knowledge.cutting.outline.outline import Clause, cut
from knowledge.passages.headed import headed_row
from tests.support.plans import small_plans

SAMPLES = Path(__file__).parents[2] / "samples" / "plans"


def clauses_of(file: Path) -> tuple[Clause, ...]:
    """The sections a file is cut into."""
    return cut(read_document(file, lambda done: None)).clauses


def words_of(file: Path, above: str) -> dict[str, str]:
    """The sections whose ids begin so, by id."""
    return {each.id: each.text for each in clauses_of(file) if each.id.startswith(above)}


def test_a_sheet_behind_the_signature_is_an_annex() -> None:
    """Its names are not who signed."""
    clauses = clauses_of(SAMPLES / "r07-phan-cong-sau-chu-ky.txt")
    assert extract(clauses).signer == "Trần Văn Mẫu"
    by_id = {each.id: each.text for each in clauses}
    assert by_id["PL"].startswith("PHÂN CÔNG NHIỆM VỤ TỔ GIÚP VIỆC\n(Kèm theo")
    assert by_id["PL.2"] == "2 | Trình ký giấy khen | Phạm Văn Thử"


def test_offices_of_two_bodies_are_no_sheet(tmp_path: Path) -> None:
    """A second office in capitals signs too; a list behind it does not."""
    file = small_plans.write(tmp_path, "1. Thi đua.")
    ending = (
        "\nHỘI NÔNG DÂN TỈNH\nPHÓ CHỦ TỊCH\nVõ Thị Tạm\n\n"
        "Danh sách tổ công tác\n(Kèm theo Kế hoạch)\n1. Lê Văn Nháp, tổ trưởng.\n"
    )
    file.write_text(file.read_text("utf-8") + ending, encoding="utf-8")
    clauses = clauses_of(file)
    assert extract(clauses).signer == "Võ Thị Tạm"
    assert [each.id for each in clauses][-2:] == ["nguoi-ky", "PL.1"]


def test_tables_of_a_text_file_are_rows(tmp_path: Path) -> None:
    """Cells divided by tabs, as they are copied out of an office file; what follows stands alone."""
    file = small_plans.write(
        tmp_path,
        "1. Kinh phí:\nNguồn\tSố tiền\tGhi chú\nNgân sách tỉnh\t1.500\tTheo nghị quyết\n"
        "Quỹ thi đua\t680\tTự có\nPhần đối ứng của hợp tác xã không tính ở trên.",
    )
    assert words_of(file, "II.1") == {
        "II.1": "1. Kinh phí:\nNguồn | Số tiền | Ghi chú",
        "II.1.1": "Ngân sách tỉnh | 1.500 | Theo nghị quyết",
        "II.1.2": "Quỹ thi đua | 680 | Tự có",
        "II.1.c": "Phần đối ứng của hợp tác xã không tính ở trên.",
    }


def test_a_group_row_keeps_the_head_of_its_table() -> None:
    """Title, reference and head row are a section; the rows stand below their group."""
    found = words_of(SAMPLES / "s2.docx", "PL")
    assert list(found) == ["PL", "PL.I", "PL.I.1", "PL.I.2"]
    assert found["PL"].startswith("PHỤ LỤC\nTHANG ĐIỂM THI ĐUA\n(Kèm theo")
    assert found["PL"].endswith("STT | TIÊU CHÍ | ĐIỂM CHUẨN")
    told = {section: headed_row(found, section) for section in ("PL.I", "PL.I.1", "PL.I.2")}
    assert {section: row and row.sentence for section, row in told.items()} == {
        "PL.I": "NHÓM SẢN XUẤT: ĐIỂM CHUẨN: 60.",
        "PL.I.1": "Doanh thu tăng: ĐIỂM CHUẨN: 40.",
        "PL.I.2": "Thêm thành viên: ĐIỂM CHUẨN: 20.",
    }


def test_a_line_without_a_mark_is_no_part_of_the_dash_before_it() -> None:
    """Who leads and who is in charge are sections of their own."""
    assert words_of(SAMPLES / "s4.docx", "II.1") == {
        "II.1.a": "- Vận động thêm 20 hợp tác xã.",
        "II.1.b": "- Mở 02 lớp học.",
        "II.1.c": "Lãnh đạo phụ trách: Phó Chủ tịch Nguyễn Thị Tạm.",
        "II.1.d": "Đơn vị chủ trì: Phòng Phong trào.",
    }


def test_a_shaded_paragraph_is_no_table() -> None:
    """Text pasted from the web comes out of the PDF as it does out of the Word file."""
    word, pdf = (words_of(SAMPLES / name, "") for name in ("s1.docx", "s1.pdf"))
    assert list(word) == list(pdf)
    body = [each for each in word if each not in ("mo-dau",)]
    assert [word[each] for each in body] == [pdf[each] for each in body]


def test_an_issuer_in_one_paragraph_is_named_as_offices_are() -> None:
    """Parted by blanks only; units of land in small letters, the name of the land in capitals."""
    assert extract(clauses_of(SAMPLES / "s3.docx")).issuer == "Liên minh Hợp tác xã tỉnh Bình Lâm"
