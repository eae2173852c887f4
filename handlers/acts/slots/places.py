"""The places of a choice ("cái thứ hai", "số cuối") and the codes that a message names.

The rule: a place is said by its number, its order or its end, never by what stands there.
"""

import re
from typing import Literal

from handlers.typed.moments import moments_of
from handlers.typed.read import read_place
from knowledge.typed.normalize import nfc
from knowledge.typed.said import Said

_WORDS = {
    "mot": "1", "hai": "2", "ba": "3", "bon": "4", "tu": "4", "nam": "5", "sau": "6", "bay": "7",
    "tam": "8", "chin": "9", "nhat": "1", "nhi": "2",
}  # fmt: skip
_ORDER = "so|nguoi thu|cai|muc|cau|dong|nut|phim|y|thu|chon|lay|va|voi|phuong an|lua chon|dap an|c"
_NUMBER_WORD = re.compile(rf"\b({_ORDER}) ({'|'.join(_WORDS)})\b(?! (?:tien|cung))")
_ALL = re.compile(r"\bca (2|3|4|hai|ba|bon)\b(?! (?:va|voi|,) )")
_FIRST_ONES = re.compile(r"\b([234]|hai|ba|bon) (?:cai|muc|cau|dong) (?:dau|dau tien|tren)\b")
_FIRST = re.compile(
    r"\b(?:(?<!may )(?<!hai )(?:nut|cai|dong|phim) (?:(?:ben|o|phia) )?(?:tren|trai)(?! tay)"
    r"|dau tien|dau|tren cung|thu nhat|tren het)\b"
)
_LAST = re.compile(
    r"\b(?:(?:nut|cai|dong|phim) (?:(?:ben|o|phia) )?(?:duoi|phai)(?! tay)"
    r"|cuoi cung|cuoi|chot|duoi cung|sau cung|duoi het|sau rot|bet)\b"
)
_MIDDLE = re.compile(r"\bgiua\b")
_PLACE = re.compile(
    r"(?<!trong )(?<!/ )\b(\d{1,2})\b(?! (?:/|nguoi|ho|cai nay|ngay|hom|gio|h|tuan)\b)"
)
_SCOPE = re.compile(r"\btrong (?:so )?(?:\d+|may|hai|ba) (?:cai|muc|cau|lua chon)\b")
_NOT_THAT = re.compile(
    r"\b(?:khong phai|khong lay|khong chon|bo|nham|chu) (?:la )?"
    r"(?:(?:so|cai|muc|cau|dong|thu) )*\d{1,2}\b"
)
_LED_IN = re.compile(
    r"\b(?:so|cai|muc|cau|dong|thu|chon|bam|lay) (\d{1,2})\b(?! \w+ (?:tan|ha|ty))"
)
_STORY = 14
_MOST = 30
# "Ban đầu" is when, and no place.
_AT_FIRST = re.compile(r"\b(?:ban|luc|hoi|buoi|bat|may cai) dau\b|\bdau nam\b|\bdau thang\b")


def read_places(said: Said) -> tuple[int, ...]:
    """Every place that is said, in the order said; the last choice shown is -1."""
    alone = read_place(said.plain)
    if alone is not None:
        return (alone,) if 0 < alone <= _MOST else ()
    line = moments_of(said).line
    line = _NOT_THAT.sub(" ", _AT_FIRST.sub(" ", _SCOPE.sub(" ", _NUMBER_WORD.sub(_digit, line))))
    whole = _ALL.search(line) or _FIRST_ONES.search(line)
    if whole:
        return tuple(range(1, int(_WORDS.get(whole[1], whole[1])) + 1))
    # In a story numbers count other things: there a place is led in by its word.
    told = _LED_IN if len(line.split()) > _STORY else _PLACE
    found = [(one.start(), int(one[1])) for one in told.finditer(line) if int(one[1]) <= _MOST]
    for pattern, place in ((_FIRST, 1), (_LAST, -1), (_MIDDLE, 2)):
        found += [(one.start(), place) for one in pattern.finditer(line)]
    return tuple(dict.fromkeys(place for _, place in sorted(found) if place))


