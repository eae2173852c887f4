"""The words around a time, without those that lead up to it, and what of them says nothing.

Rule kept here: only words of the document, whole ones; never the time itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.cutting.extract import event_texts as texts
from knowledge.cutting.extract.dates import flat
from knowledge.cutting.outline.markers import find_marker
from knowledge.cutting.outline.names import Clause

_NUMBERED = re.compile(r"^\d+(?:\.\d+)*[-.)] ?(?=\D)")
BRACKET = re.compile(r"\s*\([^()]*\)")
# Words that lead up to a time and belong to it.
TO_TIME = re.compile(rf"(?:[\s,:;(\-\u2013\u201c]|(?<!\w)(?:{texts.TO_TIME}))$")
JOINS = re.compile(r"^(?:[\s,;:)\u2013-]|(?:va|dong thoi|trong do|sau do|con|rieng)\b)+")
_GROUNDS = re.compile(r"^(?:can cu|thuc hien|theo) [^,;]*\d/[^,;]*, ")
_LABEL = re.compile(
    r"^(?:buoc \d+|thoi (?:gian|han)[^:]{0,25}|han [^:]{0,20}|noi dung|trinh tu[^:]{0,25}|"
    r"quy trinh|thu tuc|cach thuc|ghi chu|luu y) ?:\s*"
)
# "Chủ đầu tư là xã, khởi công trong quý III": who it is does not say what.
_ROLE = re.compile(r"^[^,:;]{3,40}? la [^,:;]{2,60}, (?=\S)")
# Who sets it up is not what it is.
_HELPERS = re.compile(
    r"^(?:(?:tham muu|chu tri|phoi hop(?: (?:voi|cung) [^,;:]{2,40}?)?|chiu trach nhiem)(?:,? va)?"
    r" )?(?:to chuc|tham muu) (?=(?:hoi|le|dai hoi|phat dong|lop|tap huan|ky|hop|cuoc|giai|ngay|"
    r"dien dan|toa dam|trien lam|dot|doan|chuyen|buoi|phien|so ket|tong ket|binh xet|cham|kiem tra|"
    r"khao sat|tham quan|gap mat|thi|\d+ (?:lop|phien|buoi|hoi nghi|doan|chuyen|dot))\b)"
)
# Where and on what occasion a meeting is held.
_HELD = re.compile(
    r"(?<=.{8}) (?:du kien|(?:duoc )?to chuc (?:tai|nhan|vao|long ghep|truc tiep))\b.*"
)
# So many words in a bracket say no more than when.
_FEW = 3
_BARE = frozenset(
    "bo buoi lan ngay to chuc gui nop lap thanh ban phien dot ky vong lop dau tien cuoi hoan xong "
    "xay dung rieng nam chot truoc mot hai ba bon thu nhat du kien mo i ii iii iv va ve".split()
)


@dataclass(frozen=True)
class DatedWords:
    """A sentence of a clause, where it begins there, and what of it one time dates.

    The time stands from `at` to `end`; `since` is where the one before it ends, 0 for none, and
    `until` where the next one begins. `earlier` is what the one before dates.
    """

    clause: Clause
    start: int
    sentence: str
    at: int
    end: int
    since: int
    until: int
    earlier: str = ""


def begins_with_time(dated: DatedWords) -> bool:
    """Whether the sentence begins with a time, and what is dated stands behind it."""
    return not dated.since and not before_time(dated.sentence[: dated.at])


def before_time(words: str) -> str:
    """What stands before a time, without the words that lead up to it."""
    text = BRACKET.sub("", unmarked(words))
    # The time may stand in a bracket of its own, with or without a deed of its own.
    if text.count("(") > text.count(")"):
        text, _, inside = text.partition("(")
        inside = before_time(inside)
        text = f"{text.strip()}: {inside}" if len(inside.split()) > _FEW else text
    while match := TO_TIME.search(text.lower()):
        text = text[: match.start()]
    for opening in (JOINS, _GROUNDS, _LABEL, _ROLE, _HELPERS):
        match = opening.match(flat(text))
        text = text[match.end() :] if match else text
    held = _HELD.search(flat(text))
    return (text[: held.start()] if held else text).strip()


def is_bare(name: str) -> bool:
    """Whether it only says that something is sent, or is the first one, not what."""
    words = [word.strip(",:") for word in flat(name).split()]
    return all(word in _BARE or word.isdigit() for word in words)


def unmarked(text: str) -> str:
    """The words behind the mark they open with."""
    text = _NUMBERED.sub("", re.sub(r"^(?:\u0110i\u1ec1u|M\u1ee5c) \d+[.:] ", "", text.strip()))
    marker = find_marker(text)
    return (marker.rest if marker else text).strip(" .:")


def small(text: str) -> str:
    """The text as it goes on behind a colon."""
    # Names stay as they are written: only a word that is all small behind its first letter.
    first, _, _ = text.partition(" ")
    return text[:1].lower() + text[1:] if first[1:].islower() and len(first) > 1 else text


def capital(text: str) -> str:
    """The text as a name begins."""
    return text[:1].upper() + text[1:]
