"""How a clause is named for people: Mục IV.1, khoản (3), Kế hoạch 344/KH-LMHTX ngày 11/11/2024."""

import re
from datetime import date

from handlers.turn.texts import day_text

_SPECIAL = {
    "mo-dau": "Phần mở đầu",
    "can-cu": "Phần căn cứ",
    "ket": "Phần kết",
    "noi-nhan": "Phần nơi nhận",
    "nguoi-ky": "Phần ký tên",
}
# Rows of its tables, too.
_ANNEX = re.compile(r"PL(\w*)(?:\.(.+))?")
_ARTICLE = re.compile(r"D(\d+)(?:\.(\d+))?(?:\.([a-zđ]))?")


def plan_name(*, number: str, day: date | None) -> str:
    """The plan as it is cited; what is not known of number and day is left out."""
    words = ("Kế hoạch", number, f"ngày {day_text(day)}" if day else "")
    return " ".join(word for word in words if word)


def section_name(section: str, text: str) -> str:
    """A section id the administrative way; `text` shows whether its number stands in brackets."""
    if section in _SPECIAL:
        return _SPECIAL[section]
    article = _ARTICLE.fullmatch(section)
    if article:
        number, clause, point = article.groups()
        parts = (f"Điều {number}", clause and f"khoản {clause}", point and f"điểm {point}")
        return ", ".join(part for part in parts if part)
    annex = _ANNEX.fullmatch(section)
    if annex:
        number, row = annex.groups()
        where = f"Phụ lục {number}" if number else "Phụ lục"
        return f"{where}, mục {row}" if row else where
    *head, last = section.split(".")
    if text.startswith(f"({last})"):
        return f"Mục {'.'.join(head)}, khoản ({last})"
    if len(head) >= 1 and last.isalpha() and last.islower():
        return f"Mục {'.'.join(head)}, điểm {last}"
    return f"Mục {section}"


def citation(
    *, section: str, text: str, number: str, day: date | None, recognised: bool = False
) -> str:
    """Where a quotation stands; `recognised`: its words were read in a picture."""
    how = " (nhận dạng từ ảnh)" if recognised else ""
    return f"{section_name(section, text)}, {plan_name(number=number, day=day)}{how}"
