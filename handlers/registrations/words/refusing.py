"""How people say below a correction by the office that it is not right (folded, as whole lines)."""

_AROUND = (
    "(?:(?:da|a|ah|oi|em|anh|chi|toi|minh|tui|bac|chau|thoi|nhe|nha|di|giup|voi|roi|dau|the|vay|cho|thi|la|lai)"
    " )*"
)
_NO = "(?:khong|ko|k|hong|chang|chua)"
_OLD = "(?:nhu|ve)? ?(?:ban )?(?:cu|truoc|ban dau|luc dau|cua (?:toi|em|minh|tui|bac))"
_EDIT = "(?:cach |viec |ban |noi dung )?(?:sua|moi)(?: (?:the|vay|nhu vay|nhu the|nay|do))*"
REFUSED = (
    rf"{_AROUND}(?:"
    rf"{_NO} (?:dong y|nhat tri|chap nhan|dung|dung y)(?: (?:voi )?{_EDIT})?"
    rf"|(?:{_EDIT} )?(?:sai|nham|{_NO} dung)"
    rf"|(?:tra|de|giu|lay|quay|khoi phuc|phuc hoi|dua)(?: lai| nguyen)* {_OLD}"
    r"|(?:bo|huy|xoa) (?:ban sua|ban moi|cho sua|viec sua|noi dung sua)"
    r")(?: (?:a|ah|oi|em|anh|chi|nhe|nha|di|giup|toi|voi|roi|dau|do|day|het|cho))*"
)
# With its marks, which tell it from "đúng": the form is to end, and that is asked about.
STOPS = r"(?:(?:dạ|thôi|ờ|à|em|cháu) )*(?:dừng|ngừng)(?: (?:lại|đi|thôi|nhé|nha|ạ|luôn|em|cháu|không làm nữa))*"
