"""What is offered, and how it is chosen.

The kind: a label that began with the document's own "2." was typed as "2" and chose the second.
"""

import re

import pytest

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
