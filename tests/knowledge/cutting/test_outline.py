"""What the outline promises: the document's own numbers, whole paragraphs, nothing lost."""

import unicodedata

import pytest

from bot.documents.tables import rows_to_lines
from handlers.turn.citing_texts import section_name
from knowledge.cutting.extract.dates import document_numbers, find_dates
from knowledge.cutting.extract.extract import extract
from knowledge.cutting.outline.outline import Line, Outline, cut, find_marker
from tests.support.plans.plan_344 import lines_344, sections_344


def outline_of(text: str) -> Outline:
    """Cut a text whose paragraphs stand one a line."""
    return cut([Line(line, gap=True) for line in text.strip().splitlines() if line.strip()])


def ids(text: str) -> list[str]:
    """Section ids of a text."""
    return [clause.id for clause in outline_of(text).clauses]


def test_plan_344_is_cut_as_people_cut_it() -> None:
    """All 25 sections of the real plan come out letter for letter, with no doubt."""
    outline = cut(lines_344())
    assert {clause.id: clause.text for clause in outline.clauses} == sections_344()
    assert outline.doubts == ()


def test_decomposed_accents_make_no_difference() -> None:
    """A file typed on a Mac, with accents apart from their letters, is cut the same."""
    apart = [Line(unicodedata.normalize("NFD", line.text), gap=line.gap) for line in lines_344()]
    assert cut(apart) == cut(lines_344())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I. MỤC ĐÍCH\nĐoạn một.\nĐoạn hai.", ["I.1", "I.2"]),
        ("I/ MỤC ĐÍCH\n1/ Một.\n2/ Hai.", ["I.1", "I.2"]),
        ("I- MỤC ĐÍCH\nChỉ một đoạn.", ["I"]),
        ("Phần I. MỤC ĐÍCH\n1. Một.\nPhần II. NỘI DUNG\n1. Hai.", ["I.1", "II.1"]),
        ("Phần thứ nhất\nCHUNG\nI. A\nMột.\nPhần thứ hai\nI. B\nHai.", ["P1.I", "P2.I"]),
        ("1. MỤC ĐÍCH\n1.1. Một.\n1.2. Hai\n1.2.1. Ba.\n1.2.2. Bốn.", ["1.1", "1.2.1", "1.2.2"]),
        ("I. A\n1. B\n1.1. Một.\n1.2. Hai.", ["I.1.1", "I.1.2"]),
        ("Điều 1. Một.\nĐiều 2. Hai\n1. Ba:\na) Bốn;\nđ) Năm.", ["D1", "D2.1.a", "D2.1.đ"]),
        ("A. CHUNG\nI. Một\n1. Hai.\nB. RIÊNG\n1. Ba.", ["A.I.1", "B.1"]),
        (
            "C. CHUNG\n1. Một.\nD. RIÊNG\n1. Hai.\nĐ. ĐĂNG KÝ\n1. Ba:\nd) Bốn;\nđ) Năm.\n"
            "E. HỖ TRỢ\n1. Sáu.",
            ["C.1", "D.1", "Đ.1.d", "Đ.1.đ", "E.1"],
        ),
        (
            "G. MỘT\n1. Một.\nH. HAI\n1. Hai.\nI. BA\n1. Ba.\nK. BỐN\n1. Bốn.",
            ["G.1", "H.1", "I.1", "K.1"],
        ),
        ("I. A\n1. B\n- Một.\n+ Nhỏ.\n- Hai.", ["I.1.a", "I.1.b"]),
        ("I. A\n1) B\na. Một.\nb. Hai.", ["I.1.a", "I.1.b"]),
        ("I. A\n1. B\n(1) Một.\n(2) Hai.", ["I.1.1", "I.1.2"]),
        ("I. A\n- Một.\n- Hai.", ["I.1", "I.2"]),
        ("I. A\n1. B\na) Một:\n- Nhỏ;\n- Nhỏ nữa.", ["I.1.a"]),
    ],
)
def test_ids_follow_the_documents_own_numbering(text: str, expected: list[str]) -> None:
    """Every style of numbering gives the ids people would say aloud."""
    assert ids(text) == expected


def test_a_paragraph_without_number_stays_in_its_clause() -> None:
    """Further paragraphs of a numbered item are part of it."""
    clause = outline_of("I. A\n1. Một.\nThêm một đoạn.\n2. Hai.").clauses[0]
    assert clause.text == "1. Một.\nThêm một đoạn."


def test_a_sentence_broken_by_a_page_is_mended() -> None:
    """A page break and a page number inside a sentence leave no trace."""
    clause = outline_of("I. A\n1. Hỗ trợ các hợp tác xã đối với các\n- 2 -\nđơn vị yếu.").clauses[0]
    assert clause.text == "1. Hỗ trợ các hợp tác xã đối với các đơn vị yếu."


@pytest.mark.parametrize(
    "text",
    [
        "11/4/2025 là ngày",
        "31/12/2025.",
        "2.5 triệu đồng",
        "11/CT-UBND ngày",
        "19-KH/HNDX ngày",
        "30-CT ngày",
        "10 - 12 người",
        "3-4 buổi",
        "14 giờ 00 ngày 11/6/2027",
    ],
)
def test_dates_amounts_and_document_numbers_open_no_clause(text: str) -> None:
    """A line that begins with a date or an amount is not a numbered item."""
    assert find_marker(text) is None


