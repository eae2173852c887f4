"""The clerk's desk: staff, journal, announcements, answers, retention."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString, UTCDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _staff()
    _journal()
    _announcements()
    _entries()
    # Each lane is looked at alone: without this, finding one reply reads every queued reminder.
    op.drop_index("ix_outbox_state_not_before", "outbox")
    op.create_index(
        "ix_outbox_state_lane_subscriber_id", "outbox", ["state", "lane", "subscriber_id"]
    )


def _staff() -> None:
    op.create_table(
        "staff",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("subscriber_id", BIG_ID, nullable=False),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("role", AutoString(), nullable=False),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.Column("revoked_at", UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["subscriber_id"], ["subscribers.id"], name="fk_staff_subscriber_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_staff"),
        sa.UniqueConstraint("subscriber_id", name="uq_staff_subscriber_id"),
    )
    op.create_table(
        "staff_invites",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("salt", AutoString(), nullable=False),
        sa.Column("digest", AutoString(), nullable=False),
        sa.Column("role", AutoString(), nullable=False),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("invited_by", AutoString(), nullable=False),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.Column("expires_at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_staff_invites"),
    )
    op.create_table(
        "login_codes",
        sa.Column("digest", AutoString(), nullable=False),
        sa.Column("staff_id", BIG_ID, nullable=False),
        sa.Column("expires_at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_login_codes_staff_id"),
        sa.PrimaryKeyConstraint("digest", name="pk_login_codes"),
    )
    op.create_index("ix_login_codes_staff_id", "login_codes", ["staff_id"])
    op.create_table(
        "staff_sessions",
        sa.Column("digest", AutoString(), nullable=False),
        sa.Column("staff_id", BIG_ID, nullable=False),
        sa.Column("user_agent", sa.Text(), nullable=False),
        sa.Column("opened_at", UTCDateTime(), nullable=False),
        sa.Column("used_at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_staff_sessions_staff_id"),
        sa.PrimaryKeyConstraint("digest", name="pk_staff_sessions"),
    )
    op.create_index("ix_staff_sessions_staff_id", "staff_sessions", ["staff_id"])


def _journal() -> None:
    op.create_table(
        "journal",
        sa.Column("id", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.Column("staff_id", BIG_ID, nullable=True),
        sa.Column("actor", AutoString(), nullable=False),
        sa.Column("action", AutoString(), nullable=False),
        sa.Column("subject", AutoString(), nullable=False),
        sa.Column("before", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("after", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("prev_hash", AutoString(), nullable=False),
        sa.Column("hash", AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_journal"),
    )
    op.create_index("ix_journal_subject", "journal", ["subject"])


def _announcements() -> None:
    op.create_table(
        "announcements",
        sa.Column("id", BIG_ID, autoincrement=False, nullable=False),
        sa.Column("author_id", BIG_ID, nullable=False),
        sa.Column("approver_id", BIG_ID, nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("audience", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("reply", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("status", AutoString(), nullable=False),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.Column("send_at", UTCDateTime(), nullable=True),
        sa.Column("queued_at", UTCDateTime(), nullable=True),
        sa.Column("done_at", UTCDateTime(), nullable=True),
        sa.Column("cursor", BIG_ID, nullable=False),
        sa.Column("queued", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["staff.id"], name="fk_announcements_author_id"),
        sa.ForeignKeyConstraint(["approver_id"], ["staff.id"], name="fk_announcements_approver_id"),
        sa.PrimaryKeyConstraint("id", name="pk_announcements"),
    )
    op.create_index("ix_announcements_status", "announcements", ["status"])
    op.create_table(
        "announcement_answers",
        sa.Column("delivery_id", BIG_ID, nullable=False),
        sa.Column("answer", AutoString(), nullable=False),
        sa.Column("substitute", sa.Text(), nullable=True),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["delivery_id"],
            ["deliveries.id"],
            name="fk_announcement_answers_delivery_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("delivery_id", name="pk_announcement_answers"),
    )


def _entries() -> None:
    op.create_table(
        "entries",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("question_id", BIG_ID, nullable=True),
        sa.Column("plan_id", AutoString(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("section", AutoString(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("status", AutoString(), nullable=False),
        sa.Column("problems", sa.JSON(), nullable=False),
        sa.Column("written_by", AutoString(), nullable=False),
        sa.Column("written_at", UTCDateTime(), nullable=False),
        sa.Column("published_at", UTCDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_entries"),
    )
    op.create_index("ix_entries_question_id", "entries", ["question_id"])
    op.create_index("ix_entries_plan_id_status", "entries", ["plan_id", "status"])
    op.create_table(
        "anonymised",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("registration_id", BIG_ID, nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_anonymised"),
        sa.UniqueConstraint("registration_id", name="uq_anonymised_registration_id"),
    )
