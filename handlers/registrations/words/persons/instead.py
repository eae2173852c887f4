"""How somebody takes another one's place on the list, and what he is to have now."""

_BY = r"(?:bằng|bang|lấy|lay)"
# "Mận nghỉ rồi, thay bằng Đào", "đổi chị Mận lấy chị Đào", "thế chị Đào vào chỗ Mận".
IN_PLACE = (
    rf"^(?P<old>.*?\w.*?)[\s,;.]+(?:thay|thế|đổi|doi)(?: (?:lại|luôn|vào))? {_BY}\s+(?P<new>.+)$",
    r"^\W*(?:đổi|doi|thay|thế)\s+(?P<old>.+?)\s+(?:lấy|lay)\s+(?P<new>.+)$",
    r"^\W*(?:thế|thay|cho|đưa)\s+(?P<new>.+?)\s+(?:vào|vô)(?: thế)? chỗ(?: của)?\s+(?P<old>.+)$",
)
# Folded: "cho nó lao động tiên tiến thôi" of the one who was named before.
HE = r"^(?:(?:thoi|thi|nen|gio|a|cho|de|ghi|lay) )*(?:no|han|ay|bac ay|chi ay|anh ay|co ay|em ay|chau no|ong ay|ba ay|a ay|c ay)\b"
# Folded: no initiative is to stand there.
NO_THOUGHT = (
    r"\b(?:khoi|bo|thoi|khong|ko|khong co|khong can|khoi can) (?:ghi |can |co )?(?:sang kien|sk)\b"
)
BREAK = r"[,;.!\n]+"
