"""A unit's code from an invitation: typed, or handed over by Telegram's link."""

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import CountWrongCode
from handlers.values.state import Registering
from tests.support.talk import UNITS, Register, Talk


@pytest.mark.parametrize("typed", ["DV-1-K7QF", "dv1k7qf", "/start unit_1_K7QF", "dv 001 k7qf"])
def test_a_code_begins_with_the_unit_known(office: Office, typed: str) -> None:
    """The unit is said back; after the consent nobody asks for its name or commune."""
    talk = Talk(office, lookup=Register(UNITS))
    assert "HTX Chè Suối Giàng, xã Văn Chấn" in talk.say(typed)
    talk.say("đồng ý")
    dialog = talk.person.conversation.dialog
    assert isinstance(dialog, Registering)
    assert (dialog.form.unit_id, dialog.form.unit_name) == (1, "HTX Chè Suối Giàng")


def test_a_code_that_no_unit_has(office: Office) -> None:
    """It is said and counted, and nothing begins; a bare /start greets as ever."""
    talk = Talk(office, lookup=Register(UNITS))
    assert "không thấy đơn vị nào có mã này" in talk.say("DV-1-K7QG")
    assert any(isinstance(one, CountWrongCode) for one in talk.effects)
    # The number alone is nothing that could be counted through.
    assert "gồm số và 4 chữ" in talk.say("DV-1")
    assert "không thấy đơn vị" not in talk.say("/start")
