"""Names that are short enough for a line of a phone.

Rule kept here: whole words, and never half of a bracket, a quotation or a body's name.
"""

from __future__ import annotations

import re

from knowledge.cutting.extract import event_texts as texts
from knowledge.cutting.extract.dates import flat
from knowledge.cutting.naming.words import BRACKET

# A line of a phone and a half; a heading before it may take as much again.
MOST = 90
_JOINED = re.compile(texts.JOINS, re.IGNORECASE)
_WHERE = re.compile(r" (?:tai|qua|theo|ve|nham|de|o|do|trong do|bang) ")
# How many and how long at most says nothing of what it is.
_AMOUNT = re.compile(r"(?:khong qua|toi da|khoang) \d")
_WITHIN = re.compile(r" trong (?:thoi gian )?(?:khong qua )?\d[\d/,]* (?:ngay|buoi)$")
# Who does it, one after another, and the first word of what they do.
_DOERS = re.compile(
    r"(?:cac |moi )?(?:hop tac xa|htx|to hop tac|lien hiep|quy tin dung|don vi|lien minh|ubnd|"
    r"uy ban|doanh nghiep|ho nong dan|tap the|ca nhan)\b"
)
_DEED = re.compile(r" (?=(?:dang ky|gui|nop|tong hop|lap|bao cao|hoan thanh|binh xet)\b)")
_FEW = 8
_LIST = re.compile(r" (?:gom|bao gom|nhu)\b")


def shortened(name: str, most: int = MOST) -> str:
    """The name without what only adds to it, whole words up to `most` letters."""
    name = _plain(BRACKET.sub("", name).strip(" ,;:.-\u2013"))
    while len(name) > most:
        shorter = _less(name)
        if not shorter or shorter == name:
            name = name[:most].rpartition(" ")[0] + " \u2026"
            break
        name = _JOINED.sub("", shorter)
    return _balanced(_JOINED.sub("", name))


def _plain(name: str) -> str:
    """The name without how many take part and for how long."""
    first, *others = _pieces(name)
    kept = ", ".join((first, *(each for each in others if not _AMOUNT.match(flat(each)))))
    within = _WITHIN.search(flat(kept))
    return kept[: within.start()] if within and within.start() else kept


def _less(name: str) -> str:
    """One piece less: of several the last, else where and how it is done."""
    pieces = _pieces(name)
    deed = _DEED.search(flat(name), len(pieces[0]) + 1)
    # "HTX, tổ hợp tác gửi …": cut at a comma it would only say who.
    if deed and ": " not in name and _is_only_who(pieces[0]):
        return name[deed.end()].upper() + name[deed.end() + 1 :]
    if len(pieces) > 1:
        ends = f"{without_list(pieces[0])}, {pieces[-1]}"
        who, colon, _ = name.partition(": ")
        ends = f"{who}: {pieces[-1]}" if colon and pieces[-1] not in who else ends
        # What is enumerated in between says less than what is done with it.
        return ends if len(pieces) > 2 and len(ends) <= MOST else ", ".join(pieces[:-1])
    places = [each.start() for each in _WHERE.finditer(flat(name)) if each.start() >= 25]
    return name[: places[-1]] if places else ""


def _is_only_who(piece: str) -> bool:
    plain = flat(piece)
    return bool(_DOERS.match(plain)) and len(plain.split()) <= _FEW and not _DEED.search(plain)


def _pieces(name: str) -> list[str]:
    """What commas part; "Sở Văn hóa, Thể thao và Du lịch" and "xã, phường" are one."""
    pieces: list[str] = []
    for piece in name.split(", "):
        place = pieces and flat(pieces[-1]).endswith(" xa") and flat(piece).startswith("phuong")
        if pieces and (piece[:1].isupper() or place or _is_open(pieces[-1])):
            pieces[-1] += f", {piece}"
        else:
            pieces.append(piece)
    return pieces


def _is_open(words: str) -> bool:
    """Whether a quotation goes on behind the words."""
    return words.count('"') % 2 == 1 or words.count("\u201c") > words.count("\u201d")


def without_list(words: str) -> str:
    """The words up to where they enumerate."""
    match = _LIST.search(flat(words))
    return words[: match.start()] if match else words


def _balanced(name: str) -> str:
    """Without the half of a bracket or quotation that was cut through."""
    for opening, closing in (("\u201c", "\u201d"), ("(", ")")):
        if name.count(opening) > name.count(closing):
            name = name[: name.rfind(opening)] or name.replace(opening, "")
        elif name.count(closing) > name.count(opening):
            name = name.replace(closing, "")
    name = name.replace('"', "") if name.count('"') % 2 else name
    return name.strip(" ,;:.-\u2013")
