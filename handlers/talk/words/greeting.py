"""How people greet, and ask kindly beside it; folded."""

_ME = r"(?:toi|tui|to|minh|em|e|anh|a|chi|c|bac|chu|co|cau|chau|con|ong|ba|me)"
_TO = rf"(?:{_ME}|can bo|lien minh|tro ly|ad|admin|bot|ban|shop|ca nha|moi nguoi|cac \w+|dong chi|buoi \w+|oi|nhe|nha|day|vay|do|ne)"
# A clause that greets and says nothing else.
GREETS = (
    rf"(?:(?:da|vang|a|o|e|ua|{_ME}) )*(?:xin |kinh )?(?:chao|alo|lo|hello|helo|helu|hi|hey|he lo|he nho)(?: {_TO})*"
    rf"|(?:(?:da|a|o|alo) )*(?:{_ME}|ban|ad|admin|bot|can bo|lien minh|tro ly) oi(?: {_TO})*"
    rf"|test(?: (?:bot|thu|may|tin|tin nhan|he thong|\d+|{_TO}))*"
    rf"|(?:(?:da|a|o|e|ua|alo|{_TO}) )*(?:o day |ben do |do )?(?:dang )?co ai(?: (?:o|truc|online|on|nghe|{_TO}))* (?:khong|ko|k|hong|hok)(?: {_TO})*"
)
# "Tôi là Vân Anh", and a post or a place of work behind it: who it is, and nothing is wished.
NAMES_SELF = (
    r"^\W*(?:(?:dạ|thưa|xin|kính|chào|đồng chí|anh|chị|em|các|tự|giới thiệu|cán bộ|cô|chú|bác|cháu)[\s,.:]+)*(?:tôi|tui|mình|em|anh|chị|cháu|chú|bác|cô)\s+(?:tên\s+)?là\s+"
    r"(?-i:[A-ZĐÀ-Ỹ])\w*(?:\s+(?-i:[A-ZĐÀ-Ỹ])\w*){0,4}\s*(?:$|[,.;!–-]|\s(?:ở|bên|làm|thuộc|công tác)\s)"
)
# Something is wished or told beside it.
WISHES_MORE = r"\d|\b(?:dang k[yi]|dki|dk|hoi|muon|can|xin (?!chao)|nho|cho|giup|nhac|gui|sua|xem|rut|xoa|lao dong|chien si|bang khen|giay khen|thi dua|tap the|ca nhan|danh hieu|bao gio|khi nao|khong|gi|nao|htx|hop tac xa|quy|to hop tac|cong ty)\b"
REGISTERS = r"\b(?:muon|xin|can|cho|de|den|nho)\b.*\b(?:dang k[yi]|dky|dki|dk)\b"
MAY_GREET = r"\b(?:chao|alo|lo|hello|helo|helu|hi|hey|he nho|co ai|oi|test)\b"
ASKED_AFTER = (
    r"\b(?:an (?:com|sang|trua|toi)|com nuoc|uong nuoc|ngu|nghi ngoi)(?: (?:gi|trua|toi|sang))? chua(?: (?:a|em|chau|ad|vay|the))*\b"
    r"|\b(?:co )?khoe(?: manh)? (?:khong|ko|k|hong|hok)(?: (?:a|em|chau|ad|vay|the))*\b"
)
# "Em tên Hoa": who speaks, and nothing else.
OWN_NAME = r"(?:(?:da|a|vang|thi) )*(?:em|e|chau|toi|tui|minh|anh|chi|bac|chu|co) (?:ten|ho ten)(?: la)?(?: (?!gi\b|chi\b|nao\b)\w+){1,4}"
