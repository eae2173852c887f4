"""A month and a thing in one question: what the plan says of both is no list of days.

The kind: "tháng 7 có mở lớp không" was answered with what else is on in July, where the plan says
that there is none; and a matter of nobody's with the calendar of its month.
"""

import pytest

from handlers.turn.turn import Office
from tests.bot.plans.conftest import NOW
from tests.support.talk import Talk

pytestmark = pytest.mark.xdist_group("workshops asked")


@pytest.mark.parametrize("question", ["tháng 7 có mở lớp không", "thang 7 co lop ko e"])
def test_what_the_plan_says_of_that_month_is_told(workshops: Office, question: str) -> None:
    """Told or offered first; what else is on then is no answer."""
    talk = Talk(workshops, now=NOW)
    said = talk.say(question)
    assert "📅" not in said
    assert "Không mở lớp trong tháng 7" in said or "Không mở" in talk.labels[0]


def test_the_calendar_speaks_for_no_other_matter(workshops: Office) -> None:
    """Of vaccination no plan of workshops has a day."""
    said = Talk(workshops, now=NOW).say("thang 4 nam nay co lich tiem phong lon hong")
    assert "📅" not in said
    assert "Kế hoạch ghi như sau" not in said


@pytest.mark.parametrize(
    "question", ["tháng 7 có gì", "thang 7 co su kien gi khong", "tháng 7 có gì quan trọng không"]
)
def test_whoever_asks_what_is_on_has_the_calendar(workshops: Office, question: str) -> None:
    """A month alone names no matter."""
    assert "📅 Tháng 7/2026" in Talk(workshops, now=NOW).say(question)
