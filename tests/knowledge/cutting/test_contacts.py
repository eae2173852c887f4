"""Whom to ask: the paper names a standing body, a person and a number; they are proposed.

The kind: the assistant's own words for whom to ask stand where the paper's are.
"""

from pathlib import Path

import pytest

from bot.plans.forms.hints import head_hints
from bot.plans.importing import import_plan
from knowledge.plan.plan import Plan, load_plan
from tests.support.plans.small_plans import write


def drafted(folder: Path, *lines: str, issuer: str = "LIÊN MINH HỢP TÁC XÃ") -> Plan:
    """A draft of these clauses."""
    file = write(folder, *lines)
    text = file.read_text("utf-8").replace("UBND TỈNH PHÚ AN\nLIÊN MINH HỢP TÁC XÃ", issuer)
    file.write_text(text, encoding="utf-8")
    root = folder / "plans"
    return load_plan(root / import_plan(file, root, None, lambda *_: None))


@pytest.mark.parametrize(
    ("lines", "office", "phone"),
    [
        (
            (
                "1. Ban Tuyên truyền - Thi đua (cơ quan thường trực)",
                "- Tham mưu, theo dõi, đôn đốc.",
                "- Đầu mối: bà Lò Thị Hạnh, Phó Trưởng ban, điện thoại 0212.3852.614.",
            ),
            "Ban Tuyên truyền - Thi đua, bà Lò Thị Hạnh, Phó Trưởng ban",
            "0212.3852.614",
        ),
        (
            (
                "1. Chi cục Phát triển nông thôn",
                "- Là cơ quan thường trực, đầu mối tiếp nhận hồ sơ; thẩm định trong 15 ngày.",
                "2. Chế độ thông tin: vướng mắc phản ánh về Chi cục Phát triển nông thôn (đồng chí "
                "Nguyễn Thị Hạnh, Phó Chi cục trưởng, điện thoại 0238.3555.216) để được hướng dẫn.",
            ),
            "Chi cục Phát triển nông thôn, đồng chí Nguyễn Thị Hạnh, Phó Chi cục trưởng",
            "0238.3555.216",
        ),
        (
            (
                "1. Giao Phòng Phong trào là đơn vị đầu mối, tổng hợp kết quả.",
                "2. Các đơn vị thi đua đạt ít nhất 90 điểm.",
            ),
            "Phòng Phong trào",
            None,
        ),
        (
            (
                "1. Đầu mối liên hệ: bà Lò Thị Hạnh, chuyên viên Phòng Đào tạo, điện thoại 024 3843 7788, máy lẻ 215, "
                "trong giờ hành chính.",
                "2. Báo cáo gửi về Cục.",
            ),
            "bà Lò Thị Hạnh, chuyên viên Phòng Đào tạo",
            "024 3843 7788, máy lẻ 215",
        ),
        (
            (
                "1. Đơn vị vi phạm thì phản ánh qua điện thoại 0277 3855 112.",
                "2. Liên hệ hướng dẫn hồ sơ: ông Trần Hữu Phước, Trưởng phòng Tín dụng, điện thoại 0918 224 667; "
                "cô Lê Thị Sáu, cán bộ phụ trách khu vực Gò Dầu, điện thoại 0907 331 558.",
            ),
            "ông Trần Hữu Phước, Trưởng phòng Tín dụng",
            "0918 224 667",
        ),
        (
            (
                "1. Cơ quan thường trực: Văn phòng Liên minh.",
                "2. Công an tỉnh công bố đường dây nóng 0269 386 1234 khi có cháy.",
                "3. Sở Y tế trực cấp cứu, điện thoại 0905 123 456.",
            ),
            "Văn phòng Liên minh",
            None,
        ),
    ],
)
def test_whom_the_paper_names_is_proposed(
    tmp_path: Path, lines: tuple[str, ...], office: str, phone: str | None
) -> None:
    """Of two numbers that are nobody's to ask none is taken."""
    plan = drafted(tmp_path, *lines)
    assert (plan.organisation.office, plan.organisation.phone) == (office, phone)
    hints = head_hints(plan)["organisation-office"]
    assert {each.kind for each in hints} == {"says"}


def test_where_nobody_is_named_the_words_are_the_programs_own(tmp_path: Path) -> None:
    """They are not shown as if the paper said so."""
    plan = drafted(tmp_path, "1. Thi đua sản xuất giỏi.", "2. Tiết kiệm 10% chi phí.")
    assert plan.organisation.office.startswith("cán bộ phụ trách kế hoạch của")
    (hint,) = head_hints(plan)["organisation-office"]
    assert (hint.kind, hint.words) == ("default", "")


