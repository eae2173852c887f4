"""How one syllable of a name is put right: "tên là Mảy, không phải Máy"; with capitals and marks."""

_HONOR = r"(?:anh|chị|chi|ông|ong|bà|ba|cô|co|chú|chu|bác|bac|em|dì|thím|đồng chí|dong chi|đ/c|thằng|cháu)"
# Capitals tell a name from the words around it.
_BIG = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_ONE = rf"(?-i:[{_BIG}][\w'\u2019]*)"
_NAME = rf"{_ONE}(?:\s+{_ONE}){{0,5}}"
_NO = r"(?:không|khong|ko|k|hông|hổng|hok|chẳng|nỏ|đâu)\s+(?:có\s+)?(?:phải|phai)(?:\s+(?:là|la))?"
_TAIL = (
    r"(?:[\s,.!]+(?:đâu|dau|nha|nhé|nhe|ạ|nghen|em|cháu|chứ|chớ|cơ|mà|mới đúng|moi dung|mới phải|giúp|giùm|hộ|với|chị|anh|bác|tôi|tui|nữa|đó|đấy|thôi"
    r"|cảm ơn|cam on|luôn|(?:[^\W\d_]|chữ|dấu|phải|phai|không|sắc|huyền|hỏi|ngã|nặng|có|khong|sac|dài|ngắn|cao|dai|ngan)))*\s*$"
)
_LEAD = (
    r"^\s*(?:(?:dạ|à|ờ|ơ|ủa|ấy|ê|em|e|anh|chị|bác|cô|chú|cháu|tôi|tui|tao|tau|tớ|ông|bà|nhầm|nham|sai|viết|ghi|tên|ten|rồi|roi|đề nghị|xin|nhờ|sửa|sua|đổi|lại|giúp|hộ|trời|quên|xin|nhờ|thôi|ui|doi|quen|cho|cái|là|la|phải|phai|đúng|dung"
    rf"|họ|ho|đệm|dem|của|cua|ra|lót|chữ|ấy|ay|đó|kia|nó|mới|{_HONOR})[\s,:.!]+)*"
)
# "Mảy chứ không phải Máy"; "không phải Máy mà là Mảy".
NOT_SO = (
    rf"{_LEAD}(?P<new>{_NAME})(?:\s*,|\s+nha\s*,|\s+nhé\s*,)?\s*(?:(?:chứ|chớ|chu|mà|ma)\s+)?{_NO}\s+(?:{_HONOR}\s+)?(?P<old>{_NAME}){_TAIL}",
    # "Chị tên Vân, viết nhầm Văn".
    rf"{_LEAD}(?P<new>{_NAME})\s*,?\s+(?:(?:mà|ma|do|tại|nãy|lúc nãy|hồi nãy|bị|em|chị|anh|tôi)\s+)*(?:viết|viet|ghi|gõ|go|đánh|bấm)\s+(?:nhầm|nham|sai|lộn|lon)\s+(?:(?:thành|thanh|ra)\s+)?(?P<old>{_NAME}){_TAIL}",
    rf"{_LEAD}{_NO}\s+(?:{_HONOR}\s+)?(?P<old>{_NAME})\s*,?\s*(?:(?:mà|ma)\s+)?(?:là|la|phải là|đúng là)\s+(?P<new>{_NAME}){_TAIL}",
)
# "Anh Ún họ Là, không phải Lò": whose it is stands before it.
# "Bà Thơm họ là Vy", "sửa họ bà Thơm thành Vy": a part of his name, and what it is.
_PART = r"(?P<part>họ|ho|tên đệm|ten dem|đệm|dem|chữ lót|lót|tên|ten)"
_IS_SO = r"(?:(?:thì|phải|phai|đúng|dung|ra|viết|viet|ghi|lại|lai|mới|moi|là|la|thành|thanh|sang)[\s:,]+)*"
OF_PART = (
    rf"{_LEAD}(?P<who>{_NAME})[\s,:]+(?:thì\s+)?{_PART}[\s:]+{_IS_SO}(?P<new>{_ONE}(?:\s+{_ONE})?){_TAIL}",
    rf"{_LEAD}{_PART}\s+(?:của\s+|cua\s+)?(?:{_HONOR}\s+)?(?P<who>{_NAME})[\s,:]+(?:{_IS_SO})(?P<new>{_ONE}(?:\s+{_ONE})?){_TAIL}",
)
FAMILY, MIDDLE = r"h[ọo]", r".*(?:[đd][ệe]m|lót)"
WHOSE = rf"^\s*(?:(?:dạ|à|ơ)\s+)*(?:{_HONOR}\s+)(?P<who>{_ONE})\s+(?:thì\s+)?(?:họ|tên đệm|đệm|tên|tên là)\s+(?:là\s+)?(?=[^\W\d_])"
# "Họ của anh Ún là Là": the same in another order.
OF_WHOM = rf"^\s*(?:(?:dạ|à|ơ)\s+)*(?P<what>họ|tên đệm|đệm|tên)\s+của\s+(?P<honor>{_HONOR})\s+(?P<who>{_ONE})\s+(?:phải\s+)?là\s+"
TURNED = r"\g<honor> \g<who> \g<what> là "
# "Anh Ún tên là Uốn mới đúng", "Ún đổi thành Úm", "chú Ún là Lò Văn Úm".
BECOMES = rf"{_LEAD}(?P<old>{_NAME})[\s,:]+(?:(?:viết|viet|ghi|viết sai|ghi sai|sai|sai rồi|không dấu|khong dau|không có dấu|phải|phai|đúng|dung|ra|tên|ten|đổi|doi|sửa|sua|mới)[\s,]+)*(?:là|la|thành|thanh|sang|tên|ten)\s+(?P<new>{_NAME}){_TAIL}"
# "Họ tên đúng: Lò Văn Úm".
RIGHTLY = rf"{_LEAD}(?:tên|ten|họ tên|ho ten|họ và tên)(?:\s+(?:của\s+|cua\s+)?(?:em|anh|chị|chi|bác|bac|tôi|toi|tui|tao|tau|tớ|mình|minh|cô|chú|chu|ông|ong|bà|ba))?(?:\s+(?:đúng|dung|phải|phai|ra|chuẩn|là|la|thành|thanh))*\s*:?\s*(?P<new>{_NAME}){_TAIL}"
# "Khoắt là sai, Khoát mới phải", "tên Máy ghi nhầm, đúng ra là Mảy".
_WRONG = r"(?:(?:thì|thi|là|la|bị|bi|ghi|viết|viet|gõ|go|đang|dang)\s+)*(?:sai|nhầm|nham|lộn|lon|(?:không|khong|chưa|chua|ko)\s+(?:đúng|dung|phải|phai)|thiếu dấu|sai dấu)(?:\s+(?:chính tả|dấu|rồi|roi|mất|đấy|đó|nha))*"
WRONG_THEN = (
    rf"{_LEAD}(?P<old>{_NAME})\s+{_WRONG}[\s,;.:–-]+(?:(?:phải|phai|đúng|dung|ra|là|la|mới|moi|thành|thanh|ghi|viết|sửa|sua|lại|lai|đổi|chữ|tên)[\s:]+)*"
    rf"(?P<new>{_NAME})(?:\s+(?:thì\s+)?(?:mới|moi)\s+(?:đúng|dung|phải|phai|chuẩn))?{_TAIL}"
)
# "*Vân": the mark of messengers for what was typed wrongly just before.
STARRED = (
    rf"\s*(?:\*+\s*(?P<before>{_NAME})|(?P<behind>{_NAME})\s*\*+)(?:\s+(?:ạ|nhé|nha|em|nhe))*[\s.]*"
)
# It is about how a name is written, and about nothing else.
OF_A_NAME = r"\b(?:chữ|tên|họ|đệm|ten)\b"
# Folded: whom to call, and nobody else of the list.
OF_CONTACT = r"\b(?:lien he|dau moi|lien lac)\b"
# Folded: something is written wrongly.
MISTAKEN = r"\b(?:sai|nham|lon|nhamm|thieu dau|sua(?: lai)?|viet lai|ghi lai|go lai)\b"
QUOTES = '“”"«»„‟()'
# Folded: without one of these nothing of the kind is said.
TELLING = frozenset("phai ten la thanh sang ho sai nham lon dung sua chu dau lai".split())
