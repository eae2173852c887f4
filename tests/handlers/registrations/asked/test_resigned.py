""" "Ừ thôi đăng ký cho tui cái": who gives in wishes to register, and a refusal stays one."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Registering
from tests.support.talk import Talk


@pytest.mark.parametrize(
    "said",
    [
        "ừ thôi đăng ký cho tui cái", "ừ thôi đăng ký cho tôi cái", "u thoi dk cho minh",
        "thôi được, đăng ký cho tui", "ừ thôi thì đăng ký vậy", "ừ rứa thôi đăng ký cho tui hè",
        "ừ thôi cũng được, đăng ký giùm tui", "thôi ừ đăng ký giúp anh", "thôi đành đăng ký vậy",
        "ừ, thôi đăng ký cho bác một suất", "ừ thôi chú ghi tên quỹ tui vô",
        "thôi rứa cũng được, đăng ký đi", "ok thôi thì dk giúp mình nha",
        "ờ thôi được, cho chị đăng ký với",
    ],
)  # fmt: skip
def test_giving_in_begins_the_registration(office: Office, said: str) -> None:
    """It was off the subject, or a no."""
    talk = Talk(office)
    answer = talk.say(said)
    assert "Trước khi đăng ký" in answer
    assert isinstance(talk.person.conversation.dialog, Registering)


@pytest.mark.parametrize(
    "said",
    [
        "ừ thôi", "thôi được rồi", "thôi đăng ký", "thôi không đăng ký nữa", "ừ thôi để sau",
        "ừ thôi khỏi đăng ký", "thôi đừng đăng ký cho tui", "thôi bác không đăng ký đâu",
        "ừ thôi, hôm khác đăng ký", "thôi chưa đăng ký vội", "ừ thôi đăng ký làm gì",
        "ừ thôi đăng ký gì cho mệt", "ừ thôi hủy đăng ký cho tui", "ừ thôi cho tui hỏi cái",
        "thôi được, không đăng ký cho tui đâu nhé", "thôi thì đăng ký năm sau cho tui",
        "bác không muốn đăng ký cho htx bác nữa, phiền lắm cháu ạ",
        "không cần đăng ký cho đơn vị tôi năm nay nhé vì đang giải thể",
    ],
)  # fmt: skip
def test_a_refusal_begins_nothing(office: Office, said: str) -> None:
    """Whatever stands around it, nothing is opened."""
    talk = Talk(office)
    talk.say(said)
    assert not isinstance(talk.person.conversation.dialog, Registering)


@pytest.mark.parametrize(
    "said",
    [
        "htx chị năm ngoái chưa tham gia, năm nay cho chị tham gia với",
        "không đăng ký cá nhân, đăng ký tập thể cho htx nhé",
        "em chưa đăng ký được, đăng ký giúp em",
    ],
)
def test_a_wish_beside_a_refused_one_still_begins(office: Office, said: str) -> None:
    """Only where every word that registers is refused there is no wish."""
    talk = Talk(office)
    talk.say(said)
    assert isinstance(talk.person.conversation.dialog, Registering)
