"""What was surely found and still answers something else: it is offered, and nobody is told it.

Rule kept here: a plain fact about the words of the question and of the clause; nothing is found by
it, and nothing is denied.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property

from knowledge.passages.named import NamedPlan
from knowledge.search.judgement import Judgement
from knowledge.typed.normalize import fold
from knowledge.typed.said import Said

# Whether something may be, with no sum, share or count asked for beside it.
_WHETHER = re.compile(r"\b(?:duoc|dc|co)\b.*\b(?:khong|ko|k|hong|hok|hem|hk|chua)\b")
_COUNTS = re.compile(r"\b(?:bao nhieu|may|bn|nhieu|bao lau|bao gio|khi nao|nao|dau|ai)\b")
_MONEY = re.compile(r"\b(?:tien|dong|trieu|ty|nghin|ngan|phi|von)\b")
_STATES_MONEY = re.compile(r"\d[\d.,]* ?(?:dong|trieu|ty|nghin)\b")
# Such a clause says of itself what may be, or on which condition.
_RULES = re.compile(r"\b(?:khong|duoc|phai|neu|khi|tro len|tro xuong|doi voi|danh cho|ho tro)\b")
# "Ngày giải ngân đầu tiên là ngày nào": a day of the calendar, and no span.
_WHICH_DAY = re.compile(
    r"\b(?:ngay|hom|buoi) (?:\w+ ){1,8}?la (?:ngay|hom|bua) (?:nao|may|bao nhieu)\b"
)
_STATES_DAY = re.compile(r"\b\d{1,2}/\d{1,2}\b|\bngay \d{1,2} thang\b|\b(?:dau|giua|cuoi) thang\b")
# How many or how much of something, with whose it is before it.
_HOW_MUCH = re.compile(r"\b(?:bao nhieu|may)\b")
_WHOSE = re.compile(r"(?:moi|ban|to|hoi dong|tieu ban|tram|trung tam|van phong|phong) \w")
# "… có mấy gian hàng": things of their own; people and spans are called by many words.
_COUNTED = re.compile(
    r"\b(?:co|gom) (?:tat ca |tong cong )?(?:bao nhieu|may) (?!nguoi|tien|dong|trieu|phan|ngay|"
    r"thang|nam|tuan|gio|phut|buoi|lan|cai|can bo|dai bieu)(\w+) \w+"
    r"(?: (?:vay|a|the|nhi|ha|em|anh|chi))*$"
)
# Where a body is, which its tasks do not tell.
_WHERE_IS = re.compile(
    r"^(?P<body>(?:ban|to|hoi dong|tieu ban|tram|trung tam|van phong|phong|so|chi cuc|uy ban|quy"
    r"|lien minh) (?:\w+ ){1,4}?)(?:nam |dat |o )*(?:o dau|cho nao|noi nao)\b"
)
_STATES_SEAT = re.compile(
    r"\b(?:dia chi|tru so|tang \d|so \d+|duong|ngo|pho) ?\w|\btai (?:so|tang) "
)
# A sum, and what is none: interest is no money that somebody gets.
_ASKS_SUM = re.compile(r"\b(?:bao nhieu|may) (?:tram |chuc )?(?:tien|trieu|dong|ty|nghin)\b")
_NO_SUM = re.compile(r"\d ?%|\b(?:khong|mien|tu tuc|tu lo|tu tra)\b")
_INTEREST = re.compile(r"\blai suat\b[^;\n]{0,40}?\d[\d,.]* ?%")
# A kind of unit, as people call it and as a plan writes it.
_KINDS = (
    re.compile(r"\b(?:to hop tac|tht)\b"),
    re.compile(r"\b(?:doanh nghiep|cong ty|cty|dn)\b"),
    re.compile(r"\b(?:lien hiep (?:hop tac xa|htx)|lhhtx)\b"),
    re.compile(r"\bho (?:kinh doanh|gia dinh|ca the)\b"),
    re.compile(r"\btrang trai\b"),
)
# When one registers: of a wave's own days nothing is said by it.
_WHEN = re.compile(r"\b(?:ngay nao|ngay may|hom nao|bao gio|khi nao|luc nao|chung nao|may|han)\b")
_REGISTERS = re.compile(r"\b(?:dang ky|dky|dk|giao uoc|ghi danh|ghi ten|gui|nop)\b")
_ASKS_TO_REGISTER = re.compile(r"\b(?:dang ky|ghi danh|ghi ten)\b")
# "Hội nghị tổng kết tổ chức ngày nào": "until it is over" is no day.
_HELD_WHEN = re.compile(
    r"^(?P<event>(?:hoi nghi|dai hoi|le|hoi thao|hoi thi|hoi cho|lop) (?:\w+ ){1,6}?)"
    r"(?:(?:duoc|se|dien ra|to chuc|khai mac|bat dau|vao|hop|la) )*"
    r"(?:ngay nao|ngay may|hom nao|bao gio|khi nao|luc nao|chung nao)\b"
)
_UNTIL_IT = r"\b(?:den|truoc|sau) (?:khi |luc )?[^.;\n]{0,70}?"
# Who holds a post: the meeting of a council names nobody who leads it.
_POST = (
    r"(?:pho )?(?:chu tich|truong (?:ban|phong|doan|nhom|khoi|cum|tieu ban)|to truong|cum truong|"
    r"khoi truong|giam doc|chi cuc truong|cuc truong|chanh van phong|thu ky|bi thu)"
)
_WHO_LEADS = re.compile(
    rf"\bai (?:la|lam|giu(?: chuc)?|dang la) (?P<one>{_POST})\b"
    rf"|\b(?P<two>{_POST})\b[^?]{{0,60}}\b(?:la ai|ten (?:la )?gi|ten chi|la nguoi nao)\b"
)
# Which paper is handed in by a day.
_PAPERS = re.compile(
    r"\b(ho so|bao cao|to trinh|bien ban|ke hoach|danh sach|phieu|ban dang ky|bang diem|bai du thi|"
    r"sang kien|don(?! vi))\b"
)
_HANDED_BY = re.compile(
    r"\b(?:gui|nop|trinh|hoan thanh)\b.*\b(?:ngay nao|ngay may|khi nao|bao gio|thang may|truoc)\b"
    r"|\bhan (?:gui|nop)\b"
)
# The most that may be is no least, and the other way round.
_MOST, _LEAST = (
    re.compile(r"\b(?:toi da|cao nhat|nhieu nhat|khong qua|max)\b"),
    re.compile(r"\b(?:toi thieu|it nhat|thap nhat|tro len|min)\b"),
)
_BOTH_BOUNDS = re.compile(r"\btu \d[\d.,]* ?\w* ?den \d")
# "Bao nhiêu điểm" of a share, "hết hiệu lực" of when it comes into force.
_POINTS, _IN_FORCE = re.compile(r"\b(?:bao nhieu|may) diem\b"), re.compile(r"\bhet hieu luc\b")
_STATES_END = re.compile(r"\b(?:het hieu luc|den (?:het )?(?:ngay|thang|nam|khi))\b")
# Who does it is no place.
_WHERE = re.compile(r"\b(?:o dau|cho nao|noi nao|tai dau|dia diem nao)\b")
_HELD = re.compile(r"\b(?:to chuc|dien ra|khai mac|hop|lam|mo)\b")
_STATES_PLACE = re.compile(
    r"\b(?:tai|dia diem|noi to chuc|hoi truong|tru so|nha (?:van hoa|thi dau|hat|khach)|"
    r"quang truong|truc tuyen|san (?:van dong|bong)|khu|(?<!hop tac )xa|phuong|thi tran|huyen|"
    r"duong \w+)\b"
)
# A phrase or two in common is no answer to whether something may be.
_LITTLE, _FEW_WORDS, _SAID = 0.5, 5, 0.6
# A word of that weight which stands nowhere in the plan is what is asked about.
_HEAVY = 0.25


@dataclass(frozen=True)
class Doubtful:
    """The doubts about one plan's answers."""

    named: NamedPlan
    sections: tuple[str, ...]

    def of(self, question: Said, judgement: Judgement) -> Judgement:
        """The judgement; only offered where there is a doubt."""
        if judgement.outcome != "answer" or not judgement.matches:
            return judgement
        section = judgement.matches[0].section
        if self.named.is_frame(section):
            return judgement
        text = fold(self.named.text(section))
        doubts = (
            self._is_of_unknown_unit(question)
            or self._is_sum_for_whether(question, text)
            or (_WHICH_DAY.search(question.folded) and not _STATES_DAY.search(text))
            or self._shares_a_phrase(question, section)
            or self._is_interest_for_sum(question, section)
            or self._counts_for_another(question, section)
            or self._counts_another_thing(question, section)
            or self._is_body_for_place(question, section)
            or self._is_of_another_matter(question.folded, section, text)
        )
        return replace(judgement, outcome="offer") if doubts else judgement

    def _is_of_unknown_unit(self, question: Said) -> bool:
        """Whether it may be asked for a kind of unit that the plan names nowhere."""
        if not _WHETHER.search(question.folded):
            return False
        asked = (kind for kind in _KINDS if kind.search(question.folded))
        return any(not kind.search(self._whole) for kind in asked)

    @cached_property
    def _whole(self) -> str:
        return fold("\n".join(map(self.named.text, self.sections)))

    def _is_sum_for_whether(self, question: Said, text: str) -> bool:
        """Whether somebody asks if he may, and the clause tells how much."""
        folded = question.folded
        if not _WHETHER.search(folded) or _COUNTS.search(folded) or _MONEY.search(folded):
            return False
        return bool(_STATES_MONEY.search(text)) and not _RULES.search(text)

    def _is_interest_for_sum(self, question: Said, section: str) -> bool:
        """Whether somebody asks how much money, and the clause tells the interest alone."""
        if not _ASKS_SUM.search(question.folded):
            return False
        text = fold(self.named.text(section))
        if not _INTEREST.search(text) or _STATES_MONEY.search(text):
            return False
        return not _NO_SUM.search(_INTEREST.sub(" ", text))

    def _counts_for_another(self, question: Said, section: str) -> bool:
        """Whether it is asked how much a body or each of a kind has ("Ban Tổ chức có mấy người"),
        and the clause does not name them, where the plan does elsewhere."""
        asked = _HOW_MUCH.search(question.folded)
        if asked is None or not _WHOSE.match(question.folded):
            return False
        before = self._plain(question.folded[: asked.start()])
        for length in range(len(before), 1, -1):
            whose = f" {' '.join(before[:length])} "
            if whose in self._every:
                counted = before[0] != "moi" or re.search(rf"{whose}[^|]{{0,60}}\d", self._every)
                return bool(counted) and whose not in self._said_by(section)
        return False

    def _counts_another_thing(self, question: Said, section: str) -> bool:
        """Whether things are counted of which the clause and its headings hold no word."""
        asked = _COUNTED.search(question.folded)
        if asked is None:
            return False
        whole = " ".join((*self.named.over(section), self.named.text(section)))
        cover = self.named.cover
        words = cover.words(Said(asked[1]))
        return bool(words.sounds) and not bool((cover.said_in(words, whole) > 0).any())

    def _is_body_for_place(self, question: Said, section: str) -> bool:
        """Whether it is asked where a body is, and the clause below its name tells what it does."""
        asked = _WHERE_IS.match(question.folded)
        text = self.named.text(section)
        called = (*self.named.over(section)[-1:], text.partition("\n")[0])
        body = f" {' '.join(self._plain(asked['body']))} " if asked else ""
        heads = (f" {' '.join(self._plain(fold(each)))} " for each in called)
        named = bool(body) and any(body in each for each in heads)
        return named and not _STATES_SEAT.search(fold(text))

    def _is_of_another_matter(self, asked: str, section: str, text: str) -> bool:
        """Whether day, person, paper, bound or place is that of something else than is asked."""
        # The head of its column says what a cell is: "Cụm trưởng", "Địa điểm".
        row = self.named.tables.is_row(section)
        head = self.named.tables.head(section) or () if row else ()
        whole = fold("\n".join((*self.named.over(section), *head, self.named.text(section))))
        return bool(
            _is_day_of_a_wave(asked, whole)
            or _is_only_until(asked, text)
            or _names_no_post(asked, whole)
            or _is_of_another_paper(asked, whole)
            or _is_other_bound(asked, whole)
            or (_POINTS.search(asked) and not re.search(r"\bdiem\b", whole))
            or (_IN_FORCE.search(asked) and not _STATES_END.search(whole))
            or (row and _is_nowhere(asked, whole))
        )

    def _said_by(self, section: str) -> str:
        whole = " ".join((*self.named.over(section), self.named.text(section)))
        return f" {' '.join(self._plain(fold(whole)))} "

    @cached_property
    def _every(self) -> str:
        kept = (one for one in self.sections if not self.named.is_frame(one))
        return " | ".join(map(self._said_by, kept))

    def _plain(self, folded: str) -> list[str]:
        return list(self.named.cover.sounds(folded))

    def _shares_a_phrase(self, question: Said, section: str) -> bool:
        """Whether it asks if something may be of which the clause says a phrase at most."""
        folded = question.folded
        if not _WHETHER.search(folded) or self.named.touches(question):
            return False
        words, cover = self.named.about_words(question), self.named.cover
        whole = " ".join((*self.named.over(section), self.named.text(section)))
        said = cover.said_in(words, whole) >= _SAID
        if float(words.weights @ said) >= _LITTLE:
            return False
        telling = [not cover.asks(one) for one in words.sounds]
        held = [
            cover.holds(*one)
            for one in zip(words.sounds, words.concepts, words.marked, strict=True)
        ]
        strange = [
            float(w)
            for w, asks, is_held in zip(words.weights, telling, held, strict=True)
            if asks and not is_held
        ]
        few = sum(bool(one and tells) for one, tells in zip(said, telling, strict=True))
        return few < _FEW_WORDS or max(strange, default=0.0) >= _HEAVY


