"""How somebody is taken out of what is written, or was sent, in a sentence of several clauses.

Folded, without signs; "_" stands for whoever of the list is named.
"""

_ME = r"(?:toi|tui|minh|em|e|anh|chi|bac|chu|co|chau|ong|ba|qua|tau|choa|ad|c|b|chung toi|chung em|ben (?:toi|em|minh))"
_LEAD = (
    r"(?:(?:da|vang|a|o|oi|u|ua|ay|chet|thoi|the|vay|thi|hay|chi|moi|rieng|con|nen|la|cu|xin|cho|nho|giup|gium|dum|ho|phien|lam on|de nghi"
    rf"|can|muon|phai|duoc|dc|cung|nham|quen|ma|luc nay|hoi nay|trong (?:ho so|danh sach|ds|don)|{_ME}) )*"
)
# These say it alone; "lấy", "đưa", "để" say it with "ra" or "khỏi" behind them.
_STRONG = r"(?:rut|go|bo|xoa|gach|loai|cat|tru|gat|huy|bot|nhac)"
_WEAK = r"(?:lay|dua|de|cho|tach|keo|chuyen)"
# Who was spoken of before.
_THAT = r"(?:no|han|va|(?:ong|ba|anh|chi|co|chu|bac|em|thang|nguoi|dong chi|a|c|e) (?:ay|do|nay|kia|ta)|nguoi)"
_WHO = rf"(?:_|{_THAT})"
_NAME_OF = r"(?: (?:bo|ten|cua|rieng|moi|minh|mot minh|nguoi|dong|luon))*"
_FILE = r"(?:ho so|danh sach|ds|don|ban|phieu|to|giay|dang ky|list|bang)"
_TAIL = (
    rf"(?: (?:ra|khoi|vs|r|ngoai|trong|tren|o|ten|{_FILE}|da|gui|nop|vua|hom|truoc|nay|kia|do|ay|di|nhe|nha|nhen|nghen|nghe|a|oi|voi|luon|giup|gium|dum|ho"
    rf"|cho|thoi|thui|la|duoc|nua|day|roi|het|em|{_ME}))*"
)
OUT = (
    rf"^{_LEAD}(?:{_STRONG}{_NAME_OF} {_WHO}|{_WEAK}(?: ten)? {_WHO}(?=(?: [a-z]+)* (?:ra|khoi)(?: |$))){_TAIL}$"
    rf"|^{_LEAD}(?:ten )?_ (?:(?:trong|tren|o) {_FILE} )?(?:thi |cung |da |{_LEAD})?(?:{_STRONG}|{_WEAK}(?= (?:[a-z]+ )*(?:ra|khoi)(?: |$))){_TAIL}$"
    # "Không có tên ông Ọi nữa nghen".
    rf"|^{_LEAD}(?:khong|ko|k|hong|hok|dung|khoi)(?: (?:de|ghi|co|lay|dua))+(?: ten)?(?: cua)? _ nua{_TAIL}$"
    # Whose it is was said before: "…, xin lấy ra khỏi hồ sơ đã gửi".
    rf"|^{_LEAD}(?:{_STRONG} ten|{_STRONG} ra|{_WEAK}(?: ten)? ra|{_STRONG} khoi|{_WEAK} khoi){_TAIL}$"
)
# Somebody who was spoken of before, and is not named: "gỡ anh ấy ra giúp em".
UNNAMED = (
    rf"^{_LEAD}(?:{_STRONG}{_NAME_OF}|{_WEAK}(?: ten)?(?= (?:[a-z]+ )*(?:ra|khoi)(?: |$)))"
    rf" (?:ong|ba|anh|chi|co|chu|bac|em|thang|nguoi|dong chi|a|c|e) (?:ay|do|kia|ta){_TAIL}$"
)
# Somebody who is not named wants to leave it.
SOMEBODY = r"\b(?:mot|1|co|may|2|hai) (?:nguoi|ng|anh|chi|ban|dong chi)(?: \w+){0,5}? (?:xin|muon|doi)(?: \w+){0,2}? (?:rut|bo ten|xoa ten|go ten|thoi khong)\b"
# What is kept of somebody is to go, and not all that is kept of everybody.
OF_ONE = r"\b(?:xoa|huy|go|bo|xoa bo)(?: \w+){0,3}? (?:thong tin|du lieu|ten|so lieu)\b"
# Without one of these nobody is said to leave, or to be unwilling.
MAY_LEAVE = r"\b(?:khong|ko|k|chang|hong|hok|het|thoi|tu choi|rut|xin|muon|doi|bo|xoa|go|huy|ay|do|kia|ta)\b"
# Why: told of one person, in small words.
WHY = (
    rf"^(?:tai |vi |do |{_LEAD})(?:_|{_THAT}|ong|ba|anh|chi|co|chu|bac) (?:(?:ay|ta|no|thi|da|nay|gio|lai|moi|vua|hom qua|sang nay) )*"
    r"(?:(?:khong|ko|k|chang|hong|chua|het|xin|doi|muon|bao|noi|de nghi|thoi|rut|tu choi|ngai)(?: [a-z]+){0,7}"
    r"|(?:nghi|ve huu|chuyen|mat|om|di|bo|thoi|qua doi|sang|gia)(?: [a-z]+){0,5})$"
)
# The others stay, and so does what was sent.
STAY = r"^(?:[a-z_]+ ){0,6}?(?:giu|de|nguyen|con lai)(?: (?:nguyen|lai|het|ca|nhu|cu|yen|do|day|thoi|nhe|nha|a|giup|toi|em|luon|vay|ho|giu|het ca|vs|voi|e))*$"
DENIED = (
    rf"^(?:chu |cho |nhung |va |day |{_LEAD})*(?:khong|ko|k|dung|khoi|chua|hong|chang)(?: (?:phai|co|can|muon|la|noi|he|bao|duoc))*"
    r" (?:rut|huy|bo|xoa|thu hoi|lay lai|go)(?: [a-z]+){0,7}$"
)
# Nothing is said by it: "vâng", "nhờ em".
NOTHING = rf"^(?:{_LEAD[:-1]})$"
# Where a clause begins without a sign.
BREAK = r"[,;:.!\n]+|\s+[-–]\s+|\s+(?=(?:chứ|chớ|chu|nhưng|mà|ma)\s+(?:không|đừng|khong|dung|ko|chưa)\b)"
# "Bà Hà đòi rút đăng ký": hers, or the whole that was sent.
WHOLE = rf"\b(?:rut|huy|thu hoi|lay lai)(?: (?:lai|ca|cai|het|toan bo|luon|ban))* {_FILE}\b(?!(?: [a-z]+)* (?:khoi|ra)\b)"
# Who is named wants to be on the list no longer; whether the name is to go is asked.
UNWILLING = (
    rf"^(?:tai |vi |{_LEAD})_ (?:(?:ay|ta|no|thi|da|nay|gio|lai|moi|vua|bao|noi|doi y|hom qua|sang nay|cung|dang|xin|la) )*"
    r"(?:(?:khong|ko|k|chang|hong|hok|het)(?: (?:con|co|he|chiu))?(?: muon)?"
    r" (?:tham gia|dang ky|dk|dki|thi dua|co ten|ghi ten|de ten|vao danh sach|vao ds|lam)|(?:xin )?(?:thoi|rut)|tu choi)(?: [a-z]+){0,6}$"
)
# Who is named stays, where nothing takes anybody out.
KEEPING = r"\b(?:chi|moi)(?: \w+)? (?:de|giu|con|lay|ghi)\b"
TAKING = rf"\b{_STRONG}\b|\b(?:ra|khoi)\b"
# With its marks: without them it is "gỡ" as well.
TYPED = "gõ"
# Between names that are said one after the other; with their marks or none.
BETWEEN_NAMES = r"\s*[,;\n]+\s*|\s+(?:và|va|với|voi|cùng|cung)\s+"
# Who names himself, or says whom to call; folded.
SPEAKS_OF_CALLING = frozenset("toi tui minh tau tao goi gap ten nho thay nghi cu moi".split())
