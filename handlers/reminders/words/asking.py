"""How people ask for the calendar in passing, and wish to be reminded of their own errands."""

_ME = r"(?:toi|tui|em|e|anh|a|chi|c|bac|chu|co|minh|chau|ong|ba)"
# Between what is said and what is asked besides; as typed.
CLAUSES = r"[,;?!\n]+|\.(?=\s|$)|\s(?:với lại|voi lai|tiện thể|tien the|nhân tiện|nhan tien|à mà|mà cho)\s"
_SPAN = (
    r"(?:tuan (?:nay|sau|toi)|thang (?:\d{1,2}|nay|sau|toi)(?: nay| nam nay)?|hom nay|(?:ngay )?(?:mai|kia)"
    r"|(?:sap|thoi gian) toi|toi day|cuoi nam|quy \d|(?:ngay )?\d{1,2}[/.-]\d{1,2})"
)
_ON = r"(?:su kien|viec|lich|hoat dong|ky niem|ngay le|moc|hop|chuong trinh|ngay gi|ngay)"
_LEAD = (
    rf"(?:(?:khong|ko|da|vang|a|u|the|ma|con|oi|em oi|chau oi|cho (?:{_ME} )?hoi(?: la| cai| chut| ti)?|hoi"
    rf"|voi lai|tien the|nhan tien|xin hoi|vay|thi|em|chau|{_ME} hoi) )*"
)
_TAIL = r"(?: (?:em|chau|a|ha|nhi|vay|the|ad|ban|nhe|oi|anh|chi|day|khong|ko|k|hong|hay|dac biet|dang chu y))*"
# Folded; whole clauses only, so that an aim with a month in it is none.
CALENDAR = (
    rf"{_LEAD}{_SPAN} (?:thi )?(?:co|la) (?:nhung )?(?:{_ON} )?(?:gi|nao|j){_TAIL}"
    rf"|{_LEAD}co (?:nhung )?(?:{_ON} )?(?:gi|nao|j)(?: (?:trong|vao))? {_SPAN}{_TAIL}"
    rf"|{_LEAD}con (?:lai )?(?:may|bao nhieu)(?: ngay)?(?: nua)?(?: la| thi| moi)? (?:den|toi) (?:ngay )?\d{{1,2}}[/.-]\d{{1,2}}{_TAIL}"
    rf"|{_LEAD}(?:hom nay|nay)(?: la)? (?:ngay|thu|mung)(?: thu)? (?:gi|may|bao nhieu){_TAIL}"
)
# Something of the person's own: folded.
ERRAND = (
    rf"\b(?:nhac|bao) (?:lai )?(?:cho |giup )?{_ME} (?:la |ve |viec |phai |nho |de )?(?:di |ra |len )?(?:goi|nop|mang|mua|don|gap|lien he|tra|ky|in|di"
    r"|lam|xem|tuoi|lay|dua|ra|dien|hoi|uong|boc|phun|bon|cho|nhan|chuyen|hop|giao|kham|dong tien|thu|cat|hai(?! ngay| hom)|tiem|day|ngu)\b"
    rf"|\b(?:goi|danh thuc|keu|hen gio)(?: \w+){{0,5}}? {_ME} day\b"
)
WHEN = (
    r"\b(?:gio|tieng|phut|mai|kia|sang|trua|chieu|lat|toi nay|tuan (?:sau|toi|nay)|ngay|thang|hom nay|chu nhat|thu (?:hai|ba|tu|nam|sau|bay|[2-7]))\b"
    r"|\b\d+h|\b\d{1,2}[/.-]\d{1,2}\b"
)
# Of the calendar after all; "lên họp đại hội" is no errand.
OF_CALENDAR = r"\b(?:dai hoi|hoi nghi|ky niem|tong ket|moc|su kien|phong trao|thi dua|dang ky|lam tiep|lam not|khai tiep|hop truoc \d{1,2} (?:ngay|hom|bua|tuan))\b"
# A stretch of the calendar is asked for, and to be reminded of what is on in it.
ALL_OF_IT = (
    r"(?=.*\b(?:thang|tuan|quy)\b)(?=.*\b(?:ngay|le|ky niem|ki niem|su kien|moc|lich)\b)(?=.*\b(?:nao|gi|j|nhung|cac)\b)"
    rf"(?=.*\b(?:nhac|bao)(?: (?:cho|giup|nho))? {_ME}\b|.*\bnhac\b)"
)
NOT_AT_ALL = r"\b(?:dung|khoi|khong|ko|k|hong|thoi|tat|chua)(?: (?:co|can|phai|duoc|muon|thay))? (?:nhac|bao)\b"
# "Anh đồng ý nhận nhắc": what the consent asks for, named beside the yes; with its marks or without.
# "Lịch tiêm phòng heo năm nay": the schedule of a thing of its own, and not the plan's calendar.
_OF_THE_CALENDAR = (
    r"su kien|viec|hoat dong|ky niem|ngay|le|moc|hop|chuong trinh|hoi|dai hoi|tap huan|lop|thi|so ket"
    r"|tong ket|phat dong|xet|binh xet|cham|nop|bao cao|dang ky|nhac|hen|lam viec|trinh|su|cong tac|chung"
    r"|cua|theo|trong|ke hoach|phong trao|htx|hop tac xa|lien minh|tinh|xa|cac|nhung|toan bo|tat ca|ca"
    r"|sap|con|co|am|duong|tet|nghi|het|cho|gi|nao|may|ra sao|the nao|the|vay|day|do|kia|nay|sau|toi|truoc"
    r"|nam|thang|tuan|quy|hom|mai|bua|tu|den|moi|cu|bi|duoc|khong|ko|k|a|em|anh|chi|bac|giup|voi|di|nhe|nha"
)
SCHEDULE_OF = (
    rf"\blich (?P<what>(?:(?!(?:{_OF_THE_CALENDAR})\b)[^\W\d]+(?: |$)){{2,6}})"
    r"(?=(?:nam|thang|tuan|quy|hom|ngay|nay|the|vay|a|em|anh|chi|khi|luc|bao gio|may|ra sao)\b|\W|$)"
)
RECEIVING = r"\s+(?:cho\s+)?(?:nhận|nhan|được|duoc|em|bot|trợ lý|tro ly)?\s*(?:lời |loi |tin )?(?:nhắc|nhac)(?:\s+(?:lịch|lich|nhở|nho|việc|viec|tôi|toi|anh|chị|chi|em|mình|minh|bác|bac))*(?=\s*(?:nhé|nhe|nha|ạ|a|đi|di|em|luôn|luon)?\s*[.!]*$)"
# "Ừ nhắc anh đi", "có, nhờ cháu nhắc bác với": the order where that is asked for; folded. "Nhắc chi" alone asks why.
_WHOM = r"(?:toi|tui|em|anh|chi(?= (?:nhe|nha|di|voi|a|giup|luon|nghen|hi|em)\b)|bac|chu|co|ong|ba|minh|mu|o|chau|con|me|choa)"
_YES = r"(?:da|vang|u|uh|uk|ua|ok|oke|duoc|co|dong y|thoi thi|thoi cu|thi|cu|roi|chu|a)"
_POLITE = r"(?:cung|di|nhe|nha|giup|gium|dum|ho|cho|a|luon|em|chau|con|voi|vs|nghen|nghe|hi|hen|cai|dum|ad|cam on)"
_THEN = r"(?:(?:toi|den|gan|sap)(?: (?:ngay|hom|bua|luc))+(?: (?:do|ay|nay|thi))?)"
ORDER = rf"(?:(?:{_YES}|nho|xin|can|phien|lam on|{_THEN}|em|chau|con|ad) )*nhac(?: {_WHOM})?(?: (?:{_POLITE}|{_WHOM}))*"
# Beside it: the yes itself, a reason, thanks.
BESIDE_ORDER = (
    rf"(?:{_YES}|dung roi)(?: (?:{_POLITE}|{_YES}))*|(?:{_WHOM} )?(?:(?:hay|de|toan|cung|lai|gia roi|so) )*quen(?: (?:lam|mat|viec|roi|qua|het|lam em))*"
    rf"|(?:xin )?cam on(?: (?:nhieu|truoc|{_POLITE}))*"
)
# "Thôi khỏi nhắc", "chưa cần nhắc đâu": the no to it.
NO_ORDER = (
    rf"(?:(?:da|thoi|vay|em|anh|chi|bac|toi|tui|minh|a|u) )*(?:khoi|dung|dont|chua|khong|ko|k|hong|chang|no|mien)(?: (?:can|phai|muon|thich|co))*"
    rf" (?:duoc )?nhac(?: {_WHOM})?(?: (?:{_POLITE}|dau|mo|nua|gi|chi|het|{_WHOM}))*"
)
# With its mark it is no "don't".
RIGHT = "đúng"
# "Sắp tới có ngày gì phải đi họp không": whether one has to come to a meeting, and none by its name; folded.
ASKS_MEETING = (
    r"(?=.*\b(?:khong|ko|k|hong|hok|chua|a|ha)\b(?: (?:em|chau|a|vay|nhi|ad|con))*$)(?:\w+ ){0,6}?(?:co|phai)"
    r"(?: (?:ngay|buoi|cuoc|bua|hom|lich|dip|gi|nao|phai|can|ai|moi|goi|di|du|len|ve|toi|tinh|huyen|xa|tren|lien minh|uy ban))* hop"
    r"(?: (?:hanh|gi|nao|o|tren|tinh|lien minh|hay|vao|ngay|khong|ko|k|hong|hok|chua|em|chau|a|nhi|vay|sap|toi|ha|con|ad))*"
)
NAMED_SPAN = r"\b(?:thang|tuan|quy|mai|hom nay|hom qua|kia)\b|\d"
MEETING_HEADS = (
    "dai hoi",
    "hoi nghi",
    "hoi thao",
    "hop",
    "buoi hop",
    "cuoc hop",
    "giao ban",
    "tap huan",
)

