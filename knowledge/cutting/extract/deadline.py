"""Until when one registers for the emulation.

Rule kept here: a day counts only when the words say that it closes this registration; several
such days are all returned, and then none of them is a fact, unless each is of its own wave.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from knowledge.cutting.extract.dates import DateText, find_dates, flat, sentences
from knowledge.cutting.extract.tasks import when_in
from knowledge.cutting.outline.names import Clause
from knowledge.plan.deadline import says_more

_NOT_BODY = ("mo-dau", "can-cu", "noi-nhan", "nguoi-ky")
_UNTIL = re.compile(
    r"\b(?:truoc|cham nhat|muon nhat|den het|het|han cuoi|xong|han|den|cuoi)\b[^.;]{0,25}$|"
    r"\bhan (?:nop|gui|nhan|chot)\b[^.;\d]{0,50}$"
)
# What "has been registered" already is waited for no more.
_REGISTERS = re.compile(r"(?<!da )\bdang ky\b|\bky (?:ket )?giao uoc\b")
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
_LISTED = re.compile(
    r"\bdanh sach (?:cac )?(?:don vi|htx|hop tac xa|tap the|ca nhan|to hop tac)(?: da)? $"
)
_ALREADY = re.compile(r"\bda dang ky\b")
_EMULATION = re.compile(r"thi dua|danh hieu|giao uoc")
_OTHER_MATTER = re.compile(
    r"bao cao|tong ket|so ket|hoan thanh viec|nghiem thu|kiem tra|khoi cong|to chuc (?:le|hoi)|"
    r"de nghi khen|ho so khen|thuc hien tu|thoi gian thuc hien|cao diem|tap huan|giai ngan"
)
# "Báo cáo kết quả đăng ký trước ngày …" is the day of the report.
_ABOUT_RESULT = re.compile(r"(?:bao cao|ket qua|so ket|tong ket|danh gia)[^,;.]{0,40}$")
_MARKS = r"^(?:\W*(?:\(?\w{1,5}[.)/]+\s*)*)"
_LEADING = r"(?:viec |ve |thoi han |thoi gian |han |to chuc |cong tac )?dang ky"
_OWN_HEADING = re.compile(_MARKS + _LEADING)
_ONLY_REGISTERS = re.compile(
    _MARKS
    + _LEADING
    + r"(?: (?:tham gia|thi dua|phong trao|(?:cac )?danh hieu|khen thuong|giao uoc))*\W*$"
)
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
# So many letters of a clause may be its heading.
_HEADING = 60
# "15/02 hằng năm": which year is meant, a person has to say.
_YEARLY = re.compile(r"hang nam|moi nam")
_WAVE = re.compile(
    r"\b(?<!dang )(dot|lan|vong|ky|giai doan) (?:(?:thu )?(?:\d{1,2}|[ivx]{1,4}|mot|hai|ba|bon|"
    r"nam(?! \d))|thu (?:nhat|nhi|tu)|dau|sau|cuoi|bo sung)\b(?!/| va ca nam)"
)
_WAVE_BEHIND = re.compile(r"\s*\(?(?:cho |doi voi )?(?=" + _WAVE.pattern + ")")


@dataclass(frozen=True)
class FoundDeadline:
    """A last day to register: its section, the words for it, the line they stand in.

    It is not `certain` when it comes round every year, or when other matters are registered for.
    `wave`: which of several it closes, in the document's words; `waves`: all of them, of the last.
    """

    day: date
    section: str
    words: str
    quote: str
    certain: bool = True
    wave: str = ""
    waves: tuple[FoundDeadline, ...] = ()

    @property
    def each(self) -> tuple[FoundDeadline, ...]:
        """The waves, or this one alone."""
        return self.waves or (self,)

    @property
    def told(self) -> str:
        """Its wave and its words, as they go on in a sentence."""
        return " ".join(_small(each) for each in (self.wave, self.words) if each)

    @property
    def told_each(self) -> tuple[str, ...]:
        """The words of every wave; none where the day says it all."""
        kept = self.waves or self.wave or says_more(self.words)
        return tuple(each.told for each in self.each) if kept else ()


def find_deadlines(
    clauses: Sequence[Clause], year: int | None, issued: date | None
) -> tuple[FoundDeadline, ...]:
    """Every last day to register that the document may set, each day once."""
    found: dict[date, FoundDeadline] = {}
    for clause in clauses:
        if clause.id in _NOT_BODY:
            continue
        for each in _deadlines_of(clause, year):
            if issued is None or each.day >= issued:
                # The first mention is the rule, later ones repeat it.
                found.setdefault(each.day, each)
    if len(found) == 1 and _is_one_of_more(clauses, *found.values()):
        # The others have a day of their own, or none yet.
        return tuple(replace(each, certain=False) for each in found.values())
    return tuple(found.values())


def _is_one_of_more(clauses: Sequence[Clause], found: FoundDeadline) -> bool:
    """Whether the document speaks of registering in another wave, too."""
    label = _WAVE.search(flat(found.wave))
    said = (flat(" ".join((*each.path, each.text))) for each in clauses)
    named = (one for text in said if _REGISTERS.search(text) for one in _WAVE.finditer(text))
    return label is not None and any(one[1] == label[1] and one[0] != label[0] for one in named)


def closing(found: Sequence[FoundDeadline], day: date | None = None) -> FoundDeadline | None:
    """What closes the registration: the only day, or the last of waves that have each their own.

    With a `day` what ends on it, though several may be meant.
    """
    named = [each.wave for each in found if each.wave and each.certain]
    days = [each.day for each in found]
    if 1 < len(found) == len(set(named)) == len(named) and days == sorted(days):
        last = replace(found[-1], waves=tuple(found))
        if day in (None, last.day):
            return last
    if day is not None:
        return next((each for each in found if each.day == day), None)
    return found[0] if len(found) == 1 and found[0].certain else None


def _deadlines_of(clause: Clause, year: int | None) -> Iterator[FoundDeadline]:
    heading = flat(clause.text.split("\n")[0])
    above = "" if _is_titled_other(clause) else _above(clause)
    # Under "Đăng ký tham gia" every last day may be meant, whatever is registered for.
    only = any(_ONLY_REGISTERS.match(each) for each in (above, heading))
    headed = bool(_ONLY_REGISTERS.match(above)) or _heads(heading)
    # Under "Đăng ký gian hàng" a bare "đăng ký" goes on about the stalls.
    foreign = any(_is_of_other(each) for each in (above, heading[:_HEADING]))
    for _, sentence in sentences(clause.text):
        plain = flat(sentence)
        if (foreign and not _EMULATION.search(plain)) or _is_row_of_other(plain):
            continue
        for each in find_dates(sentence):
            day = each.in_year(year or 0) if year or each.first else None
            closes = _closes(plain, each, headed)
            done = _ALREADY.search(plain) is not None
            doubtful = only and not done and _UNTIL.search(plain[: each.at])
            if day is None or not (closes or doubtful):
                continue
            words = _span(sentence, when_in(sentence[: each.end]) or each.text)
            quote = next(
                (line for line in clause.text.split("\n") if sentence in line), clause.text
            )
            certain = closes and not _YEARLY.search(plain[each.end :])
            certain = certain and not any(map(_LISTED.search, _before_registering(plain)))
            wave = _wave(clause, sentence, each)
            yield FoundDeadline(day, clause.id, words, quote, certain, wave)


def _small(words: str) -> str:
    words = " ".join(words.split()).strip(" .;,")
    return words[:1].lower() + words[1:]


def _span(sentence: str, words: str) -> str:
    """The words for a day with the "from" that stands before them."""
    at = sentence.find(words)
    return sentence[at - 3 : at] + words if flat(sentence[:at]).endswith(" tu ") else words


def _wave(clause: Clause, sentence: str, each: DateText) -> str:
    """Which of several rounds of registering the date closes, "" where nothing says so."""
    behind = _WAVE_BEHIND.match(flat(sentence), each.end)
    if behind is not None and (found := _WAVE.match(flat(sentence), behind.end())):
        return sentence[found.start() : found.end()]
    for words in (sentence[: each.at], clause.text.partition("\n")[0], *clause.path[-1:]):
        named = list(_WAVE.finditer(flat(words)))
        if named:
            return words[named[-1].start() : named[-1].end()]
    return ""


def _before_registering(plain: str) -> Iterator[str]:
    """What stands before each word for registering."""
    return (plain[: match.start()] for match in _REGISTERS.finditer(plain))


def _is_titled_other(clause: Clause) -> bool:
    """Whether a clause has a title of its own that is neither of registering nor of time."""
    title, _, rest = clause.text.partition("\n")
    plain = flat(title)
    short = bool(rest) and len(title) <= _HEADING and not title.endswith((".", ";", ","))
    return short and not (_REGISTERS.search(plain) or _TIMED.search(plain))


def _above(clause: Clause) -> str:
    """The heading directly above: a chapter "…, thời gian và đăng ký" speaks of more.

    One that only says "Thời hạn" goes on about the one above it.
    """
    headings = [flat(each) for each in clause.path]
    while len(headings) > 1 and _BARE_TIME.match(headings[-1]):
        headings.pop()
    return headings[-1] if headings else ""


def _is_row_of_other(plain: str) -> bool:
    """Whether a row of a table is about another thing, though a cell speaks of registering."""
    said = [cell.strip() for cell in plain.split(" | ") if not cell.strip(" .").isdigit()]
    if said and _WAVE.fullmatch(said[0].strip(" .:")):
        return False
    return len(said) > 1 and not _REGISTERS.search(said[0]) and not _in_one_cell(said)


def _in_one_cell(cells: Sequence[str]) -> bool:
    return any(_REGISTERS.search(cell) and find_dates(cell) for cell in cells)


def takes_registrations(clauses: Sequence[Clause], title: str | None) -> bool:
    """Whether a plan is of emulation, or speaks anywhere of registering for it."""
    if _OF_EMULATION.search(_CONGRESS.sub("", flat(title or ""))):
        return True
    body = (clause for clause in clauses if clause.id not in _NOT_BODY)
    return any(_FOR_EMULATION.search(flat(clause.text)) for clause in body)


def _is_of_other(heading: str) -> bool:
    """Whether a heading is about registering for something that is no emulation."""
    match = _OWN_HEADING.match(heading)
    if match is None or _EMULATION.search(heading):
        return False
    return _WHAT.match(heading[match.end() :]) is None


def _heads(heading: str) -> bool:
    """Whether a clause's own first words are about this registration."""
    match = _OWN_HEADING.match(heading)
    return match is not None and _WHAT.match(heading[match.end() :]) is not None


