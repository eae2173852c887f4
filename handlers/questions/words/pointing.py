"""How the thing just spoken of is pointed at; as it is typed, with marks or without."""

_THAT = r"(?:đó|ấy|đấy|này|kia|nớ|do|ay|day|nay|kia)"
# What is typed, the thing by its name, and what must have been spoken of (folded). With its marks
# "tiến độ" or "mức độ" is a word of its own.
POINTS = (
    (rf"\b(?:tiền|tien) {_THAT}\b", "tiền thưởng", r"\bthuong\b"),
    (rf"\b(?:mức|muc) {_THAT}\b", "mức thưởng", r"\b(?:tien|muc) thuong\b"),
    (rf"\b(?:khoản|khoan) {_THAT}\b", "tiền thưởng", r"\b(?:tien|muc) thuong\b"),
)
