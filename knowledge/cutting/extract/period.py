"""How long a movement runs.

Rule kept here: a month alone gives its first or last day, and the words are kept beside it; an
end that is not written stays open, and nothing that ended before the plan was issued is its time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from knowledge.cutting.extract.dates import flat, sentences
from knowledge.cutting.extract.spans import (
    OTHER_TIME,
    REGISTER,
    WAVES,
    FoundPeriod,
    from_signing,
    loose_span,
    spans_of,
    without_focus,
)
from knowledge.cutting.outline.names import Clause
from knowledge.typed.repeats import compiled

_MARK = re.compile(r"^\W*(?:(?:dieu )?\(?[\w.]{1,5}[.):/]+\s*)?")
_PARTS = re.compile(r"(?:dot|giai doan|lan|tu|ke tu|bat dau|trong|ca nam|nam|quy|thang)\b")
_TIME_FIRST = re.compile(
    r"^\W*(?:(?:dieu )?\w{1,5}[.)/:]+ *)?(?:ve )?(?:thoi gian|thoi han|cac dot)"
)
_LABEL_WORDS = 10
_HEADING = 40
_TIME_HEADING = re.compile(r"thoi gian|thoi han|\bcac dot (?:thi dua|cao diem|phat dong)")
# A round, a ceremony under "Thời gian" has a day of its own.
_STEP = re.compile(
    r"\b(?:vong|(?:so|chung) (?:khao|ket)|le|hoi nghi|tong ket|binh xet|cham|khai mac|dang ky|"
    r"tap huan|kiem tra)\b"
)
_WAVES = re.compile(r"\b(?:\d+|hai|ba|bon|nhieu) dot\b|\bdot (?:\d|[ivx]+\b|mot|hai)")
_IN_FORCE = re.compile(r"co hieu luc|phong trao (?:thi dua )?(?:duoc |bat dau )?(?:phat dong )?tu")
_MOVEMENT = re.compile(
    r"phong trao|thi dua|thuc hien ke hoach|ke hoach (?:nay )?(?:duoc|thuc hien)|"
    r"(?:huong dan|ke hoach|quy dinh|quy che|chuong trinh) nay (?:duoc )?ap dung"
)
# A drive, a fair, a course has days of its own within the plan's time.
_OF_ONE = re.compile(
    r"\b(?:dot (?:thi dua |cao diem |dac biet )*(?:cao diem|dac biet|chao mung)|cao diem|"
    r"chien dich|\d+ ngay(?: dem)? (?:lap|thi|thuc|cao|hanh|chao|dong|ra|vi|ve)|tuan le|"
    r"thang hanh dong|hoi (?:cho|thi|thao|nghi)|cuoc thi|giai (?:bong|viet|chay|thuong)|"
    r"le (?:phat dong|ky|khai|be|tong|trao|ton vinh|ra|hoi|don|cong bo)|trien lam|trung bay|"
    r"phien cho|tap huan|boi duong|lop|dai hoi|toa dam|dien dan|tham quan|khao sat)\b"
)
_OF_THE_WHOLE = re.compile(
    r"\bthoi (?:gian|han) (?:thuc hien|thi dua|phong trao|trien khai|cua (?:phong trao|ke hoach))"
)
_OTHER_CHAPTER = compiled(
    r"^\W*(?:(?:phan|chuong|muc|dieu) )?(?:\(?[\w.]{1,5}[.):/]+\s*)?"
    r"(?:cong tac |che do |viec |ho so )*"
    r"(?:dang ky|bao cao|thong tin,? bao cao|khen thuong|binh xet|xet (?:tang|khen|ton vinh)|"
    r"tong ket|so ket|kiem tra|giam sat)"
)
_STAGE = re.compile(r"giai doan (?:nam )?(20\d{2}) ?(?:-|\u2013|den(?: nam)?) ?(20\d{2})")
# "Hội nghị biểu dương điển hình giai đoạn 2026-2030": whose deeds are told, not how long it takes.
_HELD_ONCE = re.compile(r"\b(?:dai hoi|hoi nghi|bieu duong|ton vinh|tong ket|so ket|tuyen duong)\b")
_NOT_BODY = ("mo-dau", "can-cu", "noi-nhan", "nguoi-ky")


def find_periods(clauses: Sequence[Clause], issued: date | None) -> tuple[FoundPeriod, ...]:
    """What may be the movement's period: under a heading about time, in force, of the title.

    A span in which one registers or reports is not the movement's, nor one that was over when
    the document was issued; a title that names a stage ("2026-2030") is not cut short by others.
    Of several the one that holds all others is meant; else all are returned.
    """
    body = [clause for clause in clauses if clause.id not in _NOT_BODY]
    # The heading is the best witness; words of force and of movements are looked for after it.
    subject = flat(" ".join(clause.text for clause in clauses if clause.id == "mo-dau"))
    about_time = [
        clause
        for clause in body
        if _is_about_time(clause) and not _is_of_one(clause.path[-1:], subject)
    ]
    in_force = [clause for clause in body if _IN_FORCE.search(flat(clause.text))]
    stage = _stage(clauses)
    for certain, those in ((True, about_time), (False, in_force)):
        found = [_period_in(each, about_time, issued, certain=certain) for each in those]
        # A year of money inside a five-year plan is not its period.
        held = [each for each in found if each and _is_its_time(each, issued)]
        fitting = [each for each in held if _fits(each, stage)]
        if fitting:
            return _settled(fitting)
    if stage is not None:
        return (stage,)
    others = [_of_movement(clause, subject) for clause in body if clause not in about_time]
    return _settled([each for each in others if each and _is_its_time(each, issued)])


def _settled(found: Sequence[FoundPeriod]) -> tuple[FoundPeriod, ...]:
    """The span that holds all the others; every span once when none does.

    A year or a month is none beside days that are written.
    """
    found = [each for each in found if not each.loose] or found
    for each in found:
        if all(_holds(each, other) for other in found):
            return (each,)
    return tuple({(each.start, each.end): each for each in found}.values())


def _holds(outer: FoundPeriod, inner: FoundPeriod) -> bool:
    return (outer.start or date.min) <= (inner.start or date.min) and (outer.end or date.max) >= (
        inner.end or date.max
    )


def _is_its_time(period: FoundPeriod, issued: date | None) -> bool:
    return not (issued and period.end and period.end < issued)


def _fits(period: FoundPeriod, stage: FoundPeriod | None) -> bool:
    """Whether the span ends with the stage of the title, or tells it to the month or day."""
    end, start = period.end, period.start
    if stage is None or end is None or end == stage.end:
        return True
    first, last = stage.start, stage.end
    same = first and last and start and (start.year, end.year) == (first.year, last.year)
    return bool(same) and first != last


def _stage(clauses: Sequence[Clause]) -> FoundPeriod | None:
    """The years a title names ("giai đoạn 2026-2030")."""
    for clause in clauses:
        plain = flat(clause.text)
        match = _STAGE.search(plain) if clause.id == "mo-dau" else None
        if match and match[1] < match[2] and not _HELD_ONCE.search(plain[: match.start()]):
            words = clause.text[match.start() : match.end()]
            first, last = date(int(match[1]), 1, 1), date(int(match[2]), 12, 31)
            return FoundPeriod(first, last, words, match[1], clause.id)
    return None


def _is_about_time(clause: Clause) -> bool:
    own = without_focus(flat(clause.text.split("\n")[0]))[:90]
    label = _label(own)
    if _STEP.search(label) and not _TIME_HEADING.search(label):
        return False
    above = flat(clause.path[-1]) if clause.path else ""
    if OTHER_TIME.search(above):
        return False
    # A chapter may name time among others: its clauses then tell by their own headings.
    timed = bool(_TIME_HEADING.search(label or own[:_HEADING])) or (
        bool(_TIME_HEADING.search(above))
        and bool(_PARTS.match(_MARK.sub("", own, count=1)) or _TIME_FIRST.match(above))
    )
    other = OTHER_TIME.search(own) or (REGISTER.search(own) and not _TIME_HEADING.search(own))
    # "Thời hạn" under "Đăng ký" is that of registering; "Thời gian thực hiện" is not.
    theirs = not _OF_THE_WHOLE.search(own) and any(map(_is_of_other, clause.path))
    return timed and not other and not theirs


def _is_of_other(heading: str) -> bool:
    """Whether a chapter is about registering, reports or honours: its times are theirs."""
    plain = flat(heading)
    return bool(_OTHER_CHAPTER.match(plain)) and not _TIME_HEADING.search(plain)


def _label(own: str) -> str:
    """What a clause calls itself before its colon, or as a short title; "" when it does not."""
    words = _MARK.sub("", own, count=1)
    label, colon, _ = words.partition(":")
    if not colon and words.endswith((".", ";", ",")):
        return ""
    return label if len(label.split()) <= _LABEL_WORDS else ""


def _period_in(
    clause: Clause, about_time: Sequence[Clause], issued: date | None, *, certain: bool
) -> FoundPeriod | None:
    spans = list(spans_of(clause, certain=certain))
    signed = from_signing(clause, issued)
    # Waves may stand one a clause: the first alone would close registration too early, and the
    # last, which may be open, begin it too late.
    if certain and _WAVES.search(flat(" ".join((*clause.path, clause.text)))):
        spans = spans or [each for each in (signed or loose_span(clause, issued),) if each]
        siblings = [each for each in about_time if each.path == clause.path and each is not clause]
        spans += [span for each in siblings if spans for span in _wave(each, issued)]
    # "Wave I from the signing to ..., wave II from ...": the first has no written start.
    if spans and signed and _WAVES.search(flat(clause.text)):
        spans.append(signed)
    if spans:
        return _whole(spans)
    return signed or (loose_span(clause, issued) if certain else None)


def _wave(clause: Clause, issued: date | None) -> Sequence[FoundPeriod]:
    """The spans of a clause beside that of another wave; one with an open end counts."""
    found = list(spans_of(clause, certain=True))
    open_end = None if found else loose_span(clause, issued)
    return [open_end] if open_end and not open_end.loose else found


def _of_movement(clause: Clause, subject: str) -> FoundPeriod | None:
    """A span outside any heading about time, in a sentence that says what runs."""
    if _is_of_one(clause.path[-1:], subject):
        return None
    said = [text for _, text in sentences(clause.text) if not REGISTER.search(flat(text))]
    spans = [
        replace(span, headed=False)
        for text in said
        if _MOVEMENT.search(flat(text)) and not _is_of_one((text,), subject)
        for span in spans_of(Clause(clause.id, text, clause.path), certain=False)
    ]
    # The first wave alone would close registration too early.
    if spans and _WAVES.search(flat(clause.text)):
        waves = [span for text in said for span in spans_of(Clause(clause.id, text), certain=False)]
        return replace(_whole(waves), headed=False)
    return spans[0] if spans else None


def _is_of_one(texts: Iterable[str], subject: str) -> bool:
    """Whether the words are about one thing among others: the plan itself is not about it."""
    found = [match[0] for text in texts for match in _OF_ONE.finditer(flat(text))]
    return bool(found) and not any(words in subject for words in found)


def _whole(spans: Sequence[FoundPeriod]) -> FoundPeriod:
    """From the first start to the last end; the words of one span, or of the first and last."""
    first = min(spans, key=lambda span: span.start or date.min)
    last = max(spans, key=lambda span: span.end or date.max)
    if first is last or len(spans) == 1:
        return first
    words = f"{first.text}{WAVES}{last.text}"
    return FoundPeriod(first.start, last.end, words, first.start_text, first.section)
