"""A file read in a process of its own, so that no file can stop or fill the program.

The rule: two at a time, in fair turns, and each within its limits; whatever the process does, one
answer comes.
"""

import asyncio
import json
import subprocess
import sys
from base64 import b64decode
from dataclasses import dataclass, replace
from typing import Any, get_args

import structlog

from bot.documents.apart import arguments, environment
from bot.lists.pages import MAX_PAGE_BYTES
from bot.lists.turns import ANYBODY, FairTurns, FileSender
from handlers.acts.meaning import PersonSaid
from handlers.acts.slots.persons.written import as_text
from handlers.values.messages import FileProblem, Inbound, SentFile
from handlers.values.signed import PDF, PICTURE, SignedPage

log = structlog.get_logger(__name__)

AT_ONCE = 2
MAX_WAITING = 20
# The process counts its own time; this is for one that is stuck without using any.
# It gives way to whoever is answered meanwhile, so it may take long on a machine that is busy.
WALL_S = 45.0
_ARGUMENTS = arguments("bot.lists.worker")


@dataclass(frozen=True)
class ReadList:
    """The persons of a file, or why there are none; `more` were left out, `unread` are rows.

    `page` is what may be kept as a signed sheet, of those who may send one.
    """

    people: tuple[PersonSaid, ...] = ()
    problem: FileProblem | None = None
    more: int = 0
    unread: tuple[int, ...] = ()
    page: SignedPage | None = None

    def within(self, inbound: Inbound) -> Inbound:
        """The message with what was read in the place of its file."""
        file = SentFile(problem=self.problem, more=self.more, unread=self.unread)
        return replace(inbound, text=as_text(inbound.text, self.people), kind="file", file=file)


class ListReader:
    """Reads files one or two at a time."""

    def __init__(
        self,
        wall_s: float = WALL_S,
        most_waiting: int = MAX_WAITING,
        called_with: tuple[str, ...] = _ARGUMENTS,
    ) -> None:
        self._wall_s, self._called_with = wall_s, called_with
        self._turns = FairTurns(AT_ONCE, most_waiting)

    def has_room(self, sender: FileSender) -> bool:
        """Whether a file of theirs may wait; else it should come later."""
        return self._turns.has_room(sender)

    async def read(self, content: bytes, sender: FileSender = ANYBODY) -> ReadList:
        """What a file holds; never raises for what is in it."""
        if len(content) > MAX_PAGE_BYTES:
            return ReadList(problem="too-big")
        async with self._turns.turn(sender):
            said = await self._said(content)
        try:
            return _checked(json.loads(said))
        except (ValueError, KeyError, TypeError):
            # It ended without a word: it took more than it may have.
            log.warning("a list was not read within its limits", bytes=len(content))
            return ReadList(problem="slow")

    async def _said(self, content: bytes) -> bytes:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *self._called_with,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env=environment(),
        )
        try:
            async with asyncio.timeout(self._wall_s):
                said, _ = await process.communicate(content)
                return said
        except TimeoutError:
            return b""
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()


def read_page(content: bytes) -> SignedPage | None:
    """A picture or PDF for a plain thread; None for any other file."""
    called = [sys.executable, *_ARGUMENTS]
    try:
        done = subprocess.run(
            called, input=content, capture_output=True, timeout=WALL_S, env=environment()
        )
        return _checked(json.loads(done.stdout)).page
    except (subprocess.TimeoutExpired, ValueError, KeyError, TypeError):
        return None


def _checked(said: dict[str, Any]) -> ReadList:
    """Raises ValueError, KeyError or TypeError for what the process should not say."""
    if "page" in said:
        media, content = said["page"]
        if media not in (PDF, PICTURE):
            raise ValueError(media)
        page = SignedPage(media, b64decode(content, validate=True))
        return ReadList(problem="pdf" if media == PDF else "picture", page=page)
    if "problem" in said:
        if said["problem"] not in get_args(FileProblem):
            raise ValueError(said["problem"])
        return ReadList(problem=said["problem"])
    people = tuple(PersonSaid(*person) for person in said["people"])
    return ReadList(people, None, int(said["more"]), tuple(map(int, said["unread"])))
