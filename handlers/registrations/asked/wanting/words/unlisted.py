"""How somebody who only asks wants to be on no list; folded."""

_ME = r"(?:toi|tui|minh|em|anh|chi|bac|chu|co|chau|ong|ba|tau)"
_DONT = r"(?:dung|khoi|cam|(?:khong|ko|k|hong|hok|chua)(?= (?:can|phai|duoc|muon|cho phep)\b))(?: (?:co|can|phai|duoc|muon|cho phep|cho|tu|y|ma|voi|vao))*"
_WRITE = r"(?:ghi|dua|bo|them|dien|nhap|xep|ke|dang k[yi]|dk)"
_END = r"(?:(?: (?:dau|nha|nhe|nghen|a|em|nghe|do|day|gi|luon|het|voi|chau|ad|ca))+$|$)"
UNLISTED = (
    rf"\b{_DONT} {_WRITE}(?: (?:ten|luon|ho|giup|gium|cua|cho))* {_ME}(?: (?:minh|nay|day|ten))* (?:(?:vao|vo|len|trong)\b|danh sach\b)(?!.*\b(?:la sao|vi sao|tai sao|thi sao|a|ha|khong|ko)$)"
    rf"|\b{_DONT} {_WRITE}(?: (?:ten|gi|luon|ho|giup|gium|cho))*(?: {_ME})?(?: (?:vao|vo))?(?: (?:danh sach|ds))?{_END}"
    rf"|^(?!.*\b(?:sao|dau co|la do|the nao)\b)(?:\w+ ){{0,5}}?(?:khong|ko|k|hong|hok|chang)(?: (?:can|muon|phai|dinh|them|co))* (?:dang k[yi]|dk|ghi ten)(?: (?:ten|luon|ho|giup|gium|cho))+"
    rf" (?:(?:don vi|htx|hop tac xa|quy|to|ben) )?{_ME}(?: (?:minh|nam nay|dot nay|lan nay))* (?:nua|dau|nhe|nha)\b(?!.*\b(?:dang k[yi]|dk|ghi ten)\b)"
)
# With its marks: what only asks.
ASKS = r"\?|(?:^|\s)(?:à|hả|hử|sao|không|được không)\W*$"
# "Thôi hông đồng ý đâu", "không cho số đâu", with no consent asked for.
_NOT = r"(?:khong|ko|k|hong|hok|hem|chang|chua|no|khoi|dek)"
_GIVE = r"(?:cho|dua|khai|cung cap|gui)(?: (?:cai|cac|ca|ra))*(?: (?:so(?: dien thoai| dt| may)?|sdt|dien thoai|thong tin|ten|du lieu))+(?: (?:ca|gi|chi|nao))*"
_OPENS = r"(?:thoi|thui|khong|hong|ko|vay|the|rua|dzay|zay|thi|da|u|ua|a|nhung|ma|noi that|that ra)"
DECLINED = (
    rf"(?:{_OPENS} )*(?:{_ME} )?(?:thi )?{_NOT}(?: (?:co|muon|dam|the|them|bao gio))*"
    rf" (?:cho(?= (?:dau|mo))|(?:dong y|chiu|ung)(?: (?:dang k[yi]|dk|luu|{_GIVE}))?|{_GIVE}|(?:dang k[yi]|dk|dki|ghi danh|ghi ten|khai)(?: (?:gi|chi))?)"
    rf"(?: (?:dau|mo|nua|nha|nhe|nghen|a|em|oi|do|day|het|ca|luon|voi|ad|cung|con|chau|{_ME}))*"
)
