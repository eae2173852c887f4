"""How one honour of the unit is put right against another, or one that nobody wrote is given up.

Folded, without signs.
"""

_LEAD = r"(?:(?:da|vang|a|o|u|oi|ua|ay|chet|thoi|khoan|nham|lon|sai|roi|em|anh|chi|bac|toi|tui|minh|xin|cho|ghi|sua|lai|la|danh hieu|tap the|lao dong|htx) )*"
_TAIL = r"(?: (?:nhe|nha|nghen|a|em|oi|chau|ad|di|luon|giup|gium|ho|cho|voi|ra|nua|toi|anh|chi|tui|minh|do|day))*"
_NOT = r"(?:(?:chu|cho|ma) )?(?:khong|ko|k|kg|hong|hok|hem|dau) (?:phai|co)(?: la)?"
_HONOUR = r"(?:tien tien|xuat sac)"
# "Lộn, xuất sắc chớ hông phải tiên tiến".
INSTEAD = rf"^{_LEAD}(?P<new>{_HONOUR}) {_NOT} (?:(?:tap the|lao dong) )*(?P<old>{_HONOUR}){_TAIL}$"
# "Bỏ cờ thi đua".
GIVEN_UP = (
    rf"^{_LEAD}(?:bo|xoa|rut|gach)(?: (?:cai|di|giup|cho|em|anh|toi))* (?P<head>co|bang khen|giay khen)"
    rf"(?: (?:thi dua|cua|tinh|chinh phu|bo|lien minh|htx|viet nam|ubnd|chu tich|tap the))*{_TAIL}$"
)
NAMES = {"co": "cờ thi đua", "bang khen": "bằng khen", "giay khen": "giấy khen"}
