"""What is remembered of a conversation between two messages.

The rule: whatever is added has a default, because what is stored may be older (see `loading`).

One `Form` with optional answers instead of one class per step: people go back, jump from the review
to any field and switch between collective and individual, so "what is already answered" is not a
function of the step.
"""

from dataclasses import dataclass, field
from dataclasses import fields as attributes
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from handlers.values.answers import AnsweringMessage
from handlers.values.reminding.settings import Subscription, WishedReminder

STATE_VERSION = 1
Kind = Literal["collective", "individual", "both"]
UnitType = Literal["htx", "lien-hiep", "tht", "qtdnd", "doanh-nghiep", "truc-thuoc"]


class Step(StrEnum):
    """The steps of the registration dialog which the code names.

    A field of the form that nobody names needs no member: its step is its attribute's name.
    """

    CONSENT = "consent"
    EXISTING = "existing"
    REUSE = "reuse"
    KIND = "kind"
    UNIT_TYPE = "unit-type"
    UNIT_NAME = "unit-name"
    UNIT_PICK = "unit-pick"
    UNIT_TAKEN = "unit-taken"
    COMMUNE = "commune"
    COMMUNE_PICK = "commune-pick"
    CONTACT = "contact"
    CONTACT_POSITION = "contact-position"
    PHONE = "phone"
    COLLECTIVE_TITLE = "collective-title"
    COLLECTIVE_COMMENDATION = "collective-commendation"
    PERSON_NAME = "person-name"
    PERSON_POSITION = "person-position"
    PERSON_TITLE = "person-title"
    PERSON_INITIATIVE = "person-initiative"
    PEOPLE = "people"
    PEOPLE_TITLE = "people-title"
    PEOPLE_INITIATIVE = "people-initiative"
    PERSON_EDIT = "person-edit"
    PERSON_REMOVE = "person-remove"
    REVIEW = "review"
    FIELDS = "fields"
    MORE = "more"
    TAX_CODE = "tax-code"
    TARGETS = "targets"


@dataclass(frozen=True)
class Participant:
    """One individual of a registration; `initiative` only from CSTĐCS up."""

    name: str
    position: str | None = None
    title: str | None = None
    initiative: str | None = None


# How an attribute is marked that tells of the unit and of nobody: it stays in a registration whose
# people are removed.
STAYS = "stays"
_OF_UNIT = {STAYS: True}


@dataclass(frozen=True)
class Form:
    """The answers of a registration so far; None means not answered."""

    kind: Kind | None = field(default=None, metadata=_OF_UNIT)
    unit_type: UnitType | None = field(default=None, metadata=_OF_UNIT)
    unit_name: str | None = field(default=None, metadata=_OF_UNIT)
    unit_id: int | None = field(default=None, metadata=_OF_UNIT)
    commune: str | None = field(default=None, metadata=_OF_UNIT)
    # Said to be its name of before, and what it is called now was not known.
    commune_former: bool | None = field(default=None, metadata=_OF_UNIT)
    tax_code: str | None = field(default=None, metadata=_OF_UNIT)
    contact_name: str | None = None
    contact_position: str | None = None
    phone: str | None = None
    collective_title: str | None = field(default=None, metadata=_OF_UNIT)
    # A commendation beside the title; one without a title stands in its place.
    collective_commendation: str | None = field(default=None, metadata=_OF_UNIT)
    people: tuple[Participant, ...] = ()
    targets: tuple[str, ...] = ()

    @property
    def honours(self) -> tuple[str | None, ...]:
        """What the unit aims at: the title, None while none is chosen, and what stands beside."""
        beside = self.collective_commendation
        return (self.collective_title, beside) if beside else (self.collective_title,)


def _steps_of(holder: type, prefix: str = "") -> set[str]:
    return {prefix + attribute.name.replace("_", "-") for attribute in attributes(holder)}


STEPS = frozenset({*Step, *_steps_of(Form), *_steps_of(Participant, "person-")})


def _known(step: str) -> str:
    if step not in STEPS:
        raise ValueError(f"no step {step!r}")
    return step


# The value in stored drafts: a draft at a step that is no more is told so, like any lost dialog.
AnyStep = Annotated[str, AfterValidator(_known)]


@dataclass(frozen=True)
class Idle:
    """No dialog is open."""

    # In every state `name` tells stored JSON apart: under another name an open draft is lost.
    name: Literal["idle"] = "idle"


@dataclass(frozen=True)
class OpenAim:
    """A change of the aims whose line is still asked for.

    `said` is the aim that was said, nothing where a line is to go; `places` are the likely lines.
    """

    said: str = ""
    places: tuple[int, ...] = ()


