"""Who is to be called is somebody else from now on: "lấy em làm liên hệ đi: X, kế toán, 03…"."""

_CONTACT = r"(?:(?:người|nguoi)\s+)?(?:liên hệ|lien he|lhe|liên lạc|lien lac|đầu mối|dau moi|đại diện|dai dien)"
_NOT = r"(?<!đừng )(?<!dung )(?<!không )(?<!khong )(?<!ko )(?<!khỏi )(?<!khoi )(?<!chưa )(?<!chua )"
_PUT = r"(?:lấy|lay|cho|để|de|ghi|đổi|doi|sửa|sua|chuyển|chuyen|thay|điền|dien|đưa|dua)"
_ME = r"(?:em|e|tôi|toi|tui|mình|minh|anh|chị|chi|cháu|chau|con|bác|bac|cô|co)"
_TO = r"(?:là|la|ghi|để|de|lấy|lay|sang|thành|thanh|cho|đổi|doi|qua|thì|thi)"
# The name, the post and the number stand behind it.
BECOMES = (
    rf"(?<!\w){_NOT}{_PUT}(?:\s+[^\W\d]+){{0,4}}?\s+(?:làm|lam|là|la|vào|vao|vô|vo)\s+{_CONTACT}(?!\w)(?:\s+{_TO}(?!\w))*"
    rf"|(?<!\w){_NOT}{_PUT}\s+(?:lại\s+|lai\s+)?{_CONTACT}(?:\s+{_TO}(?!\w))+(?:\s+{_ME}(?!\w))?"
    rf"|(?<!\w){_CONTACT}(?:\s+{_TO}(?!\w))+(?:\s+{_ME}(?!\w))?"
    rf"|(?<!\w){_NOT}(?:lấy|lay|ghi|để|de|dùng|dung)\s+(?:số|so)\s+(?:của\s+|cua\s+)?{_ME}(?!\w)"
)
# Between these words and the name, and no part of either.
SPOKEN = r"^(?:\s*(?:đi|di|nha|nhé|nhe|nghen|ad|ạ|a|luôn|luon|cho|tiện|tien|thôi|thoi|giúp|giup|với|voi|em|e|tôi|tui|mình|tên|ten|là|la)(?!\w))+"
# "Sai rồi. Tôi là Đinh Công Thức, tổng giám đốc": who speaks names himself again.
_WRONG = r"(?P<wrong>(?:(?:à|ơ|ủa|ô|ấy)[\s,]+)?(?:sai|nhầm|lộn|không phải|ko phải|khong phai|nham|lon)(?:\s+(?:rồi|roi|ạ|em|cháu|tên|ten|họ))*[\s,.!;:]+)"
_ME = r"(?:tôi|tui|toi|tớ|em|mình|minh|bà|ông|bác|chú|cô|anh|chị|cháu|con)"
OWN_NAME = (
    rf"^\W*{_WRONG}?(?:(?P<own>(?:họ )?tên (?:của )?{_ME}|ten (?:cua )?{_ME})|{_ME})\s+"
    r"(?P<link>(?:họ\s+)?(?:tên|ten)(?:\s+(?:là|la))?\s+|(?:là|la)\s+)?(?P<who>\S+\s.+)$"
)
# "Sửa tên em thành Hà Thị Thắm", "em tên Lý Thị Mây, ghi sai rồi", "tên tôi sai rồi, Giàng A Chua mới đúng".
_SLIP = r"(?:(?:bị|bi|đang|dang|em|cháu|bạn)\s+)*(?:(?:ghi|viết|viet|gõ|go|đánh|bấm|để|de)\s+)?(?:sai|nhầm|nham|lộn|lon|thiếu|thieu)(?:\s+(?:rồi|roi|r|mất|mat|dấu|dau|tên|ten))*"
_AH = r"\W*(?:(?:dạ|da|à|a|ơ|o|ủa|ấy|ay|em|e|ơi|oi|xin|nhờ|nho|cho|bạn|cháu|chau|ad|thôi|thoi)[\s,]+)*"
_IS = r"(?:(?:phải|phai|đúng|dung|ra|mới|moi|lại|lai|thành|thanh|sang|là|la|ghi|tên|ten)[\s:]+)*"
_NEW = r"(?P<who>[^\W\d_]+(?:\s+[^\W\d_]+){1,4}?)"
_RIGHT = r"(?:[\s,]+(?:(?:mới|moi|thì|thi)\s+(?:đúng|dung|phải|phai)|giúp|giup|giùm|hộ|với|voi|nhé|nhe|nha|ạ|a|cơ|co|chứ|em|cháu|chau|cho))*"
_DO = r"(?:sửa|sua|đổi|doi|chữa|chua|viết|viet|ghi)"
_NAME_OF_ME = rf"(?:họ\s+)?(?:tên|ten)\s+(?:của\s+|cua\s+)?{_ME}"
OWN_MENDED = (
    rf"{_AH}{_DO}(?:\s+(?:lại|lai|giúp|giup|hộ|giùm|cho|em|cháu))*\s+{_NAME_OF_ME}(?:\s+(?:lại|lai|giúp|giup|hộ))*\s+(?:là|la|thành|thanh|sang)\s+{_NEW}{_RIGHT}",
    rf"{_AH}{_NAME_OF_ME}\s+{_SLIP}[\s,.;:–-]+(?:{_ME}\s+)?{_IS}{_NEW}{_RIGHT}",
    rf"{_AH}(?:{_NAME_OF_ME}|{_ME}\s+(?:tên|ten))\s+{_IS}{_NEW}[\s,.;:–-]+{_SLIP}{_RIGHT}",
    rf"{_AH}{_SLIP}\s+{_NAME_OF_ME}(?:\s+(?:rồi|roi|r))?[\s,.;:–-]+(?:{_ME}\s+)?{_IS}{_NEW}{_RIGHT}",
)
# The same of somebody who is called alike: "không phải, em là Lý Thị Máy".
OWN_DENIED = rf"{_AH}(?:(?:không|khong|ko|k)\s+(?:phải|phai)|sai|nhầm|nham)(?:\s+(?:rồi|roi|đâu|thế|tên|em|ạ))*[\s,.;:!–-]+{_ME}\s+(?:(?:tên|ten)\s+)?(?:(?:là|la)\s+)?{_NEW}{_RIGHT}"
# Folded: without one of these nobody puts anything right.
OWN_MENDING = frozenset("sua doi chua viet ghi sai nham lon thieu phai".split())
# Folded: in no name, so that nothing else is meant.
NO_NAME = frozenset("htx dua khong chu hop xa don vi danh hieu so ten ho lai".split())
# In half of all names.
MIDDLE_NAMES = frozenset("a van thi".split())