def test_the_body_in_charge_runs_what_the_province_has_issued(tmp_path: Path) -> None:
    """And a department's office is asked, but does not run the department's plan."""
    plan = drafted(
        tmp_path,
        "1. Liên minh HTX tỉnh (cơ quan thường trực)",
        "- Chủ trì tổ chức các lớp.",
        "2. Sở Tài chính: cấp kinh phí.",
        issuer="ỦY BAN NHÂN DÂN\nTỈNH PHÚ AN",
    )
    assert plan.issuer == "Ủy ban nhân dân tỉnh Phú An"
    assert plan.organisation.name == "Liên minh HTX tỉnh Phú An"


def test_of_two_matters_both_bodies_are_asked(tmp_path: Path) -> None:
    """Neither runs the whole: that is the province."""
    plan = drafted(
        tmp_path,
        "1. Sở Nội vụ: Là cơ quan thường trực của Đại hội; hướng dẫn hồ sơ khen thưởng.",
        "2. Liên minh HTX tỉnh: Là cơ quan thường trực của Hội nghị biểu dương; chủ trì triển lãm.",
        issuer="ỦY BAN NHÂN DÂN\nTỈNH PHÚ AN",
    )
    assert plan.organisation.name == "Ủy ban nhân dân tỉnh Phú An"
    assert plan.organisation.office == (
        "Sở Nội vụ (Đại hội), Liên minh HTX tỉnh (Hội nghị biểu dương)"
    )


@pytest.mark.parametrize(
    ("line", "office", "phone"),
    [
        (
            "1. Vướng mắc phản ánh về Quỹ hỗ trợ phát triển HTX tỉnh (điện thoại 0256 3 847 219) để "
            "xem xét.",
            "Quỹ hỗ trợ phát triển HTX tỉnh",
            "0256 3 847 219",
        ),
        # Whom one reports to by a day is not whom one asks; a heading is no body.
        ("1. Báo cáo kết quả về Liên minh trước ngày 01/6 và 15/11 hằng năm.", "", None),
        ("1. Báo cáo kết quả về UBND xã, phường trước ngày 15/6/2026.", "", None),
    ],
)
def test_a_number_may_stand_in_groups_of_any_length(
    tmp_path: Path, line: str, office: str, phone: str | None
) -> None:
    """And nobody is named whom the paper does not name for questions."""
    plan = drafted(tmp_path, line, "2. Thi đua sản xuất giỏi.")
    assert plan.organisation.phone == phone
    if office:
        assert plan.organisation.office == office
    else:
        assert plan.organisation.office.startswith("cán bộ phụ trách")


@pytest.mark.parametrize(
    ("lines", "address"),
    [
        (
            (
                "1. Hồ sơ gửi về Liên minh HTX tỉnh (Phòng Chính sách), số 39 đường Ấp Bắc, phường Mỹ "
                "Tho, tỉnh Phú An; bản điện tử gửi hộp thư thidua@example.vn.",
                "2. Lễ phát động tại Hội trường tỉnh, số 84 đường Hai Bà Trưng, phường Trung Tâm.",
            ),
            "số 39 đường Ấp Bắc, phường Mỹ Tho, tỉnh Phú An",
        ),
        (
            (
                "1. Nộp tại Văn phòng Quỹ, số 12/5 đường Lê Lợi, phường Trung Tâm trước ngày 15/3/2026.",
                "2. Thi đua sản xuất giỏi.",
            ),
            "số 12/5 đường Lê Lợi, phường Trung Tâm",
        ),
        # Of two places none; where something is held nobody hands anything in.
        (
            (
                "1. Nộp tại số 12 đường Lê Lợi, phường Trung Tâm; hoặc nộp tại số 3 phố Huế, phường An.",
                "2. Lễ phát động tại số 84 đường Hai Bà Trưng, phường Trung Tâm.",
            ),
            None,
        ),
        (("1. Lễ phát động tại số 84 đường Hai Bà Trưng, phường Trung Tâm.", "2. Thi đua."), None),
    ],
)
def test_the_one_place_to_come_to_is_proposed(
    tmp_path: Path, lines: tuple[str, ...], address: str | None
) -> None:
    """With the words that name it beside the field."""
    plan = drafted(tmp_path, *lines)
    assert plan.organisation.address == address
    assert ("organisation-address" in head_hints(plan)) is (address is not None)
