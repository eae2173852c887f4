"""The event that a wish about reminders names, in the person's own words.

The rule: what the calendar may hold begins the name, and the name ends where the wish goes on.
"""

import re

from handlers.acts.slots.moment.days import DAY
from handlers.typed.moments import Moments

# What the calendar may hold; its name ends where the wish goes on.
_HEAD = (
    r"(?:ky bao cao|"
    r"ngay (?:le|hoi|ky niem|thanh lap|quoc te|htx|hop tac|sinh|viet nam|ket thuc|be mac|bac|doanh"
    r"|phu nu|nha giao|quoc khanh|thuong binh|khoa hoc|truyen thong)\b|hoi nghi|hoi cho|hoi thi"
    r"|hoi thao|(?:khai mac )?dai hoi|(?:buoi |le |lop |cuoc )?(?:so ket|tong ket|tap huan"
    r"|phat dong|binh xet|xet duyet)"
    r"|(?:buoi|cuoc) (?:hop|le|lam viec|gap)\b|le (?!phep)|bao cao|sinh nhat|ky niem"
    r"|(?:het )?han (?:nop|dang ky|bao cao|chot)|thang hanh dong|quoc khanh|gio to\b|tet\b"
    r"|(?:ket thuc|be mac|het) (?:phong trao|dot thi dua)"
    r"|hop(?! tac)\b|dien hinh|gap mat)"
)
_EVENT = re.compile(
    rf"\b{_HEAD}.*?(?= (?:thi(?! dua)|la|truoc|nho|nhac|bao truoc|bao (?:toi|tui|me|anh|chi|em"
    rf"|bac)|thoi"
    r"|nhe|nha|nghen|a|vao|luc|cho|giup|gium|di|khong|ko"
    r"|trong|chi(?! bo| nhanh| hoi)|me|tui|toi|(?<!lien )minh"
    r"|day|nua|khoi|voi|dont"
    r"|nhi|only|em|anh|chau|(?<!nhat )bac(?! ho)|con lai|khac|roi|neu"
    r"|(?<!dong )vi|keo|bat dau|tren|may|can|de|bi"
    r"|may cai|se|ben (?:em|minh|toi|tui|chi|anh|e)"
    rf"|\d+ (?:ngay|hom|tuan|tieng)|[,.;!?]|{DAY.replace('?P<day>', '?:')})\b| [,.;!?]|$)"
)
OCCASION = re.compile(r"(?:ngay |dai hoi|hoi nghi|le |sinh nhat|hoi cho|ky niem|thang hanh)")
_POINTING = re.compile(r" (?:nay|kia|do|ay)(?: day)?$")
_PAST = re.compile(r"\b(?:lo|(?<!\d )hom truoc|hom no|vua roi|da qua|bi)\b")


def event_said(moments: Moments) -> tuple[str, str] | None:
    """The event named, as typed and as it reads plainly."""
    for found in _EVENT.finditer(moments.line):
        clause = re.split(r" [,.;!?] ", moments.line[: found.start()])[-1]
        if not _PAST.search(clause):
            pointing = _POINTING.search(found[0])
            end = found.start() + pointing.start() if pointing else found.end()
            return moments.typed(found.start(), end), moments.line[found.start() : end]
    return None
