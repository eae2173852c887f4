"""Whoever stands in the data without a chat of their own: found by name or number, and erased.

The rule: found is every version and every place where the office would look; what is erased leaves
numbers as they were, goes from the staff's chats too, and does not come back with an old copy.
"""

from collections.abc import Collection, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from typing import NamedTuple

from sqlmodel import Session, col, select

from handlers.values.effects import Purpose
from handlers.values.person import Person
from handlers.values.replies import CODE, Reply
from handlers.values.state import Form
from handlers.values.stored import Stored
from storage.change import Change
from storage.database.engine import Database
from storage.database.server.postgresql import hold_erasing
from storage.outbox.chats import chats_of, lock_alone
from storage.outbox.emptied import empty_staff_chats
from storage.people.person import load_people
from storage.people.senders import NOTHING, own_things
from storage.privacy.data_requests import ERASED
from storage.privacy.forget import tell_uncalled
from storage.privacy.named_again import erasures, note_named, note_number
from storage.privacy.others_chats import CHATS, NOWHERE, NamedInChats, clean_chats, named_in_chats
from storage.privacy.served.asking import asking
from storage.privacy.served.withdrawing import agreed_by
from storage.privacy.standing import PERSON, WhereStanding, called_chats, places_of
from storage.privacy.stored import load_stored
from storage.privacy.taken_out import REQUEST, SIGNED, forget_person, take_out
from storage.privacy.traces import Traces, traces_in
from storage.tables.desk import JournalRow
from storage.tables.people import RequestRow
from storage.tables.registrations import RegistrationRow


@dataclass(frozen=True)
class Notices:
    """What others read of it: who sent a registration, whose one has lost its contact, whose
    unfinished one has ended, whose wish to be called is gone with the number, and who has lost
    everything.

    The staff read `uncalled` of a registration without a contact, `merged` where that one had sent
    another registration that went into it. A CODE in these becomes the registration's.
    """

    registration: Reply
    contact: Reply
    draft: Reply
    request: Reply
    whole: Reply
    uncalled: Reply
    merged: Reply


class Erased(NamedTuple):
    """In how many places, how many others are told of it, and of how many persons in `left`
    something of their own stays."""

    places: int
    told: int
    staying: int = 0


@dataclass(frozen=True)
class Looked:
    """Where somebody stands, who may be that one, and which rows of others' chats name them."""

    places: Sequence[WhereStanding] = ()
    called: Sequence[WhereStanding] = ()
    named: NamedInChats = NOWHERE


class Subjects:
    """Reading only; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, name: str, phone: str, office: Sequence[str] = ()) -> list[WhereStanding]:
        """Every place; a name of one word is too many people's and finds nothing."""
        with self._database.read_at_leisure() as session:
            return list(places_of(session, traces_of_subject(name, phone, office)))

    def look(self, name: str, phone: str, office: Sequence[str] = ()) -> Looked:
        """All of it: the places, whole persons, what others wrote and read of the person."""
        traces = traces_of_subject(name, phone, office)
        with self._database.read_at_leisure() as session:
            named = named_in_chats(session, traces)
            called = [*called_chats(session, traces), *asking(session, traces, named)]
            return Looked(list(places_of(session, traces)), called, named)

    def own(self, person_id: int) -> tuple[Person, Stored] | None:
        """All of a person's own, for a copy of it; None where no chat is theirs any more."""
        with self._database.read() as session:
            chats = chats_of(session, person_id)[:1]
            if not chats:
                return None
            person = load_people(session, chats)[chats[0].id]
            return person, load_stored(session, person_id)

    def agreed(self, people: Collection[int]) -> dict[int, frozenset[Purpose]]:
        """What each of these persons agrees to, or is sent."""
        with self._database.read() as session:
            return {person_id: agreed_by(session, person_id) for person_id in people}

    def named_in_chats(self, name: str, phone: str, office: Sequence[str] = ()) -> NamedInChats:
        """What others wrote and read of the person; a look at everything that is kept."""
        with self._database.read_at_leisure() as session:
            return named_in_chats(session, traces_of_subject(name, phone, office))

    def erasures(self) -> int:
        """How far the list of the erased has come, as a page says it that is opened now."""
        with self._database.read() as session:
            return erasures(session)


def traces_of_subject(name: str, phone: str, office: Sequence[str] = ()) -> Traces:
    """How somebody is named who is known by a name, a number or both.

    A number in what the office says of itself is the office's.
    """
    return traces_in([Form(contact_name=name or None, phone=phone or None)], []).but_for(office)


