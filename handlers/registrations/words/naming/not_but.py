"""What stands written, denied, and what it is instead; with their marks or none."""

_NOT = r"(?:không|khong|ko|k|hông|hong) (?:phải|phai)(?: (?:là|la))?"
_BUT = r"(?:mà|ma)(?: (?:phải|phai))? (?:là|la)"
_LEAD = r"^\W*(?:(?:dạ|da|à|a|ơ|ủa|ý|nhầm|nham|sai|rồi|roi|thôi|thoi|khoan|em|cháu|chau|bác|bac|anh|chị|chi)[\s,]+)*"
_TAIL = r"(?:[\s,]+(?:nhé|nhe|nha|ạ|em|cháu|chau|bác|bac|anh|chị|chi|đâu|dau|ơi|oi))*\W*$"
# "Không phải Sai Luong mà là Sài Lương", "Sài Lương chứ không phải Sai Luong".
PATTERNS = (
    rf"{_LEAD}{_NOT} (?P<old>\S[^,;]*?),? {_BUT} (?P<new>\S[^,;]*?){_TAIL}",
    rf"{_LEAD}(?P<new>\S[^,;]*?),? (?:chứ|chu|chớ|cho) {_NOT} (?P<old>\S[^,;]*?){_TAIL}",
)
HINT = r"\b(?:phải|phai)\b"
# "Xã Đông Cuông chứ không phải Đại Phác": of a unit called after a place, where it is.
PLACE = r"^(?:xã|phường|xa|phuong|thị trấn|thi tran)\s"
# Before a name, which field it is of.
HEADS = r"^(?:(?:tên|ten)(?: (?:là|la))?|(?:xã|phường|xa|phuong|thị trấn|thi tran)|(?:htx|hợp tác xã|hop tac xa|tht|tổ hợp tác|to hop tac))\s+"
