"""How initiatives, names and amounts are told in half a sentence; with their marks."""

INITIATIVE = (
    r"^\W*(?:(?:dạ|à|vâng|còn|thêm)\W+)*(?:sáng kiến|sang kien|skien|sk)\b"
    r"\s*(?:nè|nhé|này|đây|thì)?\s*"
    r"(?P<whose>(?:của|cua)\s+\w+(?:\s+(?-i:[A-ZĐÀ-Ỹ])\w+)*)?\s*(?:là|la)?\s*[:,–-]?\s*"
)
HONOR = r"(?:anh|chị|ông|bà|cô|chú|bác|em|a|c|e|tôi|tui|mình|đ/c)"
NAMED = rf"^{HONOR}\s+(?P<name>[A-ZĐÀ-Ỹ]\w*)\s*(?:thì|là|có)?\s*:?\s*(?P<what>\S.*)$"
OWN = r"^(?:em|e|tôi|tui|mình|anh|chị|bác|chú|cô)\s+(?:thì|là|có)\s*:?\s*(?P<what>\S.*)$"
RENAMED = (
    r"\b(?:tên|ten)\s+(?:\w+\s+){0,2}?(?:phải|phai|đúng|dung)\s+(?:ra\s+)?(?:là|la)"
    r"\s+(?P<name>.+)$"
)
COUNT = (
    r"(?<![\w.,/])(?P<number>\d+(?:[.,]\d+)*|(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười)\b)"
    r"\s*(?P<thing>%|[^\W\d_]+)?"
)
PRONOUNS = frozenset("tôi toi tui mình minh em anh chị chi bác bac cô chú ông bà cháu e".split())
NOBODY_ELSE = frozenset("vẫn chính luôn ai luon".split())
BESIDE = frozenset(
    "thì thi chứ chu chớ còn con là la đây đó ạ nhé nha nghen thôi cứ dạ vâng ừ mà".split()
)
