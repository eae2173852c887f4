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


@pytest.mark.parametrize(
    "said",
    [
        "rồi, thử đăng ký coi sao",
        "thử đăng ký xem sao",
        "cho chị đăng ký thử xem thế nào",
        "để chị thử đăng ký coi",
        "làm thử cái đăng ký coi sao",
        "tui muốn thử đăng ký coi ra sao",
        "dang ky thu coi sao",
    ],
)
def test_to_try_it_begins(office: Office, said: str) -> None:
    """It was answered with what the plan says of a deadline."""
    assert "Anh/chị có đồng ý không?" in Talk(office).say(said)


@pytest.mark.parametrize(
    "said",
    [
        "đăng ký thử có mất tiền không",
        "thử hỏi coi hạn đăng ký tới đâu",
        "đã thử đăng ký mà không được",
        "thôi khỏi thử đăng ký",
        "không đăng ký thì sao",
        "coi đăng ký của chị sao rồi",
    ],
)
def test_what_only_names_trying_begins_nothing(office: Office, said: str) -> None:
    assert "Anh/chị có đồng ý không?" not in Talk(office).say(said)
