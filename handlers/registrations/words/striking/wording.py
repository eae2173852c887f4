"""How words within a value are struck out, or a value that was said before is said again."""

from handlers.registrations.words.telling import HONOR

_LEAD = r"^\W*(?:(?:dạ|vâng|à|ơ|em|thôi|ừ|sửa|sửa lại|nhầm|không|khoan)[\s,.]+)*"
_HEAD = r"(?P<head>(?:[^,;?\"“”]*?\b(?:chức vụ|chức danh|sáng kiến|tên)\b[^;?\"“”]*?[\s,]+)?)"
_QUOTED = r"[\"“”'‘](?P<quoted>[^\"“”'’]+)[\"“”'’]"
_BARE = r"(?P<bare>[^\"“”,;?]+?)(?=\s+(?:ở|trong|khỏi|của)\s|(?:\s+(?:đi|nhé|ạ|em|nha|giúp|với|thôi))*[\s.!]*$)"
# "Bỏ chữ “tín dụng” ở chức vụ của Cường": "từ" without its quotation marks is "from".
STRUCK = (
    rf"{_LEAD}{_HEAD}(?:bỏ|xóa|xoá|bớt|cắt|gạch|bo|xoa)\s+(?:(?:bớt|đi|giúp|hộ|cái|mấy|hai|\d|các|cụm|em|chị|anh|tôi)\s+)*"
    rf"(?:(?:chữ|từ|chu|tu)\s+{_QUOTED}|(?:chữ|từ)\s+{_BARE})(?P<rest>.*)$"
)
# "…, tên sáng kiến chỉ là: X".
SAID_ANEW = r"(?:sáng kiến|sang kien|sk)\s+(?:(?:chỉ|phải|mới|đúng|ghi|ghi lại)\s+)*(?:là|la)\s*:?\s*(?P<what>\S+\s+\S.*)$"
# "…, ghi trưởng phòng thôi": more than that words go.
WRITTEN_ANEW = r"\b(?:ghi|sửa|thay|đổi|viết|thêm)\b"
POST = r"\b(?:chức vụ|chức danh|chuc vu|chuc danh)\b"
THOUGHT = r"\b(?:sáng kiến|sang kien|sk)\b"
# Of something else than the people of the list.
ELSEWHERE = r"\b(?:đơn vị|don vi|liên hệ|lien he|tên htx|xã|phường|chỉ tiêu|chi tieu|danh hiệu)\b"
# "Không để trống, đồng chí ghi X cho tôi".
NOT_EMPTY = (
    r"^\W*(?:(?:dạ|à|ơ|ấy|em)[\s,]+)*(?:không|đừng|chớ|khong|ko)\s+(?:(?:được|có|phải)\s+)?(?:để|bỏ|de|bo)\s+(?:trống|trong|không|qua)\b[^,.;:]{0,20}[,.;:]\s*"
    rf"(?:(?:đồng chí|em|bạn|cháu|ad|{HONOR})\s+)?(?:ghi|điền|viết|nhập|thêm)\s+(?:(?:giúp|hộ|cho|vào|tôi|chị|anh|em|mình|là)\s+)*:?\s*(?P<what>\S+\s+\S.*?)"
    rf"(?:\s+(?:cho|giúp|hộ|giùm)\s+(?:{HONOR}|bác|cháu))?\s*(?:nhé|với|ạ|nha)?[\s.!]*$"
)
# "Tôi đã nêu ở trên rồi, X": that it was said before is no part of it.
SAID_BEFORE = (
    rf"^\W*(?:(?:dạ|à|ơ|ủa|thì)[\s,]+)*{HONOR}\s+(?:(?:đã|vừa|mới|có)\s+)?(?:nói|nêu|ghi|bảo|khai|gửi|nhắn|viết|gõ)"
    r"(?:\s+(?:ở|bên|phía|trên|rồi|mà|lúc|nãy|hồi|em|r|đó|đấy|với|vừa))+\s*[,.:–-]\s*(?:(?:là|thì)\s+)?(?P<what>\S+\s+\S.*)$"
)
