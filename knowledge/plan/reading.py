"""Read TOML rows and note everything wrong with them instead of stopping at the first.

Rule kept here: a person who edits a data file sees all mistakes at once, each with its line.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from functools import lru_cache
from pathlib import Path

from knowledge.plan import problem_texts as texts
from knowledge.plan.lines import TableOfFile, syntax_line

# What a document can speak of; any other year is a slip, and no sum with the last day there is can
# be done.
YEARS = range(1900, 2100)


@dataclass
class Row:
    """One TOML table; the fields it did not ask for are reported by `finish`.

    `unclear` are (table, field) pairs that a person has yet to look at: they read as absent.
    """

    place: TableOfFile
    fields: Mapping[str, object]
    problems: list[str]
    unclear: frozenset[tuple[str, str]] = frozenset()
    name: str = ""
    _asked: set[str] = field(default_factory=set)

    def report(self, what: str, key: str | None = None) -> None:
        """Note a problem of this row, or of one of its fields."""
        place = self.place
        named = texts.in_row(row=place.table, what=what)
        self.problems.append(texts.at(file=place.file, line=place.line(key), what=named))

    def text(self, key: str) -> str:
        """Return a required text; a missing one is reported and read as ""."""
        value = self.optional_text(key)
        if value is None and not self._is_unclear(key):
            self.report(texts.missing(key))
        return value or ""

    def optional_text(self, key: str) -> str | None:
        """Return a text, or None when the field is absent or empty."""
        value = self._take(key, str)
        return value.strip() or None if isinstance(value, str) else None

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; a single text counts as a list of one."""
        value = self._take(key, (str, list))
        values = [value] if isinstance(value, str) else value or []
        assert isinstance(values, list)
        good = tuple(each for each in values if isinstance(each, str) and each.strip())
        if len(good) != len(values):
            self.report(texts.not_texts(key), key)
        return good

    def flag(self, key: str, *, absent: bool = False) -> bool:
        """Return true or false; absent means false, or what is said here."""
        value = self._take(key, bool)
        return value if isinstance(value, bool) else absent

    def number(self, key: str, *, guessed: bool = False) -> int | None:
        """Return a whole number, or None when absent; `guessed` takes an unclear one too."""
        value = self._take(key, int, guessed=guessed)
        return value if isinstance(value, int) else None

    def day(self, key: str) -> date | None:
        """Return a TOML date, or None when absent; anything else is reported and read as None."""
        value = self._take(key, object)
        # A datetime is a date to Python, and a day with an hour is not what was asked for.
        if isinstance(value, date) and not isinstance(value, datetime):
            if value.year in YEARS:
                return value
            self.report(texts.day_far(key, value), key)
            return None
        if value is not None:
            self.report(texts.not_a_day(key), key)
        return None

    def required_day(self, key: str) -> date:
        """Return a TOML date; a missing one is reported and read as the earliest date."""
        value = self.day(key)
        if not self.has(key):
            self.report(texts.not_a_day(key), key)
        # A date, so that reading goes on to the next mistake; the problem stops the plan anyway.
        return value or date.min

    def known_day(self, key: str) -> date | None:
        """Return a TOML date; None when it is unclear, and a missing one is reported."""
        value = self.day(key)
        if not self.has(key) and not self._is_unclear(key):
            self.report(texts.not_a_day(key), key)
        return value

    def moment(self, key: str) -> datetime | None:
        """Return a TOML local date-time, or None when absent."""
        value = self._take(key, datetime)
        return value if isinstance(value, datetime) else None

    def hour(self, key: str) -> time | None:
        """Return a TOML local time, or None when absent."""
        value = self._take(key, time)
        return value if isinstance(value, time) else None

    def table(self, key: str) -> "Row":
        """Return the sub-table, empty when absent."""
        value = self._take(key, dict)
        fields = value if isinstance(value, dict) else {}
        return Row(replace(self.place, table=key), fields, self.problems, self.unclear, key)

    def text_lists(self, key: str) -> dict[str, tuple[str, ...]]:
        """Return a sub-table of texts or lists of texts."""
        inner = self.table(key)
        return {name: inner.texts(name) for name in inner.fields}

    def has(self, key: str) -> bool:
        """Tell whether the field is present."""
        return key in self.fields

    def finish(self) -> None:
        """Report the fields nobody asked for: most are typing mistakes."""
        for key in sorted(set(self.fields) - self._asked):
            self.report(texts.unknown_field(key), key)

    def _is_unclear(self, key: str) -> bool:
        return (self.name, key) in self.unclear

    def _take(self, key: str, kind: type | tuple[type, ...], *, guessed: bool = False) -> object:
        self._asked.add(key)
        # A value marked unclear is a guess of the import: it may not act until a person has looked.
        value = None if self._is_unclear(key) and not guessed else self.fields.get(key)
        if value is None or isinstance(value, kind):
            return value
        self.report(texts.wrong_kind(key, value), key)
        return None


def read_toml(path: Path, problems: list[str]) -> Mapping[str, object]:
    """Return the file's content; {} and a noted problem when it cannot be read."""
    return _read(path, problems)[0]


def read_top(path: Path, problems: list[str], unclear: frozenset[tuple[str, str]]) -> Row | None:
    """Return what stands outside of any table; None and a noted problem when it cannot be read."""
    before = len(problems)
    fields, text = _read(path, problems)
    return (
        Row(TableOfFile(path.name, text), fields, problems, unclear)
        if len(problems) == before
        else None
    )


def read_rows(path: Path, name: str, problems: list[str]) -> tuple[Row, ...]:
    """Return the rows `[[name]]` of an optional file; a missing file has none."""
    if not path.exists():
        return ()
    content, text = _read(path, problems)
    rows = content.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        line = TableOfFile(path.name, text).line(name)
        problems.append(texts.at(file=path.name, line=line, what=texts.not_tables(name)))
        return ()
    return tuple(
        Row(TableOfFile(path.name, text, name, number), fields, problems)
        for number, fields in enumerate(rows, start=1)
    )


def read_text(path: Path, problems: list[str]) -> str:
    """Return the file's text, without the mark some editors begin it with; "" and a problem."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        problems.append(texts.at(file=path.name, line=None, what=texts.NO_FILE))
    except (OSError, UnicodeDecodeError):
        problems.append(texts.at(file=path.name, line=None, what=texts.UNREADABLE))
    return ""


@lru_cache(maxsize=1)
def _parsed(text: str) -> Mapping[str, object]:
    """A file's tables: several readers ask for one file, one after the other."""
    return tomllib.loads(text)


def _read(path: Path, problems: list[str]) -> tuple[Mapping[str, object], str]:
    text = read_text(path, problems)
    try:
        return _parsed(text), text
    except tomllib.TOMLDecodeError as error:
        line, rule = syntax_line(text, str(error))
        problems.append(texts.at(file=path.name, line=line, what=texts.not_toml(rule)))
    return {}, text
