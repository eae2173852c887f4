"""How people wish to be reminded of an errand of their own: who, when and of what; folded."""

# Behind "toi" without its marks: that of some evening.
OF_EVENING = (["nay"], ["mai"], ["hom"], ["thu"], ["kia"])
_ME = r"(?:toi|tui|em|e|anh|a|chi|c|bac|chu|co|minh|chau|ong|ba|me|t|choa|tau|o(?= (?:bua|ngay|hom|\d)))"
_HELP = r"(?:nho|lai|cho|giup|ho|gium|dum|them|voi|nhe)"
# Who is to be reminded stands behind it; "nhắc nhở xã viên" is another's affair.
_BOOKS = r"(?:dat|len|hen|cai|ghi) lich(?: hen)?(?! nhac)"
ASKS = rf"\b(?:(?:nhac|{_BOOKS})(?: {_HELP})*(?: {_ME}(?! (?:em|con|chi)\b))?|(?:bao|keu|goi|danh thuc)(?: {_HELP})* {_ME}(?= day\b)|(?:keu|hu)(?: {_HELP})* {_ME}(?= (?:coi|xem|ngo|dom)\b))\b"
ASKS_ME = rf"\b(?:nhac|{_BOOKS})(?: {_HELP})*(?: {_ME}\b|$| nhe\b| nha\b| voi\b)|\b(?:goi|keu|hu|danh thuc) "
# It tells of a reminder, or asks about one.
NOT_WISHED = (
    r"\b(?:hom qua|hom truoc|hom no|vua|da|duoc|bi|neu|sao|tai sao|ai|quen|co|chua|van|mai ma)(?: \w+)? nhac\b"
    r"|\b(?:can bo|lien minh|nguoi ta|sep|xa|huyen|giam doc|chu tich|ho|no|chong|vo|con trai|con gai|tinh|chi nhanh)"
    r"(?: (?:co|cu|hay|moi|cung))* nhac\b|\bnhac nho (?!toi|tui|em|anh|chi|minh|bac|ba|ong|co|chu)"
)
_PART = r"(?:som )?(?:sang|trua|chieu|toi|dem)"
_NUM = r"(?:\d{1,2}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi(?: mot| hai)?)"
_WEEK = r"tuan (?:(?:sau|toi|ke) nua|sau|toi|ke(?: tiep)?|nay|ni)"
_WEEKDAY = r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7]|chu nhat|cn)"
_DAY = (
    r"(?:ngay |hom |mung |mong )?\d{1,2} tet\b|(?:(?:ngay|hom|mung|mong|bua) )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?: am(?: lich)?)?"
    r"|(?:ngay|hom|mung|mong|bua) \d{1,2}(?: thang (?:\d{1,2}|nay|sau|toi))?(?: (?:am|tay)(?: lich)?)?(?: thang (?:\d{1,2}|nay|sau|toi))?|\d{1,2} thang \d{1,2}(?: nam \d{4})?(?: am(?: lich)?)?"
    r"|\d{1,2} (?:am|tay)(?: lich)?|(?:ngay )?ram(?: thang (?:\d{1,2}|nay|sau|toi))?"
    r"|(?:ngay |hom |bua )?mai|(?:ngay|hom|bua) (?:kia|mot|nay)|^nay"
    rf"|(?:ngay |hom )?{_WEEKDAY}(?: (?:cua |trong )?{_WEEK}| (?:nay|ni|toi)\b)?"
    rf"|{_WEEK} (?:(?:vao|hom|ngay|la|sang|chieu|trua|toi) )*{_WEEKDAY}"
    rf"|(?:dau |cuoi |giua )?{_WEEK}|(?:dau|cuoi|giua) tuan"
    r"|(?:dau|cuoi|giua|het) thang(?: (?:\d{1,2}|nay|ni|sau|toi)(?![/.]))?"
)
_OF_DAY = r"(?: (?:gio )?(?:sang(?! (?:nha|xa|huyen|tinh|ben|thon|ban|uy)\b)|trua|chieu|dem|khuya|toi(?! toi\b)))?"
_MINUTES = rf"(?: (?:\d{{2}}|ruoi|kem {_NUM}(?: (?:lam|mot|hai|ba|bon|sau|bay|tam|chin))?)(?: (?:p|ph|phut)\b)?(?![/.\d]))?"
_HOUR = (
    rf"(?:\d{{1,2}}(?:h|g|:)(?:\d{{2}})?p?(?: (?:ruoi|kem {_NUM}(?: lam)?(?: (?:p|ph|phut)\b)?))?|{_NUM}(?<!bay) (?:h|gio){_MINUTES}|luc bay gio{_MINUTES}"
    rf"|bay gio (?:sang|toi|kem {_NUM}|ruoi)|{_NUM} ruoi|{_NUM} kem \d{{1,2}}){_OF_DAY}"
)
_SPAN = (
    rf"(?:\d{{1,3}}|nua|vai|{_NUM}) ?(?:tieng|gio|h|phut|p|ngay|hom|bua|tuan|thang)(?: (?:ruoi|rua))? nua|sau (?:\d{{1,3}}|{_NUM}) (?:ngay|hom|tuan)(?: nua)?"
    rf"|(?:\d{{1,3}}|{_NUM}) (?:ngay|hom|bua|tuan) sau|(?:lat|chut|ti|xiu)(?: xiu)? nua|lat|tuan nua"
)
# A moment, with what leads to it.
TIMES = (
    r"(?:\b(?:vao|luc|hom|den|toi|khoang|tam|tu|cu|dung|trong|sang|ngay)(?: (?:luc|hom|khoang|tam|ngay))? )?"
    rf"\b(?:{_SPAN}|{_HOUR}|(?:buoi )?{_PART} (?:{_DAY}|nay|mot|kia)|{_DAY}|(?:luc |buoi )?{_PART}(?= (?:nhe|nha|a|em)\b|$)|buoi {_PART})(?![\w/])"
)
# An hour and nothing of a day.
HOUR_ALONE = rf"(?:(?:vao|luc|khoang|tam|tu|cu|dung) )*(?:{_HOUR})"
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
BARE_DAY = r"^(?:(?:a|ah|u|uh|thoi|khong|ko|k|y|nham|lon|doi|sua|de|lai|la|sang|qua|thanh|vao|ngay|hom|chuyen|ma|the|thi|lui) )*(?:(?P<part>trua|chieu|toi|sang) (?:ngay |hom )?)?(?P<day>\d{1,2})(?! ?(?:h|g|gio|tieng|phut)\b)\b"
LEADS = frozenset(
    "la ve viec vu chuyen phai nho de the thi hen cu se can nhe nha voi giup ho cai day vao luc hom ngay con oi em chau ban toi tui minh"
    " anh chi bac ba ong co chu dung quen vay cho a u uh da vang den".split()
)
# Courtesy at the end; "gặp chị" keeps its "chị".
TAILS = (
    rf"(?: (?:nho|nhe|nha|nghen|nghe|hen|nhen|nhi|hi|voi|giup|gium|ho|dum|a|oi|di|cai|duoc(?: khong| ko| k| hong)?|khong|ko|k|hong|nua|cam on|xin)"
    rf"(?: {_ME}(?: oi| a)?)*| (?:do|day|ne|luon) (?:em|chau|con|ad)| (?:em|chau|con) (?:oi|a|nhe|nha))+$"
)
# "…, sáng sáng chú hay coi điện thoại": why then, and no errand.
HABIT = (
    rf"(?:(?:buoi )?(?:sang sang|toi toi|trua trua|chieu chieu|sang|trua|chieu|toi|dem|luc do|gio do|khi do|hom do|bua do|vi|tai|do) )*(?:{_ME} )?"
    r"(?:hay|thuong|moi|cung hay|toan|ranh|la ranh|moi ranh|co) (?:\w+ )?(?:coi|xem|mo|cam|doc|ngo|dung) (?:dien thoai|dt|may|zalo|tin nhan|tin|telegram)\b.*$"
)
# The errand just said is taken back.
DROPPED = r"(?:(?:a|da|thoi|ma thoi|vay thoi) )*(?:khoi|bo(?: di)?|huy(?: di)?|(?:khong|ko|k|chang) can)(?: (?:nhac|nua|di|nhe|em|chau|a|dau|nha|roi|ba|anh|chi|toi))*"
# What one does: with it an errand begins. Two words where one alone is something else.
DOES = (
    r"(?:di|tat (?:bep|bom|may|dien|nuoc|den)|da bong|don dep|don nha|chuc (?:tet|mung)|gio (?:bo|me|ong|ba|to|cu)|ra|len|xuong|sang|qua|ve|goi|nop|mang|mua|coi|ngo|dom|doi chieu|de y|chup|kiem|tim|chot lai|quay lai|tro lai|don|gap|lien he|tra|ky(?! niem)|in|lam|xem|tuoi|lay|dua|dien|hoi|uong|boc|phun|bon"
    r"|nhan|chuyen|hop|giao|kham|dong|thu|cat|hai|tiem|day|ngu|dang k[yi]|dk|khai|gui|viet|chuan bi|soan|hoan thanh|bo sung|sua"
    r"|xin|doc|kiem tra|rut|mo|tham du|tham gia|du|ghe|chot|tinh|bao cao|thong bao|ban|cay|gieo|dien|nau|an|tap|hoc|cung|hoan|xu ly|linh"
    r"|nhap|xuat|cho|treo|ban giao|trien khai|thanh toan|chi tra|thay|dem|tong hop|lap|danh|tiep|nhac|bao|noi|phat|co mat|tra loi|to chuc|quyet toan|lam viec)\b"
)
# No errand, whatever it begins with: a question, or what is over.
NO_ERRAND = r"\b(?:gi|nao|sao|bao gio|may gio|cac moc|su kien)\b|\btruoc \d|\b(?:roi|(?<!\bdi )(?<!\ble )(?<!\bvieng )(?<!\blen )chua)$"
# A day without its month, as typed.
LONE_DAY = r"\b(?:ngày|ngay|hôm|hom) (?P<day>\d{1,2})\b(?!\s*(?:[/.-]|tháng|thang))"
# A day by its number and month.
DATED = r"\d{1,2} ?[/.-] ?\d{1,2}|\bngay \d{1,2} thang \d{1,2}\b|\b\d{1,2} thang \d{1,2}\b"
# Around a day that is named alone: "ý là 11/6 nhắc anh một tiếng".
AROUND_DAY = LEADS | frozenset(
    "nhac y nghia mot tieng cai phat cau a da u uh o oi nhe nha nghen nghe hen voi them lai giup gium ho dum em e anh chi bac chu co"
    " chau toi tui minh ong ba ad ban vao luc hom ngay do ay day duoc khong ko k thoi chi rang bao noi"
    " hi he ho ha ne no ni rua me choa tau tao con bua dip den toi thi cung nua luon".split()
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
# Of what is noted already: "bỏ cái gọi anh Tủa đi".
DROPS_ONE = (
    rf"^(?:(?:thoi|em|chau|oi|a|nho|u|uh|ma|the|{_ME}) )*(?:xoa|bo|huy|khoi|khong can|ko can)(?: (?:bot|di|giup|ho|cho|nhac))*"
    rf" (?:cai|viec|vu|chuyen|lich|loi nhac|hen)(?: (?:nhac|viec|vu|ve))* (?P<what>.+)$"
)
# "Hủy hết đi", right below one of them or with their name: all that are noted.
DROPS_ALL = rf"(?:(?:thoi|em|chau|oi|a|nho|u|uh|ma|the|{_ME}) )*(?:xoa|bo|huy|tat|khoi nhac)(?: (?:giup|ho|cho|di|{_ME}))* (?:het|sach|tat ca|toan bo|ca)(?P<named>(?: (?:cac|may|nhung|cai|viec|lich|loi|hen|nhac|do|ay|nay|nho))*)(?: (?:di|nhe|nha|a|em|chau|luon|cho|giup|thoi|{_ME}))*"
# A second one right behind the first: "và chiều thứ 2 tuần sau nộp hồ sơ".
BESIDE = r"^(?:va|voi lai|voi ca|roi|con|them|con nua|nua la|xong)\b(?: (?:nua|ca|thi|la|them))*"
# What is to be done, said below the day alone: "việc nộp báo cáo quý".
WHAT = rf"^(?:(?:da|a|u|la|ve|vu|viec|chuyen|nhac|cai|em|chau|de|{_ME}) )*"
# Another one beside that.
ADDED = r"\b(?:them|nua|lai|ca)\b"
# "Cái gặp Lan đổi sang 10h được không": one that is named gets another moment.
# "Hoãn sang hôm sau nhé", "lùi lại 2 ngày": from the moment that was noted.
_AROUND_SHIFT = r"(?:a|u|thoi|da|vang|em|chau|oi|nhe|nha|di|giup|cho|toi|anh|chi|bac|chu|co|cai|hop|lich|viec|do|ay|nay|voi|duoc khong|luon)"
SHIFTED = (
    rf"(?:{_AROUND_SHIFT} )*(?P<way>hoan|lui|doi|chuyen|de|som|muon|tre|cham)(?: (?:lai|sang|qua|den|toi|hon|len|truoc|sau|them|xuong|ra|vao))*"
    rf" (?:(?P<next>(?:ngay )?hom sau|ngay sau|bua sau|(?P<week>tuan sau))|(?P<count>\d{{1,2}}|mot|hai|ba|bon|nam) (?P<unit>ngay|hom|bua|tuan|tieng|gio))(?: (?:sau|nua))?(?: {_AROUND_SHIFT})*"
)
EARLIER = ("som",)
MOVES = r"\b(?:doi|chuyen|lui|hoan|doi lai|sua|de)\b"
OF_MOVING = frozenset(
    "doi chuyen lui hoan sua de lai sang qua thanh vao luc cai viec vu lich loi nhac hen duoc khong ko k nhe nha a em chau"
    " giup ho cho toi tui minh anh chi bac chu co ong ba di thi la nua roi cung thoi ngay gio sang voi dc nhi den tu".split()
)
# What is no deed of one's own, where what begins it is unknown.
OF_CALENDAR = frozenset(
    "dai hoi nghi ky niem su kien moc lich le dip truoc sau phong trao thi dua ket thuc han biet gi nao sao chua khong ko nua het"
    " lai cac may nhung tat moi deu luon gio phut ngay hom tuan thang tieng mot nhac lien minh htx quoc te sinh bac ho hoi tro ly".split()
)
# Before "nhắc": then it ends, and is not wished for.
ENDS_IT = r"\b(?:tat|dung|bo|huy|xoa|khoi|thoi|ngung|khong|ko|k|chua|dang|sao|ai|vua|da|bi|duoc|can bo|lien minh)\b[^,;]*\bnhac\b"
NAMES_ME = rf"\bnhac(?: {_HELP})* {_ME}\b"
# "15/6 nhắc chú đi khám mắt mà thôi 16/6 đi", "… 15/6 họp, à nhầm 16/6": the day or hour said last; as typed.
_MOMENT = r"(?:(?:ngày|ngay|hôm|hom|mùng|mung)\s+)?\d{1,2}(?:[/.-]\d{1,2}(?:[/.-]\d{2,4})?|h(?:\d{2})?|\s+giờ|\s+gio)"
TAKEN_BACK = (
    rf"^(?P<before>.*?\b){_MOMENT}\b(?P<between>.*?)[\s,;.]+(?:à|a|ờ|mà|ma)?\s*(?:nhầm|nham|lộn|lon|quên|quen|không|khong|mà thôi|ma thoi|thôi|thoi)"
    rf"(?:\s+(?:rồi|roi|là|la|để|de|sang|qua|lấy|lay))*[\s,]+(?P<last>{_MOMENT})\b(?:\s+(?:đi|di|nhé|nhe|nha|thôi|thoi|cơ|co|mới đúng|moi dung|em|cháu|chau|ạ|a))*\W*$"
)
