"""The journal's last hash, told to the admins once a day: outside of the database, where whoever
changes a line and everything behind it cannot change it too.

The rule: one message a local day, and none on a day that has no new line.
"""

from collections.abc import Callable

from sqlmodel import col, select

from handlers.values.replies import Reply
from storage.change import Change
from storage.journal.chain import COUNTER
from storage.staff.staff import tell_admins
from storage.tables.counters import bump, current
from storage.tables.desk import JournalRow

# The day of the last seal as a number, and the line it was of.
DAY, LINE = "journal-seal-day", "journal-seal-line"
Words = Callable[[int, str], Reply]


def seal(change: Change, words: Words) -> bool:
    """Tell the admins number and hash of the last line; `change.now` is local. Whether it was."""
    session, today = change.session, change.now.date().toordinal()
    if current(session, DAY) >= today:
        return False
    # Adding nothing holds the row: of two copies of the program one goes on from here.
    before = bump(session, DAY, 0)
    last, sealed = current(session, COUNTER), bump(session, LINE, 0)
    if before >= today or last <= sealed:
        return False
    found = session.exec(select(JournalRow.hash).where(col(JournalRow.id) == last)).first()
    # Without its last line the journal was cut off: the check says so, a seal would hide it.
    if found is None or not tell_admins(change, words(last, found)):
        return False
    bump(session, DAY, today - before)
    bump(session, LINE, last - sealed)
    return True
