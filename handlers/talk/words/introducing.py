"""Who says who they are before they ask something; folded clauses."""

_ME = r"(?:toi|tui|tao|tau|to|minh|em|e|anh|a|chi|c|bac|chu|co|cau|chau|con|ong|ba|di|me|mu|choa)"
_KIN = rf"(?:(?:vo|chong|bo|me|ba|con|anh|chi|em|sep)(?: (?:trai|gai|ruot|ho|re|dau))? {_ME})"
_ASKING = r"(?:khong|ko|k|chua|hay|ai|gi|nao|sao|may|bao gio|bao nhieu|dang ky|dk|nhac|gap|goi|sua|xoa|rut|gui|danh hieu|muon|xin)"
# "Bác là Sùng A Lử giám đốc htx Nậm Hương", "vợ tôi là chủ nhiệm htx …", "em ở bản Tát".
INTRODUCES = rf"(?:(?:da|vang|a|o|oi|thua|chao|xin|alo|{_ME}) )*(?:{_ME}|{_KIN})(?: (?:day|hien|dang|nay|nam nay))* (?:la|ten|o|ben|thuoc|lam|cong tac|\d+ tuoi)(?: (?!{_ASKING}\b)\w+){{1,16}}"
# What stands around it and asks nothing either.
BESIDE = rf"(?:(?:da|vang|a|o|oi|xin|kinh|thua|alo|lo|hello|hi|chao|can bo|lien minh|htx|tinh|ad|anh chi|nhe|nha|day|{_ME})(?: |$))+"
# "Chị Hoa văn phòng cho em số này", "sếp bảo nhắn vào đây": how somebody came here.
SENT_HERE = (
    rf"\b(?:cho|dua|chi)(?: {_ME})? (?:cai )?(?:so|zalo|nick|link|chat) (?:nay|zalo nay)$"
    rf"|\b(?:bao|keu|chi|gioi thieu|nho)(?: {_ME})*(?: (?:nhan|nhan tin|vao|hoi|len|qua|tin))+ (?:day|so nay|cho nay)(?: (?:a|em|nhe))*$"
)
MAY_INTRODUCE = r"\b(?:la|ten|o|ben|thuoc|lam|cong tac|tuoi)\b"
# Something is wished or told beside it.
WISHES_MORE = (
    r"\d{6}|\b(?:dang k[yi]|dki|dk|hoi|muon|can|xin (?!chao)|nho|cho|giup|nhac|gui|sua|xem|rut|xoa|lao dong|chien si"
    r"|bang khen|giay khen|thi dua|danh hieu|bao gio|khi nao|khong|ko|gi|nao|sai|nham|quen|mat|loi|ma so|phan anh|khieu nai)\b"
)
