"""A database from before people with equal settings were one set: settings and beginnings part."""

from datetime import UTC, datetime, time

from handlers.values.reminding.settings import Subscription
from storage.store import Store
from tests.support.database.earlier import earlier

BEFORE = "0013"
AT = datetime(2025, 4, 8, 1, 0, tzinfo=UTC)
# As the releases before wrote them: with Viet Nam's offset, in UTC, and in another order.
SETTINGS: tuple[dict[str, object], ...] = (
    {"since": "2025-03-01T09:00:00+07:00", "events": [], "days_before": [7, 1], "at": "08:00:00",
     "quiet_from": "21:00:00", "quiet_to": "07:00:00", "paused_until": None},
    {"since": "2025-03-02T02:00:00Z", "days_before": [7, 1], "events": [], "at": "08:00:00",
     "quiet_from": "21:00:00", "quiet_to": "07:00:00", "paused_until": None},
    {"since": "2025-03-03T09:00:00.123456+07:00", "events": ["ngay-htx"], "days_before": [0],
     "at": "17:30:00", "quiet_from": "21:00:00", "quiet_to": "07:00:00",
     "paused_until": "2025-05-01"},
)  # fmt: skip


def old_database(url: str) -> None:
    with earlier(url, BEFORE) as then:
        for number, settings in enumerate(SETTINGS, 1):
            then.add("people", id=number, created_at=AT)
            then.add("subscribers", id=number, person_id=number, channel="telegram", address=str(number),
                created_at=AT, reachable=True, wrong_codes=[])  # fmt: skip
            then.add("subscriptions", person_id=number, settings=settings)


def test_settings_stay_as_they_were_chosen(url: str) -> None:
    """Each person's own, to the microsecond; those with equal settings are alike from now on."""
    old_database(url)
    store = Store(url)
    store.open()
    first, second, third = store.reminders.listeners()
    assert first.subscription == Subscription(
        datetime(2025, 3, 1, 2, tzinfo=UTC), days_before=(7, 1)
    )
    assert second.subscription is not None
    assert second.subscription.since == datetime(2025, 3, 2, 2, tzinfo=UTC)
    assert third.subscription is not None
    assert third.subscription.since == datetime(2025, 3, 3, 2, 0, 0, 123456, tzinfo=UTC)
    assert (third.subscription.events, third.subscription.at) == (("ngay-htx",), time(17, 30))
    assert len(store.looks.alike()) == 2
    assert store.looks.anew(0, 10) == ([], {})
    store.close()
