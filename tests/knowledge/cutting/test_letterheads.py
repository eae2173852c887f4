"""Who issued a paper, where and under which number, from letterheads as they are copied.

The kind: two columns of a letterhead come as one line, and one is taken for the other.
"""

from datetime import date
from pathlib import Path

import pytest

from knowledge.cutting.extract.extract import province_of
from tests.support.plans.found import read

_PAPER = """{head}
KẾ HOẠCH
Đào tạo nhân lực cho hợp tác xã năm 2027
Căn cứ Luật Hợp tác xã năm 2023;
Xét đề nghị của Sở Công Thương, Liên minh Hợp tác xã và Ủy ban nhân dân tỉnh Sơn Bình,
I. NỘI DUNG
1. Mở lớp kế toán cho các hợp tác xã.
2. Mở lớp quản trị cho các hợp tác xã.
Nơi nhận:
- Lưu: VT.
"""


@pytest.mark.parametrize(
    ("head", "number", "issuer", "province"),
    [
        (
            "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "TỈNH SƠN BÌNH Độc lập - Tự do - Hạnh phúc\n"
            "Số: 236/KH-UBND Sơn Bình, ngày 18 tháng 11 năm 2026",
            "236/KH-UBND",
            "Ủy ban nhân dân tỉnh Sơn Bình",
            "Sơn Bình",
        ),
        (
            "LIÊN MINH HỢP TÁC XÃ VIỆT NAM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "LIÊN MINH HỢP TÁC XÃ Độc lập – Tự do – Hạnh phúc\n"
            "TỈNH HÀ BẮC\n"
            "Số: 21/KH-LMHTX Hà Bắc, ngày 18 tháng 11 năm 2026",
            "21/KH-LMHTX",
            "Liên minh Hợp tác xã tỉnh Hà Bắc",
            "Hà Bắc",
        ),
        (
            "UBND TỈNH LAM GIANG CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "SỞ CÔNG THƯƠNG Độc lập - Tự do - Hạnh phúc\n"
            "Số: /KH-SCT Lam Giang, ngày 18 tháng 11 năm 2026",
            None,
            "Sở Công Thương tỉnh Lam Giang",
            "Lam Giang",
        ),
        # Who acts for a body is none of its own.
        (
            "LIÊN MINH HỢP TÁC XÃ VIỆT NAM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "THƯỜNG TRỰC Độc lập - Tự do - Hạnh phúc\n"
            "Số: 96/HD-LMHTXVN Hà Nội, ngày 18 tháng 11 năm 2026",
            "96/HD-LMHTXVN",
            "Thường trực Liên minh Hợp tác xã Việt Nam",
            "Hà Nội",
        ),
        (
            "HỘI NÔNG DÂN TỈNH SƠN BÌNH\nBAN THƯỜNG VỤ\n"
            "Số: 17-KH/HNDT\nSơn Bình, ngày 18 tháng 11 năm 2026",
            "17-KH/HNDT",
            "Ban Thường vụ Hội nông dân tỉnh Sơn Bình",
            "Sơn Bình",
        ),
    ],
)
def test_two_columns_on_one_line_are_two(
    tmp_path: Path, head: str, number: str | None, issuer: str, province: str
) -> None:
    """The motto is no body, and the number is no place."""
    file = tmp_path / "ke-hoach.txt"
    file.write_text(_PAPER.format(head=head), encoding="utf-8")
    facts = read(file)
    assert (facts.number, facts.issued) == (number, date(2026, 11, 18))
    assert (facts.issuer, province_of(facts)) == (issuer, province)


@pytest.mark.parametrize(
    ("head", "issuer", "province"),
    [
        (
            "LIÊN MINH HTX TỈNH LAM GIANG\nQUỸ HỖ TRỢ PHÁT TRIỂN\nHỢP TÁC XÃ\nSố: 8/HD-QHT\n"
            "Lam Giang, ngày 18 tháng 11 năm 2026",
            "Quỹ Hỗ trợ phát triển hợp tác xã tỉnh Lam Giang",
            "Lam Giang",
        ),
        (
            "HỢP TÁC XÃ\nSố: 8/KH-HTX\nLam Giang, ngày 18 tháng 11 năm 2026",
            None,
            "Lam Giang",
        ),
        (
            "ỦY BAN NHÂN DÂN\nXÃ ĐỒI CHÈ\nSố: 8/KH-UBND\nĐồi Chè, ngày 18 tháng 11 năm 2026",
            "Ủy ban nhân dân xã Đồi Chè",
            "Sơn Bình",
        ),
    ],
)
def test_a_name_on_two_lines_is_one(
    tmp_path: Path, head: str, issuer: str | None, province: str
) -> None:
    """No body is called "Hợp tác xã", and a commune's seat is no province."""
    paper = _PAPER.format(head=head).replace(
        "1. Mở", "1. Vay tại Quỹ Hỗ trợ phát triển hợp tác xã. Mở"
    )
    file = tmp_path / "ke-hoach.txt"
    file.write_text(paper, encoding="utf-8")
    facts = read(file)
    assert (facts.issuer, province_of(facts)) == (issuer, province)


@pytest.mark.parametrize(
    ("head", "number", "issuer"),
    [
        (
            "ỦY BAN NHÂN DÂN TỈNH SƠN BÌNH\nSỞ CÔNG THƯƠNG",
            "Số: 1836/KH-SCT",
            "Sở Công Thương tỉnh Sơn Bình",
        ),
        ("UBND TỈNH SƠN BÌNH\nSỞ CÔNG THƯƠNG", "Số:     /KH-SCT", "Sở Công Thương tỉnh Sơn Bình"),
        (
            "SỞ CÔNG THƯƠNG\nLIÊN MINH HỢP TÁC XÃ",
            "Số: 18/KHPH-SCT-LMHTX",
            "Sở Công Thương và Liên minh Hợp tác xã",
        ),
    ],
)
def test_a_plan_to_work_together_may_be_of_one_body(
    tmp_path: Path, head: str, number: str, issuer: str
) -> None:
    """What stands above a department does not issue it, too; its title says with whom."""
    paper = f"{head}\n{number}\nSơn Bình, ngày 18 tháng 11 năm 2026"
    text = _PAPER.format(head=paper).replace(
        "KẾ HOẠCH\nĐào tạo", "KẾ HOẠCH PHỐI HỢP\nGiữa Sở Công Thương và Hội Nông dân về đào tạo"
    )
    file = tmp_path / "paper.txt"
    file.write_text(text, encoding="utf-8")
    found = read(file)
    assert found.issuer == issuer
    assert str(found.title).startswith("Phối hợp giữa Sở Công Thương và Hội Nông dân")
