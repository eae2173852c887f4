"""Rows of a table that have one name are told apart by what people tap.

The kind: two buttons with the same words, one for collectives and one for persons.
"""

from pathlib import Path

from bot.plans.importing import import_plan
from handlers.questions.clauses import section_choice
from knowledge.plan.plan import load_plan
from tests.support.plans.small_plans import write

TABLE = """1. Hình thức khen thưởng như sau:
TT | Hình thức | Đối tượng | Số lượng | Mức thưởng
1 | Cờ thi đua của Liên minh HTX tỉnh | Tập thể | 01 | 12.000.000 đồng
2 | Bằng khen của Chủ tịch UBND tỉnh | Tập thể | 05 | 4.680.000 đồng
3 | Bằng khen của Chủ tịch UBND tỉnh | Cá nhân | 08 | 2.340.000 đồng"""


def test_rows_of_one_name_are_told_apart_on_their_buttons(tmp_path: Path) -> None:
    """By the first of their words that differs; a row of a name of its own keeps it."""
    root = tmp_path / "plans"
    plan = load_plan(root / import_plan(write(tmp_path, TABLE), root, None, lambda *_: None))
    labels = [section_choice(plan, section).label for section in plan.sections]
    assert "Cờ thi đua của Liên minh HTX tỉnh" in labels
    alike = [label for label in labels if "Bằng khen của Chủ tịch" in label and "|" not in label]
    assert alike == [
        "Tập thể – Bằng khen của Chủ tịch UBND…",
        "Cá nhân – Bằng khen của Chủ tịch UBND…",
    ]
