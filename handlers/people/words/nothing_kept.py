"""How people say that what is held of them has changed, or is wrong; folded."""

_ME = r"(?:toi|tui|minh|em|e|anh|a|chi|c|bac|chu|co|chau|con|ong|ba|di|nha)"
_THING = r"(?:so(?: dien thoai| dt| may| phone)?|sdt|dien thoai|email|e mail|gmail|ho ten|ten|chuc vu|dia chi)"
_WHOSE = rf"(?: (?:cua|lien he|lien lac))*(?: (?:{_ME}|giam doc|chu tich|htx|hop tac xa|don vi|to|quy|ben {_ME}|nha {_ME}))*"
_CHANGED = r"(?:doi|thay|thay doi|khac|sai|nham|lon|ghi sai|ghi nham|viet sai|viet nham|mat|khong dung|ko dung|chua dung)"
_ENDS = rf"(?: (?:roi|mat|het|ca|nua|lai|so|nhe|a|ah|day|do|nay|nha|oi|ma|luon|{_ME}))*$"
_LEADS = rf"^(?:(?:da|vang|a|oi|alo|the|ma|thi|chao|nho|giup|ho|gium|cho|xin|{_ME}) )*"
# "Số điện thoại của bác đổi rồi", "tên bác bị sai".
CHANGED = rf"{_LEADS}{_THING}{_WHOSE} (?:(?:da|bi|cung|vua|moi|la|dang|co) )*{_CHANGED}{_ENDS}|{_LEADS}(?:moi |vua |da )*(?:doi|thay) (?:{_THING}|htx|hop tac xa|don vi|cho lam)(?: (?:moi|khac))?{_WHOSE}{_ENDS}"
# "Bác bị mất điện thoại, số cũ không dùng nữa".
LOST = rf"{_LEADS}(?:(?:bi|moi|vua) )*(?:mat|hong|roi) (?:dien thoai|sim|may)\b(?!.*\b(?:thi|dang nhap|lam sao|the nao)\b)|\bso cu (?:khong|ko|k) (?:dung|con|xai|lien lac)(?: duoc)?(?: nua)?$"
# "Số mới là …", and a number or a name behind it.
NEW = rf"{_LEADS}{_THING}(?: cua {_ME}| {_ME})? (?:moi|dung|that)(?: cua {_ME}| {_ME})?(?: (?:la|day|nay))* (?!(?:la |day |nay )*(?:bao nhieu|may|gi|nao|the nao)\b)\S"
# "Sửa tên giám đốc thành …".
PUT = rf"{_LEADS}(?:doi|sua|cap nhat|thay)(?: (?:lai|ho|giup|gium|cho|{_ME}))* {_THING}{_WHOSE}(?: (?:moi|giup|ho|gium|cho|lai|{_ME}))* (?:thanh|sang|la) \S"
# "…, phải là X chứ không phải Y".
NOT_THAT = rf"{_LEADS}{_THING}\b.*\bphai la \S.*"
# Cheap before dear.
MAY_SAY = r"\b(?:mat|hong|cu|doi|thay|sai|nham|lon|moi|sua|cap nhat|phai la|dung)\b"
# Of a place, a plan or an honour it is no affair of one's own.
OF_OTHERS = r"\b(?:xa|phuong|tinh|huyen|ke hoach|phong trao|danh hieu|dang ky|co phai|lien minh|can bo|goi)\b"
