"""Who says who they are and that they will ask, and asks nothing yet; folded clauses."""

_ME = r"(?:toi|tui|to|minh|em|e|anh|a|chi|c|bac|chu|co|cau|chau|con|ong|ba|di|me)"
_UNIT = r"(?:htx|hop tac xa|to hop tac|to|quy(?: tin dung)?|qtd|cong ty|doanh nghiep|giam doc|gd|chu tich|ke toan|chu nhiem|truong ban|pho giam doc|thanh vien|xa vien)"
_QUESTION = r"(?:khong|ko|k|chua|gi|nao|sao|may|bao gio|bao nhieu|dang ky|dk|nhac|gap|goi|sua|xoa|rut|gui|lao dong|chien si|danh hieu|tap the|ca nhan|chi tieu)"
# "Bác ở htx nông nghiệp Phù Nham đây", "tôi là Giàng A Lử ở htx Nậm Lành", "htx chè Suối Giàng đây".
NAMES_SELF = (
    rf"(?:(?:da|vang|a|oi|o|thua|chao|xin|alo|{_ME}) )*(?:{_ME}|vo|chong|bo|sep)(?: {_ME})? (?:la|o|ben|thuoc|ten|ten la|lam|dang o|dang lam|cong tac|vo|day la)(?: (?!{_QUESTION}\b)\w+){{1,14}}"
    rf"|(?:(?:da|vang|a|oi|chao|alo|day la|{_ME}) )*{_UNIT}(?: (?!{_QUESTION}\b)\w+){{1,12}}(?: (?:day|ne|nay))?(?: (?:a|em|chau|nhe))?"
    rf"|(?:a |thoi |{_ME} )*(?:khong|ko|k)(?: phai)?(?: (?:vay|the|a|dau|{_ME}))*|thoi|a quen|quen mat"
)
GREETS = rf"(?:(?:da|vang|a|o|oi|xin|kinh|alo|lo|hello|hi|chao|can bo|lien minh|ad|nhe|nha|day|buoi (?:sang|chieu|toi)|{_ME}) )*(?:chao|alo|oi|hello|hi|{_ME}|a|ad|can bo|lien minh|nhe|day)"
_LITTLE = r"(?:it|cai|chut|ti|ty|xiu|teo|mot|1|cau|dieu|viec|chuyen|vu|nay|the nay|ti xiu|may|vai|ho|giup|dum|thu|tham|nhanh|gap|voi|them|da|khac|chuyen khac|viec khac)"
_KINDLY = (
    rf"(?:a|nhe|nha|nhen|nghen|nhi|oi|ad|co|duoc (?:khong|ko|k|chu)|dc (?:khong|ko|k|chu)|{_ME})"
)
_OF = r"(?:ve |cai |vu |viec |chuyen )*(?:thi dua|khen thuong|phong trao|phong trao thi dua|ke hoach|ke hoach thi dua|htx|hop tac xa)"
WILL_ASK = (
    rf"(?:(?:da|a|o|oi|alo|vang|the|gio|nay|ma|khong phai|ko phai|khong|ko|thoi|thi|y|{_ME}) )*(?:(?:cho|xin|muon|xin phep|can|dinh|nho|cho phep)(?: {_ME})* )?hoi(?: (?:{_LITTLE}|{_KINDLY}))*(?: {_OF})?(?: (?:{_LITTLE}|{_KINDLY}))*"
    rf"|(?:(?:da|a|oi|alo|vang|the|gio|nay|dang|lai|moi|{_ME}) )*co (?:{_LITTLE} )*(?:viec|chuyen|dieu|cau|vu)(?: {_LITTLE})*(?: (?:(?:muon|can|dinh|phai) )*(?:nho|hoi|nho va|trao doi))?(?: (?:{_LITTLE}|{_KINDLY}))*"
    rf"|(?:(?:da|a|oi|alo|vang|the|gio|nay|{_ME}) )*(?:muon |can |dinh |cho )*nho {_ME} (?:{_LITTLE}|{_KINDLY})(?: (?:{_LITTLE}|{_KINDLY}))*"
)
# Cheap before dear.
MAY_SAY = r"\b(?:hoi|nho|viec|chuyen)\b"
# As its last words, where nothing parts them from who speaks.
TAIL = rf" (?=(?:cho {_ME} |{_ME} (?:muon |can |xin |co )|muon |xin |can ){{1,2}}(?:hoi|viec|chuyen|nho)\b)"
# Whom to call how: "cho bác hỏi".
OWN = r"\b(?:cho|nho|giup|de)? ?(?P<own>bac|chu|co|ong|ba|di|anh|chi)(?= (?:la|o|ben|muon|hoi|can|co (?:viec|chuyen)|dinh|xin|nho)\b)"
MARKED = {
    "bac": "bác",
    "chu": "chú",
    "co": "cô",
    "ong": "ông",
    "ba": "bà",
    "di": "dì",
    "anh": "anh",
    "chi": "chị",
}
