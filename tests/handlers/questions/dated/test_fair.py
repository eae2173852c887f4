"""A plan of congresses and an exhibition, as it comes, is asked about in a chat.

The kind: what sounds like "later" is a thing of the plan; an event that is called so is answered by
another one of the title; a value that is only named is called outside of the plan.
"""

from datetime import datetime

import pytest

from bot.clock import LOCAL
from handlers.talk import texts as talk_texts
from handlers.turn import texts as common
from handlers.turn.turn import Office
from tests.support.plans import asked_plans
from tests.support.talk import Talk

pytestmark = pytest.mark.xdist_group("plan of a fair")
BEFORE = datetime(2025, 4, 4, 9, tzinfo=LOCAL)


@pytest.fixture(scope="module")
def fair(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The fair is active while plan 344 still runs."""
    root = tmp_path_factory.mktemp("fair")
    return asked_plans.active(office, asked_plans.fair(root), root)


@pytest.mark.parametrize("question", ["gian hàng", "gian hang", "gian hang trien lam"])
def test_what_is_sold_puts_nothing_off(fair: Office, question: str) -> None:
    """Without its marks "hàng" is also "hẵng"; the plan has eighty of them."""
    talk = Talk(fair, now=BEFORE)
    said = talk.say(question)
    assert talk_texts.WAITING not in said
    assert common.WHAT_NEXT not in said
    assert "80 gian hàng" in said or any("gian" in label for label in talk.labels)


@pytest.mark.parametrize("said", ["hẵng", "de mai", "chờ chút"])
def test_what_puts_off_is_no_question(fair: Office, said: str) -> None:
    """No clause is quoted to somebody who only has no time."""
    assert "Kế hoạch ghi như sau" not in Talk(fair, now=BEFORE).say(said)


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("Hội nghị tôn vinh tổ chức ngày nào?", "20 tháng 8 năm 2026"),
        ("hội nghị tôn vinh hợp tác xã tiêu biểu khi nào", "20 tháng 8 năm 2026"),
        ("khi nào tổ chức đại hội điển hình cấp tỉnh", "24 tháng 8 năm 2026"),
        ("đại hội cấp tỉnh hôm nào", "24 tháng 8 năm 2026"),
    ],
)
def test_an_event_called_in_full_has_its_own_day(fair: Office, question: str, day: str) -> None:
    """The title names both meetings, and no other event is called by it."""
    assert day in Talk(fair, now=BEFORE).say(question)


def test_a_value_that_is_only_named_is_not_outside(fair: Office) -> None:
    """The words that ask for a sum are here the thing itself."""
    for question in ("muc tien thuong bao nhieu", "mức tiền thưởng là bao nhiêu"):
        talk = Talk(fair, now=BEFORE)
        said = talk.say(question)
        assert "ngoài Kế hoạch" not in said
        assert "chưa hiểu" not in said
        assert "Mức tiền thưởng" in said or any("Khen thưởng" in one for one in talk.labels)


@pytest.mark.parametrize(
    "question", ["tháng 8/2026 có những sự kiện gì", "tháng 8 năm 2026 có gì", "tháng 8 có gì"]
)
def test_a_month_is_of_the_year_that_is_said(fair: Office, question: str) -> None:
    """Today is in 2025, when the calendar has nothing in August."""
    said = Talk(fair, now=BEFORE).say(question)
    assert "Tháng 8/2026" in said
    assert "24/8/2026" in said


def test_a_quarter_is_of_the_year_that_is_said(fair: Office) -> None:
    """The same with three months."""
    assert "Quý 3/2026" in Talk(fair, now=BEFORE).say("quý 3/2026 có gì")
