"""A number told with nothing but words about it, where a name is asked for."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize("step", ["unit-name", "commune"])
@pytest.mark.parametrize("said", ["so moi cua minh 0971336482"])
def test_it_names_nothing_else(office: Office, step: str, said: str) -> None:
    talk = at_step(office, step)
    before = form_of(talk)
    talk.say(said)
    form = form_of(talk)
    assert (form.phone, form.unit_name, form.commune) == (
        "0971336482",
        before.unit_name,
        before.commune,
    )
    assert step_of(talk) == step


def test_a_name_beside_it_is_kept(office: Office) -> None:
    talk = at_step(office, "unit-name")
    talk.say("htx minh tan 0971336482")
    assert (form_of(talk).unit_name, form_of(talk).phone) == ("HTX Minh Tân", "0971336482")


def test_in_words_and_figures_together_it_is_read_back(office: Office) -> None:
    for said in ("09 bon nam 678 910", "0945 sáu bảy 89 10"):
        talk = at_step(office, "phone")
        assert "0945678910" in talk.say(said)
        assert form_of(talk).phone == "0945678910"
