"""How the office asks for more of an initiative or an aim, and how that is told; folded.

Folding keeps each letter's place, so that what is cut off here is cut off what was typed.
"""

OF_INITIATIVE = r"\b(?:sang kien|giai phap|de tai)\b"
# "… tính đến thời điểm nào": a day, a month or a year is missing.
OF_TIME = r"\b(?:thoi diem|thoi gian|ngay nao|ngay may|khi nao|bao gio|thang nao|quy nao|nam nao|den dau|den khi|moc|thoi han)\b"
# "Răng mà kỹ rứa", "gì mà khó thế": a sigh that asks nothing.
GRUMBLE = (
    r"^(?:(?:troi|oi|dat|ua|o|a|the|sao|rang|gi|chi|lam|ma|co|ben|can bo|lai|cha)\s*)*"
    r"(?:ky|kho|rac roi|phuc tap|chat|lam chuyen|phien|met|nhieu khe|kho khan|kho tinh|chi li|ti mi)"
    r"(?:\s(?:luong|ghe|tinh|the|vay|rua|ri|nhi|a|ha|qua|du|di|em|co|chau|ta|cung|lam))*$"
)
_ME = r"(?:toi|tui|minh|em|e|anh|chi|bac|chu|co|chau|ong|ba|ad|ban)"
_SMALL = (
    rf"(?:(?:chu|gio|bay gio|vay|the|rua|thi|u|uh|da|vang|a|thoi|ok|roi|ne|day|la|{_ME})[\s,]+)*"
)
_WRITE = r"(?:ghi|sua|viet|dien|bo sung|doi|dat|lay|them|nhap)"
_WRITES = rf"{_WRITE}(?:\s+(?:lai|vao|vo|thanh|cho|ho|giup|gium|ro|cu the|them|{_ME}))*"
_THE = r"(?:ten\s+)?(?:cua\s+)?(?:sang kien|giai phap|de tai)"
# What leads in to the value: "chừ ghi là:", "tên sáng kiến của chị Bích là", "chị nói sáng kiến mà:".
LED = (
    rf"^(?:[^:]{{0,60}}\b(?:sang kien|giai phap|de tai)\b[^:]{{0,40}}:\s*"
    rf"|{_SMALL}(?:(?:{_WRITES}\s+)?{_THE}(?:\s+(?!la\b)\w+){{0,6}}?\s*\b(?:la|thanh)\b[\s:]*"
    rf"|{_WRITES}(?:\s+ten)?\s*(?:\bla\b[\s:]*|[:–-]\s*)"
    r"|ten(?:\s+(?:day du|cu the|dung|ro))*\s+la\b[\s:]*))"
)
SMALL = rf"^{_SMALL}"
# Behind it: "…, ghi vô cho tui", "nhé em".
TAIL = (
    rf"[\s,.;–-]*(?:\b{_WRITE}(?:\s+(?:vao|vo|the|rua|vay|nhu the|nhu vay|lai|giup|gium|dum|ho|cho|di|luon|a|nhe|nha|{_ME}))+"
    rf"|(?:[\s,]+(?:a|nhe|nha|nghe|nghen|giup|gium|ho|cho|voi|do|day|thoi|{_ME}))+)[\s.!]*$"
)
# A value that tells when: it begins so, or with the day itself.
WHEN = (
    r"^(?:(?:tinh|la|chot|den|toi|vao|trong|het|cuoi|dau|ca|truoc|tu|ngay|thang|quy|nam|thoi diem|moc)\s+)*"
    r"(?:\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?|20\d\d|(?:thang|quy)\s+\w+(?:\s*[/ ]\s*(?:nam )?20\d\d)?|(?:het|cuoi|ca|trong|dau) nam(?: nay)?)"
    r"(?:\s+(?:nam\s+)?(?:20\d\d|nay))?$"
)
DATED_ALONE = r"^\d"
COUNTED_TO = r"\btinh (?:den|toi)\b"
TO, COUNTED = "đến", "tính đến"
# Not yet told, or asked back.
PUT_OFF = r"\b(?:de|cho|doi) (?:toi|tui|em|anh|chi|bac|minh|chau) (?:hoi|xem|nghi|coi|kiem|tim)\b|\b(?:hoi lai|chua biet|khong biet|chua co|khong co|mai|lat|khoan|de sau)\b"
# Of these somebody speaks who tells or wants something else than the title of an initiative.
SPOKEN = frozenset(
    "toi tui minh em e anh chi bac chu co chau ong ba ad ban lien minh can bo khong ko k chua gi sao nao dau ai may"
    " roi nhe nha a oi da vang u ok thoi mai gui goi nhan sua xoa rut nhac cam on chao xin".split()
)
# "Ừ gửi lại", "gửi lại giúp chị": the whole message.
_ANYWAY = rf"da|vang|u|uh|ok|oke|thi|thoi|the|nho|cho|roi|dung|{_ME}"
SENDS_AGAIN = (
    rf"(?:(?:{_ANYWAY}) )*(?:gui|goi|nop)(?: (?:{_ANYWAY}|lai|di|luon|giup|gium|dum|ho so|ho|voi|nhe|nha|nghen|a"
    r"|phieu|don|ban|moi|sua|cai|ngay|do|nay|dang ky))*"
)
