"""What a turn orders from the shell; stored in the same transaction as the turn itself.

The rule: everything here is a value. Nothing in this module sends, stores or reads a clock.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from handlers.values.orders import AnswerRoll, RedeemInvite, StaffOrder, VoidCode
from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Reply
from handlers.values.state import Form

# "news": the office's announcements, which go to everybody registered who did not refuse them.
# "push": the browser is told of new messages on the page.
Purpose = Literal["registration", "reminders", "news", "push"]
# A declined question is one of the last four.
QuestionOutcome = Literal["answered", "offered", "silent", "unclear", "off-topic", "harmful"]


@dataclass(frozen=True)
class RecordConsent:
    """A dated yes or no to one purpose, with the version of the text that was shown.

    `words` are those in which the yes was given and `text` those that were agreed to, its evidence;
    a no needs none, nor has a wish in the person's own words a text.
    """

    purpose: Purpose
    version: str
    given: bool
    words: str | None = None
    text: str | None = None


@dataclass(frozen=True)
class Unsay:
    """What was said before a consent that never came: its words leave this chat's messages."""

    said: Form


@dataclass(frozen=True)
class SaveRegistration:
    """A new registration; it is given the year's next receipt code (DK-2025-0042) when stored.

    `knows` are the codes of the unit's other registrations of which the sender was told; an unknown
    one refuses this. `notice` is for those who sent them.
    """

    year: int
    campaign: str
    form: Form
    knows: tuple[str, ...] = ()
    notice: Reply | None = None


@dataclass(frozen=True)
class ReviseRegistration:
    """A new version of a sent registration; the old versions are kept."""

    code: str
    form: Form


@dataclass(frozen=True)
class RefuseCorrection:
    """The office's correction, which is this version, is not right: the form before it stands."""

    code: str
    version: int


@dataclass(frozen=True)
class WithdrawRegistration:
    """The person takes the registration back; it stays visible as withdrawn."""

    code: str


@dataclass(frozen=True)
class KeepSigned:
    """The pictures and PDFs that are held are the signed sheet of this registration."""

    code: str


@dataclass(frozen=True)
class TakeBackSigned:
    """What was sent last as this registration's signed sheet was none."""

    code: str


@dataclass(frozen=True)
class DropHeld:
    """The pictures and PDFs that are held are no signed sheet."""


@dataclass(frozen=True)
class NoteInterest:
    """Outside the window: tell this person when the next campaign opens."""

    campaign: str


@dataclass(frozen=True)
class SaveSubscription:
    """The person's reminder settings, whole."""

    subscription: Subscription


@dataclass(frozen=True)
class EndSubscription:
    """No more reminders for this person; queued ones are dropped."""


@dataclass(frozen=True)
class SnoozeReminder:
    """Remind once more of this occurrence at `at` (aware datetime), an event of `plan`."""

    event: str
    occurs_on: date
    at: datetime
    plan: str | None = None


@dataclass(frozen=True)
class DropReminder:
    """Remind no more at `at` (aware datetime): what a SnoozeReminder of this occurrence had set."""

    event: str
    occurs_on: date
    at: datetime


@dataclass(frozen=True)
class RemindOwn:
    """Remind once of an errand of the person's own, in their `words`, at `at` (aware datetime)."""

    words: str
    at: datetime


@dataclass(frozen=True)
class DropOwn:
    """What a RemindOwn of the same words and moment had set will not come."""

    words: str
    at: datetime


@dataclass(frozen=True)
class ForgetPerson:
    """Delete every stored thing about the person, their registrations included.

    `office` is what the office says of itself, its name and number: never the person's. `uncalled`
    is what the staff are told of the registration CODE of another, which called the person; `cut`
    and `left` of the answers to everybody, whose numbers are CODE, that have lost who was named,
    or still name who is only claimed; `unlearned` of a unit's name which does.
    """

    office: tuple[str, ...] = field(default=(), compare=False)
    uncalled: Reply | None = field(default=None, compare=False)
    cut: Reply | None = field(default=None, compare=False)
    left: Reply | None = field(default=None, compare=False)
    unlearned: Reply | None = field(default=None, compare=False)


@dataclass(frozen=True)
class NoteQuestion:
    """A question for the staff's list: unanswered, marked wrong, or sent to staff on purpose.

    `said` is the answer that was marked wrong.
    """

    question: str
    reason: Literal["declined", "offered", "wrong", "asked-staff"]
    sections: tuple[str, ...] = ()
    topic: str | None = None
    said: str | None = None


@dataclass(frozen=True)
class NoteRequest:
    """A wish for somebody of the office, or what is added to the one that is open.

    `question` is the last one asked, which the staff see beside it.
    """

    words: str
    phone: str | None = None
    question: str | None = None


@dataclass(frozen=True)
class DropRequest:
    """The open wish for somebody of the office is taken back."""


@dataclass(frozen=True)
class CountQuestion:
    """One more question of this day, by what became of it; neither its words nor who asked."""

    outcome: QuestionOutcome


@dataclass(frozen=True)
class NoteUnitName:
    """A name as it was typed, and the unit it turned out to mean; None: none of those offered."""

    typed: str
    unit_id: int | None


@dataclass(frozen=True)
class IssueLinkCode:
    """Open a new code for the chat, six digits; another chat may type it to ask."""


@dataclass(frozen=True)
class AskToLink:
    """This chat typed `code`; `question` is sent to the chat that issued it, which decides."""

    code: str
    question: Reply


@dataclass(frozen=True)
class LinkChats:
    """Join the chat that typed this chat's code (LinkRequest.chat_id); `notice` is sent there."""

    chat_id: int
    notice: Reply


@dataclass(frozen=True)
class RefuseLink:
    """The chat that typed this chat's code is not joined; the code is void, `notice` sent there."""

    chat_id: int
    notice: Reply


@dataclass(frozen=True)
class CountWrongCode:
    """A mistyped or guessed code; `notice` is for the staff when codes must pause everywhere."""

    origin: str
    notice: Reply


@dataclass(frozen=True)
class UnlinkChat:
    """A chat (LinkedChat.id) becomes a person of its own; the data stays with the other chats.

    The person's links to files and calendar end; `renew` is told where there was a calendar's.
    """

    chat_id: int
    renew: Reply | None = None


@dataclass(frozen=True)
class SetPreferred:
    """Reminders go to this chat (LinkedChat.id) of the person as long as it can be reached."""

    chat_id: int


@dataclass(frozen=True)
class IssueCalendarLink:
    """A new secret name for this person's calendar; the earlier one is void."""


OfRegistrations = (
    SaveRegistration
    | ReviseRegistration
    | RefuseCorrection
    | WithdrawRegistration
    | KeepSigned
    | TakeBackSigned
    | DropHeld
    | NoteInterest
)
OfReminders = (
    SaveSubscription | EndSubscription | SnoozeReminder | DropReminder | RemindOwn | DropOwn
)
OfQuestions = NoteQuestion | NoteRequest | DropRequest | CountQuestion
OfChats = AskToLink | LinkChats | RefuseLink | UnlinkChat | SetPreferred
Effect = (
    OfRegistrations
    | OfReminders
    | OfQuestions
    | OfChats
    | RecordConsent
    | Unsay
    | ForgetPerson
    | NoteUnitName
    | IssueCalendarLink
    | IssueLinkCode
    | CountWrongCode
    | StaffOrder
    | RedeemInvite
    | VoidCode
    | AnswerRoll
)
