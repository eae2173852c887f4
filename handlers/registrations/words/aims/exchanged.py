"""An amount that is of another thing than the one that was written."""

_LEAD = r"^\W*(?:(?:dạ|à|ừ|thưa|em|cho em|tôi|tui|xin lỗi|nhầm|ghi|sửa|là|anh|chị|cán bộ|ạ|ơi|rồi|,|:)\s*)*?"
_TAIL = r"(?:\s+(?:ạ|thôi|nhé|nha|nghen|đó|á|em|cưng|cái|chiếc|bộ|cơ|mà))*[\s.!]*$"
_OTHER = r"(?P<count>\d[\d.,]*)\s+(?:mới\s+)?là\s+(?:của\s+)?(?P<other>[^\W\d_]+(?: [^\W\d_]+){0,4}?)(?:\s+(?:ạ|cơ|mà|nhé|đó|á))*"
_NOW = r"(?:còn\s+)?(?P<thing>[^\W\d_]+(?: [^\W\d_]+){0,3}?)\s+(?:thì|là|chỉ|có|chỉ có|thì chỉ|thì có|mới)(?:\s+có)?\s+(?P<now>\d[\d.,]*)"
_BETWEEN = r"\s*(?:[,;]|\bcòn\b)\s*"
EXCHANGES = (
    rf"{_LEAD}{_OTHER}{_BETWEEN}{_NOW}{_TAIL}",
    rf"{_LEAD}{_NOW}(?:\s+thôi)?{_BETWEEN}{_OTHER}{_TAIL}",
)
