"""How people say that nobody has to call any more, or that writing here is enough.

The rule: folded patterns; "sao không ai gọi" complains and takes nothing back.
"""

_NOT = r"(?:khong|ko|k|kg|khg|khong he|chua|chang)"
# "Điền" is folded like "điện", and "cán bộ gọi" holds a "bo": neither stands here alone.
_CALL = r"(?:goi|gap|dien (?:thoai|cho)|lien he|alo|a lo|call)"
_OF_IT = r"(?:yeu cau|cuoc|viec|hen|lich|lai|cho|ai|de|nua|em|anh|chi|co|chu|bac|toi|can bo|duoc)"
STOPS = (
    rf"\b{_NOT} (?:can|phai|muon|nho|dam|lam phien)(?: {_OF_IT}){{0,3}} {_CALL}\b",
    # "Không biết dùng điện thoại" is how somebody is, and stops nothing.
    rf"(?<!biet )(?<!quen )\b(?:dung|khoi|ngung)(?: {_OF_IT}){{0,3}} {_CALL}\b",
    rf"\b(?:huy|rut|bo|xoa)(?: (?:giup|ho|cai|lai|di)){{0,2}} (?:yeu cau|cuoc|hen|lich|viec|loi)"
    rf"(?: {_OF_IT}){{0,3}} {_CALL}\b",
    rf"\b{_CALL}(?: \w+){{0,4}} (?:{_NOT} (?:can|phai)|khoi(?: can)?)(?: (?:goi|lam|de y))? (?:nua|dau)\b",
    rf"\b{_NOT} {_CALL}(?: {_OF_IT}){{0,3}} nua\b",
    rf"\b(?:thoi|khoi|{_NOT} (?:can|phai|phien)) (?:phien )?(?:den )?(?:can bo|ai|nguoi)(?: \w+){{0,2}} nua\b",
)
# "Thôi bỏ đi", where the number is asked for: nothing is to be told by it.
GIVES_UP = (
    rf"^(?:(?:da|a|u|ua|o|the|vay|ma|thoi|thi|nham|nham roi|khoan|chi|anh|toi|em|bac) )*(?:bo di|huy(?: di)?|quen di|dep di|(?:rut|lay)(?: loi| yeu cau)? lai|bo (?:loi|yeu cau)(?: ay| do| vua roi)?|{_NOT} (?:gap|goi|lien he|hoi)(?: (?:nua|can bo|ai|lai))*|{_NOT} can(?: (?:nua|dau|gi nua))?|khoi(?: can)?(?: nua)?|de (?:sau|khi khac))"
    r"(?: (?:di|nhe|nha|a|em|chau|nua|dau|vay|cho xong|luon|ad|ban|oi|cam on))*$"
)
# Whatever takes something back says one of these, folded.
TAKES_BACK = rf"\b(?:{_NOT}|dung|khoi|ngung|thoi|huy|rut|bo|xoa|go)\b"
# As it is typed, right before a number.
NUMBERS_LABEL = r"(?:\b(?:vào|vao|cái|cai|số|so|sđt|sdt|đt|dt|máy|may|điện thoại|dien thoai)\s+)+$"
# "Xóa số … đi", "bỏ … giúp em", of a line whose number is cut out; folded.
DROPS_NUMBER = (
    r"^(?:(?:thoi|da|em|anh|chi|bac|chau|co|chu|nho|lam on|oi|a|cho|giup|ho) )*(?:xoa|huy|bo|go|rut)\b"
    r"(?: (?:giup|ho|cai|luon|di|cho|em|anh|chi|toi|minh|bac|chau|so|sdt|dt|may|dien thoai|nay|ay|do|kia|nua|nhe|nha|a|voi))*[ ,.!]*$"
)
# "Gọi lại cho tôi nhé"; "có gì gọi số này" only tells the number.
# "Số điện thoại chị ghi nhầm" is whose number it is.
CALLING = rf"(?<!\bso )\b{_CALL}(?: (?:dien|lai|ho|giup|gium|som|ngay|luon))* (?:cho|vao|toi)? ?(?:toi|tui|em|anh|chi|bac|chu|co|minh|chau|ong|ba)\b"
# "Ai biết thì gọi tôi, sau 3h chiều", "gọi lại cho anh lúc 4 giờ": said to the office.
_ME = r"(?:toi|tui|em|anh|chi|bac|chu|co|minh|chau|ong|ba)"
_CALLS_ME = rf"(?:goi|dien(?: thoai)?|alo|a lo|call)(?: (?:dien|lai|ho|giup|gium|dum|som|ngay|luon|cho|vao|may))* {_ME}\b"
WISHED_OF_OFFICE = (
    rf"\b(?:ai|nguoi nao|can bo|lien minh|van phong|phong|sep)(?: (?!khong\b|ko\b|da\b)\w+){{0,6}}? {_CALLS_ME}"
    rf"|^(?:(?:da|vang|a|o|oi|em|e|cung|chau|ad|nho|bao|xin|cho|thi|thoi) )*{_CALLS_ME}(?: \w+){{0,4}} (?:\d|nhe|nha|nghen|gap|ngay)"
)
_POINTED = (
    r"(?:nhu tren|o tren|tren|do|ay|no|ni|nớ|cu|nay|day|luc nay|luc nao|ban nay|hoi nay|hom truoc|da (?:cho|ghi|khai)"
    r"|(?:o |trong |ghi |tren )*(?:phieu|ban dang ky|to khai|ho so|dang ky)"
    rf"|(?:ma )?(?:{_ME}|nay)(?: \w+)? (?:cho|ghi|khai|dang ky|dk|dung|xai|van dung))"
)
SAME_NUMBER = (
    rf"\b(?:so|sdt|so dien thoai|so may|so dt)(?: (?:cu|cua {_ME}))? {_POINTED}\b"
    rf"|\b(?:so|sdt|so may|so dt)(?: cua)? {_ME} (?:do|ay|day|no|nay)\b"
)
# "Gọi lúc nào cũng được", "khi mô gọi cũng đặng": no hour is asked for.
ANY_HOUR = r"\b(?:luc|khi|gio|chung|bao gio|hoi)(?: (?:nao|mo|gio))?(?: (?:goi|alo|dien|nhan|nt))? (?:cung |deu )(?:duoc|dc|dk|dang|ok|nghe|ranh|co mat)(?: (?:ca|het|may))*\b"
# At the question for it these are enough: "đúng rồi", "có số rồi mà", "cứ gọi đi".
KNOWN_ALREADY = (
    r"\b(?:co|biet|cho|ghi|khai|luu|dang ky)(?: \w+){0,2} (?:so )?roi\b|\bvan (?:so|la so|dung so)\b|\bdung so\b"
    r"|^(?:(?:da|vang|u|uh|uk|ok|a|the|thi|cu|dung|roi|phai)\W*)*goi (?:di|luon|nhe|nha|nghen|giup|ho|cho|sang|trua|chieu|toi|mai|sau \d+|luc|truoc|tam|khoang)\b(?! (?:nao|may)\b)"
)
REFUSES = r"\b(?:khong|ko|hong|khoi|chua|chang)\b"
# Not the one that is known.
OTHER_NUMBER = (
    rf"\bso (?:\w+ )?(?:khac|moi)\b|\b{_NOT} (?:phai|dung|xai|con)(?: \w+)? so\b|\b(?:sai|doi|sua) so\b"
    r"|\bso (?:\w+ ){0,2}(?:mat|hong|bo|khoa|cat|khong (?:dung|xai|goi duoc)|sai)\b"
)
ANY_TIME = r"\b(?:co gi|can gi|can thi|khi can|khi nao|luc nao|neu|co viec|can lien he)\b"
# Written without marks "đừng" is also "đúng" and "dùng"; with them it is one of these.
STOPPING = "đừng dừng"
# "Gởi" is how the South says "gửi".
NO_CALL = ("gởi", "gói", "gỡi")
HERE = (
    r"\b(?:nhan|tra loi|bao|trao doi|noi|chat|viet|nt|inbox)(?: \w+){0,4} "
    r"(?:o day|tai day|trong nay|day|qua day|tren nay|vao day|zalo|telegram|tin nhan)\b",
    r"\b(?:nhan tin|(?<!ca )nhan|chat|tin nhan)(?: \w+){0,3} (?:cung )?(?:duoc|dc|la duoc|thoi|nhe|ok)\b",
    rf"\b{_NOT} (?:co|dung|xai|tien|cho|nghe)(?: \w+){{0,2}} (?:dien thoai|dt|so|may|dien)\b",
)
# When the call comes, or why it has not: no wish for one.
ASKS_WHEN = (
    r"\b(?:bao (?:gio|h|lau)|bh|khi (?:nao|mo)|(?:chung|luc|hom|ngay|hoi) (?:nao|mo)|may gio|chua|sao|den dau|the nao|ai (?:se|da)"
    r"|(?:da )?co (?:ai|goi|thay|nguoi|dien)|(?:khong|ko|hong|k|chang|cha|no) (?:thay|ai)|cho (?:mai|hoai|lau))\b"
)
# What the call is about, said with it; folded.
MATTER = r"\b(?:ve|vu|viec|chuyen|hoi (?:ve|cai|vu|chuyen))\b|\bai (?:biet|nam|phu trach) (?!cai|viec|do|thi|dieu)\w+"
# When to call, which is told back.
TIMED = r"\b(?:sang|trua|chieu|toi) (?:nay|mai|som|thu|mot)\b|\b(?:sau|truoc|luc|tam|khoang) \d{1,2}\b|\b\d{1,2} ?(?:h|gio)\b|\bmai\b|\bthu [2-7]\b|\bdau gio\b|\bcuoi gio\b"
# How long the number is kept.
KEPT_HOW_LONG = r"\b(?:giu|luu)\b(?: \w+){0,4}? (?:bao lau|may ngay|den bao gio|toi bao gio|den khi nao|toi khi nao)\b"
NUMBER = r"\b(?:so|sdt|dien thoai|so may)\b"
CALLS = r"\b(?:goi|alo|a lo|dien (?:lai|cho))\b"
REGISTERED = r"\b(?:dang ky|phieu|ho so|trong ban)\b"
# Who speaks is going to call somebody: nobody of the office is wanted.
CALLS_OTHERS = (
    r"\b(?:toi|tui|em|anh|chi|bac|chu|co|minh) (?:se |phai |dang |vua |da |moi )?(?:goi|alo|dien)\b"
)
NOT = r"\b(?:khong|ko|k|hong|dung|khoi|chua|thoi|chang)\b"
CALLS_AT_ALL = r"\b(?:goi|dien|alo|a lo|call)\b"
# "Đừng gọi buổi trưa anh ngủ", "trưa đừng gọi nhé": when it does not suit, and no end of the wish; folded.
_DONT = rf"(?:dung|khoi|{_NOT})(?: co)?"
NOT_THEN = (
    rf"\b{_DONT}(?: {_OF_IT}){{0,3}} {_CALL}(?: (?:cho )?(?:toi|tui|em|anh|chi|bac))? (?:(?:vao|luc|tu|sau|truoc) (?:buoi |gio )?(?:\w+)|buoi \w+|gio \w+|sang|trua|chieu|dem|khuya)\b(?! nua)"
    rf"|\b(?:buoi (?:sang|trua|chieu|toi)|sang som|trua|dem|khuya|gio (?:nghi|hop|lam)|ban dem|(?:^|(?<=[,.] )|(?<=ma )|(?<=nhung ))(?:toi|sang|chieu)(?= (?:thi )?(?:dung|khoi)))(?: \w+)??(?: thi)? {_DONT}(?: {_OF_IT}){{0,2}} {_CALL}\b(?!.* nua\b)"
)

