"""How a day or month is held against an event ("Ngày hội dời sang tháng 5 rồi phải không"); folded."""

_MOVED = r"(?:(?:se|da|duoc|bi|lai|phai|vua|moi) )*(?:doi|chuyen|hoan|lui|day|keo|rut|thay doi)(?: (?:lai|lich|ngay))?"
_HELD = r"(?:(?:duoc|se) )?(?:to chuc|dien ra|bat dau|khai mac|khai giang|mo|hop|lam|vao)"
_INTO = r"(?:truoc|sau|sang|den|toi|qua|vao|xuong|len|trong|la|o|tan)"
MONTHS = {
    **{str(number): number for number in range(1, 13)},
    **{f"0{number}": number for number in range(1, 10)},
    **dict(zip("gieng hai ba tu nam sau bay tam chin muoi".split(), range(1, 11), strict=True)),
    "muoi mot": 11,
    "muoi hai": 12,
    "chap": 12,
}
_MONTH = rf"thang (?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b"
_DATE = r"(?:(?:hom|ngay|mung) )*\d{1,2}/(?P<of>\d{1,2})\b(?:/\d{4})?"
CLAIM = rf"\b(?P<moved>{_MOVED} )?(?:{_HELD} )?(?:{_INTO} )*(?:{_MONTH}|{_DATE})"
WHETHER = r"\b(?:phai|dung|co dung|that)(?: la)?(?: vay)? (?:khong|ko|k|hong|hok|hem|hon|nhi|chua)\b|\b(?:roi|luon) (?:ha|a|sao|nhi)\b|\bha\b"
# "Đại hội có trước tháng 6 không": asked of the event, and not of the month.
BY_MONTH = r"\b(?:dai hoi|hoi nghi)\b.*\b(?:truoc|sau|trong|vao) (?:(?:dau|cuoi|giua|het) )*thang \d{1,2}(?: \w+){0,2}? (?:khong|ko|k|hong|chua|hay|hoac)\b"
LEAD = (
    r"^(?:(?:da|vang|a|oi|em|chau|anh|chi|chu|bac|toi|tui|minh|cho (?:toi|em|chi|minh|chu|bac|tui|chau)? ?hoi|thua (?:dong chi|anh|chi|em)|nghe (?:noi|bao|don|dau|tin|ban|nguoi ta noi)?"
    r"|thay (?:bao|noi|don)?|co phai|phai chang|hinh nhu|nguoi ta (?:noi|bao)|ho (?:noi|bao)|ai do bao|la|rang|thi|the|vay|nam nay|cai) )+"
)
# What may stand between the name and the claim, and names nothing.
TAIL = r"(?: (?:la|thi|se|duoc|co|cua (?:tinh|minh)|nam nay|nam \d{4}|lan nay|sap toi|da|bi))+$"
A_DAY = r"\b\d{1,2}[/.-]\d{1,2}\b|\bngày \d{1,2} tháng \d|\btháng \d|\bquý (?:\d|[IVX]+\b)"


def asked_for(*, thing: str) -> str:
    """The day of it, as it would be asked for without the claim."""
    return f"{thing} ngày nào"


def written(*, month: int) -> str:
    """How a document writes a month."""
    return rf"/0?{month}(?:/|\b)|\btháng 0?{month}\b"
