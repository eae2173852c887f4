"""How somebody is added while something else is asked; folded, without signs."""

# "Rồi thêm thằng …", "quên, còn anh …", "nhớ ghi thêm …".
LED = (
    r"^(?:(?:da|vang|a|o|oi|u|ua|ay|chet|thoi|roi|quen|nho|khoan|em|e|anh|chi|bac|chu|co|chau|cho|giup|gium|ho|xin|mai quen|nua|ma|con|va|voi) )*"
    r"(?:them|ghi them|bo sung|con|con ca|ke ca|quen mat|ghi ca|thieu)\b"
)
# "Thiếu bùi văn quế lái xe rồi cháu": with its marks.
MISSING = (
    r"^(?:(?:à|ơ|ủa|ấy|dạ|ừ|thôi|chết|em|cháu|bác|chị|anh|còn|con|vẫn|bị|danh sách|ds|hình như|sao|oi|ơi)[\s,]+)*"
    r"(?:thiếu|sót|quên|thieu|sot|quen)\s+(?:(?:mất|mat|tên|ten|anh|chị|chi|ông|bà|cô|chú|cái|thằng|em|bạn|của)\s+)*"
    r"(?P<who>[^\W\d_][^?\n]*?)(?:[\s,]+(?:rồi|roi|cháu|chau|em|ạ|nhé|nha|kìa|nữa|đó|bác|chị|anh|ad|này))*\W*$"
)
# "Và chị nữa, LĐTT", "còn chị nữa mà, …": who speaks, with an honour behind it.
LED_SELF = (
    r"^(?:(?:da|vang|a|o|oi|u|ua|ay|chet|thoi|roi|quen|khoan|em|ma|the|van|nhe|mat) )*"
    r"(?:(?:va|voi|con|them|ghi|ghi them|thieu|co|ke)(?: (?:ca|ten|luon|them))*) "
    r"(?:chi|anh|co|chu|bac|ong|ba|toi|tui|minh|em|tau) (?:nua|luon|vao|vo)\b"
)
