"""What is asked for and a clause leaves to another time or paper ("place by invitation").

Rule kept here: only what the leaving words name is left, and nothing that stands beside them.
"""

import re

from knowledge.typed.normalize import fold, nfc
from knowledge.typed.said import Said

_PAPER = r"thong bao|cong bo|huong dan|giay moi|bao|quyet dinh|an dinh"
_LATER = (
    r"(?:(?:co |theo )?(?:giay moi|thong bao|huong dan)(?: sau| rieng)"
    rf"|(?:se|duoc) (?:co |duoc )?(?:{_PAPER})|(?:{_PAPER}|gui|chot) sau"
    r"|theo (?:thong bao|giay moi))"
)
_TIME, _PLACE = r"thoi gian|ngay cu the|ngay|gio|lich", r"dia diem|noi to chuc|noi hop|hoi truong"
_PRICE = r"(?:tien|dong|trieu)\b"
# How it is asked for, what leaves it, and what of a line gives it all the same.
_KINDS = (
    (r"may gio|gio nao", _TIME, r"\d ?gio\b|\d+h"),
    (r"(?:ngay|hom|bua) (?:nao|may|mo)\b", _TIME, r"\d{1,2}/\d{1,2}|\bngay \d"),
    (
        r"\bo (?:dau|mo)\b|cho nao|noi nao|(?:hoi truong|tinh|xa|huyen) (?:nao|mo)\b",
        _PLACE,
        r"\btai\b",
    ),
    (rf"(?:bao nhieu|may) {_PRICE}|gia bao nhieu", r"don gia|muc|gia", r"\d (?:dong|trieu)"),
)
_LINES, _WORD = re.compile(r"\n|(?<=[^\d\s]{2})\. "), re.compile(r"\w{3,}")
_REST = r"[^.;()\n]{0,60}?"


def left_later(question: Said, text: str) -> str | None:
    """The words of a text that leave what is asked for to later; None where it is given."""
    asked = [(leaves, gives) for asks, leaves, gives in _KINDS if re.search(asks, question.folded)]
    if not asked:
        return None
    said = {*_WORD.findall(question.folded)}
    for line in _LINES.split(nfc(text)):
        folded = fold(line)
        if len(folded) != len(line) or not said & {*_WORD.findall(folded)}:
            continue
        for leaves, gives in asked:
            found = re.search(rf"\b(?:{leaves})\b{_REST}\b{_LATER}", folded)
            if found and not re.search(gives, folded):
                return line[found.start() : found.end()]
    return None
