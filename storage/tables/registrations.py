"""The sign-ups of units, each form as it was sent, and who waits for the next campaign.

The rule: a form that was sent stays as it was; what a registration is found by is that of its
present one.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from storage.tables.base import BigId, Table, json_column, ref, row_id, text_column


class InterestRow(Table, table=True):
    """A person who wants to hear when a campaign opens."""

    __tablename__ = "interests"
    __table_args__ = (UniqueConstraint("person_id", "campaign"),)
    id: int = row_id()
    person_id: int = ref("people.id")
    campaign: str
    at: datetime


class RegistrationRow(Table, table=True):
    """One unit's sign-up, made on `channel`; the form of `version` is in registration_versions.

    `signed_at` is when its sheet came back signed.
    From `unit_id` on it is found and sorted by what that form says (registrations.looked_up).
    """

    __tablename__ = "registrations"
    __table_args__ = (Index(None, "campaign", "unit_key"), Index(None, "campaign", "unit_id"))
    id: int = row_id()
    code: str = Field(unique=True)
    person_id: int = ref("people.id", index=True)
    channel: str
    campaign: str
    status: str
    version: int
    note: str | None = text_column(default=None)
    signed_at: datetime | None = None
    sent_at: datetime
    changed_at: datetime
    unit_id: int | None = Field(default=None, sa_type=BigId)
    unit_key: str
    commune_key: str
    unit_type: str | None = None
    unit_order: str = text_column(default="")
    commune: str = text_column(default="")
    aims: str = text_column(default="[]")
    words: str = text_column(default="")
    names: str = ""


class VersionRow(Table, table=True):
    """The form of a registration as it was sent once.

    `former_id` is whose it was then, where the registration has been handed to another person.
    """

    __tablename__ = "registration_versions"
    __table_args__ = (UniqueConstraint("registration_id", "version"),)
    id: int = row_id()
    registration_id: int = ref("registrations.id")
    version: int
    form: dict[str, Any] = json_column()
    at: datetime
    # No foreign key: the mark is taken away with the person, the version stays.
    former_id: int | None = Field(default=None, sa_type=BigId, index=True)
