"""What people wrote, sent and were sent; the office's own is in `office`, its staff's in `desk`.

The rule: times are aware UTC, ids 64-bit, words plain text; a JSON value is replaced whole.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, ForeignKey, Index, UniqueConstraint
from sqlmodel import Field

from storage.tables.base import NEVER_REUSE, BigId, Table, json_column, ref, row_id, text_column
from storage.tables.counters import named_by_number


class PersonRow(Table, table=True):
    """One person with one or several chats; without a preferred one, the last heard comes first."""

    __tablename__ = "people"
    id: int = row_id()
    # No foreign key: the two tables would need each other to exist first.
    preferred_subscriber_id: int | None = Field(default=None, sa_type=BigId)
    created_at: datetime


class SubscriberRow(Table, table=True):
    """One chat of a person on one channel, with the conversation's memory as JSON text.

    `draft_touched` is set while a registration dialog is open; `wrong_codes` are the times of
    mistyped linking codes within the last hour. Until `old_cookie_until` a cookie of an earlier
    release opens this chat. On the page only a browser's cookie of the generation `cookies` counts;
    `seen_at` is when it showed the latest messages.
    """

    __tablename__ = "subscribers"
    __table_args__ = (UniqueConstraint("channel", "address"),)
    id: int = row_id()
    person_id: int = ref("people.id", index=True)
    channel: str
    address: str
    created_at: datetime
    reachable: bool = Field(default=True, index=True)
    unreachable_reason: str | None = None
    forgotten_at: datetime | None = None
    conversation: str | None = text_column(default=None)
    draft_touched: datetime | None = None
    heard_at: datetime | None = None
    wrong_codes: list[str] = json_column(default_factory=list)
    codes_refused_until: datetime | None = None
    old_cookie_until: datetime | None = None
    cookies: int = 0
    seen_at: datetime | None = None


class PushRow(Table, table=True):
    """A browser that is told of new messages of its chat: where, and its keys for the content.

    Until `open_until` some copy of the program has the page of the chat open.
    """

    __tablename__ = "pushes"
    id: int = row_id()
    subscriber_id: int = Field(
        sa_column=Column(
            BigId, ForeignKey("subscribers.id", ondelete="CASCADE"), index=True, nullable=False
        )
    )
    endpoint: str = text_column(unique=True)
    p256dh: str
    auth: str
    at: datetime
    open_until: datetime | None = None


class LinkCodeRow(Table, table=True):
    """An open code that another chat may type to join this chat's person; deleted when used.

    `code` is its keyed digest; `asked_by` is the chat that typed it and waits for the issuer's
    answer.
    """

    __tablename__ = "link_codes"
    code: str = Field(primary_key=True)
    subscriber_id: int = ref("subscribers.id", unique=True)
    asked_by: int | None = ref("subscribers.id", default=None, index=True)
    expires_at: datetime


class InboundRow(Table, table=True):
    """One received message; the key stays when the payload is emptied.

    `is_message` is False for the mere news that a chat can or cannot be reached, which earlier
    releases stored as well.
    """

    __tablename__ = "inbounds"
    __table_args__ = (UniqueConstraint("channel", "key"), NEVER_REUSE)
    id: int = row_id()
    channel: str
    key: str
    subscriber_id: int = ref("subscribers.id", index=True)
    # The key alone still recognises a platform's repeated message.
    payload: dict[str, Any] | None = Field(default=None, sa_type=JSON(none_as_null=True))
    is_message: bool = True
    received_at: datetime
    done_at: datetime | None = Field(default=None, index=True)


class OutgoingRow(Table, table=True):
    """One message to send; state queued, claimed, sent, failed, ticked (off) or dropped (no need).

    A `pinned` reminder makes sense in its own chat only and never moves to another. Nothing is sent
    after `good_until`; `tried_at` is when `not_before` was set after a try, and `copies` counts the
    tries whose answer never came. `claimed_by` is the copy of the program that sends it.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        # Of a chat the first unsent of a lane; of a lane the next to send; what is over.
        Index(None, "state", "lane", "subscriber_id"),
        Index(None, "state", "lane", "due_at", "id"),
        Index(None, "state", "good_until"),
        Index(None, "subscriber_id", "state"),
        NEVER_REUSE,
    )
    id: int = row_id()
    subscriber_id: int = ref("subscribers.id")
    lane: str
    pinned: bool = False
    reply: dict[str, Any] = json_column()
    state: str = "queued"
    attempts: int = 0
    repeat: bool = False
    reason: str | None = text_column(default=None)
    created_at: datetime
    due_at: datetime
    not_before: datetime
    lease_until: datetime | None = None
    claimed_by: str | None = None
    good_until: datetime | None = None
    tried_at: datetime | None = None
    copies: int = 0
    platform_id: str | None = None
    done_at: datetime | None = None


