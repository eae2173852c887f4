"""Whom the office has erased by name, so that an old copy does not bring them back.

The rule: the list holds keyed digests of a place and a name or number, one a line, as it does of
chats; only a copy that holds the name in that place again can be recognised by it.
"""

import hmac
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from hashlib import sha256

from sqlmodel import Session

from storage.database.keys import keys_for
from storage.outbox.emptied import empty_staff_chats
from storage.privacy.deletions import NAMED, Deletion, add
from storage.privacy.others_chats import CHATS, clean_chats, named_in_chats, texts_in_chats
from storage.privacy.standing import every_place
from storage.privacy.taken_out import take_out
from storage.privacy.traces import Traces, digits_in, plain

# Lists of units that are taken in later: whoever was erased does not come back with one.
LISTS = "lists"
# No name has more words: what is looked for is every run of so many.
MOST_WORDS = 6


def note_named(session: Session, places: Collection[str], traces: Traces, now: datetime) -> None:
    """Write down that the person was taken out of these places."""
    key = keys_for(session, "deletions")[0]
    said = traces.names | traces.digits
    add(session, {Deletion(_digest(key, at, one), NAMED, now) for at in places for one in said})


def named_in(
    place: str, texts: Iterable[str], digests: Collection[str], keys: Sequence[str]
) -> Traces:
    """Who of those these digests stand for is named at this place in the texts."""
    said = {one for text in texts for one in _candidates(text)}
    found = {one for one in said if any(_digest(key, place, one) in digests for key in keys)}
    digits = frozenset(one for one in found if one.isdecimal())
    return Traces(frozenset(), frozenset(found) - digits, digits)


def erase_named_again(
    session: Session, digests: Collection[str], keys: Sequence[str], at: datetime
) -> int:
    """Take out again whom these digests stand for; returns of how many places."""

    everybody, done = NOBODY_NAMED, 0
    for place, texts in list(every_place(session)):
        traces = named_in(place, texts, digests, keys)
        if traces != NOBODY_NAMED:
            take_out(session, place, traces, at)
            everybody, done = _both(everybody, traces), done + 1
    talked = named_in(CHATS, texts_in_chats(session), digests, keys)
    if talked != NOBODY_NAMED:
        clean_chats(session, named_in_chats(session, talked), talked)
    everybody = _both(everybody, talked)
    if everybody != NOBODY_NAMED:
        empty_staff_chats(session, everybody, [])
    return done + (talked != NOBODY_NAMED)


def _both(one: Traces, other: Traces) -> Traces:
    return Traces(frozenset(), one.names | other.names, one.digits | other.digits)


NOBODY_NAMED = Traces(frozenset(), frozenset(), frozenset())


def _candidates(text: str) -> Iterator[str]:
    words = plain(text).split()
    for at in range(len(words)):
        # One word alone is too many people's name.
        for end in range(at + 2, min(at + MOST_WORDS, len(words)) + 1):
            yield " ".join(words[at:end])
    yield from digits_in(text)


def _digest(key: str, place: str, said: str) -> str:
    words = f"{NAMED}\n{place}\n{said}".encode()
    return hmac.new(key.encode(), words, sha256).hexdigest()
