"""What a sentence calls the thing it dates: a short name for a calendar.

Rule kept here: only words of the document, whole ones; never the time itself, and never half of a
bracket or a quotation.
"""

from __future__ import annotations

import re

from knowledge.cutting.extract.dates import flat
from knowledge.cutting.naming.leads import (
    heading_of,
    in_wave,
    lead_of,
    says_nothing,
    under,
    wave_of,
)
from knowledge.cutting.naming.short import shortened
from knowledge.cutting.naming.words import (
    JOINS,
    TO_TIME,
    DatedWords,
    before_time,
    capital,
    is_bare,
    small,
    unmarked,
)

# One of several, behind another of them: "họp đợt 1 ngày …, đợt 2 trong tháng 7".
_NEXT_WAVE = re.compile(r"\b(?:dot|ky|vong|giai doan|lan) (?:\d+|[ivx]+|mot|hai|ba|bon)$")
# How long it takes, and from what hour, is no name.
_DURATION = re.compile(r"\d+(?:,\d+)? (?:buoi|ngay|gio)\b(?! hoi).*")
_HOURS = re.compile(r"(?:mo cua|hang ngay|moi ngay|tu \d)")
_OPENING = re.compile(r"^[\s,:)\u2013-]+")
# "Đợt 1" alone tells nobody what it is.
_WAVE = re.compile(r"(?:dot|ky|vong|giai doan|phan) (?:\d+|[ivx]+|mot|hai|ba|bon)")
_AFTER = re.compile(r"^(?:tai|o|ve|qua|tinh|hang nam|hang nien|tren|do|thoi gian|hoac|theo)\b")
# "Từ ngày … đến ngày …, chia ba giai đoạn": how the time is parted is not what it is of.
_PARTED = re.compile(
    r"^(?:va )?(?:duoc )?(?:chia|gom|thuc hien)(?: (?:ra|lam|thanh|theo|trong))* "
    r"(?:\d+|hai|ba|bon|nam|nhieu|cac) (?:dot|giai doan|vong|ky|buoc|lan)$"
)
# "Đợt 2: từ ngày … đến khi tổ chức xong Hội nghị": until when it goes on is no name.
_OPEN_END = re.compile(r"(?:cho )?(?:(?:den|toi) (?:khi|luc|het)|tro di)\b")
_ENDS_SO = re.compile(r" (?:cho )?(?:den|toi)(?: het)?$")
# What is sent stands in the sentence before.
_OBJECTLESS = re.compile(
    r"^(?:lap thanh|thuc hien theo|(?:gui|nop|trinh|chuyen)\b"
    r"(?! [^,;]*\b(?:phe duyet|ban hanh|quyet dinh|xem xet|thong qua|ky)\b)"
    r"(?! (?:ho so|ban|phieu|danh sach|bao cao|bieu|bai|"
    r"anh|don|to trinh|san pham|van ban|ket qua|giay|tin|hoa don|phi|tien)\b))"
)
_PART_OF_REPORT = re.compile(r"^(?:ket qua|ca nam|nam|(?:0?6|sau) thang|quy|tong ket|so ket)\b")
# Who reports, before "báo cáo sáu tháng …, báo cáo năm …".
_REPORTS = re.compile(
    r"^(?:ubnd|uy ban|cac|htx|hop tac xa|lien minh|so|phong|ban|don vi|to hop tac|chi cuc|hoi)\b"
)
# What is done to something that the heading names.
_NEEDS_THING = re.compile(
    r"^(?:(?:khai mac|be mac|thao do|nhan bai|quyet toan|khoi cong|khanh thanh|tong duyet|"
    r"vong (?:so|ban|chung)|so khao|chung (?:khao|ket)|trao giai|cong bo ket qua|phan con lai|"
    r"so con lai|lap \d+ bo|nhan ban giao|tiep nhan)\b|(?:.* )?tong hop,? (?:va )?(?:gui|trinh)\b|"
    r"(?:.* )?ho so\b(?! (?:de nghi|dang ky|khen|thi|du|xet|danh gia|vay|ung|tham gia|to trinh|"
    r"thanh toan|quyet toan|cong nhan|chuyen|cua|vao|hop)\b))"
)
_MOST_NEEDY = 12
# "60% before June and 100% before December": of what, the first part says.
_ONLY_AMOUNT = re.compile(
    r"^(?:(?:toi thieu|it nhat|dat|tren) )?\d[\d.,]* ?(?:%|phan tram|trieu|ty|dong| )*$"
)
_UP_TO_AMOUNT = re.compile(r"^(.*?)(?: (?:toi thieu|it nhat|dat|tren|du))? \d")


