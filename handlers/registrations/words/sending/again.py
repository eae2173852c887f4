"""How an order to send is given once more, or for what was sent before; as typed, in small letters.

What these name is left out, and the rest has to be an order to send by itself.
"""

_ME = r"(?:em|e|tôi|toi|tui|mình|minh|anh|chị|chi|bác|bac|chú|chu|cô|co|cháu|chau|con|ông|bà)"
_SENT = r"(?:gửi|gui|gởi|nộp|nop)"
# "Em bảo gửi lại rồi mà": said before by who speaks; "sếp bảo gửi" hands an order on.
TOLD = rf"(?<!\w )(?:(?:ơ|ơ kìa|ủa|thì|dạ|da|vâng|u|ừ) )*(?:{_ME} )?(?:(?:đã|vừa|da|vua) )?(?:bảo|nói|kêu|biểu|bao|noi|keu|bieu)(?: là| la)? (?={_SENT}\b)"
TOLD_BEFORE = r"\s+(?:rồi|roi)(?:\s+(?:mà|ma|còn gì|con gi|đấy|day|đó|do))?\b"
# "Gửi lại", "gửi bản sửa đi".
ANEW = rf"\b(?P<sent>{_SENT})(?:\s+(?:luôn|luon|đi|di))*\s+(?:lại|lai)\b(?!\s+(?:từ|tu)\b)"
MENDED = r"\s+(?:(?:cái|cai|lại|lai) )*(?:bản|ban) (?:(?:đã|vừa|mới|da|vua|moi) )?(?:sửa|sua|mới|moi|chỉnh|chinh)(?: (?:xong|lại|lai|này|nay|đó|do|ấy|ay|rồi|roi))*\b"
