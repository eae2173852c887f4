"""How a post is put right: by whose it is, or by what stood there; with marks or none."""

_ME = r"(?:em|e|anh|chị|chi|bác|bac|cô|co|chú|chu|cháu|chau|tôi|toi|tui|mình|minh)"
_LEAD = rf"^\W*(?:(?:dạ|da|à|a|ơ|ủa|ấy|quên|quen|nhầm|nham|sai|rồi|roi|thôi|thoi|khoan|chết|giúp|giup|hộ|nhờ|nho|xin|cho|{_ME})[\s,.:]+)*"
_HONOR = r"(?:anh|chị|chi|ông|ong|bà|ba|cô|co|chú|chu|bác|bac|em|dì|thím|đồng chí|dong chi|thằng)"
_VERB = r"(?:đổi|doi|sửa|sua|chỉnh|chinh|thay|chuyển|chuyen)(?: (?:lại|lai|cho|giúp|giup|hộ))*"
_FIELD = r"(?:chức vụ|chuc vu|chức danh|chuc danh|(?:chức|chuc)(?! (?:vụ|vu|danh)))"
_NAME = r"(?P<who>[^\W\d]+(?: [^\W\d]+){0,4}?)"
_TO = r"(?:thành|thanh|sang|là|la|lên|len)"
TAIL = r"(?:[\s,.!]+(?:nhé|nhe|nha|nghen|ạ|a|em|e|cháu|chau|mới|moi|đúng|dung|phải|phai|giúp|giup|hộ|với|voi|đi|di|thôi|thoi|chứ|chu|cơ|rồi|roi))*\W*$"
# "Sửa chức vụ của Mai thành kế toán trưởng", "chức vụ ông Ún là tổ phó".
OF_SOMEBODY = rf"{_LEAD}(?:{_VERB} )?{_FIELD} (?:của |cua |cho )?(?:{_HONOR} )?{_NAME} (?:{_TO} )+(?P<new>.+)$"
# "Đổi kế toán thành kế toán trưởng": whoever has the one gets the other.
EXCHANGED = (
    rf"{_LEAD}{_VERB} (?:{_FIELD} )?(?:(?:từ|tu) )?(?P<old>.+?) (?:thành|thanh|sang) (?P<new>.+)$"
)
# "À quên, Phú là phó giám đốc nhé".
TOLD = rf"{_LEAD}(?:{_HONOR} )?{_NAME} (?:(?:phải|phai|chỉ|chi|mới|moi|giờ|gio|nay) )*(?:là|la|lên|len|làm|lam) (?:chức |chuc )?(?P<new>.+)$"
# Folded: without one of these nothing of the kind is said.
TELLING = frozenset("doi sua chinh thay chuyen chuc la len lam".split())
# Who speaks, and nobody who is called so.
SPEAKER = frozenset("em e tôi toi tui mình minh cháu chau".split())
