"""What a turn may know beforehand: the person, and a few look-ups.

The rule: values and one read-only protocol. `storage` fills and fits them; neither imports the
other's code.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, Protocol

from handlers.values.reminding.settings import Subscription
from handlers.values.replies import Choice
from handlers.values.staff import Audience, ClerkLookup, InviteOffer, RollView, StaffView
from handlers.values.state import Conversation, Form
from handlers.values.stored import Stored

CodePause = Literal["chat", "everywhere"]
Status = Literal["sent", "accepted", "returned", "collected", "withdrawn"]


@dataclass(frozen=True)
class ConsentGiven:
    """A standing consent: which text and when."""

    version: str
    at: datetime


@dataclass(frozen=True)
class RegistrationView:
    """One registration as its owner sees it; `note` is the staff's reason when returned.

    `signed_at` is when its sheet came back signed.
    """

    code: str
    campaign: str
    status: Status
    version: int
    form: Form
    sent_at: datetime
    changed_at: datetime
    note: str | None = None
    signed_at: datetime | None = None

    @property
    def stands(self) -> bool:
        """Tell whether it can still be taken back."""
        return self.status in ("sent", "accepted", "returned")


@dataclass(frozen=True)
class LinkedChat:
    """One chat of a person who has several; `masked` is the end of its address.

    `here` is the chat that writes now, `first` the one reminders go to.
    """

    id: int
    channel: str
    masked: str
    here: bool
    first: bool
    reachable: bool = True


@dataclass(frozen=True)
class ChatName:
    """A chat as its owner knows it: its channel and the end of its address."""

    channel: str
    masked: str


@dataclass(frozen=True)
class OpenRequest:
    """The person's wish for somebody of the office, not dealt with yet; `phone` to be called."""

    at: datetime
    phone: str | None = None


@dataclass(frozen=True)
class LinkOffer:
    """What an open linking code leads to: the chat that issued it, and this one (`here_id`).

    `own` when both are linked already, `asked` when this chat has typed the code before. By `mark`
    it is asked for again, which opens nothing to whoever reads it.
    """

    issuer: ChatName
    here: ChatName
    here_id: int
    mark: str
    own: bool = False
    asked: bool = False


@dataclass(frozen=True)
class LinkRequest:
    """A chat that typed this chat's code and waits for the answer; `here` is this chat."""

    chat_id: int
    chat: ChatName
    here: ChatName


@dataclass(frozen=True)
class Person:
    """Everything stored about the one who writes, loaded before the turn.

    `chats` are all linked chats, in the order reminders try them; empty when there is only one.
    `staff` is set for a member of the staff writing from their own chat. `pushed` are the choices
    of a message that came by itself (a reminder, a decision) since the person last wrote.
    """

    conversation: Conversation = field(default_factory=Conversation)
    consents: Mapping[str, ConsentGiven] = field(default_factory=dict)
    registrations: tuple[RegistrationView, ...] = ()
    subscription: Subscription | None = None
    interests: frozenset[str] = frozenset()
    chats: tuple[LinkedChat, ...] = ()
    staff: StaffView | None = None
    pushed: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class UnitView:
    """One unit of the alliance's member register; `aliases` are what only this one is called."""

    id: int
    name: str
    unit_type: str | None = None
    commune: str | None = None
    tax_code: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Taken:
    """Another registration of the same unit in the same campaign; nothing of whoever sent it."""

    code: str
    sent_on: date
    own: bool


class Lookup(Protocol):
    """Questions a step may ask on the way; answered inside the turn's transaction."""

    def units_like(self, name: str) -> tuple[UnitView, ...]:
        """Up to 3 register units that the typed name may mean, best first."""

    def unit_with_marks(self, name: str) -> str | None:
        """How a registered unit is written that was typed without marks; None for any other."""

    def unit(self, unit_id: int) -> UnitView | None:
        """One unit of the register."""

    def invited(self, unit_id: int, letters: str) -> UnitView | None:
        """The unit of an invitation's code; None when it is no code of ours."""

    def taken(self, campaign: str, form: Form, but: Collection[str] = ()) -> Taken | None:
        """A standing registration of the form's unit in this campaign, if any."""

    def code_pause(self, origin: str) -> CodePause | None:
        """Why no code is taken now: too many wrong ones in this chat, or from elsewhere too."""

    def link_code(self, code: str) -> LinkOffer | None:
        """What this open code leads to; None when there is none, or another chat has typed it."""

    def link_request(self) -> LinkRequest | None:
        """The chat that typed this chat's open code, if one did."""

    def opening(self, codes: Sequence[str]) -> tuple[str, ...]:
        """Those of these codes that open something of the staff's now, or link two chats."""

    def staff_invite(self, code: str) -> InviteOffer | None:
        """The open invitation with this code."""

    def roll(self, announcement_id: int) -> RollView | None:
        """An announcement this person was sent."""

    def announced(self) -> tuple[RollView, ...]:
        """The last few announcements this person was sent, the newest first."""

    def open_request(self) -> OpenRequest | None:
        """The person's own request to the staff that is not dealt with yet."""

    def outside(self, audience: Audience) -> bool:
        """Whether the person's units are known, and none is one of those it asks for."""

    def held_pages(self) -> int:
        """How many pictures or PDFs of the person wait to be told whose signed sheet they are."""

    def stored(self, last: int | None = None) -> Stored:
        """Everything that is stored about this person, read now; no message behind the `last`."""

    def clerk(self) -> ClerkLookup:
        """The questions of the staff's dialogs; never asked for anybody else."""
