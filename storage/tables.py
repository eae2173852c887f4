"""The tables.

The rule: times are aware UTC, ids 64-bit, words plain text; a JSON value is replaced whole.
"""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, BigInteger, Index, Integer, MetaData, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

# SQLite numbers rows by itself only for the type INTEGER, which is 64-bit there anyway.
BigId = BigInteger().with_variant(Integer(), "sqlite")
# A late "sent" for a deleted row must not hit a newer row that got the same number.
NEVER_REUSE = {"sqlite_autoincrement": True}


class Table(SQLModel):
    """Base of our tables; constraint names are fixed so that migrations can address them."""

    metadata: ClassVar[MetaData] = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


def _id() -> Any:
    return Field(default=None, primary_key=True, sa_type=BigId)


def _ref(column: str, **options: Any) -> Any:
    return Field(foreign_key=column, sa_type=BigId, **options)


def _json(**options: Any) -> Any:
    return Field(sa_type=JSON, **options)


def _text(**options: Any) -> Any:
    return Field(sa_type=Text, **options)


class SubscriberRow(Table, table=True):
    """One person on one channel, with the conversation's memory as JSON text.

    `draft_touched` is set while a registration dialog is open.
    """

    __tablename__ = "subscribers"
    __table_args__ = (UniqueConstraint("channel", "address"),)
    id: int = _id()
    channel: str
    address: str
    created_at: datetime
    reachable: bool = True
    unreachable_reason: str | None = None
    forgotten_at: datetime | None = None
    conversation: str | None = _text(default=None)
    draft_touched: datetime | None = None


class InboundRow(Table, table=True):
    """One received message; the key stays when the payload is emptied."""

    __tablename__ = "inbounds"
    __table_args__ = (UniqueConstraint("channel", "key"), NEVER_REUSE)
    id: int = _id()
    channel: str
    key: str
    subscriber_id: int = _ref("subscribers.id", index=True)
    payload: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    received_at: datetime
    done_at: datetime | None = Field(default=None, index=True)


class OutgoingRow(Table, table=True):
    """One message to send; state queued, claimed, sent or failed."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index(None, "state", "not_before"),
        Index(None, "subscriber_id", "state"),
        NEVER_REUSE,
    )
    id: int = _id()
    subscriber_id: int = _ref("subscribers.id")
    lane: str
    reply: dict[str, Any] = _json()
    state: str = "queued"
    attempts: int = 0
    repeat: bool = False
    reason: str | None = _text(default=None)
    created_at: datetime
    due_at: datetime
    not_before: datetime
    lease_until: datetime | None = None
    platform_id: str | None = None
    done_at: datetime | None = None


class DeliveryRow(Table, table=True):
    """One reminder to one person; state planned, queued, sent, failed or missed."""

    __tablename__ = "deliveries"
    __table_args__ = (UniqueConstraint("subscriber_id", "key"), Index(None, "state", "due_at"))
    id: int = _id()
    subscriber_id: int = _ref("subscribers.id")
    key: str
    event_id: str
    occurs_on: date
    days_before: int
    due_at: datetime
    state: str
    reason: str | None = _text(default=None)
    outgoing_id: int | None = Field(default=None, sa_type=BigId, index=True)
    created_at: datetime
    sent_at: datetime | None = None


class SubscriptionRow(Table, table=True):
    """A person's reminder settings, whole."""

    __tablename__ = "subscriptions"
    subscriber_id: int = _ref("subscribers.id", primary_key=True)
    settings: dict[str, Any] = _json()


class ConsentRow(Table, table=True):
    """One dated decision; the latest of a purpose counts."""

    __tablename__ = "consents"
    id: int = _id()
    subscriber_id: int = _ref("subscribers.id", index=True)
    purpose: str
    version: str
    given: bool
    at: datetime


class InterestRow(Table, table=True):
    """A person who wants to hear when a campaign opens."""

    __tablename__ = "interests"
    __table_args__ = (UniqueConstraint("subscriber_id", "campaign"),)
    id: int = _id()
    subscriber_id: int = _ref("subscribers.id")
    campaign: str
    at: datetime


class RegistrationRow(Table, table=True):
    """One unit's sign-up; the form of `version` is in registration_versions."""

    __tablename__ = "registrations"
    __table_args__ = (Index(None, "campaign", "unit_key"), Index(None, "campaign", "unit_id"))
    id: int = _id()
    code: str = Field(unique=True)
    subscriber_id: int = _ref("subscribers.id", index=True)
    campaign: str
    status: str
    version: int
    note: str | None = _text(default=None)
    sent_at: datetime
    changed_at: datetime
    unit_id: int | None = Field(default=None, sa_type=BigId)
    unit_key: str
    commune_key: str


class VersionRow(Table, table=True):
    """The form of a registration as it was sent once."""

    __tablename__ = "registration_versions"
    __table_args__ = (UniqueConstraint("registration_id", "version"),)
    id: int = _id()
    registration_id: int = _ref("registrations.id")
    version: int
    form: dict[str, Any] = _json()
    at: datetime


class DecisionRow(Table, table=True):
    """What the staff decided about a registration, and who."""

    __tablename__ = "decisions"
    id: int = _id()
    registration_id: int = _ref("registrations.id", index=True)
    status: str
    note: str | None = _text(default=None)
    decided_by: str
    at: datetime


class QuestionRow(Table, table=True):
    """A question for the staff's list."""

    __tablename__ = "questions"
    id: int = _id()
    subscriber_id: int = _ref("subscribers.id", index=True)
    question: str = _text()
    reason: str
    sections: list[str] = _json()
    topic: str | None = None
    at: datetime = Field(index=True)


class UnitRow(Table, table=True):
    """One unit of the member register; the keys are the folded name and commune."""

    __tablename__ = "units"
    __table_args__ = (UniqueConstraint("name_key", "commune_key"),)
    id: int = _id()
    name: str
    unit_type: str | None = None
    commune: str | None = None
    tax_code: str | None = None
    name_key: str
    commune_key: str
    changed_at: datetime


class EventDateRow(Table, table=True):
    """One setting of an event's date by the office; the latest counts, None takes it back."""

    __tablename__ = "event_dates"
    __table_args__ = (Index(None, "plan_id", "event_id"),)
    id: int = _id()
    plan_id: str
    event_id: str
    happens_on: date | None = None
    set_by: str
    source: str | None = _text(default=None)
    set_at: datetime


class CounterRow(Table, table=True):
    """A number that only grows: receipt codes per year, changes of the register."""

    __tablename__ = "counters"
    name: str = Field(primary_key=True)
    value: int = Field(sa_type=BigInteger)
