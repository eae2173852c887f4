"""Who speaks and one of the family, of whom no name is told: nobody of the two is lost."""

import pytest

from handlers.registrations.form.rows_texts import OF_WHOM
from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of

SAID = [
    "tôi và anh trai tôi cũng tiên tiến",
    "toi va chong toi",
    "tôi với vợ tôi nữa",
    "cho bác và con trai bác",
    "mình và anh trai mình",
]


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("step", ["person-name", "people"])
def test_a_name_is_asked_for(office: Office, step: str, said: str) -> None:
    """The speaker alone had been written down, as if nobody else were meant."""
    talk = at_step(office, step)
    before = form_of(talk).people
    assert OF_WHOM in talk.say(said)
    assert (form_of(talk).people, step_of(talk)) == (before, step)


def test_with_a_name_both_are_written(office: Office) -> None:
    """And who speaks alone still is who registers."""
    talk = at_step(office, "person-name")
    talk.say("tôi và chồng tôi Lò Văn Hặc")
    assert [one.name for one in form_of(talk).people] == ["Giàng A Páo", "Lò Văn Hặc"]
    alone = at_step(office, "person-name")
    assert "Giàng A Páo" in alone.say("chính tôi")
    assert step_of(alone) == "person-title"
