"""The kinds of value a question asks for, how each looks, and what the question is about.

Rule kept here: what a value looks like is data; the words that ask for one are not the thing.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.typed.said import Said, folded_already

FILE = "values.toml"
_MACHINE, _HOW_MANY = "m\u00e1y", "m\u1ea5y"


@dataclass(frozen=True)
class ValueKind:
    """A kind of value: how it is asked for, how it looks, and what it is called.

    One that is not `alone` may answer a question for another kind, and is never said to be missing.
    Of one that `claims` the asker has said a value himself; `of_deeds` is what no mere name has.
    """

    asks: re.Pattern[str]
    looks: str
    noun: str
    alone: bool = True
    claims: bool = False
    of_deeds: bool = False

    def looks_for(self, asked: re.Match[str]) -> re.Pattern[str]:
        """How the value would look; `{thing}` is what the question counts or chooses."""
        return re.compile(self.looks.replace("{thing}", re.escape(thing(asked))))


Asked = tuple[ValueKind, re.Match[str]]


def load_values(common_folder: Path) -> tuple[ValueKind, ...]:
    """The kinds of value of the common folder. Raises KeyError or re.error when malformed."""
    stored = tomllib.loads((common_folder / FILE).read_text(encoding="utf-8"))
    return tuple(
        ValueKind(
            re.compile(row["asks"]),
            row["looks"],
            row["noun"],
            row.get("alone", True),
            row.get("claims", False),
            row.get("of_deeds", False),
        )
        for row in stored.values()
    )


def asked_of(values: Sequence[ValueKind], said: Said) -> Sequence[Asked]:
    """The kinds that a question asks for, and the words it asks with."""
    text = without_machines(said)
    found = [(value, value.asks.search(text)) for value in values]
    return [(value, match) for value, match in found if match]


def thing(asked: re.Match[str]) -> str:
    """What the question counts or chooses; empty when it does neither."""
    return asked.groupdict().get("thing") or ""


def without(said: Said, asked: Sequence[re.Match[str]]) -> Said:
    """What is asked about: the question without the words that ask for a value."""
    text = said.folded
    for match in asked:
        text = text.replace(match.group(), f" {thing(match)} ")
    return folded_already(" ".join(text.split()), said)


def without_machines(said: Said) -> str:
    """The folded question; a machine ("m\u00e1y") is no "how many" where the marks are written."""
    if _MACHINE not in said.lowered or _HOW_MANY in said.lowered:
        return said.folded
    return re.sub(r"\bmay\b", _MACHINE, said.folded)
