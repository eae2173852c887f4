"""What a sentence calls the thing it dates: a short name for a calendar.

Rule kept here: only words of the document, whole ones; never the time itself, and never half of a
bracket or a quotation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.cutting.extract import event_texts as texts
from knowledge.cutting.extract.dates import flat
from knowledge.cutting.outline.lines import is_caps
from knowledge.cutting.outline.markers import find_marker
from knowledge.cutting.outline.names import Clause

# A line of a phone and a half; a heading before it may take as much again.
MOST = 90
_LEAD = 60
_OPENING = re.compile(r"^[\s,:)\u2013-]+")
_NUMBERED = re.compile(r"^\d+(?:\.\d+)*[-.)] ?(?=\D)")
_BRACKET = re.compile(r"\s*\([^()]*\)")
# Words that lead up to a time and belong to it.
_TO_TIME = re.compile(rf"(?:[\s,:;(\-\u2013\u201c]|(?<!\w)(?:{texts.TO_TIME}))$")
_JOINS = re.compile(r"^(?:[\s,;:)\u2013-]|(?:va|dong thoi|trong do|sau do|con|rieng)\b)+")
_GROUNDS = re.compile(r"^(?:can cu|thuc hien|theo) [^,;]*\d/[^,;]*, ")
_LABEL = re.compile(r"^(?:buoc \d+|thoi (?:gian|han)[^:]{0,25}|han [^:]{0,20}|noi dung) ?:\s*")
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
_JOINED = re.compile(texts.JOINS, re.IGNORECASE)
# "Đợt 1" alone tells nobody what it is.
_WAVE = re.compile(r"(?:dot|ky|vong|giai doan|phan) (?:\d+|[ivx]+|mot|hai|ba|bon)")
_AFTER = re.compile(r"^(?:tai|o|ve|qua|tinh|hang nam|hang nien|tren|do|thoi gian|hoac|theo)\b")
# Headings that every plan has, and no event is called by.
_SAYS_NOTHING = re.compile(
    r"(?:\S+ )?(?:noi dung|to chuc thuc hien|muc dich|yeu cau|ke hoach|phan \S+$|trinh tu|"
    r"cac (?:buoc|noi dung)|tien do)|.*\bthoi (?:gian|han)\b|phu luc"
)
_BARE = frozenset(
    "bo buoi lan ngay to chuc gui nop lap thanh ban phien dot ky vong lop dau tien cuoi hoan xong "
    "xay dung rieng nam chot truoc mot hai ba bon thu nhat du kien mo i ii iii iv va ve".split()
)
# What is sent stands in the sentence before.
_OBJECTLESS = re.compile(
    r"^(?:lap thanh|(?:gui|nop|trinh|chuyen)\b(?! (?:ho so|ban|phieu|danh sach|bao cao|bieu|bai|"
    r"anh|don|to trinh|san pham|van ban|ket qua|giay|tin|hoa don|phi|tien)\b))"
)
_PART_OF_REPORT = re.compile(r"^(?:ket qua|ca nam|nam|(?:0?6|sau) thang|quy|tong ket|so ket)\b")
_WHERE = re.compile(r" (?:tai|qua|theo|ve|nham|de|o|do|trong do|bang) ")
_LIST = re.compile(r" (?:gom|bao gom|nhu)\b")


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

    @property
    def is_first(self) -> bool:
        """Whether the sentence begins with a time, and what is dated stands behind it."""
        return not self.since and not _before(self.sentence[: self.at])


def name_of(dated: DatedWords, *, behind: bool = False) -> str:
    """What is dated; "" when the words say nothing but when.

    `behind`: it stands behind the time, as the sentence begins with one.
    """
    name = "" if behind else _before(dated.sentence[dated.since : dated.at]) + _around(dated)
    about = "" if name else _own_heading(dated) or _behind(dated, least=1 if behind else 3)
    name = name or about
    if not name and dated.earlier:
        return dated.earlier
    name = _report(dated, name)
    if _WAVE.fullmatch(flat(name)) and (about := _behind(dated, least=2)):
        name = f"{name}: {_small(about)}"
    elif not name or _is_bare(name) or _goes_on(dated, name):
        name = _under(_lead(dated), name)
    return _capital(shortened(name))


def _report(dated: DatedWords, name: str) -> str:
    """ "Báo cáo sáu tháng trước …, cả năm trước …": the second is a report, too."""
    said = dated.sentence[: dated.since]
    at = flat(said).find("bao cao")
    if at < 0 or not _PART_OF_REPORT.match(flat(name)) or "bao cao" in flat(name):
        return name
    return f"{said[at : at + 7]} {_small(name)}"


def _around(dated: DatedWords) -> str:
    """What goes on behind a time in brackets."""
    before = dated.sentence[dated.since : dated.at]
    if before.count("(") <= before.count(")"):
        return ""
    _, _, rest = dated.sentence[dated.end : dated.until].partition(") ")
    words = re.split(r"[,;:(]", rest)[0]
    return f" {words}" if words and not _JOINS.match(flat(words)) else ""


def _own_heading(dated: DatedWords) -> str:
    """The heading of the clause itself, where the sentence stands below it."""
    opening = _unmarked(dated.clause.text.partition("\n")[0])
    below = dated.sentence not in dated.clause.text.partition("\n")[0] and not dated.since
    return opening if below and not _SAYS_NOTHING.match(flat(opening)) else ""


def shortened(name: str, most: int = MOST) -> str:
    """The name without what only adds to it, whole words up to `most` letters."""
    name = _BRACKET.sub("", name).strip(" ,;:.-\u2013")
    while len(name) > most:
        shorter = _less(name)
        if not shorter or shorter == name:
            name = name[:most].rpartition(" ")[0] + " \u2026"
            break
        name = _JOINED.sub("", shorter)
    return _balanced(name)


def _before(words: str) -> str:
    """What stands before a time, without the words that lead up to it."""
    text = _BRACKET.sub("", _unmarked(words))
    # The time may stand in a bracket of its own.
    text = text.partition("(")[0] if text.count("(") > text.count(")") else text
    while match := _TO_TIME.search(text.lower()):
        text = text[: match.start()]
    for opening in (_JOINS, _GROUNDS, _LABEL, _HELPERS):
        match = opening.match(flat(text))
        text = text[match.end() :] if match else text
    held = _HELD.search(flat(text))
    return (text[: held.start()] if held else text).strip()


def _behind(dated: DatedWords, least: int) -> str:
    """What stands behind a time: "Trước ngày 5/3, các xã gửi danh sách"."""
    words = dated.sentence[dated.end : dated.until]
    match = _OPENING.match(words)
    text = re.split(r"[;:(]", words[match.end() if match else 0 :])[0].strip(" ,.:")
    while match := _TO_TIME.search(text.lower()):
        text = text[: match.start()]
    return "" if _AFTER.match(flat(text)) or len(text.split()) < least else text


def _is_bare(name: str) -> bool:
    """Whether it only says that something is sent, or is the first one, not what."""
    words = [word.strip(",:") for word in flat(name).split()]
    return all(word in _BARE or word.isdigit() for word in words)


def _goes_on(dated: DatedWords, name: str) -> bool:
    before = dated.clause.text[: dated.start].rstrip(" ")
    return (dated.since > 0 or before.endswith(";")) and bool(_OBJECTLESS.match(flat(name)))


def _lead(dated: DatedWords) -> str:
    """What the words go on about: the sentence before in the same line, else the heading."""
    line = dated.clause.text.rfind("\n", 0, dated.start) + 1
    said = dated.earlier or dated.clause.text[line : dated.start]
    first = _without_list(_before(re.split(r"[:;(]", _unmarked(said))[0]))
    for words in (first, *headings(dated.clause, dated.sentence)):
        if words and not _is_bare(words):
            return shortened(words, _LEAD)
    return ""


def _without_list(words: str) -> str:
    match = _LIST.search(flat(words))
    return words[: match.start()] if match else words


def headings(clause: Clause, sentence: str = "") -> tuple[str, ...]:
    """The headings above the sentence that say what it is about, the nearest first."""
    opening = clause.text.partition("\n")[0]
    own = () if not sentence or sentence in opening else (opening,)
    texts_above = [_unmarked(each) for each in (*own, *reversed(clause.path))]
    bare = (_BRACKET.sub("", each).strip() for each in texts_above)
    said = (each for each in bare if each and not _SAYS_NOTHING.match(flat(each)))
    return tuple(each[:1] + each[1:].lower() if is_caps(each) else each for each in said)


def _under(lead: str, name: str) -> str:
    if not lead:
        return name
    return f"{lead}: {_small(name)}" if name and flat(name) not in flat(lead) else lead


def _less(name: str) -> str:
    """One piece less: of several the last, else where and how it is done."""
    pieces = name.split(", ")
    if len(pieces) > 1:
        ends = f"{_without_list(pieces[0])}, {pieces[-1]}"
        # What is enumerated in between says less than what is done with it.
        return ends if len(pieces) > 2 and len(ends) <= MOST else ", ".join(pieces[:-1])
    places = [each.start() for each in _WHERE.finditer(flat(name)) if each.start() >= 25]
    return name[: places[-1]] if places else ""


def _balanced(name: str) -> str:
    """Without the half of a bracket or quotation that was cut through."""
    for opening, closing in (("\u201c", "\u201d"), ("(", ")")):
        if name.count(opening) > name.count(closing):
            name = name[: name.rfind(opening)] or name.replace(opening, "")
        elif name.count(closing) > name.count(opening):
            name = name.replace(closing, "")
    name = name.replace('"', "") if name.count('"') % 2 else name
    return name.strip(" ,;:.-\u2013")


def _unmarked(text: str) -> str:
    """The words behind the mark they open with."""
    text = _NUMBERED.sub("", re.sub(r"^(?:\u0110i\u1ec1u|M\u1ee5c) \d+[.:] ", "", text.strip()))
    marker = find_marker(text)
    return (marker.rest if marker else text).strip(" .:")


def _small(text: str) -> str:
    # Names stay as they are written: only a word that is all small behind its first letter.
    first, _, _ = text.partition(" ")
    return text[:1].lower() + text[1:] if first[1:].islower() and len(first) > 1 else text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
