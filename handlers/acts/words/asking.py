"""A question that stands behind something else."""

ASKED_BEHIND = (
    r"[.!\n;]\s+(?:(?:tiện thể|nhân tiện|tiện|à|mà|với lại|còn)[\s,]+)*"
    r"(?:cho (?:\w+ ){0,2}hỏi[\s,:]+(?:là )?)?(?P<question>[^.!?\n;]{8,}\?)\s*$"
)
# "Cho chị đăng ký với": the wish to register and nothing else, folded.
_ME = r"(?:toi|tui|em|e|anh|a|chi|c|bac|chu|co|minh|chau|ong|ba|htx|don vi|ben (?:em|minh|toi|chi|anh))"
_OF = (
    rf"(?:ca nhan|tap the|ca hai|ban than|don vi|htx)(?: {_ME})?"
    r"(?: (?:danh hieu )?(?:tap the )?(?:lao dong )?(?:tien tien|xuat sac|ldtt|ldxs|cstdcs|chien si thi dua(?: co so)?"
    r"|(?:bang|giay) khen(?: (?:cua )?tinh)?))?"
)
_VERB = r"(?:dang k[yi]|dk|dky|dki|ghi danh|ghi ten)(?: (?:lai|them|tiep|moi))?(?: thi dua)?"
_TAIL = r"(?: (?:voi|vs|nhe|nha|nghen|a|giup|ho|gium|di|em|ad|luon|cai|mot|thoi|duoc roi|dum))*"
_LEAD = r"(?:(?:da|vang|oi|em oi|a|alo|ad|the|vay|thoi) )*"
_WISHING = rf"(?:(?:cho|giup|ho|xin|nho|de|muon|can|dinh|tinh|xin phep) |{_ME} )"
# With whom it is for, the wish needs no lead ("đăng ký cá nhân ạ").
WISHES_TO_REGISTER = (
    rf"{_LEAD}(?:{_WISHING}+{_VERB}{_TAIL}|{_WISHING}*{_VERB} (?:cho )?{_OF}{_TAIL})"
)
