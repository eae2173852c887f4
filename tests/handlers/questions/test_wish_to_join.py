"""Who wishes to take part, in whatever words, begins to register."""

import pytest

from handlers.acts.heard import Heard
from handlers.turn.turn import Office
from handlers.values.state import Registering
from tests.support.talk import Talk


@pytest.mark.parametrize(
    "said",
    [
        "mình muốn thi đua",
        "chào cán bộ. mình muốn thi đua",
        "cho bác tham gia với",
        "bac muon thi dua",
        "cho choa vô thi đua với",
        "cho htx chị thi đua với",
        "Đơn vị tôi muốn tham gia phong trào thi đua.",
        "Chúng tôi xin tham gia thi đua.",
        "quỹ tín dụng em xin tham gia thi đua",
        "Đề nghị cho đơn vị tôi tham gia.",
    ],
)
def test_a_wish_to_take_part_opens_the_form(office: Office, said: str) -> None:
    """They were greeted, or read a clause on who may take part."""
    talk = Talk(office)
    talk.say(said)
    assert isinstance(talk.person.conversation.dialog, Registering)


@pytest.mark.parametrize(
    "said",
    [
        "muốn tham gia thi đua thì phải làm những gì",
        "htx tôi có được tham gia thi đua không",
        "ai được tham gia phong trào thi đua",
        "tham gia thi đua có mất tiền không",
        "mình không muốn thi đua",
        "đối tượng tham gia thi đua",
    ],
)
def test_a_question_about_it_is_none(office: Office, said: str) -> None:
    talk = Talk(office)
    talk.say(said)
    assert not isinstance(talk.person.conversation.dialog, Registering)
    assert Heard(said).meant.act != "register" or Heard(said).meant.sure < 1
