"""Rows of tables as events: each time of a row under the head of its column.

Rule kept here: a last day to report is not the wave it is about, and a row is called by its own
first words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from knowledge.cutting.extract.dates import find_dates, flat
from knowledge.cutting.extract.tasks import FoundEvent, Span, is_due, with_end, yearly_day
from knowledge.cutting.extract.times import Time, times_in
from knowledge.cutting.naming.leads import headings
from knowledge.cutting.naming.short import shortened
from knowledge.cutting.naming.words import capital, small
from knowledge.cutting.outline.lines import is_caps
from knowledge.cutting.outline.names import Clause
from knowledge.passages.tables import BETWEEN, Tables, cells_of
from knowledge.typed.repeats import compiled

_ORDINAL = compiled(r"\(?(?:\d+(?:\.\d+)*|[ivxIVX]+|[A-Za-z])[.)]*")
_HEAD_ROW = re.compile(r"(?:stt|tt|so tt|so thu tu)\b")
_COUNTED = re.compile(r"[^\W\d_][^\d|]{1,20} (?:\d{1,2}|[IVX]+)")
_CODE, _BOTH = 4, 2
# The head of a column that only says when: the row's own name tells what.
_WHEN = compiled(
    r"(?:thoi (?:gian|diem|han)|tien do|ngay|lich|han)(?: (?:du kien|thuc hien|to chuc|hoan thanh|"
    r"trien khai|dien ra|hop|mo lop|hoc|thi|ket thuc|thang|nam|cu the|\(.*\))*)*$"
)
# "Hoàn thành", "Xong": by when it is done, as a matter of course.
_DONE = compiled(r"(?:(?:hoan thanh|xong|thuc hien)(?: (?:truoc|trong|ngay|vao|viec))*)$")
# Who does it is no part of what it is.
_DOER = re.compile(
    r"(?:don vi|co quan|bo phan|nguoi|ai)\b|"
    r".*\b(?:chu tri|phu trach|phoi hop|trach nhiem|thuc hien)\b"
)
_NAMES = re.compile(r"ten (lop|khoa hoc|lop hoc|hoi thi|cuoc thi|hoi nghi|hoi thao|phien cho)\b")
_BEGINS = re.compile(r"(?:ngay |thoi gian )?(?:bat dau|khoi cong|khai giang)|tu ngay")
_SCHEDULE = re.compile(r"^phu luc(?: so)?(?: [ivx\d]+)?[ .:-]*lich (?=\w+ \w+)")
_REMARK = re.compile(r"ghi chu|luu y")
_ENDS = re.compile(r"(?:ngay |thoi gian )?(?:ket thuc|be giang|hoan thanh)|den ngay")


def events_of_rows(
    clause: Clause, texts: Mapping[str, str], year: int | None, spans: list[Span]
) -> Iterator[FoundEvent]:
    """The events of a clause's rows; all the rows are taken."""
    at, head = 0, Tables(texts).head(clause.id) or []
    for line in clause.text.split("\n"):
        if BETWEEN in line:
            spans.append((at, at + len(line)))
            cells = cells_of(line)
            if _HEAD_ROW.match(flat(cells[0])):
                head = cells
            else:
                yield from _row(clause, line, cells, head if len(head) == len(cells) else [], year)
        at += len(line) + 1


def _row(
    clause: Clause, line: str, cells: Sequence[str], head: Sequence[str], year: int | None
) -> Iterator[FoundEvent]:
    timed = [at for at, cell in enumerate(cells) if _is_mostly_time(cell)]
    timed = timed or [at for at, cell in enumerate(cells) if at and is_due(cell)]
    name = _kind_of(_name(clause, cells, timed, head), cells, head)
    if not timed or not name:
        return
    if head and (ends := _from_to(cells, head, timed, year)):
        yield from with_end(_event(clause.id, name, line, cells[timed[0]], ends), ends)
        return
    # Without heads nobody knows which of several it is: the last, as a rule.
    for at in timed if head else timed[-1:]:
        time = times_in(cells[at], year)[-1]
        label = head[at] if head else ""
        timed_only = not label or _WHEN.match(flat(label)) or _DONE.match(flat(label))
        said = name if timed_only else _under(label, cells, name)
        if _REMARK.match(flat(label)):
            whose = cells[at].replace(cells[at][time.at : time.end], "").strip(" :,.;-\u2013")
            if not whose:
                continue
            said = shortened(f"{name}: {whose}")
        yield from with_end(_event(clause.id, said, line, cells[at], time), time)


