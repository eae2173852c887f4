"""At the targets step and at the review: what is ordered about the lines, and the unit's name."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of


@pytest.mark.parametrize(
    "text", ["bo cau hong can goi dau di", "con dong kia bo di", "hổng cần gọi tui đâu"]
)
def test_an_order_is_never_stored_as_an_aim(office: Office, text: str) -> None:
    """Nothing of it is written, at the step."""
    talk = at_step(office, "targets", "tập thể")
    talk.say(text)
    assert form_of(talk).targets == ()


@pytest.mark.parametrize(
    "text", ["con htx thi van bang khen chu tich tinh", "htx em thi giu nguyen nhu cu"]
)
def test_a_sentence_about_the_title_leaves_the_units_name(office: Office, text: str) -> None:
    """At the review: the unit is spoken of, and not renamed."""
    talk = at_step(office, "targets", "tập thể")
    talk.say("doanh thu 3 ty 2")
    before = form_of(talk).unit_name
    talk.say(text)
    assert form_of(talk).unit_name == before