def test_numbers_with_a_dash_count_as_others_do() -> None:
    """As papers of parties and associations are numbered."""
    outline = outline_of(
        "I- HỒ SƠ\n1- Nộp hồ sơ\nTrước ngày 04/6/2027.\n2 – Giải thưởng\n- 01 giải Nhất.\n- 02 giải Ba."
    )
    assert [clause.id for clause in outline.clauses] == ["I.1", "I.2.a", "I.2.b"]
    assert outline.clauses[0].text == "1- Nộp hồ sơ\nTrước ngày 04/6/2027."


def test_an_odd_number_is_reported() -> None:
    """A jump in the numbering is kept as written and put on the review sheet."""
    outline = outline_of("I. A\n1. Một.\n3. Ba.")
    assert [doubt.code for doubt in outline.doubts if doubt.code == "sequence"] == ["sequence"]


def test_nothing_is_lost() -> None:
    """Every paragraph of the plan is in the outline's text."""
    text = " ".join(cut(lines_344()).text.split())
    assert all(" ".join(line.text.split()) in text for line in lines_344())


def test_the_facts_of_plan_344_are_found() -> None:
    """Number, date, issuer, period, nine document numbers; no registration deadline."""
    facts = extract(cut(lines_344()).clauses)
    assert (facts.number, str(facts.issued)) == ("344/KH-LMHTX", "2024-11-11")
    assert facts.issuer == "Liên minh HTX tỉnh Yên Bái"
    assert facts.period is not None
    assert (str(facts.period.start), str(facts.period.end)) == ("2024-11-01", "2025-12-31")
    assert facts.registration is None
    assert len(facts.document_numbers) == 9
    names = [event.name for event in facts.events]
    assert "Ngày sinh Chủ tịch Hồ Chí Minh" in names
    assert "Đại hội đại biểu toàn quốc lần thứ XIV của Đảng" in names


def test_no_date_is_read_out_of_a_document_number() -> None:
    """06/2021/NQ-HĐND is a number; only its day of issue is a date."""
    text = "Nghị quyết số 06/2021/NQ-HĐND ngày 19/4/2021"
    assert document_numbers(text) == ["06/2021/NQ-HĐND"]
    assert [str(each.first) for each in find_dates(text)] == ["2021-04-19"]


@pytest.mark.parametrize(
    ("body", "ids"),
    [
        # Where to hand in is said of all the waves.
        (
            "2. Thời gian nhận hồ sơ\na) Đợt 1: từ ngày 04/01 đến ngày 26/02/2027.\n"
            "b) Vay thiên tai: nhận quanh năm, không theo đợt.\nHồ sơ gửi tại Văn phòng Quỹ.",
            ["I.2.a", "I.2.b", "I.2.c"],
        ),
        (
            "1. Văn phòng theo dõi, đôn đốc các đơn vị.\n2. Các hợp tác xã báo cáo kết quả hằng quý.\n"
            "Khó khăn thì báo về Liên minh hợp tác xã.",
            ["I.1", "I.2", "I.3"],
        ),
        # A title goes on below it, and so does what is more than one line in the others.
        (
            "1. Mục đích\na) Chung\nĐộng viên mọi người.\nb) Riêng\nĐộng viên HTX.",
            ["I.1.a", "I.1.b"],
        ),
        (
            "1. Hồ sơ\na) Đơn đề nghị vay vốn theo mẫu.\nMẫu lấy tại Văn phòng Quỹ hỗ trợ.\n"
            "b) Báo cáo tài chính hai năm gần nhất.\nBáo cáo phải có dấu của đơn vị.",
            ["I.1.a", "I.1.b"],
        ),
    ],
)
def test_what_is_said_behind_a_list_is_no_part_of_its_last_item(body: str, ids: list[str]) -> None:
    """Neither is a sentence torn from an item that has others below it."""
    assert [each.id for each in outline_of(f"I. QUY ĐỊNH\n{body}").clauses] == ids


def test_a_form_in_an_annex_is_no_annex() -> None:
    """ "Mẫu số 01" of the second annex is not the first; its blank rows say nothing."""
    outline = outline_of(
        "I. A\n1. Một.\nPHỤ LỤC I\nLỊCH\n1. Họp.\nPHỤ LỤC II\nCÁC MẪU\nMẫu số 01\nBẢN ĐĂNG KÝ\n"
        "1. Tên đơn vị: ………"
    )
    ids = [clause.id for clause in outline.clauses]
    assert ids == ["I.1", "PL1.1", "PL2", "MAU1"]
    assert section_name("MAU1", outline.clauses[-1].text) == "Mẫu số 1"
    assert section_name("MAU1.1", "1. Tên đơn vị: Ba.") == "Mẫu số 1, mục 1"
    rows = [["STT", "Họ và tên"], ["1", ""], ["2", ""], ["3", "Lò Văn A"]]
    assert [line.text for line in rows_to_lines(rows)] == ["STT | Họ và tên", "3 | Lò Văn A"]
