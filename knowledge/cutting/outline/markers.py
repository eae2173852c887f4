"""The marks that open a clause of an official document: I. 1. 1.1. a) (1) - + and words.

Rule kept here: a date, an amount or a document number at a line's start is no marker.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from knowledge.typed.normalize import fold

BULLETS = ("dash", "plus")
ROWS = ("row", "group-row")
CONTAINERS = ("annex", "part", "chapter", "group", "upper", "roman", "title")

_ORDINALS = {
    word: value
    for value, words in enumerate(
        ("nhat mot", "hai", "ba", "tu bon", "nam", "sau", "bay", "tam", "chin", "muoi"), start=1
    )
    for word in words.split()
}
# The Vietnamese alphabet as lists count it; f, j, w, z last, for foreign lists.
_ALPHABET = "abcd\u0111eghiklmnopqrstuvxyfjwz"
# Chapters by letters: counted in English they leave out one of these, in Vietnamese another.
_CHAPTERS = "ABCD\u0110EFGHIK"
LEFT_OUT = frozenset(_CHAPTERS.index(letter) + 1 for letter in "\u0110F")
_ROMAN = re.compile(r"^(X{0,3})(IX|IV|V?I{0,3})$")

_PART = re.compile(
    r"^phan (?:thu )?(nhat|mot|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi|[ivx]+|\d{1,2}|[a-d])"
    r"(?: ?[.:/\u2013-] ?| |$)(.*)$"
)
_CHAPTER = re.compile(r"^chuong ([ivx]+|\d{1,2})(?: ?[.:\u2013-] ?| |$)(.*)$")
_GROUP = re.compile(r"^muc ([ivx]+|\d{1,2})(?: ?[.:\u2013-] ?|$)(.*)$")
_ANNEX = re.compile(
    r"^(?:phu luc|bieu mau|mau)(?: so)? ?([ivx]+|\d{1,2}|[a-h])?(?:[.:/ \u2013-]|$)(.*)$"
)
_ARTICLE = re.compile(r"^dieu (\d{1,3}[a-z]?) ?(?:[.:\u2013-]|$) ?(.*)$")
# "K/T. CHỦ TỊCH" signs; I is a numeral unless it follows H.
_UPPER = re.compile(r"^([A-H\u0110]|K(?! ?/)) ?[.)/\u2013-] ?(\S.*)$")
_ROMAN_MARK = re.compile(
    # "V/v" and "V/V" (about) are no section five.
    r"^(?!V ?/ ?[Vv]\b)"
    r"([IVX]{1,6})(?: ?[.):]| ?/(?![a-z\u0111])| [-\u2013\u2014]|[-\u2013\u2014] )\s*(.*)$"
)
_DECIMAL = re.compile(r"^(\d{1,2}(?:\. ?\d{1,2}){1,4})(?:[.)/:]\s*|\s+)(\D.*)$")
_NUMBER = re.compile(r"^(\d{1,2}) ?([.)/:])\s*(\D.*|)$")
# "1- Hồ sơ", as party papers count; "10 - 12 người" and "3-4 buổi" are amounts.
_NUMBER_DASH = re.compile(r"^(\d{1,2}) ?[-\u2013] ?([^\W\d_].*)$")
_PAREN = re.compile(r"^\((\d{1,2})\)\s*(.*)$")
_PAREN_LETTER = re.compile(r"^\(([a-z\u0111]|[ivx]{2,4})\)\s*(.*)$")
_LETTER = re.compile(r"^([a-z\u0111]|[ivx]{2,4})(?: ?(\))\s*|(\.|/)\s+)(.+)$")
_DASH = re.compile(
    r"^(?:[-\u2010-\u2015\u2212\u2022\u25cf\u25aa\u25e6\u25cb\u25a0\u00b7\u2219]\s*|\* )(?=\S)(.*)$"
)
_PLUS = re.compile(r"^\+\s*(\S.*)$")
# "11/CT-UBND" at a line's start is a document, not item 11.
_DOCUMENT_CODE = re.compile(r"^[A-Z\u0110]{1,6}[-/]")
# "19-KH/HNDX" and "30-CT" too.
_CODE_NEXT = re.compile(r"^[A-Z\u0110]{2,6}(?:[-/]|$| ng\u00e0y\b)")


@dataclass(frozen=True)
class Marker:
    """How a line opens: `kind` with its punctuation, `label` for ids, `value` its place."""

    kind: str
    label: str
    value: int
    rest: str


def find_marker(text: str) -> Marker | None:
    """Return the marker a line opens with, or None for plain text."""
    for find in _FINDERS:
        marker = find(text)
        if marker is not None:
            return marker
    return None


def roman_value(text: str) -> int:
    """Value of a Roman numeral up to 39, 0 when it is none."""
    match = _ROMAN.match(text.upper())
    if match is None or not text:
        return 0
    tens, ones = match.groups()
    small = {"IX": 9, "IV": 4}.get(ones, 5 * ones.count("V") + ones.count("I"))
    return 10 * len(tens) + small


def to_roman(value: int) -> str:
    """Write 1 to 39 as a Roman numeral."""
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * (value // 10) + ones[value % 10]


def _word(text: str) -> int:
    if text in _ORDINALS:
        return _ORDINALS[text]
    if text.isdigit():
        return int(text)
    return roman_value(text) or (ord(text) - ord("a") + 1 if len(text) == 1 else 0)


def _titled(rest: str) -> bool:
    """A heading's own words: none, or a title that does not run on in lower case."""
    return not rest or rest[0].isupper() or rest[0] in '(\u201c"'


