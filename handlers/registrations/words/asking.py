"""How people say that they do not understand a question, or ask about what it asks; folded."""

from knowledge.typed.repeats import compiled

_WHAT = r"(?:la (?:cai )?(?:gi|chi|sao)|nghia la (?:gi|sao)|(?:ghi|viet|khai|dien|dat) (?:gi|sao|the nao|cai gi|nhu the nao))"
_TYPE = r"(?:htx|hop tac xa|lien hiep(?: htx| hop tac xa)?|to hop tac|tht|to|quy(?: tin dung)?|doanh nghiep|cong ty)"
# "Cháu hỏi gì bác không hiểu", "ko biết ghi gì".
PUZZLED = compiled(
    r"^(?:\w+ ){0,3}?hoi (?:gi|cai gi|the|kieu gi)(?: \w+){0,3} (?:khong|ko|k|chua|chang|chua) hieu\b"
    r"|^(?:\w+ ){0,3}?(?:khong|ko|k|chua|chang) hieu(?: (?:gi|cau nay|cho nay|em oi|chau|a|ca|lam|het|oi|em|cau hoi))*$"
)
LOST = compiled(
    r"^(?:(?:da|a|o|the|nhung|ma|em|anh|chi|bac|chu|co|chau|toi|minh) )*(?:khong|ko|k|chua|chang) (?:ro|biet)"
    r"(?: (?:cau (?:hoi )?nay|cho nay|hoi gi|y em|gi ca|gi|lam|phai|nen|ghi|dien|khai|viet|tra loi|chon|sao|the nao|cai nao|nhu the nao))*"
    r"(?: (?:a|em|chau|ca|het|nhe|oi))*$"
)
HIGHEST = compiled(
    r"\b(?:cao|to|oai|lon) nhat (?:la )?(?:gi|cai (?:gi|nao)|danh hieu (?:gi|nao)|nao)\b"
)
ABOUT = {
    "targets": compiled(rf"^(?:\w+ ){{0,3}}?(?:chi tieu|noi dung(?: thi dua)?) {_WHAT}\b"),
    "person-initiative": compiled(rf"^(?:\w+ ){{0,3}}?sang kien {_WHAT}\b"),
    "contact-position": compiled(rf"^(?:\w+ ){{0,3}}?chuc vu {_WHAT}\b"),
    "unit-type": compiled(
        rf"\b{_TYPE} (?:hay|hoac)(?: (?:la|thuoc))? {_TYPE}\b|^(?:\w+ ){{0,3}}?cai nao cung (?:duoc|the|vay)\b"
        rf"|^(?:\w+ ){{0,3}}?(?:khong|ko|k|hong|chua|chang) (?:thay |co )(?:\w+ ){{0,3}}?(?:danh sach|o day|muc nao|loai nao|trong nay|trong may)\b|"
        r"\b(?:to hop tac|tht|hop tac xa|htx|quy|to|ben (?:em|toi|minh)) (?:\w+ ){0,3}?(?:chon|thuoc|la) (?:cai|loai|muc|kieu)(?: hinh)? (?:nao|gi)\b"
        r"|\bloai hinh (?:la )?(?:gi|nao)\b"
    ),
    "kind": compiled(
        r"^(?:\w+ ){0,3}?cai nao cung (?:duoc|the|vay)\b|\b(?:sao|tai sao|vi sao) (?:lai )?phai chon\b|\bchon (?:de )?lam gi\b|"
        r"\b(?:chon|nen chon) (?:cai|muc) nao\b|\b(?:tap the|ca nhan) la (?:gi|sao)\b"
        r"|^(?:(?:chau|em|con|oi|a|the|o) )*(?:(?:may |ba )?cai (?:nay|do|ay|day|kia) )?(?:la|nghia la) (?:cai )?(?:gi|chi|sao)(?: (?:vay|the|rua|a|ha|em|chau|con))*"
        r"(?: (?:noi|giai thich|ke|bao)(?: (?:cho )?\w+){0,3}|(?: (?:me|ba|bac|tui|toi|minh|anh|chi|co|chu|ong|van|em))* (?:chua|khong|ko|k|chang|nghe khong) (?:hieu|ro|biet)(?: \w+){0,2})?$"
    ),
    "phone": compiled(
        r"\b(?:khong|ko|k|hong|chua) (?:cho|ghi|de|co|khai|dua) (?:so|sdt|dt|dien thoai)\b.*\b(?:duoc|dc|sao)\b"
        r"|\b(?:bat buoc|co can|phai (?:cho|co|ghi)|lay|xin) (?:\w+ ){0,3}?(?:so|sdt|dien thoai)\b.*\b(?:khong|ko|k|a|lam gi|chi)\b"
    ),
}
# Of the plan, in plain words that ask: no aim and no way of working.
OF_PLAN = compiled(
    r"\bke hoach\b(?: \w+){0,6}? (?:gi|nao|chi|sao|the nao|bao gio|khi nao|o dau|ai|may|bao nhieu)\b"
    r"|\bke hoach\b(?: \w+){0,2}? (?:noi|nhac|ghi|neu|de cap|quy dinh)\b.* (?:khong|ko|k|hong|hok|no)\b(?! con)"
    r"|\b(?:nhiem vu|trach nhiem|viec)\b(?: \w+){0,5}? la gi\b"
)
# With its marks: what is answered, and what is asked behind it.
BEHIND = (
    r"^(?P<value>[^?]{3,}?)\s*[,.;]\s*(?:(?:mà|ma|thế|the|còn|con|với lại|voi lai|nhưng|nhung|à|cho (?:em|anh|chị|bác|tôi|cô|chú) hỏi|tiện thể)[\s,]+"
    r"|(?=(?:(?:trong|trong cái) )?(?:kế hoạch|ke hoach)\b|(?:ai|cấp nào|cap nao|cấp mô)\s))"
    r"(?P<question>.{6,})$"
)
# A message that ends in what asks for a place, a day or a way to do it, and so is no name.
ASKS_AT_END = compiled(
    r"\b(?:o dau|o cho nao|dau|bao gio|khi nao|luc nao|chung nao|cho ai|ai vay|lam sao|the nao)(?: (?:vay|the|a|em|ad|anh|chi|ha|nhi|cung))*[ ?.]*$"
)
# What an honour asks for, behind its name.
OF_HONOUR = compiled(r"\b(?:dieu kien|tieu chuan|tieu chi|yeu cau)\b")
# "Số bàn 0216… được không" behind a number: whether it will do, and the answer all the same.
WILL_DO = compiled(
    r"\b(?:co )?(?:duoc|dc|dk) (?:khong|ko|k|hong|hok|chua)(?: (?:a|em|oi|chau|nhi|vay))*$"
)
