"""Whether there is still time: the movement's last day, and that no deadline is set."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk


@pytest.mark.parametrize(
    "said",
    ["vay con kip ko", "vay la con kip ha", "chau oi may hom nua het han", "con kip dk ko em"],
)
def test_the_days_are_told(office: Office, said: str) -> None:
    """ "Vậy còn kịp" had been read as "vay", to borrow."""
    told = Talk(office).say(said)
    assert "31/12/2025" in told
    assert "em chưa có ngày" in told


def test_to_borrow_is_still_asked_of_the_plan(office: Office) -> None:
    assert "vốn ưu đãi" in Talk(office).say("vay vốn được không")
