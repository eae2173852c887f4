"""What is said about reminders, the calendar, codes and choices: hours, days, dates, events.

The rule: a slot holds what the text says and nothing that follows from it; no year is added, and
an hour that is refused ("đừng nhắc lúc 5h") is none.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import time

from handlers.acts.meaning import Act, Place, Slots
from handlers.acts.slots.occasions import read_asked
from handlers.acts.slots.places import read_code, read_places
from handlers.typed.hours import hours_in, read_hour, span_in
from handlers.typed.moments import Moments, moments_of
from handlers.typed.times import days_in, read_days_before
from knowledge.typed.said import Said


def read_when(said: Said, at: Place, act: Act) -> Slots:
    """The slots of an act about time, a code or a choice; no slots for any other act."""
    read = _READERS.get(act)
    if read is None:
        return Slots()
    # No wish about time is longer, and a list of hours would be compared with itself.
    return read(said if len(said.text) <= _MOST else Said(said.text[:_MOST]), at)


_MOST = 600


def _remind_set(said: Said, at: Place) -> Slots:
    moments = moments_of(said)
    # Where days or the hour are asked for, a bare number is one.
    days = read_days_before(said) if at == "remind-days" else None
    if days is not None:
        return Slots(days_before=tuple(days_in(moments.line)))
    asked = read_hour(said) if at == "remind-hour" else None
    if asked is not None:
        return Slots(hour=_said_hour(asked))
    until = _until(moments)
    if until is not None:
        return Slots(until=until)
    quiet = _quiet(moments)
    if quiet != (None, None):
        return Slots(quiet_from=quiet[0], quiet_to=quiet[1])
    found = _DATE.search(moments.line)
    if found and (
        _refused(moments.line, found.start()) or _NOT_THEN.match(moments.line, found.end())
    ):
        found = None
    event = _event(moments)
    if found and event and not _OCCASION.match(event[1]):
        # What is to be done on a day of one's own is no event of the calendar.
        event = None
    return Slots(
        hour=_hour(moments),
        days_before=_days_before(moments, found),
        date=_as_said(moments, found),
        event=event[0] if event else None,
        in_hours=_in_hours(moments),
    )


def _remind_off(said: Said, at: Place) -> Slots:
    moments = moments_of(said)
    until = _until(moments)
    event = _event(moments)
    if until is not None:
        return Slots(until=until)
    dated = _DATE.search(moments.line)
    named = event[0] if event else None
    if named is None and dated and "/" in dated[0]:
        # "Tắt nhắc ngày 11/4": the day stands for its event.
        named = _as_said(moments, dated)
    return Slots(event=named)


def _snooze(said: Said, at: Place) -> Slots:
    moments = moments_of(said)
    hours = _in_hours(moments)
    if hours is not None or _MINUTES.search(moments.line):
        return Slots(in_hours=hours)
    dated = _DATE.search(moments.line) or _LATER.search(moments.line)
    when = _as_said(moments, dated) if dated else None
    hour = _hour(moments)
    if when is None and hour is None and (part := _PART.search(moments.line)):
        when = moments.typed(part.start("part"), part.end("part"))
    return Slots(hour=hour, date=when)


def _status(said: Said, at: Place) -> Slots:
    return Slots(code=read_code(said, "registration"))


_READERS: Mapping[Act, Callable[[Said, Place], Slots]] = {
    "remind-set": _remind_set,
    "remind-off": _remind_off,
    "snooze": _snooze,
    "calendar": lambda said, at: read_asked(said),
    "status": _status,
    "view": _status,
    "withdraw": _status,
    "link": lambda said, at: Slots(code=read_code(said, "link")),
    "choice": lambda said, at: Slots(places=read_places(said)),
}

# A day as people say it; what is folded to "ngay 5" without a month is one too.
_DAY = (
    r"(?:(?P<day>\d{1,2} (?:/ \d{1,2}(?: / \d{2,4})?|- \d{1,2}(?: - \d{2,4})?)"
    r"(?! [/-]| (?:ngay|hom|tuan)\b)|\d{1,2} [.] \d{1,2} [.] \d{2,4}"
    r"|\d{1,2} thang (?:\d{1,2}|nay|sau|until)\b(?! (?:ngay|hom|tuan)\b)"
    r"|mung \d{1,2}(?: tet| thang (?:\d{1,2}|nay|sau))?"
    r"|(?:(?<!gio )(?<!h )(?<!\d )(?:sang|trua|chieu|evening|dem) )?(?:thu [2-7]|chu nhat)(?: (?:tuan (?:nay|sau|until|toi)|nay))?"
    r"|(?:cuoi|dau|giua) (?:tuan|thang|nam)(?: (?:nay|sau|until|\d{1,2}))?"
    r"|(?:ngay |(?<!gio )(?<!h )(?<!\d )(?:sang|trua|chieu|evening|toi|dem) )?(?:mai(?! overmorrow| mot\b)|(?<!mai )overmorrow)\b"
    r"|(?:ngay )?(?:kia|mot(?= nhac| bao| nhan))"
    r"|(?<=^)mot(?= nhac| bao| nhan)|(?<=^)1(?= nhac| bao)"
    r"|ngay \d{1,2}\b(?! [/.\d])(?! (?:ngay|hom|tuan|thang)\b)))"
)
_DATE = re.compile(rf"(?<!/ )\b{_DAY}")
_LATER = re.compile(
    r"\b(?P<day>(?:sau )?(?:\d{1,3}|nua) (?:ngay|hom|tuan|thang)(?: nua| sau)?"
    r"|(?:tuan|thang) (?:sau|until|toi))\b"
)
_PART = re.compile(
    r"(?:^|(?<= ))(?P<part>(?:chieu|evening|trua|sang|dem|khuya)(?: nay)?"
    r"|toi(?= nay)(?: nay)|(?<=^)toi(?= (?:ve )?(?:nhac|bao|nhan)))(?= |$)"
)
_MINUTES = re.compile(r"\b(?:\d{1,3} (?:p|ph|phut)|nua (?:tieng|gio))\b")
_REFUSING = r"(?:dont|dung|khong|chang|cha|khoi|no|cam|tranh|tru|im|yen|nghi|ngung|mien)"
_NOT_THEN = re.compile(rf" (?:thi )?(?:{_REFUSING})\b")
_UNTIL = re.compile(
    rf"(?:until|den|toi|qua|het) (?P<until>(?:het )?(?:ngay )?(?:{_DAY}"
    r"|thang (?:\d{1,2}|nay|sau)|tet|nam|tuan(?: nay| sau)?|mua [a-z]+))"
)
_PAUSES = re.compile(
    r"\b(?:tam (?:dung|ngung|nghi|tat|hoan|thoi|khoan)|(?:nghi|ngung|dung|hoan|khoan|thoi|im|dont"
    r"|khong|khoi|tat) (?:hay )?(?:nhac|bao|nhan|gui|yen)|hay (?:nhac|bao)|hang (?:nhac|bao)"
    r"|nhac (?:tiep|lai)|moi nhac|ngung|pause)\b"
)


def _until(moments: Moments) -> str | None:
    """The day until which nothing is to come: "tạm dừng nhắc tới 1/6"."""
    line = moments.line
    if not _PAUSES.search(line):
        return None
    found = _UNTIL.search(line)
    if found is None or _HOUR_NEXT.match(line, found.end()):
        return None
    month = re.fullmatch(r"het thang (1[0-2]|[1-9])", found["until"])
    if month:
        # The last day of any year: February's is said as people say it.
        return f"{monthrange(2023, int(month[1]))[1]}/{int(month[1])}"
    if not found["until"].startswith("het ") and not found["day"]:
        return None
    if found["day"] and not found["until"].startswith("het "):
        return moments.typed(found.start("day"), found.end("day"))
    return moments.typed(found.start("until"), found.end("until"))


_HOUR_NEXT = re.compile(r" (?:h|g|gio)\b")
_BEFORE_AFTER = re.compile(r"\b(?P<side>sau|truoc|from|tu|qua|until|den) (?:luc )?$")

_NO_WORD = re.compile(
    rf"\b{_REFUSING}(?: \w+){{0,3}}? (?:nhac|nhan|bao|gui|goi|lam phien|keu|day|tin|nhap)\b"
    r"|\b(?:im|yen|ngu|tranh)\b"
)


def _quiet(moments: Moments) -> tuple[int | str | None, int | str | None]:
    """From and to when nothing is to come; one of them may be open."""
    line = moments.line
    refused = _NO_WORD.search(line)
    span = span_in(moments)
    if span is not None:
        only = re.search(r"\bonly\b|\bchi (?:nhac|nhan|gui|bao)", line) and not refused
        start, end = span[0]
        if refused:
            return _said_hour(start), _said_hour(end)
        return (_said_hour(end), _said_hour(start)) if only else (None, None)
    if not refused:
        return None, None
    for at, found in hours_in(moments):
        side = _BEFORE_AFTER.search(line[: found.start()])
        if side is None or not _refused(line, found.start()):
            continue
        if side["side"] in ("truoc", "until", "den"):
            return None, _said_hour(at)
        return _said_hour(at), None
    return None, None


def _refused(line: str, at: int) -> bool:
    """Whether what stands there is refused within its own clause."""
    clause = re.split(r" [,.;!?] | ma | nhung | chi ", line[:at])[-1]
    return re.search(rf"\b(?:{_REFUSING}|gi ma|sao)\b", clause) is not None


_MOVED = re.compile(r"\b(?:qua|sang|thanh|lai|ve)(?: luc)? $")

_NAMED_HOUR = re.compile(r"\bluc $")


def _hour(moments: Moments) -> int | str | None:
    """The hour wished; of several the one something is changed to, else the first not refused."""
    found = [
        (at, one)
        for at, one in hours_in(moments)
        if not re.search(r"\b(?:hon|cach|trong) $", moments.line[: one.start()])
    ]
    if not found:
        bare = re.search(r"\bluc (\d{1,2})\b(?! [/.:-])(?! (?:ngay|hom|tuan|thang))", moments.line)
        return int(bare[1]) if bare and int(bare[1]) < 24 else None
    moved = [at for at, one in found if _MOVED.search(moments.line[: one.start()])]
    wanted = [at for at, one in found if not _refused(moments.line, one.start())]
    named = [at for at, one in found if _NAMED_HOUR.search(moments.line[: one.start()])]
    if len(wanted) < 2:
        # The only hour may be the one that is refused.
        named = [] if wanted or len(found) == 1 else [found[0][0]]
    chosen = [*moved[-1:], *named[-1:], *wanted[:1]]
    return _said_hour(chosen[0]) if chosen else None


def _said_hour(at: time) -> int | str:
    return f"{at.hour}:{at.minute:02d}" if at.minute else at.hour


_AHEAD = re.compile(r"\btruoc\b|\bsom hon\b|\bngay bao\b")
_ONLY_DAY = re.compile(r"\b(?:exactly|dung) (?:chinh )?(?:ngay|hom)\b(?! truoc)")
_BARE_DAYS = re.compile(r"(?:\bngay|\bso ngay)[^\d]*?\bthanh (\d{1,3})\b")
_NOT_AHEAD = re.compile(
    r"\b(?:cu|moi|sau|cach) (?:\d{1,3}|nua) (?:ngay|hom|tuan|thang)\b"
    r"|\b(?:bao cao|so ket|tong ket) \d{1,3} thang\b"
    r"|\b\d{1,3} (?:ngay|hom|tuan|thang) nua\b|\b\d{1,2} thang (?=\d{1,2}\b(?! ngay| hom| tuan))"
)

# "3, 5 ngày", "3-5 ngày": the unit is said once.
_OF_ONE_UNIT = re.compile(r"\b(\d{1,3}) (?:,|-|va|voi|hay|hoac) (\d{1,3}) (ngay|hom|tuan)\b")


def _days_before(moments: Moments, dated: re.Match[str] | None) -> tuple[int, ...]:
    line = moments.line
    if dated:
        line = f"{line[: dated.start()]} ; {line[dated.end() :]}"
    line = _NOT_AHEAD.sub(";", _OF_ONE_UNIT.sub(r"\1 \3 , \2 \3", line))
    if not _AHEAD.search(line):
        return (0,) if _ONLY_DAY.search(line) else ()
    bare = _BARE_DAYS.search(line)
    if bare:
        return (int(bare[1]),)
    return tuple(days_in(line, bare=False))


_DELAY = re.compile(r"(?:\bsau )?\b(\d{1,3}) (?:tieng|gio|h)(?: dong ho)?(?P<nua> nua)?\b(?! ruoi)")


def _in_hours(moments: Moments) -> int | None:
    """In how many hours: "2 tiếng nữa", "sau 1 giờ"."""
    found = _DELAY.search(moments.line)
    if found is None or re.match(r" (?:sang|trua|chieu|evening|dem)", moments.line[found.end() :]):
        return None
    later = found["nua"] or (found[0].startswith("sau ") and "nhac lai" in moments.line)
    return int(found[1]) if later else None


def _as_said(moments: Moments, found: re.Match[str] | None) -> str | None:
    return moments.typed(found.start("day"), found.end("day")) if found else None


# What the calendar may hold; its name ends where the wish goes on.
_HEAD = (
    r"(?:ngay (?:le|hoi|ky niem|thanh lap|quoc te|htx|hop tac|sinh|viet nam|ket thuc|bac|doanh"
    r"|phu nu|nha giao|quoc khanh|thuong binh|khoa hoc|truyen thong)\b|hoi nghi|hoi cho|hoi thi"
    r"|hoi thao|dai hoi|(?:buoi |le )?(?:so ket|tong ket|tap huan|phat dong|binh xet|xet duyet)"
    r"|buoi (?:hop|le|lam viec|gap)\b|le (?!phep)|bao cao|sinh nhat|ky niem"
    r"|han (?:nop|dang ky|bao cao|chot)|thang hanh dong|quoc khanh|gio to\b|tet\b|ket thuc phong trao"
    r"|hop (?!tac)|dien hinh|gap mat)"
)
_EVENT = re.compile(
    rf"\b{_HEAD}.*?(?= (?:thi(?! dua)|la|truoc|nho|nhac|bao truoc|bao (?:toi|tui|me|anh|chi|em|bac)|thoi"
    r"|nhe|nha|nghen|a|vao|luc|cho|giup|gium|di|khong|ko|trong|chi|me|tui|toi|(?<!lien )minh|day|nua|khoi|voi"
    r"|nhi|only|em|anh|chau|(?<!nhat )bac(?! ho)|con lai|khac|roi|neu|vi|tren|may|can|de|bi|may cai|se"
    rf"|\d+ (?:ngay|hom|tuan|tieng)|[,.;!?]|{_DAY.replace('?P<day>', '?:')})\b| [,.;!?]|$)"
)
_OCCASION = re.compile(r"(?:ngay |dai hoi|hoi nghi|le |sinh nhat|hoi cho|ky niem|thang hanh)")
_PAST = re.compile(r"\b(?:lo|(?<!\d )hom truoc|hom no|vua roi|da qua|bi)\b")


def _event(moments: Moments) -> tuple[str, str] | None:
    """The event named, as typed and as it reads plainly."""
    for found in _EVENT.finditer(moments.line):
        clause = re.split(r" [,.;!?] ", moments.line[: found.start()])[-1]
        if not _PAST.search(clause):
            return moments.typed(*found.span()), found[0]
    return None
