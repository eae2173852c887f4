"""The journal's last hash, told to the admins once a day: outside of the database, where whoever
changes a line and everything behind it cannot change it too.

The rule: one message a local day, and none on a day that has no new line. That it went out is
believed with the journal's key only: whoever writes the database can have it told twice, not never.
"""

import hmac
from collections.abc import Callable
from hashlib import sha256

from sqlmodel import Session, col, select

from handlers.values.replies import Reply
from storage.change import Change
from storage.database.keys import keys_for
from storage.journal.chain import COUNTER
from storage.staff.staff import tell_admins
from storage.tables.counters import bump, current
from storage.tables.desk import JournalRow

# The day of the last seal as a number, the line it was of, and what only we could say of both.
DAY, LINE, PROOF = "journal-seal-day", "journal-seal-line", "journal-seal-proof"
PROOF_BYTES = 7  # as many as fit a counter
Words = Callable[[int, str], Reply]


def seal(change: Change, words: Words) -> bool:
    """Tell the admins number and hash of the last line; `change.now` is local. Whether it was."""
    session, today = change.session, change.now.date().toordinal()
    if _last(session)[0] == today:
        return False
    # Adding nothing holds the row: of two copies of the program one goes on from here.
    bump(session, DAY, 0)
    (day, line), last = _last(session), current(session, COUNTER)
    # A day to come is of a clock that stood ahead.
    if day == today or last <= line:
        return False
    found = session.exec(select(JournalRow.hash).where(col(JournalRow.id) == last)).first()
    # Without its last line the journal was cut off: the check says so, a seal would hide it.
    if found is None or not tell_admins(change, words(last, found)):
        return False
    key = keys_for(session, "journal")[0]
    for name, value in ((DAY, today), (LINE, last), (PROOF, _proof(key, today, last))):
        bump(session, name, value - current(session, name))
    return True


def _last(session: Session) -> tuple[int, int]:
    """Day and line of the last seal; none where it was not we who wrote them."""
    day, line, proof = (current(session, name) for name in (DAY, LINE, PROOF))
    known = any(_proof(key, day, line) == proof for key in keys_for(session, "journal"))
    return (day, line) if known else (0, 0)


def _proof(key: str, day: int, line: int) -> int:
    made = hmac.digest(key.encode(), f"{DAY} {day} {LINE} {line}".encode(), sha256)
    return int.from_bytes(made[:PROOF_BYTES], "big")
