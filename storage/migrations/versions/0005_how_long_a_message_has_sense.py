"""How long a message has sense, when it was tried last, and how often no answer came."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import UTCDateTime

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

VIETNAM = timezone(timedelta(hours=7))
ANSWER = timedelta(hours=24)
ANNOUNCEMENT = timedelta(days=3)


def upgrade() -> None:
    for name in ("good_until", "tried_at"):
        op.add_column("outbox", sa.Column(name, UTCDateTime(), nullable=True))
    copies = sa.Column("copies", sa.Integer(), nullable=False, server_default="0")
    op.add_column("outbox", copies)
    _give_an_end_to_what_waits(op.get_bind())


def _give_an_end_to_what_waits(bind: sa.Connection) -> None:
    outbox = sa.table(
        "outbox",
        sa.column("id"),
        sa.column("lane"),
        sa.column("state"),
        sa.column("created_at", UTCDateTime()),
        sa.column("good_until", UTCDateTime()),
    )
    deliveries = sa.table(
        "deliveries",
        sa.column("outgoing_id"),
        sa.column("event_id"),
        sa.column("occurs_on", sa.Date()),
    )
    waiting = (
        sa.select(outbox.c.id, outbox.c.created_at, deliveries.c.event_id, deliveries.c.occurs_on)
        .select_from(outbox.outerjoin(deliveries, deliveries.c.outgoing_id == outbox.c.id))
        .where(outbox.c.state.in_(("queued", "claimed")))
    )
    for row_id, made, event_id, day in bind.execute(waiting).all():
        end = _end(made, event_id, day)
        bind.execute(sa.update(outbox).where(outbox.c.id == row_id).values(good_until=end))


def _end(made: datetime, event_id: str | None, day: date | None) -> datetime:
    if event_id == "announcement":
        return made + ANNOUNCEMENT
    if day is None or event_id in ("unfinished", "registration-open"):
        return made + ANSWER
    return datetime.combine(day + timedelta(days=1), time.min, VIETNAM).astimezone(UTC)
