"""How a line is named by its words with what it is to be, or said in more detail; with its marks."""

_LEAD = r"^\W*(?:(?:hông|hong|hổng|không|khong|ko|hok)\s*[,.]\s*)?(?:(?:dạ|da|vâng|à|a|ừ|u|ơ|o|thôi|thoi|thì|thi|nhầm|em|anh|chị|chi|bác|chú|cô|tui|tôi|toi|mình|kêu|keu|biểu|cho|giúp|giup|nhờ|xin|giờ|gio|ý|y)[\s,]+)*"
_TAIL = r"(?:[\s,]+(?:thôi|thoi|nhé|nhe|nha|nghe|nghen|nè|hen|đó|do|đấy|day|đi|di|em|cháu|chau|ạ|a|cho|giúp|giup|giùm|tui|tôi|toi|anh|chị|bác|cán bộ|ad|với|voi))*\W*$"
_THE = r"(?:(?:chỗ|cho|cái|cai|cấy|cay|phần|phan|khúc|khuc|dòng|dong|mục|muc|đoạn|doan|vụ|vu|chỉ tiêu|chi tieu|câu|cau)\s+)"
_BECOMES = r"(?:(?:lại|lai|ghi|sửa|sua|đổi|doi)\s+)*(?:thành|thanh|là|la|bằng|bang|sang|ra)\s*:?\s+(?:là\s+|la\s+)?"
# "Sửa chỗ xuất Ấn Độ lại thành 2 công ten nơ 20 feet nghen".
NAMED = (
    rf"{_LEAD}(?:sửa|sua|đổi|doi|chữa|thay|ghi)\s+(?:(?:lại|lai|giúp|giup|giùm|hộ|cho|em|anh|tôi|tui|toi)\s+)*{_THE}*(?P<what>[^,;:\n\d]+?)\s+{_BECOMES}(?P<new>[^\n]*?\d[^\n]*?){_TAIL}",
    rf"{_LEAD}{_THE}+(?P<what>[^,;:\n\d]+?)\s+(?:thì\s+|thi\s+)?(?:sửa|sua|đổi|doi|chữa|thay|ghi)\s+{_BECOMES}(?P<new>[^\n]*?\d[^\n]*?){_TAIL}",
)
_MEANS = r"(?:(?:ý|y|tức|tuc|nghĩa|nghia|có nghĩa|là|la|ở đây|đó|đây)\s+)*(?:là|la)\s+"
# "2 công là 2 công ten nơ 20 feet", "công là công ten nơ 20 feet đó".
MEANS = (
    rf"{_LEAD}{_THE}?(?P<old>\d[\d.,]*\s*[^\W\d_]+)\s+{_MEANS}(?P<new>\d[^,;\n]*?){_TAIL}",
    rf"{_LEAD}{_THE}?(?P<old>[^\W\d_]+)\s+{_MEANS}(?P<new>(?P=old)\s[^,;\n]+?){_TAIL}",
)
# "Là 2 công ten nơ 20 feet đó": the amount that stands, and more of it.
SAID_MORE = rf"{_LEAD}(?:(?:sửa|sua)\s+(?:cái|cai|lại|lai|đăng ký|dang ky|\s)+\s*:\s*)?(?P<led>{_MEANS})?(?P<new>[^,;:\n]*?\d[^,;\n]*?){_TAIL}"
# One amount becomes another: no detail of it.
TURNS = r"\b(?:thành|thanh|sang|xuống|xuong|lên|len|còn|chứ|chu|chớ|thay|thêm|them|bỏ|bo)\b"
# Around the words of a line; folded.
AROUND = frozenset("cai cho phan dong muc chi tieu khuc vu o cua qua ve thi".split())
