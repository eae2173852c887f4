"""How the old or the new name of a commune is chosen in words; folded, without signs."""

_ME = r"(?:toi|tui|tao|tau|choa|minh|em|e|anh|a|chi|c|bac|chu|co|chau|con|ong|ba|htx|don vi)"
LEAD = rf"(?:(?:da|vang|u|uh|ua|a|o|oi|ok|thoi|the|thi|thoi thi|nen|khong|ko|k|hong|em oi|ma|de nghi|xin|nho|giup|ho|cho|{_ME}) )*"
VERB = r"(?:(?:cu|ghi|lay|chon|de|giu|giu nguyen|theo|dung|viet|la|van|van la|muon|goi|dang|nguyen|y chang|y nguyen|lai|dai) )*"
TAIL = (
    r"(?: (?:di|no|ne|hi|na|nhe|nhen|nha|nghen|nghe|a|oi|voi|giup|gium|ho|thoi|thui|luon|cung|ay|do|day|nay|kia|dung|roi|(?:la|cung|van) duoc|hon|em|"
    rf"cam on|cho (?:\w+ ){{1,3}}(?:nho|quen|de|biet|tien|chac|xong)|cho {_ME}|{_ME}))*"
)
_NAMED = r"(?:(?:cai |theo )?(?:ten|xa|phuong|thi tran|dia chi|noi)(?: (?:xa|phuong|goi|ay))? |cai |theo )?"
OLD = (
    rf"(?:{_NAMED}(?:cu|truoc(?: day| kia| khi)?(?: (?:sap|sat))?(?: nhap)?|ngay truoc|xua|hoi truoc)"
    rf"|(?:y )?nguyen(?: nhu)?(?: {_ME})?(?: (?:ghi|viet|cu|the|vay|noi|go))?|(?:y )?(?:nhu|rua|nhu la) (?:{_ME} )?(?:da |vua )?(?:ghi|viet|cu|noi|go|the|vay|rua)|y (?:vay|the|rua)|(?:de|giu)(?: nguyen)? (?:vay|the|rua)|(?:theo|nhu) {_ME} (?:noi|ghi|bao|viet))"
)
NEW = rf"{_NAMED}(?:moi|sau(?: khi)?(?: (?:sap|sat))?(?: nhap)|bay gio|hien nay|hien tai|hien gio|hien hanh)"
FIRST = r"(?:cai|ten|xa|muc|nut|so|phuong an)? ?(?:dau|dau tien|tren|thu nhat|nhat|so mot|mot)"
SECOND = r"(?:cai|ten|xa|muc|nut|so|phuong an)? ?(?:sau|duoi|thu hai|thu nhi|cuoi|cuoi cung|so hai)"
# "Ghi vậy đi" agrees to what was asked.
AGREES = (
    rf"(?:da|vang|u|uh|ua|ok|oke|duoc|dung|phai|dong y)(?: roi)? {VERB}(?:the|vay|rua|no)?{TAIL}"
    rf"|(?:cu )?(?:ghi|viet|lay) (?:the|vay|rua|nhu vay|nhu the){TAIL}"
    # "Ừ đúng xã đó", "phải rồi chỗ ấy đấy", "ghi vào".
    rf"|(?:(?:da|vang|u|uh|ua|ok|{_ME}) )*(?:dung|phai|chinh|chinh la|la|thi)(?: (?:roi|la))*(?: (?:xa|phuong|cho|noi|cai|ten))? (?:do|ay|day|nay|no|to)(?: (?:do|day|roi))?{TAIL}"
    rf"|(?:(?:u|uh|thi|cu|da|vang) )*(?:ghi|viet|nhap|dien) (?:vao|vo|di|luon|vao di){TAIL}"
    rf"|(?:(?:da|u|uh|vang|ok|thi|cu|the|vay) )*(?:doi|chuyen) (?:di|luon|giup|gium|cho){TAIL}"
)
# Before a name that is shown.
HEAD = r"(?:(?:ten )?(?:la )?(?:xa |phuong |thi tran |tt |x |p )?)"
# The short word before a commune's name, written out.
KINDS = {"p": "phường", "x": "xã", "tt": "thị trấn"}
# "Chưa đổi mô", "ở đây chưa sáp nhập", "khỏi đổi": it keeps the old one; "no doi" may be "nó đổi".
_HERE = r"(?:(?:o )?(?:day|ni|duoi ni|duoi nay|tren nay|tren ni|que|xa|phuong|cho|ben|noi|lang|dia phuong)(?: (?:toi|tui|em|anh|chi|minh|nay|ni|choa|bac))*)"
_NOT = r"(?:chua|khong|ko|k|khoi|dung|hong|hok|chang|no(?=.* (?:mo|chi|dau)\b))"
UNCHANGED = (
    rf"(?:(?:{_ME}|{_HERE}|da|thoi|u|thi|co) )*{_NOT}(?: (?:can|phai|co|muon|he|bi))* (?:doi|sua|thay|chuyen|sap nhap|nhap|sat nhap)"
    rf"(?: (?:gi|mo|dau|chi|ten|cai|xa|phuong|het|lam|a|nhe|nha|nghen|nua|ca|doi|{_ME}))*"
    rf"|(?:(?:{_ME}|{_HERE}|da|thoi) )*co (?:doi|sap nhap) (?:mo|dau|chi|gi)(?: (?:ma|doi|sap|nhap|dau|{_ME}))*"
)
# With these marks, or without them, it is or may be "it changes", "right, change it".
CHANGED = frozenset("nó đúng dung dùng".split())
# "Giữ tên cũ", "để thị trấn Mậu A cho tui": folded; a bare "thị trấn Mậu A" as well.
_KEPT = r"(?:giu|de|cu de|cu giu|cu ghi|ghi|lay|muon giu|van de)(?: (?:lai|nguyen|theo|la))*"


