"""What people say at the consent besides yes and no."""

CLAUSES = r"[,;.!\n]+|\s(?:nhưng|nhung|mà|ma)\s"
# Folded: the consent itself is refused.
REFUSES = r"\b(?:khong|ko|k|kg|hong|hok|no|chua|chang|dung) (?:co |he |muon )?(?:dong y|cho luu|cho phep|chiu|luu|cho ghi)\b"
# Nothing is to be kept, and no word of deleting what is.
NOT_KEPT = r"^(?!.*\bxoa\b).*\b(?:khong|ko|k|dung|khoi|chang|no) (?:co |cho |duoc |muon |can |phai )?(?:luu|ghi|giu|cat)\b"
AGREES = r"\b(?:dong y|nhat tri|ung thuan)\b"
# Something of what is asked for is to be left out.
LIMITS = r"\b(?:ten|so|sdt|dien thoai|chuc vu|don vi|dia chi|thong tin)\b"
# Where the yes may end and a question begins; with its marks.
BREAKS = r"\s*[,.;!\n]+\s*|\s+(?=(?:nhưng|nhung|mà|ma|thế|the|vậy|vay|còn|con|à|với|cơ mà)\s)"
BEHIND = r"^(?:(?:nhưng|nhung|mà|ma|thế|the|vậy|vay|còn|con|à|với|cơ|lại|lai|cho (?:em|anh|chị|bác|tôi|cô|chú|chị) hỏi|tiện thể)[\s,:]+)+"
# Folded: the question is what the yes hangs on, or is no question about it.
CONDITION = r"\b(?:neu|mien la|mien sao|dieu kien|chi khi|tru khi|mien|phai|cam|khong duoc|dong y|nhat tri|khoan|dung|de sau|de toi)\b"
# A yes by itself; "dạ" and "vâng" only lead in to what is asked.
PLAINLY = r"\b(?:dong y|nhat tri|ok|oke|okie|oki|okay|uk ok|duoc|cu luu|luu di)\b"
# "Chờ hỏi nhà tôi" waits, and "cho hỏi" asks.
WAITING_MARKED = frozenset(("chờ", "đợi"))
LEAST_WORDS = 3
# Behind it values or the wish follow: "ừ, cho HTX …", "ok hiểu. Vậy cho tui đăng ký".
_OK = r"(?:u|uh|uk|ukm|um|ua|ok|oke|okie|oki|okay|okela|okla|okelah|o ke|vang|duoc|dc)"
_TO = r"(?:roi|r|a|ad|em|e|chau|con|nhe|nha|anh|chi|bac|chu|co)"
_CUNG = rf"(?:thi |the |vay )*cung (?:duoc|dc|ok|oke)(?: {_TO})*"
YES = rf"(?:(?:a|o|thoi|thi|da) )*(?:{_OK}(?: (?:{_OK}|{_TO}|thi|hieu|la|con de|cho xong))*(?: {_CUNG})?|{_CUNG})"
# The same alone: without what only hesitates ("à ừm thì").
_NO_UM = _OK.replace("|um|", "|")
SHORT_YES = rf"(?:da )?{_NO_UM}(?: (?:{_NO_UM}|{_TO}|la|con de|cho xong))*(?: {_CUNG})?|{_CUNG}"
# Folded: an order to send, where there is nothing to be sent yet.
SENDS = r"(?:nop|chot|gui|goi)(?: (?:di|luon|nhe|nha|giup|em|a|chau|ho so|don|phieu|dang ky|roi))*"
# "Mình tôi", "cho riêng anh": nobody else is registered; folded.
ALONE = r"\b(?:(?:minh|rieng) (?:toi|tui|em|anh|chi|bac|chu|co|ong|ba|minh)|mot minh|ca nhan|ban than|chi|thoi)\b"
YES_MARKED = frozenset(
    "à ờ thôi thì ừ ừa ờ ừm ô kê vâng dạ được đc rồi ạ cháu nhé hiểu chị bác chú cô thế vậy cũng dê là".split()
)
# Between a yes and what is wished or told besides.
PARTS = r"[,;.!\n]+"
_ME = r"(?:toi|tui|em|e|anh|a|chi|c|bac|chu|co|minh|chau|ong|ba|don vi|htx|ben (?:em|minh|toi))"
# Folded: a clause that only wishes for what the yes is about.
WISHES_IT = (
    rf"\W*(?:(?:thi|the|nho|de nghi|xin|nen|cu|hay|da|vang|ad|cho|giup|ho|{_ME}) )*(?:dang k[yi]|dk|dki|dky|ghi danh|ghi ten|ghi|lam|luu|bat dau)"
    rf"(?: (?:thi dua|moi|lai|truoc|thu|thu xem|thu coi|vay|di|luon|lun|nhe|nha|nhe em|a|voi|giup|gium|ho|cho|ngay|lien|nghe|nghen|tiep|day|do|{_ME}))*\W*"
)
# "Ừ đăng ký đi", "ok làm luôn nhé": a yes and the wish in one breath; as it is typed, for folded
# "chờ ghi" and "chớ ghi" are "cho ghi", "đăng ký à" asks, and "đã đăng ký" is over.
_WHO = r"(?:em|e|anh|chị|chi|bác|bac|chú|chu|cô|cháu|chau|tôi|toi|tui|mình|minh)"
# "Ừ, đăng ký cho mình tôi" says who is registered as well.
YES_AND_WISH = (
    rf"(?!.*\b(?:mình|minh) {_WHO}\b)(?:(?:dạ|da)[ ,]+)?"
    r"(?:(?:ừ|ừa|ừm|uh|uhm|um|u|ok|oke|okie|okela|vâng|vang|được|duoc|đc|dc|đồng ý|dong y|nhất trí|nhat tri)[ ,]+)+"
    rf"(?:(?:cứ|cu|thì|thi|nhờ em|nho em|rồi|roi|em|e|cháu|chau|cho (?:phép |phep |giúp |giup )?{_WHO}) )*"
    r"(?:đăng k[ýí]|dang k[yi]|dk|đk|ghi danh|ghi tên|ghi ten|ghi|lưu|luu|làm|lam|bắt đầu|bat dau)"
    rf"(?: (?:thi đua|thi dua|luôn|luon|lun|đi|di|đê|nhé|nhe|nha|nghen|ngay|liền|lien|tiếp|tiep|giúp|giup|hộ|cho|với|voi|ạ|{_WHO}))*[ .!]*"
    # "Lưu đi em": what is asked for is told to be done.
    r"|(?:lưu|luu) (?:đi|di|luôn|luon)(?: (?:em|cháu|chau|nhé|nhe|nha|ạ))*[ .!]*"
)
# Folded: whatever hangs on something, or is put off or back, is no yes.
CONDITION_ANYWHERE = r"\b(?:neu|mien|dieu kien|chi khi|tru khi|khoan|de sau|de toi|de mai|mai (?:tinh|lam|moi|dang ky)|nhung|sau khi|hay la|hoac|de nghi da|phai (?:hoi|xem|ban|hop)|(?:hoi|xem|nghi|ban|hop)(?: \w+){0,2} da|hoi (?:lai|y kien|truoc))\b"
# "Chỉ dùng đúng mục đích", "đừng để lộ nhé": what is asked for is kept to anyway; folded.
_ASKED = rf"(?:(?:nhung|ma|va|de nghi|yeu cau|mong|xin|nho|nhung ma|mien(?: la| sao)?|voi dieu kien|dieu kien|la|phai|thi|hay|cac chau|cac em|cac anh chi|lien minh|co quan|can bo|thong tin|du lieu|so|cua|duoc|da|vang|{_ME}) )*"
_ENDS = rf"(?: (?:nhe|nha|nghe|nghen|a|em|chau|con|ad|giup|gium|ho|cho|thoi|thui|la duoc|do|day|voi|cung|nhen|dung|ky|luon|ca|het|dau|da|hi|{_ME}))*"
_FOR = r"(?:thi dua|viec (?:nay|do|thi dua|dang ky)|dang ky(?: thi dua)?|phong trao(?: nay)?|cong viec|viec chung|ho so(?: nay)?)"
_LEFT_ALONE = (
    r"(?:dung|cho|khong|ko|k|khong duoc|ko duoc|hong|chang|nghiem cam|cam|khong co|dung co)"
)
KIND_WORD = tuple(
    rf"{_ASKED}{said}{_ENDS}"
    for said in (
        rf"(?:chi )?(?:de )?(?:dung|su dung|xai|phuc vu|lam) (?:cho |vao |de )?(?:dung )?{_FOR}",
        rf"chi (?:de|cho) (?:lam )?{_FOR}",
        r"(?:chi )?(?:dung|su dung|lam|thuc hien|xai)(?: cho)? dung (?:muc dich|viec|quy dinh|phap luat|luat|nhu da noi|nhu (?:da )?(?:noi|viet)|cho|cach)",
        r"dung (?:viec|muc dich|quy dinh|phap luat)",
        r"(?:duoc )?(?:bao mat|giu kin|giu bi mat|giu rieng|giu can than|luu can than|can than|bao ve|giu gin)(?: (?:thong tin|du lieu|so|so dien thoai|can than|cho kin|tot|giup))*",
        r"can than (?:giu|luu)",
        r"(?:nho )?(?:giu|luu|cat)(?: \w+)? (?:can than|kin|ky|cho kin|cho ky)",
        rf"{_LEFT_ALONE} (?:de |lam |cho )?(?:lo|ro ri|lot|tiet lo)(?: (?:ra|so|thong tin|ngoai|du lieu|cua|ra ngoai))*",
        rf"{_LEFT_ALONE} (?:co )?(?:dua|cho|gui|chuyen|ban|chia se|tiet lo|dem ban|dem di ban|dua len|dem)(?: (?:cho|so|thong tin|lung tung|len mang|facebook|di|ban|ai|khac|ben thu ba|nguoi ngoai|nguoi khac|ben ngoai|ben khac|ra ngoai|biet|coi|xem))+",
        rf"{_LEFT_ALONE} (?:co )?(?:spam|goi quang cao|nhan quang cao|quang cao|goi lung tung|lam phien|goi lam phien|nhan tin rac|goi nhieu)",
        rf"{_LEFT_ALONE} (?:dung|su dung|xai|lam)(?: (?:vao|cho|sang|gi|viec|muc dich|khac))+",
        r"(?:chi )?(?:can bo|lien minh|can bo lien minh|co quan)(?: lien minh)? (?:xem|biet|doc|coi)",
        r"tin (?:tuong )?(?:cac )?(?:chau|em|anh chi|lien minh|can bo)",
        r"(?:xin )?(?:tran trong |chan thanh )?cam on(?: nhieu)?",
    )
)
# Nothing else may be asked for beside it, and these speak of what the others already say.
LEFT_OUT = r"\b(?:khong|ko|k|dung|khoi|chang|tru|bo|giau) (?:duoc |can |cho )?(?:luu|ghi|giu|cat|lay|hoi|khai)\b"
# "Đồng ý cho lưu": agreed to in so many words.
AGREES_SO = r"(?:(?:hoan toan|xin|cung|van|toi|em|chung toi|don vi toi) )*(?:nhat tri|dong y)(?: (?:cho|de))?(?: (?:phep|cac chau|lien minh|co quan|em|chau|can bo))*(?: (?:luu|ghi|dang ky))?"
BREAKS_KIND = r"[,;.!\n]+|\s+(?=(?:nhưng|nhung|mà|ma|miễn|mien|với điều kiện|voi dieu kien)\s)"
# "À được, mình cho": with its marks, or it may be "wait".
ALLOWS = rf"(?:(?:a|u|o|da|vang|thoi|thi|ok) )*(?:duoc|dc)(?: roi)? (?:thi )?{_ME} cho(?: (?:luu|phep|phep luu|ghi|do|day|nhe|nha|nghe|em|chau|con))*"
NOT_WAITING = r"\bcho\b"
REFUSES_ANYBODY = r"\b(?:khong|ko|k|dung|cam) cho\b"
AGREEING_MARKED = ("đồng ý", "nhất trí")
# "Hỏi gì mà dài thế", "phiền cán bộ quá", "mời làm tiếp": a grumble or a courtesy behind a yes.
_SO = r"(?:the|the nay|vay|rua|ri|qua|lam|ghe|that|hoai|khong biet)"
_WHY_SO = (
    r"(?:(?:co|lam|man|mac|viec|can|gi|chi|mo|dau|ma|phai|cu|bay|may|chau|em|ben|cac|moi|lan|ca) )*"
)
GRUMBLES = (
    rf"{_WHY_SO}(?:hoi|noi|viet|giai thich|dan)(?: (?:gi|chi|ma|ky|ki|dai|dong|nhieu|lau|can than|long thong|nhu))*(?: {_SO})+(?: (?:hi|a|day|{_ME}))*",
    rf"(?:{_ME} |can bo |cac |nha nuoc |lien minh |thu tuc |that la |cung |cau chu )*(?:lam phien|phien|phien phuc|phien ha|can than|cau ky|chu dao|ky|ky cang|ky luong|met|rac roi|phuc tap|dai dong|nhieu chu|vat va)"
    rf"(?: (?:ca|can bo|cac|anh chi|{_SO}|{_ME}|roi|a|day|do))*",
    r"(?:moi|de nghi|kinh moi|xin moi|xin|nho|nao|gio)(?: (?:can bo|em|chau|anh|chi|ad|lien minh))? (?:lam|tiep|lam tiep|tiep tuc|hoi|hoi tiep|bat dau|vao viec)(?: (?:di|nhe|nha|giup|luon|cho|thoi|a|tiep))*",
)
# Their marks; any other word ("hỏi chị", "chờ", "mai") is more than a grumble.
GRUMBLES_MARKED = frozenset(
    "hỏi gì chi mô đâu mà có làm mần mắc việc cần phải cứ bây mấy cháu em bên các mỗi lần cả nói viết giải thích dặn kỹ kĩ dài dòng nhiều lâu"
    " cẩn thận lòng thòng như thế này vậy rứa quá lắm ghê thật hoài không biết hỉ ạ đấy cán bộ nhà nước liên minh thủ tục là cũng câu chữ"
    " phiền phức hà cầu kỳ kì chu đáo càng lưỡng mệt rắc rối phức tạp vất vả anh chị tôi tui mình bác chú cô ông bà rồi mời đề nghị kính xin"
    " nhờ nào giờ tiếp tục bắt đầu vào đi nhé nha giúp luôn cho thôi ơi đó".split()
)
# What is asked about the terms, folded.
_WHAT = r"(?:gi|chi|nhung gi|cai gi|cai chi|nhung chi)"
NAMES_HIMSELF = rf"(?:da |vang |a |{_ME} )*(?:(?:ho )?ten|ho va ten)\b"
# What is got, and costs nobody anything.
RECEIVED = (
    r"\b(?:thuong|giai|vay|ho tro|von|gop|luong|phu cap|tri gia|kinh phi|tro cap|boi duong|qua)\b"
    r"|\b(?:duoc|nhan|linh)(?: \w+)? (?:bao nhieu|may|nhieu)\b"
)
FEES = r"\b(?:phi|le phi|mat tien|ton tien|dong tien|nop tien|thu tien|tra tien)\b"
# Who keeps it, where, and whether anybody else gets it; what is kept; what it costs. Folded.
KEEPERS = (
    r"\b(?:ai|don vi nao|co quan nao|cho nao|ben nao|de o dau|cat o dau|luu o dau)(?: \w+){0,3}? ?(?:giu|quan ly|luu|cat|phu trach|chiu trach nhiem|nam)\b"
    r"|\b(?:luu|cat|de|giu) (?:o )?(?:dau|mo|cho nao)\b"
    r"|\b(?:dua|cho|gui|chia se|tiet lo|lo|ban|lot|ro ri|chuyen)(?: \w+){0,3}? (?:ngoai|ai|nguoi khac|ben khac|nguoi la|lung tung)\b"
    r"|\b(?:ai|nguoi|ngoai|lien minh|can bo)(?: \w+){0,3}? (?:xem|coi|doc|thay|biet)\b"
)
WHAT_KEPT = rf"\b(?:luu|giu|thu thap|ghi lai|lay)\b(?: (?:thong tin|du lieu|la|luu|lai|nhung|cai|cua {_ME}|ve {_ME}))*? ?(?:{_WHAT}|nhung cai gi|nhung cai chi|cai j|gi)\b|\bco (?:phai )?(?:luu|giu|ghi|lay)(?: ca| luon| lai)* (?:so|sdt|ten|dien thoai|dia chi|chuc vu|thong tin)\b"
# "La sao", "dai qua minh khong hieu": nothing of the long text was understood; folded.
_POLITE = (
    rf"(?:oi|a|da|u|the|vay|rua|ri|day|do|nay|no|nhe|nha|dzay|dz|ha|he|hi|troi|ua|em oi|{_ME})"
)
_NOT = r"(?:khong|ko|k|kg|hong|hok|chua|chang|no|cha|deo)"
_ALL_THAT = (
    r"(?:(?:cai|doan|chu|van ban|tin|noi|viet|doc|thay|gi|ma|nhieu|dong|nguyen|mot|dong chu|dieu khoan|may cau|cau|o tren|tren)"
    rf"|dai|dai dong|dai thuong|qua|lam|ghe|roi|xong|met|{_POLITE})"
)
PUZZLED = (
    rf"(?:{_ALL_THAT} )*{_NOT} (?:co )?(?:hieu|ro|nam duoc|hieu noi)(?: (?:gi|chi|lam|het|duoc|noi|mo|dau|cai|ca|noi dung|ro|y|nghia|nay|{_POLITE}))*"
    rf"|(?:{_POLITE} )*(?:(?:cai (?:nay|do|ni|no) )?(?:la|nghia la|tuc la|nhu) (?:sao|the nao|gi|chi|rang)(?: (?:{_POLITE}))*)"
    rf"|(?:{_POLITE} )*(?:noi|giai thich|noi lai|tom tat|tom lai)(?: (?:gon|ngan|lai|de hieu|don gian|nom na|ro|cho|hon|giup|gium|di|thoi|xem|coi|nghe|{_POLITE}))+"
)
# Whether a number goes on to somebody else; folded.
# Asked along with the wish to register.
WISHES = r"\b(?:muon|tinh|dinh|xin|cho|can|chuan bi|sap)(?: \w+){0,2}? (?:dang k[yi]|ghi danh)\b"
GIVEN_ON = r"\b(?:dua|cho|gui|ban|chia se|tiet lo|chuyen|lo)\b(?: \w+){0,3}? (?:ben|nguoi|cong ty|ban hang|quang cao|ai|noi khac|cho khac)\b"
HOW_LONG = r"\b\d+ (?:thang|nam)\b|\b(?:luu|giu)(?: \w+)? (?:lau|mai|hoai|suot doi)\b"
COSTS = (
    # "Lao động tiên tiến" pays nothing.
    r"\b(?<!lao )(?:mat|ton|dong|nop|thu|tinh|tra|lay|het)(?: (?:them|cai|khoan|ti|chut|may|bao nhieu|gi|dong|le|cai gi|chi))*? ?(?:tien|phi|le phi|xu|dong nao|xu nao|cac)\b"
    r"|\b(?:mien phi|free|tinh phi|co phi|phi bao nhieu|bao nhieu tien|may tien)\b"
)
# Unsigned, of what asks: whether somebody else has to agree, or may be agreed for.
_OTHER = (
    r"(?:sep|giam doc|gd|chu nhiem|chu tich|lanh dao|nguoi ta|ho|moi nguoi|mn|may nguoi|nguoi co ten"
    r"|nguoi duoc ghi|nguoi trong danh sach|(?:anh|chi|ong|ba|chu|co|bac|em|nguoi|cau|chau|dong chi) ay|to truong|thanh vien|xa vien|chong|vo)"
)
OF_OTHERS = (
    rf"\b{_OTHER}(?: \w+){{0,6}}? (?:dong y|biet|cho phep|ky|xac nhan)\b"
    rf"|\b(?:dong y|quyet|xac nhan)(?: \w+)? (?:thay|ho|gium|giup|dum)\b(?! em\b)"
    rf"|\b(?:thay|ho|gium|giup|dum)(?: cho)? {_OTHER}(?: \w+){{0,4}}? dong y\b"
    rf"|\b(?:hoi(?: y kien)?|xin phep|bao truoc|bao)(?: cho| voi| y kien)? {_OTHER}\b"
)
# "Có cần người ta đồng ý không", also before anything is open.
OTHERS_AGREE = rf"\b(?:can|phai|bat)\b(?: (?:hoi|co|duoc|xin|de|cho|y kien|su|cua|ca))* {_OTHER}(?: \w+){{0,2}}? (?:dong y|cho phep|dong thuan|uy quyen)\b"
# A sum that is said to be paid, and that it is only said so.
_SUM = r"(?:\d[\d., ]*|mot|hai|ba|bon|nam|muoi|tram|vai|may|nua) ?(?:trieu|tr|cu|chai|nghin|ngan|k|dong|xi|tram|chuc)\b"
PRICED = rf"\b(?:nop|dong|dong gop|mat|ton|het)(?: (?:le phi|phi|tien|them|cho|khoang|toi|tan|may|tam|den|gan|hon))* {_SUM}"
CLAIMED = r"\b(?:nghe|bao|noi|doi|bat|phai|moi duoc|thay|that)\b|\b(?:a|ha|ma|hu|nhi|khong|ko|k|dung khong|phai khong)$"
# "Nếu bị lộ thì ai chịu", "máy chủ đặt ở đâu", "zalo có đọc được không".
LIABLE = r"\b(?:lo|ro ri|mat|lot|danh cap|hack)\b(?: \w+){0,5}? ai (?:chiu|lo|den|dung ra|chiu trach nhiem)\b|\bai chiu trach nhiem (?:ve |voi |cho )?(?:du lieu|thong tin|so|tin nhan)\b"
SERVER = r"\b(?:may chu|server|du lieu|thong tin)(?: (?:nay|cua|bot|toi|em|minh|duoc|thi|nay|dang))* (?:dat|luu|nam|cat|de) (?:o|tai|cho) (?:dau|nao)\b"
PLATFORM = r"(?:(?:the|vay|con|a|thi|lieu|em|chau|ben) )*(?:zalo|telegram|tele|facebook)(?: (?:no|ho|thi|co))* (?:doc|xem|thay|biet|luu)(?: (?:duoc|dc|trom|len|tin|tin nhan|gi|noi dung))* (?:khong|ko|k|hong|chu)(?: (?:em|a|chau|nhi|vay))*"
# Beside a number: it is not to be kept.
TAKES_BACK = r"\b(?:dung|cho co|khoi|thoi|xoa|bo)\b|\b(?:khong|ko|k|hong|chua) (?:dong y|cho|luu|muon|chiu|ghi|thich|duoc)\b"
