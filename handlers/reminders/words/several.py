"""Where one errand ends and the next begins in a message."""

# A day, folded: "20/11", "mùng 5", "ngày 10 tháng 6".
DAY = r"\b\d{1,2}[/.-]\d{1,2}\b|\b(?:ngay|mung|mong|hom) \d{1,2}\b(?! ?(?:h|gio)\b)"
# As it is typed.
PART = r"\s*[,;.]\s+(?:(?:và|va|rồi|roi|còn|con|với|voi)\s+)?|\s+(?:và|va|rồi|roi|còn|con)\s+|\n+"
TAIL = r"[\s,.]*(?:nữa|nua|nhé|nhe|nha|ạ)?\s*$"
ASKS = r"\bnhac\b"
REMIND_ME = "nhắc tôi"