def _event(section: str, name: str, line: str, cell: str, time: Time) -> FoundEvent:
    yearly = yearly_day(cell, time.dates[-1])
    return FoundEvent(name, section, line, cell, "row", time.day, yearly)


def _from_to(
    cells: Sequence[str], head: Sequence[str], timed: Sequence[int], year: int | None
) -> Time | None:
    """Both ends of a row whose columns are its beginning and its end."""
    if len(timed) != 2 or not (
        _BEGINS.match(flat(head[timed[0]])) and _ENDS.match(flat(head[timed[1]]))
    ):
        return None
    first, last = (times_in(cells[at], year)[-1] for at in timed)
    if first.day is None or last.day is None or first.day >= last.day:
        return None
    return replace(first, last=last.day)


def _under(label: str, cells: Sequence[str], name: str) -> str:
    """What the head of the column says of the row: "Hạn gửi báo cáo: đợt 1"."""
    counted = next((cell for cell in cells[:2] if _COUNTED.fullmatch(cell)), "")
    what, _, number = counted.rpartition(" ")
    # "Hạn gửi báo cáo đợt" of "Đợt 1".
    if what and flat(label).endswith(f" {flat(what)}"):
        return shortened(f"{capital(label)} {number}")
    return shortened(f"{capital(label)}: {small(counted) or name}")


def _name(clause: Clause, cells: Sequence[str], timed: Sequence[int], head: Sequence[str]) -> str:
    """What a row is about; "" for the head of a table."""
    said = [at for at, cell in enumerate(cells) if cell and not _ORDINAL.fullmatch(cell)]
    if not said:
        return ""
    # "Báo cáo quý III | 20/9/2026": the first of two times may be the name.
    named = [at for at in said if at not in timed]
    named = said[:1] if len(timed) > 1 and said[0] in timed else named
    if not named:
        return ""
    first = cells[named[0]]
    # "A1" alone tells nobody what it is.
    if len(first) <= _CODE:
        about = next((shortened(each) for each in headings(clause)), "") or cells[named[-1]]
        return f"{first}: {about}"
    done_by = len(named) > 1 and head and _DOER.match(flat(head[named[1]]))
    if _COUNTED.fullmatch(first) and len(named) > 1 and not done_by:
        called = f"{first}: {cells[named[1]]}"
        what = _scheduled(clause)
        return shortened(f"{what}, {small(called)}" if what else called)
    return shortened(first)


def _scheduled(clause: Clause) -> str:
    """What an annex is the schedule of: "LỊCH TƯ VẤN TẠI CỤM" of consulting."""
    title = next((each for each in reversed(clause.path) if _SCHEDULE.search(flat(each))), "")
    match = _SCHEDULE.search(flat(title))
    if match is None:
        return ""
    words = title[match.end() :].partition("(")[0].strip(" .:")
    return capital(words.lower() if is_caps(words) else words)


def _kind_of(name: str, cells: Sequence[str], head: Sequence[str]) -> str:
    """The name with what the head of its column says it is: "Tên lớp" makes it a class."""
    for cell, label in zip(cells, head, strict=False):
        kind = _NAMES.match(flat(label)) if cell and shortened(cell) == name else None
        if kind and not flat(name).startswith(kind[1]):
            return shortened(f"{capital(label[kind.start(1) : kind.end(1)])} {name}")
    return name


def _is_mostly_time(cell: str) -> bool:
    # "Trước ngày 01/9/2026" is a time cell, a task with a date in it is not.
    dates = [each for each in find_dates(cell) if each.kind != "year"]
    return sum(len(each.text) for each in dates) > 0.4 * len(cell)
