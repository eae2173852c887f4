"""Folded answers to an announcement, whole, without the words of address.

The rule: what only answers when nothing else can be meant ("có", "ok") is in `BARE`; "vâng" and
"vắng" are one word without marks, so `UNMARKED` is asked back.
"""

from collections.abc import Mapping

from handlers.values.staff import RollAnswer

# Who speaks and to whom, and what is only polite; of none of them is an answer made.
ADDRESS = frozenset("a ah oi da em anh chi toi minh tui chau bac e nhe nha nhi".split())
CLEAR: Mapping[str, RollAnswer] = {
    **dict.fromkeys(("da nhan", "da nhan duoc", "da nhan tin", "da nhan thong bao"), "got"),
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
    **dict.fromkeys(("co", "di", "du", "tham gia", "tham du", "dong y"), "coming"),
    **dict.fromkeys(
        ("ok", "oke", "okay", "ro", "da ro", "ro roi", "nhan roi", "da biet", "da xem", "uh", "u"),
        "got",
    ),
    **dict.fromkeys(("khong", "ko", "ban", "ban roi", "xin nghi"), "away"),
}
UNMARKED = "vang"
# In a line that says more they answer as the first one after the announcement.
ANSWERING = ("vang", "ban", "se", "khong .*duoc", "khong the")
AWAY_AMONG = (
    "khong (?:the )?(?:di|du|den|tham du|tham gia|sap xep|thu xep)(?: hop| du)? duoc",
    "khong the (?:di|du|den|tham du|tham gia|sap xep|thu xep)",
    "xin (?:phep |duoc )?vang",
    "vang mat",
)
COMING_AMONG = ("se (?:co gang |thu xep |sap xep )?(?:di|du|den|co mat|tham du|tham gia)",)
DENIED = ("khong", "ko", "k", "chua", "dung")
UNSURE = ("neu", "co the", "chac la", "co le", "hay la", "hoac", "chua biet", "chua chac", "lo nhu")
THEN = ("hom do", "hom ay", "ngay do", "ngay ay", "bua do", "buoi do")
SPEAKERS = ("a", "ah", "da", "em", "anh", "chi", "toi", "minh", "tui", "chau", "bac", "chu", "co")
BEFORE_BUSY = ("dang", "bi", "lai", "cung", "chac", "xin", "se")
AFTER_BUSY = ("roi", "viec", "mat", "qua", "lam", "a", "ah", "nhe", "nha", "em", "anh", "chi")
# By the mark: the letter of "vắng", and that of "vâng".
AWAY_LETTER, YES_LETTER = "\u1eaf", "\u00e2"
# "cử chị Hoa đi thay": who comes stands between the two.
SENDS = ("cu", "nho", "de", "phan cong", "uy quyen cho", "giao cho", "giao")
SOMEBODY = ("nguoi", "nguoi khac", "ai do", "dong chi khac", "can bo khac")
INSTEAD = (
    "di thay",
    "du thay",
    "di hop thay",
    "hop thay",
    "tham du thay",
    "thay",
    "di ho",
    "du ho",
)
