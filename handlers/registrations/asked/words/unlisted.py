"""How somebody who only asks wants to be on no list; folded."""

_ME = r"(?:toi|tui|minh|em|anh|chi|bac|chu|co|chau|ong|ba|tau)"
_DONT = r"(?:dung|khoi|cam|(?:khong|ko|k|hong|hok|chua)(?= (?:can|phai|duoc|muon|cho phep)\b))(?: (?:co|can|phai|duoc|muon|cho phep|cho|tu|y|ma|voi|vao))*"
_WRITE = r"(?:ghi|dua|bo|them|dien|nhap|xep|ke|dang k[yi]|dk)"
_END = r"(?:(?: (?:dau|nha|nhe|nghen|a|em|nghe|do|day|gi|luon|het|voi|chau|ad|ca))+$|$)"
UNLISTED = (
    rf"\b{_DONT} {_WRITE}(?: (?:ten|luon|ho|giup|gium|cua|cho))* {_ME}(?: (?:minh|nay|day|ten))* (?:(?:vao|vo|len|trong)\b|danh sach\b)(?!.*\b(?:la sao|vi sao|tai sao|thi sao|a|ha|khong|ko)$)"
    rf"|\b{_DONT} {_WRITE}(?: (?:ten|gi|luon|ho|giup|gium|cho))*(?: {_ME})?(?: (?:vao|vo))?(?: (?:danh sach|ds))?{_END}"
)
# With its marks: what only asks.
ASKS = r"\?|(?:^|\s)(?:à|hả|hử|sao|không|được không)\W*$"
