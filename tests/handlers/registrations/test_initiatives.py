"""Initiatives: asked of one person who needs one, and of nobody who came by a list."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of

LIST = "1. Lò Văn Ún, tổ trưởng, CSTĐCS\n2. Trần Thị Bình, kế toán, CSTĐCS\n3. Giàng A Lử, LĐTT"
UNTITLED = "Lò Văn Ún, tổ trưởng\nTrần Thị Bình, kế toán"


def test_a_list_is_not_gone_through_for_initiatives(office: Office) -> None:
    """What the title needs is said once, below the whole list."""
    talk = at_step(office, "person-name")
    told = talk.say(LIST)
    assert step_of(talk) == "people"
    assert told.count("Lưu ý") == 1
    assert "sáng kiến" in told
    talk.say("xong")
    assert step_of(talk) == "targets"


def test_one_title_for_a_list_asks_for_no_initiatives(office: Office) -> None:
    """The title of all in one answer, and on to the list."""
    talk = at_step(office, "person-name")
    talk.say(UNTITLED)
    talk.say("CSTĐCS")
    assert step_of(talk) == "people"


def test_an_initiative_said_in_the_list_is_kept(office: Office) -> None:
    """Of one of them, without asking the others."""
    talk = at_step(office, "people")
    talk.say("thêm chị Trần Thị Bình, kế toán, CSTĐCS, sáng kiến cải tiến lò sấy")
    assert form_of(talk).people[-1].initiative == "cải tiến lò sấy"
    assert step_of(talk) == "people"


@pytest.mark.parametrize("title", ["CSTĐCS", "cstdcs", "anh ấy đăng ký CSTĐCS"])
def test_a_title_by_its_short_name_answers_its_question(office: Office, title: str) -> None:
    """The next question is the initiative, not the title once more."""
    talk = at_step(office, "person-title")
    assert "Lưu ý" in talk.say(title)
    assert step_of(talk) == "person-initiative"
