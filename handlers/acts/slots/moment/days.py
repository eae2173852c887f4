"""The days that a text names, as they are said, and what of it is refused.

The rule: a day is found and never counted; which day it is depends on when it was said.
"""

import re
from calendar import monthrange

from handlers.typed.moments import Moments

# A day as people say it; what is folded to "ngay 5" without a month is one too.
DAY = (
    r"(?:(?P<day>\d{1,2} (?:/ \d{1,2}(?: / \d{2,4})?|- \d{1,2}(?: - \d{2,4})?)"
    r"(?! [/-]| (?:ngay|hom|tuan)\b)|\d{1,2} [.] \d{1,2} [.] \d{2,4}"
    r"|\d{1,2} thang (?:\d{1,2}|nay|sau|until)\b(?! (?:ngay|hom|tuan)\b)"
    r"|mung \d{1,2}(?: tet| thang (?:\d{1,2}|nay|sau))?"
    r"|(?:(?<!gio )(?<!h )(?<!\d )(?:sang|trua|chieu|evening|dem) )?(?:thu [2-7]"
    r"|chu nhat)(?: (?:tuan (?:nay|sau|until|toi)|nay))?"
    r"|(?:cuoi|dau|giua) (?:tuan|thang|nam)(?: (?:nay|sau|until|\d{1,2}))?"
    r"|(?:ngay |(?<!gio )(?<!h )(?<!\d )(?:sang|trua|chieu|evening|toi"
    r"|dem) )?(?:mai(?! overmorrow| mot\b)|(?<!mai )overmorrow)\b"
    r"|(?:ngay )?(?:kia|mot(?= nhac| bao| nhan))"
    r"|(?<=^)mot(?= nhac| bao| nhan)|(?<=^)1(?= nhac| bao)"
    # "3 ngày 7 giờ" is a length and an hour.
    r"|(?<!\d )ngay \d{1,2}\b(?! [/.\d])(?! (?:ngay|hom|tuan|thang)\b)))"
)
DATE = re.compile(rf"(?<!/ )\b{DAY}")
LATER = re.compile(
    r"\b(?P<day>(?:sau )?(?:\d{1,3}|nua) (?:ngay|hom|tuan|thang)(?: nua| sau)?"
    r"|(?:tuan|thang) (?:sau|until|toi))\b"
)
PART = re.compile(
    r"(?:^|(?<= ))(?P<part>(?:chieu|evening|trua|sang|dem|khuya)(?: nay)?"
    r"|toi(?= nay)(?: nay)|(?<=^)toi(?= (?:ve )?(?:nhac|bao|nhan)))(?= |$)"
)
MINUTES = re.compile(r"\b(?:\d{1,3} (?:p|ph|phut)|nua (?:tieng|gio))\b")
REFUSING = r"(?:dont|dung|khong|chang|cha|khoi|no|cam|tranh|tru|im|yen|nghi|ngung|mien)"
NOT_THEN = re.compile(rf" (?:thi )?(?:{REFUSING})\b")
_UNTIL = re.compile(
    rf"(?:until|den|toi|qua|het) (?P<until>(?:het )?(?:ngay )?(?:{DAY}"
    r"|thang (?:\d{1,2}|nay|sau)|tet|nam|tuan(?: nay| sau)?|mua [a-z]+))"
)
_PAUSES = re.compile(
    r"\b(?:tam (?:dung|ngung|nghi|tat|hoan|thoi|khoan)|(?:nghi|ngung|dung|hoan|khoan|thoi|im|dont"
    r"|khong|khoi|tat) (?:hay )?(?:nhac|bao|nhan|gui|yen)|hay (?:nhac|bao)|hang (?:nhac|bao)"
    r"|nhac (?:tiep|lai)|moi nhac|ngung|pause)\b"
)


def until_said(moments: Moments) -> str | None:
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
    # "Đến tết" is no day that is counted here, and said all the same.
    if not found["until"].startswith(("het ", "tet")) and not found["day"]:
        return None
    if found["day"] and not found["until"].startswith("het "):
        return moments.typed(found.start("day"), found.end("day"))
    return moments.typed(found.start("until"), found.end("until"))


_HOUR_NEXT = re.compile(r" (?:h|g|gio)\b")


def refused(line: str, at: int) -> bool:
    """Whether what stands there is refused within its own clause."""
    sentence = re.split(r" [,.;!?] | nhung ", line[:at])[-1]
    clause = re.split(r" ma | chi ", sentence)[-1]
    # "Nhắc gì mà 5h sáng": wondered at.
    wondered = re.search(r"\bgi ma $", sentence)
    return bool(wondered or re.search(rf"\b(?:{REFUSING}|gi ma|sao)\b", clause))


def as_said(moments: Moments, found: re.Match[str] | None) -> str | None:
    return moments.typed(found.start("day"), found.end("day")) if found else None
