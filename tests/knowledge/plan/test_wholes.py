"""A part of a plan that is told whole has one line for each of its clauses."""

from pathlib import Path

from knowledge.plan.reading import read_rows
from knowledge.plan.wholes import read_wholes
from knowledge.typed.said import Said

SECTIONS = {"IV.2.1": "(1) …", "IV.2.2": "(2) …", "V.1": "1. …"}
GOOD = """
[[whole]]
part = "IV.2"
short = "Hai việc:"
items = ["Một.", "Hai."]
whom = '(?:htx|don vi)'
asks = ['\\b<whom> phai lam gi\\b']
unless = ['\\bdang ky\\b']
"""


def test_it_is_read_with_its_clauses(tmp_path: Path) -> None:
    """And asked by what its patterns say."""
    problems: list[str] = []
    (tmp_path / "answers.toml").write_text(GOOD, encoding="utf-8")
    (whole,) = read_wholes(read_rows(tmp_path / "answers.toml", "whole", problems), SECTIONS)
    assert not problems
    assert whole.sections == ("IV.2.1", "IV.2.2")
    assert whole.is_asked(Said("Đơn vị phải làm gì?"))
    assert not whole.is_asked(Said("Muốn đăng ký thì đơn vị phải làm gì?"))


def test_what_does_not_fit_is_reported(tmp_path: Path) -> None:
    """A line too many, and a pattern that cannot be read."""
    problems: list[str] = []
    text = GOOD.replace('"Hai."', '"Hai.", "Ba."').replace("phai lam gi", "phai (lam gi")
    (tmp_path / "answers.toml").write_text(text, encoding="utf-8")
    read_wholes(read_rows(tmp_path / "answers.toml", "whole", problems), SECTIONS)
    assert len(problems) == 2
