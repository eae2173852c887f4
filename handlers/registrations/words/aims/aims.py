"""What is said around an aim that is mended or added, word by word; with its marks and without.

The rule: a word stands here only if no aim begins or ends with it.
"""

# Before the aim: who speaks, what was wrong, that it is more or another.
LEADS = frozenset(
    (
        "dạ vâng à ừ ơ ủa ý ấy ui ối chết rồi mà thế thì vậy rứa thôi em e ad anh chị bác cô chú o oi ơi cháu cưng"
        " mình tôi tui cho giúp giùm hộ nhờ xin lộn nhầm sai quên gõ ghi viết đánh bấm hồi nãy đấy đó mô phải không"
        " hổng hông ko cái cấy sửa đổi chữa thay lại thành là để còn và với thêm bổ sung tờ bản phiếu vừa gửi đăng ký"
        " chỉ tiêu nội dung mục khoan nữa luôn xíu cập nhật"
    ).split()
)
MENDING = frozenset("nhầm lộn sai sửa đổi chữa thay thôi cơ thành chứ phải".split())
ADDING = frozenset("thêm bổ".split())
# Right before a number it is what is to be done.
DOES = frozenset("giúp giup cho".split())
# Right behind a number it is what is counted; folded.
COUNTED = frozenset("ho to ban".split())
# Numbers in letters; folded.
LETTERED = frozenset("mot hai ba bon nam sau bay tam chin muoi".split())
# Two words that are one; folded.
TOGETHER = frozenset(
    (
        "thanh vien",
        "thanh lap",
        "doi moi",
        "sua chua",
        "ban lang",
        "con giong",
        "thanh pham",
        "cho vay",
        "tieu thu",
        "ho ngheo",
        "ho can",
        "ho gia",
        "ho dan",
        "giup do",
    )
)
# Behind it.
TAILS = frozenset(
    (
        "nhé nha nhe nghen nghe nè hen hí ơi oi ạ a em e anh chị bác cô chú o cháu cưng ad nữa cơ mới đúng phải thôi đi"
        " giúp giùm hộ với vào tờ bản phiếu đơn trong đăng ký đã gửi luôn chứ mà oai chắc ăn là được thêm"
    ).split()
)
# "Cho oai", "đi cho tròn": why.
REASON = r"\s*(?:[,.;]\s*|\s)(?:cho (?:oai|tròn|tron|chắc|chac|đẹp|dep|dễ|de|gọn|gon|nó)\b.*|nghĩ lại\b.*|nghi lai\b.*)$"
# "Bỏ số 5 đi": the tail of an amount that is written, which goes with it.
TAIL_GONE = r"\s*,?\s*(?:bỏ|bo|khỏi|khoi)\s+(?:cái |con |chữ |cai )?(?:số|so)\s+\d+.*$"
# The line whose place is said when it is to stand by itself.
PARTED = r"\b(?:tach|chia(?! se))\b|\b(?:de|ghi|cho) (?:no |ra )?(?:rieng|xuong dong)\b|\b(?:xuong|ra|thanh) (?:mot )?(?:dong|chi tieu|muc) (?:rieng|khac|moi)\b"
# "Thôi không ghi doanh thu nữa", "bỏ cấy xuất khẩu", "dòng 3 bỏ"; folded.
_SHEET = r"(?: (?:ra|khoi|trong|o|khoi|cua|to|ban|phieu|don|dang ky|da gui|vua gui|toi|em|tui))*"
_SAID = r"(?: (?:di|nhe|nha|nghen|nghe|a|em|o|chau|luon|giup|gium|ho|cho|voi|toi|tui|minh|anh|chi|bac|co|chu|nua|thoi|ra|khoi))*"
_BEFORE = r"^(?:(?:da|vang|a|u|thoi|the|thi|roi|ma|em|anh|chi|bac|o|co|chu|cho|xin|nho|giup|toi|tui|minh|oi|to|ban|phieu|don|vua gui|da gui|trong)\s)*"
DROPPED = (
    rf"{_BEFORE}(?:bo|xoa|gach|cat|rut|loai|khoi|go|huy)(?: (?:bo|bot|giup|gium|ho|cho|em|toi|tui|di))* (?P<what>.+?){_SAID}{_SHEET}{_SAID}$",
    rf"{_BEFORE}(?:khong|ko|k|khoi|dung|hong) (?:(?:ghi|de|lam|dang ky|nhan|dua|can|co) )*(?P<what>.+?) (?:nua|vao nua)\b(?: (?:bo|xoa))?{_SAID}{_SHEET}{_SAID}$",
    rf"{_BEFORE}(?P<what>.+?) (?:thi )?(?:bo|xoa|gach|cat)(?: (?:di|ra|luon|thoi))*{_SAID}$",
)
# "Váy 14 bộ thôi": sets of clothes, and nothing to be dropped; "dòng 3 bỏ" is.
SETS = r"(?<!\bdong )(?<!\bso )(?<!\bthu )(?<!\btieu )(?<!\bmuc )(?<!\bcai )\b(\d[\d.,]*) bo\b"
SET = "bộ"
# Without one of these nothing is taken out.
DROPPING = frozenset("bo xoa gach cat rut loai khoi go huy khong ko k dung hong".split())
# Before the words of the line.
OF_LINE = r"^(?:(?:cai|cay|chi tieu|muc tieu|dong|y|muc|phan|khoan|so|thu|chuyen|viec|vu) )+"
NAMES_LINE = r"\b(?:chi tieu|muc tieu|dong|noi dung)\b"
# Beside the amount these name nothing; folded.
FILLING = frozenset(
    "thanh len xuong con dat la thi de ghi co chi khoang them duoc moi ca lai bang sang the cho nua tren hon dong sua doi chua van".split()
)
# "Hạ xuống còn 3 tỷ", "tăng lên 40 ha": another amount of what stands there.
MOVED = r"\b(?:hạ|ha|giảm|giam|rút|rut|bớt|bot|nâng|nang|tăng|tang|cho|kéo|keo|đẩy|day)\s+(?=(?:xuống|xuong|lên|len|còn|con|thành|thanh)\b)"
FILLING_BEHIND = frozenset("moi nua them dong".split())
ANEW = r"\bchi tieu(?: \w+){0,2}?(?: la\b|\s*:)"
# "Chỉ tiêu: …", "chỉ tiêu có 3 cái thôi: …": all of them told anew; with its marks.
WHOLE = (
    r"(?:^|[.!;,]\s+)(?:(?:dạ|da|à|a|ừ|u|thôi|thoi|thì|thi|mà|ma|vậy|vay|rứa|rua|ghi|sửa|sua|lại|lai|giúp|giup|cho|em|tôi|tui|các|cac|mấy|may)\s+)*"
    r"(?P<aims>(?:chỉ tiêu|chi tieu|mục tiêu|muc tieu)(?:\s+(?:của|cua|bên|ben|htx|em|tui|tôi|mình|chỉ|chi|thì|thi|ghi|viết|sửa|sua|lại|lai|có|co|gồm|gom|đúng|dung|mỗi|mấy|may|\d|hai|ba|bốn|năm"
    r"|cái|cai|dòng|dong|mục|câu|này|nay|sau|thôi|thoi|như|nhu|là|la))*\s*:\s*\S.*)$"
)
# A sheet is spoken of, or its lines.
SHEET = r"\b(?:to|ban|phieu|don|chi tieu)\b"
# What is one more and no aim.
NO_AIM = r"\b(?:bang khen|giay khen|co thi dua|danh hieu|chien si|sang kien|so dien thoai|sdt|danh sach|ca nhan|anh chup|chu ky)\b"
# What joins two aims of one line, and where one of them ends.
_AND = r"(?:và|va|với|voi|kèm|kem|cùng|cung)"
JOINS = rf"^{_AND}\s+|\s+{_AND}$"
BOUND = rf"[.,;]\s|\s{_AND}\s"
# "Nuôi thêm 5 con": more of what is done.
MORE_OF = r"\s+(?:thêm|them)(?=\s+\d)"
# A number, in digits or letters, with what is counted; folded.
SPELLED = r"\b(?:\d[\d.,]*|(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|tram|nghin|ngan|trieu|ty|chuc)(?: (?:muoi|tram|nghin|ngan|trieu|ty|mot|hai|ba|bon|nam|lam|sau|bay|tam|chin))*) \w+\b"
# Said beside a number without being done by the unit: when it is sent, who comes.
SAID_BESIDE = r"\b(?:gui|goi|nop ho so|nop don|hom nua|ngay nua|tuan nua|hoi|mai|chieu nay|sang nay|toi nay|khong biet|chua biet|nhac|hop|nham|lon|sai|(?:sua|doi|thay)\b.*\b(?:thanh|sang|bang)|chu (?:khong|ko)|xoa|bo)\b"
# "Thêm nuôi năm mươi con lợn": one more of them; with its marks.
ADDS = r"^\W*(?:(?:à|ừ|dạ|rồi|còn|với|và|ghi|cho|em|anh|chị|bác|a|roi|con|voi|va)\s+)*(?:thêm|them|bổ sung|bo sung)\s+(?:cả\s+|ca\s+|cái\s+)?(?=\w+\s)"
# "Cho em ghi thêm 2 chỉ tiêu nữa là: …": what is to come behind those that are written.
ADDS_TO_AIMS = (
    r"^\W*(?:(?:à|ừ|dạ|rồi|còn|và|cho|em|anh|chị|bác|tôi|tui|mình|cô|chú|xin|muốn|nhờ|a|roi|con|toi|minh|chi|bac|co|chu|muon|nho|da)\s+)*"
    r"(?:ghi\s+|viết\s+|viet\s+)?(?:thêm|them|bổ sung|bo sung)(?:\s+(?:thêm|them|cho|giúp|giup|giùm|gium|em|tôi|toi|tui|anh|chị|chi|mình|minh|vào|vao))*"
    r"(?:\s+(?:\d{1,2}|một|mot|hai|ba|mấy|may|cái|cai))?\s+(?:chỉ tiêu|chi tieu|mục tiêu|muc tieu)(?:\s+(?:mới|moi|nữa|nua|là|la|sau|này|nay))*\s*[:,–-]?\s*(?P<aims>\S.*)$"
)
ADDS_TAIL = r"(?:\s+(?:nữa|nua|nhé|nhe|nha|nghen|ạ|a|em|cưng|giúp em|giùm em))+\s*[.!]*\s*$"
_TURNS, _FIELD = "(?:sua|doi|thay|chua|chuyen|ghi lai)", "(?:chi tieu|muc tieu)"
# "Sửa chỉ tiêu lại thành …", "chỉ tiêu đổi là …": the whole field, and no line of it; folded.
FIELD_TURNED = (
    rf"(?:\S+ ){{0,4}}?(?:{_TURNS}(?: \S+){{0,3}}? {_FIELD}|{_FIELD}(?: \S+){{0,3}}? {_TURNS})"
    r"(?: \S+){0,4}? (?:thanh|la|bang|sang|con) \S"
)
