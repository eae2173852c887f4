"""What stands above a sentence and says what it is about: a heading, a wave, the sentence before.

Rule kept here: a heading that every plan has says nothing, and no event is called by it.
"""

from __future__ import annotations

import re

from knowledge.cutting.extract.dates import find_dates, flat
from knowledge.cutting.naming.short import shortened, without_list
from knowledge.cutting.naming.words import (
    BRACKET,
    DatedWords,
    before_time,
    capital,
    is_bare,
    small,
    unmarked,
)
from knowledge.cutting.outline.lines import is_caps
from knowledge.cutting.outline.names import Clause

_LETTERS = re.compile(r"[^\W\d_]{2}")
_LEAD = 60
# "Thời gian nhận hồ sơ": the files are taken in, and that is what the days are of.
_TIME_OF = re.compile(
    r"(?:ve )?thoi (?:gian|han)(?:,? (?:va )?dia diem)? (?=(?:tiep nhan|nhan|nop|gui|dang ky|mo|"
    r"hop|tham dinh|giai ngan|cham|xet|thi)\b(?! dua| gian))"
)
# Headings that every plan has, and no event is called by.
_SAYS_NOTHING = re.compile(
    r"(?:nhung |cac )?(?:quy dinh|van de|dieu khoan) (?:chung|thi hanh)|"
    r"(?:\S+ )?(?:noi dung|to chuc thuc hien|muc dich|yeu cau|ke hoach|phan \S+$|trinh tu|"
    r"cac (?:buoc|noi dung)|tien do|(?:cac )?hoat dong(?: chinh)?$|gom|bao gom|"
    r"la (?:co quan|don vi|dau moi))|.*\bthoi (?:gian|han)\b|phu luc"
)
# "Đánh giá thực hiện hai đợt": how often is told by the wave itself.
_WAVES = re.compile(
    r"(?: duoc)? (?:thuc hien|chia(?: lam| thanh)?|to chuc|gom) (?:\d+|hai|ba|bon|nam|nhieu|cac) "
    r"(?:dot|ky|vong|giai doan|lan)\b.*"
)
_WAVE_LABEL = re.compile(
    r"^\W*((?:dot|ky|vong|giai doan) (?:\d+|[ivx]+|mot|hai|ba|bon|nam))\b ?(?:\([^()]*\) ?)?[:,]"
)


def lead_of(dated: DatedWords) -> str:
    """What the words go on about: the sentence before in the same line, else the heading."""
    line = dated.clause.text.rfind("\n", 0, dated.start) + 1
    said = dated.earlier or dated.clause.text[line : dated.start]
    first = _undated(re.split(r"[:;(]", unmarked(said))[0])
    first = without_list(before_time(first))
    # "2.3.2." is only the mark of the clause.
    first = "" if says_nothing(first) or not _LETTERS.search(first) else first
    for words in (first, *headings(dated.clause, dated.sentence)):
        if words and not is_bare(words):
            return shortened(words, _LEAD)
    return ""


def _undated(words: str) -> str:
    """The words before the first day in them."""
    dates = find_dates(words)
    return words[: dates[0].at] if dates else words


def headings(clause: Clause, sentence: str = "") -> tuple[str, ...]:
    """The headings above the sentence that say what it is about, the nearest first."""
    opening = clause.text.partition("\n")[0]
    own = () if not sentence or sentence in opening else (opening,)
    texts_above = [unmarked(each) for each in (*own, *reversed(clause.path))]
    bare = (_of_what(BRACKET.sub("", each).strip()) for each in texts_above)
    said = (each for each in bare if each and not _SAYS_NOTHING.match(flat(each)))
    return tuple(each[:1] + each[1:].lower() if is_caps(each) else each for each in said)


def _of_what(heading: str) -> str:
    match = _TIME_OF.match(flat(heading))
    return capital(heading[match.end() :]) if match else heading


def under(lead: str, name: str) -> str:
    """The name below what it is about."""
    if not lead:
        return name
    return f"{lead}: {small(name)}" if name and flat(name) not in flat(lead) else lead


def says_nothing(heading: str) -> bool:
    """Whether every plan has a heading like this."""
    return bool(_SAYS_NOTHING.match(flat(heading)))


def heading_of(dated: DatedWords, name: str) -> str:
    """The nearest heading that says something the name does not."""
    said = flat(name)
    above = (each for each in headings(dated.clause, dated.sentence) if flat(each) not in said)
    return next((shortened(each, _LEAD) for each in above), "")


def wave_of(dated: DatedWords) -> str:
    """The wave that the line is about ("- Đợt 1: …; …"), "" for none."""
    text = dated.clause.text
    start = text.rfind("\n", 0, dated.start) + 1
    line = text[start : dated.start + len(dated.sentence)]
    match = _WAVE_LABEL.match(flat(line))
    return line[match.start(1) : match.end(1)] if match else ""


def in_wave(lead: str, wave: str, name: str) -> str:
    """The name with its wave, below what comes in waves."""
    _, _, rest = name.partition(": ") if flat(name).startswith(flat(wave)) else ("", "", name)
    match = _WAVES.search(flat(lead))
    lead = lead[: match.start()] if match else lead
    if not lead:
        return f"{wave}: {small(rest)}" if rest else wave
    return f"{lead}, {small(wave)}: {small(rest)}" if rest else f"{lead}, {small(wave)}"
