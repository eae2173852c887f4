"""How people ask whether another unit has registered, who has and how many; folded."""

_UNIT = r"(?:htx|hop tac xa|to hop tac|tht|quy tin dung|quy tdnd|cong ty|doanh nghiep|don vi)"
_SENT = r"(?:dang k[yi]|dk|dki|dky|gui|nop|ghi danh)(?: (?:thi dua|danh hieu|phieu|ho so|gi))*"
_YET = r"(?:chua|roi(?: (?:a|ha|phai khong|dung khong|chu|khong|ko|chua|day))?)"
_TO = r"(?: (?:em|e|chau|a|ha|vay|the|nhi|ad|ban|oi|anh|chi|bac|nao))*$"
# The name is looked at by itself.
OF_A_UNIT = (
    rf"\b(?P<unit>{_UNIT})(?P<name>(?: (?!da\b|co\b|dang ky\b|gui\b|nop\b)\w+){{1,9}}?)"
    rf"(?: (?:da|co|no|ho|thi|duoc|nay|kia|do))* {_SENT} {_YET}{_TO}"
)
# "Htx của bác", "htx này": one's own, or none that is named.
OWN = frozenset(
    "cua toi tui minh em e anh a chi c bac chu co chau ong ba ben nha chung bon nay do ay".split()
)
ANY = frozenset(("nao", "khac", "nao khac"))
WHO_HAS = (
    rf"^(?:(?:da|a|oi|the|vay|em|e|chau|cho|hoi|xem|biet|toi|anh|chi|bac|minh) )*(?:co )?(?:ai|nhung ai|nhung (?:{_UNIT}|cho) nao|(?:{_UNIT}) nao|bao nhieu (?:{_UNIT}|nguoi|noi)|may (?:{_UNIT}|nguoi|noi))"
    rf"(?: (?:da|khac|nua|trong (?:tinh|xa|huyen)|o \w+))* {_SENT}(?: (?:roi|chua|day|qua day|o day|vao))*{_TO}"
    rf"|\b(?:liet ke|ke ten|ke|cho xem|xem|gui)(?: (?:ra|cho|giup|em|anh|chi|bac|toi|cac|nhung|danh sach))* {_UNIT} (?:nao )?(?:da )?{_SENT}\b"
    rf"|\b{_UNIT}(?: (?!cua\b)\w+){{1,6}}? {_SENT} (?:duoc |dc )?(?:may|bao nhieu|nhung) (?:nguoi|ai|suat|ca nhan|danh hieu)\b"
    # "Danh sách đăng ký gửi về đâu", "ai tổng hợp danh sách": what the plan says of the list.
    rf"|^(?:(?:da|a|oi|em|e|chau|cho|hoi|xin|xem|gui|co|can|muon|lay|in|mo|ra|giup|toi|anh|chi|bac|minh) )*"
    rf"danh sach(?: (?:cac|nhung|{_UNIT}))* (?:da )?{_SENT}"
    rf"(?: (?:roi|chua|dau|dau roi|khong|ko|day|xem|giup|cua (?:cac )?{_UNIT}|nam nay|dot nay|trong tinh|o day))*{_TO}"
)
