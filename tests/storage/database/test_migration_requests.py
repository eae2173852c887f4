"""A database from before the words of a consent were kept: nobody invents them."""

from datetime import UTC, datetime

from handlers.values.effects import RecordConsent
from handlers.values.stored import StoredConsent
from storage.privacy.stored import load_stored
from storage.store import Store
from tests.support.chats import Chat
from tests.support.database.earlier import earlier

BEFORE = "0011"
AT = datetime(2025, 4, 8, 1, 0, tzinfo=UTC)
LATER = datetime(2025, 4, 9, 1, 0, tzinfo=UTC)


def old_database(url: str) -> None:
    """One person with a consent, as the release before stored it."""
    with earlier(url, BEFORE) as then:
        then.add("people", created_at=AT)
        then.add("subscribers", person_id=1, channel="telegram", address="777", created_at=AT,
            reachable=True, wrong_codes=[])  # fmt: skip
        then.add("consents", person_id=1, purpose="registration", version="dk-1", given=True, at=AT)


def test_a_consent_of_before_stands_without_its_words(url: str) -> None:
    """It counts as before, and one given now has its words beside it."""
    old_database(url)
    store = Store(url)
    store.open()
    person = Chat(store, "777").says(RecordConsent("reminders", "n-1", True, "ok em"), now=LATER)
    with store._database.read() as session:
        consents = load_stored(session, person).consents
    assert consents == (
        StoredConsent("registration", "dk-1", True, AT),
        StoredConsent("reminders", "n-1", True, LATER, "ok em"),
    )
