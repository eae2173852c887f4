"""A question about the question, and an answer that asks whether it will do."""

import pytest

from handlers.registrations.texts import YOUR_NAME
from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize("said", ["cai nao cung duoc", "sao phai chon"])
def test_whom_it_is_for_is_explained(office: Office, said: str) -> None:
    """Nothing is chosen."""
    talk = at_step(office, "kind")
    assert "cho cả đơn vị" in talk.say(said)
    assert step_of(talk) == "kind"


def test_a_number_that_is_asked_about_is_taken(office: Office) -> None:
    """It is shown, and lost to no answer from the plan."""
    talk = at_step(office, "phone", "tập thể")
    talk.say("so ban 02163 852 147 duoc khong")
    assert form_of(talk).phone == "02163852147"


def test_a_question_without_a_number_is_answered(office: Office) -> None:
    """The number is asked for again."""
    talk = at_step(office, "phone", "tập thể")
    talk.say("không cho số có được không")
    assert (form_of(talk).phone, step_of(talk)) == (None, "phone")


def test_who_speaks_is_the_contact_and_no_name(office: Office) -> None:
    """ "Là tôi" is nobody's name."""
    talk = at_step(office, "contact", "tập thể")
    assert YOUR_NAME in talk.say("la toi")
    assert form_of(talk).contact_name is None
