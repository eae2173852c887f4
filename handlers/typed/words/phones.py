"""What is written before a telephone number and is no part of a name."""

import re

_NUMBER = r"(?:số |so )?(?:điện thoại|dien thoai|đt|dt|di động|di dong|máy|may|zalo)"
_LABEL = (
    rf"{_NUMBER}(?: liên hệ| lien he)?|liên hệ|lien he|liên lạc|lien lac|sđt|sdt|zalo|số|so|đt|dt|tel|phone"
    r"|mobile|hotline|lh|l/h|gọi|goi|alo|đtdđ|dtdd|dđ"
)
LABEL = re.compile(
    rf"(?:^|(?<=[\s,;:.(\-–]))(?P<label>{_LABEL})"
    r"(?: (?:của |cua )?(?:em|tôi|toi|mình|minh|tui|anh|chị|chi|chú|bác|cô))?(?: (?:là|la))?"
    r"(?P<mark>\s*[:.\-–]?\s*)$",
    re.IGNORECASE,
)
# A given name never stands right behind these without another word: "Lò Thị So".
MIDDLE_NAMES = frozenset(("thi", "van"))
SECOND_NAMES = frozenset(("a", "seo"))
# A capital begins a name, except in these, which people write with one.
SHORT_LABELS = frozenset(("SĐT", "SDT", "ĐT", "DT", "LH", "TEL", "Tel", "Sđt", "Sdt", "Đt", "L/H", "Lh", "Phone", "Mobile", "Hotline", "ĐTDĐ", "DĐ", "Zalo"))  # fmt: skip
