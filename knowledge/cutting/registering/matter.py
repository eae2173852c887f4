"""What a sentence says one registers for, and whether a day closes it.

Rule kept here: the word nearest before a day tells what is to be done until then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from knowledge.cutting.extract.dates import DateText, find_dates, flat
from knowledge.cutting.outline.names import Clause

NOT_BODY = ("mo-dau", "can-cu", "noi-nhan", "nguoi-ky")
UNTIL = re.compile(
    r"\b(?:truoc|cham nhat|muon nhat|den het|het|han cuoi|xong|han|den|cuoi)\b[^.;]{0,25}$|"
    r"\bhan (?:nop|gui|nhan|chot)\b[^.;\d]{0,50}$"
)
# What "has been registered" already is waited for no more.
REGISTERS = re.compile(r"(?<!da )\bdang ky\b|\bky (?:ket )?giao uoc\b")
REGISTERING = re.compile(r"\bdang ky\b|\bghi danh\b")
# What is registered for: the emulation itself, or nothing is said and it goes to the office.
_WHAT = re.compile(
    r"\s*[,.:;|)(]|\s*$|\s+(?:thi dua|(?:cac )?danh hieu|giao uoc|phong trao|(?:cac )?chi tieu thi|"
    r"khen thuong|noi dung thi|tham gia(?:\s*[,.:;|]|\s*$| thi dua| phong trao| giao uoc| dot thi|"
    r" gui| ve| truoc| voi)|gui|nop|ve|voi|truoc|cham nhat|muon nhat|den|tu ngay|bang van ban|"
    r"theo mau|cua (?:cac |don vi|htx|hop tac xa|tap the|ca nhan)|lan (?:dau|thu|\d)|nam \d|"
    r"va (?:gui|nop|ky)|duoc gui|phai gui|hoan thanh|xong|la|vao|trong|qua|tai|tren|bo sung|"
    r"dot (?:\d|[ivx]+\b|mot|hai|dau))\b"
)
# "Kiểm tra 30% số đơn vị đăng ký": who they are, and not what they do by a day.
_WHO = re.compile(r"\bso (?:cac )?(?:don vi|htx|hop tac xa|tap the|ca nhan|to hop tac)(?: da)? $")
# "Lập danh sách HTX đăng ký gửi …" is of one office to another, and may be the deadline or not.
LISTED = re.compile(
    r"\bdanh sach (?:cac )?(?:don vi|htx|hop tac xa|tap the|ca nhan|to hop tac)(?: da)? $"
)
ALREADY = re.compile(r"\bda dang ky\b")
EMULATION = re.compile(r"thi dua|danh hieu|giao uoc")
_OTHER_MATTER = re.compile(
    r"bao cao|tong ket|so ket|hoan thanh viec|nghiem thu|kiem tra|khoi cong|to chuc (?:le|hoi)|"
    r"de nghi khen|ho so khen|thuc hien tu|thoi gian thuc hien|cao diem|tap huan|giai ngan"
)
# "Báo cáo kết quả đăng ký trước ngày …" is the day of the report.
_ABOUT_RESULT = re.compile(r"(?:bao cao|ket qua|so ket|tong ket|danh gia)[^,;.]{0,40}$")
# "Sửa đăng ký", "được điều chỉnh chỉ tiêu": until then, and not until one registers.
_CHANGES = re.compile(
    r"\b(?:sua(?: doi)?|dieu chinh|thay doi|doi lai|rut(?: lai)?|huy)\b"
    r"(?= [^.;|]{0,30}\b(?:dang ky|chi tieu|muc tieu|danh hieu|noi dung|lai)\b)"
)
_FROM = re.compile(r"\b(?:tu|ke tu)\b(?: \d{1,2} ?(?:gio|h)(?: ?\d\d)?(?: phut)?)?(?: ngay)?\s*$")
_TO = re.compile(r"[\s,]*(?:den|toi|-|\u2013)\s*[^;.\d]{0,16}\d")
_TAKES_IN = re.compile(
    r"(?:han |thoi han )?(?:tiep nhan|nhan|thu|nop|gui|chot|het han|ket thuc)\b"
    r"[^|]{0,40}\bdang ky\b"
    r"(?! (?:kinh doanh|doanh nghiep|thue|htx|hop tac xa))"
)
# What is registered with an office of the state, the paper that says so, and what comes beside.
_NO_WISH = re.compile(
    r" (?:kinh doanh|doanh nghiep|thue|thanh lap|(?:htx|hop tac xa)(?! (?:tham|du))|nhan hieu|"
    r"ma so|quyen|khai|bien dong|bao ho|tam|thuong tru|gian|cho o|phong|luu tru|an|suat|xe|"
    r"tham luan|phat bieu)\b"
)
_PAPER = re.compile(r"\b(?:giay(?: chung nhan)?|so|co quan|phong|cong thong tin|van phong) $")
_MARKS = r"^(?:\W*(?:\(?\w{1,5}[.)/]+\s*)*)"
_LEADING = r"(?:viec |ve |thoi han |thoi gian |han |to chuc |cong tac )?dang ky"
_OWN_HEADING = re.compile(_MARKS + _LEADING)
ONLY_REGISTERS = re.compile(
    _MARKS
    + _LEADING
    + r"(?: (?:tham gia|thi dua|phong trao|(?:cac )?danh hieu|khen thuong|giao uoc))*\W*$"
)
# A contest is entered: whoever reads the draft says whether that is meant.
CONTEST = re.compile(_MARKS + _LEADING + r" (?:tham )?(?:du(?: thi)?|thi|gia (?:hoi|cuoc) thi)\W*$")
_BARE_TIME = re.compile(
    _MARKS + r"(?:thoi (?:han|gian)|han|han (?:nop|gui|chot))(?: (?:nop|gui|thuc hien))?\W*$"
)
_TIMED = re.compile(r"\b(?:thoi|han|ho so|noi nhan|cach thuc)\b")
# What is held once, by invitation.
_CONGRESS = re.compile(r"\bdai hoi thi dua(?: yeu nuoc)?|\bhoi nghi [^,;]*?(?:dien hinh|thi dua)")
_OF_EMULATION = re.compile(r"\b(?:thi dua|phong trao|khen thuong|danh hieu|giao uoc)\b")
_FOR_EMULATION = re.compile(
    r"\bdang ky\b[^.;\n]{0,40}\b(?:thi dua|danh hieu|giao uoc|phong trao)\b|"
    r"\b(?:thi dua|danh hieu|phong trao)\b[^.;\n]{0,40}\bdang ky\b|\bky (?:ket )?giao uoc\b"
)
WAVE = re.compile(
    r"\b(?<!dang )(dot|lan|vong|ky|giai doan) (?:(?:thu )?(?:\d{1,2}|[ivx]{1,4}|mot|hai|ba|bon|"
    r"nam(?! \d))|thu (?:nhat|nhi|tu)|dau|sau|cuoi|bo sung)\b(?!/| va ca nam)"
)
# So many letters of a clause may be its heading.
HEADING = 60


def before_registering(plain: str) -> Iterator[str]:
    """What stands before each word for registering."""
    return (plain[: match.start()] for match in REGISTERS.finditer(plain))


def is_titled_other(clause: Clause) -> bool:
    """Whether a clause has a title of its own that is neither of registering nor of time."""
    title, _, rest = clause.text.partition("\n")
    plain = flat(title)
    short = bool(rest) and len(title) <= HEADING and not title.endswith((".", ";", ","))
    return short and not (REGISTERS.search(plain) or _TIMED.search(plain))


def above(clause: Clause) -> str:
    """The heading directly above: a chapter "…, thời gian và đăng ký" speaks of more.

    One that only says "Thời hạn" goes on about the one above it.
    """
    headings = [flat(each) for each in clause.path]
    while len(headings) > 1 and _BARE_TIME.match(headings[-1]):
        headings.pop()
    return headings[-1] if headings else ""


def is_row_of_other(plain: str) -> bool:
    """Whether a row of a table is about another thing, though a cell speaks of registering."""
    said = [cell.strip() for cell in plain.split(" | ") if not cell.strip(" .").isdigit()]
    if said and WAVE.fullmatch(said[0].strip(" .:")):
        return False
    return len(said) > 1 and not REGISTERS.search(said[0]) and not _in_one_cell(said)


def _in_one_cell(cells: Sequence[str]) -> bool:
    return any(REGISTERS.search(cell) and find_dates(cell) for cell in cells)


def takes_registrations(clauses: Sequence[Clause], title: str | None) -> bool:
    """Whether a plan is of emulation, or speaks anywhere of registering for it."""
    if _OF_EMULATION.search(_CONGRESS.sub("", flat(title or ""))):
        return True
    body = (clause for clause in clauses if clause.id not in NOT_BODY)
    return any(_FOR_EMULATION.search(flat(clause.text)) for clause in body)


def only_changes(plain: str, each: DateText) -> bool:
    """Whether the day ends that one may change what has been registered."""
    before = plain[: each.at]
    change = _CHANGES.search(before)
    return change is not None and not REGISTERS.search(before[: change.start()])


def opens(plain: str, each: DateText) -> bool:
    """Whether it is the first day of a span, and the last one follows."""
    return bool(_FROM.search(plain[: each.at]) and _TO.match(plain, each.end))


def is_taken_in(plain: str, each: DateText) -> bool:
    """Whether it is the day of a row that is called the taking in of registrations."""
    cells = [cell.strip() for cell in plain.split(" | ")]
    named = next((cell for cell in cells if not cell.strip(" .").isdigit()), "")
    return len(cells) > 1 and each.at >= len(cells[0]) and bool(_TAKES_IN.match(named))


def closes_any(plain: str, each: DateText) -> bool:
    """Whether one registers for anything at all until this day."""
    before = plain[: each.at]
    if not UNTIL.search(before):
        return False
    named = [
        one
        for one in REGISTERS.finditer(before)
        if not (_NO_WISH.match(before[one.end() :]) or _PAPER.search(before[: one.start()]))
    ]
    if not named or _ABOUT_RESULT.search(before[: named[-1].start()]):
        return False
    return not _OTHER_MATTER.search(before[named[-1].end() :])


def is_of_other(heading: str) -> bool:
    """Whether a heading is about registering for something that is no emulation."""
    match = _OWN_HEADING.match(heading)
    if match is None or EMULATION.search(heading):
        return False
    return _WHAT.match(heading[match.end() :]) is None


def heads(heading: str) -> bool:
    """Whether a clause's own first words are about this registration."""
    match = _OWN_HEADING.match(heading)
    return match is not None and _WHAT.match(heading[match.end() :]) is not None


