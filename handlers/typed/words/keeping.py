"""A "no" with more behind it, where something is to be given up or taken back; folded."""

_NOT = r"(?:khong|ko|k|kg|hong|hok|hem|chua|chang|dung|khoi)"
_LED = r"^\W*(?:(?:a|da|u|o|oi|khoan|thoi|the|ma|em|chau|bac|anh|chi|toi|tui|minh|co|chu)\W+)*"
_BEHIND = r"(?: (?:dau|nua|nhe|nha|nghen|dang ky|chau|em|con|a|di|gi|ca|ban nay|han))*"
# "Không, …", "thôi, …".
NO = rf"{_LED}(?:{_NOT}(?: (?:phai|co|dau|a|em|chau|con))*|thoi(?: khong| ko)?)(?=\s*[,.;!\n])"
# "Ko hủy nữa …", with or without its comma.
_VERB = rf"{_LED}{_NOT} (?:(?:phai|muon|co|dinh|can|duoc) )*%s{_BEHIND}\b"
NO_VERBS = {"cancel": _VERB % "(?:huy|bo|thoat)", "withdraw": _VERB % "rut"}
