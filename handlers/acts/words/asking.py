"""A question that stands behind something else."""

ASKED_BEHIND = (
    r"[.!\n;]\s+(?:(?:tiện thể|nhân tiện|tiện|à|mà|với lại|còn)[\s,]+)*"
    r"(?:cho (?:\w+ ){0,2}hỏi[\s,:]+(?:là )?)?(?P<question>[^.!?\n;]{8,}\?)\s*$"
)
# "Cho chị đăng ký với": the wish to register and nothing else, folded.
_ME = r"(?:toi|tui|em|e|anh|a|chi|c|bac|chu|co|minh|chau|ong|ba|htx|don vi|ben (?:em|minh|toi|chi|anh))"
WISHES_TO_REGISTER = (
    rf"(?:(?:da|vang|oi|em oi|a|alo|ad|the|vay|thoi) )*(?:(?:cho|giup|ho|xin|nho|de|muon|can|dinh|tinh|xin phep) |{_ME} )+"
    rf"(?:dang k[yi]|dk|dky|dki|ghi danh|ghi ten)(?: thi dua)?(?: (?:voi|vs|nhe|nha|nghen|a|giup|ho|gium|di|em|ad|luon|cai|mot|duoc roi|dum))*"
)
