"""One errand on several days: "mai với mốt nhắc tôi nộp báo cáo", "thứ 2, 4 và 6 …".

The rule: what one day of a row does not say is said by the others, as people leave it out.
"""

from collections.abc import Sequence

from handlers.reminders.words import several as words
from handlers.reminders.words.spoken import WEEKDAYS
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.repeats import compiled

_DAYS, _LINKED = compiled(words.DAYS), compiled(words.LINKED)
_PART, _OF_WEEK = compiled(words.PART_AHEAD), compiled(words.OF_WEEK)
_BEHIND = compiled(words.BEHIND)
_SUNDAY = 8


def on_each_day(text: str) -> tuple[str, ...]:
    """The message once for each day of a row of them; empty where it has no row."""
    typed = [word for word in nfc(text).split() if fold(word)]
    line = " ".join(map(fold, typed))
    found = _DAYS.search(line)
    if found is None:
        return ()
    first = line.count(" ", 0, found.start())
    last = first + len(found[0].split())
    if words.NUMBER_ONE in map(str.lower, typed[first:last]):
        return ()
    days = _in_full(_LINKED.split(found[0]))
    return tuple(" ".join([*typed[:first], day, *typed[last:]]) for day in days)


def _in_full(days: Sequence[str]) -> Sequence[str]:
    """Each with what only another one says; empty where a bare number is of nothing."""
    part = _PART.match(days[0])
    behind = _BEHIND.search(days[-1])
    lead = "thu " if any(map(_OF_WEEK.search, days)) else ""
    tail = behind[0] if behind else ""
    full = []
    for day in days:
        named = day
        if day.isdigit():
            if not (lead or tail or days[0].startswith("ngay")):
                return ()
            named = f"{lead or 'ngay '}{day}"
        if day.split()[-1] in ("mot", "kia"):
            named = f"{' '.join(day.split()[:-1]).removesuffix('ngay').strip()} {words.TWO_DAYS_ON}"
        elif tail and not _BEHIND.search(day) and not (lead and _place(day) > _place(days[-1])):
            named += tail
        if part and not _PART.match(named):
            named = f"{part[0]} {named}"
        full.append(named.strip())
    return full


def _place(day: str) -> int:
    """Where in its week a day stands: "chủ nhật, thứ hai tuần sau" is the Sunday before."""
    name = _OF_WEEK.search(day)
    said = name[0].split()[-1].lstrip("t") if name else day
    return int(said) if said.isdigit() else WEEKDAYS.get(said, _SUNDAY)
