"""How it is asked what is written of somebody; folded, "_" for whoever is named."""

_LEAD = r"(?:(?:da|vang|a|o|oi|ma|khoan|thoi|thi|de|cho|xin|nho|giup|gium|ho|em|anh|chi|bac|chu|co|chau|toi|tui|minh|qua|ba|ong|gui|truoc|da) )*"
_LOOK = r"(?:xem|coi|doc|kiem tra|ngo|ra|nhin)(?: (?:lai|thu|giup|gium|ho|cho|toi|tui|qua|minh|cai|dong|muc|phan|thang|ten|cua))*"
_HOW = (
    r"(?:(?:ghi|khai|viet|dang|la|duoc|co|thi|chuc vu|danh hieu|sang kien|the|nhu|cai|da|dung|con|o|lai|ra) ?)*"
    r"(?:gi|j|sao|nao|chua|khong|ko|the nao|dau)(?: (?:vay|the|roi|a|nhe|nha|nghen|em|oi|day|do|ha|hen|chu))*"
)
WHAT = (
    rf"{_LEAD}{_LOOK} _(?: {_HOW})?|{_LEAD}_ (?:thi |dang |da |em |minh )*(?:ghi|khai|viet) {_HOW}"
)
# Where a clause begins, a sign or none.
BREAK = r"[,;.!?\n]+|\s(?=(?:mà|ma) khoan\b)"