def name_of(dated: DatedWords, *, behind: bool = False) -> str:
    """What is dated; "" when the words say nothing but when.

    `behind`: it stands behind the time, as the sentence begins with one.
    """
    name = "" if behind else before_time(dated.sentence[dated.since : dated.at]) + _around(dated)
    about = "" if name else _own_heading(dated) or _behind(dated, least=1 if behind else 3)
    name = name or about
    if not name and dated.earlier:
        return dated.earlier
    name = _report(dated, _amount(dated, name))
    if _DURATION.fullmatch(flat(name)):
        name = ""
    if (before := _NEXT_WAVE.search(flat(dated.earlier))) and _WAVE.fullmatch(flat(name)):
        return f"{dated.earlier[: before.start()]}{small(name)}"
    if _WAVE.fullmatch(flat(name)) and (about := _behind(dated, least=2)):
        name = f"{name}: {small(about)}"
    elif not name or is_bare(name) or _goes_on(dated, name):
        name = under(lead_of(dated), name)
    return capital(shortened(_placed(dated, name)))


def _placed(dated: DatedWords, name: str) -> str:
    """The name with the wave it belongs to, and below what it is done to."""
    if (wave := wave_of(dated)) and name:
        return in_wave(heading_of(dated, name), wave, name)
    plain = flat(name)
    needy = _NEEDS_THING.match(plain) and len(name.split()) <= _MOST_NEEDY
    heading = heading_of(dated, name) if needy else ""
    # "Nhận hồ sơ" below "Hồ sơ, trình tự".
    same = "ho so" in plain and flat(heading).startswith("ho so")
    return name if same else under(heading, name)


def _amount(dated: DatedWords, name: str) -> str:
    match = _UP_TO_AMOUNT.match(flat(dated.earlier)) if _ONLY_AMOUNT.match(flat(name)) else None
    return f"{dated.earlier[: match.end(1)]}: {name}" if match else name


def _report(dated: DatedWords, name: str) -> str:
    """ "Báo cáo sáu tháng trước …, cả năm trước …": the second is a report of the same, too."""
    said = dated.sentence[: dated.since]
    at = flat(said).find("bao cao")
    plain = flat(name)
    if at < 0 or not (_PART_OF_REPORT.match(plain) or plain.startswith("bao cao")):
        return name
    whose = before_time(said[:at])
    name = name if "bao cao" in plain else f"{said[at : at + 7]} {small(name)}"
    return f"{whose} {small(name)}" if _REPORTS.match(flat(whose)) else name


def _around(dated: DatedWords) -> str:
    """What goes on behind a time in brackets."""
    before = dated.sentence[dated.since : dated.at]
    if before.count("(") <= before.count(")"):
        return ""
    _, _, rest = dated.sentence[dated.end : dated.until].partition(") ")
    words = re.split(r"[,;:(]", rest)[0]
    until = _ENDS_SO.search(f" {flat(words).rstrip()}")
    words = words[: until.start()] if until else words
    return f" {words}" if words and not JOINS.match(flat(words)) else ""


def _own_heading(dated: DatedWords) -> str:
    """The heading of the clause itself, where the sentence stands below it."""
    opening = unmarked(dated.clause.text.partition("\n")[0])
    below = dated.sentence not in dated.clause.text.partition("\n")[0] and not dated.since
    return opening if below and not says_nothing(opening) else ""


def _behind(dated: DatedWords, least: int) -> str:
    """What stands behind a time: "Trước ngày 5/3, các xã gửi danh sách"."""
    words = dated.sentence[dated.end : dated.until]
    match = _OPENING.match(words)
    text = re.split(r"[;:(]", words[match.end() if match else 0 :])[0].strip(" ,.:")
    while match := TO_TIME.search(text.lower()):
        text = text[: match.start()]
    if _HOURS.match(flat(text)) or _NEXT_WAVE.fullmatch(flat(text)):
        return ""
    if _PARTED.match(flat(text)) or _OPEN_END.match(flat(text)):
        return ""
    return "" if _AFTER.match(flat(text)) or len(text.split()) < least else text


def _goes_on(dated: DatedWords, name: str) -> bool:
    before = dated.clause.text[: dated.start].rstrip(" ")
    return (dated.since > 0 or before.endswith(";")) and bool(_OBJECTLESS.match(flat(name)))
