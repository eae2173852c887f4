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
# What begins anew behind the signature is no opening: a list of forms, another paper.
_OPENING, _ATTACHED = "mo-dau", "Phần kèm theo"
# Rows of its tables, too.
_ANNEX = re.compile(r"(PL|MAU)(\w*)(?:\.(.+))?")
# "Cụm số 3", "Đợt 1"; what a table sums up to.
_COUNTED = re.compile(r"[^\W\d_][^\d|]{1,20} (\d{1,2})")
_TOTAL = re.compile(r"(?:tổng|cộng)\b", re.IGNORECASE)
# "Bước 3", and not the third month.
_COUNTER = r"(?!tháng|ngày|quý|trước|năm)[^\W\d_]+ "
_COUNTS = re.compile(r"\d+|[a-zđ]{1,2}")
_DASHES = ("-", "–", "—", "+", "•", "*")
_KIND = re.compile(r"^[\d.]*\s*[/-]\s*(?:\d{4}/)?([A-ZĐ][A-Za-zĐđ]*)(?=[-/]|$)")
_KINDS = {
    "KH": "Kế hoạch", "HD": "Hướng dẫn", "TB": "Thông báo", "ĐA": "Đề án", "DA": "Đề án", "QĐ": "Quyết định",
    "QD": "Quyết định", "PA": "Phương án", "CTr": "Chương trình", "CTR": "Chương trình", "CT": "Chỉ thị", "NQ": "Nghị quyết",
    "QC": "Quy chế", "TTr": "Tờ trình", "BC": "Báo cáo", "KL": "Kết luận", "GM": "Giấy mời",
    "TL": "Thể lệ", "ĐL": "Điều lệ", "CV": "Công văn", "NĐ": "Nghị định",
}  # fmt: skip
_ARTICLE = re.compile(r"D(\d+)(?:\.(\d+))?(?:\.([a-zđ]))?")


def kind_name(number: str) -> str:
    """What a paper is called, as its number says: 118/HD-QHT is no "Kế hoạch"."""
    code = _KIND.search(number)
    return _KINDS.get(code[1], _KINDS["KH"]) if code else _KINDS["KH"]


def plan_name(*, number: str, day: date | None) -> str:
    """The paper as it is cited, by its own kind; what is not known of number and day is left out."""
    words = (kind_name(number), number, f"ngày {day_text(day)}" if day else "")
    return " ".join(word for word in words if word)


def section_name(section: str, text: str) -> str:
    """A section id the administrative way; `text` shows whether its number stands in brackets.

    What the program only counts (a paragraph behind a list, a row) is cited by what it stands in.
    """
    if section in _SPECIAL:
        return _SPECIAL[section]
    part, _, again = section.rpartition("-")
    if part in _SPECIAL and again.isdigit():
        return _ATTACHED if part == _OPENING else _SPECIAL[part]
    *head, last = section.split(".")
    named = _named_row(text, last)
    if head and named:
        return f"{section_name('.'.join(head), '')}, {named}"
    # The paragraphs of a chapter are counted by people, too: "Mục I.1".
    paragraph = last.isdigit() and " | " not in text and not section.startswith("PL")
    if head and not paragraph and _is_only_counted(text, last):
        return section_name(".".join(head), "")
    article = _ARTICLE.fullmatch(section)
    if article:
        number, clause, point = article.groups()
        parts = (f"Điều {number}", clause and f"khoản {clause}", point and f"điểm {point}")
        return ", ".join(part for part in parts if part)
    annex = _ANNEX.fullmatch(section)
    if annex:
        kind, number, row = annex.groups()
        named = "Phụ lục" if kind == "PL" else "Mẫu số" if number else "Biểu mẫu"
        where = f"{named} {number}" if number else named
        return f"{where}, mục {row}" if row else where
    if text.startswith(f"({last})"):
        return f"Mục {'.'.join(head)}, khoản ({last})"
    if len(head) >= 1 and last.isalpha() and last.islower():
        return f"Mục {'.'.join(head)}, điểm {last}"
    return f"Mục {section}"


def _is_only_counted(text: str, last: str) -> bool:
    """Whether the paper itself gives a clause no such number or letter; a dash is its heading."""
    bare = text.lstrip("*_ ")
    if not bare or bare.startswith(_DASHES) or not _COUNTS.fullmatch(last):
        return False
    own = rf"\W*(?:{_COUNTER})?(?:\w+[./-])*0?{last}(?!\w)"
    return not re.match(own, bare, re.IGNORECASE)


def _named_row(text: str, last: str) -> str:
    """What the paper calls a row of a table that it does not only number; "" for the others."""
    cell, stroke, _ = text.partition(" | ")
    if not stroke or "\n" in text:
        return ""
    counted = _COUNTED.fullmatch(cell)
    if counted:
        return cell if counted[1] == last else ""
    return f"dòng {cell}" if _TOTAL.match(cell) else ""


def citation(
    *, section: str, text: str, number: str, day: date | None, recognised: bool = False
) -> str:
    """Where a quotation stands; `recognised`: its words were read in a picture."""
    how = " (nhận dạng từ ảnh)" if recognised else ""
    return f"{section_name(section, text)}, {plan_name(number=number, day=day)}{how}"
