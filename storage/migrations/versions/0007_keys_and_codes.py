"""Random names of documents; old cookies that still count; long invitations; counted codes.

Invitations that are open have eight digits, which can be guessed: they are void.
"""

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString, UTCDateTime

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
# As long as a browser keeps a cookie of ours.
OLD_COOKIES_COUNT = timedelta(days=400)


def upgrade() -> None:
    op.create_table(
        "file_links",
        sa.Column("digest", AutoString(), nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("source", AutoString(), nullable=False),
        sa.Column("expires_at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_file_links_person_id"),
        sa.PrimaryKeyConstraint("digest", name="pk_file_links"),
    )
    op.create_index("ix_file_links_person_id", "file_links", ["person_id"])
    _let_old_cookies_count()
    _make_invitations_anew()
    with op.batch_alter_table("link_codes") as link_codes:
        link_codes.add_column(sa.Column("asked_by", BIG_ID, nullable=True))
        link_codes.create_foreign_key("fk_link_codes_asked_by", "subscribers", ["asked_by"], ["id"])
        link_codes.create_index("ix_link_codes_asked_by", ["asked_by"])
    op.create_table(
        "code_budgets",
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("since", UTCDateTime(), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.Column("paused_until", UTCDateTime(), nullable=True),
        sa.Column("noted_at", UTCDateTime(), nullable=True),
        sa.Column("told_at", UTCDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("name", name="pk_code_budgets"),
    )


def _let_old_cookies_count() -> None:
    op.add_column("subscribers", sa.Column("old_cookie_until", UTCDateTime(), nullable=True))
    until = sa.column("old_cookie_until", UTCDateTime())
    chats = sa.table("subscribers", sa.column("channel"), until)
    last = datetime.now(UTC) + OLD_COOKIES_COUNT
    op.execute(chats.update().where(chats.c.channel == "web").values(old_cookie_until=last))


def _make_invitations_anew() -> None:
    op.drop_table("staff_invites")
    op.create_table(
        "staff_invites",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("digest", AutoString(), nullable=False),
        sa.Column("role", AutoString(), nullable=False),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("invited_by", AutoString(), nullable=False),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.Column("expires_at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_staff_invites"),
        sa.UniqueConstraint("digest", name="uq_staff_invites_digest"),
    )
