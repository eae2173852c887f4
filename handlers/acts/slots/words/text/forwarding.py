"""How a message that is sent on begins, and how it names whom it was written to."""

# "[Đã chuyển tiếp từ …]": the heading of a message that is sent on.
HEADING = r"^\s*\[[^\]]*\]\s*$"
# "Say ơi ghi cho chị: …": to whom it was written first.
CALLED = r"^\W*(?P<who>[A-ZĐÀ-Ỹ][^\W\d_]*)\s+(?:ơi|oi|ới)\b[\s,.!]*"
NOBODY_CALLED = frozenset(
    "em anh chị chi cô co chú chu bác bac ông ong bà ba cháu chau con bạn ban mình minh sếp sep bot ad admin shop máy may trời troi mẹ me".split()
)
# "…, với em nữa nhé": the one who was called.
TOO = (
    r"\s*[,;]?\s*(?:với|voi|và|va|cùng|cung|cả|ca|thêm|them|còn|con|kèm)(?:\s+(?:cả|ca|với|voi|thêm|them))?\s+"
    r"(?P<me>em|cháu|chau|con|mày|bạn|cô|chú)(?=\s+(?:nữa|nua|luôn|luon|nhé|nhe|nha|là|la|đấy|thì)\b|\s*[.,;\n\"”]|\s*$)"
)
