"""How the old or the new name of a commune is chosen in words; folded, without signs."""

_ME = r"(?:toi|tui|tao|tau|choa|minh|em|e|anh|a|chi|c|bac|chu|co|chau|con|ong|ba|htx|don vi)"
LEAD = rf"(?:(?:da|vang|u|uh|ua|a|o|oi|ok|thoi|the|thi|thoi thi|nen|khong|ko|k|hong|em oi|ma|de nghi|xin|nho|giup|ho|cho|{_ME}) )*"
VERB = r"(?:(?:cu|ghi|lay|chon|de|giu|giu nguyen|theo|dung|viet|la|van|van la|muon|goi|dang|nguyen|lai|dai) )*"
TAIL = (
    r"(?: (?:di|no|ne|hi|na|nhe|nhen|nha|nghen|nghe|a|oi|voi|giup|gium|ho|thoi|thui|luon|cung|ay|do|day|nay|kia|dung|roi|la duoc|hon|em|"
    rf"cam on|cho (?:\w+ ){{1,3}}?(?:nho|quen|de|biet|tien|chac|xong)|cho {_ME}|{_ME}))*"
)
_NAMED = r"(?:(?:cai |theo )?(?:ten|xa|phuong|thi tran|dia chi|noi)(?: (?:xa|phuong|goi|ay))? |cai |theo )?"
OLD = (
    rf"(?:{_NAMED}(?:cu|truoc(?: day| kia| khi)?(?: (?:sap|sat))?(?: nhap)?|ngay truoc|xua|hoi truoc)"
    rf"|(?:y )?nguyen(?: nhu)?(?: {_ME})?(?: (?:ghi|viet|cu|the|vay|noi|go))?|(?:y )?(?:nhu|rua|nhu la) (?:{_ME} )?(?:da |vua )?(?:ghi|viet|cu|noi|go|the|vay)|y (?:vay|the|rua))"
)
NEW = rf"{_NAMED}(?:moi|sau(?: khi)?(?: (?:sap|sat))?(?: nhap)|bay gio|hien nay|hien tai|hien gio|hien hanh)"
FIRST = r"(?:cai|ten|xa|muc|nut|so|phuong an)? ?(?:dau|dau tien|tren|thu nhat|nhat|so mot|mot)"
SECOND = r"(?:cai|ten|xa|muc|nut|so|phuong an)? ?(?:sau|duoi|thu hai|thu nhi|cuoi|cuoi cung|so hai)"
# "Ghi vậy đi" agrees to what was asked.
AGREES = (
    rf"(?:da|vang|u|uh|ua|ok|oke|duoc|dung|phai|dong y)(?: roi)? {VERB}(?:the|vay|rua|no)?{TAIL}"
    rf"|(?:cu )?(?:ghi|viet|lay) (?:the|vay|rua|nhu vay|nhu the){TAIL}"
)
# Before a name that is shown.
HEAD = r"(?:(?:ten )?(?:la )?(?:xa |phuong |thi tran |tt |x |p )?)"
# The short word before a commune's name, written out.
KINDS = {"p": "phường", "x": "xã", "tt": "thị trấn"}
# "Chưa đổi mô", "khỏi đổi": beside a choice that keeps it.
UNCHANGED = rf"(?:{_ME} )?(?:chua|khong|ko|k|no|khoi|dung|hong|hok)(?: (?:can|phai|co|muon))* (?:doi|sua|thay|chuyen)(?: (?:gi|mo|dau|chi|ten|cai|xa|het|lam|em|a|nhe|nha))*"
