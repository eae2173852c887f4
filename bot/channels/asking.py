"""What a platform says of our bot when the operator asks whether it answers.

The rule: one short question and never a change. How it is asked stands with the platform.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime


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
class Api:
    """Where a platform is asked, how, and by which way: its own proxy, or the environment's.

    `ask` takes the token and raises NotAnswered; `proxy_setting` is named where nobody answers.
    """

    url: str
    ask: Callable[["Api", str], Awaitable[PlatformAnswer]]
    proxy: str | None
    proxy_setting: str
    follows_environment: bool
