"""What is offered, and how it is chosen.

The kind: a label that began with the document's own "2." was typed as "2" and chose the second.
"""

import re

import pytest

from handlers.questions import texts
from handlers.turn import texts as common
from handlers.turn.turn import Office
from tests.bot.plans.conftest import NOW
from tests.support.talk import Talk

pytestmark = pytest.mark.xdist_group("workshops asked")
_NUMBERED = re.compile(r"^(?:\d+ ?[.)|\u2013]|[a-zđ]\))")


def test_no_label_begins_with_a_number_of_the_document(workshops: Office) -> None:
    """The number that is typed is the choice's, and opens just that clause."""
    talk = Talk(workshops, now=NOW)
    talk.say("ca nhan co duoc dang ky khong")
    offered = [choice for choice in talk.replies[-1].choices if choice.key.startswith("sec:")]
    assert len(offered) > 1
    assert not any(_NUMBERED.match(choice.label) for choice in offered)
    second = offered[1].key.rpartition(":")[2]
    assert f"Mục {second}" in talk.say("2")


def test_the_words_of_a_clause_that_leads_by_far_are_read_at_once(workshops: Office) -> None:
    """Nobody has to open it to see that it is not what was meant, and it is called no answer."""
    talk = Talk(workshops, now=NOW)
    said = talk.say("kinh phi lay o dau")
    assert said.startswith(texts.NOT_SURE)
    assert "Đăng ký tại Phòng Kinh tế xã trước ngày 25 tháng 3 năm 2026." in said
    assert said.endswith(texts.OFFER)
    assert talk.say("không phải") == texts.NONE_OF_THEM
    assert talk.labels == [texts.ASK_STAFF]


def test_a_yes_below_several_says_not_which(workshops: Office) -> None:
    """Unless the words of one were shown."""
    talk = Talk(workshops, now=NOW)
    assert talk.say("ca nhan co duoc dang ky khong") == texts.OFFER
    assert talk.say("đúng rồi") == texts.ONLY_OFFERED
    assert len(talk.labels) > 1
    talk = Talk(workshops, now=NOW)
    talk.say("kinh phi lay o dau")
    assert talk.say("đúng rồi") == common.WHAT_NEXT


@pytest.mark.parametrize(
    "question", ["tiền thuê hội trường bao nhiêu", "co phai dong hoc phi khong"]
)
def test_what_something_else_costs_is_not_what_registering_costs(
    workshops: Office, question: str
) -> None:
    """The plan is asked, and nobody is told that it costs nothing."""
    assert "không thu khoản phí nào" not in Talk(workshops, now=NOW).say(question)
