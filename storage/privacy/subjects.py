"""Whoever stands in the data without a chat of their own: found by name or number, and erased.

The rule: found is every version and every place where the office would look; what is erased leaves
numbers as they were, goes from the staff's chats too, and does not come back with an old copy.
"""

from collections.abc import Set
from dataclasses import dataclass
from typing import NamedTuple

from handlers.values.replies import Reply
from handlers.values.state import Form
from storage.change import Change
from storage.database.engine import Database
from storage.outbox.emptied import empty_staff_chats
from storage.privacy.named_again import LISTS, note_named
from storage.privacy.others_chats import CHATS, NamedInChats, clean_chats, named_in_chats
from storage.privacy.standing import WhereStanding, places_of
from storage.privacy.taken_out import PERSON, REQUEST, forget_person, take_out
from storage.privacy.traces import Traces, traces_in


@dataclass(frozen=True)
class Notices:
    """What others read of it: who sent a registration, whose unfinished one has ended, and whose
    wish to be called is gone with the number."""

    registration: Reply
    draft: Reply
    request: Reply


class Erased(NamedTuple):
    """In how many places, and how many others are told of it."""

    places: int
    told: int


class Subjects:
    """Reading only; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, name: str, phone: str) -> list[WhereStanding]:
        """Every place; a name of one word is too many people's and finds nothing."""
        with self._database.read() as session:
            return list(places_of(session, traces_of_subject(name, phone)))

    def named_in_chats(self, name: str, phone: str) -> NamedInChats:
        """What others wrote and read of the person; a look at everything that is kept."""
        with self._database.read() as session:
            return named_in_chats(session, traces_of_subject(name, phone))


def traces_of_subject(name: str, phone: str) -> Traces:
    """How somebody is named who is known by a name, a number or both."""
    return traces_in([Form(contact_name=name or None, phone=phone or None)], [])


def erase(
    change: Change,
    number: int,
    traces: Traces,
    keys: Set[str],
    named: NamedInChats,
    notices: Notices,
) -> Erased:
    """Erase the person in these places, for this request.

    `named` are the messages of others that are cleaned where CHATS is one of the places.
    """
    session, done, told = change.session, 0, set[int]()
    # A list that waits, or comes later, would bring the person back.
    note_named(session, {*keys, LISTS}, traces, change.now)
    # People before rows, as everywhere; a whole person goes first, with what is theirs.
    for key in sorted(keys - {CHATS}, key=lambda one: not one.startswith(PERSON)):
        if key.startswith(PERSON):
            done += forget_person(session, int(key.removeprefix(PERSON)), change.now)
            continue
        erased, owner = take_out(session, key, traces, change.now)
        done += erased
        if owner is not None:
            asked = key.startswith(REQUEST)
            change.tell(owner, notices.request if asked else notices.registration)
            told.add(owner)
    done += CHATS in keys
    told |= _clean_chats(change, traces, named if CHATS in keys else NamedInChats(), notices.draft)
    change.record("data.erase", f"data-request/{number}", None, {"places": done})
    change.erase(done)
    return Erased(done, len(told))


def _clean_chats(change: Change, traces: Traces, named: NamedInChats, notice: Reply) -> set[int]:
    """Whose unfinished registration has ended with it: each reads so."""
    empty_staff_chats(change.session, traces, [])
    ended = set(clean_chats(change.session, named, traces))
    for person_id in sorted(ended):
        change.tell(person_id, notice)
    return ended
