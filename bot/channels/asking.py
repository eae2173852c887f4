"""What a platform says of our bot when the operator asks whether it answers.

The rule: one short question and never a change. How it is asked stands with the platform.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from bot.channels.reaching import Reach


class NotAnswered(Exception):
    """Nobody answered, or somebody else."""


@dataclass(frozen=True)
class PlatformAnswer:
    """What it says; `refused` when it does not know the token, `webhook` where it posts to."""

    at: datetime | None = None
    refused: bool = False
    bot: str = ""
    webhook: str = ""
    trouble: str = ""
    waiting: int = 0


@dataclass(frozen=True)
class Api(Reach):
    """Where a platform is asked, and how: `ask` takes the token and raises NotAnswered."""

    ask: Callable[["Api", str], Awaitable[PlatformAnswer]]
