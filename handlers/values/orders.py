"""What the staff order in the chat: effects that the shell refuses when the role is missing.

The rule: as in `messages`: nothing here sends, stores or reads a clock.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal

from handlers.values.replies import Notice, Reply
from handlers.values.staff import RollAnswer, Verdict


@dataclass(frozen=True)
class RedeemInvite:
    """This chat becomes a member of the staff through an invitation's code.

    `notice` is what every other admin is told.
    """

    code: str
    notice: Reply | None = None


@dataclass(frozen=True)
class VoidCode:
    """A code was shown to others; of an invitation every admin is told, of any other its owner."""

    code: str
    notice: Reply


@dataclass(frozen=True)
class IssueLoginCode:
    """Open a new code for the staff's page; it works once."""


@dataclass(frozen=True)
class SignOut:
    """End every session of whoever sends it, in all browsers."""


@dataclass(frozen=True)
class ChooseDigest:
    """A digest every day at this local hour to whoever sends it; none any more for None."""

    at: time | None


@dataclass(frozen=True)
class NoteReading:
    """A registration was shown to a member of the staff, who may be one that only looks."""

    code: str


@dataclass(frozen=True)
class DecideRegistration:
    """Accept or return a registration that waits; `notice` is what its owner is told."""

    code: str
    version: int
    status: Literal["accepted", "returned"]
    note: str | None
    notice: Notice


@dataclass(frozen=True)
class DecideRegistrations:
    """One decision or many, in one act."""

    decisions: tuple[DecideRegistration, ...]


@dataclass(frozen=True)
class TakeBack:
    """Undo what was decided at this moment; `notices` are what the owners are told, by code."""

    at: datetime
    notices: tuple[tuple[str, Notice], ...]


# What is planned, and what was, lies in it: any other year is a slip of the finger, and no sum with
# the last day there is can be done.
CENTURY = 20


@dataclass(frozen=True)
class SetEventDate:
    """An event's date by the office, or None to take it back."""

    plan_id: str
    event_id: str
    on: date | None
    source: str | None = None


@dataclass(frozen=True)
class ApproveOrStop:
    """Approve, refuse, take back or cancel an announcement; `notice` goes to its author.

    `seen` is the mark of what was read; None for whatever it says now.
    """

    id: int
    verdict: Verdict
    notice: Reply
    seen: str | None = None


@dataclass(frozen=True)
class AnswerRoll:
    """A recipient's answer to an announcement (anyone who was sent it), and how many come."""

    id: int
    answer: RollAnswer
    substitute: str | None = None
    people: int | None = None


StaffOrder = (
    IssueLoginCode
    | SignOut
    | ChooseDigest
    | NoteReading
    | DecideRegistrations
    | TakeBack
    | SetEventDate
    | ApproveOrStop
)
