"""Which of the found sections leads where one states just the kind of value that is asked for.

Rule kept here: a section only moves up among those that were found, and only before one that
states nothing of the kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.passages.cover import Words
from knowledge.passages.named import NamedPlan
from knowledge.passages.tables import named_cell
from knowledge.search import handing
from knowledge.search.judgement import Judgement, Match
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

# A share or a most that somebody gets, and how a clause states one.
_SHARE = re.compile(
    r"\bmay phan\b(?! (?:thi|ke|cua|trong))|\b(?:bao nhieu|may) phan tram\b"
    r"|\b(?:toi da|nhieu nhat|cao nhat)\b.*\b(?:bao nhieu|may|nhieu)\b"
    r"|\bho tro (?:duoc |cho )?(?:bao nhieu|may)\b"
)
_STATES_SHARE = re.compile(r"\d ?%|\b(?:toi da|khong qua) \d[\d.,]* ?(?:trieu|ty|dong|nghin)")
_OF_SHARE = re.compile(rf"{_STATES_SHARE.pattern}|%|\b(?:ty le|lai suat|toi da|muc)\b")
# How long something takes; days of the calendar and hours of the clock are none.
_LONG = re.compile(
    r"(?<!ngay )\b(?:may|bao nhieu) (?:ngay|thang|tuan|nam|buoi|phut)\b(?! nao)|\bbao lau\b"
)
_STATES_LONG = re.compile(
    r"\b\d+ (?:ngay|thang|tuan|nam|buoi|gio|phut)\b(?! (?:\d|thang))"
    r"|\b(?:moi|hang) (?:ngay|tuan|thang|quy|nam)\b"
)
# From when to when the plan itself holds.
_PERIOD = re.compile(
    r"\btu\b.*\bden\b"
    r"|\b(?:den|toi|tu) (?:bao gio|khi nao|luc nao|ngay nao|thang nao|hom nao|dau)\b"
    r"|\bthoi gian nao\b|\b(?:bao gio|khi nao) (?:thi )?(?:het|xong|ket thuc|bat dau)\b"
)
_PLAN = r"(?:phong trao|ke hoach|chuong trinh|dot thi dua|cuoc van dong|de an)"
_WHEN = r"(?:tu|den|trong|ket thuc|het) (?:het )?(?:nam|ngay|thang|nay|quy|khi|\d)"
_STATES_PERIOD = re.compile(
    rf"\b{_PLAN}\b[^.;\n]{{0,80}}\b{_WHEN}|\bthoi gian (?:thuc hien|trien khai|phat dong|thi dua)\b"
    rf"|\bgiai doan 20\d\d|^[\d.) ]*thoi gian\W[^;\n]{{0,20}}{_WHEN}",
    re.MULTILINE,
)
# All that is said of the plan where nothing but the plan is asked about.
_OF_PLAN = frozenset(
    "ban ke hoach phong trao van chuong trinh dot cuoc thi dua nay do ay tren tu den toi bao gio "
    "khi nao luc ngay thang nam hom dau thi bat ket thuc het xong keo dai dien ra thuc hien "
    "trien khai trong thoi gian la vay a ha nhi the lau co hieu luc va thuc moi duoc".split()
)
_THE_PLAN = re.compile(rf"\b(?:{_PLAN}|thi dua|thoi gian (?:thuc hien|trien khai))\b")
# The sum of everything, and nothing else.
_TOTAL = re.compile(r"\b(?:tong (?:cong |so |muc )?)?(?:kinh phi|ngan sach|du toan|chi phi|von)\b")
_OF_TOTAL = frozenset(
    "tong cong so muc kinh phi ngan sach du toan chi von dau tu tien cua cho ca ke hoach phong "
    "trao chuong trinh dot thi dua nay nam la bao nhieu may het tat toan bo thuc hien trien khai "
    "kien khoang a vay ha nhi the dong trieu ty".split()
)
_STATES_TOTAL = re.compile(
    r"\btong (?:cong |so |muc |nhu cau )*(?:kinh phi|ngan sach|du toan|chi phi|von)\b"
    r"[^;\n]{0,60}?\d[\d.,]* ?(?:dong|trieu|ty)"
)
_CLAUSES = re.compile(r"[.;\n](?!\d)|,(?!\d)")
_NUMBERS = re.compile(r"\d+")
_NAMED, _COVERED, _ABOUT, _MORE, _LEAST_KNOWN = 0.6, 0.6, 0.2, 0.1, 0.5
# What has next to nothing to do with what is asked leads by no length and no address of its own.
_LIKELY = 5.0
# What a cell of a table leaves to another day.
_OPEN = re.compile(r"\bchua (?:xac dinh|co|chon|chot|ro)\b|\bthong bao sau\b|\bse (?:thong )?bao\b")
# What the head of a column says of a kind of value.
_COLUMNS = (
    (
        re.compile(r"\b(?:may|bao nhieu) (?:ngay|buoi|thang)\b"),
        re.compile(r"so ngay|thoi luong|so buoi"),
    ),
    (
        re.compile(r"\b(?:ngay|hom|thang|khi|bua) (?:nao|may|mo)\b|bao gio"),
        re.compile(r"thoi gian|\bngay\b|\bhan\b|thoi diem|hoan thanh|tien do|khai giang"),
    ),
    (re.compile(r"\bo dau\b|cho nao|noi nao"), re.compile(r"dia diem|\bnoi\b|dia chi|dia ban")),
    (re.compile(r"\bai\b"), re.compile(r"chu tri|phu trach|truong")),
    (re.compile(r"don vi nao|co quan nao"), re.compile(r"chu tri|phu trach|don vi|co quan")),
)  # fmt: skip
# By when something must be done is not the day of the thing.
_DEADLINE = re.compile(
    r"\b(?:cham|tre|muon) (?:nhat|nhut)\b|\bhan\b|ghi danh|dang ky|\bnop\b|\bgui\b"
)
_OF_DEADLINE = re.compile(r"\bhan\b|\bnop\b|\bgui\b|dang ky|bao cao|hoan thanh")
# What is asked for by name, and how it is written: a clause that lacks it answers nothing. Without
# its marks "so may" may ask for the number of a decree, or end a word before "how many".
_ASKS_PHONE = (
    r"\bso (?:dien thoai|dt)\b|\bsdt\b|\bhotline\b"
    r"|(?<!doi )(?<!dinh )(?<!tu )(?<!luat )(?<!ban )(?<!mau )(?<!luc )(?<!thi )(?<!hoach )\bso may"
    r"(?= (?:nao|van phong|phong|lien he|cua|goi|truc|to|ban)\b|$)"
)
_PHONE = re.compile(r"\b0\d{2,3}[. ]?\d{1,4}[. ]?\d{3,4}|\b1[89]00\b")
_STRICT = (
    (re.compile(_ASKS_PHONE), _PHONE),
    (
        re.compile(r"\b(?:han (?:chot|cuoi|nop|dang ky|gui)|(?:cham|tre|muon) nhat)\b"),
        re.compile(
            r"\b\d{1,2}/\d{1,2}\b|\bngay \d{1,2} thang|\b\d+ ngay\b|\bthang \d|\bquy (?:[iv]+|\d)\b"
        ),
    ),
)
# What one of them brings is not told for another.
_HONOURS = re.compile(
    r"\b(?:bang khen|giay khen|co thi dua|ky niem chuong|huan chuong|huy chuong|chien si thi dua|"
    r"lao dong tien tien|tap the lao dong xuat sac)\b"
)
_ASKS = re.compile(r"\b(?:ai|gi|chi|nao|may|bao nhieu|bao gio|o dau|mo)\b")


@dataclass(frozen=True)
class Preferred:
    """The order of what was found in one plan."""

    named: NamedPlan

    def of(self, question: Said, judgement: Judgement) -> Judgement:
        """The judgement with the section in front that states the kind, if any does so surely."""
        if judgement.outcome not in ("answer", "offer") or not judgement.matches:
            return judgement
        led = self._led(question, judgement)
        if led.outcome == "answer" and self._is_of_another(question, led.matches[0].section):
            return replace(led, outcome="offer")
        return led

    def tells_period(self, question: Said, judgement: Judgement) -> bool:
        """Whether it is asked from when to when the plan holds, and the first section says so."""
        if not judgement.matches or not _PERIOD.search(question.folded):
            return False
        first = self._whole(judgement.matches[0].section)
        return _is_of_plan(question) and _STATES_PERIOD.search(first) is not None

    def _is_of_another(self, question: Said, section: str) -> bool:
        """Whether a clause speaks of another honour than the one that is asked about."""
        asked = set(_HONOURS.findall(question.folded))
        text = fold(" ".join(self.named.over(section))) + " " + self._whole(section)
        said = set(_HONOURS.findall(text))
        return bool(asked and said) and not asked & said

    def _led(self, question: Said, judgement: Judgement) -> Judgement:
        first, *others = (match.section for match in judgement.matches)
        # What the letterhead says in passing is nobody's answer.
        found = [first, *(one for one in others if not self.named.is_frame(one))]
        likely = [first, *(one.section for one in judgement.matches[1:] if one.score >= _LIKELY)]
        folded = question.folded
        if _SHARE.search(folded):
            return _led(judgement, self._stating_share(found))
        if _TOTAL.search(folded) and _is_all_of(question, _OF_TOTAL):
            return self._of_total(judgement, found)
        row = self._row(question, found)
        if row is not None:
            return replace(_led(judgement, row), outcome="answer")
        if handing.asks_where(question):
            return self._of_handing_in(judgement, likely)
        stating = self._stating_kind(question, found)
        if stating is not None:
            return _led(judgement, stating)
        numbered = self.named.numberings.places(question)
        if numbered and first not in numbered:
            return self._of_numbered(question, judgement, found, numbered)
        if _LONG.search(folded):
            return _led(judgement, self._stating_length(question, likely))
        if _PERIOD.search(folded) and _is_of_plan(question):
            return self._of_period(judgement, found)
        return judgement

    def _stating_kind(self, question: Said, found: Sequence[str]) -> str | None:
        """The clause that gives a telephone or a last day where the first one only speaks of it."""
        states = next((gives for asks, gives in _STRICT if asks.search(question.folded)), None)
        if states is None or states.search(self._whole(found[0])):
            return None
        # Of a day another heading's would be another body's.
        giving = (
            one
            for one in found[1:]
            if states is _PHONE or self.named.over(one) == self.named.over(found[0])
        )
        return next((one for one in giving if states.search(self._whole(one))), None)

    def _of_numbered(
        self,
        question: Said,
        judgement: Judgement,
        found: Sequence[str],
        numbered: Sequence[str],
    ) -> Judgement:
        """What is said of the whole is not said of its second wave: the clause that names that."""
        near = next((one for one in numbered if one in found), None)
        begins = self.named.numberings.begins(question, numbered[0])
        if near is not None and (near == numbered[0] or not begins):
            return _led(judgement, near)
        # It was not found by its words: offered, never told for sure.
        first = Match(numbered[0], judgement.matches[0].score)
        others = (one for one in judgement.matches if one.section != first.section)
        return replace(judgement, outcome="offer", matches=(first, *others))

    def _stating_share(self, found: Sequence[str]) -> str | None:
        """The clause with the share where a row of a table that has none stands first."""
        first, *others = found
        told = f"{self._whole(first)} {fold(' '.join(self.named.tables.head(first) or ()))}"
        if not self.named.tables.is_row(first) or _OF_SHARE.search(told):
            return None
        clauses = (one for one in others if not self.named.tables.is_row(one))
        return next((one for one in clauses if _STATES_SHARE.search(self._whole(one))), None)

    def _stating_length(self, question: Said, found: Sequence[str]) -> str | None:
        """The section that tells how long it takes, where the first one tells no such thing."""
        first, *others = found
        if _STATES_LONG.search(self._whole(first)):
            return None
        words = self.named.about_words(question)
        near = [(self._near(words, one), one) for one in others]
        best = max(near, default=(0.0, None))
        return best[1] if best[0] >= _ABOUT else None

    def _near(self, words: Words, section: str) -> float:
        """How much of what is asked about stands in the best clause with a length of time."""
        clauses = _CLAUSES.split(self.named.text(section))
        stating = (one for one in clauses if _STATES_LONG.search(fold(one)))
        return max((self.named.share(words, one) for one in stating), default=0.0)

    def _of_total(self, judgement: Judgement, found: Sequence[str]) -> Judgement:
        """The clause with the sum of everything, or else the row that sums up a table."""
        tables = self.named.tables
        clauses = [one for one in found if _STATES_TOTAL.search(self._whole(one))]
        sums = [one for one in found if tables.is_sum(one) and tables.head(one)]
        stating = clauses or sums
        surely = len(stating) == 1 or (stating[:1] == list(found[:1]) and not clauses[1:])
        led = _led(judgement, stating[0] if stating else None)
        return replace(led, outcome="answer") if stating and surely else led

    def _of_handing_in(self, judgement: Judgement, found: Sequence[str]) -> Judgement:
        """The clause that tells where; told for sure where no other one does."""
        telling = [one for one in found if handing.tells_where(self._whole(one))]
        led = _led(judgement, telling[0] if telling else None)
        return replace(led, outcome="answer") if len(telling) == 1 else led

    def _of_period(self, judgement: Judgement, found: Sequence[str]) -> Judgement:
        """An event's days are not the plan's: without a clause that tells them they are offered."""
        stating = next((one for one in found if _STATES_PERIOD.search(self._whole(one))), None)
        if stating is None:
            return replace(judgement, outcome="offer")
        return (
            judgement
            if stating == found[0]
            else replace(_led(judgement, stating), outcome="answer")
        )

    def _row(self, question: Said, found: Sequence[str]) -> str | None:
        """The one row that is named, with a column that is asked for."""
        tables, words = self.named.tables, self.named.about_words(question)
        if not words.sounds or not _ASKS.search(question.folded):
            return None
        rows = [one for one in found if tables.is_row(one) and not tables.is_head(one)]
        fitting = [one for one in rows if self._fits(question, words, one)]
        return fitting[0] if len(fitting) == 1 else None

    def _fits(self, question: Said, words: Words, row: str) -> bool:
        tables = self.named.tables
        cells, head = tables.cells(row), tables.head(row)
        at = named_cell(cells)
        if head is None or at is None or self.named.said_of(cells[at], question) < _NAMED:
            return False
        numbers = _NUMBERS.findall(question.folded)
        if any(one not in numbers for one in _NUMBERS.findall(fold(cells[at]))):
            return False
        stated = [n for n, cell in enumerate(cells) if cell and not _OPEN.search(fold(cell))]
        columns = [head[n] for n in stated if n > at]
        own = self.named.share(words, cells[at])
        if not any(self._asked_for(question, words, cells[at], own, each) for each in columns):
            return False
        said = self.named.share(words, f"{cells[at]} {' '.join(columns)}")
        # What stands nowhere in the plan is the asker's way of speaking.
        return said >= _COVERED * max(self.named.known(question), _LEAST_KNOWN)

    def _asked_for(self, question: Said, words: Words, name: str, own: float, column: str) -> bool:
        """Whether a column holds the kind that is asked for, or of no known kind, is called so."""
        folded, head = question.folded, fold(column)
        if _DEADLINE.search(folded) and not _OF_DEADLINE.search(head):
            return False
        kinds = [held for asks, held in _COLUMNS if asks.search(folded)]
        if kinds:
            return any(held.search(head) for held in kinds)
        return self.named.share(words, f"{name} {column}") >= own + _MORE

    def _whole(self, section: str) -> str:
        return fold(self.named.text(section))


def lacks_telephone(question: Said, text: str) -> bool:
    """Whether a telephone is asked for that a clause does not give."""
    asks, gives = _STRICT[0]
    return asks.search(question.folded) is not None and gives.search(fold(text)) is None


def _is_of_plan(question: Said) -> bool:
    """Whether nothing but the plan itself is asked about."""
    return bool(_THE_PLAN.search(question.unsigned)) and _is_all_of(question, _OF_PLAN)


def _is_all_of(question: Said, words: frozenset[str]) -> bool:
    return all(one in words or one.isdigit() for one in question.unsigned.split())


def _led(judgement: Judgement, section: str | None) -> Judgement:
    """The judgement with a section in front; as it is without one."""
    if section is None:
        return judgement
    first = [match for match in judgement.matches if match.section == section]
    others = [match for match in judgement.matches if match.section != section]
    return replace(judgement, matches=(*first, *others))
