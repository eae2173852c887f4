"""How people wish that two of their chats are one; folded."""

CHANNEL = r"\b(?:zalo|za lo|telegram|tele|web|trang web|website|kenh)\b"
_FILE = r"(?:phieu|dang ky|ho so|don|ban|tin|du lieu|thong tin)"
JOINS = (
    r"\b(?:noi|lien ket|ket noi|dong bo|gop|ghep|lien thong)\b"
    rf"|\b(?:xem|dung|chung|thay|coi)(?: \w+){{0,2}}? chung\b|\bchung {_FILE}\b"
    rf"|\b(?:xem|coi|thay)(?: \w+){{0,3}}? {_FILE}(?: \w+){{0,4}}? (?:ben|o|tren|qua|tu) (?:zalo|tele|telegram|web|trang web)\b"
)
# Of something else: a group, a friend, a call, another's chat.
NOT_LINKED = (
    r"\bnhom\b|\bket ban\b|\b(?:goi|nhan tin|lien he|lien lac) (?:cho |voi |qua |bang |toi |den )*(?:can bo|zalo|toi|em|anh|chi)\b"
    r"|\b(?:khong|ko|k|dung|khoi|thoi) (?:can |muon |phai )*(?:noi|lien ket|ket noi|dong bo|gop)\b|\b(?:tach|bo|huy|go) (?:\w+ ){0,2}?(?:noi|lien ket|kenh)\b"
    r"|\bhtx\b(?: \w+){0,3} (?:lien ket|ket noi)\b|\b(?:lien ket|ket noi) (?:chuoi|san xuat|tieu thu|thi truong|cung cau)\b"
)
# The code itself is wished for, and no other: below what was just explained, or by what it is for.
_NO_OTHER = r"(?! (?:dang ky|so thue|phieu|ho so|htx|hop tac xa|quan tri|dang nhap|vach|don|van don|qr|xac minh))"
CODE = (
    rf"\b(?:lay|cho|xin|gui|cap|tao|ban|phat|doc|can|muon)(?: (?:giup|em|chi|anh|toi|tui|minh|bac|chu|co|ba|ong|xin|lay|cai|mot|1|luon|lai|day|duoc|co))* ma\b{_NO_OTHER}"
    rf"|\bma(?: so)?(?: (?:dau|gi|nao|may|la gi|bao nhieu|di|dau em|dau roi))*$"
)
CODE_FOR = r"\bma(?: \w+){0,2}? (?:de |noi|lien ket|ket noi|6 so|sau so|dong bo)"
NO_CODE = r"\b(?:khong|ko|k|khoi|dung|chua) (?:can |muon |lay |xin |co )*(?:ma|lay|noi)\b|\bma .*\b(?:sai|het han|khong duoc|ko duoc|hong|cua ai)\b"
# "Sao phải liên kết": why, and nothing is given out.
WHY = r"\b(?:sao|tai sao|vi sao|de lam gi|lam gi|lam chi|can gi|co can|co phai|co bat buoc|nghia la gi|la gi|la sao)\b"
# "Em nhắn cho anh qua Zalo được không": the assistant in another app.
_ME = r"(?:toi|tui|em|anh|chi|bac|chu|co|minh|chau|ong|ba)"
REACHED_THERE = rf"^(?:(?:the|vay|a|oi|{_ME}) )*(?:em|chau|ban|bot|tro ly)(?: (?:co|the|co the))* (?:nhan tin|nhan|nhac|bao|gui|tra loi|nt)(?: tin)?(?: (?:cho|den|toi|{_ME}))* (?:qua|bang|tren|ben|vao|o) (?:zalo|za lo|telegram|tele|web|trang web)\b"
