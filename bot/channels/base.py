"""What a channel promises, and what a failed send says to do next.

SendError
├── Blocked        the person cannot be reached: stop writing until they write again
├── Rejected       the platform refuses this message: our bug, give it up where the office sees it
│   └── FileRefused   only its file, and nothing went out: the message goes with a link instead
├── TakenBack      the store says something else by now: read it anew, and begin again
├── Throttled      wait `retry_after_s`, then send again
├── Unreachable    not sent, or so likely not that a copy does no harm: try again until it is sent
│                  or has no sense any more
└── Uncertain      perhaps sent: a few copies at most, and count them
"""

from collections.abc import Awaitable, Callable, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from handlers.values.arrivals import Arrival as Arrival
from handlers.values.replies import Reply
from storage.store import Store


class SendError(Exception):
    """A message that did not go out, or perhaps not; the class says the one next action."""


class Blocked(SendError):
    """The person blocked the bot, deleted the account or never started it."""


class Rejected(SendError):
    """The platform refuses this content for good."""


class FileRefused(Rejected):
    """The platform does not take this file; the words did not go out either."""


class TakenBack(SendError):
    """Its words were erased or changed on the way; this request was not made."""


class Throttled(SendError):
    """Too fast; `retry_after_s` seconds to wait, `whole_bot` when not only this chat.

    `month`: by its words it is the month's plan that is used up.
    """

    def __init__(
        self, reason: str, retry_after_s: float, whole_bot: bool = False, month: bool = False
    ) -> None:
        super().__init__(reason)
        self.retry_after_s = retry_after_s
        self.whole_bot = whole_bot
        self.month = month


class Unreachable(SendError):
    """Refused, cut off, or answered with an error of the server or of a gateway before it."""


class Uncertain(SendError):
    """Perhaps sent: the whole message is over there, and the answer to it never came."""


# What is asked before each request that carries words to a person, in the task that sends them.
_FIRST: ContextVar[Callable[[], Awaitable[None]] | None] = ContextVar("first", default=None)


def ask_before_each(asked: Callable[[], Awaitable[None]]) -> None:
    """Have the channels ask this before each request of a message that this task sends."""
    _FIRST.set(asked)


async def before_request() -> None:
    """A channel is about to make a request with words in it; raises TakenBack."""
    asked = _FIRST.get()
    if asked is not None:
        await asked()


class NotFetched(Exception):
    """A file that the platform does not give: now, or `too_big` for ever."""

    def __init__(self, reason: str, *, too_big: bool = False) -> None:
        super().__init__(reason)
        self.too_big = too_big


class ChannelStopped(Exception):
    """The channel cannot go on without a change of its settings; the text names the setting."""


@dataclass(frozen=True)
class Webhook:
    """Where a platform shall post updates, and the secret it sends along (8-256 characters)."""

    url: str
    secret: str


# Takes what arrived together, in order, and returns when all of it is stored. Else it raises, and
# none of it is confirmed: what was stored all the same is known by its key when it comes again.
Receive = Callable[[Sequence[Arrival]], Awaitable[None]]
# The content of a file by the platform's id of it; raises NotFetched.
Fetch = Callable[[str], Awaitable[bytes]]


class Channel(Protocol):
    """A platform: messages in through `receive`, replies out through `send`."""

    name: str

    async def run(self, receive: Receive) -> None:
        """Deliver arrivals until cancelled; a message is confirmed to the platform only after
        `receive` returned, because only then it is stored."""

    async def send(self, address: str, reply: Reply, file: bytes | None = None) -> str | None:
        """Send one reply and return the platform's message id; raises SendError."""

    async def close(self) -> None:
        """Release connections."""


@runtime_checkable
class FilesChannel(Protocol):
    """A channel whose people can send files."""

    async def fetch(self, file_id: str) -> bytes:
        """The content of a file; raises NotFetched."""


@runtime_checkable
class WindowedChannel(Protocol):
    """A channel that may write to people only for some time after they spoke.

    What it decides by is in the store.
    """

    def remember(self, store: Store, now: Callable[[], datetime], folder: Path) -> None:
        """The store, the program's clock, and where the installation's own files lie."""

    def heard_since(self, now: datetime) -> datetime | None:
        """From when on somebody must have spoken in a chat for a message to go; None for any."""


@runtime_checkable
class DatedChannel(Protocol):
    """A channel whose platform tells what time it is there."""

    def tell_dates(self, dated: Callable[[str | None], None]) -> None:
        """Call `dated` with the Date header of each answer, None where there is none."""


class PushedChannel(Channel, Protocol):
    """A channel whose platform can also post its updates to us."""

    def arrival(self, body: dict[str, Any]) -> Arrival | None:
        """What a posted update means; None when it means nothing to us."""
