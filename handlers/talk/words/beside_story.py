"""What surely asks, and what tells why it is asked; folded, the words of a clause alone."""

# Most messages hold none of these, and are not read for it; with marks or without.
HINTS = r"\b(?:mấy|may|nhiêu|nhieu|bn|lâu|lau|hoạch|hoach)\b"
_ME = r"(?:toi|tui|minh|em|e|anh|chi|bac|chu|co|cau|chau|con|ong|ba|me|ad)"
_MANY = r"(?:may|nhieu|bao nhieu|bn|bnhieu)"
_DAYS = r"(?:ngay|hom|bua|tuan|thang|lau)"
_WHAT = r"(?:gi|j|the nao|sao|nhu nao|ntn|k|ko|khong|hong|hem)"
# How many days, or which day.
DAY = (
    rf"\bcon (?:khoang |lai |duoc |dung )?{_MANY}(?: nua)? {_DAYS}\b|\bcon bao lau\b|\b{_MANY} {_DAYS} nua\b"
    r"|\b(?:la|vao|trung|roi vao|nham|nham vao|hom nay|mai|hom do|bua do) (?:ngay |hom )?(?:thu may|ngay may|ngay bao nhieu|mung may|mong may)\b"
)
# What the plan says of something.
PLAN = (
    rf"\b(?:trong )?ke hoach(?: (?:nay|\d+|do|ben em|cua tinh))* (?:co )?(?:noi|neu|ghi|quy dinh|nhac|de cap)(?: (?:den|toi|ve|chi tiet))* {_WHAT}\b"
    rf"|\bke hoach(?: (?:nay|\d+|do))* co (?:noi|neu|ghi|quy dinh|nhac)\b.* {_WHAT}\b"
)
ASKS = f"{DAY}|{PLAN}"
# Before what is asked: "chị hỏi …", "cho em hỏi là …".
SAID_TO_ASK = rf"(?:(?:o|ua|a|da|thi|ma|u|khong|vay|nhung|y|la) )*(?:(?:cho )?{_ME} )?(?:dang |muon |chi |moi )?hoi (?:la |ve |lai |cai |xem )?"
# What somebody plans, does or answers for, and the work of others.
TELLS = (
    rf"(?:(?:o|ua|a|da|thi|ma|tai|vi|chu|de|roi|la|u|lam|boi|nen|bua nay|dot nay|dang) )*"
    rf"(?:(?:htx|hop tac xa|ben|don vi|nha|to|nhom) )?(?:{_ME} )+(?:(?:ben|nha|htx) {_ME} )?"
    r"(?:(?:ma|cung|thi|da|lai|dang|dinh|tinh) )*(?:dinh|tinh|muon|dang|lo|phai|can|hoi|cho|sap|con|mat|lam|man|ban|chuan bi|dua)\b.*"
    rf"|(?:(?:o|ua|a|ma|tai|vi) )*(?:(?:anh|chi|ba) em|ba con|moi nguoi|ca (?:xa|thon|htx|ban)|htx|hop tac xa|don vi)(?: {_ME})? (?:dinh|tinh|dang|sap|con|phai|can|muon|man)\b.*"
    rf"|(?:de|nham) (?:con )?(?:{_ME} )?(?:con |cho |bao |tinh |lo |chuan bi|sap xep|biet |hop |bo tri)\b.*"
    r"|(?:(?:o|ua|a) )*(?P<same>\w+) (?:la|nghia la|tuc la) (?P=same)\b.* ma(?: (?:em|chau|ad|anh|chi|ban))*"
    rf"|(?:thay |nghe )?(?:hoi|gap|voi|vay thoi|the thoi|cam on|hoi vay thoi|hoi cho biet)(?: {_ME}| thoi| vay| a| the)*"
)
# Whoever orders something, or tells a value, is heard whole.
DECIDES = r"\b(?:gui|nop|xoa|sua|doi|them|bo|rut|huy|dang k[yi]|dk|dki|nhac|ghi|chuc vu|danh hieu|chi tieu|lao dong|chien si|bang khen|giay khen|ldtt|cstd)\b"
