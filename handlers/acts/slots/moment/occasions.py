"""The month, the week and the event a question about the calendar names.

The rule: an event is what is left when the frame of the question is taken off, in the person's own
words; what asks for everything ("có gì") names none.
"""

import re

from handlers.acts.meaning import Slots
from handlers.typed.moments import Moments, moments_of
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_RELATION = {"nay": "this", "sau": "next", "until": "next", "toi": "next", "ni": "this"}
_MONTH = compiled(r"(?<!\d )(?:\bthang|\bt)(?: sau)? (1[0-2]|[1-9]|nay|ni|sau|until|toi)\b")
_NEXT_MONTH = compiled(r"\b(?:sang|qua) thang\b(?! \d)")
_THIS_MONTH = compiled(r"\b(?:trong|ca|ca cai) thang\b(?! \d)")
_WEEK = compiled(r"\btuan (nay|ni|sau|until|toi)\b")
_WHEN = (
    r"(?:(?:la |vao |roi vao |nham |trung |den )*"
    r"(?:khi nao|bao (?:gio|h)|chung nao|luc nao|ngay nao|hom nao|ngay may|hom may|khi mo"
    r"|luc mo|hom mo"
    r"|ngay mo|bao lau(?: nua)?|ngay bao nhieu|mung may|thu may|thang may|thang nao|buoi nao"
    r"|con (?:may|bao nhieu|bn) (?:ngay|hom|tuan|thang)(?: nua)?|co chua|co lich chua|chua co"
    r"|(?:con )?(?:may|bao nhieu|bn) (?:ngay|hom|tuan|thang)(?: nua)?|da co ngay chua"
    r"|co ngay chua))"
)
_ASKS_WHEN = compiled(rf"\b{_WHEN}\b")
_LEAD = compiled(
    r"(?:(?:da|vang|a|oi|alo|cho|ask|hoi(?! cho| nghi| thi| thao)|em|anh|chi|bac|chu|chau|co"
    r"|ong|ba|minh|toi|tui|me|e|ad|can bo"
    r"|xin|xem|coi|giup|ho|la|the|thi|nua|moi|den|until|to chuc|dien ra|nop|lich|biet|muon|con"
    r"|tien the|vay|ma|a|u|uh|hom nay|sap toi|sap until|cai|vu|lai|nhac|noi|duoc|dem|tinh|from"
    r"|nay|y|rua|hoi(?= ngay| khi| bao| may)|phai|dich than"
    rf"|het(?! dot)|{_WHEN}|[:;,.!-])(?: |$))*"
)
_CUT = compiled(
    rf" (?:{_WHEN}|bat dau|from"
    rf"|to chuc|dien ra|roi vao|nham|nam nay|la|vao|[,.?!;]|khong|ko|de|thi(?! dua)"
    rf"|se|duoc|dc"
    r"|con|can bo|chua|co)(?= |$)"
)
_TAIL = compiled(
    r"(?: (?:a|ah|vay|the|nhi|nhe|nha|nghen|hen|rua|ha|he|em|anh|chi|chau|cung|(?<!nhat )bac"
    r"|kia|oi|ad|ta|z|vs|do"
    r"|day|(?<!lien )minh|nay|roi|voi|nua|ay|hay|ve|hong|he|ban|tui|ben minh|htx minh))+$"
)
_DAY_OF = compiled(
    r"^(?:ngay|hom|buoi|dip) (?=tong ket|so ket|phat dong|hop(?! tac)"
    r"|dai hoi|hoi nghi|xet|nop|ket thuc"
    r"|tap huan|bao cao|han|binh xet|be mac|khai mac|le )"
)
_TIMES_ONLY = compiled(
    r"(?:(?:thu|ngay|thang|tuan|nam|quy|hom|mung|nay|sau|mai|truoc|t|cuoi|dau|until|toi|from|tu"
    r"|gio"
    r"|duong|am|tay|lich|viec|het|gan|nhat|tiep|theo|han|moc|dot|su|kien|cai|gi|nao|ngay kia"
    r"|bay|ni|nay|do|from|\d+|/|ta|nhi) ?)+"
)
# The one time that is no day by its words.
_RUNS_OUT = compiled(r"\bhet (?:thoi )?han\b")
_DATE = compiled(r"(?:ngay )?(\d{1,2} [/.-] \d{1,2}(?: [/.-] \d{2,4})?)")
_KIND = compiled(r"\bco (?:cai |buoi |cuoc |lop )?((?:[a-z]+ ){0,3}?[a-z]+) nao\b")
_ANY = frozenset(
    "su kien|moc|viec|hoat dong|lich|ngay|ngay le|gi|lich gi|dip|cai|nhung moc".split("|")
)


def read_asked(said: Said) -> Slots:
    """The slots of `calendar`."""
    moments = moments_of(said)
    line = moments.line
    month, week = _MONTH.search(line), _WEEK.search(line)
    # "Việc trong tháng", without a number: the one that runs.
    running = month is None and _THIS_MONTH.search(line)
    coming = month is None and _NEXT_MONTH.search(line)
    return Slots(
        month=_of(month[1]) if month else "next" if coming else "this" if running else None,
        week=_of(week[1]) if week else None,
        event=_event(moments),
    )


def _of(word: str) -> int | str:
    return int(word) if word.isdigit() else _RELATION[word]


def _event(moments: Moments) -> str | None:
    line = moments.line
    kind = _KIND.search(line)
    if kind and kind[1] not in _ANY and not _ASKS_WHEN.search(line):
        return moments.typed(kind.start(1), kind.end(1))
    at = 0
    for clause in re.split(r"(?<= )[,.?!;\n](?= |$)", line):
        found = _named(clause)
        if found is not None:
            return moments.typed(at + found[0], at + found[1])
        at += len(clause) + 1
    due = _ASKS_WHEN.search(line) and _RUNS_OUT.search(line)
    return moments.typed(due.start(), due.end()) if due else None


def _named(clause: str) -> tuple[int, int] | None:
    """Where the event of one clause stands; None when it does not ask when something is."""
    if not _ASKS_WHEN.search(clause):
        return None
    bare = _WEEK.sub(_blank, _MONTH.sub(_blank, clause)).rstrip()
    start = _lead_end(bare)
    cut = _CUT.search(bare, start)
    end = cut.start() if cut else len(bare)
    if tail := _TAIL.search(bare[:end]):
        end = max(start, tail.start())
    day = _DAY_OF.match(bare[start:end])
    start += day.end() if day else 0
    event = bare[start:end].strip()
    start += len(bare[start:end]) - len(bare[start:end].lstrip())
    dated = _DATE.fullmatch(event)
    if dated:
        return start + dated.start(1), start + dated.end(1)
    # "Còn mấy ngày để sửa" is about what is to be done, and names nothing of the calendar.
    if not event or event.startswith("de ") or _TIMES_ONLY.fullmatch(event):
        return None
    return start, start + len(event)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _lead_end(bare: str) -> int:
    """Behind the frame in front; runs of blanks are what was taken out."""
    at = 0
    while True:
        found = _LEAD.match(bare, at)
        then = found.end() if found else at
        while bare[then : then + 1] == " ":
            then += 1
        if then == at:
            return at
        at = then
