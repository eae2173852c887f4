"""Numbers and dates as they are spoken, typed or printed, brought to one form.

Rule kept here: "ngay 31 thang 12 nam 2025", "31/12/2025" and the spoken words give the same tokens.
"""

from __future__ import annotations

import re

_DIGITS = {
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "tu": 4,  # "mươi tư"
    "nam": 5,
    "lam": 5,  # "mười lăm"
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
}
_UNIT = "|".join(_DIGITS)
# Years in words before hundreds and tens, which would take "hai muoi nam" out of them.
_YEAR = re.compile(
    r"\bhai (?:khong|(?:nghin|ngan)(?: khong tram)?) "
    rf"(hai|muoi)(?: muoi)?(?: ({_UNIT}))?\b"
)
_HUNDREDS = re.compile(
    rf"\b({_UNIT}) tram (?:(?:le|linh) ({_UNIT})|({_UNIT}|muoi)(?: muoi)?(?: ({_UNIT}))?)\b"
)
_TENS = re.compile(rf"\b(?:(hai|ba|bon|nam|sau|bay|tam|chin) )?muoi(?: (mot|{_UNIT}))?\b")
# Digit by digit as a number is read out ("ba bốn bốn"); behind a paper's name also those that are
# words of their own ("năm sau").
_DIGIT = {**_DIGITS, "khong": 0}
_PLAIN_DIGIT = r"(?:mot|hai|ba|bon|bay|tam|chin)"
_SAID_DIGITS = re.compile(
    r"\b(?!mot hai ba)(?<!mot )(?<!hai )(?<!ba )(?<!bon )(?<!bay )(?<!tam )(?<!chin )"
    rf"{_PLAIN_DIGIT}(?: {_PLAIN_DIGIT}){{2,3}}\b"
    rf"(?! (?:{_PLAIN_DIGIT}|nam|muoi|tram|nghin|thang|ngay|tuan|nguoi)\b)"
)
_PAPERS_DIGITS = re.compile(
    r"(?<=\b)((?:ke hoach|chi thi|nghi quyet|quyet dinh|cong van|van ban|so) (?:so )?)"
    rf"(?!nam sau)((?:{'|'.join(_DIGIT)})(?: (?:{'|'.join(_DIGIT)})){{2,3}})\b"
)
_DATE_WORDS = re.compile(r"\b(\d{1,2}) thang (\d{1,2})\b")
# "31.12.2025" and "31-12" are dates too; the look-ahead leaves longer chains of numbers alone.
_DATE = re.compile(r"\b(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{2,4}))?(?![\d/])")
# I, V and X alone are missing: "i", "v" and "x" are also letters people type.
_ROMAN = {
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "vi": "6",
    "vii": "7",
    "viii": "8",
    "ix": "9",
    "xi": "11",
    "xii": "12",
    "xiii": "13",
    "xiv": "14",
    "xv": "15",
}


def spell_numbers(folded: str) -> str:
    """Folded text with spoken numbers as digits and dates as day/month."""
    text = _YEAR.sub(_year, folded)
    text = _PAPERS_DIGITS.sub(lambda found: found[1] + _digits(found[2]), text)
    text = _SAID_DIGITS.sub(lambda found: _digits(found[0]), text)
    text = _HUNDREDS.sub(_hundreds, text)
    text = _TENS.sub(_tens, text)
    text = _DATE_WORDS.sub(r"\1/\2", text)
    return _DATE.sub(_date, text)


def plain_number(token: str) -> str:
    """A numeral without leading zeros; Roman numerals from II to XV as digits."""
    if token.isdigit():
        return token.lstrip("0") or "0"
    return _ROMAN.get(token, token)


def _digits(words: str) -> str:
    return "".join(str(_DIGIT[word]) for word in words.split())


def _year(found: re.Match[str]) -> str:
    decade = 20 if found[1] == "hai" else 10
    return str(2000 + decade + (_DIGITS[found[2]] if found[2] else 0))


def _hundreds(found: re.Match[str]) -> str:
    total = 100 * _DIGITS[found[1]]
    if found[2]:
        return str(total + _DIGITS[found[2]])
    tens = 1 if found[3] == "muoi" else _DIGITS[found[3]]
    return str(total + 10 * tens + (_DIGITS[found[4]] if found[4] else 0))


def _tens(found: re.Match[str]) -> str:
    tens = _DIGITS[found[1]] if found[1] else 1
    return str(10 * tens + (_DIGITS[found[2]] if found[2] else 0))


def _date(found: re.Match[str]) -> str:
    day, month = int(found[1]), int(found[2])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return found[0]
    # The year apart: "31/12" is then the same token with it and without it.
    year = f" {found[3]}" if found[3] else ""
    return f"{day}/{month}{year}"
