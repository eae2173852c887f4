"""Whom the office has erased by name, so that an old copy does not bring them back.

The rule: the list holds keyed digests of a place and a name or number, one a line, as it does of
chats. A copy is looked through everywhere, whatever the office had changed there since, but for
where the clerk has left the name standing: that may be a namesake. So is a page that was opened
before the erasure and is sent after it: what it still says of whom was erased is not stored.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime

from sqlmodel import Session, col, func, select

from knowledge.typed.normalize import fold
from knowledge.typed.telephones import masks_in
from storage.database.keys import keys_for
from storage.database.server.postgresql import hold_erasing
from storage.outbox.emptied import empty_staff_chats
from storage.privacy.deletions import (
    ASKED,
    FORMS,
    NAMED,
    Deletion,
    DeletionRow,
    add,
    every_writing,
    named_digest,
    note_said,
)
from storage.privacy.others_chats import CHATS, clean_chats, named_in_chats, texts_in_chats
from storage.privacy.reading.spelt import long_words, plain
from storage.privacy.standing import every_place
from storage.privacy.taken_out import SIGNED, take_out
from storage.privacy.traces import Traces, digits_in

# Lists of units that are taken in later: whoever was erased does not come back with one.
LISTS = "lists"
# Wherever a copy names the person, and where the clerk has decided against it.
ANYWHERE, LEFT = "anywhere", "left/"
# No name has more words: what is looked for is every run of so many.
MOST_WORDS = 6
_OLD_WORD = re.compile(r"\w+")


class StillNamed(Exception):
    """A page from before an erasure still says something of whoever was erased.

    `traces` are what it says, `lines` whole ones of theirs; `seen` is how far the list of the
    erased has come.
    """

    def __init__(self, traces: Traces, lines: frozenset[str], seen: int) -> None:
        super().__init__("a page from before an erasure still names who was erased")
        self.traces, self.lines, self.seen = traces, lines, seen


def erasures(session: Session) -> int:
    """How far the list of whom the office has erased has come."""
    latest = select(func.max(DeletionRow.id)).where(DeletionRow.kind == NAMED)
    return session.exec(latest).one() or 0


def refuse_named(
    session: Session, seen: int, texts: Iterable[str], standing: Iterable[str] = ()
) -> None:
    """Raise StillNamed where these texts name whom the office, or they themselves, have erased
    since `seen`.

    What is `standing` where the texts go is not brought back by them. Until we commit nobody else
    is erased.
    """
    hold_erasing(session.connection(), alone=False)
    since = select(DeletionRow.digest).where(DeletionRow.kind == NAMED, col(DeletionRow.id) > seen)
    digests = frozenset(session.exec(since))
    if not digests:
        return
    keys, texts = keys_for(session, "deletions"), list(texts)
    traces = named_in(FORMS, texts, digests, keys, standing)
    said = {plain(line) for text in texts for line in text.splitlines()}
    lines = {one for one in said if any(named_digest(key, ASKED, one) in digests for key in keys)}
    if traces != NOBODY_NAMED or lines:
        raise StillNamed(traces, frozenset(lines), erasures(session))


def note_number(session: Session, digits: Iterable[str], now: datetime) -> None:
    """Write down that these numbers went with a name: a page from before still shows both."""
    note_said(session, FORMS, digits, now)


def note_named(
    session: Session,
    places: Collection[str],
    left: Collection[str],
    traces: Traces,
    now: datetime,
) -> None:
    """Write down that the person was taken out of these places, and `left` standing in those."""
    key = keys_for(session, "deletions")[0]
    said = every_writing(traces.names, traces.digits)
    noted = {*places, LISTS, ANYWHERE, *(f"{LEFT}{place}" for place in left)}
    add(session, {Deletion(named_digest(key, at, one), NAMED, now) for at in noted for one in said})


def named_in(
    place: str,
    texts: Iterable[str],
    digests: Collection[str],
    keys: Sequence[str],
    standing: Iterable[str] = (),
) -> Traces:
    """Who of those these digests stand for is named at this place in the texts, and not in what is
    `standing` there."""
    texts, standing = list(texts), list(standing)
    masks = {mask for text in texts for mask in masks_in(text)}
    said = masks.union(*map(_candidates, texts))
    said -= {mask for text in standing for mask in masks_in(text)}.union(
        *map(_candidates, standing)
    )

    def is_listed(at: str, one: str) -> bool:
        return any(named_digest(key, at, one) in digests for key in keys)

    def is_gone(one: str) -> bool:
        if is_listed(place, one):
            return True
        # A picture shows everybody, and a list has a line of its own.
        whole = place == LISTS or place.startswith(SIGNED)
        return not whole and is_listed(ANYWHERE, one) and not is_listed(f"{LEFT}{place}", one)

    found = {one for one in said if is_gone(one)}
    digits = frozenset(one for one in found if one.isdecimal() or one in masks)
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
    # As earlier releases have noted it: y is not i there.
    yield from _names(_OLD_WORD.findall(fold(text)))
    words = plain(text).split()
    yield from _names(words)
    yield from long_words(words, MOST_WORDS)
    yield from digits_in(text)


def _names(words: Sequence[str]) -> Iterator[str]:
    for at in range(len(words)):
        # One word alone is too many people's name.
        for end in range(at + 2, min(at + MOST_WORDS, len(words)) + 1):
            yield " ".join(words[at:end])
