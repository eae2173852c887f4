"""How people say at a question that they do not know, or that somebody else does; folded.

The rule: each stands at the beginning of what is said, and tells nothing that can be written down.
"""

_ME = r"(?:toi|tui|minh|em|e|anh|chi|bac|chu|co|chau|ben (?:em|toi|minh|chi|anh))"
_LEAD = rf"^(?:(?:da|vang|a|o|u|oi|thi|thoi|the|ma|nhung|cai nay|cho nay|{_ME}|cung|con|that ra|noi that) )*"
NOT_KNOWN = (
    rf"{_LEAD}(?:chua|khong|ko|k|hong|hok|chang|cha|no) (?:duoc )?(?:biet|ro|nam ro|nam duoc|nho|chac|nghi ra|hinh dung|dam chac)"
    r"\b(?! (?:dung|lam|viet|doc|noi|su dung|chu)\b)"
)
# Who is to be asked or to decide, and that it comes from them; "de" is no "to" before these.
_OTHER = (
    r"(?:(?:ong|ba|anh|chi|co|chu|bac|cau|di|thang|con|em)(?: (?:ay|ta|nay|do|kia|no|nha|em|toi|minh|giam doc|chu tich|ke toan|chu nhiem|to truong)|(?! (?:em|con)\b) \w+)?"
    r"|no|ho|sep|giam doc|ke toan|chu nhiem|chu tich|to truong|thu ky|ban giam doc|ban quan tri|hdqt|lanh dao|anh em|ca to|ca nha|moi nguoi)"
)
_DECIDES = (
    r"(?:hoi|xem|coi|tinh|nghi|quyet|quyet dinh|bau|hop|bao|gui|viet|ke|noi|tra loi|cho biet|ban bac|ban lai"
    r"|chon|tu chon|tu ghi|tu viet|tu dien|dien|khai)"
)
LEFT_TO_OTHER = rf"{_LEAD}de {_OTHER}(?: (?:ve|len|xuong|den|di|hop|ranh|xong|tu|roi|se|moi|da|lai))* {_DECIDES}\b"
# Of initiatives at large, and the name of none.
OF_MANY = (
    r"\b(?:nhieu|day|lam|vo so) (?:sang kien|giai phap|y tuong|cai hay)\b"
    r"|\b(?:sang kien|giai phap) (?:thi )?(?:nhieu|day) (?:lam|qua|ra)\b|\bcai nao (?:cung|cung deu) (?:hay|duoc|tot|nhu nhau)\b"
)
# "Như trên", "giống người trước", "cũng thế": what stands in the row above.
AS_ABOVE = (
    r"(?:(?:da|vang|u|thi|cung|van|y|ghi|de|lay|chuc vu|danh hieu|em|chi|anh|a) )*"
    r"(?:(?:nhu|giong|theo|y nhu|nhu la|giong nhu|giong het|y het) (?:(?:cua|cai|ban|anh|chi|ong|ba|co|chu|bac|em) )*"
    r"(?:(?:nguoi|dong|cai|hang|so) )?(?:tren|o tren|ben tren|phia tren|truoc|ke tren|vua roi|kia|1|mot|thu nhat)"
    r"|(?:nhu|cung|y) (?:the|vay|rua)|nhu nhau)"
    r"(?: (?:a|nhe|nha|em|oi|thoi|luon|do|day|di|nhen|nghen|cung duoc))*"
)
NOTHING_ABOVE = "Dạ, phía trên chưa có gì để lấy theo, anh/chị ghi rõ giúp em ạ."
