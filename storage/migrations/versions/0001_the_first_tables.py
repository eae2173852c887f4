"""The first tables."""

import sqlalchemy as sa
from alembic import op

from storage.migrations.frozen.types import AutoString, UTCDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

BIG_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "counters",
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_counters"),
    )
    op.create_table(
        "event_dates",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("plan_id", AutoString(), nullable=False),
        sa.Column("event_id", AutoString(), nullable=False),
        sa.Column("happens_on", sa.Date(), nullable=True),
        sa.Column("set_by", AutoString(), nullable=False),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("set_at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_event_dates"),
    )
    op.create_index("ix_event_dates_plan_id_event_id", "event_dates", ["plan_id", "event_id"])

    op.create_table(
        "people",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("preferred_subscriber_id", BIG_ID, nullable=True),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
    )
    op.create_table(
        "settings",
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("value", AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_settings"),
    )
    op.create_table(
        "subscribers",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("channel", AutoString(), nullable=False),
        sa.Column("address", AutoString(), nullable=False),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.Column("reachable", sa.Boolean(), nullable=False),
        sa.Column("unreachable_reason", AutoString(), nullable=True),
        sa.Column("forgotten_at", UTCDateTime(), nullable=True),
        sa.Column("conversation", sa.Text(), nullable=True),
        sa.Column("draft_touched", UTCDateTime(), nullable=True),
        sa.Column("heard_at", UTCDateTime(), nullable=True),
        sa.Column("wrong_codes", sa.JSON(), nullable=False),
        sa.Column("codes_refused_until", UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_subscribers_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_subscribers"),
        sa.UniqueConstraint("channel", "address", name="uq_subscribers_channel_address"),
    )
    op.create_index("ix_subscribers_person_id", "subscribers", ["person_id"])

    op.create_table(
        "link_codes",
        sa.Column("code", AutoString(), nullable=False),
        sa.Column("subscriber_id", BIG_ID, nullable=False),
        sa.Column("expires_at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["subscriber_id"], ["subscribers.id"], name="fk_link_codes_subscriber_id"
        ),
        sa.PrimaryKeyConstraint("code", name="pk_link_codes"),
        sa.UniqueConstraint("subscriber_id", name="uq_link_codes_subscriber_id"),
    )
    op.create_table(
        "units",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("unit_type", AutoString(), nullable=True),
        sa.Column("commune", AutoString(), nullable=True),
        sa.Column("tax_code", AutoString(), nullable=True),
        sa.Column("name_key", AutoString(), nullable=False),
        sa.Column("commune_key", AutoString(), nullable=False),
        sa.Column("changed_at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_units"),
        sa.UniqueConstraint("name_key", "commune_key", name="uq_units_name_key_commune_key"),
    )
    op.create_table(
        "consents",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("purpose", AutoString(), nullable=False),
        sa.Column("version", AutoString(), nullable=False),
        sa.Column("given", sa.Boolean(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_consents_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_consents"),
    )
    op.create_index("ix_consents_person_id", "consents", ["person_id"])

    op.create_table(
        "deliveries",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("subscriber_id", BIG_ID, nullable=True),
        sa.Column("moved", sa.Boolean(), nullable=False),
        sa.Column("key", AutoString(), nullable=False),
        sa.Column("event_id", AutoString(), nullable=False),
        sa.Column("occurs_on", sa.Date(), nullable=False),
        sa.Column("days_before", sa.Integer(), nullable=False),
        sa.Column("due_at", UTCDateTime(), nullable=False),
        sa.Column("state", AutoString(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("outgoing_id", BIG_ID, nullable=True),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.Column("sent_at", UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_deliveries_person_id"),
        sa.ForeignKeyConstraint(
            ["subscriber_id"], ["subscribers.id"], name="fk_deliveries_subscriber_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_deliveries"),
        sa.UniqueConstraint("person_id", "key", name="uq_deliveries_person_id_key"),
    )
    op.create_index("ix_deliveries_outgoing_id", "deliveries", ["outgoing_id"])
    op.create_index("ix_deliveries_subscriber_id", "deliveries", ["subscriber_id"])
    op.create_index("ix_deliveries_state_due_at", "deliveries", ["state", "due_at"])

    op.create_table(
        "inbounds",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("channel", AutoString(), nullable=False),
        sa.Column("key", AutoString(), nullable=False),
        sa.Column("subscriber_id", BIG_ID, nullable=False),
        sa.Column("payload", sa.JSON(), nullable=True),
        sa.Column("is_message", sa.Boolean(), nullable=False),
        sa.Column("received_at", UTCDateTime(), nullable=False),
        sa.Column("done_at", UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["subscriber_id"], ["subscribers.id"], name="fk_inbounds_subscriber_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_inbounds"),
        sa.UniqueConstraint("channel", "key", name="uq_inbounds_channel_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_inbounds_done_at", "inbounds", ["done_at"])
    op.create_index("ix_inbounds_subscriber_id", "inbounds", ["subscriber_id"])

    op.create_table(
        "interests",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("campaign", AutoString(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_interests_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_interests"),
        sa.UniqueConstraint("person_id", "campaign", name="uq_interests_person_id_campaign"),
    )
    op.create_table(
        "outbox",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("subscriber_id", BIG_ID, nullable=False),
        sa.Column("lane", AutoString(), nullable=False),
        sa.Column("pinned", sa.Boolean(), nullable=False),
        sa.Column("reply", sa.JSON(), nullable=False),
        sa.Column("state", AutoString(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("repeat", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.Column("due_at", UTCDateTime(), nullable=False),
        sa.Column("not_before", UTCDateTime(), nullable=False),
        sa.Column("lease_until", UTCDateTime(), nullable=True),
        sa.Column("platform_id", AutoString(), nullable=True),
        sa.Column("done_at", UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["subscriber_id"], ["subscribers.id"], name="fk_outbox_subscriber_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_state_not_before", "outbox", ["state", "not_before"])
    op.create_index("ix_outbox_subscriber_id_state", "outbox", ["subscriber_id", "state"])

    op.create_table(
        "questions",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("channel", AutoString(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("reason", AutoString(), nullable=False),
        sa.Column("sections", sa.JSON(), nullable=False),
        sa.Column("topic", AutoString(), nullable=True),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.Column("answered_at", UTCDateTime(), nullable=True),
        sa.Column("answered_by", AutoString(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_questions_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_questions"),
    )
    op.create_index("ix_questions_at", "questions", ["at"])
    op.create_index("ix_questions_person_id", "questions", ["person_id"])

    op.create_table(
        "registrations",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("code", AutoString(), nullable=False),
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("channel", AutoString(), nullable=False),
        sa.Column("campaign", AutoString(), nullable=False),
        sa.Column("status", AutoString(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("sent_at", UTCDateTime(), nullable=False),
        sa.Column("changed_at", UTCDateTime(), nullable=False),
        sa.Column("unit_id", BIG_ID, nullable=True),
        sa.Column("unit_key", AutoString(), nullable=False),
        sa.Column("commune_key", AutoString(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_registrations_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_registrations"),
        sa.UniqueConstraint("code", name="uq_registrations_code"),
    )
    op.create_index("ix_registrations_campaign_unit_id", "registrations", ["campaign", "unit_id"])
    op.create_index("ix_registrations_campaign_unit_key", "registrations", ["campaign", "unit_key"])
    op.create_index("ix_registrations_person_id", "registrations", ["person_id"])

    op.create_table(
        "subscriptions",
        sa.Column("person_id", BIG_ID, nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_subscriptions_person_id"),
        sa.PrimaryKeyConstraint("person_id", name="pk_subscriptions"),
    )
    op.create_table(
        "decisions",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("registration_id", BIG_ID, nullable=False),
        sa.Column("status", AutoString(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("decided_by", AutoString(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["registration_id"], ["registrations.id"], name="fk_decisions_registration_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_decisions"),
    )
    op.create_index("ix_decisions_registration_id", "decisions", ["registration_id"])

    op.create_table(
        "registration_versions",
        sa.Column("id", BIG_ID, nullable=False),
        sa.Column("registration_id", BIG_ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("form", sa.JSON(), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["registration_id"],
            ["registrations.id"],
            name="fk_registration_versions_registration_id",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_registration_versions"),
        sa.UniqueConstraint(
            "registration_id", "version", name="uq_registration_versions_registration_id_version"
        ),
    )