def _closes(plain: str, each: DateText, headed: bool) -> bool:
    """Whether the words around the date say that registration ends with it."""
    before = plain[: each.at]
    if not _UNTIL.search(before):
        return False
    named = [
        match for match in _REGISTERS.finditer(before) if not _WHO.search(before[: match.start()])
    ]
    if not named and (_ALREADY.search(plain) or _WHO.search(_up_to_registering(before))):
        return False
    if named and _ABOUT_RESULT.search(before[: named[-1].start()]):
        return False
    # The word nearest before the date tells what is to be done until then.
    if named:
        return _is_ours(before[named[-1].start() :], named[-1])
    after = _REGISTERS.search(plain, each.end)
    if after is not None:
        between = plain[each.end : after.start()]
        return not _OTHER_MATTER.search(between) and _is_ours(plain[after.start() :], after)
    return headed and not _OTHER_MATTER.search(plain)


def _up_to_registering(before: str) -> str:
    match = _REGISTERS.search(before)
    return before[: match.start()] if match else ""


def _is_ours(words: str, match: re.Match[str]) -> bool:
    """Whether the words that begin with "register" mean the emulation and stay with it."""
    rest = words[match.end() - match.start() :]
    ours = match[0] != "dang ky" or _WHAT.match(rest) is not None
    return ours and not _OTHER_MATTER.search(rest)
