"""A question taken for small talk, for an order or for the calendar, as a word of it is also theirs.

The kind: "when is it stopped" was answered "what else", the schedule of something of its own with
the calendar of the plan.
"""

import pytest

from handlers.turn.texts import WHAT_NEXT
from handlers.turn.turn import Office
from tests.bot.plans.conftest import NOW
from tests.support.talk import Talk

pytestmark = pytest.mark.xdist_group("workshops asked")


@pytest.mark.parametrize(
    "question", ["bao gio bi tam dung xet danh hieu", "ai bị tạm dừng hoạt động thì không xét"]
)
def test_what_asks_when_something_stops_is_looked_up(workshops: Office, question: str) -> None:
    assert WHAT_NEXT not in Talk(workshops, now=NOW).say(question)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("lich cat dien thang sau", "cat dien"),
        ("lịch bóng đá tuần này", "bóng đá"),
    ],
)
def test_a_schedule_of_its_own_is_no_calendar(workshops: Office, question: str, name: str) -> None:
    said = Talk(workshops, now=NOW).say(question)
    assert f"“{name}”" in said
    assert "📅" not in said


@pytest.mark.parametrize(
    "question", ["lịch năm nay", "xem lịch các sự kiện năm nay", "lich thang 4"]
)
def test_the_calendar_stays_the_calendar(workshops: Office, question: str) -> None:
    assert "📅" in Talk(workshops, now=NOW).say(question)