_ME = r"(?:toi|tui|to|minh|em|e|anh|a|chi|c|bac|chu|co|chau|con|ong|ba|me|tao|bot|ad)"
# "Nhắc lại đi", after they were stopped: no answer is to be said again.
ON_AGAIN = (
    rf"(?:(?:thoi|a|u|the|vay|ma|hay|ok|da|nham|thi|cu|{_ME}|oi) )*(?:nhac|bat|mo)(?: nhac| len)? (?:lai|tiep)"
    rf"(?: (?:di|nhe|nha|cho|voi|cung duoc|duoc|nhu cu|ho|giup|gium|vay|a|{_ME}))*"
)
# "Sao vẫn nhắc thế", "nhắc hoài vậy": of what is on, or of what is off already.
STILL_REMINDED = (
    r"(?:\w+ ){0,4}?(?:sao|ma|bao|noi|tat roi) (?:\w+ ){0,5}?(?:van|cu|con) (?:van |con |cu )?nhac(?: \w+){0,3}"
    rf"|(?:(?:sao|gi ma|the|oi|cu|ngay nao cung|{_ME}) )*nhac (?:hoai|mai|suot|lien tuc|nhieu)(?: (?:the|vay|a|ha|qua|lam|nhi|chan|met|phien|khong thoi|{_ME}))*"
    rf"|ngay nao cung nhac(?: (?:the|vay|a|ha|thi|qua|lam|nhi|chan|met|phien|{_ME}))*"
)
# "Hôm đó là thứ mấy", of a day or an event that is named.
WEEKDAY = r"(?<!lan )\bthu may\b"
# "20/10 thì sao", right below another day.
DAY_TOO = r"(?:(?:the|con|vay|roi|a|thi) )*(?:ngay |hom )?\d{1,2}(?:/| thang )\d{1,2}(?: (?:thi|co|la))* (?:sao|the nao|gi|ngay gi|su kien gi|gi khong|gi ko)(?: (?:a|em|chau|khong|ko|nhi|the|vay))*"
# "Mấy giờ rồi em".
CLOCK = r"(?:(?:a|oi|em|chau|cho|hoi|bay gio|gio|hien tai|dang|la|nay|anh|chi|bac) )*may gio(?: (?:roi|bay gio|vay|the|a|em|nhi|chau|dong chi))*"
# "Ngày kia thì sao", "thế tuần sau", right below the calendar.
SPAN_TOO = r"(?:(?:the|con|vay|roi|a|thi|rua) )*(?P<span>ngay kia|ngay mai|mai|ngay mot|tuan (?:sau|nay|toi)|thang (?:sau|nay|toi|1[0-2]|[1-9])|thu (?:[2-7]|hai|ba|tu|nam|sau|bay)(?: tuan (?:sau|nay))?|chu nhat)(?: (?:thi|co|la))*(?: (?:sao|the nao|gi|gi khong|gi ko))?(?: (?:a|em|chau|khong|ko|nhi|the|vay))*"
# "Nhắc ngày nào vậy", "nhắc mấy giờ", where the consent to it is open: it stands there.
WHEN_ASKED = rf"(?:(?:the|vay|a|thi|roi|ma|ngay \d+ \d+|\d+ \d+|{_ME}) )*nhac(?: {_ME})? (?:vao |luc |truoc )?(?:(?:nhung )?(?:ngay|hom) nao|may (?:gio|ngay|lan)|khi nao|bao gio|luc nao)(?: (?:the|vay|a|nhi|day|{_ME}))*|(?:(?:the|vay|a|thi|roi|ma) )*(?:gio nhac (?:la )?(?:may gio|luc nao)|(?:may gio|khi nao|bao gio|luc nao|hom nao|ngay nao) (?:(?:thi|se|moi|{_ME}) )*nhac)(?: (?:the|vay|a|nhi|day|{_ME}))*"
# "Chưa có ngày thì bao giờ có", said there of an event without one.
NO_DAY_YET = rf"(?:(?:the|vay|a|thi|roi|ma|no|cai do|nhung) )*(?:(?:chua|khong|ko) (?:co|biet) (?:ngay|lich)(?: (?:thi|ma|roi))*(?: (?:nhac|biet|lam))?(?: (?:lam sao|sao|the nao|kieu gi|bao gio co|khi nao co|bao gio|khi nao|nhac kieu gi))|(?:bao gio|khi nao|chung nao) (?:thi |moi )?(?:co|biet|chot|bao) (?:duoc )?(?:ngay|lich))(?: (?:the|vay|a|nhi|day|duoc|nhac|{_ME}))*"
# "Có nhắc hằng tuần được không".
EVERY_TIME = r"(?=.*\bnhac\b)(?!.*\b(?:ke hoach|nghi quyet|chi thi|van ban)\b.*\bnhac\b).*\b(?:hang|moi) (?:ngay|tuan|thang|quy|nam)\b.*\b(?:khong|ko|k|hong)(?: (?:a|em|chau|nhi|vay))*$"
# "Không nhận tin nhắc nữa nhưng vẫn nhận thông báo": the one of the two only.
NEWS_STAYS = (
    r"(?=.*\bthong bao\b).*\b(?:khong|ko|k|thoi|dung|khoi|tat|ngung|bo)\b(?: \w+){0,4}? nhac\b.*"
    r"\b(?:nhung|ma|con|chi|rieng|van)\b(?: \w+){0,5}? thong bao\b(?!.*\b(?:khong|dung|thoi|tat)\b)"
)
# "Bỏ ngày quốc tế HTX đi", right below what is reminded of.
EVENT_OUT = rf"(?:(?:thoi|a|u|uh|em|chau|the|ma|{_ME}) )*(?:bo|xoa|huy|khoi)(?: (?:giup|ho|cho|cai|rieng|nhac))* (?P<what>(?:ngay|dai hoi|hoi nghi|sinh nhat|le)\b(?: (?!di\b|nhe\b|nha\b)\w+){{0,8}})(?: (?:di|nhe|nha|ra|a|em|chau|luon|giup))*"
