"""What people had deleted is written down without a name, in the same transaction.

The kind of fault: a copy made before a deletion brings the deleted person back.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from handlers.values.effects import (
    DropRequest,
    EndSubscription,
    ForgetPerson,
    NoteRequest,
    RecordConsent,
    SaveSubscription,
)
from handlers.values.reminding.settings import Subscription
from storage.privacy.deletions import (
    ALL,
    CONSENT,
    NAMED,
    REMINDERS,
    REQUESTS,
    Deletion,
    digest_of,
)
from storage.store import Store
from tests.support.chats import ADDRESS, NOW, PHONE, Chat
from tests.support.database.stored import every_row

KEY = "k" * 64


def keyed(url: str) -> Store:
    """A store that knows the installation's key."""
    opened = Store(url, lambda purpose: (KEY,))
    opened.open()
    return opened


def test_a_deletion_is_listed_by_digest_and_never_by_name(url: str) -> None:
    """Deleting everything leaves one line a chat, and one a name or number for the pages that are
    open; from none of them anybody reads whose it is."""
    store = keyed(url)
    chat = Chat(store)
    chat.registers()
    chat.says(ForgetPerson())
    whole = {one for one in store.deletions.all() if one.kind != NAMED}
    assert whole == {Deletion(digest_of(KEY, "telegram", ADDRESS), ALL, NOW)}
    assert PHONE[1:] not in str(store.deletions.all())
    assert digest_of(KEY, "telegram", ADDRESS) != digest_of("another", "telegram", ADDRESS)
    assert f"deletions: (1, '{ADDRESS}" not in every_row(url)
    store.close()


def test_stopping_and_withdrawing_are_listed_too(url: str) -> None:
    """What was stopped or no longer agreed to must not return either."""
    store = keyed(url)
    chat = Chat(store)
    chat.says(
        SaveSubscription(Subscription(since=NOW)), RecordConsent("reminders", "nh-1", given=True)
    )
    assert store.deletions.all() == frozenset()
    chat.says(EndSubscription(), RecordConsent("reminders", "nh-1", given=False))
    kinds = {deletion.kind for deletion in store.deletions.all()}
    assert kinds == {REMINDERS, f"{CONSENT}reminders"}
    store.close()


def test_a_call_that_is_taken_back_is_listed_too(url: str) -> None:
    """Its number must not return with a copy."""
    store = keyed(url)
    chat = Chat(store)
    chat.says(NoteRequest("gọi cho tôi", "0912345678"))
    assert store.deletions.all() == frozenset()
    chat.says(DropRequest())
    assert {deletion.kind for deletion in store.deletions.all()} == {REQUESTS}
    store.close()


def test_the_key_is_asked_for_at_the_first_deletion_only(sqlite_url: str, tmp_path: Path) -> None:
    """A program that only answers makes no key."""
    asked: list[str] = []
    store = Store(sqlite_url, lambda purpose: asked.append(purpose) or (KEY,))
    store.open()
    chat = Chat(store)
    chat.says()
    assert asked == []
    chat.says(ForgetPerson())
    assert set(asked) == {"deletions", "journal"}
    store.close()


def test_the_list_ends_with_the_copies_it_is_for(url: str) -> None:
    """Lines that no copy can be older than are dropped."""
    store = keyed(url)
    chat = Chat(store)
    chat.says(ForgetPerson())
    later = datetime(2026, 1, 1, tzinfo=UTC)
    chat.says(ForgetPerson(), now=later)
    store.deletions.purge(later - timedelta(days=1))
    assert {deletion.at for deletion in store.deletions.all()} == {later}
    store.close()
