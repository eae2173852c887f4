"""What of a plan folder a person still has to look at: values marked unclear, the mark "reviewed".

Rule kept here: a value beside which "unclear" stands is as if it were not written.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.typed.normalize import nfc

UNCLEAR = "CH\u01afA R\u00d5"
PLAN_FILE = "plan.toml"
_TABLE = re.compile(r"^\s*\[+\s*([\w-]+)\s*\]+")
# Also a field that was left out ("# end = ..."), but no line that only speaks of the mark.
_MARKED = re.compile(rf"^\s*#?\s*([\w-]+)\s*=.*#\s*{UNCLEAR}", re.IGNORECASE)
# The mark behind a value in a .txt file or in a heading, but not in a line that is all comment.
_HEADING = re.compile(rf"^\s*(?!#)(\S.*?)\s*#\s*{UNCLEAR}", re.IGNORECASE)
_REVIEWED = re.compile(r"^#?\s*reviewed\s*=.*$", re.MULTILINE)
_READ = ("*.toml", "phrasings/*.txt")


@dataclass(frozen=True)
class Unclear:
    """One place marked unclear: file, line (from 1), and the field or the words marked."""

    file: str
    line: int
    what: str


def unclear_fields(folder: Path) -> frozenset[tuple[str, str]]:
    """The (table, field) pairs of the plan's file that are marked; "" is the top table."""
    try:
        return frozenset(_marked((folder / PLAN_FILE).read_text("utf-8-sig")))
    except (OSError, UnicodeDecodeError):
        return frozenset()


def unclear_places(folder: Path) -> tuple[Unclear, ...]:
    """Every mark in the folder's data files, in their order."""
    found = []
    for path in (each for pattern in _READ for each in sorted(folder.glob(pattern))):
        name = path.relative_to(folder).as_posix()
        for number, line in enumerate(path.read_text("utf-8-sig").splitlines(), start=1):
            match = _MARKED.match(nfc(line))
            words = match[1] if match else None
            if match is None and (heading := _HEADING.match(nfc(line))):
                words = heading[1][:60]
            if words:
                found.append(Unclear(name, number, words))
    return tuple(found)


def mark_reviewed(folder: Path, *, reviewed: bool = True) -> None:
    """Write into the plan's file whether a person has reviewed it. Raises OSError."""
    path = folder / PLAN_FILE
    # As bytes: a line's end stays as it is on every system.
    text = with_mark(path.read_bytes().decode("utf-8-sig"), reviewed=reviewed)
    new = path.with_name(f".{path.name}.mark")
    new.write_bytes(text.encode())
    # Whole or not at all, whoever reads it meanwhile.
    new.replace(path)


def with_mark(text: str, *, reviewed: bool) -> str:
    """The plan's file saying whether a person has reviewed it."""
    line = f"reviewed = {str(reviewed).lower()}"
    marked, count = _REVIEWED.subn(line, text, count=1)
    if not count:
        # Before the first table: below it the field would be the table's.
        first = next((m for m in re.finditer(r"^\s*\[", text, re.MULTILINE)), None)
        at = first.start() if first else len(text)
        marked = f"{text[:at].rstrip()}\n{line}\n\n{text[at:].lstrip()}"
    return marked


def _marked(toml: str) -> Iterator[tuple[str, str]]:
    """(table, field) of every marked line."""
    table = ""
    for line in nfc(toml).splitlines():
        if heading := _TABLE.match(line):
            table = heading[1]
        elif match := _MARKED.match(line):
            yield table, match[1]
