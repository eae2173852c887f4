"""A table whose rows are lettered, and the clause above it.

The kind: buttons "C" and "D", cells told as "B: content: …", a clause that ends with bare heads, a
button that begins in the middle of a name and gives its sum to another body, a paper of rules cited
as a plan.
"""

from dataclasses import replace

import pytest

from handlers.questions.clauses import label
from handlers.turn.citing_texts import plan_name
from handlers.turn.turn import Office
from knowledge.answer.unit import shown_unit, whole_unit
from knowledge.passages.headed import headed_row
from knowledge.plan.content import SectionAnswer
from knowledge.plan.plan import Plan, Section
from knowledge.typed.said import said_of

_OVER = ("III. CHẤM ĐIỂM",)
_LEAD = "1. Thang điểm: tổng cộng 60 điểm, chia theo nhóm như sau:"


@pytest.fixture(scope="module")
def plan(office: Office) -> Plan:
    """Points by groups that are lettered, and sums of three bodies in one clause."""
    rows = {
        "III.1": f"{_LEAD}\nNhóm | Nội dung | Điểm",
        "III.1.A": "A | Vệ sinh chuồng trại: có hố ủ, có sổ | 40",
        "III.1.Đ": "Đ | Tiêm phòng đủ mũi theo lịch của xã | 20",
    }
    sections = {id: Section(id, text, _OVER) for id, text in rows.items()}
    money = (
        "2. Mức thưởng: Cúp của Hội Nông dân huyện kèm 4.000.000 đồng; Giấy khen của Hội Chăn nuôi "
        "huyện kèm 900.000 đồng cho mỗi hộ dẫn đầu khu vực."
    )
    sections["III.2"] = Section("III.2", money, _OVER)
    drafted = {"III.1.Đ": SectionAnswer("III.1.Đ", "Đ: Nội dung: tiêm phòng.", "Đ")}
    return replace(office.plans[0], sections=sections, answers=drafted)


@pytest.mark.parametrize(
    ("section", "told"),
    [
        ("III.1.A", "Vệ sinh chuồng trại: có hố ủ, có sổ"),
        ("III.1.Đ", "Tiêm phòng đủ mũi theo lịch"),
    ],
)
def test_a_letter_is_no_name(plan: Plan, section: str, told: str) -> None:
    """Neither on a button nor in what is told of the row, whatever was drafted before."""
    assert label(plan, section).startswith(told)
    row = headed_row(plan.texts, section)
    assert row is not None
    assert row.name.startswith(told)
    assert [head for head, _ in row.cells] == ["Điểm"]


def test_what_announces_a_table_stands_with_its_rows(plan: Plan) -> None:
    whole = whole_unit(plan, "III.1")
    assert whole.count(_LEAD) == 1
    assert whole.endswith("theo lịch của xã | 20")
    # Where it is too long for a phone its rows are one choice away, and no bare heads stand there.
    assert shown_unit(plan, "III.1", len(whole) - 5) == _LEAD


def test_a_sum_on_a_button_stands_with_whose_it_is(plan: Plan) -> None:
    said = label(plan, "III.2", said_of("cup huyen kem may trieu dong"))
    assert "… huyện kèm" not in said
    assert "Cúp của Hội" in said or "kèm" not in said


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("21/TL-BTC", "Thể lệ"),
        ("3/ĐL-HTX", "Điều lệ"),
        ("9/QC-UBND", "Quy chế"),
        ("8/KH-SCT", "Kế hoạch"),
    ],
)
def test_a_paper_is_cited_by_its_own_kind(number: str, kind: str) -> None:
    assert plan_name(number=number, day=None) == f"{kind} {number}"
