"""How long messages are kept is said once, where neither a page nor a /start has said it."""

import pytest

from bot.channels.registry import BARE
from handlers.people import privacy_texts
from handlers.turn.texts import MESSAGES_KEPT
from handlers.turn.turn import Office
from storage.store import Store
from tests.support.clerks import Person, StaffedOffice

ASKED = "thi đua đến bao giờ?"


@pytest.mark.parametrize("channel", sorted(BARE))
def test_a_first_question_is_answered_with_it_once(
    sqlite_store: Store, office: Office, channel: str
) -> None:
    """Below the answer, and not again; who is greeted first reads it there."""
    staffed = StaffedOffice(sqlite_store, office)
    lan = Person(staffed, "lan", channel)
    first = lan.says(ASKED)
    assert "31/12/2025" in first
    assert first.endswith(MESSAGES_KEPT)
    assert MESSAGES_KEPT not in lan.says(ASKED)
    hoa = Person(staffed, "hoa", channel)
    hoa.says("xin chào")
    assert MESSAGES_KEPT not in hoa.says(ASKED)


@pytest.mark.parametrize("channel", ["telegram", "web"])
def test_elsewhere_it_was_said_before(sqlite_store: Store, office: Office, channel: str) -> None:
    """By the greeting of /start, at the foot of the page."""
    lan = Person(StaffedOffice(sqlite_store, office), "lan", channel)
    assert MESSAGES_KEPT not in lan.says(ASKED)


def test_a_form_and_a_deletion_go_without_it(sqlite_store: Store, office: Office) -> None:
    """The one says it with its consent; after the other nothing is kept."""
    lan = Person(StaffedOffice(sqlite_store, office), "lan", "zalo")
    assert MESSAGES_KEPT not in lan.says("đăng ký")
    hoa = Person(lan.office, "hoa", "zalo")
    hoa.says("xóa hết dữ liệu của tôi")
    gone = hoa.says("xóa")
    assert MESSAGES_KEPT not in gone
    assert privacy_texts.DELETED.splitlines()[0] in gone
