"""How people ask how many one registration may hold, and whether they may fill in two; folded."""

_UNIT = r"(?:htx|hop tac xa|to hop tac|tht|quy|don vi|tap the|cong ty|to)"
_ME = r"(?:toi|tui|minh|em|e|anh|chi|bac|chu|co|chau|ong|ba|mu|me|nha|ben|cua|nay|chung)"
_REGISTER = r"(?:dang k[yi]|dk|dki|dky|ghi|ghi danh|xin|de nghi)(?: (?:thi dua|khen thuong))?"
_ANY = rf"(?:(?:1|mot|moi|tung|cac)(?: mot)? (?:{_UNIT}|nguoi|ca nhan|dang ky|phieu)|{_UNIT}(?: {_ME})+|nguoi|ca nhan|toi|em|minh)"
_MAY = r"(?:duoc|dc|toi da|nhieu nhat|duoc phep|co the|cho phep)"
_MANY = r"(?:toi da|nhieu nhat|duoc|dc)?(?: (?:la|den))* ?(?:may|bao nhieu|may cai|bn)"
_COUNTED = r"(?:nguoi|ca nhan|xa vien|thanh vien|danh hieu|bang khen|giay khen|hinh thuc|suat)"
_TO = r"(?: (?:em|e|chau|a|ha|vay|the|nhi|ad|ban|oi|anh|chi|bac|can bo|z|day|voi|la|thoi))*"
_LEAD = r"(?:(?:da|a|oi|alo|the|vay|thi|em|e|chau|cho|hoi|biet|toi|anh|chi|bac|minh|ma|con|rang|la|trong|nam nay) )*"
HOW_MANY = rf"{_LEAD}{_ANY} (?:thi |chi |co )*(?:{_MAY} )*{_REGISTER}(?: (?:{_MAY}|thi dua|cho))* {_MANY} {_COUNTED}{_TO}"
TWO_UNITS = (
    rf"{_LEAD}(?:(?:muon|dinh|can) )*{_REGISTER}(?: (?:cho|ho|giup|mot luc|cung luc|ca))* (?:2|hai|3|ba|may|nhieu) (?:htx|hop tac xa|don vi|to hop tac|tht)"
    rf"(?: (?:mot luc|cung luc|luon))* (?:co )?(?:duoc|dc|dk) (?:khong|ko|k|hong|hok|chu|a){_TO}"
)
MAY_ASK = r"\b(?:may|bao nhieu|bn|2|hai|3|ba|nhieu)\b"
# In a plan, with its marks: so many and no more.
BOUND = r"(?:tối đa|không quá|không vượt quá|tỷ lệ|tỉ lệ)[^.;\n]{0,40}(?:cá nhân|người|tập thể|danh hiệu)"
