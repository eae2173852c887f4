"""How people ask for short words, and for long ones again; folded.

The rule: it is only the manner of answering; whatever else stands in the message is read as ever.
"""

_ME = r"(?:toi|tui|tao|tau|choa|minh|em|e|anh|a|chi|c|bac|chu|co|me|mu|o|chau|con|ong|ba|cu|no|nhau|ban|ad|can bo)"
_SAY = r"(?:noi|tra loi|nhan tin|nhan|viet|bao|giai thich|noi chuyen)"
_NOT = r"(?:khong|ko|k|it|chang|no|hong|hok|chua|cung khong)"
SHORT = (
    rf"(?:\b{_SAY}(?: (?:cho|voi|giup|lai|la|that|van|nao|{_ME}))*? (?:ngan|gon|van tat|it thoi|it chu|vai cau|mot cau)\b(?: (?:gon|ngan|tat))*"
    r"|\b(?:ngan|gon|ngan gon) thoi\b(?! (?:gian|han|ky|vu)\b)"
    rf"|\b(?:dung|khoi|khong can|dung co|bot)(?: {_SAY})?(?: (?:dai dong|dai|nhieu chu|long thong|lan man))+\b"
    rf"|\b{_NOT}(?: (?:co|duoc))? (?:biet|ranh|thao|thong|doc duoc|doc|hieu|hoc)(?: (?:nhieu|may|mat|cai|con|het|duoc))* chu\b|\b(?:biet|doc duoc|doc) (?:it|co it|duoc it) chu\b|\b{_ME}(?: \w+)? (?:mu|it) chu\b"
    r"|\bdoc (?:cham|kem|khong thao|khong noi) (?:lam|qua|nen)\b)"
)
# Without one of these no short words are asked for; in small letters, as typed.
LETTERS = r"ng[ắa]n|g[ọo]n|v[ắa]n t|[íi]t |c[âa]u|d[àa]i|d[òo]ng|nhi[ềe]u ch|ch[ữu]|[đd][ọo]c|th[òo]ng|m[ạa]n"
LONG = rf"\b{_SAY}(?: (?:cho|giup|lai|{_ME}))*? (?:ro|ky|chi tiet|day du|dai)(?: (?:hon|ra|vao|cho))*\b(?! (?:thoi|dong))"
# "Cho xem đầy đủ": below the short words of a consent.
IN_FULL = rf"(?:(?:da|a|oi|thi|thoi|cho|de|muon|xin|{_ME}|{_SAY}|xem|coi|doc|mo|gui|ban|phan|loi|cai|tin|lai|di|nhe|nha|voi|giup) )*(?:day du|het|dai|ca|toan bo|chi tiet|ky hon|ro hon)(?: (?:di|nhe|nha|voi|giup|xem|coi|nao|da|a|het|ra|cho|{_ME}))*"
# What may stand around it where nothing else is said.
AROUND = rf"(?:da|vang|a|o|oi|u|thi|la|ma|vi|nen|the|nay|roi|qua|lam|dau|nhe|nha|nghe|nghen|hi|ne|di|voi|giup|ho|gium|thoi|hen|xin|nho|lam on|luon|nua|cho|de hieu|hieu|mo|cung|cho de|{_ME})"
