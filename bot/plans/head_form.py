"""The head of a draft as a form: its values out of plan.toml, and back into it.

The rule: only the lines of changed values are written, the mark "unclear" goes with the value that
somebody gave, and a file that would not load is put back as it was.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from bot.plans import texts
from bot.plans.forms.answers import ANSWERS_FILE
from bot.plans.forms.events import EVENTS_FILE
from bot.plans.forms.rewriting import Change, RewriteRefused, rewrite
from bot.plans.forms.topics import without_topic
from bot.plans.toml_text import toml_text
from handlers.turn.texts import day_text
from knowledge.plan.plan import PlanError, load_plan
from knowledge.plan.reading import YEARS
from knowledge.plan.review import PLAN_FILE, UNCLEAR, unclear_fields
from knowledge.typed.normalize import nfc

InputKind = Literal["text", "day", "year", "flag"]
_TABLE = re.compile(r"^\s*\[+\s*([\w-]+)\s*\]+")
_VALUE = re.compile(r"^\s*(#?)\s*([\w-]+)\s*=")
_YEARS = range(1990, 2100)
_FLAGS = ("true", "false")


@dataclass(frozen=True)
class Field:
    """One line of the form; `table`: "" for the top of the file, `may_miss`: a plan may lack it."""

    table: str
    key: str
    kind: InputKind
    may_miss: bool = False

    @property
    def name(self) -> str:
        """Its name in the form."""
        return f"{self.table}-{self.key}".strip("-")

    @property
    def may_be_open(self) -> bool:
        """Whether it matters that the document gives no such day."""
        return self.may_miss and self.kind == "day"


_DEADLINE = Field("", "registration_deadline", "day", may_miss=True)
FIELDS = (
    Field("", "number", "text"),
    Field("", "date", "day"),
    Field("", "issuer", "text"),
    Field("", "title", "text"),
    Field("", "year", "year"),
    Field("period", "start", "day", may_miss=True),
    Field("period", "end", "day", may_miss=True),
    _DEADLINE,
    Field("organisation", "name", "text"),
    Field("organisation", "province", "text"),
    Field("organisation", "office", "text"),
    Field("organisation", "phone", "text", may_miss=True),
    Field("organisation", "address", "text", may_miss=True),
)
_DEADLINE_TOPIC = "han-dang-ky"
_START_TEXT = Field("", "period_start_text", "text")
_DEADLINE_WORDS = Field("", "registration_deadline_words", "text")
# A choice of its own on the page, written with the other values.
REGISTERS = Field("", "registers", "flag", may_miss=True)


@dataclass(frozen=True)
class FilledField:
    """A field with its value as a form shows it; blank when it is not known."""

    field: Field
    value: str
    unclear: bool

    @property
    def said(self) -> str:
        """The value as people write it: a day as "2/9/2026"."""
        is_day = self.value and self.field.kind == "day"
        return day_text(date.fromisoformat(self.value)) if is_day else self.value


def read_head(folder: Path) -> tuple[FilledField, ...]:
    """The form as the file fills it. Raises OSError or ValueError."""
    return _read(folder, FIELDS)


def write_head(
    folder: Path,
    typed: Mapping[str, str],
    lacking: frozenset[str],
    asked: frozenset[str] = frozenset(),
) -> None:
    """Write what was typed, by the fields' names; `lacking` are those the document does not have.

    Of `asked` somebody said before that it does not: blank and not `lacking` any more, they are
    unclear. Days that hang on the year or the day of issue follow. Raises RewriteRefused; the
    files are then as before.
    """

    following, words = _following(folder, typed)
    if typed.get(_DEADLINE.name):
        # Nobody is told that there is none.
        following = {**following, **without_topic(folder, _DEADLINE_TOPIC)}

    def change(text: str) -> str:
        for shown in _read(folder, (*FIELDS, REGISTERS)):
            value = typed.get(shown.field.name, shown.value)
            gone = shown.field.may_miss and (shown.field.name in lacking or not shown.unclear)
            if value and value != shown.value:
                text = _with_line(text, shown.field, _written(shown.field, value))
            elif not value and shown.field.name in asked - lacking and not shown.unclear:
                text = _marked(text, shown.field)
            elif not value and gone:
                text = _with_line(text, shown.field, None)
            elif not value and shown.value:
                raise RewriteRefused(texts.head_needed(field=shown.field.name))
            if shown.field.table == "period" and value != shown.value:
                # The document's own words for the day that it was.
                text = _with_line(text, _START_TEXT, None)
            if shown.field == _DEADLINE and value != shown.value:
                text = _with_line(text, _DEADLINE_WORDS, toml_text(words) if words else None)
        return text

    rewrite(folder, {**following, PLAN_FILE: change}, texts.HEAD_AT_ODDS)


def _read(folder: Path, fields: Sequence[Field]) -> tuple[FilledField, ...]:
    text = (folder / PLAN_FILE).read_text("utf-8-sig")
    rows, unclear = tomllib.loads(text), unclear_fields(folder)
    found = []
    for field in fields:
        table = rows.get(field.table, {}) if field.table else rows
        is_unclear = (field.table, field.key) in unclear
        value = table.get(field.key, "")
        shown = toml_text(value) if field.kind == "flag" and value != "" else str(value)
        found.append(FilledField(field, "" if is_unclear else shown, is_unclear))
    return tuple(found)


def _following(folder: Path, typed: Mapping[str, str]) -> tuple[dict[str, Change], tuple[str, ...]]:
    """The changes of what was read by, or drafted from, a value that is typed anew.

    With them the document's own words for the last day to register that is typed.
    """
    # What reads documents comes when a draft is changed, and not when the program starts.
    from bot.plans.forms.redated import dating, redating
    from bot.plans.forms.redrafted import HeadValues, deadline_words, redrafting

    try:
        shown = {each.field.name: each.value for each in read_head(folder)}
        after = {**shown, **typed}
        changes: dict[str, Change] = {}
        if shown == after:
            return changes, ()
        plan, was, now = load_plan(folder), dating(shown), dating(after)
        values = HeadValues(shown, after)
        if was != now and (folder / EVENTS_FILE).exists():
            changes[EVENTS_FILE] = redating(plan, was, now)
        if (folder / ANSWERS_FILE).exists():
            changes[ANSWERS_FILE] = redrafting(plan, values)
        return changes, deadline_words(plan, values)
    except (OSError, ValueError, PlanError):
        # What is wrong with the folder is said when its head is written.
        return {}, ()


def _written(field: Field, value: str) -> str:
    """The value as TOML. Raises RewriteRefused."""
    try:
        if field.kind == "day":
            day = date.fromisoformat(value)
            if day.year not in YEARS:
                raise ValueError(value)
            return toml_text(day)
        if field.kind == "year" and int(value) not in _YEARS:
            raise ValueError(value)
        if field.kind == "flag" and value not in _FLAGS:
            raise ValueError(value)
    except ValueError:
        raise RewriteRefused(texts.head_wrong(field=field.name)) from None
    if field.kind == "flag":
        return value
    if field.kind == "year":
        return str(int(value))
    return toml_text(value)


def _with_line(text: str, field: Field, value: str | None) -> str:
    """The file with this value alone in the place of the field's lines; None takes them out."""
    lines: list[str] = []
    table, at = "", None
    for line in text.splitlines():
        if heading := _TABLE.match(line):
            table = heading[1]
        match = _VALUE.match(line)
        is_it = match and table == field.table and match[2] == field.key
        # A comment that only shows how the value would be written stays where there is none.
        if is_it and match and (not match[1] or value or UNCLEAR in nfc(line).upper()):
            at = len(lines) if at is None else at
        else:
            lines.append(line)
    if value is not None:
        place = _end_of(lines, field.table) if at is None else at
        lines.insert(place, f"{field.key} = {value}")
    return "\n".join(lines) + "\n"


def _marked(text: str, field: Field) -> str:
    """The file asking for the value again."""
    lines = _with_line(text, field, None).splitlines()
    day = date(tomllib.loads(text)["year"], 12, 31)
    lines.insert(
        _end_of(lines, field.table), f"# {field.key} = {toml_text(day)}  # {texts.UNKNOWN}"
    )
    return "\n".join(lines) + "\n"


def _end_of(lines: list[str], table: str) -> int:
    """Where a new line of this table stands."""
    headings = [(i, m[1]) for i, line in enumerate(lines) if (m := _TABLE.match(line))]
    if table:
        return next(i + 1 for i, name in headings if name == table)
    return headings[0][0] if headings else len(lines)