@dataclass(frozen=True)
class Registering:
    """An open registration dialog.

    `trail` are the steps behind us, for going back; `revising` the code of a sent registration
    being edited; `row` is the person row being filled and `row_index` its place when it replaces
    an existing one; `found` names what the step is about: the register's unit ids and a registered
    name offered by UNIT_PICK, the communes by COMMUNE_PICK, or what EXISTING and UNIT_TAKEN tell.
    `typed_unit` is the name that made UNIT_PICK offer units, as it was typed. `carried` is what was
    said before the consent, or before it is known which registration is meant; `seen` the form as
    the review showed it last, and `skipped` are the questions that were left empty on purpose.
    `knows` are the codes of registrations of the same unit beside which this one is sent all the
    same, and `joins` the one of them that the office is asked to unite it with. `before` is the
    form before something in it was last replaced or taken out, for who takes that back.
    `no_initiative` are those who were asked for an initiative and have none yet; `open_aim` is a
    change of the aims that waits for its line; `brief`: the consent was asked in its short words.
    `called_so` are those of whom a given name is all that the sheet holds.
    """

    step: AnyStep
    form: Form = Form()
    trail: tuple[AnyStep, ...] = ()
    revising: str | None = None
    row: Participant | None = None
    row_index: int | None = None
    found: tuple[str, ...] = ()
    typed_unit: str | None = None
    page: int = 0
    carried: Form = Form()
    seen: Form | None = None
    skipped: tuple[AnyStep, ...] = ()
    knows: tuple[str, ...] = ()
    joins: str | None = None
    before: Form | None = None
    no_initiative: tuple[str, ...] = ()
    open_aim: OpenAim | None = None
    brief: bool = False
    called_so: tuple[str, ...] = ()
    name: Literal["registering"] = "registering"


@dataclass(frozen=True)
class Subscribing:
    """An open reminder dialog; `asks` is the setting being typed.

    `wish` is what was asked for before the consent, in the person's words; it goes with the answer,
    as do the settings it would begin, `begun`, which the consent names.
    """

    asks: Literal["consent", "menu", "events", "days", "hour", "quiet", "pause"]
    page: int = 0
    wish: str | None = None
    begun: Subscription | None = None
    name: Literal["subscribing"] = "subscribing"


@dataclass(frozen=True)
class Confirming:
    """A yes/no before something that cannot be undone; `code` names a registration."""

    what: Literal["forget", "withdraw", "withdraw-consent", "cancel"]
    code: str | None = None
    name: Literal["confirming"] = "confirming"


@dataclass(frozen=True)
class Linking:
    """An open dialog about linking chats; "code" while the other chat's code is awaited.

    "sure" while the person is asked whether that chat, whose `code` it is, is their own.
    """

    asks: Literal["menu", "code", "sure"]
    name: Literal["linking"] = "linking"
    code: str | None = None


@dataclass(frozen=True)
class Clerking:
    """An open dialog of the staff: the reason for a return, the date of an event, or whether all
    that was counted under `mark` is accepted."""

    asks: Literal["reason", "event", "day", "confirm-day", "accept-all"]
    code: str | None = None
    version: int | None = None
    event: str | None = None
    on: date | None = None
    page: int = 0
    mark: str = ""
    name: Literal["clerking"] = "clerking"


@dataclass(frozen=True)
class Substituting:
    """Someone invited cannot come; the name of who comes instead is asked."""

    announcement: int
    name: Literal["substituting"] = "substituting"


@dataclass(frozen=True)
class Requesting:
    """Somebody of the office is wanted, and the number to call is asked."""

    name: Literal["requesting"] = "requesting"


DialogState = Annotated[
    Idle | Registering | Subscribing | Confirming | Linking | Clerking | Substituting | Requesting,
    Field(discriminator="name"),
]


@dataclass(frozen=True)
class LastQuestion:
    """The last question about the plan, for follow-ups and the "whole text" choice.

    `sections` are the likely ones, best first; the person was shown the first `shown` of them.
    `turn` is the last one that was about it; `said` is what was answered. `led`: the words of the
    questions before that it went on from; `topic`: what the plan was said to be silent on.
    """

    question: str
    plan: str
    sections: tuple[str, ...]
    shown: int = 1
    at: datetime | None = None
    turn: int = 0
    said: str = ""
    led: str = ""
    topic: str = ""


@dataclass(frozen=True)
class Conversation:
    """The whole memory of a chat between two messages.

    `parked` is an unfinished registration and `parked_edit` the edit of a sent one; each waits
    while another dialog is open. `offered` are the choices (key, label) that numbers and labels
    mean now; `lost`: the stored state could not be read, `draft_ended`: a draft was too old;
    `stopped` are the reminder settings that a stop ended, for undoing it, and `no_news`: it ended
    the announcements too; `answers` is what each message answered in the registration, and
    `message` the number of the last one; `pressed` is the button (turn, key) that the last message
    was; `album` are the pictures that were answered last, and the registration they were taken for;
    `wished` is the reminder that was wished for last; `brief`: short words were asked for; `calls`
    is what the person calls themself and the assistant ("bà", "cháu"), and how often it was heard.
    """

    # Everything has a default: what is stored may be older than the attribute.
    dialog: DialogState = field(default_factory=Idle)
    parked: Registering | None = None
    parked_edit: Registering | None = None
    turn: int = 0
    offered: tuple[tuple[str, str], ...] = ()
    asked: LastQuestion | None = None
    touched: datetime | None = None
    greeted: bool = False
    lost: bool = False
    draft_ended: bool = False
    stopped: Subscription | None = None
    no_news: bool = False
    answers: tuple[AnsweringMessage, ...] = ()
    message: int | None = None
    pressed: tuple[int | None, str] | None = None
    album: tuple[str, str] | None = None
    wished: WishedReminder | None = None
    brief: bool = False
    calls: tuple[str, str, int] | None = None
    version: int = STATE_VERSION
