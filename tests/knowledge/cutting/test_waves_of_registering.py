"""A plan takes registrations in several waves, each with its own last day.

The kind: one wave's day is taken for the only one, or nobody is told any; "before a day" is told as
if that day still counted.
"""

from datetime import date
from pathlib import Path

import pytest

from bot.plans.importing import import_plan
from knowledge.plan.deadline import last_day
from knowledge.plan.plan import Plan, load_plan
from tests.support.plans.small_plans import write

_TIME = "1. Thời gian: từ ngày 01/01/2026 đến ngày 31/12/2026."


def imported(root: Path, *lines: str) -> Plan:
    """The draft of a plan with these lines."""
    plans = root / "plans"
    return load_plan(plans / import_plan(write(root, _TIME, *lines), plans, None, lambda *_: None))


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (
            (
                "2. Đăng ký thi đua",
                "- Đợt 1: các đơn vị gửi bản đăng ký trước ngày 15/3/2026.",
                "- Đợt 2: các đơn vị gửi bản đăng ký trước ngày 15/8/2026.",
            ),
            ("đợt 1 trước ngày 15/3/2026", "đợt 2 trước ngày 15/8/2026"),
        ),
        (
            ("2. Đăng ký thi đua: trước ngày 15/3/2026 (đợt 1), trước ngày 15/8/2026 (đợt 2).",),
            ("đợt 1 trước ngày 15/3/2026", "đợt 2 trước ngày 15/8/2026"),
        ),
        (
            (
                "2. Đăng ký thi đua",
                "a) Đợt I: đơn vị đăng ký từ ngày 01/3/2026 đến hết ngày 15/3/2026.",
                "b) Đợt II: đơn vị đăng ký từ ngày 01/8/2026 đến hết ngày 15/8/2026.",
            ),
            (
                "đợt I từ ngày 01/3/2026 đến hết ngày 15/3/2026",
                "đợt II từ ngày 01/8/2026 đến hết ngày 15/8/2026",
            ),
        ),
        (
            (
                "2. Đăng ký thi đua lần đầu gửi trước ngày 15/3/2026; đăng ký lần thứ hai gửi trước "
                "ngày 15/8/2026.",
            ),
            ("lần đầu trước ngày 15/3/2026", "lần thứ hai trước ngày 15/8/2026"),
        ),
        (
            (
                "2. Đăng ký thi đua",
                "STT | Đợt | Hạn đăng ký",
                "1 | Đợt 1 | Trước ngày 15/3/2026",
                "2 | Đợt 2 | Trước ngày 15/8/2026",
            ),
            ("đợt 1 trước ngày 15/3/2026", "đợt 2 trước ngày 15/8/2026"),
        ),
        (
            (
                "2. Đăng ký thi đua đợt một",
                "Thời hạn: trước ngày 15/3/2026.",
                "3. Đăng ký thi đua đợt hai",
                "Thời hạn: trước ngày 15/8/2026.",
            ),
            ("đợt một trước ngày 15/3/2026", "đợt hai trước ngày 15/8/2026"),
        ),
    ],
)
def test_every_wave_is_told_and_the_last_one_closes(
    tmp_path: Path, lines: tuple[str, ...], words: tuple[str, ...]
) -> None:
    plan = imported(tmp_path, *lines)
    assert plan.registration_deadline == date(2026, 8, 15)
    assert plan.deadline_words == words
    before = words[-1].endswith("trước ngày 15/8/2026")
    assert plan.last_to_register == date(2026, 8, 14 if before else 15)
    parts = [part.short for answer in plan.answers.values() for part in answer.parts]
    told = [short for short in parts if "hạn đăng ký" in short]
    assert all(each in short for short in told for each in words)


@pytest.mark.parametrize(
    "lines",
    [
        # Of one wave two offices have a day each.
        (
            "2. Đợt 1: đơn vị đăng ký thi đua với cụm trưởng trước ngày 10/3/2026; cụm trưởng gửi "
            "đăng ký thi đua về Liên minh trước ngày 15/3/2026.",
            "3. Đợt 2: đăng ký thi đua trước ngày 15/8/2026.",
        ),
        # The second has no day yet: the first is not the last.
        ("2. Đăng ký thi đua đợt 1 trước ngày 15/3/2026; đợt 2 thực hiện theo thông báo sau.",),
        ("2. Tập thể đăng ký thi đua trước ngày 15/3/2026; cá nhân đăng ký trước ngày 15/8/2026.",),
    ],
)
def test_where_the_waves_are_not_plain_a_person_decides(
    tmp_path: Path, lines: tuple[str, ...]
) -> None:
    plan = imported(tmp_path, *lines)
    assert plan.registration_deadline is None
    assert "# registration_deadline = 2026-03-15  # CHƯA RÕ" in (
        plan.folder / "plan.toml"
    ).read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("trước ngày 15/3/2026", 14),
        ("trước 15 tháng 3 năm 2026", 14),
        ("chậm nhất trước ngày 15-3-2026", 14),
        ("đến hết ngày 15/3/2026", 15),
        ("trước 16 giờ 30 ngày 15/3/2026", 15),
        ("trước 16h ngày 15/3/2026", 15),
        ("chậm nhất ngày 15/3/2026", 15),
    ],
)
def test_before_a_day_is_until_the_day_before(words: str, last: int) -> None:
    """With an hour of that day it is that day."""
    assert last_day(date(2026, 3, 15), (words,)) == date(2026, 3, last)


def test_a_day_that_somebody_typed_is_that_day() -> None:
    assert last_day(date(2026, 3, 15), ()) == date(2026, 3, 15)
