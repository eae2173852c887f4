"""An edited message through the store: its number comes back with the conversation's memory."""

import pytest

from handlers.turn.turn import Office
from handlers.values.messages import Inbound
from storage.store import Store
from tests.support.clerks import Person, StaffedOffice
from tests.support.talk import SIMPLEST

PHONE = SIMPLEST[6]


@pytest.fixture
def leader(store: Store, office: Office) -> Person:
    """Somebody who has sent a registration on Telegram, every message with its number."""
    person = StaffedOffice(store, office).person("leader")
    for number, line in enumerate(("đăng ký", *SIMPLEST)):
        person._send(Inbound(line, message=number))
    return person


def edited(leader: Person, text: str) -> str:
    """The message with the phone is changed."""
    number = ("đăng ký", *SIMPLEST).index(PHONE)
    return leader._send(Inbound(text, message=number, edited=True))


def test_what_was_sent_changes_only_when_the_edit_is_sent(leader: Person) -> None:
    """Offered in the chat; the store has the old number until the person sends the new one."""
    store = leader.office.store
    assert "chưa đổi gì" in edited(leader, "0988 888 888")
    assert store.registrations.all()[0].form.phone == "0912345678"
    leader.says("gửi")
    assert store.registrations.all()[0].form.phone == "0988888888"


def test_an_edit_that_changes_nothing_is_not_answered(leader: Person) -> None:
    """It is done with, and no message goes out."""
    assert edited(leader, "0912345678") == ""
    assert leader.office.store.turns.waiting() == []
