"""The office's tables: decisions, the member register, event dates, numbers and settings.

The rule: as in `tables`; an earlier decision or date is never overwritten.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, Index, Text, UniqueConstraint
from sqlmodel import Field

from storage.tables.base import BigId, Table, json_column, row_id

# Of a decision that is none: somebody else of the unit has the registration since.
HANDED_OVER = "handed-over"


class DecisionRow(Table, table=True):
    """What the staff decided about a registration, and who; `was` is the state before it."""

    __tablename__ = "decisions"
    id: int = row_id()
    registration_id: int = Field(foreign_key="registrations.id", sa_type=BigId, index=True)
    status: str
    note: str | None = Field(default=None, sa_type=Text)
    decided_by: str
    at: datetime
    was: str | None = None


class UnitRow(Table, table=True):
    """One unit of the member register; the keys are the folded name and commune.

    A closed one stays for its history; with `joined_id` it is really that other unit.
    """

    __tablename__ = "units"
    __table_args__ = (UniqueConstraint("name_key", "commune_key"),)
    id: int = row_id()
    name: str
    unit_type: str | None = None
    commune: str | None = None
    tax_code: str | None = None
    district: str | None = None
    representative: str | None = None
    phone: str | None = None
    member_code: str | None = None
    notes: str | None = Field(default=None, sa_type=Text)
    name_key: str
    commune_key: str
    changed_at: datetime
    closed_on: date | None = None
    closed_reason: str | None = Field(default=None, sa_type=Text)
    closed_by: str | None = None
    joined_id: int | None = Field(default=None, sa_type=BigId)


class UnitListRow(Table, table=True):
    """A list of units that was taken in: by what right, as the office says it, and whence."""

    __tablename__ = "unit_lists"
    id: int = row_id()
    ground: str = Field(sa_type=Text)
    taken_by: str
    at: datetime


class AliasRow(Table, table=True):
    """What a unit is called besides its name; the counts are registrations, never people."""

    __tablename__ = "unit_aliases"
    __table_args__ = (UniqueConstraint("unit_id", "key"),)
    id: int = row_id()
    unit_id: int = Field(foreign_key="units.id", sa_type=BigId)
    key: str = Field(index=True)
    text: str
    confirmed: int = 0
    declined: int = 0
    added_by: str | None = None
    removed_by: str | None = None
    changed_at: datetime


class EventDateRow(Table, table=True):
    """One setting of an event's date by the office; the latest counts, None takes it back."""

    __tablename__ = "event_dates"
    __table_args__ = (Index(None, "plan_id", "event_id"),)
    id: int = row_id()
    plan_id: str
    event_id: str
    happens_on: date | None = None
    set_by: str
    source: str | None = Field(default=None, sa_type=Text)
    set_at: datetime


class OfficeEventRow(Table, table=True):
    """An event of the office's own, beside those of the plan; a removed one stays in the table."""

    __tablename__ = "office_events"
    id: int = Field(primary_key=True, sa_type=BigId, sa_column_kwargs={"autoincrement": False})
    plan_id: str = Field(index=True)
    name: str
    source: str = Field(sa_type=Text)
    added_by: str
    added_at: datetime
    removed_at: datetime | None = None


class EventProgrammeRow(Table, table=True):
    """Where the programme of an event stands, of the plan's own or of the office's."""

    __tablename__ = "event_programmes"
    plan_id: str = Field(primary_key=True)
    event_id: str = Field(primary_key=True)
    address: str = Field(sa_type=Text)


class EventMeetingRow(Table, table=True):
    """At what hour ("08:30", empty: not known) and where an event is held on one day."""

    __tablename__ = "event_meetings"
    plan_id: str = Field(primary_key=True)
    event_id: str = Field(primary_key=True)
    happens_on: date
    starts_at: str
    place: str = Field(sa_type=Text)


class EventAudienceRow(Table, table=True):
    """Whom an event is for; without a row it is for everybody."""

    __tablename__ = "event_audiences"
    plan_id: str = Field(primary_key=True)
    event_id: str = Field(primary_key=True)
    audience: dict[str, Any] = json_column()


class CounterRow(Table, table=True):
    """A number that only grows: receipt codes per year, changes of the register, messages."""

    __tablename__ = "counters"
    name: str = Field(primary_key=True)
    value: int = Field(sa_type=BigInteger)


class BucketRow(Table, table=True):
    """What may be taken so often only; `full_ms` is when, since 1970, all of it may be again."""

    __tablename__ = "buckets"
    name: str = Field(primary_key=True)
    full_ms: int = Field(sa_type=BigInteger)


class SettingRow(Table, table=True):
    """One choice of the office that holds for everybody."""

    __tablename__ = "settings"
    name: str = Field(primary_key=True)
    value: str


class CampaignEndRow(Table, table=True):
    """The last day of a campaign as its plan said; outlives the plan's folder."""

    __tablename__ = "campaign_ends"
    campaign: str = Field(primary_key=True)
    ends_on: date


class MergeRow(Table, table=True):
    """Two registrations made one, by their codes; how both were before, so that it can be undone.

    No foreign keys: a registration may be deleted with its owner, its code is never given again.
    """

    __tablename__ = "merges"
    id: int = row_id()
    kept: str = Field(index=True)
    kept_version: int
    kept_status: str
    kept_changed_at: datetime
    merged: str = Field(index=True)
    merged_status: str
    merged_changed_at: datetime
    at: datetime
    undone_at: datetime | None = None


class AwardRow(Table, table=True):
    """One award of a registration: of its collective, or of a person by their place in a version.

    No name stands here: it is the registration's, and goes with it.
    """

    __tablename__ = "awards"
    id: int = row_id()
    registration_id: int = Field(foreign_key="registrations.id", sa_type=BigId, index=True)
    version: int
    place: int | None = None
    title: str
    decision: str = Field(sa_type=Text)
    at: datetime
    told_at: datetime | None = None
