"""Whose chat it is that has sent registrations, as far as the store knows.

The rule: the contact of a registration need not be who has sent it. A chat is somebody's where they
call themselves so in it, and nobody else is the contact of what it has sent.
"""

import re
from dataclasses import dataclass

from sqlalchemy import func
from sqlmodel import Session, col, select

from handlers.values.deliveries import DeliveryKind, DeliveryState
from handlers.values.person import ChatName
from handlers.values.state import Form
from knowledge.typed.normalize import fold, nfc
from storage.outbox.chats import chats_of
from storage.people.person import masked
from storage.privacy.traces import Traces, is_contact, words_in
from storage.registrations.versions import present_form
from storage.tables.people import DeliveryRow, InboundRow, QuestionRow, RequestRow, SubscriptionRow
from storage.tables.registrations import RegistrationRow, VersionRow
from storage.tables.values import FORM

_SELF = "(?:toi|em|minh|chau|con)"
# Folded, before the name; "không phải em là", "nếu tôi là" say something else.
_NAMES_ITSELF = re.compile(
    rf"(?:^|(?P<before>\w+)\W+)(?:{_SELF}(?: day)? (?:ten la|la|ten)"
    rf"|(?:ho (?:va )?)?ten(?: cua)? {_SELF}(?: la)?)\W*$"
)
_OWN_NUMBER = re.compile(
    rf"(?P<before>)\bso(?: dien thoai| dt| may| di dong)?(?: cua)? {_SELF}(?: la)?\W*$"
)
_ELSE = ("phai", "neu", "su", "rang", "nhu", "tuong", "goi", "nho", "thay", "ho")


@dataclass(frozen=True)
class OwnThings:
    """What is a person's beside what they have sent: the numbers at which they wait to be called,
    how many errands and questions, and whether they are reminded."""

    called: tuple[str, ...] = ()
    errands: int = 0
    questions: int = 0
    reminded: bool = False


NOTHING = OwnThings()


@dataclass(frozen=True)
class WhoSent:
    """A person who has sent something: the codes with their units, the ends of their chats.

    `own` is known where it is about the whole person.
    """

    registrations: tuple[tuple[str, str], ...]
    chats: tuple[ChatName, ...]
    own: OwnThings = NOTHING


def sender(session: Session, person_id: int) -> WhoSent:
    """Who it is, as the office may be shown it: the code and the unit, never a whole address."""
    mine = select(RegistrationRow).where(RegistrationRow.person_id == person_id)
    rows = session.exec(mine.order_by(col(RegistrationRow.id))).all()
    return WhoSent(
        tuple((row.code, present_form(session, row).unit_name or "") for row in rows),
        tuple(ChatName(one.channel, masked(one.address)) for one in chats_of(session, person_id)),
    )


def of_one(whose: WhoSent, code: str) -> WhoSent:
    """The same of one of the registrations."""
    mine = tuple(one for one in whose.registrations if one[0] == code)
    return WhoSent(mine, whose.chats)


def own_things(session: Session, person_id: int) -> OwnThings:
    """Whatever of the person's goes with nothing but the whole person."""
    calls = select(RequestRow.phone).where(
        RequestRow.person_id == person_id, col(RequestRow.dealt_at).is_(None)
    )
    errands = select(func.count()).where(
        col(DeliveryRow.person_id) == person_id,
        col(DeliveryRow.kind) == DeliveryKind.OWN,
        col(DeliveryRow.state) == DeliveryState.PLANNED,
    )
    questions = select(func.count()).where(col(QuestionRow.person_id) == person_id)
    return OwnThings(
        tuple(phone or "" for phone in session.exec(calls.order_by(col(RequestRow.id)))),
        session.exec(errands).one(),
        session.exec(questions).one(),
        session.get(SubscriptionRow, person_id) is not None,
    )


def is_contact_of_all(session: Session, person_id: int, traces: Traces) -> bool:
    """Whether everything that the person has sent calls who is looked for."""
    sent = _sent_by(session, person_id)
    return bool(sent) and all(is_contact(form, traces) for form in sent)


def is_themselves(session: Session, person_id: int, traces: Traces) -> bool:
    """Whether the person of these chats is who is looked for, by what they have sent and said."""
    if not is_contact_of_all(session, person_id, traces):
        return False
    chats = [chat.id for chat in chats_of(session, person_id)]
    said = session.exec(
        select(InboundRow.payload).where(
            col(InboundRow.subscriber_id).in_(chats), col(InboundRow.payload).is_not(None)
        )
    )
    # "Tôi là …" in a message that was passed on names whoever wrote it.
    own = (one for one in said if one is not None and not one.get("forwarded"))
    return any(calls_itself(words_in(one), traces) for one in own)


def _sent_by(session: Session, person_id: int) -> list[Form]:
    """What the person has sent first of each registration: later the office may have corrected."""
    rows = session.exec(
        select(VersionRow)
        .join(RegistrationRow, col(RegistrationRow.id) == VersionRow.registration_id)
        .where(RegistrationRow.person_id == person_id, col(VersionRow.former_id).is_(None))
        .order_by(col(VersionRow.registration_id), col(VersionRow.version))
    )
    first: dict[int, VersionRow] = {}
    for row in rows:
        first.setdefault(row.registration_id, row)
    return [FORM.load(row.form) for row in first.values()]


def calls_itself(text: str, traces: Traces) -> bool:
    """Whether who has typed this says that they are who is looked for."""
    text = nfc(text)
    for start, end in traces.names_at(text):
        # "Lò Thị Mai Anh" is somebody else than Lò Thị Mai.
        goes_on = re.match(r" +(\w)", text[end:])
        if (goes_on is None or not goes_on[1].isupper()) and _leads(_NAMES_ITSELF, text[:start]):
            return True
    return any(_leads(_OWN_NUMBER, text[:start]) for start, _ in traces.numbers_at(text))


def _leads(pattern: re.Pattern[str], before: str) -> bool:
    found = pattern.search(fold(before))
    return found is not None and found["before"] not in _ELSE
