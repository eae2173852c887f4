"""What the staff see in the chat: values and one read-only protocol.

The rule: as in `messages` and `person`: nothing here sends, stores or reads a clock.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Literal, Protocol

from handlers.values.state import Form, UnitType

Role = Literal["admin", "clerk", "viewer"]
# What each may, the least first.
POWER: tuple[Role, ...] = ("viewer", "clerk", "admin")
Verdict = Literal["approved", "refused", "undone", "cancelled"]
RollAnswer = Literal["got", "coming", "away"]
AnnouncementKind = Literal["news", "invitation"]
# How long a set of decisions can be taken back.
TAKE_BACK_FOR = timedelta(seconds=60)
AnnouncementStatus = Literal["draft", "waiting", "approved", "sending", "done", "cancelled"]


# Whoever gets a role approves nothing for so long, unless a second admin confirms it.
NEW_FOR = timedelta(hours=24)


@dataclass(frozen=True)
class StaffView:
    """One member of the staff; a viewer changes nothing.

    Who is new approves nothing before `approves_from`; None for all others.
    """

    id: int
    name: str
    role: Role
    approves_from: datetime | None = None

    @property
    def may_act(self) -> bool:
        """Whether this person may change things."""
        return self.role != "viewer"

    def too_new(self, now: datetime) -> datetime | None:
        """From when this person may approve, while that is still to come."""
        until = self.approves_from
        return until if until is not None and now < until else None


@dataclass(frozen=True)
class FormerSelf:
    """Who somebody of the staff is, or was before they were revoked, when they type a code."""

    name: str
    role: Role
    in_force: bool


@dataclass(frozen=True)
class InviteOffer:
    """What an open invitation's code makes of who types it; `waits` before approving anything.

    `ends` are the names on the invitations that end when who made them comes back by this one.
    `former`: the chat that types it is somebody's already.
    """

    name: str
    role: Role
    invited_by: str
    waits: bool
    ends: tuple[str, ...] = ()
    former: FormerSelf | None = None

    @property
    def called(self) -> str:
        """The name they have then: who is of the staff keeps theirs, whoever was expected."""
        return self.former.name if self.former and self.former.in_force else self.name

    @property
    def becomes(self) -> Role:
        """The role they have then: by another's invitation no admin becomes less."""
        was = self.former.role if self.former and self.former.in_force else None
        return "admin" if was == "admin" else self.role


@dataclass(frozen=True)
class CaseView:
    """One registration as the staff see it, with the form last sent.

    `decided_by` of the staff made its status what it is, at `changed_at`; None when its owner did.
    """

    code: str
    version: int
    status: str
    form: Form
    sent_at: datetime
    changed_at: datetime
    decided_by: str | None = None


@dataclass(frozen=True)
class Numbers:
    """How much there is now, and how much of it came since the start of the day.

    `answered`, `offered` and `declined` are the questions people asked today; `questions` and
    `requests` wait for the staff.
    """

    today: int
    answered: int
    offered: int
    declined: int
    sent: int
    accepted: int
    returned: int
    collected: int
    withdrawn: int
    chats: int
    subscriptions: int
    questions: int
    requests: int
    failed: int


@dataclass(frozen=True)
class DigestCounts:
    """What waits for the staff; `new` came since the digest before.

    `unanswered` have been sent an announcement that still waits for their answer.
    """

    new: int
    waiting: int
    questions: int
    requests: int
    unanswered: int
    failed: int


@dataclass(frozen=True)
class Audience:
    """Whom an announcement is for; an empty filter lets everybody through.

    `registered` is about `campaign`; `event` means people who are reminded of that event. `titles`
    are those somebody of the unit aims at, `units` those of a list made by hand.
    """

    unit_types: tuple[UnitType, ...] = ()
    communes: tuple[str, ...] = ()
    registered: bool | None = None
    campaign: str | None = None
    event: str | None = None
    districts: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    units: tuple[int, ...] = ()


@dataclass(frozen=True)
class Terms:
    """News, or an invitation to an hour and a place; `planned_at` is when it goes at the earliest.

    An invitation asks who comes; news ask no more than that they were read. `programme` is the
    address of a file.
    """

    kind: AnnouncementKind = "invitation"
    starts_at: datetime | None = None
    place: str = ""
    planned_at: datetime | None = None
    programme: str = ""


# An invitation in words alone, as they all were once.
PLAIN_TERMS = Terms()


@dataclass(frozen=True)
class AnnouncementView:
    """One announcement; `send_at` is set by its approval.

    Its author is new until `author_known_from`, None for all others.
    """

    id: int
    author_id: int
    author: str
    text: str
    audience: Audience
    status: AnnouncementStatus
    created_at: datetime
    approver: str | None = None
    send_at: datetime | None = None
    queued: int = 0
    terms: Terms = PLAIN_TERMS
    author_known_from: datetime | None = None

    @property
    def mark(self) -> str:
        """As `mark_of`."""
        return mark_of(self.text, self.audience, self.terms)


def mark_of(*seen: object) -> str:
    """Changes with what was seen, such as an announcement: a button is for what it stood under."""
    # Cut, because it stands in the key of a button.
    return sha256(repr(seen).encode()).hexdigest()[:12]


@dataclass(frozen=True)
class RollView:
    """An announcement this person was sent, as it was written, and what they answered last."""

    id: int
    sent_at: datetime
    answer: RollAnswer | None = None
    answered_at: datetime | None = None
    text: str = ""
    terms: Terms = PLAIN_TERMS


@dataclass(frozen=True)
class RecentAct:
    """What one member of the staff decided at one moment: the states before, by code."""

    at: datetime
    status: str
    before: Mapping[str, str]

    def seconds_left(self, now: datetime) -> int:
        """How long it can still be taken back."""
        return max(0, int((self.at + TAKE_BACK_FOR - now).total_seconds()))


class ClerkLookup(Protocol):
    """Questions of the staff's dialogs, answered inside the turn's transaction."""

    def pending(self, limit: int) -> tuple[CaseView, ...]:
        """Registrations that wait for a decision, oldest first."""

    def lacks_second(self, staff_id: int, now: datetime) -> bool:
        """Whether a member of the staff has yet to show a second factor at the desk."""

    def arrived(self, since: datetime, limit: int) -> tuple[CaseView, ...]:
        """Registrations that were sent since then and stand, newest first."""

    def withdrawn(self, limit: int) -> tuple[CaseView, ...]:
        """Registrations that were withdrawn, newest first."""

    def case(self, code: str) -> CaseView | None:
        """One registration of anybody."""

    def mentioned(self, line: str) -> tuple[Sequence[str], str]:
        """The codes of the registrations whose unit a folded line names, newest first.

        With them the whole name as the line has it, "" where it says only a part.
        """

    def several(self, codes: Sequence[str]) -> tuple[CaseView, ...]:
        """Some registrations, newest first."""

    def waiting(self) -> tuple[tuple[str, int], ...]:
        """Code and version of everything that waits for a decision, oldest first."""

    def recent_act(self, by: str, now: datetime) -> RecentAct | None:
        """What `by` has just decided and may still take back."""

    def numbers(self, since: datetime) -> Numbers:
        """The totals, and what came since the local day began."""

    def reminder_counts(self, event_id: str, whom: Audience) -> Mapping[int, int]:
        """How many people are reminded of this event for some units, by days before."""

    def announcement(self, announcement_id: int) -> AnnouncementView | None:
        """One announcement."""
