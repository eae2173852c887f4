"""Keeps the account's access token in force, by exchanging a refresh token that counts once.

The rule: the way of one exchange is lease, question, file, transaction. The lease is stored before
Zalo is asked, so no two copies of the program use a token; the answer stands sealed in a file of
our own before anything else is done with it, so a program killed after that, or a database that is
gone, loses nothing. Killed between question and file, the next try is refused by Zalo, and the
staff hear of it while the access token still works for hours: it is renewed long before its end.
"""

import asyncio
import os
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

import structlog

from bot.channels.base import ChannelStopped
from bot.channels.zalo.errors import NoAnswer, NotSent
from bot.channels.zalo_oa import payloads, texts
from bot.channels.zalo_oa.wire import OfficialWire
from storage.official.grants import LEASE, Grant, Grants, TokenPair
from storage.store import StoreError

log = structlog.get_logger(__name__)

FILE = "zalo-oa-grant"
# Of 25 hours: enough for somebody to give a new permission before nothing can be sent.
RENEW_BEFORE = timedelta(hours=10)
# A token that is refused so young is not made better by another one.
YOUNG = timedelta(minutes=10)
KNOWN_S = 60.0
AGAIN_S = 1.0
T = TypeVar("T")


class Granting:
    """Gives the access token; `seconds` only grow, and `folder` is where our own files lie."""

    def __init__(
        self,
        wire: OfficialWire,
        grants: Grants,
        folder: Path,
        now: Callable[[], datetime],
        seconds: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._wire, self._grants = wire, grants
        self._file = folder / FILE
        self._now, self._seconds, self._sleep = now, seconds, sleep
        self._known: tuple[str, float] | None = None
        self._one = asyncio.Lock()

    async def adopt(self, refresh: str | None) -> None:
        """Begin with the refresh token of the settings, unless it was begun with before."""
        await self._recover()
        until = self._now() + payloads.REFRESH_LIVES
        if refresh is None:
            return
        if await asyncio.to_thread(self._grants.adopt, refresh, until):
            log.info("a new permission of the Official Account is taken over")
            self._known = None

    async def token(self) -> str:
        """The access token in force; raises NotSent without one."""
        if self._known is not None and self._seconds() - self._known[1] < KNOWN_S:
            return self._known[0]
        grant = await asyncio.to_thread(self._grants.current)
        if grant is None or grant.access is None:
            raise NotSent("no access token yet")
        return self._know(grant.access)

    async def instead_of(self, refused: str) -> str:
        """Another access token, for Zalo refuses this one; raises NotSent when there is none."""
        async with self._one:
            grant = await asyncio.to_thread(self._grants.current)
            if grant is not None and grant.access == refused and not self._is_young(grant):
                await self._exchange(grant)
                grant = await asyncio.to_thread(self._grants.current)
        if grant is None or grant.access is None or grant.access == refused:
            raise NotSent("the access token is refused and there is no other yet")
        return self._know(grant.access)

    async def keep(self) -> None:
        """Exchange in time; raises ChannelStopped when only a person can give a new permission."""
        async with self._one:
            await self._recover()
            grant = await asyncio.to_thread(self._grants.current)
            if grant is None:
                raise ChannelStopped(texts.NO_GRANT)
            left = (grant.access_until or self._now()) - self._now()
            if grant.refused_at is not None:
                if left <= timedelta(0):
                    raise ChannelStopped(texts.REFUSED)
            elif left < RENEW_BEFORE:
                await self._exchange(grant)

    def _know(self, access: str) -> str:
        self._known = (access, self._seconds())
        return access

    def _is_young(self, grant: Grant) -> bool:
        left = (grant.access_until or self._now()) - self._now()
        return left > payloads.ACCESS_LIVES - YOUNG

    async def _exchange(self, grant: Grant) -> None:
        """One exchange, which is finished even when the program is stopped meanwhile."""
        attempt = asyncio.ensure_future(self._ask(grant))
        try:
            await asyncio.shield(attempt)
        except asyncio.CancelledError:
            await asyncio.gather(attempt, return_exceptions=True)
            raise

    async def _ask(self, grant: Grant) -> None:
        began_s = self._seconds()
        used = await asyncio.to_thread(self._grants.begin, self._now(), grant.access_until)
        if used is None:
            return
        # Frozen meanwhile, it may be another copy's by now.
        if self._seconds() - began_s > LEASE.total_seconds() / 4:
            return
        try:
            answer = await self._wire.exchange(used)
        except NotSent as error:
            log.warning("Zalo not reached for a new access token", why=str(error))
            await self._surely(lambda: self._grants.release(used))
        except NoAnswer as error:
            # Perhaps it was used: the lease lasts, and the next try will show it.
            log.warning("Zalo gave no answer to the refresh token", why=str(error))
        else:
            await self._take(used, answer)

    async def _take(self, used: str, answer: payloads.Json) -> None:
        found = payloads.exchanged(answer, self._now())
        if found is not None:
            pair = TokenPair(found.access, found.refresh, found.access_until, found.refresh_until)
            self._put_down(used, pair)
            await self._store(used, pair)
            return
        code = payloads.told_code(answer)
        # Its name is the only thing that Zalo tells of these.
        log.error(
            "Zalo refuses the refresh token", code=code, name=str(answer.get("error_name", ""))
        )
        if code in payloads.REFRESH_DEAD:
            await self._surely(lambda: self._grants.refuse(used, self._now()))
        elif code is not None:
            await self._surely(lambda: self._grants.release(used))

    def _put_down(self, used: str, pair: TokenPair) -> None:
        """The answer in a file: what no database knows yet must not be in memory only."""
        beside = self._file.with_name(f"{FILE}.{os.getpid()}")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
            with os.fdopen(os.open(beside, flags, 0o600), "w", encoding="utf-8") as out:
                out.write(self._grants.seal(used, pair))
                out.flush()
                os.fsync(out.fileno())
            beside.replace(self._file)
        except OSError as error:
            # The transaction that follows keeps it all the same.
            log.error("the new permission has no file", why=type(error).__name__)

    async def _recover(self) -> None:
        """Store what a killed program has put down."""
        if not self._file.exists():
            return
        found = self._grants.unseal(self._file.read_text(encoding="utf-8"))
        if found is None:
            log.error("the file of a new permission is of another installation", file=FILE)
            return
        await self._store(*found)

    async def _store(self, used: str, pair: TokenPair) -> None:
        newest = await self._surely(lambda: self._grants.store(used, pair))
        log.info("the account's tokens are renewed", stored=newest, until=str(pair.access_until))
        self._known = None
        self._file.unlink(missing_ok=True)

    async def _surely(self, write: Callable[[], T]) -> T:
        """However often it takes: nobody else knows what is written here."""
        while True:
            try:
                return await asyncio.to_thread(write)
            except StoreError as error:
                log.error("the permission is not stored yet", code=error.code, why=str(error))
                await self._sleep(AGAIN_S)
