"""Two units in one message: what joins them, and that another one is to be registered as well; folded."""

JOINS = frozenset("voi va vs cung lan cong".split())
ANOTHER = r"\b(?:dang k[yi]|dk|dki|lam|ghi)\b.*\b(?:nua|luon|cung|them)\b|\b(?:cung|them)\b.*\b(?:dang k[yi]|dk|dki)\b"
# Said of the one that is written.
MENDS = r"\b(?:sua|doi|nham|lon|sai|chu (?:khong|ko)|khong phai|thanh|ten|phai la|dung la|moi dung|thay)\b"
# "Tổ thứ nhất là …, tổ thứ hai là …": where the second one begins; as it is typed.
_NTH = r"(?:(?:tổ|to|cái|cai|htx|đơn vị|don vi|thứ|thu|số|so)\s+)+"
ORDERED = rf"\b{_NTH}(?:nhất|nhat|1|một|mot)\b.{{4,200}}?(?P<second>\b(?:(?:và|va|còn|con|rồi|roi)\s+)?{_NTH}(?:hai|2)\b)"
# "…, cả 2 đều đăng ký LĐTT": of both units, before what is said of them; as it is typed.
OF_BOTH = r"\b(?:cả|ca)\s+(?:hai|2)(?:\s+(?:htx|đơn vị|don vi|bên|ben|cái|cai))?(?:\s+(?:đều|deu|cùng|cung|cũng|thì|thi))*"
