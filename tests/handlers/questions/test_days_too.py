"""Whether the events have a day, asked behind which they are."""

import pytest

from handlers.questions import texts
from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, step_of

WHICH = "Kế hoạch nêu những hội nghị, đại hội nào phải tổ chức thành công?"


@pytest.mark.parametrize("behind", ["Đã có ngày cụ thể chưa?", "Đã có ngày tổ chức chưa đồng chí?"])
def test_that_the_plan_names_no_day_is_said(office: Office, behind: str) -> None:
    """The second half had been passed over."""
    said = Talk(office).say(f"{WHICH} {behind}")
    assert said.startswith(texts.NO_DAYS_YET)
    assert "Mục III.4" in said


def test_the_same_at_a_step(office: Office) -> None:
    """And the step goes on."""
    talk = at_step(office, "targets")
    assert talk.say(f"{WHICH} Đã có ngày cụ thể chưa?").startswith(texts.NO_DAYS_YET)
    assert step_of(talk) == "targets"


@pytest.mark.parametrize("said", [WHICH, "Đối tượng thi đua là những ai? Đã có ngày cụ thể chưa?"])
def test_nothing_is_added_where_it_is_not_asked(office: Office, said: str) -> None:
    """Or where the clause holds no events."""
    assert texts.NO_DAYS_YET not in Talk(office).say(said)
