"""A name put right by a star, as in messengers: "*Vân"."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of


def _called(office: Office, name: str) -> Talk:
    talk = at_step(office, "contact")
    talk.say(f"{name}, phó giám đốc")
    assert step_of(talk) == "phone"
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "*Vân",
        "Vân*",
        "* Vân ạ",
        "**Vân",
        "*Thuỳ Vân",
        "*Ma Thị Thuỳ Vân",
        "chị tên Vân, viết nhầm Văn",
        "Vân ghi nhầm thành Văn",
        "tên Vân mà nãy gõ sai Văn",
    ],
)
def test_the_name_of_just_before_is_put_right(office: Office, said: str) -> None:
    """It was taken for a number that could not be read, and the wrong name was sent."""
    talk = _called(office, "Ma Thị Thuỳ Văn")
    talk.say(said)
    assert (form_of(talk).contact_name, step_of(talk)) == ("Ma Thị Thuỳ Vân", "phone")


@pytest.mark.parametrize("said", ["*Hồng", "*Văn", "*", "* 0912 345 678", "*giám đốc", "*Vân Anh"])
def test_what_is_near_nothing_that_is_written_renames_nobody(office: Office, said: str) -> None:
    talk = _called(office, "Ma Thị Thuỳ Văn")
    talk.say(said)
    assert form_of(talk).contact_name == "Ma Thị Thuỳ Văn"


def test_where_two_could_be_meant_nobody_is_renamed(office: Office) -> None:
    talk = _called(office, "Vàn Thị Vạn")
    talk.say("*Vân")
    assert form_of(talk).contact_name == "Vàn Thị Vạn"
