"""What the staff ask about everybody's registrations, folded, as whole lines.

The rule: a line that a leader may type about their own, too, is not among them.
"""

from collections.abc import Mapping

_UNITS = r"(?:(?:cac |nhung )?(?:don vi|htx|hop tac xa|to hop tac|co so))"
_WHO = rf"(?:ai|nguoi nao|nhung ai|{_UNITS}(?: nao)?)"
_MANY = r"(?:bao nhieu|may)"
_FORMS = r"(?:dang ky|ho so|phieu|don)"
_OPEN = r"(?:(?:dang |con |can )?(?:cho|chua|can)(?: (?:duoc|ai))? (?:duyet|tiep nhan|xu ly|giai quyet))"
BEFORE = (
    r"(?:(?:da|a|oi|em|cho|toi|anh|chi|minh|xem|hoi|mo|lay|gui|giup|voi|muon|co|con|duoc|hien|hien gio|hien nay"
    r"|gio|danh sach|ds|liet ke|nhung|cac) )*"
)
AFTER = (
    r"(?: (?:a|ah|nhe|nha|voi|di|giup|em|oi|khong|ko|k|chua|roi|nao|hom nay|den nay|toi nay|hien nay|the"
    r"|vay|day|len|gi))*"
)
_FILE = r" (?:ra |file |tep |ban )*(?:excel|xlsx|word|giay)"
ACTS: Mapping[str, str] = {
    "pending": rf"{_MANY}? ?{_FORMS} {_OPEN}|{_OPEN}|(?:{_MANY} )?{_FORMS} moi(?: gui)?",
    "absent": (
        rf"(?:(?:{_MANY} )?{_WHO}|(?:danh sach|ds)(?: {_UNITS})?) (?:con |van )?chua"
        r" (?:dang ky|nop|gui dang ky)"
    ),
    "numbers": (
        rf"{_MANY} (?:{_UNITS}|nguoi|luot|ca nhan)(?: da)? (?:dang ky|nop|gui dang ky)|{_MANY} {_FORMS}"
        rf"|{_WHO} (?:da )?dang ky(?= chua| khong)"
        r"|(?:so lieu )?thong ke(?: dang ky)?|tinh hinh dang ky|so luong dang ky|tong so dang ky"
        r"|(?:hom nay|sang nay)? ?(?:co )?gi moi|viec can lam|viec gi (?:can lam|moi)"
    ),
    "list": rf"(?:danh sach|ds)(?: {_UNITS})?(?: da)? dang ky|{_WHO} (?:da dang ky|dang ky roi)|(?:bang |bieu )?tong hop dang ky",
    "export": (
        rf"(?:xuat|tai|in|lay)(?: (?:ve|xuong))? (?:danh sach|ds)(?: (?:{_UNITS} )?(?:da )?dang ky)?(?:{_FILE})?"
        rf"|(?:(?:danh sach|ds)|(?:bang |bieu |ban )?tong hop)(?: (?:{_UNITS} )?(?:da )?dang ky)?{_FILE}"
    ),
    "questions": r"(?:(?:bao nhieu|may) )?cau hoi (?:(?:dang |con )?(?:cho|chua)(?: ai)? tra loi|moi|ton)",
    "find": rf"(?:tim|tra|tra cuu|tim kiem)(?: (?:dang ky|ho so|phieu))?(?: cua)? {_UNITS} .{{2,60}}",
    "page": (
        r"(?:vao|mo|link|duong dan|dia chi|dang nhap)(?: vao)?(?: (?:trang|ban))? (?:quan tri|lam viec)"
        r"|(?:vao|mo) ban lam viec"
    ),
}
# Of whoever types it, who may be a leader as well.
OWN = frozenset({"dang ky moi", "phieu moi", "don moi", "ho so moi"})
