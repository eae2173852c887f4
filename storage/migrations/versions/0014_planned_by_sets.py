"""People with equal settings are one set; what is to be sent next is found by an index."""

import json
from datetime import datetime
from hashlib import sha256

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString, UTCDateTime

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
SUBSCRIPTIONS = sa.table(
    "subscriptions",
    sa.column("person_id", BIG_ID),
    sa.column("settings", sa.JSON()),
    sa.column("since", UTCDateTime()),
    sa.column("alike", AutoString()),
)
AT_ONCE = 1000


def upgrade() -> None:
    op.create_index("ix_outbox_state_lane_due_at_id", "outbox", ["state", "lane", "due_at", "id"])
    op.create_index("ix_outbox_state_good_until", "outbox", ["state", "good_until"])
    op.create_index("ix_subscribers_reachable", "subscribers", ["reachable"])
    op.add_column("subscriptions", sa.Column("since", UTCDateTime(), nullable=True))
    op.add_column("subscriptions", sa.Column("alike", AutoString(), nullable=True))
    op.add_column("subscriptions", sa.Column("anew", BIG_ID, nullable=True))
    _part_the_settings()
    with op.batch_alter_table("subscriptions") as subscriptions:
        subscriptions.alter_column("since", existing_type=UTCDateTime(), nullable=False)
        subscriptions.alter_column("alike", existing_type=AutoString(), nullable=False)
    op.create_index("ix_subscriptions_alike_person_id", "subscriptions", ["alike", "person_id"])
    op.create_index("ix_subscriptions_anew", "subscriptions", ["anew"])


def _part_the_settings() -> None:
    """Since when they count stands beside the settings; nothing is to be looked at anew."""
    connection, after = op.get_bind(), 0
    row = SUBSCRIPTIONS.c
    change = (
        SUBSCRIPTIONS.update()
        .where(row.person_id == sa.bindparam("person"))
        .values(
            settings=sa.bindparam("new"), since=sa.bindparam("from"), alike=sa.bindparam("name")
        )
    )
    page = sa.select(row.person_id, row.settings).order_by(row.person_id).limit(AT_ONCE)
    while found := connection.execute(page.where(row.person_id > after)).all():
        connection.execute(change, [_parted(person, settings) for person, settings in found])
        after = found[-1].person_id


def _parted(person_id: int, settings: dict[str, object]) -> dict[str, object]:
    since = datetime.fromisoformat(str(settings.pop("since")))
    return {"person": person_id, "new": settings, "from": since, "name": _alike(settings)}


def _alike(settings: dict[str, object]) -> str:
    return sha256(json.dumps(settings, sort_keys=True).encode()).hexdigest()[:32]
