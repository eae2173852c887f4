"""Which copies of the program are at work on one PostgreSQL, and which of them does what one does.

The rule: a copy is there as long as its session is. PostgreSQL ends that with the process, and when
the copy has said nothing for seconds: frozen or cut off it is as good as dead, and does nothing any
more that only its owner may do. On SQLite there is one copy, and nothing is asked.
"""

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, field
from secrets import randbelow
from time import monotonic
from typing import Any
from zlib import crc32

from sqlmodel import Session

from storage.database.engine import Database
from storage.database.errors import StoreError, driver_translated
from storage.database.server.postgresql import session_apart

# How often a copy has to be heard of, and when PostgreSQL believes that it is no more.
BEAT_S = 0.8
SILENT_S = 4.0
# Before that the copy itself no longer relies on what it had claimed.
SURE_S = 3.0
KNOWS_SILENCE = 140000
COPIES, ROLES = 3441946, 3441947
NUMBERS = 2**31 - 1


@dataclass
class Beat:
    """What a copy found: names of `dead` owners of claims; `gone` when a copy is no more."""

    dead: frozenset[str] = frozenset()
    gone: bool = False


@dataclass
class _Seen:
    """What the session tells: the copies, roles somebody has, and owners that are not there."""

    copies: set[int] = field(default_factory=set)
    roles: set[int] = field(default_factory=set)
    missed: set[str] = field(default_factory=set)


class Presence:
    """This copy among the others; `beat` is called by one thread, the rest by any."""

    def __init__(self, database: Database, time_s: Callable[[], float] = monotonic) -> None:
        self._database = database
        self._time_s = time_s
        self._own: Any = None
        self._number = 1 + randbelow(NUMBERS)
        self._heard_s = float("-inf")
        self._roles: frozenset[str] = frozenset()
        self._before: _Seen | None = None
        self.living = 1

    @property
    def alone(self) -> bool:
        """Whether there cannot be another copy."""
        return self._database.is_sqlite

    @property
    def owner(self) -> str:
        """This copy in what it claims; another name after it was taken for dead."""
        return str(self._number)

    @property
    def is_sure(self) -> bool:
        """Whether no other copy can take this one for dead."""
        return self.alone or self._time_s() - self._heard_s < SURE_S

    def holds(self, owner: str | None) -> bool:
        """Whether what was claimed under this name is ours still; what has none is anybody's."""
        return owner is None or self.alone or (owner == self.owner and self.is_sure)

    def leads(self, role: str) -> bool:
        """Whether this copy does what one of them does for all."""
        return self.alone or (role in self._roles and self.is_sure)

    def beat(self, roles: Collection[str]) -> Beat:
        """Say that we are there, stand by for these roles, and look who is not there any more.

        Raises StoreError.
        """
        if self.alone:
            return Beat()
        began_s = self._time_s()
        try:
            with driver_translated():
                self._own = self._own or self._begin()
                seen = self._look()
                self._roles = self._roles | {one for one in roles if self._takes(one, seen)}
        except StoreError:
            self.close()
            raise
        # From its beginning: the server has heard of us no later than that.
        self._heard_s = began_s
        before, self._before = self._before, seen
        self.living = max(1, len(seen.copies))
        if before is None:
            return Beat()
        # Twice: after a restart of the database everybody needs a moment to be there again.
        return Beat(frozenset(seen.missed & before.missed), bool(before.copies - seen.copies))

    def owners(self, session: Session) -> frozenset[str]:
        """The names of the copies that live at this moment, ours among them."""
        if self.alone:
            return frozenset((self.owner,))
        return frozenset((self.owner, *session.connection().exec_driver_sql(_OWNERS).scalars()))

    def close(self) -> None:
        """Be no more: what we had claimed is the others'."""
        own, self._own = self._own, None
        self._roles, self._before = frozenset(), None
        if own is not None:
            with suppress(Exception):
                own.close()

    def _begin(self) -> Any:
        """A session of our own, which holds our name."""
        own = session_apart(self._database.engine)
        # An older server notices those that die, but none that stands still.
        if own.info.server_version >= KNOWS_SILENCE:
            own.execute(f"SET idle_session_timeout = {int(SILENT_S * 1000)}")
        # Long silent, we may have been taken for dead: what was claimed as that one is not ours.
        if not self.is_sure:
            self._number = 1 + randbelow(NUMBERS)
        while not _asked(own, _TRY, (COPIES, self._number)):
            self._number = 1 + randbelow(NUMBERS)
        return own

    def _look(self) -> _Seen:
        seen = _Seen()
        for kind, name in self._own.execute(_LOOK).fetchall():
            if kind == "missed":
                seen.missed.add(name)
            else:
                (seen.copies if kind == "copy" else seen.roles).add(int(name))
        return seen

    def _takes(self, role: str, seen: _Seen) -> bool:
        number = crc32(role.encode()) & NUMBERS
        if role in self._roles or number in seen.roles:
            return role in self._roles
        return bool(_asked(self._own, _TRY, (ROLES, number)))


def _asked(own: Any, question: str, values: tuple[int, int]) -> Any:
    return own.execute(question, values).fetchone()[0]


_TRY = "SELECT pg_try_advisory_lock(%s, %s)"
_HERE = f"""
    SELECT classid, objid FROM pg_locks
    WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND classid IN ({COPIES}, {ROLES})
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""
_OWNERS = f"WITH here AS ({_HERE}) SELECT CAST(objid AS TEXT) FROM here WHERE classid = {COPIES}"
# Claims under a name that is no number are the terminal's, or of an earlier release: those end with
# their time.
_LOOK = f"""
    WITH here AS ({_HERE}), claims AS (
        SELECT DISTINCT claimed_by FROM outbox
        WHERE state = 'claimed' AND claimed_by ~ '^[0-9]+$'
    )
    SELECT 'copy', CAST(objid AS TEXT) FROM here WHERE classid = {COPIES}
    UNION ALL SELECT 'role', CAST(objid AS TEXT) FROM here WHERE classid = {ROLES}
    UNION ALL SELECT 'missed', claimed_by FROM claims WHERE claimed_by NOT IN (
        SELECT CAST(objid AS TEXT) FROM here WHERE classid = {COPIES}
    )
"""