class DeliveryRow(Table, table=True):
    """One message to one person, once a key; `kind` and `state` are of handlers.values.deliveries.

    `event_id` is the number of an announcement, and `plan_id` the plan whose event it is: None for
    what is of no plan, or from before that was kept. `subscriber_id` is the chat it goes to, None
    when it goes nowhere; `moved` when its first chat could not be reached and it went to the next.
    """

    __tablename__ = "deliveries"
    __table_args__ = (UniqueConstraint("person_id", "key"), Index(None, "state", "due_at"))
    id: int = row_id()
    person_id: int = ref("people.id")
    subscriber_id: int | None = ref("subscribers.id", default=None, index=True)
    moved: bool = False
    kind: str
    key: str
    plan_id: str | None = None
    event_id: str
    occurs_on: date
    days_before: int
    due_at: datetime
    state: str
    reason: str | None = text_column(default=None)
    outgoing_id: int | None = Field(default=None, sa_type=BigId, index=True)
    created_at: datetime
    sent_at: datetime | None = None


class SubscriptionRow(Table, table=True):
    """A person's reminder settings, and apart from them since when they count.

    Equal settings have the same `alike`. While there is a number in `anew`, reminders that were
    settled before may be due to this person again: storage.reminders.chosen.
    """

    __tablename__ = "subscriptions"
    __table_args__ = (Index(None, "alike", "person_id"),)
    person_id: int = ref("people.id", primary_key=True)
    settings: dict[str, Any] = json_column()
    since: datetime
    alike: str
    anew: int | None = Field(default=None, sa_type=BigId, index=True)


class ConsentRow(Table, table=True):
    """One dated decision; the latest of a purpose counts.

    `words` are those of a yes, `text_digest` tells those that it agreed to: consent_texts.
    """

    __tablename__ = "consents"
    id: int = row_id()
    person_id: int = ref("people.id", index=True)
    purpose: str
    version: str
    given: bool
    at: datetime
    words: str | None = text_column(default=None)
    text_digest: str | None = None


class FileLinkRow(Table, table=True):
    """A random name under which a person may open a document of theirs; `digest` is the name's."""

    __tablename__ = "file_links"
    digest: str = Field(primary_key=True)
    person_id: int = ref("people.id", index=True)
    source: str
    expires_at: datetime


@named_by_number
class QuestionRow(Table, table=True):
    """A question for the staff's list, asked on `channel`, and the staff's answer.

    `said` is the answer of ours that was called wrong.
    """

    __tablename__ = "questions"
    id: int = row_id()
    person_id: int = ref("people.id", index=True)
    channel: str
    question: str = text_column()
    reason: str
    sections: list[str] = json_column()
    topic: str | None = None
    said: str | None = text_column(default=None)
    at: datetime = Field(index=True)
    answered_at: datetime | None = None
    answered_by: str | None = None
    answer: str | None = text_column(default=None)


@named_by_number
class RequestRow(Table, table=True):
    """A wish for somebody of the office, with the number to call; erased at `ends_at`."""

    __tablename__ = "requests"
    id: int = row_id()
    person_id: int = ref("people.id", index=True)
    phone: str | None = None
    question: str | None = text_column(default=None)
    words: str = text_column()
    at: datetime
    ends_at: datetime = Field(index=True)
    dealt_at: datetime | None = None
    dealt_by: str | None = None