# Folded, what may stand beside a number that is said alone.
BARE_NUMBER = r"(?:(?:da|vang|a|day|la|nay|nhe|nha|so|sdt|dt|may|dien thoai|di dong|zalo|cua|toi|tui|tao|tau|choa|em|minh|anh|chi|bac|chu|co|chau|con)(?: |$))*"
# "Gọi buổi chiều nhé", "gọi trước 5h chiều": when it does suit.
_HOURS = r"(?:sang|trua|chieu|toi|dem|mai|kia|nay|hom nay|ngay mai|thu [2-7]|chu nhat|dau gio|cuoi gio|gio hanh chinh|nghi trua|som|muon|buoi|gio|h|g|ruoi|kem|den|hoac|va|sau|truoc|tu|tuan|\d{1,2}(?:h|g)?(?:\d\d)?|khi nao ranh)"
CALL_THEN = (
    rf"^(?:(?:da|a|u|oi|the|thi|nho|cu|em|chau|bao|can bo|ho|ma|{_ME}) )*(?:goi|dien|alo)(?: (?:lai|cho|giup|ho|vao|luc|khoang|tam|trong|{_ME}))*"
    rf"(?: {_HOURS})+(?: (?:nhe|nha|a|em|chau|giup|voi|cho tien|thoi|thi|duoc|tien|moi ranh|oi|di|{_ME}))*$"
)
# "Sáng mai nhé", "à thôi chiều", right below "cán bộ sẽ gọi số …".
HOURS_ALONE = (
    rf"^(?:(?:da|a|u|oi|the|thi|thoi|ma|de|doi|khoang|tam|luc|vao|tu|nho|hay|em|{_ME}) )*(?!nay\b)(?:{_HOURS} ?)+"
    rf"(?: ?(?:nhe|nha|a|em|chau|giup|voi|cho tien|thoi|thi|tien|moi ranh|oi|di|hon|duoc hon|moi duoc|cung duoc|{_ME}))*$"
)
# "Chiều mai nhé sau 2 giờ", "sáng mai gọi nhé, chiều tôi bận", there, too: such words alone, and a time.
SUITS = (
    rf"^(?:(?:{_HOURS}|goi|dien|alo|lai|da|vang|a|u|uh|oi|the|thi|thoi|ma|de|doi|khoang|tam|luc|vao|nho|cho|hay|em|chau|nhe|nha|giup|ho|voi|di|duoc|tien|hon|moi|cung|ranh|xong|viec|{_ME}"
    r"|ban(?: (?:viec|hop))?|(?:di|dang) (?:vang|lam|nuong|hop|cho|hoc|ngu|an)|khong (?:nghe may|ranh)|ngu|an com)(?: |$))+$"
)
SAYS_TIME = r"\b(?:sang|trua|chieu|mai|kia|gio|thu [2-7]|chu nhat|\d{1,2}(?:h|g))\b"
# "Thôi khỏi, tôi lên cơ quan luôn", right below it: nobody has to call.
NO_MORE = (
    rf"^(?:(?:da|vang|a|u|uh|the|ma|em|chau|oi|cam on|{_ME}) )*(?=(?:\w+ )*?(?:khoi|{_NOT} can|tu|len|ra|den|qua)\b)(?:thoi |khoi |{_NOT} can )+"
    rf"(?:(?:thoi|khoi|di|a|nhe|nha|em|chau|nua|can|dau|phien|vay|roi|oi|luon|cam on|de|mai|{_ME})(?: |$))*"
    r"(?:(?:tu (?:len|ra|den|di|hoi|lo|goi)|(?:len|ra|den|qua|ghe) (?:co quan|lien minh|van phong|tan noi|do|day|hoi|gap))(?: \w+){0,4})?$"
)
# "Bao giờ gọi", "sao chưa gọi", "gọi mấy lần rồi": of the call that is waited for.
ASKS_CALL = (
    r"^(?:(?:the|vay|a|da|roi|em|chau|oi|biet) )*(?:bao gio|khi nao|may gio|luc nao|bao lau nua|chung nao|hom nao)"
    rf"(?: (?:thi|ho|can bo|nguoi ta|co nguoi|moi|se|ben do|lien minh|anh ay|chi ay))* (?:goi|dien|lien he|alo)(?: (?:lai|cho|the|vay|a|em|chau|day|nhi|{_ME}))*$"
    rf"|^(?:(?:the|vay|a|em|chau|oi|ho|can bo) )*(?:sao |van |ma |mai )*(?:chua|khong|ko)(?: (?:thay|co|ai|nguoi|nao|ho))* (?:goi|dien|lien he|alo)(?: (?:lai|cho|the|vay|a|em|chau|nhi|gi|ca|{_ME}))*$"
)
# "Sao chưa ai trả lời", "bao giờ có người trả lời": of words that went to the office, or of none.
ASKS_ANSWER = (
    rf"^(?:(?:the|vay|a|da|roi|em|chau|oi|biet|ma|{_ME}) )*(?:bao gio|khi nao|may gio|luc nao|bao lau nua|chung nao|hom nao)"
    rf"(?: (?:thi|ho|can bo|nguoi ta|co|nguoi|ai|moi|se|ben do|lien minh|duoc|lai))* (?:tra loi|phan hoi|hoi am)(?: (?:lai|cho|the|vay|a|em|chau|day|nhi|{_ME}))*$"
    rf"|^(?:\w+ ){{0,8}}?(?:sao|ma|van|mai) (?:van |mai )?(?:chua|khong|ko|chang)(?: (?:thay|co|ai|nguoi|nao|ho|can bo))* (?:tra loi|phan hoi|hoi am)(?: (?:lai|cho|the|vay|a|em|chau|nhi|gi|ca|{_ME}))*$"
)
# "Số bác 0399…, gọi tối nay nhé": the number, and when to call it.
HERE_IS = (
    rf"^(?:(?:da|a|u|oi|the|thi|day la|day|em|chau|cho|{_ME}) )*(?:so|sdt|dt|so dien thoai|dien thoai)(?: (?:cua|la|day|{_ME}))*(?: [\d.+-]+)+(?: \w+){{0,2}}?"
    rf" (?:goi|alo|dien)(?: (?:lai|cho|giup|ho|vao|luc|khoang|tam|{_ME}))*(?: {_HOURS})*(?: (?:nhe|nha|a|em|chau|giup|voi|thoi|thi|duoc|tien|oi|di|{_ME}))*$"
)
# "Thôi gọi người cho tao": somebody is to come to the telephone.
CALL_SOMEBODY = rf"^(?:(?:thoi|a|u|nay|em|chau|may|ban|the|lam on|xin|{_ME}) )*goi (?:nguoi|ai do|can bo|nguoi that|sep|quan ly)(?: (?:ra|den|day|that|nao|cho|giup|ho|noi chuyen|tra loi|gap|tao|tau|di|nhe|voi|{_ME}))*$"
# The contact's own label, where the form asks for him; folded.
# As it is typed, anywhere in a line.
LABEL = r"\b(?:liên hệ|lien he|liên lạc|lien lac|lh)\b(?!\s+(?:lại|lai|với|voi|cho|tôi|toi|tui|em|mình|minh)\b)"
LABELLED = r"\W*(?:(?:da|con|thi|a|nguoi|dau moi) )*(?:lien he|lien lac|lh)\b(?! (?:lai|voi|cho|toi|tui|em|minh)\b)"
# "Liên hệ tôi …, số 09…", "cứ gọi tôi, …" where it is asked who is to be reached: the answer, with
# nothing that says that somebody shall do it.
REACHED_BEHIND = (
    r"[,;.]\s*(?=(?:(?:nhung|ma|con|thi) )*(?:lien he|lien lac|lh)\b)(?:(?:nhung|ma) )*"
)
WHOM_TO_REACH = (
    r"\W*(?:(?:da|vang|a|cu|thi|co gi|can gi|can|con|em|chau|so) )*(?:lien he|lien lac|lh|goi|dien|alo|gap)\b"
    r"(?! (?:lai|ngay|giup|ho|gium|luon|cho (?:toi|tui|em|minh|anh|chi|bac|chu|co)(?! (?:theo|qua|vao)? ?so)\b))"
    r"(?!.*\b(?:nhe|nha|gap nhe|giup|ngay|luon|som|chieu|sang|toi nay|mai|voi)\b)"
)
# "Số 09… là của ai vậy, thấy gọi hoài": whose a number is that somebody was called from.
WHOSE_NUMBER = (
    r"\b(?:so|sdt|dt)\b.*\b(?:cua ai|la (?:cua )?(?:ai|ben nao|cho nao)|ai (?:goi|xai|dung|vay)|ben nao goi"
    r"|(?:co )?phai (?:so )?(?:cua )?(?:lien minh|co quan|can bo|nha nuoc|lua dao)(?: minh)? (?:khong|ko|k|hong|hok|a|ha))\b"
)
