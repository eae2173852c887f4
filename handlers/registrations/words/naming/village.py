"""How the village of the seat is told where the office has asked for it; folded."""

# The office asks for the place.
ASKED = r"\b(?:thon|xom|ap(?! dung)|to dan pho|dia chi|tru so|ban (?:nao|lang|o))\b"
_LEAD = r"^\W*(?:(?:dạ|da|à|a|vâng|ờ|o|ở|là|la|tại|tai|nhà|trụ|tru|sở|so|địa|dia|chỉ|chi|của|cua|htx|đơn|don|vị|vi|thì|thi|bổ|bo|sung|ghi|thêm|them|mế|me|bà|ba|em|tôi|toi|anh|chị|bác|chúng|cháu|chau|ạ|đóng|dong|nằm|nam|xin|rõ|ro)[\s,:.–-]+)*"
_TAIL = r"(?:[\s,.]+(?:ạ|nhé|nha|em|cháu|đó|đấy|nghe|chau|nhe|day|do|a|ơi|oi|cơ|giúp|hộ|luôn))*\W*$"
KINDS = {
    "thon": "thôn", "ban": "bản", "xom": "xóm", "ap": "ấp", "khu": "khu", "to dan pho": "tổ dân phố", "tdp": "tổ dân phố",
}  # fmt: skip
_KIND = r"(?P<kind>thôn|thon|bản|ban|xóm|xom|ấp|ap|khu|tổ dân phố|to dan pho|tdp)"
_WORD = r"(?!(?:xã|xa|phường|phuong|đăng|dang|sửa|sua|mới|moi|in|giấy|giay|nào|nao|gì|gi|này|nay|đó|do|của|cua)\b)[^\s,;.!?:]+"
TOLD = (
    rf"{_LEAD}{_KIND}\s+(?P<name>{_WORD}(?:\s+{_WORD}){{0,3}}?)"
    rf"(?:[\s,–-]+(?:thuộc\s+|thuoc\s+)?(?P<commune>(?:xã|xa|phường|phuong|p\.)\s*{_WORD}(?:\s+{_WORD}){{0,3}}?))?{_TAIL}"
)
# What is spoken of is a place, and no aim.
A_PLACE = (
    r"^\W*(?:(?:da|dia chi|tru so|o|la|tai)\W+)*(?:thon|xom|ap|ban|khu|to dan pho|dia chi|tru so)\b"
)
