"""How people say that what they name is not meant; folded, "|" where a break stands.

Each pattern covers what is refused from the words that say so to the end of its clause.
"""

_NOT = r"(?:khong|ko|k|kg|hong|hok|hem|chang|cha|dau)"
# "… chứ không phải X", "không phải X".
DENIED = (
    rf"\bchu (?:{_NOT}|dung|khoi|chua|dau)\b(?: (?:phai|fai|la|co|con|lay|ghi|chon|dang ky)\b)*(?P<what>(?: (?!ma\b)\w+)*)",
    rf"\b(?:{_NOT}|dau)(?: co)? (?:phai|fai|pai)\b(?: la)?(?P<what>(?: (?!ma\b)\w+)+)",
)
# "Đừng ghi X", "bỏ X", "từ X lên …", "chưa ai được X".
REFUSED = (
    rf"\bneu {_NOT}\b(?P<what>[^|]*)",
    # "Thôi chọn tập thể" stops thinking, and chooses.
    r"\b(?:(?:dung|khoi|bo|thoi(?: khong| ko| k)|khong|ko|hong|hok) (?:ghi|lay|chon|dang ky|dk|de|xin|lam|nhan|doi)"
    r"|thoi (?:ghi|dang ky|dk|de|xin|lam|nhan|doi))\b(?P<what>(?: (?!ma\b|chi\b)\w+)+)",
    r"\b(?:bo|thay cho|thay vi|thay)(?= \w)(?P<what>(?: (?!bang\b(?! khen)|chi\b|giu\b|lay\b|thanh\b|sang\b|ma\b)\w+)+)",
    r"\btu(?P<what>(?: (?!sang\b|len\b|thanh\b|xuong\b|qua\b|den\b)\w+)+) (?:sang|len|thanh|xuong|qua)\b",
    # "Mần chi có X", "làm gì có X".
    r"\b(?:man|lam) (?:chi|gi) (?:co|phai)\b(?P<what>(?: (?!ma\b)\w+)+)",
    rf"\b(?:chua|{_NOT}) (?:ai |co |duoc |dam |du |dat |mo |toi |den |con |can |phai )+(?P<what>(?:(?!nen\b|ma\b|thi\b(?! dua))\w+ ?)+)",
)
# With the marks typed: "X chứ Y" refuses Y; without them "chu" is many words.
REFUSED_MARKED = r"\bchứ (?P<what>(?!còn\b|sao\b|gì\b)\w+(?: \w+)*)"
# "Năm ngoái X", "X mấy năm liền rồi", "nãy tôi nói X": so it was, and not what is meant now.
PAST = (
    r"\b(?:nam ngoai|nam truoc|nam kia|lan truoc|dot truoc|hoi truoc|truoc day|truoc kia|ngay xua|nay (?:toi |em |anh |chi |bac )?(?:noi|ghi|bao)|luc nay|hoi nay|nam lien|cac nam)\b",
    r"\b(?:duoc|dat|co|la) (?:\w+ )*roi$|\b(?:moi|da|tung) (?:duoc|dat|co)\b",
)
# Where a clause ends without a comma.
TURN = r"\||\b(?=(?:nam (?:nay|ni)|bay gio|nhung|chu)\b)"
# One word at least of each pattern above stands here.
MAY_REFUSE = (
    r"\b(?:chu|khong|ko|k|kg|hong|hok|hem|chang|cha|dau|dung|khoi|bo|thoi|thay|tu|chua|man|lam)\b"
)
MAY_BE_PAST = r"\b(?:nam|lan|dot|hoi|truoc|ngay|nay|luc|roi|moi|da|tung)\b"
# With marks only these are words of refusing: "tín dụng", "khối", "đầu", "bộ" refuse nothing.
REFUSING_MARKED = {
    "dung": ("đừng", "dừng"),
    "bo": ("bỏ",),
    "khoi": ("khỏi",),
    "thoi": ("thôi",),
    "dau": ("đâu",),
    "chu": ("chứ",),
    "chang": ("chẳng",),
    "cha": ("chả",),
    "chua": ("chưa",),
}
CREDIT = ("tin", "dung")