def _headed(kind: str, pattern: re.Pattern[str]) -> Callable[[str], Marker | None]:
    def find(text: str) -> Marker | None:
        match = pattern.match(fold(text))
        # Longer than any heading: a sentence that begins with "Phần" or "Mục".
        if match is None or not text[0].isupper() or len(text) > 250:
            return None
        rest = text[match.start(2) :].strip()
        if not _titled(rest):
            return None
        value = _word(match[1]) if match[1] else 0
        written = kind == "part" and bool(roman_value(match[1] or ""))
        return Marker(kind, "roman" if written else str(value or ""), value, rest)

    return find


def _annex(text: str) -> Marker | None:
    marker = _headed("annex", _ANNEX)(text)
    # "Mẫu số 2 ban hành kèm theo …;" is a mention of an annex.
    if marker is None or text.endswith((";", ",", ".")) or len(text) > 150:
        return None
    capital = text.split()[0].isupper() or not marker.rest or marker.rest.isupper()
    return marker if capital else None


def _article(text: str) -> Marker | None:
    match = _ARTICLE.match(fold(text))
    if match is None or not text[0].isupper():
        return None
    rest = text[match.start(2) :].strip()
    label = match[1]
    return Marker("article", label, int(label.rstrip("abcdeghik")), rest) if _titled(rest) else None


def _upper(text: str) -> Marker | None:
    match = _UPPER.match(text)
    if match is None or not (match[2][0].isupper() and match[2].upper() == match[2]):
        return None
    return Marker("upper", match[1], _CHAPTERS.index(match[1]) + 1, match[2])


def as_letter(marker: Marker) -> Marker | None:
    """A numeral as the letter it may be among chapters by letters; None when it is none."""
    if marker.kind != "roman" or len(marker.label) > 1 or marker.label not in _CHAPTERS:
        return None
    return replace(marker, kind="upper", value=_CHAPTERS.index(marker.label) + 1)


def _roman(text: str) -> Marker | None:
    match = _ROMAN_MARK.match(text)
    value = roman_value(match[1]) if match else 0
    return Marker("roman", match[1], value, match[2]) if match and value else None


def _decimal(text: str) -> Marker | None:
    match = _DECIMAL.match(text)
    if match is None or not _titled(match[2]):
        return None
    parts = [int(part) for part in match[1].replace(" ", "").split(".")]
    # "2.0" is an amount.
    if min(parts) == 0:
        return None
    return Marker(f"decimal{len(parts)}", ".".join(map(str, parts)), parts[-1], match[2])


def _number(text: str) -> Marker | None:
    match = _NUMBER.match(text)
    if match is None or int(match[1]) == 0 or _DOCUMENT_CODE.match(match[3]):
        return None
    return Marker("number" + match[2], str(int(match[1])), int(match[1]), match[3])


def _number_dash(text: str) -> Marker | None:
    match = _NUMBER_DASH.match(text)
    if match is None or int(match[1]) == 0 or _CODE_NEXT.match(match[2]):
        return None
    value, rest = int(match[1]), match[2]
    return Marker("number-", str(value), value, rest) if rest[0].isupper() else None


def _paren(text: str) -> Marker | None:
    match = _PAREN.match(text)
    if match is not None:
        return Marker("paren", str(int(match[1])), int(match[1]), match[2])
    match = _PAREN_LETTER.match(text)
    if match is None:
        return None
    value = roman_value(match[1])
    # Alone, (v) and (x) are letters of the alphabet more often than five and ten.
    if match[1] != "v" and match[1] != "x" and value:
        return Marker("paren-roman", match[1], value, match[2])
    return Marker("paren-letter", match[1], _ALPHABET.find(match[1]) + 1, match[2])


def _letter(text: str) -> Marker | None:
    match = _LETTER.match(text)
    if match is None:
        return None
    # One letter is a letter: i) after h) is no Roman one.
    many = len(match[1]) > 1
    value = roman_value(match[1]) if many else _ALPHABET.find(match[1]) + 1
    return Marker("letter" + (match[2] or match[3]), match[1], value, match[4])


def _bullet(text: str) -> Marker | None:
    for kind, pattern in (("dash", _DASH), ("plus", _PLUS)):
        match = pattern.match(text)
        if match is not None:
            return Marker(kind, "", 0, match[1])
    return None


# Words before signs and longer numbers before shorter ones: "1.1." also begins like "1.".
_FINDERS = (
    _headed("part", _PART),
    _headed("chapter", _CHAPTER),
    _headed("group", _GROUP),
    _annex,
    _article,
    _upper,
    _roman,
    _decimal,
    _number,
    _number_dash,
    _paren,
    _letter,
    _bullet,
)