def keeps_town(own: str) -> str:
    """The pattern of a wish for the former name of the commune that is called so."""
    named = rf"(?:{_KEPT} (?:ten )?cu|(?:{_KEPT} )?(?:thi tran|tt) {own})"
    return rf"(?:(?:da|u|thoi|vang|khoan|em oi) )*{named}{TAIL}"


# "Tên mới của xã là gì nhỉ", "xã em sáp nhập rồi thì ghi tên nào": how it is called now; folded.
NEW_ASKED = (
    r"\b(?:ten (?:moi|hien nay|bay gio|sau sap nhap)|ten (?:xa|phuong) moi)\b(?: (?!la\b)\w+){0,6}?(?: la)? (?:gi|j|chi|the nao|sao)(?: (?:nhi|nhe|a|em|chau|vay|the|ta|hi|he|ha|oi|ad))*$"
    r"|\b(?:xa|phuong)\b(?: \w+){0,6}? (?:sap nhap|nhap|gop)\b(?: \w+){0,5}? (?:ghi|viet|khai|lay|dung|goi)(?: (?:ten|la|theo))* (?:nao|gi|sao|the nao|cu hay(?: la)? moi|moi hay(?: la)? cu)\b"
    r"|\b(?:ghi|viet|khai|lay|dung)(?: (?:ten|xa|phuong|theo))+ (?:cu hay(?: la)?(?: ten| xa)? moi|moi hay(?: la)?(?: ten| xa)? cu)\b"
    # "Xã cũ hay xã mới ạ", "giờ sáp nhập rồi chả biết gọi là gì".
    r"|^(?:(?:da|a|the|ghi|la|lay|em|theo|ten) )*(?:ten |xa |phuong )*(?:cu|truoc)(?: day)? (?:hay|hoac)(?: la)? (?:ten |xa |phuong )*(?:moi|bay gio|hien nay|sau sap nhap)\b"
    r"|^(?:(?:da|a|the|ghi|la|lay|em|theo|ten) )*(?:ten |xa |phuong )*moi (?:hay|hoac)(?: la)? (?:ten |xa |phuong )*cu\b"
)
