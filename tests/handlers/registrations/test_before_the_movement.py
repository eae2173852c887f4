"""One registers first, and the movement begins afterwards, as most plans have it.

The kind: the last day lay before the movement's first, and until that nobody was let in; whoever
came behind the last day was not told what the plan says of those.
"""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from bot.clock import LOCAL
from bot.plans.importing import import_plan
from handlers.turn.turn import Office
from knowledge.plan.deadline import first_day, late_rule
from knowledge.plan.plan import Plan, load_plan
from tests.support.plans import small_plans
from tests.support.talk import Talk

_LINES = (
    "II. THỜI GIAN THI ĐUA",
    "Phong trào thực hiện từ ngày 01 tháng 3 năm 2026 đến ngày 30 tháng 9 năm 2026.",
    "III. ĐĂNG KÝ",
    "1. Đơn vị đăng ký thi đua theo mẫu số 01, gửi về Phòng Kinh tế trước 17 giờ ngày 25 tháng 02 năm 2026. "
    "Đăng ký sau thời hạn này chỉ được tham gia hội thao, không được xét danh hiệu.",
    "2. Bản đăng ký gồm 02 bản giấy.",
)


def reviewed(root: Path, *lines: str) -> Plan:
    """The plan as a clerk leaves it who corrects nothing."""
    id_ = import_plan(small_plans.write(root, *lines), root / "plans", "moi", lambda *_: None)
    head = root / "plans" / id_ / "plan.toml"
    head.write_text(head.read_text("utf-8").replace("reviewed = false", "reviewed = true", 1))
    return load_plan(head.parent)


def said_on(office: Office, plan: Plan, day: date, words: str = "đăng ký") -> str:
    """What one is told on that day."""
    now = datetime(day.year, day.month, day.day, 9, tzinfo=LOCAL)
    # Nothing is asked of the plan: any matcher will do, and its own would have to be learned.
    known = {plan.id: office.matchers[office.plans[0].id]}
    active = replace(office, plans=(plan,), matchers=known, active=plan.id)
    return Talk(active, now=now).say(words)


def test_registration_is_open_before_the_movement(office: Office, tmp_path: Path) -> None:
    """From the day of issue, and after the last day it is said that it is over."""
    plan = reviewed(tmp_path, *_LINES)
    assert plan.registration is not None
    assert plan.registration.start == date(2025, 12, 5)
    assert "chưa mở" not in said_on(office, plan, date(2026, 2, 20))
    assert "Hạn đăng ký" not in said_on(office, plan, date(2026, 2, 25))
    late = said_on(office, plan, date(2026, 3, 5))
    assert "Hạn đăng ký theo kế hoạch (trước 17 giờ ngày 25 tháng 02 năm 2026) đã qua" in late
    assert (
        "“Đăng ký sau thời hạn này chỉ được tham gia hội thao, không được xét danh hiệu.”" in late
    )
    assert "Mục III.1" in late


def test_a_chapter_on_registering_opens_it(tmp_path: Path) -> None:
    """Though it sets no day; without one, and without a last day, the movement's time holds."""
    chapter = (*_LINES[:3], "1. Các đơn vị gửi bản đăng ký thi đua về Phòng Kinh tế.", _LINES[4])
    headed, bare = tmp_path / "headed", tmp_path / "bare"
    headed.mkdir()
    bare.mkdir()
    window = reviewed(headed, *chapter).registration
    assert window is not None
    assert window.start == date(2025, 12, 5)
    window = reviewed(bare, *_LINES[:2]).registration
    assert window is not None
    assert window.start == date(2026, 3, 1)


STARTS, ISSUED, LAST = date(2026, 3, 1), date(2026, 1, 12), date(2026, 2, 25)


@pytest.mark.parametrize(
    ("issued", "words", "opens"),
    [
        (ISSUED, ("trước ngày 25/02/2026",), ISSUED),
        (None, ("trước ngày 25/02/2026",), None),
        (ISSUED, ("từ ngày 01/02 đến ngày 25/02/2026",), date(2026, 2, 1)),
        (date(2026, 2, 27), (), None),
    ],
)
def test_the_papers_own_words_open_it(
    issued: date | None, words: tuple[str, ...], opens: date | None
) -> None:
    """Else its issue; where neither is known, it is open at once."""
    assert first_day(STARTS, issued, LAST, words) == opens


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hồ sơ đăng ký gửi chậm nhất ngày 30/4/2026.", False),
        ("Sau thời hạn trên, đơn vị không đăng ký coi như không tham gia.", True),
        ("Nộp hồ sơ. Đơn vị đăng ký muộn không được xét tặng Cờ.", True),
        ("Báo cáo gửi sau thời hạn bị trừ 3 điểm.", False),
    ],
)
def test_what_is_said_of_late_ones_is_of_registering(text: str, found: bool) -> None:
    """And a last day alone says nothing of them."""
    assert (late_rule({"I.1": text}) is not None) is found
