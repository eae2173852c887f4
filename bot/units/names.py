"""What a cell with a unit's name may hold.

The rule: a sum, a date, a time, a number, an error and true or false are no names. A text that
looks like a day of the year ("26/3") is one: many cooperatives are called so.
"""

import re

from bot.units import texts
from bot.units.sheets import Cell
from knowledge.typed.normalize import fold

# "Tổng công ty" and "Cộng Hòa" are names: a sum ends here, counts, or says of what it is.
_TOTAL = re.compile(
    r"(?:(?:tong cong|tong so|tong|cong)(?:$|\s*[:=.(/–-]|\s+\d"
    r"|\s+(?:cac |so )?(?:don vi|htx|hop tac xa|thanh vien|toan|tat ca)\b)"
    r"|(?:grand )?total\b|sum\b)"
)
# What stands below a list: who made it, where and on which day.
_BELOW = re.compile(r"nguoi lap|lap bieu|thu truong|.{0,30},? ngay .{1,4}thang .{1,4}nam ")
_ERROR = re.compile(r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|[A-Z_]+[!?])", re.I)
_NUMBER = re.compile(r"[\d\s.,+%-]+")
# "28 HTX" where a name should be counts those above.
_COUNT = re.compile(r"\d[\d.]* (?:don vi|htx|hop tac xa|thanh vien|to hop tac)(?: thanh vien)?")
_MOMENT = re.compile(
    r"(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})(?:[ T]\d{1,2}:\d{2}.*)?"
)
_TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")
_TRUTH = frozenset({"true", "false"})


def name_problem(cell: Cell) -> str | None:
    """Why a cell holds no name, with what it holds; None when it does, or is empty."""
    typed = _by_kind(cell)
    if typed is not None or not isinstance(cell, str):
        return typed
    words = " ".join(cell.split())
    folded = fold(words)
    if _TOTAL.match(folded) or _COUNT.fullmatch(folded):
        return texts.not_a_name(what=texts.A_TOTAL, shown=words)
    if _BELOW.match(folded):
        return texts.not_a_name(what=texts.BELOW, shown=words)
    for what, pattern in _BY_TEXT:
        if pattern.fullmatch(words):
            return texts.not_a_name(what=what, shown=words)
    return texts.not_a_name(what=texts.A_TRUTH, shown=words) if folded in _TRUTH else None


def is_total(cell: Cell) -> bool:
    """Whether a cell before the name says that its row is a sum ("Tổng cộng" in "STT")."""
    return isinstance(cell, str) and _TOTAL.match(fold(" ".join(cell.split()))) is not None


def place_problem(cell: Cell) -> str | None:
    """The same for the name of a place, which may be a number ("Phường 5" is written 5)."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):  # a bool is an int to Python
        return None
    is_error = isinstance(cell, str) and _ERROR.fullmatch(cell.strip())
    problem = texts.not_a_name(what=texts.AN_ERROR, shown=str(cell)) if is_error else _by_kind(cell)
    return texts.in_place(problem=problem) if problem else None


def _by_kind(cell: Cell) -> str | None:
    """What Excel itself says the cell is."""
    match cell:
        case bool():
            return texts.not_a_name(what=texts.A_TRUTH, shown=str(cell).upper())
        case {"day": day}:
            return texts.a_date(shown=day)
        case {"time": moment}:
            return texts.not_a_name(what=texts.A_TIME, shown=moment)
        case int() | float():
            return texts.not_a_name(what=texts.A_NUMBER, shown=str(cell))
    return None


_BY_TEXT = (
    (texts.AN_ERROR, _ERROR),
    (texts.A_NUMBER, _NUMBER),
    (texts.A_DATE, _MOMENT),
    (texts.A_TIME, _TIME),
)
