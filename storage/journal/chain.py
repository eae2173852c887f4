"""The journal's chain of hashes: each line's covers the line before, under a key of our own.

The rule: who can write the database but has no key can change no line unseen. A line KEYED begins
with the key in use, and covers what was written under another one or, by earlier releases, under
none: only as far as such a line says so, itself written with a key, is one without a key believed.
Nothing here writes.
"""

import hashlib
import hmac
import json
import secrets
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import UTC

from sqlalchemy import func
from sqlmodel import Session, col, select

from storage.database.keys import keys_for
from storage.tables.desk import JournalRow
from storage.tables.office import CounterRow

COUNTER = "journal"
KEYED = "journal.keyed"
FIRST = "0" * 64  # what the first line follows
READ_AT_ONCE = 500
# No line was ever written with it.
NO_KEY_FITS = secrets.token_hex()


class Chain:
    """Which key each line was written with, as it was when this was made."""

    def __init__(self, session: Session, *, upgraded: bool = False) -> None:
        """`upgraded`: this very transaction has found the database as an earlier release left it,
        and no line of it can have a key yet.
        """
        self._session = session
        self.keys = keys_for(session, "journal")
        begun = (
            select(JournalRow)
            .where(
                JournalRow.subject == COUNTER, JournalRow.action == KEYED, col(JournalRow.id) > 0
            )
            .order_by(col(JournalRow.id))
        )
        first, later = session.get(JournalRow, 1), session.exec(begun).all()
        self._from = [1, *(row.id for row in later)]
        keyed = [_fitting(row, self.keys) for row in later]
        # Without a key wrote earlier releases alone, which began with the first line.
        closed = upgraded or (keyed[:1] != [NO_KEY_FITS] and _was_whole(later[:1]))
        known = (None, *self.keys) if closed else self.keys
        self._with = [_fitting(first, known) if first else self.keys[0], *keyed]

    def holds(self, row: JournalRow | None, previous: str) -> bool:
        """Whether the line is as it was written, behind the line with this hash."""
        if row is None or row.prev_hash != previous:
            return False
        return row.hash == hash_of(row, self._key_at(row.id))

    def is_current(self, newest: int) -> bool:
        """Whether the key in use wrote the newest line; so it did when there is none yet."""
        return not newest or self._key_at(newest) == self.keys[0]

    def is_keyed(self, row: JournalRow) -> bool:
        """Whether this line of the chain was written with a key, not by an earlier release."""
        return self._key_at(row.id) is not None

    def first_unfit(self, newest: int, since: JournalRow | None = None) -> int | None:
        """The first line up to the newest that was changed, removed or inserted; None when whole.

        `since`: from this line on, whatever was before. A line before number 1 is an inserted one.
        Removed at the end is another matter: see `cut_off`.
        """
        expected, previous = (since.id, since.prev_hash) if since is not None else (1, FIRST)
        for row in _in_order(self._session, newest, expected if since is not None else None):
            if row.id != expected or not self.holds(row, previous):
                return expected
            expected, previous = expected + 1, row.hash
        return expected if expected <= newest else None

    def cut_off(self, newest: int, counted: int) -> int | None:
        """The first line that is missing at the end, or was never counted; None when the ends meet.

        Also the one after a newest line of another key: what the key in use wrote is gone. And
        number 1 where a line stands before it: it belongs to no chain.
        """
        before = select(JournalRow.id).where(col(JournalRow.id) < 1).limit(1)
        if self._session.exec(before).first() is not None:
            return 1
        if newest != counted:
            return min(newest, counted) + 1
        return None if self.is_current(newest) else newest + 1

    def _key_at(self, number: int) -> str | None:
        return self._with[bisect_right(self._from, number) - 1]


def _was_whole(begun: Sequence[JournalRow]) -> bool:
    """Whether the line that begins with a key found all before it as it was written."""
    return any((row.after or {}).get("broken", 1) is None for row in begun)


def _fitting(row: JournalRow, keys: Sequence[str | None]) -> str | None:
    return next((key for key in keys if row.hash == hash_of(row, key)), NO_KEY_FITS)


def ends(session: Session) -> tuple[int, int]:
    """The newest line's number and how many were written, at one moment."""
    newest = select(func.coalesce(func.max(JournalRow.id), 0)).scalar_subquery()
    counted = select(CounterRow.value).where(CounterRow.name == COUNTER).scalar_subquery()
    return session.exec(select(newest, func.coalesce(counted, 0))).one()


def _in_order(session: Session, newest: int, since: int | None) -> Iterator[JournalRow]:
    """All lines up to the newest, or those since this one, a page at a time."""
    lines = select(JournalRow).where(JournalRow.id <= newest).order_by(col(JournalRow.id))
    wanted = lines if since is None else lines.where(JournalRow.id >= since)
    while True:
        page = session.exec(wanted.limit(READ_AT_ONCE)).all()
        yield from page
        if len(page) < READ_AT_ONCE:
            return
        wanted = lines.where(JournalRow.id > page[-1].id)
        # The journal only grows: without this, checking it would hold all of it in memory.
        session.expunge_all()


def hash_of(row: JournalRow, key: str | None) -> str:
    """HMAC-SHA-256 of the line as canonical JSON; plain SHA-256 without a key."""
    line = {
        "id": row.id,
        # One form of the moment for both engines, or a copied journal would be broken.
        "at": row.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "staff_id": row.staff_id,
        "actor": row.actor,
        "action": row.action,
        "subject": row.subject,
        "before": row.before,
        "after": row.after,
        "prev": row.prev_hash,
    }
    text = json.dumps(line, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    if key is None:
        return hashlib.sha256(text).hexdigest()
    return hmac.new(key.encode(), text, hashlib.sha256).hexdigest()
