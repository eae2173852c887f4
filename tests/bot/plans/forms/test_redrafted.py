"""A clerk corrects a value: the short answers that were drafted from the wrong one go with it.

The kind: the page is right and the assistant goes on saying what was wrong.
"""

from pathlib import Path

from bot.plans.forms.answers import read_short_answers
from bot.plans.head_form import read_head, write_head
from bot.plans.importing import import_plan
from knowledge.plan.plan import load_plan
from tests.support.plans.small_plans import write

_LINES = (
    "1. Thời gian thực hiện: từ tháng 01/2026 đến ngày 31/12/2026.",
    "2. Đăng ký thi đua gửi về Cụm trưởng trước ngày 22/01/2026.",
    "3. Cụm trưởng tổng hợp bản đăng ký thi đua, gửi về Liên minh trước ngày 29/01/2026.",
)


def corrected(folder: Path, lacking: frozenset[str] = frozenset(), **values: str) -> list[str]:
    """The short answers after these values were typed in the form."""
    typed = {each.field.name: each.value for each in read_head(folder)}
    write_head(folder, typed | {name.replace("__", "-"): v for name, v in values.items()}, lacking)
    load_plan(folder)
    return [each.short for each in read_short_answers(folder)]


def test_the_time_that_was_wrong_is_told_no_more(tmp_path: Path) -> None:
    """Nor how the document words the month it began in."""
    root = tmp_path / "plans"
    folder = root / import_plan(write(tmp_path, *_LINES), root, None, lambda *_: None)
    said = "Theo kế hoạch, thời gian là từ tháng 01/2026 đến ngày 31/12/2026."
    assert said in [each.short for each in read_short_answers(folder)]
    assert load_plan(folder).period_start_text == "tháng 01/2026"
    assert said not in corrected(folder, period__end="2026-11-30")
    assert load_plan(folder).period_start_text is None
    # The right one again is the document's own: it is drafted anew.
    assert said in corrected(folder, period__end="2026-12-31")


def test_the_deadline_that_is_chosen_is_told_and_no_other(tmp_path: Path) -> None:
    """Of two that the document names; a day that it does not name is only a day of the office."""
    root = tmp_path / "plans"
    folder = root / import_plan(write(tmp_path, *_LINES), root, None, lambda *_: None)
    first = "Theo kế hoạch, hạn đăng ký là trước ngày 22/01/2026."
    second = "Theo kế hoạch, hạn đăng ký là trước ngày 29/01/2026."
    assert first in corrected(folder, registration_deadline="2026-01-22")
    told = corrected(folder, registration_deadline="2026-01-29")
    assert (first in told, second in told) == (False, True)
    told = corrected(folder, registration_deadline="2026-02-10")
    assert not any("hạn đăng ký là" in each for each in told)


def test_number_and_day_are_told_as_they_were_corrected(tmp_path: Path) -> None:
    """The sentence about the paper itself is written anew, but not over somebody's own words."""
    root = tmp_path / "plans"
    folder = root / import_plan(write(tmp_path, *_LINES), root, None, lambda *_: None)
    told = corrected(folder, number="88/KH-LMHTX", date="2025-12-09")
    assert any("Kế hoạch số 88/KH-LMHTX ngày 9/12/2025 của" in each for each in told)
    assert not any("77/KH-LMHTX" in each for each in told)


def test_the_time_of_the_whole_is_not_told_for_what_stands_beside_it(tmp_path: Path) -> None:
    """ "Sơ kết tháng mấy" is asked with the same words: the clause is quoted as it stands."""
    root = tmp_path / "plans"
    beside = f"{_LINES[0].rstrip('.')}; sơ kết hằng năm vào tháng 6."
    folder = root / import_plan(write(tmp_path, beside), root, None, lambda *_: None)
    assert load_plan(folder).period.end is not None
    assert not any("thời gian là" in each.short for each in read_short_answers(folder))
