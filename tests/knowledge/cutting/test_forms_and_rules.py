"""Rules, guidance, a contest: title, body and blank forms, and whom to call.

The kind: the title below "THỂ LỆ" went into the grounds, lines to be filled in became sections that
answer, a committee lost whose it is, and a support line with its person behind it was no contact.
"""

from datetime import date

import pytest

from knowledge.cutting.bodies.contact import find_contacts
from knowledge.cutting.extract.extract import extract
from knowledge.cutting.outline.lines import Line
from knowledge.cutting.outline.names import Clause
from knowledge.cutting.outline.outline import cut

_HEAD = (
    "LIÊN HIỆP CÁC HỘI KHOA HỌC TỈNH",
    "HÀ TĨNH",
    "BAN TỔ CHỨC CUỘC THI",
    "Số: 07/QC-BTC",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Hà Tĩnh, ngày 03 tháng 3 năm 2026",
)
_BODY = (
    "Điều 1. Đối tượng",
    "1. Thành viên hợp tác xã từ đủ 18 tuổi.",
    "2. Mỗi hợp tác xã cử hai người.",
    "TRƯỞNG BAN",
    "Lê Thị Sáu",
)


def lines(*texts: str) -> list[Line]:
    """The lines as a reader gives them, rows of a table among them."""
    return [Line(each, kind="row" if " | " in each else "text") for each in texts]


@pytest.mark.parametrize(
    ("kind", "title", "ground"),
    [
        (
            "QUY CHẾ",
            "Cuộc thi “Nông dân kể chuyện” tỉnh Hà Tĩnh năm 2026",
            "Căn cứ Kế hoạch số 15/KH-LHH ngày 02 tháng 02 năm 2026, Ban Tổ chức ban hành Quy chế "
            "như sau:",
        ),
        (
            "HƯỚNG DẪN",
            "Chấm điểm cuộc thi “Nông dân kể chuyện” năm 2026",
            "Thực hiện Công văn số 88/LHH của Liên hiệp các hội khoa học về cuộc thi, Ban Tổ chức "
            "hướng dẫn như sau:",
        ),
    ],
)
def test_the_title_is_not_of_the_grounds(kind: str, title: str, ground: str) -> None:
    """A narrow column ends the title anywhere, and the reader takes the next line for more of it."""
    told = lines(*_HEAD, kind, title, ground, *_BODY)
    at = next(n for n, line in enumerate(told) if line.text == ground)
    told[at] = Line(ground, starts=False)
    facts = extract(cut(told).clauses)
    assert (facts.kind, facts.title, facts.issued) == (kind, title, date(2026, 3, 3))


def test_a_committee_keeps_whose_it_is() -> None:
    facts = extract(cut(lines(*_HEAD, "QUY CHẾ", "Cuộc thi năm 2026", *_BODY)).clauses)
    assert facts.issuer is not None
    assert "Liên hiệp" in facts.issuer
    assert facts.issuer.endswith("Hà Tĩnh")


def test_a_blank_form_is_one_section() -> None:
    """Nobody is answered with "Ngày sinh: ……"; a form that says something keeps its clauses."""
    form = (
        "Mẫu số 01",
        "ĐƠN XIN DỰ THI",
        "1. Tên tôi là: ......................",
        "2. Sinh ngày: ........... Nơi ở: ...........",
        "3. Xe đưa đón: Cần [ ] Không cần [ ]",
        "Mẫu số 02",
        "BẢN KHAI DIỆN TÍCH",
        "Cây trồng | Vụ xuân | Vụ hè",
        "Lúa | …… | ……",
        "Lạc | …… | ……",
        "Mẫu số 03",
        "CÁCH CHẤM",
        "1. Nội dung được 60 điểm.",
        "2. Trình bày được 40 điểm.",
    )
    outline = cut(lines(*_HEAD, "QUY CHẾ", "Cuộc thi năm 2026", *_BODY, *form))
    ids = [each.id for each in outline.clauses if each.id.startswith(("MAU1", "MAU2"))]
    assert ids == ["MAU1", "MAU2"]
    assert "MAU3.2" in [each.id for each in outline.clauses]


@pytest.mark.parametrize(
    ("text", "number", "person"),
    [
        (
            "2. Tổng đài 0239.3888.123 (từ 7 giờ đến 17 giờ), người trực: bà Võ Thị Hoa, Phó phòng.",
            "0239.3888.123",
            "bà Võ Thị Hoa, Phó phòng",
        ),
        (
            "2. Đường dây tư vấn 0239.3888.123, gặp anh Trần Đình Lâm.",
            "0239.3888.123",
            "anh Trần Đình Lâm",
        ),
        ("2. Đường dây giải đáp: 0239.3888.123.", "0239.3888.123", None),
    ],
)
def test_who_answers_a_line(text: str, number: str, person: str | None) -> None:
    found = find_contacts([Clause("II.2", text)])
    assert found.phone is not None
    assert (found.phone.name, found.person and found.person.name) == (number, person)


def test_a_lettered_duty_belongs_to_the_body_above() -> None:
    clause = Clause("V.1.a", "a) Là cơ quan thường trực của cuộc thi.", ("1. Chi cục Thủy lợi",))
    body = find_contacts([clause]).body
    assert body is not None
    assert body.name == "Chi cục Thủy lợi"
