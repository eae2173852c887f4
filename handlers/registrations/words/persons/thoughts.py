"""How the initiatives of several people are told in one message; folded, word by word.

The rule: a person begins a part where one is named behind a break or one of these; what leads in to
the name of an initiative is no part of it.
"""

# Before whoever is named.
BEFORE = frozenset(
    "da vang a o u uh thi the con va voi roi rieng phan sang kien sk skien giai phap cua cuar cho ong ba anh chi co chu"
    " bac em thay dong chi o di cau mo thim cu d c dc ban nguoi so stt thu ten nay nha cai e thang"
    " nham sua lai khong ua doi ghi viet".split()
)
# Of these at least one stands before a name in small letters that may be another word.
SURELY = frozenset(
    "cua cuar ong ba anh chi co chu bac em thay dong di cau mo thim cu so nguoi".split()
)
# They speak to somebody, and are given names as well.
CALLING = frozenset("anh ba co chi chu ong bac em di".split())
# Where a part may begin without a break.
BEGINNING = frozenset("con va roi rieng".split())
LINKS = frozenset("thi la co ghi lam".split())
# Behind the link the initiative begins; "làm" is its first word, where it is more than a link.
LINKED = (
    r"^(?:\W|(?:(?:sửa|đổi|ghi|viết)(?:\s+lại)?\s+(?:thành|sang|là)|(?:thành|sang)(?!\s+(?:lập|viên|phố)))\s+|(?:thì|thi|là|la|có|co|ghi|ghi là|nè|nhé|này|á|với|luôn|cũng)[\s,]+"
    r"|(?:(?:em|e)\s)?(?:ổng|bả|ảnh|chỉ|nó|hắn|no|han)\s(?:(?:chế|làm|nghĩ|có|co)(?: ra)?\s)?"
    r"|(?:ông|bà|anh|chị|cô|chú) (?:ấy|ta|này)\s"
    r"|(?:sáng kiến|sang kien|skien|sk|giải pháp)(?:\s(?:là|la|tên|ten)\b|\s|:)|(?:chung|cùng) (?:một |1 )?(?:sáng kiến|sk)\s(?:là\s)?)+"
)
# "Nỏ có" of the middle provinces; without its mark it is "he has".
NEVER = "nỏ"
THOUGHT = "sang kien"
# Right before a post.
LINK = " là "
JOINS = frozenset(("va", "voi"))
# "…, là của Mảy", "… (Mảy)".
BEHIND = r"^(?P<what>.{4,}?)\s*(?:\((?:của\s+|anh\s+|chị\s+|bác\s+|cô\s+|chú\s+|ông\s+|bà\s+)?(?P<who>[^()]+)\)|(?:là|thì|la)\s+(?:của|cua)\s+(?:anh\s+|chị\s+|bác\s+|cô\s+|chú\s+|ông\s+|bà\s+)?(?P<whose>[^()]+))\s*[.;]?$"
# Whoever is named has none, or it is told later.
LATER = (
    r"^(?:(?:thi|la|em|e|minh|toi|tui|anh|chi|de|da|vang|nay|no|ay|con|cung|deu|phai|cai|a|thoi|nha|nhe|ong|ba) )*"
    r"(?:(?:chua|khong|ko|k|hong|chang) (?:co|biet|ro|nghi|hoi|nho|dat|thay|chac|lam)\b.*"
    r"|(?:phai |de |can |se )*(?:hoi|xem|ban|tinh|kiem tra)(?: \w+){0,3}(?: (?:da|lai|sau|roi))?(?: (?:moi|a|nhe|nha|bao|xem|da|biet|nghen|sau))*"
    r"|(?:\w+ ){0,6}?(?:chua|khong|ko) (?:co|nghi ra)(?: (?:em|a|nhe|nha|dau|mo|gi|chi|oi|anh|bac|chau|ad))*"
    r"|(?:de |ghi |gui |bao |bo sung |noi )?(?:sau|mai|toi)(?: .*)?|(?:bo qua|bo trong|de trong|bo|trong|khoi|thoi|chua|ko|khong)(?: (?:luon|di|nhe|nha|a|thoi|em|nghen|da|cung duoc))*)$"
)
# "…, còn chị thì chưa nghĩ ra": of the one who is not named.
OTHER_LATER = (
    r"\s*[,;.]\s*(?:còn|con|riêng|rieng)\s+(?:anh|chị|ông|bà|cô|chú|bác|em|người|chi|ong|ba|co|chu|bac|nguoi)(?:\s+(?:ấy|kia|ta|đó|ay|do))?\s+"
    r"(?:thì\s+|thi\s+)?(?:chưa|không|hông|chẳng|chua|khong|hong|ko)\s+(?:có|nghĩ|biết|làm|co|nghi|biet|lam)\b[^,;]*$"
)
# "Cả hai chưa có", "bỏ qua hết", "chưa ai có".
NOBODY = (
    r"^(?:(?:da|vang|thoi|thi|em|o|a) )*(?:(?:chua|khong|ko|k|chang|hong) (?:ai|dua nao|nguoi nao)\b.*"
    r"|(?:ca|hai|ba|2|3|may|tat ca|het|deu|moi|nguoi|dua|ong|ba|anh|chi|em|bac|vo chong|dong chi|cung) "
    r"(?:(?:hai|ba|bon|2|3|4|may|ca|nguoi|dua|deu|cung|het|anh em|chi em|ai|dong chi|ong ba) )*(?:chua|khong|ko|k|chang|hong|de sau|bo qua)\b.*"
    r"|(?:bo qua|bo trong|de trong|de sau|khong co|chua co|ko co|bo|khoi)(?: \w+)? (?:het|ca|tat ca|luon ca|tat)(?: (?:di|nhe|nha|a|em|luon|hai|ba|may|nguoi))*)$"
)
# Before a number of the list at the beginning of a line.
NUMBERED = r"^\s*(?P<place>\d{1,2})\s*[.):–-]\s*(?P<what>\S.*)$"
BULLET = r"^\s*[-–•+*]\s*"
ORDINAL = frozenset(("so", "thu", "stt", "nguoi"))
# At its beginning: something is to be done, or it is spoken to somebody; folded.
NO_THOUGHT = frozenset(
    "xoa bo sua them bot doi gui huy xong het ghi chi em anh toi tui minh bac chu co chau a da vang thoi the ma sao"
    " cho nghe nguoi ong ba no ho ai con nay kia day roi cam ngay mai hom".split()
)
# As typed: an initiative between quotation marks, with courtesy around it alone.
QUOTED = (
    r"(?i:(?:(?:dạ|vâng|ừ|à|thì|là|ghi|tên|có|sáng kiến|sk|của|anh|chị|em)[\s,:]+)*)"
    r"[\"“”«](?P<what>[^\"“”«»]+)[\"“”»](?i:[\s,.!]*(?:(?:ạ|nhé|nha|nghen|em|đó|đấy|đây|giúp|với|anh|chị|cháu)[\s,.!]*)*)"
)
COURTESY = frozenset(("da", "vang"))
# How the name of an initiative begins; folded.
HEAD = (
    r"^(?:so tay|bang theo doi|bo (?:cong cu|tai lieu|quy tac)|quy trinh|mo hinh|phan mem|ung dung|he thong|giai phap|phuong phap|cach|ky thuat"
    r"|cai tien|so hoa|may moc|thiet bi|ap dung|su dung|tan dung|thiet ke|che tao|xay dung (?:mo hinh|quy trinh|phan mem|bo)|huong dan (?:thanh vien|ba con|nguoi dan|htx|xa vien)|lo say|lo dot|lo nung|may)\b"
)
# "Đúng của Cường", of the one who is asked about; folded.
RIGHT_OF = r"(?:(?:da|vang|u|uh|o) )*(?:dung|phai)(?: roi)?(?: la)? cua (?P<whose>\w+(?: \w+){0,4})"
