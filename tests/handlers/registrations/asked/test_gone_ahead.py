"""Right below how it goes, with the way in offered, an order to go ahead begins the form."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Registering
from tests.support.talk import Talk

HOW = "bên anh là quỹ tín dụng, đăng ký thi đua năm ni thì làm răng?"


@pytest.mark.parametrize(
    "said", ["rứa làm luôn đi em", "vậy làm đi", "ok ghi luôn giúp chị", "bắt đầu đi cháu"]
)
def test_the_form_begins(office: Office, said: str) -> None:
    """It had got the greeting."""
    talk = Talk(office)
    talk.say(HOW)
    talk.say(said)
    assert isinstance(talk.person.conversation.dialog, Registering)


@pytest.mark.parametrize("said", ["thôi làm gì", "làm luôn đi à?", "để mai làm", "ừ"])
def test_anything_else_begins_nothing(office: Office, said: str) -> None:
    talk = Talk(office)
    talk.say(HOW)
    talk.say(said)
    assert not isinstance(talk.person.conversation.dialog, Registering)


def test_nothing_is_begun_where_nothing_was_offered(office: Office) -> None:
    talk = Talk(office)
    talk.say("rứa làm luôn đi em")
    assert not isinstance(talk.person.conversation.dialog, Registering)
