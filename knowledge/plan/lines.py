"""Where in a TOML file a field stands, for whoever has to mend it.

Rule kept here: a line that is named is one to look at; where none can be told, none is.
"""

import re
from dataclasses import dataclass

_HEADING = re.compile(r"^\s*\[{1,2}\s*([^\[\]]+?)\s*\]{1,2}")
_AT = re.compile(r" ?\(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True)
class TableOfFile:
    """One table of a file: the `number`-th `[[rows]]` (0 outside of any), and a table in it."""

    file: str
    text: str = ""
    rows: str = ""
    number: int = 0
    table: str = ""

    def line(self, key: str | None = None) -> int | None:
        """The line (from 1) of the field, else of the table's heading, if it has one."""
        wanted = ".".join(filter(None, (self.rows, self.table)))
        current, seen, heading = "", 0, None
        field = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=") if key else None
        for number, line in enumerate(self.text.splitlines(), start=1):
            if found := _HEADING.match(line):
                current = found[1]
                seen += current == self.rows
                if heading is None and current == wanted and seen == self.number:
                    heading = number
            elif field and current == wanted and seen == self.number and field.match(line):
                return number
        return heading


def syntax_line(text: str, message: str) -> tuple[int | None, str]:
    """Where a file is no TOML, and what the reader says about it, without the place."""
    found = _AT.search(message)
    if found is None:
        return None, message
    return int(found[1]) if found[1] else len(text.splitlines()), message[: found.start()]


def line_with(text: str, words: str) -> int | None:
    """The first line (from 1) in which these words stand."""
    lines = enumerate(text.splitlines(), start=1)
    return next((number for number, line in lines if words in line), None)
