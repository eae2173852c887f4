"""How people say "oh all right, then" before a wish to register: "ừ thôi", "thôi được", "ừ rứa thôi"."""

_ME = r"(?:toi|tui|to|minh|em|e|anh|a|chi|c|bac|chu|co|cau|chau|con|ong|ba|htx|don vi|quy|to hop tac|ben \w+)"
_YES = r"(?:ừ|ư|ừm|ờ|uh|uk|uh|um|u|ok|oke|vâng|vang|dạ|da)"
_THEN = r"(?:rứa|rua|thế|the|vậy|vay|mà|ma|thì|thi|à|a|ơ|thôi|thoi)"
_WELL = r"(?:thôi|thoi|thui|thâu)"
_SO = (
    r"(?:thì|thi|đành|danh|vậy|vay|rứa|rua|thế|the|cũng được|cung duoc|cũng đc|được rồi|duoc roi|được|duoc|đc|dc|cũng|cung"
    r"|ok|ừ|uh|u|cháu|chau|chú|chu|em|cán bộ|can bo)"
)
_GAP = r"[\s,.!…]+"
# As it is typed: a yes beside "thôi", or a "thôi" that gives in; "thôi" alone may stop it.
BEFORE = (
    rf"^\W*(?:(?:{_THEN}{_GAP}){{0,2}}{_YES}{_GAP}(?:{_THEN}{_GAP}){{0,2}}{_WELL}{_GAP}(?:{_SO}{_GAP}){{0,4}}"
    rf"|(?:{_THEN}{_GAP}){{0,2}}{_WELL}{_GAP}(?:{_SO}{_GAP}){{1,4}})(?=\w)"
)
_VERB = r"(?:dang k[yi]|dk|dky|dki|ghi ten|ghi danh|ghi|lam|lam don|khai|tham gia)"
# Folded: an order, and for whom it is, or a word by which one asks for something.
WISH = (
    rf"(?:(?:cu|thi|nho|lam on|phien|{_ME}) ){{0,3}}(?:cho {_ME} )?{_VERB}(?= (?:\w+ )*?(?:(?:cho|giup|gium|ho|dum|ten) {_ME}|di|luon|vay|cai|he|nhe|nha|nghen|voi|vo|vao)\b)"
    r"(?: (?!(?:khong|ko|k|hong|no|chua|dung|khoi|sau|mai|hom|huy|bo|rut|xoa|gi|chi|nao|sao|may|dau|ai|bao|nguoi khac|lam chi)\b)\w+){1,10}"
)
