"""Deliveries that were told apart by their keys say themselves what they are."""

from datetime import UTC, date, datetime

from handlers.values.staff import RollView
from storage.announcements.roll import find_roll, latest_rolls
from storage.reminders.last_word import SaidDay
from storage.reminders.queue import NewReminder
from storage.store import Store
from tests.support.database.earlier import earlier
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.database.stored import every_row

BEFORE = "0010"
AT = datetime(2025, 4, 8, 1, 0, tzinfo=UTC)
DAY = date(2025, 4, 11)
# (key, event, days before, state, reason) as they were -> (kind, event, days, state, reason)
ROWS: tuple[tuple[tuple[str, str, int, str, str | None], tuple[object, ...]], ...] = (
    (("ngay-htx/2025-04-11/3", "ngay-htx", 3, "sent", None),
     ("reminder", "ngay-htx", 3, "sent", None)),
    (("thu-bac/2025-04-11/3", "thu-bac", 3, "missed", "together"),
     ("reminder", "thu-bac", 3, "told-with", None)),
    (("ngay-htx/2025-04-11/7", "ngay-htx", 7, "missed", "superseded"),
     ("reminder", "ngay-htx", 7, "missed", "superseded")),
    (("ngay-htx/2025-04-11/1/ahead/9", "ngay-htx", 1, "sent", None),
     ("reminder", "ngay-htx", 1, "sent", None)),
    (("ngay-htx/2025-04-11/again-2025-04-09T08:00", "ngay-htx", 2, "planned", None),
     ("snooze", "ngay-htx", 2, "planned", None)),
    (("dai-hoi/0/2025-04-11/correction", "dai-hoi", 0, "queued", None),
     ("correction", "dai-hoi", 0, "queued", None)),
    (("dai-hoi/1/none/correction", "dai-hoi", 0, "sent", None),
     ("cleared", "dai-hoi", 0, "sent", None)),
    (("registration-open/344-KH-LMHTX", "registration-open", 0, "sent", None),
     ("opening", "registration-open", 0, "sent", None)),
    (("unfinished/2025-04-07T01:00:00+00:00", "unfinished", 0, "failed", "blocked"),
     ("unfinished", "unfinished", 0, "failed", "blocked")),
    (("announcement/17", "announcement", -1, "sent", None),
     ("announcement", "17", 0, "sent", None)),
)  # fmt: skip


def old_database(url: str) -> None:
    """One person with a row of every kind, as the release before stored them."""
    with earlier(url, BEFORE) as then:
        then.add("people", id=1, created_at=AT)
        then.add("subscribers", id=1, person_id=1, channel="telegram", address="7", created_at=AT,
            reachable=True, wrong_codes=[])  # fmt: skip
        for (key, event, before, state, reason), _ in ROWS:
            then.add("deliveries", person_id=1, subscriber_id=1, moved=False, key=key, event_id=event,
                occurs_on=DAY, days_before=before, due_at=AT, state=state, reason=reason,
                created_at=AT)  # fmt: skip


def test_every_row_gets_its_kind_and_none_its_key_changed(url: str) -> None:
    """Of every kind there was; what was told together is no longer called missed."""
    old_database(url)
    store = Store(url)
    store.open()
    found = store.reminders.deliveries()
    assert [view.key for view in found] == [was[0] for was, _ in ROWS]
    assert [
        (view.kind, view.event_id, view.days_before, view.state, view.reason) for view in found
    ] == [becomes for _, becomes in ROWS]
    with store._database.read() as session:
        assert find_roll(session, 1, 17) == RollView(17, AT)
        assert latest_rolls(session, [1]) == {1: (RollView(17, AT),)}
    store.close()


@POSTGRESQL_AT_NIGHT
def test_what_was_sent_under_an_old_key_is_never_sent_again(url: str) -> None:
    """Every key of before is taken; only what was planned for later may still go out, once."""
    old_database(url)
    store = Store(url)
    store.open()
    before = every_row(url)
    again = [
        NewReminder(1, key, event, DAY, days, AT, reason="again")
        for (key, event, days, state, _), _ in ROWS
        if state != "planned"
    ]
    assert store.reminders.queue_all(again, AT) == 0
    assert every_row(url) == before
    (listener,) = store.last_words.people(SaidDay(None, "dai-hoi", DAY, cleared=False), 0, 10)
    assert (listener.day, listener.corrected) == (None, 1)
    store.close()
