"""One more unit is registered by whoever has one already, and the first stays as it was sent."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Registering
from tests.support.talk import Talk, form_of, registered


def revising(talk: Talk) -> str | None:
    """The code of what is corrected; None for what is new."""
    dialog = talk.person.conversation.dialog
    assert isinstance(dialog, Registering)
    return dialog.revising


def test_a_unit_named_below_what_was_sent_begins_its_own(office: Office) -> None:
    talk = registered(office)
    talk.say("đăng ký")
    talk.say("HTX Rau Bản Mới xã Văn Chấn")
    assert (form_of(talk).unit_name, revising(talk)) == ("HTX Rau Bản Mới", None)


@pytest.mark.parametrize(
    "typed",
    ["anh muốn cho HTX khác đăng ký nữa", "dang ky them mot don vi nua", "con to thu hai nua"],
)
def test_that_it_is_for_another_is_said_at_once(office: Office, typed: str) -> None:
    talk: Talk = registered(office)
    assert "cho ai" in talk.say(typed)
    assert revising(talk) is None


def test_another_contact_by_a_given_name_with_post_and_number(office: Office) -> None:
    told = registered(office).say("người liên hệ đổi sang chị Lan kế toán, số 0987111222")
    assert "→ Lan, Kế toán" in told
    assert "→ 0987111222" in told


@pytest.mark.parametrize(
    "typed",
    ["giờ đến cái thứ 2 là htx bản Lằm", "tiếp theo là HTX bản Lằm", "sang htx bản Lằm nhé"],
)
def test_the_next_one_is_named_where_the_first_is_sent(office: Office, typed: str) -> None:
    """What is told behind it is no change of what was sent."""
    talk = registered(office)
    talk.say(typed)
    talk.say("xã tân lĩnh")
    form = form_of(talk)
    assert (form.unit_name, form.commune, revising(talk)) == ("HTX bản Lằm", "xã Tân Lĩnh", None)
