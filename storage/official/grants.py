"""The tokens by which we speak for a Zalo Official Account.

The rule: a refresh token counts once, so one copy of the program exchanges it at a time, under a
lease that was stored before anybody is asked; the new pair is stored in one transaction, and only
in the place of the token it was given for.
"""

import json
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from sqlalchemy import update
from sqlmodel import Session, col, or_, select

from storage.database.engine import Database
from storage.database.keys import Purpose
from storage.database.sealing import opened, sealed, sealed_again
from storage.tables.official import OfficialGrantRow
from storage.tables.secret_codes import digest

NAME = "zalo-oa"
PURPOSE: Purpose = "zalo-oa"
# Longer than an exchange with all its timeouts: until then nobody knows what became of the token.
LEASE = timedelta(seconds=120)


@dataclass(frozen=True)
class TokenPair:
    """A pair of tokens, each with its end."""

    access: str
    refresh: str
    access_until: datetime
    refresh_until: datetime


@dataclass(frozen=True)
class Grant:
    """How the permission stands; `access` None before the first exchange."""

    access: str | None
    access_until: datetime | None
    refresh_until: datetime
    refused_at: datetime | None


class Grants:
    """The one permission there is; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def current(self) -> Grant | None:
        """As it stands; None before one was adopted, or when another installation sealed it."""
        with self._database.read() as session:
            row = session.get(OfficialGrantRow, NAME)
            if row is None or opened(session, PURPOSE, row.refresh) is None:
                return None
            access = opened(session, PURPOSE, row.access) if row.access else None
            return Grant(access, row.access_until, row.refresh_until, row.refused_at)

    def adopt(self, refresh: str, until: datetime) -> bool:
        """Begin with a refresh token from the settings; False when this one was begun with."""
        with self._database.write() as session:
            row = _kept(session)
            if row is not None and row.adopted == digest(refresh):
                return False
            row = row or OfficialGrantRow(name=NAME, adopted="", refresh="", refresh_until=until)
            row.adopted, row.refresh = digest(refresh), sealed(session, PURPOSE, refresh)
            row.access = row.access_until = row.trying_until = row.refused_at = None
            row.refresh_until = until
            session.add(row)
            return True

    def begin(self, now: datetime, seen: datetime | None = None) -> str | None:
        """The refresh token, for this copy alone until the lease ends; None when it is not ours.

        `seen` is the end of the access token it is to replace: another copy may have done so.
        """
        trying = col(OfficialGrantRow.trying_until)
        # One that ends far ahead was written by a clock ahead of ours.
        free = or_(trying.is_(None), trying <= now, trying > now + 2 * LEASE)
        with self._database.write() as session:
            taken = session.exec(
                update(OfficialGrantRow)
                .where(col(OfficialGrantRow.name) == NAME, free)
                .where(col(OfficialGrantRow.refused_at).is_(None))
                .where(col(OfficialGrantRow.access_until).is_not_distinct_from(seen))
                .values(trying_until=now + LEASE)
            )
            if not taken.rowcount:
                return None
            row = session.get_one(OfficialGrantRow, NAME, populate_existing=True)
            return opened(session, PURPOSE, row.refresh)

    def store(self, used: str, pair: TokenPair) -> bool:
        """Put a new pair in the place of the token that was used for it.

        False when another stands there by now: then this pair is not the newest.
        """
        with self._database.write() as session:
            row = _kept(session)
            if row is None or opened(session, PURPOSE, row.refresh) != used:
                return False
            row.access = sealed(session, PURPOSE, pair.access)
            row.refresh = sealed(session, PURPOSE, pair.refresh)
            row.access_until, row.refresh_until = pair.access_until, pair.refresh_until
            row.trying_until = row.refused_at = None
            return True

    def release(self, used: str) -> None:
        """The token was surely not used: anybody may try again at once."""
        with self._database.write() as session:
            row = _kept(session)
            if row is not None and opened(session, PURPOSE, row.refresh) == used:
                row.trying_until = None

    def refuse(self, used: str, now: datetime) -> None:
        """Zalo does not take this token: a person has to give a new permission."""
        with self._database.write() as session:
            row = _kept(session)
            if row is not None and opened(session, PURPOSE, row.refresh) == used:
                row.refused_at, row.trying_until = now, None

    def seal(self, used: str, pair: TokenPair) -> str:
        """The answer to an exchange as it may stand in a file until it is stored."""
        told = {**asdict(pair), "used": used}
        with self._database.read() as session:
            return sealed(session, PURPOSE, json.dumps(told, default=datetime.isoformat))

    def unseal(self, text: str) -> tuple[str, TokenPair] | None:
        """The token that was used and the pair in such a file; None when it is none of ours."""
        with self._database.read() as session:
            plain = opened(session, PURPOSE, text)
        if plain is None:
            return None
        told = json.loads(plain)
        ends = [datetime.fromisoformat(told[name]) for name in ("access_until", "refresh_until")]
        return told["used"], TokenPair(told["access"], told["refresh"], *ends)


def seal_grants_again(session: Session) -> None:
    """After the master key was changed: the tokens under the key in use."""
    for row in session.exec(select(OfficialGrantRow)).all():
        row.refresh = sealed_again(session, PURPOSE, row.refresh)
        row.access = sealed_again(session, PURPOSE, row.access) if row.access else None


def _kept(session: Session) -> OfficialGrantRow | None:
    return session.get(OfficialGrantRow, NAME, with_for_update=True, populate_existing=True)
