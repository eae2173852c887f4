"""How several corrections are told in one message."""

# "Xin sửa 02 điểm:", "tôi xin sửa như sau:"; what is mended stands behind.
LEAD = (
    r"^\W*(?:[^\W\d_]+[\s,]+){0,6}?(?:sửa|sua|đổi|doi|chỉnh|chinh|đính chính|dinh chinh|điều chỉnh|dieu chinh)"
    r"(?:[\s,]+(?:[^\W\d_]+|\d{1,2})){0,8}?\s*:\s*"
)
# "(1) …; (2) …", "1. … 2. …", "a) …".
NUMBERED = r"(?:^|(?<=[\s:;,.]))(?:\(\d{1,2}\)|\d{1,2}[.)/](?=\s|[^\W\d_])|[a-eđ]\)|\([a-eđ]\)|(?:[Mm]ột|[Hh]ai|[Bb]a) là[:,]?\s|(?:[Tt]hứ|[Đđ]iểm) (?:nhất|hai|ba|tư|\d)[:,]?\s)\s*"
LINES = r"\s*(?:;|\n)\s*(?:[-–•*+]\s*)?(?:(?:còn|và|với lại|rồi|đồng thời)\s+)?"
JOINED = (
    r"\s*(?:[,;.]\s+|\n)(?:(?:còn|và|với lại|vs|rồi|đồng thời|mà|con|va|voi lai|roi)\s+)?"
    r"|\s+(?:và|với lại|rồi|đồng thời|va|voi lai|roi)\s+(?=(?:(?:nhờ|xin|giúp|cho|em|anh|chị|bác|tôi|nho|giup|chi|bac|toi)\s+){0,3}"
    r"(?:đổi|sửa|bỏ|thêm|gạch|xóa|xoá|doi|sua|bo|them|gach|xoa)\b)"
)
# Folded: by itself it says that something is another, or to be.
MENDS = (
    r"\b(?:sua|doi|bo|xoa|gach|them|chua|khong phai|ko phai|hong phai|khong co|chu khong|chu ko|chu hong"
    r"|moi dung|thanh|la|viet la|ghi la|phai la|dung la|thay)\b"
)
# Folded: something goes.
REMOVES = r"\b(?:bo|xoa|gach|rut|loai)\b"
# Folded: what it begins with belongs to what stood before.
GOES_ON = r"(?:thay|ghi|doi|sua|chuyen) (?:bang|thanh|sang|vao|la|lai|cho)\b|nhung|vi\b|do\b|de\b|chu\b|ma\b"
