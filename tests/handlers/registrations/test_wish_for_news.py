"""To hear of the next campaign is wished for in words, also while one runs."""

import pytest

from handlers.registrations import texts
from handlers.turn.turn import Office
from handlers.values.effects import NoteInterest
from tests.support.talk import Talk


@pytest.mark.parametrize(
    "typed",
    [
        "co ke hoach moi nho bao anh nhe",
        "bao gio co ke hoach moi thi nhan anh",
        "khi nao co dot dang ky moi bao bac nhe",
        "nhớ báo chị khi có đợt thi đua mới nhé",
    ],
)
def test_the_wish_is_noted(office: Office, typed: str) -> None:
    talk = Talk(office)
    assert talk.say(typed) == texts.INTEREST_NOTED
    assert any(isinstance(one, NoteInterest) for one in talk.effects)


@pytest.mark.parametrize("typed", ["bao gio co ke hoach moi", "co ke hoach moi chua"])
def test_a_question_about_it_notes_nothing(office: Office, typed: str) -> None:
    talk = Talk(office)
    talk.say(typed)
    assert not any(isinstance(one, NoteInterest) for one in talk.effects)
