"""How people ask how far they have come, what to do now, and say that they are back; folded."""

_ME = r"(?:toi|tui|em|e|anh|a|chi|c|bac|chu|co|minh|chau|ong|ba)"
_TO = r"(?: (?:chau|em|e|a|ha|the|vay|nhi|ad|anh|chi|oi|day|hom truoc|hom no|luc nay))*"
_LEAD = rf"(?:(?:the|vay|nhu vay|nhu the|a|u|ua|da|em oi|chau oi|oi|hom truoc|hom no|hom bua|luc nay|{_ME}) )*"
FAR = (
    r"\b(?:khai|ghi|dien|lam|nhap|viet|ke|dang ky|dk)(?: \w+){0,2}? (?:den|toi)(?: \w+)?"
    r" (?:dau|muc nao|buoc nao|cho nao|phan nao)\b"
    r"|\b(?:dang (?:o |lam |dien |khai )?|o |den |toi )(?:buoc|muc|cho|phan) (?:nao|may)\b"
)
# Beside an order to go on it is only told in short.
HOW_FAR = r"\b(?:den|toi) (?:dau|mo|cho nao|muc nao|buoc nao|doan nao|phan nao|khuc nao)\b"
SEEN = (
    rf"{_LEAD}(?:cho )?(?:{_ME} )?(?:xem|coi|doc|nhac|kiem tra|ke)(?: lai)?(?: (?:giup|ho|cho|{_ME}))*"
    rf" (?:nhung gi|nhung cai|cai|phan|nhung muc|thong tin)?(?: ?{_ME})?(?: ?(?:da|vua))? ?(?:ghi|khai|dien|nhap|noi|duoc)"
    rf"(?: (?:roi|den gio|tu truoc|hom truoc|luc truoc|duoc))*{_TO}"
)
DONE = (
    rf"{_LEAD}(?:la )?(?:dang ky |khai |ghi |lam )?(?:xong|hoan thanh|du|het)(?: het| het roi| xuoi)?"
    rf" (?:chua|roi (?:a|ha|phai khong|chu|chua))(?: \w+)?{_TO}"
)
# "Bản đăng ký của tôi còn không": what was sent is still there.
REMAINS = (
    rf"(?:(?:da|vay|the|a|alo|em|chau|oi|cho hoi|hoi|{_ME}) )*(?:cai )?(?:(?:ban|phieu|don|ho so|to)(?: dang ky)?|dang ky)"
    rf"(?: thi dua)?(?: (?:cua )?{_ME})?(?: (?:da )?gui)?(?: (?:co )?(?:con|mat)(?: (?:do|day|nguyen|luu|giu))?)"
    r" (?:khong|ko|k|hong|hok|no|chua|chu|a|ha)(?: \w+){0,2}"
)
BACK = (
    rf"^(?:(?:da|alo|a|chau|em|oi|chao|roi|{_ME}) )*{_ME} (?:da |moi |lai )?(?:quay lai|tro lai|ranh|xong viec|ve|day"
    r"|het khach|hop xong|day lai|vao lai)(?: (?:may|ranh|nha))? (?:roi|day|nay|ne|a)\b"
)
PRESSED = r"\b(?:bam|nhan|an|go|vao|chon)(?: (?:vao|o|chuot))? (?:dau|cho nao|nut nao|cai nao|cai gi|gi)\b"
WHAT_NOW = (
    rf"^{_LEAD}(?:(?:phai|gio|bay gio|can|tiep|tiep theo|{_ME}) )*(?:lam|lm) (?:gi|sao|the nao|j)"
    rf"(?: (?:bay gio|tiep|nua|day|tiep theo))*{_TO}$"
)
LOST = r"\b(?:khong|ko|k|chang|cha|chua|hong|hok) (?:hieu|biet (?:lam|bam|go|chon|ghi|khai))\b"
# What is asked so about the plan or the form's contents is a question of its own.
ELSEWHERE = r"\b(?:htx|hop tac xa|don vi|tap the|danh hieu|ke hoach|thi dua|xuat sac|tien tien|de dat|chi tieu|tieu chuan|dieu kien)\b"
FORGETS = r"\bquen (?:mat|het) (?:cai )?ma\b|\b(?:khong|ko|k|chang|cha|sao|lam sao|kho|quen)(?: \w+){0,3}? nho\b(?: \w+){0,4}? ma\b|\bma (?:\w+ ){0,3}?(?:dai|kho nho|lam sao nho)\b"
# Of a registration that somebody else sent.
WHOSE = r"^(?:\w+ ){0,3}?ai (?:da |moi |lai )?(?:gui|dang ky|dk|lam|khai|nop)\b"
OTHERS = (
    r"\b(?:sep|giam doc|chu tich|ke toan|(?:anh|chi|ong|ba|co|chu) (?:ay|ta|kia)|nguoi khac|ai khac|dong nghiep|co ai|ben (?:em|minh) (?:co ai|ai))\b"
    r"(?: \w+){0,2}? (?:da |cung |lai |co )*(?:dang ky|dk|gui|nop)\b(?: \w+){0,3}? ?(?:roi|chua|khong|ko|k|a|ha|phai khong)"
)
