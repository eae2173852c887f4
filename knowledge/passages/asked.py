"""What kind of value a question asks for, and whether a passage states one of that kind.

Rule kept here: the kinds are data; a passage is only known to state a kind, never a right value.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

FILE = "asked.toml"


@dataclass(frozen=True)
class AskedKind:
    """A kind of value; `strict` when a passage without one does not answer who asks for it."""

    name: str
    asks: re.Pattern[str]
    states: re.Pattern[str]
    strict: bool


def load_kinds(common_folder: Path) -> tuple[AskedKind, ...]:
    """The kinds of the common folder. Raises KeyError or re.error for a malformed file."""
    stored = tomllib.loads((common_folder / FILE).read_text(encoding="utf-8"))
    return tuple(
        AskedKind(name, re.compile(row["asks"]), re.compile(row["states"]), bool(row["strict"]))
        for name, row in stored.items()
    )


def asked(kinds: Sequence[AskedKind], folded: str, plain: str) -> tuple[bool, ...]:
    """Which kinds a question asks for, by its folded text or by its plain words."""
    return tuple(bool(kind.asks.search(folded) or kind.asks.search(plain)) for kind in kinds)


def stated(kinds: Sequence[AskedKind], folded: str) -> tuple[bool, ...]:
    """Which kinds a passage states."""
    return tuple(bool(kind.states.search(folded)) for kind in kinds)
