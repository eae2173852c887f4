"""The clerk's desk: staff, their codes and sessions, the journal, announcements, answers.

The rule: as in `tables`; of every code and session only a digest is kept, and a staff row is never
deleted, because the journal names it.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, ForeignKey, Index, LargeBinary, Text, UniqueConstraint
from sqlmodel import Field

from storage.tables.base import BigId, Table, row_id
from storage.tables.counters import named_by_number


def _json(**options: Any) -> Any:
    # Absent is NULL in both engines, never the JSON word null.
    return Field(sa_type=JSON(none_as_null=True), **options)


class StaffRow(Table, table=True):
    """One member of the staff, known by the chat that redeemed the invitation.

    `new_since` is when the role came, None once somebody else has confirmed it.
    """

    __tablename__ = "staff"
    id: int = row_id()
    subscriber_id: int = Field(foreign_key="subscribers.id", unique=True, sa_type=BigId)
    name: str
    role: str
    created_at: datetime
    revoked_at: datetime | None = None
    new_since: datetime | None = None
    # Whoever invited, unless that was the command line.
    invited_by_id: int | None = Field(default=None, sa_type=BigId)


class StaffInviteRow(Table, table=True):
    """An invitation; deleted when used. With `staff_id` that member comes back in another chat."""

    __tablename__ = "staff_invites"
    id: int = row_id()
    digest: str = Field(unique=True)
    role: str
    name: str
    invited_by: str
    created_at: datetime
    expires_at: datetime
    invited_by_id: int | None = Field(default=None, sa_type=BigId)
    staff_id: int | None = Field(default=None, sa_type=BigId)


class LoginCodeRow(Table, table=True):
    """An open code for the page; deleted when used."""

    __tablename__ = "login_codes"
    digest: str = Field(primary_key=True)
    staff_id: int = Field(foreign_key="staff.id", index=True, sa_type=BigId)
    expires_at: datetime


class StaffSessionRow(Table, table=True):
    """One signed-in browser; `proved_at` is when its second factor was shown last.

    `challenge` is what a passkey is to sign in it, asked for at `challenged_at`.
    """

    __tablename__ = "staff_sessions"
    digest: str = Field(primary_key=True)
    staff_id: int = Field(foreign_key="staff.id", index=True, sa_type=BigId)
    user_agent: str = Field(sa_type=Text)
    opened_at: datetime
    used_at: datetime
    proved_at: datetime | None = None
    challenge: str | None = None
    challenged_at: datetime | None = None


class SecondFactorRow(Table, table=True):
    """A member's authenticator; its secret is sealed, and counts once `since` is set.

    `last_step` is the half minute whose digits were used last: they count once.
    """

    __tablename__ = "second_factors"
    staff_id: int = Field(
        foreign_key="staff.id",
        primary_key=True,
        sa_type=BigId,
        sa_column_kwargs={"autoincrement": False},
    )
    sealed: str = Field(sa_type=Text)
    since: datetime | None = None
    last_step: int = Field(default=0, sa_type=BigId)


class PasskeyRow(Table, table=True):
    """One passkey of a member: `credential` checks its signatures and makes none.

    `host` is the only one it signs for; `counter` is how often it has signed, 0 for those that
    count nothing.
    """

    __tablename__ = "passkeys"
    id: int = row_id()
    staff_id: int = Field(foreign_key="staff.id", index=True, sa_type=BigId)
    name: str
    host: str
    key_id: str = Field(unique=True)
    credential: str = Field(sa_type=Text)
    counter: int = Field(default=0, sa_type=BigId)
    added_at: datetime
    used_at: datetime | None = None


class RecoveryCodeRow(Table, table=True):
    """One unused code for whoever has lost the rest of the second factor; deleted when used."""

    __tablename__ = "recovery_codes"
    digest: str = Field(primary_key=True)
    staff_id: int = Field(foreign_key="staff.id", index=True, sa_type=BigId)


class StaffDigestRow(Table, table=True):
    """The local hour ("07:30") of somebody's daily digest, and when the last one was sent."""

    __tablename__ = "staff_digests"
    staff_id: int = Field(
        primary_key=True,
        sa_type=BigId,
        # Its name since the table was made.
        sa_column_args=[ForeignKey("staff.id", name="fk_staff_digests_staff_id_staff")],
    )
    at: str
    sent_at: datetime | None = None


class CodeBudgetRow(Table, table=True):
    """Wrong codes since a moment, of one network or of all; none is taken before `paused_until`.

    `noted_at` and `told_at` are when the journal and the staff last heard of it.
    """

    __tablename__ = "code_budgets"
    name: str = Field(primary_key=True)
    since: datetime
    wrong: int = 0
    paused_until: datetime | None = None
    noted_at: datetime | None = None
    told_at: datetime | None = None


