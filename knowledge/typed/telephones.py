"""How a telephone number may be written: the one place that knows it.

The rule: whatever a reader takes for the digits of a number is one, with 0, +84 or neither before
it, and with whatever blanks, dots, strokes and dashes between them; a day, a tax code, an amount
and a decimal are none. What masks numbers, erases one and redacts the log asks here.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass

# What a number is known by, however it begins.
OWN_DIGITS = 9
_FEWEST = 7
_MINUS, _DOTS, _STROKES = "\u2212", "\u00b7\u2022\u2024\u2027\u2219\u22c5\u3002", "\u2044\u2215"
# The two marks that make a key of a digit.
_UNSEEN = "\ufe0f\u20e3"


class _AsTyped(dict[int, str]):
    """Each letter as the plainest keyboard has it: one for one, so that places stay true."""

    def __missing__(self, code: int) -> str:
        self[code] = plain = _plain(chr(code))
        return plain


def _plain(letter: str) -> str:
    digit = unicodedata.digit(letter, None)
    if digit is not None:
        return str(digit)
    kind = unicodedata.category(letter)
    if kind == "Pd" or letter == _MINUS:
        return "-"
    if kind in ("Zs", "Zl", "Zp", "Cf") or letter in _UNSEEN:
        return " "
    if letter in _DOTS:
        return "."
    if letter in _STROKES:
        return "/"
    whole = unicodedata.normalize("NFKC", letter)
    return whole if len(whole) == 1 and whole.isascii() else letter


_AS_TYPED = _AsTyped()
# Letters that look like digits: "O986…", "09I2…".
_LIKE_DIGITS = re.compile(r"(?<![^\W\d_])[Oo0](?=[ .\-]?[\dOoIl])(?:[ .\-]?[\dOoIl]){9}(?![^\W_])")
_DIGITS = str.maketrans("OoIl", "0011")

_BETWEEN = r"[ .\-/()_,]{0,3}"
_COUNTRY = r"\(?(?:\+ ?)?(?:00)?84\)?"
_NUMBER = re.compile(
    r"(?P<tax>(?<!\d)\d{10}-\d{3}(?![ .\-]?\d))"
    rf"|(?<!\d)(?<!0\.)(?P<lead>{_COUNTRY}{_BETWEEN}(?:\(?0\)?{_BETWEEN})?|\(?0{_BETWEEN})"
    rf"(?P<rest>[1-9](?:{_BETWEEN}\d){{7,9}})(?!\d)"
    rf"|(?<!\d)(?<!\d[.,/\-])(?P<bare>[35789](?:[ .\-]{{0,3}}\d){{8}})(?!\d)(?![.,/\-]\d)"
)
# One blank, dot or dash between two digits: how most numbers are typed, right ones or not.
_USUAL = re.compile(r"(?:\d|(?<=\d)(?:[.\-]| {1,2})(?=\d)|\)[ .\-]?(?=\d))+")
# Who is not reached by these would not be reached by the digits of anything else either.
_PLANNED = re.compile(r"[35789]\d{8}|2\d{8,9}|1[2689]\d{8}")
_GROUPS = re.compile(r"\d+")
_ALL_BUT_LAST = re.compile(r".*\d(?=\D+\d+$)")
DAY = re.compile(r"(?<!\d)\d{1,2}([./\-])\d{1,2}\1(?:19|20)\d\d(?!\d)")
MONTH = re.compile(r"(?<!\d)\d{1,2}[/\-](?:19|20)\d\d(?!\d)")
_THOUSANDS = re.compile(r"\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*")
_MONEY = re.compile(
    r" {0,2}(?:[\u0111d]|[\u0111d][o\u1ed3]ng|vn[d\u0111]|\u20ab)(?!\w)", re.IGNORECASE
)
_DECIMAL = re.compile(r"0[.,]\d{7,}")
_LAST_DAY = 31
_LISTING, _OF_MONTH = re.compile(r"[,;/]"), re.compile(r"[0-2]\d|3[01]")
# Wider than where a number is looked for: whose digits they are is known.
_BETWEEN_RUNS = re.compile(r"(?<=\d)[\W_]{0,4}(?=\d)")
_ANYTHING = r"[\W_]{0,4}"
_BEFORE = rf"(?:(?:\+ ?)?(?:00)?84{_ANYTHING})?(?:0{_ANYTHING})?"
# A few digits, signs in place of the others, and the last: "0912***111", "+84 91x xxx 111".
_HIDING = r"(?:[*xX\u00d7#_?\u25cf\u25a0][ .\-]?){2,8}|\u2026|\.{2,8}"
_SHOWN = r"\d(?:[ .\-]?\d){1,6}"
_MASKED = re.compile(
    rf"(?<!\d)(?P<head>\+?{_SHOWN})[ .\-]{{0,2}}(?:{_HIDING})[ .\-]{{0,2}}(?P<tail>{_SHOWN})(?!\d)"
)
_LEADS = ("0084", "840", "84", "0", "")
# Fewer are anybody's.
_FEWEST_SHOWN = 5
_ENDS = 3


@dataclass(frozen=True)
class Telephone:
    """A number in a text: where it stands, and its digits; `bare` without 0 or 84 before it."""

    start: int
    end: int
    digits: str
    bare: bool = False
    # Nothing stands between its digits: it may be what something else is known by.
    one_run: bool = False


def as_typed(text: str) -> str:
    """The text in plain digits, blanks, dots and dashes, each letter in its place."""
    if not text.isascii():
        text = text.translate(_AS_TYPED)
    return _LIKE_DIGITS.sub(lambda found: found[0].translate(_DIGITS), text)


def telephones(text: str) -> Iterator[Telephone]:
    """Every number that may be called, in the order of the text."""
    # Most texts hold a day or two at most; letters that look like digits stand in a few places.
    if sum(map(str.isdigit, text)) < _FEWEST:
        return
    plain = as_typed(text)
    at = 0
    while (found := _NUMBER.search(plain, at)) is not None:
        at = found.end()
        if found["tax"]:
            continue
        if (number := _first(plain, found)) is None:
            # What begins behind its first group may be one.
            first = _GROUPS.search(plain, found.start())
            at = first.end() if first else at
            continue
        at = number.end
        yield number


def _first(plain: str, found: re.Match[str]) -> Telephone | None:
    """What of it is a number: "0912 345 678, 5 ha" is one without what stands behind it.

    The longest that anybody can be called by, else the longest.
    """
    taken: re.Match[str] | None = None
    one: re.Match[str] | None = found
    while one is not None:
        if _is_one(plain, one):
            taken = taken or one
            if _is_planned(one):
                taken = one
                break
        before = _ALL_BUT_LAST.match(one[0])
        end = found.start() + before.end() if before else found.start()
        one = _NUMBER.match(plain, found.start(), end)
    return _telephone(taken) if taken else None


def _telephone(found: re.Match[str]) -> Telephone:
    written, bare = found[0], found["bare"] is not None
    # A bracket that is closed behind the number is the sentence's own.
    start = found.start() + (written.startswith("(") and ")" not in written)
    digits = "".join(_GROUPS.findall(written))
    return Telephone(start, found.end(), digits, bare, written.isdecimal())


def is_day_or_amount(plain: str, start: int, end: int) -> bool:
    """Whether what is written there is a day or several, or money that begins as no number does."""
    written = plain[start:end].lstrip("(")
    if DAY.search(written) or MONTH.search(written):
        return True
    # "02, 05, 08, 11, 14" are days of a month.
    groups = _GROUPS.findall(written) if _LISTING.search(written) else ()
    if groups and all(map(_OF_MONTH.fullmatch, groups)):
        return True
    return not written.startswith(("0", "+")) and _MONEY.match(plain, end) is not None


def in_one_run(text: str) -> str:
    """The text with each number as one run of digits, however it was typed."""
    return _BETWEEN_RUNS.sub("", as_typed(text))


def places_of(text: str, digits: str) -> Iterator[tuple[int, int]]:
    """Where the number with these last digits stands, with whatever is written before it."""
    plain = as_typed(text)
    if not any(map(str.isdecimal, plain)):
        return
    number = _ANYTHING.join(digits)
    whole = [one.span() for one in re.finditer(rf"(?<!\d){_BEFORE}{number}(?!\d)", plain)]
    # Within a longer run only where it stands nowhere by itself: it is found there, too.
    yield from whole or (one.span() for one in re.finditer(number, plain))


def masked_places(text: str, numbers: Collection[str]) -> Iterator[tuple[int, int]]:
    """Where a number is masked whose shown digits fit one with these last digits."""
    if not numbers or not any(map(str.isdigit, text)):
        return
    for found in _MASKED.finditer(as_typed(text)):
        head, tail = ("".join(_GROUPS.findall(found[name])) for name in ("head", "tail"))
        if any(_fits(head, tail, one) for one in numbers):
            yield found.span()


def as_masked(digits: str) -> str:
    """What the mask leaves of a number with these last digits, to be written down of it."""
    return f"{digits[:_ENDS]}xxx{digits[-_ENDS:]}"


def masks_in(text: str) -> Iterator[str]:
    """Every masked number in a text, as `as_masked` may have it."""
    for found in _MASKED.finditer(as_typed(text)):
        head, tail = ("".join(_GROUPS.findall(found[name])) for name in ("head", "tail"))
        for lead in _LEADS:
            own = head.removeprefix(lead)
            if head.startswith(lead) and min(len(own), len(tail)) >= _ENDS:
                yield f"{own[:_ENDS]}xxx{tail[-_ENDS:]}"


def _fits(head: str, tail: str, digits: str) -> bool:
    for lead in _LEADS:
        own = head.removeprefix(lead)
        # Of a landline's ten one more stands before the last nine.
        own = own if digits.startswith(own) else own.removeprefix("2")
        fits = head.startswith(lead) and digits.startswith(own) and digits.endswith(tail)
        if fits and len(own) > 1 and len(own) + len(tail) >= _FEWEST_SHOWN:
            return True
    return False


def _is_one(plain: str, found: re.Match[str]) -> bool:
    written = found[0]
    if DAY.search(written) or MONTH.search(written) or _DECIMAL.fullmatch(written):
        return False
    groups = _GROUPS.findall(written)
    if found["bare"]:
        return not _is_amount(plain, found) and _is_one_way(written, groups)
    if not written.lstrip("(").startswith("0") and "+" not in written and _is_amount(plain, found):
        return False
    if _USUAL.fullmatch(written.lstrip("(+")):
        return True
    if not _is_planned(found):
        return False
    return len(groups[0]) > 2 or "84" in found["lead"] or _is_one_way(written, groups)


def _is_planned(found: re.Match[str]) -> bool:
    own = found["bare"] or found["rest"]
    return _PLANNED.fullmatch("".join(_GROUPS.findall(own))) is not None


def _is_one_way(written: str, groups: list[str]) -> bool:
    """Whether a number whose first group is short has the same mark between all its groups.

    Days and rows that are counted up are told from it by their single digits.
    """
    if len(groups) == 1:
        return True
    marks = {mark.strip() for mark in re.findall(r"(?<=\d)\D+(?=\d)", written)}
    if len(marks) > 1 or min(map(len, groups)) < 2:
        return False
    # "02, 05, 08, 11, 14" are days of a month.
    return not marks & {",", "/"} or any(int(group) > _LAST_DAY for group in groups)


def _is_amount(plain: str, found: re.Match[str]) -> bool:
    written = found[0]
    if _MONEY.match(plain, found.end()):
        return True
    return written.endswith("000") and (written.isdecimal() or bool(_THOUSANDS.fullmatch(written)))
