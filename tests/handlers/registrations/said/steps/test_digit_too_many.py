""" "Thừa số 5. 0976331048": what is said of the number before belongs to no digit of the new one."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize(
    "said",
    [
        "thua so 5. 0976331048", "thừa số 5, 0976331048", "thừa một số 5. 0976 331 048 mới đúng",
        "sai số 5 cuối, 0976331048", "dư số 5, số là 0976331048", "so 5 thua. 0976.331.048",
        "sđt 1. 0976331048", "gõ nhầm số 5. +84 976 331 048", "số 0. 976331048",
    ],
)  # fmt: skip
def test_the_number_is_read_at_once(office: Office, said: str) -> None:
    """One digit too many was typed before, which stayed unwritten."""
    talk = at_step(office, "phone")
    assert "11 chữ số" in talk.say("09763310485")
    talk.say(said)
    assert form_of(talk).phone == "0976331048"


@pytest.mark.parametrize("said", ["thừa số 5", "2 số: 0976331048, 0912345678", "5. 09763310485"])
def test_no_number_is_made_up(office: Office, said: str) -> None:
    """Of two, of none, of one that is too long."""
    talk = at_step(office, "phone")
    talk.say(said)
    assert (form_of(talk).phone, step_of(talk)) == (None, "phone")