class PreviewRow(Table, table=True):
    """A list that somebody was shown and may take in until then; deleted when that is done."""

    __tablename__ = "previews"
    digest: str = Field(primary_key=True)
    staff_id: int = Field(foreign_key="staff.id", index=True, sa_type=BigId)
    until: datetime
    content: bytes = Field(sa_type=LargeBinary)


class UploadRow(Table, table=True):
    """How far a document is read, as of `moved_at`; at its end a plan or why there is none.

    Of a plan that is being learned the digest is that of its words, and nobody's token.
    """

    __tablename__ = "uploads"
    digest: str = Field(primary_key=True)
    staff_id: int = Field(foreign_key="staff.id", sa_type=BigId)
    moved_at: datetime
    step: str = ""
    done: float = 0.0
    plan: str = ""
    refused: str = Field(default="", sa_type=Text)


class JournalRow(Table, table=True):
    """One act of the staff; `hash` covers the row and the hash of the row before."""

    __tablename__ = "journal"
    # Numbered by the journal's counter: numbers of the database itself may leave gaps.
    id: int = Field(primary_key=True, sa_type=BigId, sa_column_kwargs={"autoincrement": False})
    at: datetime
    staff_id: int | None = Field(default=None, sa_type=BigId)
    actor: str
    action: str
    subject: str = Field(index=True)
    before: dict[str, Any] | None = _json(default=None)
    after: dict[str, Any] | None = _json(default=None)
    prev_hash: str
    hash: str


class AnnouncementRow(Table, table=True):
    """One announcement; `cursor` is the last person it was queued for, `queued` how many.

    `queued_at` is set when nobody is left to queue it for, `done_at` when nothing waits any more.
    `terms` are NULL of before there were any; `planned_at` stands beside them to be compared.
    """

    __tablename__ = "announcements"
    id: int = Field(primary_key=True, sa_type=BigId, sa_column_kwargs={"autoincrement": False})
    author_id: int = Field(foreign_key="staff.id", sa_type=BigId)
    approver_id: int | None = Field(default=None, foreign_key="staff.id", sa_type=BigId)
    text: str = Field(sa_type=Text)
    audience: dict[str, Any] = _json()
    reply: dict[str, Any] = _json()
    status: str = Field(index=True)
    created_at: datetime
    send_at: datetime | None = None
    queued_at: datetime | None = None
    done_at: datetime | None = None
    cursor: int = Field(default=0, sa_type=BigId)
    queued: int = 0
    terms: dict[str, Any] | None = _json(default=None)
    planned_at: datetime | None = None


class ProgrammeRow(Table, table=True):
    """The programme of an occasion, a PDF or a Word file; `digest` is that of its name."""

    __tablename__ = "programmes"
    digest: str = Field(primary_key=True)
    media: str
    content: bytes = Field(sa_type=LargeBinary)
    added_at: datetime


class AnnouncementAnswerRow(Table, table=True):
    """What a recipient answered; goes with the delivery when the person's data is deleted.

    `people` is how many come, where they said it.
    """

    __tablename__ = "announcement_answers"
    delivery_id: int = Field(
        sa_column=Column(BigId, ForeignKey("deliveries.id", ondelete="CASCADE"), primary_key=True)
    )
    answer: str
    substitute: str | None = Field(default=None, sa_type=Text)
    people: int | None = None
    at: datetime


@named_by_number
class EntryRow(Table, table=True):
    """A clerk's answer to a question: a clause or own words; also a test case once published.

    `send_at` is when a scheduled one is published or, with `only_askers`, sent to them alone.
    `tries` are questions it was not taught, `tried` what was said to each ("" where by itself).
    """

    __tablename__ = "entries"
    __table_args__ = (Index(None, "plan_id", "status"),)
    id: int = row_id()
    # No foreign key: the answer outlives the question, which is deleted in its time.
    question_id: int | None = Field(default=None, sa_type=BigId, index=True)
    plan_id: str
    question: str = Field(sa_type=Text)
    section: str | None = None
    answer: str | None = Field(default=None, sa_type=Text)
    source: str | None = Field(default=None, sa_type=Text)
    valid_from: date | None = None
    valid_until: date | None = None
    status: str
    problems: list[str] = Field(sa_type=JSON, default_factory=list)
    written_by: str
    written_at: datetime
    published_at: datetime | None = None
    send_at: datetime | None = None
    only_askers: bool = False
    title: str | None = None
    topic: str | None = None
    tries: list[str] = Field(sa_type=JSON, default_factory=list)
    tried: list[str] = Field(sa_type=JSON, default_factory=list)


class AnonymisedRow(Table, table=True):
    """A registration whose personal data was removed at the end of its retention."""

    __tablename__ = "anonymised"
    __table_args__ = (UniqueConstraint("registration_id"),)
    id: int = row_id()
    registration_id: int = Field(sa_type=BigId)
    at: datetime
