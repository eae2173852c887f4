"""How the days without reminders are said, in a line of moments."""

NOW = frozenset(("nay", "hom nay", "bay gio", "gio"))
_FIRST = (
    r"\d{1,2} / \d{1,2}(?: / \d{2,4})?|\d{1,2}|(?:ngay )?mai|overmorrow|hom nay|nay|bay gio|gio"
)
_LAST = r"\d{1,2} / \d{1,2}(?: / \d{2,4})?|\d{1,2}"
# What stands behind a number may make it an hour, or a number of days.
DAYS = (
    rf"\b(?:from |tu )?(?:ngay )?(?P<first>{_FIRST})(?: (?:thang|t) \d{{1,2}})?"
    rf" (?:until|den|toi|qua)(?: het)?(?: ngay)? (?P<last>{_LAST})\b"
    r"(?! (?:h|g|gio|ruoi|ngay|hom|tuan)\b| :)(?: (?:thang|t) (?P<month>\d{1,2})\b)?"
)
MONTH = r"\b(?:thang|t) (?P<month>\d{1,2})\b"
# No reminder, in a line of moments; "đừng quên nhắc", "đừng tắt nhắc" and a condition are none.
_NO = r"(?:dont|dung|khoi|thoi|ngung|nghi|hoan|hoan|khong|ko|tam(?: (?:dung|ngung|nghi|hoan|tat|thoi|khoan))?|im|tat|cat|ngat|mien)"
REFUSED = (
    rf"\b{_NO}(?: (?:co|can|phai|muon|thay|luon|het|cho|gui|gui tin|tin|viec|lai|cai|may cai))* (?:nhac|nhan|bao)\b"
    r"|\b(?:hay|hang|moi) (?:nhac|nhan|bao)\b|\b(?:im|im lang|yen|nghi) (?:nhe|nha|di|giup|het|luon)\b"
    r"|\bnghi nhac\b|\bnhac (?:thi )?nghi\b"
)
OTHERWISE = (
    r"\b(?:quen|neu|lo|nho ma|tuong|ai|sao|co nen|dinh|khi nao|bao gio|hay khong|duoc khong|co duoc)\b|\?"
    r"|\b(?:dont|dung|khong|chua|dau co) (?:co )?(?:tat|ngung|tam dung|cat)\b|\b(?:bao|noi) (?:toi |tui |la )?(?:dung|thoi|tat)\b"
    # "Sau 9 giờ tối đừng nhắn" are quiet hours, and an event is turned off by itself.
    r"|\b\d{1,2} (?:h|g|gio)\b"
)
MONTH_SAID = r"(?<!\d )(?<!nua )\b(?:thang|t) (?P<which>1[0-2]|[1-9]|nay|ni|sau|until|toi)\b"
END = r"\b(?:(?:het|cuoi|xong|qua|tron|ca|trong) )+(?:cai |ca )?(?P<unit>thang|nam|quy|tuan)(?: (?P<which>\d{1,2}|nay|ni|sau|until|toi))?\b"
TO_ITS_END = r"\b(?:het|cuoi|xong|qua)\b"
THIS = r"\b(?P<unit>tuan|quy|nam) (?P<which>nay|ni|[1-4]|sau|until|toi)\b"
TODAY = r"\b(?:hom nay|bua nay|ngay nay|bua ni)\b(?! (?:den|until|toi))"
UNTIL_DAY = r"\b(?:until|den|toi|qua|het)(?: (?:het|qua|ngay|le|hom|tan))* (?P<day>\d{1,2} (?:/|thang) \d{1,2}(?: / \d{2,4})?)\b"
SPAN = (
    r"\b(?:nghi|ngung|dung|hoan|dont|khoi|thoi)(?: \w+){0,3}? (?P<count>\d{1,3}|nua) (?P<unit>ngay|hom|tuan|thang)\b(?! (?:truoc|\d))"
    r"(?!.*\btruoc\b)|\b(?:\d{1,3}|nua) (?:ngay|hom|tuan|thang) (?:toi|until|nua|sau)\b(?= (?:dung|dont|khoi|thoi|ngung|nghi|tam))"
)
# Somebody else's words, a condition, a joke: nobody's wish to stop.
NOT_MEANT = (
    r"\b(?:no|chong|vo|con|ong ay|ba ay|ho|nguoi ta|thang \w+|con \w+|chi \w+|anh \w+|ong \w+|ba \w+|sep|dua \w+)"
    r"(?: \w+){0,2}? (?:bao|noi|doi|xui|keu|khuyen|bieu)(?: (?:toi|tui|em|minh|la|phai|nen|chi|anh))* (?:dung|thoi|tat|khoi|khong)\b"
    r"|\b(?:van|cu) (?:can|muon|thich|nhac)\b|\b(?:neu|gia ma|gia nhu|lo ma|nho ma|khi nao)\b"
    r"|\b(?:dua|noi choi|noi dua|giua|gion)\b"
)
# "Đến 20/7 hãy nhắc" ends the day before; "hết", "qua" that day itself.
AGAIN_ON = r"\b(?:hay|hang|moi) (?:nhac|nhan|bao)\b"
THROUGH = r"\b(?:qua|het|xong)\b"
NEXT = frozenset(("sau", "until", "toi"))
