"""A row of a table in an answer.

The kind: numbers stand without the head of their column and its unit, small ones are dropped.
"""

from dataclasses import replace

import pytest

from handlers.turn.turn import Office
from knowledge.answer.answer import compose
from knowledge.plan.content import SectionAnswer
from knowledge.plan.plan import Plan, Section

HEAD = "Phân bổ như sau:\nTT | Việc | Kinh phí (triệu đồng) | Nơi làm"


@pytest.fixture(scope="module")
def plan(office: Office) -> Plan:
    """A table below its clause, and one that begins with its heads."""
    rows = {
        "V.2": HEAD,
        "V.2.1": "1 | Sửa kênh | 85 | Xã Hòa Bình",
        "V.2.2": "2 | Giống dừa | | Trạm giống",
        "V.2.3": "Cộng | 85",
        "PL1.1": "Cụm | Số tổ | Trưởng cụm",
        "PL1.2": "Cụm ven sông | 12 | Bà Tư",
        "VI.1": "1. Không có bảng nào ở đây.",
    }
    sections = {id: Section(id, text) for id, text in rows.items()}
    drafted = {"V.2.1": SectionAnswer("V.2.1", "Sửa kênh: Xã Hòa Bình.", "Sửa kênh")}
    return replace(office.plans[0], sections=sections, answers=drafted)


@pytest.mark.parametrize(
    ("section", "told"),
    [
        ("V.2.1", "Sửa kênh:\n• Kinh phí (triệu đồng): 85\n• Nơi làm: Xã Hòa Bình"),
        ("V.2.2", "Giống dừa:\n• Nơi làm: Trạm giống"),
        ("PL1.2", "Cụm ven sông:\n• Số tổ: 12\n• Trưởng cụm: Bà Tư"),
    ],
)
def test_every_cell_stands_below_its_head(plan: Plan, section: str, told: str) -> None:
    """With the unit of the head, however small the number, whatever a machine has drafted."""
    assert compose(plan, section, "bao nhiêu").short == told


@pytest.mark.parametrize("section", ["V.2.3", "PL1.1", "VI.1"])
def test_what_does_not_fit_a_head_is_quoted(plan: Plan, section: str) -> None:
    """A sum with fewer cells, the heads themselves, a clause."""
    assert compose(plan, section, "bao nhiêu").short == plan.leads.clause_follows


def test_heads_never_stand_alone(plan: Plan) -> None:
    """The clause they end, and the row of heads itself, are quoted with the rows."""
    assert "85 | Xã Hòa Bình" in compose(plan, "V.2", "phân bổ sao").quotes[0]
    assert "12 | Bà Tư" in compose(plan, "PL1.1", "cụm nào").quotes[0]


def test_a_long_table_is_quoted_by_what_stands_above(plan: Plan) -> None:
    """Its rows are one choice away; the heads would tell nothing."""
    rows = {f"V.2.{n}": Section(f"V.2.{n}", f"{n} | {'Sửa kênh ' * 9} | 85 | Xã") for n in range(9)}
    long = replace(plan, sections={"V.2": Section("V.2", HEAD), **rows})
    told = compose(long, "V.2", "phân bổ sao")
    assert (told.quotes, told.whole) == (("Phân bổ như sau:",), False)


def test_what_a_clerk_wrote_stays(plan: Plan) -> None:
    """Words that are no cells of the row."""
    mine = {"V.2.1": SectionAnswer("V.2.1", "Xã Hòa Bình được 85 triệu để sửa kênh.")}
    told = compose(replace(plan, answers=mine), "V.2.1", "bao nhiêu").short
    assert told == "Xã Hòa Bình được 85 triệu để sửa kênh."
