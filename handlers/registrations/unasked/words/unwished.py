"""What names registering, a unit or a flag and wishes for nothing; folded, without signs."""

_ME = r"(?:toi|tui|tao|tau|to|minh|em|e|anh|a|chi|c|bac|chu|co|chau|con|ong|ba|di|cau|mu|choa|ben (?:em|minh|toi|tui))"
_KIN = rf"(?:(?:vo|chong|bo|me|ba|ma|con|anh|chi|em|sep|bac|chu|co|ong|ba)(?: (?:trai|gai|ruot|ho|re|dau))? {_ME}(?: day)?)"
_LEAD = rf"^(?:(?:da|vang|a|o|oi|alo|thua|kinh|xin|chao|gui|lien minh|htx|can bo|ad|anh chi|tinh|day|{_ME}) )*"
# "Bác là Sùng A Lử …", "vợ tôi là giám đốc htx …", "tôi tên …": who somebody is.
INTRODUCES = rf"{_LEAD}(?:{_ME}|{_KIN})(?: (?:day|nay|thi|hien|hien nay|dang))* (?:la|ten|ten la|ho ten|o|ben|thuoc|lam|giu chuc|phu trach|cong tac)\b"
# Any of them may be a wish, whatever else is told.
WISHES = (
    r"(?<!khong )(?<!ko )(?<!chang )\b(?:muon|xin|can(?! bo\b)|dinh|tinh|cho|de|nho|(?<!hoi )giup|giao|gium|dum|(?<!hoi )ho(?! so)|de nghi|quyet|hay|phai|duoc giao)(?: (?!(?:hoi|thong|biet|tim|xem)\b)\w+){0,4}? (?:dang k[yi]|dk|dki|dky|ghi danh|ghi ten|ghi|nop|lam|tham gia|thi dua|vao|khai|danh hieu)\b"
    r"|\b(?:dang k[yi]|dk|dki|dky|ghi danh|ghi ten|ghi|lam|nop|khai)(?: \w+){0,3}? (?:giup|ho(?! so)|gium|dum|cho|voi|luon|di|nhe|nha|vao|lai|them|tiep)\b"
)
# A clause that begins with the deed is an order, unless it asks.
ORDERS = r"(?:(?:da|vang|u|gio|the|vay|nay|xin|em|toi|chi|anh|bac|minh|chau) )*(?:dang k[yi]|dk|dki|dky|ghi danh|ghi ten)\b"
ENDS_ASKING = r"\b(?:dau|nao|sao|gi|chi|gio|nhieu|lau|ai|khong|ko|k|chua|ha)(?: (?:em|a|ad|chau|vay|the|nhi|ban|chu|bac|anh|chi|co))*$"
DEEDS = r"\b(?:dang k[yi]|dk|dki|dky|ghi danh|ghi ten|ghi|nop|de nghi|danh hieu|tham gia|khai|(?:lam|mo|viet) (?:don|phieu|to|luon)|chi tieu|bang khen|giay khen|tien tien|xuat sac|chien si)\b"
# As it was before, and wished for now.
AS_BEFORE = r"\b(?:nam nay|dung|y|giong|nhu|theo|lai|tiep)\b"
# Told of another time.
OF_BEFORE = (
    r"\b(?:hom|nam|dot|lan|thang|tuan|bua|ki|ky|khi) (?:truoc|ngoai|kia|no|roi|qua)\b(?: (?!nam nay\b|gio\b|muon\b|cho\b|giup\b)\w+){0,6}? (?:dang k[yi]|dk|ghi danh|(?:lam|nop|gui) (?:ho so|don|phieu))\b"
    r"|^(?:(?:ma|thi|the|no|ho|cu) )*(?:noi|bao|ke) (?:la|rang) (?:dang k[yi]|dk|ghi danh)\b"
    r"|\b(?:dang k[yi]|dk|ghi danh)(?: thi dua)? (?:roi|(?:hom|nam|dot|lan|thang|bua) (?:truoc|ngoai|kia|no|qua))\b"
)
# What an office writes to its units, and is passed on.
TO_UNITS = r"\b(?:kinh gui|gui|de nghi|yeu cau) (?:cac|toan bo|tat ca|quy)(?: \w+)? (?:htx|hop tac xa|don vi|to hop tac|quy)\b"
# Where and how somebody registers, whoever it is.
HOW = r"\b(?:dang k[yi]|dk|ghi danh)(?: thi dua)?(?: thi)? (?:o dau|cho nao|noi nao|the nao|nhu nao|ra sao|lam sao|kieu gi|bang cach nao)\b"
# "Muốn tham gia SPRINT đăng ký chỗ nào": of another programme, which is not registered for here.
OF_OTHER = (
    r"\b(?:tham gia|tham du|theo hoc|du|hoc)(?: (?!(?:thi|dua|phong|trao|dot|nay|do|ay|cai|vu|viec|ke|hoach|cung|voi|luon|ma|nam|danh|hieu|bang|giay|khen|co|chien|lao|xet|tap|ca|toi|em|minh|thoi|duoc|thiet)\b)\w+){1,5}"
    r" (?:thi )?(?:dang k[yi]|dk|ghi danh) (?:o dau|cho nao|noi nao|the nao|nhu nao|ra sao|lam sao|kieu gi|bang cach nao)\b"
)
ASKS = r"\bai (?:ky|nop|lam|duyet|chiu|phai|se)\b|\b(?:can|xin|muon|tim)(?: \w+)? (?:biet|thong tin|so lieu)\b|\bha(?: (?:co|chu|bac|anh|chi|em|chau|ban))?$"
WILL_SAY = r"\b(?:hoi|viec|chuyen|nho)\b"