def closes(plain: str, each: DateText, headed: bool) -> bool:
    """Whether the words around the date say that registration ends with it."""
    before = plain[: each.at]
    if not UNTIL.search(before):
        return False
    named = [
        match for match in REGISTERS.finditer(before) if not _WHO.search(before[: match.start()])
    ]
    if not named and (ALREADY.search(plain) or _WHO.search(_up_to_registering(before))):
        return False
    if named and _ABOUT_RESULT.search(before[: named[-1].start()]):
        return False
    # The word nearest before the date tells what is to be done until then.
    if named:
        return _is_ours(before[named[-1].start() :], named[-1])
    after = REGISTERS.search(plain, each.end)
    if after is not None:
        between = plain[each.end : after.start()]
        return not _OTHER_MATTER.search(between) and _is_ours(plain[after.start() :], after)
    return headed and not _OTHER_MATTER.search(plain)


def _up_to_registering(before: str) -> str:
    match = REGISTERS.search(before)
    return before[: match.start()] if match else ""


def _is_ours(words: str, match: re.Match[str]) -> bool:
    """Whether the words that begin with "register" mean the emulation and stay with it."""
    rest = words[match.end() - match.start() :]
    ours = match[0] != "dang ky" or _WHAT.match(rest) is not None
    return ours and not _OTHER_MATTER.search(rest)
