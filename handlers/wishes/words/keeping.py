"""A "no" with more behind it, where something is to be given up or taken back; folded."""

_NOT = r"(?:khong|ko|k|kg|hong|hok|hem|chua|chang|dung|khoi)"
_LED = r"^\W*(?:(?:a|da|u|o|oi|khoan|thoi|the|ma|em|chau|bac|anh|chi|toi|tui|minh|co|chu)\W+)*"
_BEHIND = r"(?: (?:dau|nua|nhe|nha|nghen|dang ky|chau|em|con|a|di|gi|ca|ban nay|han))*"
# "Không, …", "thôi, …".
NO = rf"{_LED}(?:{_NOT}(?: (?:phai|co|dau|a|em|chau|con))*|thoi(?: khong| ko)?)(?=\s*[,.;!\n])"
# "Ko hủy nữa …", with or without its comma.
_VERB = rf"{_LED}{_NOT} (?:(?:phai|muon|co|dinh|can|duoc) )*%s{_BEHIND}\b"
NO_VERBS = {
    "cancel": _VERB % "(?:huy|bo|thoat)",
    "withdraw": _VERB % "rut",
    "withdraw-consent": _VERB % "(?:rut|xoa)",
    "forget": _VERB % "xoa",
}
# "Thôi để vậy đi, hổng rút": all stays as it is, and nothing else is said.
_DEEDS = r"(?:huy|rut|bo|xoa|sua|doi|gui|thay)"
LEAVES_SO = (
    r"(?:(?:thoi|u|uh|da|vang|a|the|ma|ke|ke no|cu|thi|chau|em|ok|khong sao) )*(?:de|giu)(?: (?:no|yen|nguyen|y|nhu|luon|cho))*"
    r" (?:vay|the|rua|nguyen|do|day|yen|cu|y nguyen|y vay)"
    r"(?: (?:di|cung|duoc|dc|nghen|nghe|nha|nhe|con|chau|em|a|luon|da|roi|cho|toi|bac|anh|chi|thoi|vay|cung duoc))*"
    rf"(?:(?: (?:{_NOT}|dung co|khoi)) {_DEEDS}(?: (?:nua|dau|gi|di|a|em|chau|con|nghen|nha))*)?"
    rf"|(?:thoi|u|da|a|the|vay) (?:thoi )?(?:{_NOT}|khoi) can(?: (?:nua|dau|gi|a|em|chau|con|nghen|nha|nhe|roi|anh|chi|bac))*"
)
# With its marks it is "vậy"; "để vay" is to borrow.
BORROWS = frozenset(("để", "vay"))
