"""Messages that waited before their end of sense was stored get one of their own."""

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import MetaData

from storage.store import Store
from tests.support.database.earlier import Earlier, earlier

BEFORE = "0004"
MADE = datetime(2025, 4, 8, 1, 0, tzinfo=UTC)
DAY = date(2025, 4, 11)
# (event of the delivery or None for an answer, state of the row, what is expected)
ROWS: tuple[tuple[str | None, str, datetime | None], ...] = (
    (None, "queued", MADE + timedelta(hours=24)),
    ("ngay-htx", "queued", datetime(2025, 4, 11, 17, 0, tzinfo=UTC)),
    ("announcement", "claimed", MADE + timedelta(days=3)),
    ("unfinished", "queued", MADE + timedelta(hours=24)),
    (None, "sent", None),
)


def fill(then: Earlier) -> None:
    then.add("people", id=1, created_at=MADE)
    then.add("subscribers", id=1, person_id=1, channel="telegram", address="7", created_at=MADE,
        reachable=True, wrong_codes=[])  # fmt: skip
    for number, (event, state, _) in enumerate(ROWS, start=1):
        lane = "reply" if event is None else "reminder"
        then.add("outbox", id=number, subscriber_id=1, lane=lane, pinned=False, reply={"text": "x"},
            state=state, attempts=1, repeat=False, created_at=MADE, due_at=MADE,
            not_before=MADE)  # fmt: skip
        if event is not None:
            then.add("deliveries", person_id=1, subscriber_id=1, moved=False, key=f"{event}/{number}",
                event_id=event, occurs_on=DAY, days_before=3, due_at=MADE, state="queued",
                outgoing_id=number, created_at=MADE)  # fmt: skip


def test_what_waits_gets_its_end(url: str) -> None:
    """An answer a day, an announcement three, a reminder its day; what is done needs none."""
    with earlier(url, BEFORE) as then:
        fill(then)
    store = Store(url)
    store.open()
    with store._database.engine.connect() as connection:
        tables = MetaData()
        tables.reflect(connection)
        outbox = tables.tables["outbox"]
        query = outbox.select().order_by(outbox.c.id)
        found = [(row.good_until, row.copies) for row in connection.execute(query)]
    store.close()
    ends = [end.replace(tzinfo=end.tzinfo or UTC) if end else None for end, _ in found]
    assert ends == [expected for _, _, expected in ROWS]
    assert {copies for _, copies in found} == {0}