def erase(
    change: Change,
    number: int,
    traces: Traces,
    keys: Set[str],
    named: NamedInChats,
    notices: Notices,
    office: Sequence[str] = (),
    left: Set[str] = frozenset(),
) -> Erased:
    """Erase the person in these places, for this request.

    `left` are those where the person stays, whole persons among them; `office` is what the office
    says of itself. `named` are the messages of others that are cleaned where CHATS is one of the
    places.
    """
    session = change.session
    # What names somebody is stored before us, and was found, or after us, and is looked at.
    hold_erasing(session.connection(), alone=True)
    # Before anything is read: what they are just sending, or are just being joined to, comes first.
    lock_alone(session, _concerned(session, keys))
    # A list that waits, or comes later, would bring the person back.
    standing = {key for key in left if not key.startswith(PERSON)}
    note_named(session, keys, standing, traces, change.now)
    # People before rows, as everywhere; a whole person goes first, with what is theirs.
    people = {key for key in keys if key.startswith(PERSON)}
    told = _forgotten(change, people, notices, office)
    # Joined to somebody else meanwhile, who is found by another look.
    missed = len(people) - len(told)
    places, owners = _taken_out(change, keys - people - {CHATS}, traces, notices, office)
    done = len(told) + places + (CHATS in keys)
    messages = named if CHATS in keys else NamedInChats()
    told |= owners | _clean_chats(change, traces, messages, notices.draft)
    kept = sorted(int(key.removeprefix(PERSON)) for key in left if key.startswith(PERSON))
    about = f"data-request/{number}"
    asked = {*kept, *_kept_before(session, about)}
    staying = missed + sum(own_things(session, person_id) != NOTHING for person_id in asked)
    after = {"places": done, "kept": kept} if kept else {"places": done}
    change.record(ERASED, about, None, after)
    change.erase(done)
    return Erased(done, len(told), staying)


def _forgotten(
    change: Change, people: Set[str], notices: Notices, office: Sequence[str]
) -> set[int]:
    """The whole persons who are gone now; each is told."""
    numbers = (int(key.removeprefix(PERSON)) for key in sorted(people))
    what = notices.merged, notices.whole
    return {whose for whose in numbers if forget_person(change, whose, office, *what)}


def _taken_out(
    change: Change, keys: Set[str], traces: Traces, notices: Notices, office: Sequence[str]
) -> tuple[int, set[int]]:
    """In how many places the person stood, and whose those are: they are told."""
    done, owners, numbers = 0, set[int](), set[str]()
    for key in sorted(keys):
        taken = take_out(change.session, key, traces, change.now)
        done, numbers = done + taken.done, numbers | taken.numbers
        if taken.owner is not None:
            _tell_owner(change, key, taken.owner, notices, uncalled=taken.uncalled)
            owners.add(taken.owner)
    note_number(change.session, _but_for(numbers, office), change.now)
    return done, owners


def _but_for(numbers: Set[str], office: Sequence[str]) -> frozenset[str]:
    return Traces(frozenset(), frozenset(), frozenset(numbers)).but_for(office).digits


def _concerned(session: Session, keys: Set[str]) -> set[int]:
    """Whose these places are: whole persons, and who sent the registrations and requests."""
    whole = {int(key.removeprefix(PERSON)) for key in keys if key.startswith(PERSON)}
    codes = {key.removeprefix(SIGNED) for key in keys}
    numbers = {int(key.removeprefix(REQUEST)) for key in keys if key.startswith(REQUEST)}
    sent = select(RegistrationRow.person_id).where(col(RegistrationRow.code).in_(codes))
    asked = select(RequestRow.person_id).where(col(RequestRow.id).in_(numbers))
    return whole | set(session.exec(sent)) | set(session.exec(asked))


def _kept_before(session: Session, about: str) -> Iterator[int]:
    """Persons left whole for this request before: without the name nobody finds them any more."""
    lines = select(JournalRow.after).where(JournalRow.subject == about)
    for after in session.exec(lines.where(JournalRow.action == ERASED)):
        yield from (after or {}).get("kept", ())


def _tell_owner(change: Change, key: str, owner: int, notices: Notices, *, uncalled: bool) -> None:
    notice = notices.request if key.startswith(REQUEST) else notices.registration
    if uncalled:
        notice = replace(notices.contact, text=notices.contact.text.replace(CODE, key))
        tell_uncalled(change, [key], notices.uncalled)
    change.tell(owner, notice)


def _clean_chats(change: Change, traces: Traces, named: NamedInChats, notice: Reply) -> set[int]:
    """Whose unfinished registration has ended with it: each reads so."""
    empty_staff_chats(change.session, traces, [])
    ended = set(clean_chats(change.session, named, traces))
    for person_id in sorted(ended):
        change.tell(person_id, notice)
    return ended
