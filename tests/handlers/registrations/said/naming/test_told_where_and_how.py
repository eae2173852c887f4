"""Where the unit is and how it is called in one sentence, and a question about a commune's name."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize(
    ("said", "name", "commune"),
    [
        ("HTX nhà chị ở xã Văn Chấn tên là Chè Shan Tuyết", "Chè Shan Tuyết", "xã Văn Chấn"),
        ("ben em o xa Van Chan ten la Che Shan", "Chè Shan", "xã Văn Chấn"),
        ("HTX Chè Shan Tuyết, xã tên là Văn Chấn", "HTX Chè Shan Tuyết", "xã Văn Chấn"),
    ],
)
def test_the_name_behind_the_place_is_written(
    office: Office, said: str, name: str, commune: str
) -> None:
    """And is asked for no more."""
    talk = at_step(office, "unit-name", "tập thể")
    talk.say(said)
    assert (form_of(talk).unit_name, form_of(talk).commune) == (name, commune)


@pytest.mark.parametrize("said", ["xa cu hay xa moi a", "tên mới hay tên cũ hả em"])
def test_which_name_is_meant_is_answered(office: Office, said: str) -> None:
    """No commune is called so."""
    talk = at_step(office, "commune", "tập thể")
    assert "cứ gõ tên xã cũ" in talk.say(said)
    assert (form_of(talk).commune, step_of(talk)) == (None, "commune")


def test_the_old_name_beside_the_question_is_taken(office: Office) -> None:
    """What it is called now is offered."""
    talk = at_step(office, "commune", "tập thể")
    told = talk.say("trước là xã Suối Giàng, giờ sáp nhập rồi chả biết gọi là gì")
    assert "ghi xã Văn Chấn nhé?" in told
    assert step_of(talk) == "commune-pick"


@pytest.mark.parametrize(
    "said", ["xã Mậu A, à không, xã Lâm Giang", "xã Mậu A, à nhầm, xã Lâm Giang", "Lâm Giang"]
)
def test_what_is_taken_back_is_not_written(office: Office, said: str) -> None:
    """The name behind it is."""
    talk = at_step(office, "commune", "tập thể")
    talk.say(said)
    assert form_of(talk).commune == "xã Lâm Giang"
