"""Everything that is stored about one person, read from the store for the turn that asks for it.

The rule: values only, and nothing is left out that `storage.privacy.personal` lists as personal.
"""

from dataclasses import dataclass
from datetime import date, datetime

from handlers.values.deliveries import DeliveryKind
from handlers.values.reminding.settings import Subscription
from handlers.values.state import Form


@dataclass(frozen=True)
class StoredChat:
    """One chat: its whole address is the person's own; `code_open` while a linking code is."""

    channel: str
    address: str
    since: datetime
    heard_at: datetime | None = None
    code_open: bool = False


@dataclass(frozen=True)
class StoredMessage:
    """One message the person sent; `text` is empty for a pressed button or a picture."""

    at: datetime
    text: str
    forwarded: bool = False
    id: int = 0


@dataclass(frozen=True)
class StoredQuestion:
    """One question that the staff have, and their answer."""

    at: datetime
    question: str
    answered_at: datetime | None = None
    answer: str | None = None


@dataclass(frozen=True)
class StoredRequest:
    """One wish for somebody of the office, and when it is erased."""

    at: datetime
    words: str
    ends_at: datetime
    phone: str | None = None
    question: str | None = None
    dealt_at: datetime | None = None


@dataclass(frozen=True)
class StoredConsent:
    """One decision about a purpose: given (in these `words`, to this `text`), or no."""

    purpose: str
    version: str
    given: bool
    at: datetime
    words: str | None = None
    text: str | None = None


@dataclass(frozen=True)
class StoredVersion:
    """A registration as it was sent once; `last` for the one that counts."""

    code: str
    version: int
    form: Form
    at: datetime
    last: bool


@dataclass(frozen=True)
class StoredSheet:
    """A registration whose sheet came back signed: when, in how many pictures or PDFs.

    Without a code the pages still wait to be told whose they are.
    """

    code: str | None
    at: datetime
    pages: int


@dataclass(frozen=True)
class StoredAward:
    """What the unit or somebody of a registration was awarded, and by which decision."""

    code: str
    who: str
    title: str
    decision: str
    at: datetime


@dataclass(frozen=True)
class StoredNote:
    """What the staff decided about a registration, with their words."""

    code: str
    status: str
    note: str
    at: datetime


@dataclass(frozen=True)
class StoredReminder:
    """One reminder or announcement for the person; `sent_at` None when it was not sent (yet)."""

    kind: str
    event: str
    occurs_on: date
    sent_at: datetime | None
    due_at: datetime | None = None


@dataclass(frozen=True)
class StoredRoll:
    """What the person answered to an announcement, who was to come instead, and how many."""

    at: datetime
    answer: str
    substitute: str | None
    people: int | None = None


@dataclass(frozen=True)
class Stored:
    """All of it; `written` are the newest messages of `written_count`, oldest first."""

    chats: tuple[StoredChat, ...] = ()
    written: tuple[StoredMessage, ...] = ()
    written_count: int = 0
    sent_count: int = 0
    drafts: tuple[Form, ...] = ()
    last_questions: tuple[str, ...] = ()
    questions: tuple[StoredQuestion, ...] = ()
    requests: tuple[StoredRequest, ...] = ()
    consents: tuple[StoredConsent, ...] = ()
    versions: tuple[StoredVersion, ...] = ()
    notes: tuple[StoredNote, ...] = ()
    sheets: tuple[StoredSheet, ...] = ()
    awards: tuple[StoredAward, ...] = ()
    subscription: Subscription | None = None
    reminders: tuple[StoredReminder, ...] = ()
    rolls: tuple[StoredRoll, ...] = ()
    interests: tuple[str, ...] = ()

    @property
    def errands(self) -> tuple[StoredReminder, ...]:
        """What the person wants to be reminded of and has not been; `event` are its words."""
        own = (one for one in self.reminders if one.kind == DeliveryKind.OWN and one.due_at)
        return tuple(one for one in own if one.sent_at is None and one.event != DeliveryKind.OWN)
