"""Folded answers to an announcement, whole, without the words of address.

The rule: what only answers when nothing else can be meant ("có", "ok") is in `BARE`; "vâng" and
"vắng" are one word without marks, so `UNMARKED` is asked back.
"""

from collections.abc import Mapping

from handlers.values.staff import RollAnswer

# Who speaks and to whom, and what is only polite; of none of them is an answer made.
ADDRESS = frozenset("a ah oi da em anh chi toi minh tui chau bac e nhe nha nhi".split())
# Said before an answer that is clear, it only agrees to it.
ASSENT = frozenset("vang uh um u ok oke duoc roi nhat tri thong".split())
CLEAR: Mapping[str, RollAnswer] = {
    **dict.fromkeys(
        (
            "da nhan",
            "da nhan duoc",
            "da nhan tin",
            "da nhan thong bao",
            "da nhan giay moi",
            "da nhan duoc giay moi",
            "da nhan duoc thong bao",
            "nhan duoc roi",
            "da xem roi",
            "da doc",
        ),
        "got",
    ),
    **dict.fromkeys(
        (
            "se du",
            "se di",
            "se co mat",
            "co mat",
            "co du",
            "se den",
            "se den du",
            "se di du",
            "se tham du",
            "se tham gia",
            "se di hop",
            "di duoc",
            "du duoc",
            "co di",
            "chac chan di",
            "chac chan du",
            "chac chan se di",
        ),
        "coming",
    ),
    **dict.fromkeys(
        (
            "vang mat",
            "xin vang",
            "xin vang mat",
            "xin phep vang",
            "xin phep vang mat",
            "xin duoc vang",
            "khong di duoc",
            "khong du duoc",
            "khong di",
            "khong du",
            "khong tham du duoc",
            "khong tham gia duoc",
            "khong den duoc",
            "ban khong di duoc",
            "ban khong du duoc",
            "ban viec khong di duoc",
            "cu nguoi thay",
            "vang, cu nguoi thay",
            "vang mat, cu nguoi thay",
        ),
        "away",
    ),
}
BARE: Mapping[str, RollAnswer] = {
    **dict.fromkeys(
        ("co", "vang co", "di", "du", "tham gia", "tham du", "dong y", "nhat tri"), "coming"
    ),
    **dict.fromkeys(
        ("ok", "oke", "okay", "ro", "da ro", "ro roi", "nhan roi", "da biet", "da xem", "uh", "u"),
        "got",
    ),
    **dict.fromkeys(("khong", "ko", "ban", "ban roi", "xin nghi"), "away"),
}
UNMARKED = "vang"
# In a line that says more they answer as the first one after the announcement.
COMES = "(?:di|du|den|ve|xuong|len|co mat|tham du|tham gia)"
ANSWERING = ("vang", "ban", "se", "khong", "chiu", "kieu", "nghi", "cong tac", "cu", COMES)
AWAY_AMONG = (
    f"khong (?:the )?(?:{COMES}|sap xep|thu xep)(?: hop| du)? (?:duoc|kip|noi)",
    f"khong the (?:{COMES}|sap xep|thu xep)",
    f"khong {COMES}(?: nua| dau| hop| du)?$",
    "xin (?:phep |duoc )?vang",
    "vang mat",
    "xin (?:phep )?kieu",
    "xin nghi(?: buoi| hop)?",
    "(?:di|dang|ban) cong tac",
    "ban (?:viec|hop|di|dam|cong)",
    f"(?:khong|ko|k|chang)(?: co)? ai {COMES}",
)
_NO = "(?:khong|ko|k|hong|chang|cha)"
# "Không vắng", "không thể không đi": two refusals are a yes.
NOT_AWAY = (
    rf"{_NO} (?:the |he |co |bao gio )?vang(?: mat)?",
    rf"{_NO} the (?:nao )?{_NO} (?:the )?{COMES}",
)
# What does not say which: it is asked.
WHICH = (
    r"(?:dung|cho|khong phai)(?: co)?(?: ghi)?(?: (?:toi|em|minh|bac|chau))?(?: la)? vang",
    rf"(?:sao|the nao|co gi)(?: ma)?(?: lai)? {_NO} (?:the )?{COMES}",
    rf"{_NO} phai (?:la )?{_NO} {COMES}",
)
COMING_AMONG = (
    f"se (?:co gang |thu xep |sap xep )?{COMES}",
    f"(?:cu|co) (?:[0-9]+|mot|hai|ba) (?:nguoi|dong chi|dc|d/c|can bo)(?: se)? {COMES}",
    f"{COMES} (?:[0-9]+|mot|hai|ba) (?:nguoi|dong chi|dc|d/c|can bo)",
    "cu (?:[0-9]+|mot|hai|ba) (?:nguoi|dong chi|dc|d/c|can bo)$",
    f"van (?:se )?(?:co gang |co )?{COMES}",
    f"{COMES} (?:hoi )?(?:muon|tre)",
    f"{COMES} nhung (?:xin )?ve som",
)
# A line of nothing but these says that somebody comes ("được, hôm đó chú đi được nhé"), and behind
# a "no" that nobody does.
AROUND = (
    "a|ah|oi|da|em|anh|chi|toi|minh|tui|chau|bac|chu|co|ong|ba|e|vang|u|uh|um|ok|oke|duoc|roi|dong y|"
    "nhat tri|thong nhat|chac chan|nhat dinh|se|xin|dang ky|cung|co gang|thu xep|ranh|hom do|hom ay|bua do|"
    "ngay do|mai|bao cao|xac nhan|de|don vi|htx"
)
BEHIND = "duoc|dc|day du|dung gio|hop|hoi nghi|tap huan|luon|ngay|nhe|nha|nhi|nghe|roi"
BEHIND_NO = f"{BEHIND}|noi|kip|dau"
NO = "khong|ko|k|hong|chang|cha"
BUSY = "ban|om|benh|met|bi"
DENIED = ("khong", "ko", "k", "chua", "dung")
UNSURE = ("neu", "co the", "chac la", "co le", "hay la", "hoac", "chua biet", "chua chac", "lo nhu")
# What is said for staying away and does not say that one does; in a short line.
EXCUSES = (
    "(?:bi |dang |con |vo |chong |me |bo )?(?:om|nam vien)(?: (?:qua|roi|nang))?",
    "(?:nha )?co (?:dam|tang|gio|hieu|khach)",
    "dam (?:tang|ma|gio|cuoi|hieu)",
    "(?:co )?viec (?:nha|gia dinh|rieng|gap)",
    "ket (?:xe|viec|hop)",
)
THEN = ("hom do", "hom ay", "ngay do", "ngay ay", "bua do", "buoi do")
SPEAKERS = ("a", "ah", "da", "em", "anh", "chi", "toi", "minh", "tui", "chau", "bac", "chu", "co")
BEFORE_BUSY = ("dang", "bi", "lai", "cung", "chac", "xin", "se")
AFTER_BUSY = ("roi", "viec", "mat", "qua", "lam", "a", "ah", "nhe", "nha", "em", "anh", "chi")
# By the mark: the letter of "vắng", and that of "vâng".
AWAY_LETTER, YES_LETTER = "\u1eaf", "\u00e2"
# "Bạn", "nghĩ", "thấy" and "cũ", which are folded as "bận", "nghỉ", "thay" and "cử" are.
OTHER_WORDS = frozenset(("b\u1ea1n", "ngh\u0129", "th\u1ea5y", "c\u0169"))
# "cử chị Hoa đi thay": who comes stands between the two.
SENDS = ("cu", "nho", "de", "phan cong", "uy quyen cho", "giao cho", "giao")
# Whoever comes needs no "instead" behind these.
APPOINTS = ("cu", "phan cong", "uy quyen cho")
# Who comes begins so, where nobody is said to send them.
TITLES = ("em", "anh", "chi", "ong", "ba", "co", "chu", "chau", "dc", "dong chi", "ke toan", "pho",
    "vo", "chong", "con trai", "con gai", "thu ky", "thu quy",
)  # fmt: skip
# A post alone is somebody, as a word of address is not.
POST = "(?:ke toan|thu ky|thu quy|pho giam doc|pho chu tich)(?: truong)?"
EXCUSE = "vang|ban|om|met|nghi|ket|khong [a-z]+ duoc"
SOMEBODY = ("nguoi", "nguoi khac", "ai do", "dong chi khac", "can bo khac")
INSTEAD = (
    "di du thay",
    "xuong thay",
    "di thay",
    "du thay",
    "di hop thay",
    "hop thay",
    "tham du thay",
    "thay",
    "di ho",
    "du ho",
)
# "Không cử chị Hoa đi thay", "chưa cử ai thay": nobody is sent.
NOT_SENDING = ("khong", "ko", "k", "hong", "chang", "cha", "chua", "dung", "khoi")
# As it stands, without the mark of a name ("Ái").
NOBODY = "ai"
# Asked who comes instead: the speaker does after all. "Chị ấy tự đi" is somebody else.
SELF = (
    r"(?<!\bay )(?<!\bkhong )(?<!\bko )(?<!\bkhong the )(?<!\bchang )\btu (?:di|den|du|ve|xuong|len)\b"
    r"|\bvan (?:la )?(?:toi|minh|em|tui|bac|chau)\b|\bmoi (?:minh )?(?:toi|tui|em|bac) di\b"
)
# Around a name, with its marks and without.
# Behind somebody's name: who is not meant.
NOT_MEANT = r"\s*,?\s+(?:chứ |chu )?(?:không|khong|ko|hông|hong|hổng) (?:phải|phai)(?: là| la)? (?:anh|chị|chi|ông|ong|bà|ba|cô|co|chú|chu|bác|bac|em|cậu|cau)\s+\S.*$"
LEADING = r"^(?:(?:dạ|vâng|à|thì)[\s,]+)*(?:(?:(?:tôi|toi|mình|minh|em|bác|tui|cháu)\s+)?(?:cử|cu|nhờ|nho)\s+)?"
TRAILING = (
    r"(?:[\s,.]+(?:ạ|a|nhé|nhe|nha|nghen|hè|(?:sẽ |se )?(?:(?:đi|di|dự|du|họp|hop) )*(?:thay|đi|hộ)"
    r"(?: (?:cho )?(?:tôi|toi|mình|minh|em|bác|tui|chú|cháu))?))+[\s.]*$"
)
