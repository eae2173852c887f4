"""How people wish to be reminded of an errand of their own: who, when and of what; folded."""

_ME = r"(?:toi|tui|em|e|anh|a|chi|c|bac|chu|co|minh|chau|ong|ba|me|t|choa)"
_HELP = r"(?:nho|lai|cho|giup|ho|gium|dum|them|voi|nhe)"
# Who is to be reminded stands behind it; "nhắc nhở xã viên" is another's affair.
ASKS = rf"\b(?:nhac(?: {_HELP})*(?: {_ME}(?! (?:em|con|chi)\b))?|(?:bao|keu|goi|danh thuc)(?: {_HELP})* {_ME}(?= day\b)|(?:keu|hu)(?: {_HELP})* {_ME}(?= (?:coi|xem|ngo|dom)\b))\b"
ASKS_ME = rf"\bnhac(?: {_HELP})*(?: {_ME}\b|$| nhe\b| nha\b| voi\b)|\b(?:goi|keu|hu|danh thuc) "
# It tells of a reminder, or asks about one.
NOT_WISHED = (
    r"\b(?:hom qua|hom truoc|hom no|vua|da|duoc|bi|neu|sao|tai sao|ai|quen|co|chua|van|mai ma)(?: \w+)? nhac\b"
    r"|\b(?:can bo|lien minh|nguoi ta|sep|xa|huyen|giam doc|chu tich|ho|no|chong|vo|con trai|con gai|tinh|chi nhanh)"
    r"(?: (?:co|cu|hay|moi|cung))* nhac\b|\bnhac nho (?!toi|tui|em|anh|chi|minh|bac|ba|ong|co|chu)"
)
_PART = r"(?:som )?(?:sang|trua|chieu|toi|dem)"
_DAY = (
    r"(?:(?:ngay|hom|mung|mong|bua) )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?"
    r"|(?:ngay|hom|mung|mong|bua) \d{1,2}(?: thang (?:\d{1,2}|nay|sau|toi))?|\d{1,2} thang \d{1,2}(?: nam \d{4})?"
    r"|(?:ngay |hom |bua )?(?:mai|kia|mot|nay)"
    r"|(?:(?:ngay |hom )?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7]|chu nhat|cn) ?)?(?:(?:dau |cuoi |giua )?tuan (?:sau|toi|nay)|dau tuan|cuoi tuan)"
    r"|(?:ngay |hom )?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7]|chu nhat)"
)
_HOUR = r"\d{1,2}(?:h|g|:)(?:\d{2})?(?: (?:ruoi|kem \d{1,2}))?|\d{1,2} (?:h|gio)(?: (?:\d{2}|ruoi|kem \d{1,2})(?![/.\d]))?"
_SPAN = r"(?:\d{1,3}|mot|hai|ba|nua|vai) (?:tieng|gio|phut|ngay|hom|tuan|thang)(?: (?:ruoi|rua))? nua|(?:lat|chut|ti|xiu)(?: xiu)? nua|lat"
# A moment, with what leads to it.
TIMES = (
    r"(?:\b(?:vao|luc|hom|den|toi|khoang|tam|tu|cu|dung|trong|sang|ngay)(?: (?:luc|hom|khoang|tam|ngay))? )?"
    rf"\b(?:{_SPAN}|{_HOUR}|(?:buoi )?{_PART} (?:{_DAY})|{_DAY}|(?:luc |buoi )?{_PART}(?= (?:nhe|nha|a|em)\b|$)|buoi {_PART})(?![\w/])"
)
# An hour and nothing of a day.
HOUR_ALONE = rf"(?:(?:vao|luc|khoang|tam|tu|cu|dung) )*(?:{_HOUR})"
# As typed, in small letters: "tối" is no "tới", and without its marks it stands before a day.
PART = (
    r"\b(?:buổi |buoi |lúc |luc )?(?:(?P<sang>sáng|sang(?! (?:tháng|thang|tuần|tuan)))|(?P<trua>trưa|trua)|(?P<chieu>chiều|chieu)"
    r"|(?P<toi>tối|toi(?= (?:mai|nay|hôm|hom|thứ|thu|chủ|chu|cn))|(?<=buoi )toi)|(?P<dem>đêm|dem))\b"
)
TODAY = r"(?:hôm |hom |bữa |bua )?nay|"
OF_MONTH = (
    r"\b(?:ngày|ngay|hôm|hom|mùng|mung|mồng|mong) (\d{1,2}) (?:tháng|thang) (này|nay|sau|tới|toi)\b"
)
# How long before the errand; "trước đại hội 1 tuần" is before another thing.
AHEAD = r"\btruoc (?:do |khoang |tam )?(?P<count>\d{1,2}|mot|hai|ba|bon|nam|nua) ?(?P<unit>ngay|hom|bua|tuan|tieng|gio|h|phut|p)\b"
# Again and again; what comes once a year is the calendar's.
RECURS = r"\b(?:hang|moi|tung|cu moi) (?:ngay|tuan|thang|quy|sang|chieu|toi|thu)\b(?! nay)|\b(?:sang|chieu|toi|thang|tuan|ngay|hom|thu \w+) nao cung\b|\bdinh ky\b"
# A reminder is taken back: "xóa cái nhắc họp đi".
TAKES_BACK = rf"^(?:(?:thoi|em|chau|oi|a|nho|u|uh|ma) )*(?:xoa|bo|huy|tat|khoi|dung)(?: (?:bot|cai|loi|vu|viec|di|giup|ho|cho|{_ME}))* nhac\b(?! nho)"
# "21 đi": a day of the month, where a reminder is changed.
BARE_DAY = r"^(?:(?:a|ah|u|uh|thoi|khong|ko|k|y|nham|lon|doi|sua|de|lai|la|sang|qua|thanh|vao|ngay|hom|chuyen|ma|the|thi|lui) )*(?P<day>\d{1,2})(?! ?(?:h|g|gio|tieng|phut)\b)\b"
LEADS = frozenset(
    "la ve viec vu chuyen phai nho de the thi hen cu se can nhe nha voi giup ho cai day vao luc hom ngay con oi em chau ban toi tui minh"
    " anh chi bac ba ong co chu dung quen vay cho a u uh da vang den".split()
)
# Courtesy at the end; "gặp chị" keeps its "chị".
TAILS = (
    rf"(?: (?:nho|nhe|nha|nghen|nghe|hen|nhen|nhi|voi|giup|gium|ho|dum|a|oi|di|cai|duoc(?: khong| ko| k| hong)?|khong|ko|k|hong|nua|cam on|xin)"
    rf"(?: {_ME}(?: oi| a)?)*| (?:do|day|ne|luon) (?:em|chau|con|ad)| (?:em|chau|con) (?:oi|a|nhe|nha))+$"
)
# "…, sáng sáng chú hay coi điện thoại": why then, and no errand.
HABIT = (
    rf"(?:(?:buoi )?(?:sang sang|toi toi|trua trua|chieu chieu|sang|trua|chieu|toi|dem|luc do|gio do|khi do|hom do|bua do|vi|tai|do) )*(?:{_ME} )?"
    r"(?:hay|thuong|moi|cung hay|toan|ranh|la ranh|moi ranh|co) (?:\w+ )?(?:coi|xem|mo|cam|doc|ngo|dung) (?:dien thoai|dt|may|zalo|tin nhan|tin|telegram)\b.*$"
)
# The errand just said is taken back.
DROPPED = r"(?:(?:a|da|thoi|ma thoi|vay thoi) )*(?:khoi|bo di|huy di|(?:khong|ko|k|chang) can)(?: (?:nhac|nua|di|nhe|em|chau|a|dau|nha|roi|ba|anh|chi|toi))*"
# What one does: with it an errand begins. Two words where one alone is something else.
DOES = (
    r"(?:di|ra|len|xuong|sang|qua|ve|goi|nop|mang|mua|coi|ngo|dom|doi chieu|de y|chup|kiem|tim|chot lai|quay lai|tro lai|don|gap|lien he|tra|ky(?! niem)|in|lam|xem|tuoi|lay|dua|dien|hoi|uong|boc|phun|bon"
    r"|nhan|chuyen|hop|giao|kham|dong|thu|cat|hai|tiem|day|ngu|dang k[yi]|dk|khai|gui|viet|chuan bi|soan|hoan thanh|bo sung|sua"
    r"|xin|doc|kiem tra|rut|mo|tham du|tham gia|du|ghe|chot|tinh|bao cao|thong bao|ban|cay|gieo|dien|nau|an|tap|hoc|cung|hoan|xu ly|linh"
    r"|nhap|xuat|cho|treo|ban giao|trien khai|thanh toan|chi tra|thay|dem|tong hop|lap|danh|tiep|nhac|bao|noi|phat|co mat|tra loi|to chuc|quyet toan|lam viec)\b"
)
# No errand, whatever it begins with: a question, or what is over.
NO_ERRAND = r"\b(?:gi|nao|sao|bao gio|may gio|cac moc|su kien)\b|\btruoc \d|\b(?:roi|chua)$"
# A day without its month, as typed.
LONE_DAY = r"\b(?:ngày|ngay|hôm|hom) (?P<day>\d{1,2})\b(?!\s*(?:[/.-]|tháng|thang))"
# A day by its number and month.
DATED = r"\d{1,2} ?[/.-] ?\d{1,2}|\bngay \d{1,2} thang \d{1,2}\b|\b\d{1,2} thang \d{1,2}\b"
# Around a day that is named alone: "ý là 11/6 nhắc anh một tiếng".
AROUND_DAY = LEADS | frozenset(
    "nhac y nghia mot tieng cai phat cau a da u uh o oi nhe nha nghen nghe hen voi them lai giup gium ho dum em e anh chi bac chu co"
    " chau toi tui minh ong ba ad ban vao luc hom ngay do ay day duoc khong ko k thoi chi rang bao noi".split()
)
# With one of these it is the calendar that is asked: "coi có lễ gì đó".
OCCASIONS = frozenset("le niem dip kien".split())
# As typed: folded it is the "nay" of today.
POINTED = "này"
# It is asked what a day is: "coi có lễ gì đó, … phải hông"; folded.
OCCASION = (
    r"\b(?:le|dip|su kien|ngay) (?:gi|chi|nao)\b|\b(?:phai|dung) (?:khong|ko|k|hong|hok|hem|khum)\b"
)
# Up to what is not to be reminded of.
OFF = rf"^.*?\bnhac(?: (?:{_HELP}|di|{_ME}))*(?= |$)"
# How it is said, and not what of.
NOT_NAMED = r"(?:nhan tin|bao|thong bao|goi dien|lam phien|dung|tat|bo|huy|thoi|noi)\b"
