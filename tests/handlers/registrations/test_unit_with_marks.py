"""A unit typed without marks is offered as others have written it, and never changed unasked."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import UNITS, Register, Talk, at_step, form_of, step_of

MARKED = "HTX Chè Đại Phát"


def asked(office: Office) -> Talk:
    """A talk in which a registered unit's name was typed without marks."""
    talk = at_step(office, "unit-name")
    talk.lookup = Register(registered=(MARKED,))
    assert f"Ý anh/chị là {MARKED} ạ?" in talk.say("htx che dai phat")
    assert form_of(talk).unit_name == "HTX Che Dai Phat"
    return talk


@pytest.mark.parametrize("yes", ["1", "đúng rồi em", "vâng", MARKED])
def test_a_yes_writes_it_with_its_marks(office: Office, yes: str) -> None:
    """By number, in words, or typed once more as it is offered."""
    talk = asked(office)
    talk.say(yes)
    assert form_of(talk).unit_name == MARKED
    assert form_of(talk).unit_type == "htx"
    assert step_of(talk) == "commune"


@pytest.mark.parametrize("no", ["2", "không phải", "không"])
def test_a_no_keeps_it_as_it_was_typed(office: Office, no: str) -> None:
    """Nothing is applied silently."""
    talk = asked(office)
    talk.say(no)
    assert form_of(talk).unit_name == "HTX Che Dai Phat"


def test_the_register_is_offered_first(office: Office) -> None:
    """Near names of the register, then the registered unit of that very name."""
    talk = at_step(office, "unit-name")
    talk.lookup = Register(UNITS[1:], registered=(MARKED,))
    talk.say("htx che dai phat")
    assert talk.labels[:2] == ["HTX Chè Shan", MARKED]
    talk.say("2")
    assert (form_of(talk).unit_name, form_of(talk).unit_id) == (MARKED, None)


def test_what_the_register_has_is_offered_once(office: Office) -> None:
    """With its place, as before."""
    talk = at_step(office, "unit-name")
    talk.lookup = Register(UNITS[:1], registered=("HTX Chè Suối Giàng",))
    talk.say("htx che suoi giang")
    assert talk.labels == ["HTX Chè Suối Giàng, xã Văn Chấn", "Không phải, giữ tên đã gõ"]


def test_a_name_said_with_everything_else_is_offered_too(office: Office) -> None:
    """The rest of the message is kept."""
    talk = at_step(office, "unit-name")
    talk.lookup = Register(registered=(MARKED,))
    talk.say("htx che dai phat, xã Văn Chấn, 0912345678")
    talk.say("đúng")
    assert (form_of(talk).unit_name, form_of(talk).phone) == (MARKED, "0912345678")


def test_a_correction_may_be_of_the_marks_alone(office: Office) -> None:
    """Without any marks the same name says nothing new."""
    talk = at_step(office, "unit-name")
    for line in ("HTX Muong Lo", "xã Văn Chấn", "sửa tên đơn vị thành HTX Mường Lò"):
        talk.say(line)
    assert form_of(talk).unit_name == "HTX Mường Lò"
    talk.say("sửa tên đơn vị thành htx muong lo")
    assert form_of(talk).unit_name == "HTX Mường Lò"