def _is_day_of_a_wave(asked: str, whole: str) -> bool:
    """Whether one asks when to register, and the clause speaks of no registering."""
    asks = _ASKS_TO_REGISTER.search(asked) and _WHEN.search(asked)
    return bool(asks) and not _REGISTERS.search(whole)


def _is_only_until(asked: str, text: str) -> bool:
    """Whether something lasts until, or begins behind, what is asked for its day."""
    held = _HELD_WHEN.match(asked)
    if held is None:
        return False
    event = re.escape(" ".join(held["event"].split()[:4]))
    named = list(re.finditer(rf"\b{event}\b", text))
    until = list(re.finditer(rf"{_UNTIL_IT}{event}\b", text))
    return bool(named) and len(named) == len(until)


def _names_no_post(asked: str, whole: str) -> bool:
    """Whether it is asked who holds a post that the clause does not name."""
    found = _WHO_LEADS.search(asked)
    post = (found["one"] or found["two"]) if found else ""
    return bool(post) and re.search(rf"\b{post}\b", whole) is None


def _is_of_another_paper(asked: str, whole: str) -> bool:
    """Whether the day is asked by which a paper is handed in, and the clause names only others."""
    if not _HANDED_BY.search(asked):
        return False
    papers = set(_PAPERS.findall(asked))
    told = set(_PAPERS.findall(whole))
    return bool(papers and told) and not papers & told


def _is_other_bound(asked: str, whole: str) -> bool:
    """Whether the most is asked for, and the clause only tells the least, or the other way."""
    most, least = _MOST.search(asked), _LEAST.search(asked)
    # "Tối đa mấy tỷ, phải bỏ ra bao nhiêu": two are asked for.
    if bool(most) == bool(least) or len(_COUNTS.findall(asked)) != 1:
        return False
    if _BOTH_BOUNDS.search(whole):
        return False
    wanted, other = (_MOST, _LEAST) if most else (_LEAST, _MOST)
    return wanted.search(whole) is None and other.search(whole) is not None


def _is_nowhere(asked: str, whole: str) -> bool:
    """Whether it is asked where a thing is held, and the row only names who holds it."""
    return bool(_WHERE.search(asked) and _HELD.search(asked)) and not _STATES_PLACE.search(whole)