def _digit(found: re.Match[str]) -> str:
    return f"{found[1]} {_WORDS[found[2]]}"


_WHOLE_CODE = re.compile(
    "(?<![^\\W_])[d\u0111]k"
    r"\W{0,2}(20\d\d)\W{0,2}(\d{1,6})\b",
    re.IGNORECASE,
)
# As typed: what the person has in hand may be somebody else's way to number.
_MARKED_CODE = re.compile(
    r"(?<![\w.-])(?:[A-Z\u0110]{1,4}\d{0,2}|20\d\d)(?:-\d{2,4})?-\d{3,6}(?![\w-])", re.IGNORECASE
)
_CODE = re.compile(
    "(?<![^\\W_])(?:[d\u0111]k"
    r"[-.]?|(?!ma|so|nam|phieu)[a-z]{2,4}(?:\d{2})?[-. ]?)\d{3,6}\b(?![/.]\d)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\d/.])\d{3,6}(?![\d/]|[.]\d)")
_NOT_A_CODE = re.compile(r"\b(?:nam|kh|ke hoach|quyet dinh|so|nghi dinh) ?\W?(?:so )?$")
# Six letters and digits together, as other programs give them.
_MIXED = re.compile(r"\b(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{6}\b")
_SIX = re.compile(r"(?<!\d)\d(?:[ .-]{0,2}\d){5}(?![ .-]?\d)")


def read_code(said: Said, of: Literal["registration", "link"]) -> str | None:
    """The code of a registration ("DK-2025-0001", however spelled), or the six digits of a link."""
    typed = nfc(said.text)
    if not any(map(str.isdigit, typed)) and of == "registration":
        return None
    return _link_code(said, typed) if of == "link" else _registration_code(said, typed)


def _registration_code(said: Said, typed: str) -> str | None:
    whole = _WHOLE_CODE.search(typed)
    if whole:
        return f"DK-{whole[1]}-{int(whole[2]):04d}"
    marked = _MARKED_CODE.search(typed)
    if marked:
        return marked[0]
    for found in _CODE.finditer(typed):
        letters = re.match(r"[^\W\d_]+", found[0])
        # "nộp 2025", "mã đk 5518": a word of the sentence is no part of the code.
        if letters and (letters[0].isupper() or not re.search(r"[ .]", found[0])):
            return found[0]
    return next((n[0] for n in _NUMBER.finditer(said.folded) if _is_code(said.folded, n)), None)


def code_named(said: Said) -> str | None:
    """A code with its letters and dashes, beside whatever else is said; None without one."""
    typed = nfc(said.text)
    whole = _WHOLE_CODE.search(typed)
    marked = _MARKED_CODE.search(typed)
    return _registration_code(said, typed) if whole or marked else None


def _is_code(folded: str, found: re.Match[str]) -> bool:
    """A bare number, unless it is a year, a plan's number or money."""
    before = folded[: found.start()]
    year = found[0] in ("2023", "2024", "2025", "2026", "2027")
    unit = re.match(r" ?(?:ngay|nguoi|ho|trieu|ty|dong|tan|%|thanh vien)\b", folded[found.end() :])
    named = before.rstrip().endswith(("ma so", "ma ho so", "so ho so", "ma", "ho so", "phieu so"))
    return not unit and (named or not (year or _NOT_A_CODE.search(before)))


def _link_code(said: Said, typed: str) -> str | None:
    found = _SIX.search(typed)
    if found:
        return re.sub(r"\D", "", found[0])
    # Read out: "bảy ba không hai hai sáu".
    spoken = "".join(_read_out(word) for word in moments_of(said).words)
    read_out = re.search(r"(?<!\d)\d{6}(?!\d)", spoken)
    if read_out:
        return read_out[0]
    mixed = _MIXED.search(typed)
    if mixed:
        return mixed[0]
    # Another code than ours is still the one that was given.
    return _registration_code(said, typed) if any(map(str.isdigit, typed)) else None


def _read_out(word: str) -> str:
    if word == "khong":
        return "0"
    return word if len(word) == 1 and word.isdigit() else " "
