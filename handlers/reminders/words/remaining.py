"""How it is asked how many days of the movement remain; folded."""

_ME = r"(?:toi|tui|to|minh|em|e|anh|a|chi|c|bac|chu|co|cau|chau|con|ong|ba|me|ad|ban|can bo)"
_LOOSE = rf"(?:ua|o|vay|the|ma|hoi|nua|a|ha|nhi|la|het|rua|day|do|dzay|z|thi|biet|cho|voi|oi|nhe|nha|tong cong|tinh ra|toi|den cuoi|{_ME})"
_MANY = r"(?:may|nhieu|bao nhieu|bao|bn|bnhieu)"
_DAYS = r"(?:ngay|bua|hom|thang|tuan|lau)"
# A clause that asks for just that and names nothing.
BARE = (
    rf"(?:{_LOOSE} )*(?:con (?:lai |duoc |dc )?{_MANY} {_DAYS}|{_MANY} {_DAYS} nua)(?: {_LOOSE})*"
)
# "Mấy hôm nữa hết hạn", "vậy còn kịp không": of the registration's last day.
IN_TIME = (
    rf"(?:{_LOOSE} )*(?:con )?(?:{_MANY} {_DAYS} nua|bao gio|khi nao|bao lau nua)(?: {_LOOSE})* (?:la |thi )?het han(?: (?:dang k[yi]|dk|thi dua|{_LOOSE}))*"
    rf"|(?:{_LOOSE} |thi |gio )*con kip(?: (?:dang k[yi]|dk|thi dua|khong|ko|k|chu|chua|{_LOOSE}))*"
)
REMAINING = rf"\bcon (?:lai |duoc |dc )?{_MANY} {_DAYS}\b|\b{_MANY} {_DAYS} nua\b"
MOVEMENT = r"\b(?:phong trao|thi dua|dot nay)\b"
# Another day, or what is done until then.
OTHERS = (
    r"\b(?:han|dang k[yi]|dk|dai hoi|hoi nghi|hop|tet|ngay (?:sinh|quoc te|hop tac xa|htx|le)|bao cao|xet|khen|tong ket|nop|gui)\b"
    r"|\d{1,2}[/.-]\d{1,2}|\bthang \d"
)
# "Giờ vẫn còn hiệu lực chứ", "kế hoạch này còn dùng không": whether it still runs.
_IT = r"(?:ke hoach|kh|van ban|phong trao|dot nay|dot thi dua|cai nay|no)(?: thi dua)?(?: (?:nay|do|ay|\d{3}))?"
STILL_RUNS = (
    rf"(?:{_LOOSE} |{_IT} |gio |bay gio |den gio |hien |nay |van |thi )*con (?:co )?(?:hieu luc|gia tri|ap dung|chay|dung|thuc hien|dien ra)(?: duoc)?(?: (?:chu|khong|ko|k|khong em|khong nhi|den (?:bao gio|khi nao|luc nao|ngay nao)|{_LOOSE}))*"
    rf"|(?:{_LOOSE} |{_IT} |gio |bay gio |hien )*(?:da )?het (?:hieu luc|gia tri)(?: (?:chua|roi|chu|phai khong|{_LOOSE}))*"
    rf"|(?:{_LOOSE} |nghe |noi |bao |nam nay |nam 2025 |gio |da |bi |ho |tinh )*(?:bo|khong (?:co|to chuc|lam)|ngung|dung|huy) (?:{_IT}|thi dua|phong trao)(?: (?:nua|roi|luon|nam nay|dung khong|phai khong|that khong|khong|ko|a|ha|sao|{_LOOSE}))+"
)
MAY_RUN = r"\b(?:bo|ngung|huy|nua|hieu luc|gia tri|ap dung|con chay|con dung|thuc hien|dien ra)\b"
# An event was asked about right before.
OF_EVENT = r"\b(?:ky niem|dai hoi|hoi nghi|tong ket|ngay (?:htx|hop tac xa|quoc te|sinh)|quoc te htx|\d{1,2}/\d{1,2})\b"
WHEN = rf"\b(?:bao gio|khi nao|ngay nao|hom nao|luc nao|ngay may|(?:lan thu|khoa) may|nhiem ky nao|o dau|may gio|dien ra|to chuc|roi vao|la|thi|cho|hoi|em oi|chau oi|{_ME} oi)\b ?"
# "Hôm nay kỷ niệm gì", "nay là lễ gì thế".
OCCASION = r"^(?:\w+ ){0,4}?(?:hom nay|bua nay|bua ni|hnay|nay)(?: \w+){0,2}? (?:ky niem|le|dip|chao mung)(?: (?:ngay|cai|le))* (?:gi|chi|j|nao)\b|^(?:\w+ ){0,2}?(?:ky niem|le|ngay le) (?:gi|chi|j)(?: (?:ma|vao|trong|cua|the|vay))* (?:hom nay|bua nay|hnay)\b"
# "Mai có họp không", "chiều nay có hội nghị gì không", "có cuộc nào tuần sau không": of the calendar then.
_THEN = r"(?P<{name}>hom nay|bua nay|bua ni|(?:sang|trua|chieu|toi) (?:nay|mai)|(?:ngay |bua |sang )?mai|tuan (?:nay|sau|toi))"
_HELD = r"(?:cuoc |buoi )?(?:hop|hoi nghi|dai hoi|su kien|gap mat|hop hanh|le|cuoc)(?: (?:gi|nao|hanh))*"
_NOT = r"(?:khong|ko|k|hong|hok|chu)"
HELD_THEN = (
    rf"(?:{_LOOSE} )*{_THEN.format(name='first')}(?: (?:htx|lien minh|minh|ta|tinh|thi|ben \w+))* (?:co )?{_HELD} {_NOT}(?: {_LOOSE})*"
    rf"|(?:{_LOOSE} )*co {_HELD} (?:vao )?{_THEN.format(name='last')} {_NOT}(?: {_LOOSE})*"
)
