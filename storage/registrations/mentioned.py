"""The registrations whose unit a line names, as one says it: "quế đại sơn duyệt luôn".

The rule: two words of a name that stand side by side tell it, or all of it behind its kind; of
several units the one that is named most fully counts, and of equals all.
"""

from itertools import pairwise

from sqlalchemy import ColumnElement, or_
from sqlmodel import Session, col, select

from storage.tables.registrations import RegistrationRow
from storage.units.names import short_kinds, unit_core

# What can be looked through in one go, and what nobody's line holds more of.
_MOST_ROWS, _MOST_WORDS = 500, 30
_LEAST_RUN = 2
_KINDS = ("htx", "lhhtx", "tht", "qtdnd", "cty")


def mentioned(session: Session, line: str) -> tuple[list[str], str]:
    """The codes of the standing registrations that a folded line names, newest first.

    With them the whole name as the line has it, without the words that most units share; "" where
    it says only a part.
    """
    words = unit_core(line).split()[:_MOST_WORDS]
    wanted = _may_be_named(line, words)
    if not wanted:
        return [], ""
    query = (
        select(RegistrationRow.code, RegistrationRow.unit_key)
        .where(RegistrationRow.status != "withdrawn", or_(*wanted))
        .order_by(col(RegistrationRow.id).desc())
        .limit(_MOST_ROWS)
    )
    said = f" {' '.join(words)} "
    found = [(code, *_told(unit_core(key), said)) for code, key in session.exec(query)]
    whole, run = max(((whole, run) for _, run, whole in found), default=("", 0), key=_fully)
    if not whole and run < _LEAST_RUN:
        return [], ""
    best = _fully((whole, run))
    return [code for code, run, name in found if _fully((name, run)) == best], whole


def _fully(told: tuple[str, int]) -> tuple[bool, int]:
    name, run = told
    return name != "", run


def _may_be_named(line: str, words: list[str]) -> list[ColumnElement[bool]]:
    key = col(RegistrationRow.unit_key)
    two = [key.contains(" ".join(pair), autoescape=True) for pair in pairwise(words)]
    # A name of one word is only told behind its kind: "duyệt htx Khoai".
    shortened = short_kinds(line).split()
    one = [
        key.endswith(f" {last}", autoescape=True)
        for kind, last in pairwise(shortened)
        if kind in _KINDS
    ]
    return [*two, *one]


def _told(name: str, said: str) -> tuple[int, str]:
    """How many words of a name the line says in a row, and the name where these are all."""
    words = name.split()
    if words and f" {name} " in said:
        return len(words), name
    runs = (
        end - start
        for start in range(len(words))
        for end in range(start + 1, len(words) + 1)
        if f" {' '.join(words[start:end])} " in said
    )
    return max(runs, default=0), ""
