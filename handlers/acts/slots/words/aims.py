"""What leads in to an aim, parts two of them, or is none."""

from handlers.acts.slots.words.talk import BEGINNING

_PRONOUN = r"(?:em|anh|chị|tôi|mình|chú|bác|cô|tui|tụi (?:em|tui|tôi)|chi|toi|minh|chu|bac|co|tui (?:em|toi))"
_UNIT = r"(?:htx|hợp tác xã|hop tac xa|tổ hợp tác|to hop tac|tổ|to|quỹ|quy|đơn vị|don vi|công ty|cong ty|liên hiệp|lien hiep|phòng|trung tâm|văn phòng|bên|nhà|ben|nha)"
_OWNER = rf"(?:{_UNIT}(?: {_PRONOUN})?|{_PRONOUN})"
# "Chỉ tiêu có 3 cái thôi: …", "chỉ tiêu ghi lại là: …": how many there are, and that they are told anew.
_TOLD_SO = (
    r"(?:(?: (?:chỉ|chi|thì|thi|ghi|viết|viet|sửa|sua|lại|lai|có|co|gồm|gom|đúng|dung|mỗi|moi|mấy|may|\d|hai|ba|bốn|bon|năm|nam|cái|cai|dòng|dong|mục|muc|câu|cau|thứ|thu"
    r"|này|nay|sau|dưới đây|duoi day|thôi|thoi|vầy|vay|rứa|rua|như|nhu|là|la))+(?=\s*:))?"
)
LEAD = (
    r"^\s*(?:(?:dạ|vâng|thì|à|ừ)\s+)*(?:(?:bổ sung|thêm|them|ghi thêm|các|năm nay|bên em|htx em|htx|em|chị|anh|tôi)\s+){0,3}(?:(?:\d|một|hai|ba|mot)\s+)?"
    r"(?:chỉ tiêu|chi tieu|ct|nội dung(?: thi đua)?|noi dung(?: thi dua)?|mục tiêu|muc tieu)(?: (?:thi đua|thi dua|phấn đấu|phan dau|năm nay|nam nay))*"
    rf"(?: (?:của|cua) {_OWNER}(?=\W)| {_OWNER}(?= (?:là|thì|gồm|la|thi)\W| *[:,]))?(?: (?:năm nay|nam nay))?{_TOLD_SO}(?: (?:là|thì|gồm|có|la|thi|nè|nầy|đây|nha|nghen|ne|này)(?=\W))*\s*[:,\-–]?\s*"
)
_WHO = rf"(?:{_UNIT}(?: {_PRONOUN})?|tôi|tui|em|e|mình|chị|anh|bác|cô|chú|chúng tôi|bên em|bên mình|bên tôi|bên tui|bên anh|bên chị|nhà em|nhà tôi|nhà mình|htx|htx em|htx e|đơn vị em)"
# Who is to write it where: "bảo ghi … vào chỉ tiêu", "ghi giúp bác là …", "cháu ghi cho chú: …".
_ONE = rf"(?:{_PRONOUN}|cháu|con|ông|bà|chau|ong|ba)"
_TOLD = rf"(?:(?:(?:đã|da|thì|thi) )?(?:bảo|nhờ|kêu|bao|nho|keu)(?: (?:là|rồi|la|roi|{_ONE}))*)"
_WRITE = r"(?:ghi|viết|nhập|điền|viet|nhap|dien)"
_FOR = rf"(?:(?:giúp|hộ|giùm|dùm|cho|giup|ho|gium|dum) {_ONE})"
_AMONG = r"(?:(?:vào|vao|vô|vo)(?: (?:cái|phần|mục|ô|cai|phan|muc|o|danh sách|danh sach))* (?:chỉ tiêu|chi tieu|mục tiêu|muc tieu))"
_ORDERED = rf"^(?:(?:{_TOLD}|{_ONE}|thì|thi|{_AMONG}) )*"
WRITTEN_INTO = rf"{_ORDERED}(?:{_WRITE}|cho|thêm|them|đưa|dua) (?:{_FOR} )?(?P<aim>(?!là |la |vào |vao )\S+ \S.*?) {_AMONG}(?! (?:là|la|gồm|gom)\b|\s*:)\b.*$"
# What is said before the aims of a whole answer.
LEADS_AT_STEP = (
    rf"{_ORDERED}(?:{_WRITE}|cho|thêm|them)(?: (?:{_FOR}|{_AMONG}|vào|vao|sổ|so))*\s*:\s*(?=\S+ \S)",
    rf"{_ORDERED}(?:{_WRITE}|cho)(?: (?:{_FOR}|{_AMONG}))+ (?:là |la )?(?=\S+ \S)",
    rf"{_ORDERED}{_WRITE}(?: {_FOR})? (?:(?:vào|vao|vô|vo) )?(?:là|la) (?=\S+ \S)",
    rf"^{_TOLD} {_WRITE} (?=\S+ \S)|^(?:{_ONE} )?ghi (?=doanh thu |\d)",
    rf"^(?:(?:đi|di|nè|ne|này|đây|day|rồi|roi|thôi|thoi|vậy|vay|nghe|nha|nhé|nhe|{_ONE})\s*)+:\s*(?=\S+ \S)",
    rf"^{BEGINNING}",
    # "Sếp cho rồi: 500 áo thêu": who settled it.
    r"^(?:sếp|sep|giám đốc|giam doc|chủ tịch|chu tich|ban quản trị|ban quan tri|hội đồng|hoi dong|cả nhà|anh em|mấy bác|may bac|chị ấy|anh ấy|ông ấy)(?: (?:em|tôi|tui|bên em|mình|chi|toi))?(?: (?:đã|vừa|mới|da|vua|moi))?"
    r" (?:cho|bảo|duyệt|chốt|đưa|nói|thống nhất|bao|duyet|chot|dua|noi|thong nhat)(?: (?:rồi|r|thế này|như sau|là|số|roi|the nay|nhu sau|la|so))*\s*[:,]\s*(?=\S+ \S+)",
    # "Giám đốc bảo ghi 40 hộ": who wishes it so.
    r"^(?:sếp|sep|giám đốc|giam doc|chủ tịch|chu tich|chủ nhiệm|chu nhiem|kế toán|ke toan|ban quản trị|ban quan tri|(?:anh|chị|ông|bà|cô|chú|bác|chi|ong|ba|co|chu|bac)(?: (?:ấy|ay|giám đốc|giam doc|kế toán|ke toan))?)"
    r"(?: (?:em|tôi|tui|bên em|mình|chị|toi))? (?:bảo|dặn|nói|kêu|muốn|đòi|bao|dan|noi|keu|muon|doi)(?: (?:em|tôi|chị|toi|chi))? (?:ghi|đăng ký|dang ky|đặt|dat|viết|viet)(?: (?:là|la))? (?=\S+ \S+)",
    r"^chỉ tiêu (?:của )?(?:đơn vị|htx|bên)(?: (?:em|tôi|mình|chị|anh))? (?:là|gồm|thì)(?: có)?\s*:?\s*",
    r"^.*\b(?:chỉ tiêu|chi tieu) (?:là|gồm|la|gom)\s*:?\s+(?=\S+ \S+)",
    r"^(?:em|anh|chị|bác|chú|cô|ông|bà|tôi) (?:đọc|nói|kể|liệt kê)(?: (?:nhé|nha|này|đây))?[\s,:]+",
    rf"^{_WHO} (?:xin )?(?:đăng ký|đky|đki|đk|đặt(?=\s*:))\s*:?\s*",
    rf"^(?:{_WHO}|minh|toi|em|htx em|htx minh) (?:(?:làm|lam|đặt|dat)(?: được| duoc| ra)? )(?=\d|[^\W\d]+ \d)",
    rf"^{_WHO} (?=(?:phấn đấu|hứa|quyết tâm|cố gắng|ráng|sẽ|phan dau|hua|quyet tam|co gang)\b)",
    # "Năm 2025 Liên hiệp phấn đấu …": who sets out to do it, and when, is no aim of its own.
    rf"^(?:trong )?(?:năm|nam) (?:nay|20\d\d)[\s,]+(?:(?:{_WHO}|liên hiệp|lien hiep|hợp tác xã|hop tac xa|tổ|to|quỹ|quy|đơn vị|don vi|lhhtx|qtdnd|tht)(?: (?!và |va )[^\W\d]+){{0,4}}? )?"
    r"(?:phấn đấu|phan dau|quyết tâm|quyet tam|dự kiến|du kien|đặt mục tiêu|dat muc tieu)(?: (?:đạt|dat|là|la|sẽ|se))?\s*:?\s+(?=\S+ \S+)",
    r"^năm nay[\s,]+(?=\S+ \S+)",
    # "Bên tôi đặt 3 việc: …": how many there are.
    rf"^(?:{_WHO} )?(?:(?:đặt|có|đăng ký|làm|cam kết|hứa|quyết tâm|phấn đấu|dat|co|dang ky|lam|cam ket|hua|quyet tam|phan dau) )?\d (?:việc|điều|ý|nội dung|chỉ tiêu|mục tiêu|viec|dieu|noi dung|chi tieu|muc tieu)\s*:\s*(?=\S)",
    r"^(?:hứa|ráng|quyết tâm|cố gắng|hua|quyet tam|co gang)\s+(?=\S+ \S+)",
)
_NOT = r"(?:không|khong|ko|k|hổng|hông|hong|đâu|dau)"
_DOUBTER = r"(?:em|anh|chị|chi|tôi|toi|tui|mình|minh|bác|bac|chú|chu|cô)"
TAILS_AT_STEP = (
    # "…, mà tôi thấy hơi nhiều", "… nhưng sợ không đạt", "… không biết có kịp không": doubted, and no part of it.
    rf"\s*(?:[,;]|\s(?=(?:mà|nhưng|nhung)\s))\s*(?:(?:mà|ma|nhưng|nhung|nhưng mà|nhung ma)\s+)*(?:{_DOUBTER}\s+)?(?:(?:cũng|cung|thì|thi|cứ|cu|chỉ|chi)\s+)?"
    r"(?:thấy|thay|sợ|so|e|lo|ngại|ngai|nghi|chắc|chac|không biết|khong biet|chả biết|cha biet|ko biet)\s(?:[^\W\d]+\s+){0,4}?"
    r"(?:nhiều|nhieu|ít|it|cao|thấp|thap|khó|kho|quá|qua|không|khong|ko|kịp|kip|nổi|noi|đạt|dat|được|duoc)\b[^,;\d]*$|"
    rf"[\s,]+(?:chứ|chu) {_NOT} (?:phải|phai)\s[^,;]*$|\s*,\s*{_NOT} (?:phải|phai)(?: (?:là|la|chỉ|chi))* \d[^,;]*$|"
    rf"\s+{_AMONG}(?: (?:{_FOR}|giúp|hộ|giùm|cho|giup|ho|gium|nhé|nhe|nha|ạ|a|em|cháu|chau|đi|di|luôn|luon))*$|"
    + r"\s+(?:nữa|nua)(?: (?:nhé|nhe|nha|nghen|ạ|a|em|cháu|chau))*$|\s+được (?:chưa|không|ko)\b[^,]*$|\s*,\s*(?:à )?(?:mà )?(?:có phải|có cần|được chưa|vậy được|thế được|ghi vậy)\b[^,]*$|\s+mà$|\s+(?:là mừng|này rồi|(?:nghen|nghe|nha|nhé|nhe) (?:cưng|con|cháu|chau))$|\s*,\s*(?:hết|het|thế thôi|the thoi|vậy thôi|vay thoi|mình hứa thế|minh hua the)\W*$|\s+(?:thế là|the la) (?:tôi|em|anh|chị|bác|chú|bac|chu|toi)? ?(?:mừng|mung|được|duoc)\b.*$"
)
# "…, nãy ghi 2 tấn": what was written before, and no aim.
WRITTEN_BEFORE = r"\s*[,;(]\s*(?:(?:hồi|lúc|vừa|ban|hoi|luc|vua) )?(?:nãy|nay)(?: (?:tôi|em|anh|chị|mình|bác|toi|chi|minh|bac))?(?: (?:lỡ|lo))? (?:ghi|gõ|nói|gửi|viết|bấm|nhập|go|noi|gui|viet|bam|nhap)\b[^,;]*$"
# Each of them begins an aim of one line.
COUNTED = r"\s*(?:(?<!\d)\d{1,2}[)/]\s+|\s\+\s(?=\S)|(?:^|\s)(?:một|hai|ba|bốn|năm) là\s+)"
# "…, xe mô cũng đủ bảo hiểm": a sentence of its own.
# "…, với hổng để ai …", "… với làm thêm …": one more of them.
ADDED = (
    r"\s*,\s*(?:(?:à|rồi|còn|a|roi|con)\s+)?(?:với lại|với cả|với|và|thêm nữa(?: là)?|voi lai|voi ca|voi|va|them nua(?: la)?)\s+(?=\S+ \S+ \S+)"
    r"|\s*,\s*(?=(?:(?:\S+ ){1,2}(?:nào|mô|nao|mo) (?:cũng|đều|cung|deu)|ai (?:cũng|cung))\s\S+ \S+)"
    r"|\s+(?:với lại|với|voi)\s+(?=(?:làm|xây|mở|trồng|nuôi|không|hổng|hông|lam|xay|trong|nuoi|khong|ko)\s\S+ \S+)"
)
KEPT = r"^(?:giữ|duy trì|đừng|ở đâu|bỏ|hủy|thu bao nhiêu|không hộ)"
JOINED = r"(?<! so)\s+(?:với lại|với|và|cùng với|rồi|voi lai|voi|va)\s+"
_SPOKEN = "mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|tram|nghin|trieu|ty|ti"
# What is not to happen.
HARM = r"(?<=\s)(?:và\s+|va\s+)?(?:không|khong|ko|hông|hong|hổng|chẳng|nỏ|hok)\s+(?:để|de)\s+(?:xảy|xẩy|xay|mất|mat|ai|hộ|ho|nợ|no|cháy|chay|tai|vụ|vu|sót|sot|lây|lay|phát|phat)\b"
NUMBER = rf"\d|\b(?:{_SPOKEN}|chuc|vai chuc) (?:{_SPOKEN}|chuc|ty|trieu|ha|tan|nguoi|ho|thanh vien|lop|lao dong)\b|\b(?:dung|du|day du|het|toan bo|mot nua|gap doi|phan nua|gap ruoi|mot phan (?:ba|tu|muoi))\b"
NO_AIMS = frozenset(
    (
        "ok", "oke", "da", "vang", "u", "dung roi", "cam on", "cam on em", "thanks", "tks", "doi ti", "cho ti", "cho chut",
        "khong", "ko", "k", "khong co", "chua co", "chua biet", "bo qua", "giu nguyen", "nhu nam ngoai", "nhu cu", "nhu tren",
        "het", "xong", "the thoi", "het roi", "em cam on", "de sau", "da em cam on", "tran trong", "chi tieu",
    )
)  # fmt: skip
# Folded: whoever says one of these mends, refuses or orders, and not all of it is to be written.
MENDS = (
    r"\b(?:sua|doi(?! (?:moi|tuong))|thay|chua|nham|sai|phai|thanh(?! (?:vien|lap|pham|toan))|khong|ko|hong"
    r"|dung|xoa|ghi|viet|thoi|chu (?:khong|ko)|chi (?:con|de|ghi|co)|giu|so|lien he)\b|^(?:bo|a lon|lon)\b"
)
# Folded: how one is written, or what there is to be, is asked.
ASKED = (
    r"(?:(?:thi|vay|the|la|ma|can|phai|nen) )*(?:sao|gi|the nao|nhu the nao|ra sao|lam sao|nhung gi|may cai|bao nhieu)"
    r"|(?:(?:thi|can|phai|nen|muon) )*(?:viet|ghi|dien|ke|neu|khai|lam|dat|dang ky)(?: (?:cai|vao|cho|dung|sao cho))*"
    r"(?: \w+){0,2} (?:the nao|nhu the nao|gi|sao|ra sao|lam sao|nhung gi|bao nhieu)(?: (?:cho )?(?:dung|phai|duoc|hop|day|vay|em|a))*"
)
# What an aim begins with, where nothing parts two of them.
BEGINS = (
    "doanh thu|thu nhập|kết nạp|đóng bảo hiểm|nộp|sản lượng|trồng mới|trồng|tạo việc làm|nợ xấu|dư nợ|giảm|tăng|xây|mở"
).split("|")
# These only where how much follows soon.
BEGINS_COUNTED = (
    "hái|thu hoạch|thu mua|bán|nuôi|thả|ươm|chăm sóc|xuất khẩu|xuất|chế biến|sấy|nấu|dệt|ủng hộ|giúp|hỗ trợ|tập huấn|đào tạo|tổ chức"
    "|dạy nghề|huy động|cho vay|tiêu thụ|đón|sửa|góp|lợi nhuận|lãi"
).split("|")
MORE = r"(?:\s+(?:được|thêm|mới|duoc|them|moi))*"
HOW_MUCH = (
    r"(?=(?:\s+[^\W\d]+){0,4}?\s+(?:\d[\d.,]*|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mot|bon|nam|sau|bay|tam|chin|muoi)"
    r"\s+(?!(?:nay|sau|nữa|nua|tới|toi|đó|do|năm|nam|tháng|thang|quý|ngày|ngay)\b))"
)
# What is not to happen is an aim of its own, and has no number.
NEVER = r"(?<=\s)(?:không|khong) (?:để (?:xảy ra|ai|hộ|một)|de (?:xay ra|ai)|xảy ra|xay ra|có (?:tai nạn|nợ xấu|đơn thư|khiếu nại|vi phạm)|phát sinh nợ)\b"
# Folded: how much of what, as it is spoken.
ALOUD = (
    r"\b(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|tram|nghin|ngan|chuc)(?: (?:muoi|tram|nghin|ngan|trieu|ty|ti|chuc|mot|hai|ba|bon|nam|lam|sau|bay|tam|chin|ruoi))*"
    r" (?:ha|hec ta|tan|ta|yen|kg|can|lit|con|ho|ty|ti|trieu|thanh vien|xa vien|nguoi|dua|chau|lao dong|lop|cay|cho|long|be|mo hinh|san pham|cua hang|nha|km|met"
    r"|bo|tam|doi|dan|luot|khach|hoc vien|vu|dot|suat|buoi|gian|may|phan tram|sao|mau|bao|thung|chai|goi|cong|container|xe|chuyen|don hang|hop dong)\b"
)
# Whom it is done for, or what it is done in: what follows tells of them, and is no aim of its own.
HELPED = (
    r"\b(?:giup|giup do|ho tro|van dong|huong dan|cho|day|dao tao|to chuc cho)\b.*\b(?:ho|nguoi|thanh vien|xa vien|hoi vien|chau|chi em|ba con|em|phu nu|lao dong)(?: (?:ngheo|can ngheo|dan|tre))?$"
    r"|\b(?:may|xuong|lo|nha|kho|trai|vuon|mo hinh|day chuyen|cua hang|lop|khu|diem|chuong|to|nhom|von|tien)(?: \w+)?$"
    r"|\b(?:thi|de|la|nham|nho|ma|se|cho|bang|tu|va|voi|roi)$"
)
TAKES_BACK = (
    r"(?:(?:à|ý|ấy|ui|ối|chết|a|y)\s+(?:nhầm|lộn|quên|nhầm rồi|lộn rồi|nham|lon|quen)\s*,?"
    r"|(?:à|a)\s+(?:không|ko|khong)(?: (?:phải|phai))?\s*,)\s*(?=\S)"
)
SAID_ANEW = rf"[^,;\n]*?\s*,?\s*{TAKES_BACK}"
# An aim begins with what is to be done.
VERBS = (
    r"(?:trong|nuoi|xay|mo|ket nap|nop|tra|dong|khong|ko|khoi phuc|giam|tang|day|ban|mua|thay|giu|hop|ho tro|dao|lap|dua|xuat|tap huan|dat|cham|che bien|cap|say|them|bot|lam|boc|cay|dap|sua|"
    r"hai(?= (?:hai|ba|bon|nam|sau|bay|tam|chin|muoi|duoc|them|\d))|thu hoach|thu mua|nau|det|dung|tha|det|"
    r"nang|phat trien|chuyen|thu|trien khai|to chuc|giup|bao ve|phu xanh|gop|ung ho|tham gia|hoan thanh|xoa|thanh lap|cai tao|moi|ai cung|duy tri|tieu thu|bao tieu|uom|don|phuc vu|san xuat|tao|doanh thu|loi nhuan|san luong|thu nhap|von|no|du no|ti le|ty le)\b"
)
# Folded: how much of what; of an aim that stands where something else is asked for.
MEASURED = (
    r"(?:\d[\d.,]*|\b(?:chuc|tram|mot|nghin|ngan|hai|ba|bon|nam|sau|bay|tam|chin|muoi)) ?(?:ha|hec ta|hecta|sao|cong|tan|ta|yen|kg|lit|con|ho|ty|ti|trieu|tr|%|thanh vien|xa vien|nguoi|dua|em|chi em|anh em|lao dong|lop|cay|cho|"
    r"long|be|mo hinh|san pham|sp|cua hang|bua|suat|nha|km|met|m2|m|nghin|ngan|phan tram|sao ocop|doi tuong|hoi vien|goc|bui|thung|dan|xe|may|chuyen|don hang|lan|luot(?: khach)?|khach)(?!\w)"
)
# Another answer beside the aims: whom to add, whom to call, what the unit is to get.
OTHER_ANSWER = (
    r"^\s*(?:(?:mà|và|à|với|còn|ma|va|a|voi|con)\s+)*(?:thêm (?:cả )?(?:anh|chị|ông|bà|cô|chú|bác|em)\s|them (?:ca )?(?:anh|chi|ong|ba|co|chu|bac|em)\s|"
    r"(?:người |nguoi )?(?:liên hệ|lien he)\b|đầu mối\b|dau moi\b|(?:đổi|sửa|doi|sua)\b.*\b(?:danh hiệu|tập thể|liên hệ|xã|danh hieu|tap the|lien he)\b|danh hiệu\b|danh hieu\b|"
    r"(?:tập thể|tap the) (?:cho|thì|đổi|lên|sang|xin|thi|doi|len)\b|(?:còn |con )?(?:người|cá nhân|nguoi|ca nhan) (?:thì|thi|có|co)\b|"
    r"sđt\b|sdt\b|số (?:điện thoại|máy|đt)\b|so (?:dien thoai|may|dt)\b|chức vụ\b|chuc vu\b|thêm (?=[A-ZĐ])|them (?=[A-ZĐ])|(?:xã|xa)(?: thì| thi)? (?:sửa|đổi|là|sua|doi|la)\b)"
)
NUMBERED = r"(?:^|(?<=\s))(?:chỉ tiêu|chi tieu|mục tiêu|muc tieu)(?: (?:số|so|thứ|thu))? \d{1,2}\s*[:,.)]?\s+"
# What is left of a lead-in: "bên em năm nay: …", "2: …", "sửa thành …".
LEFT_OVER = (
    r"^\s*(?:(?:bên|nhà|htx|ben|nha)(?: (?:em|tôi|tui|mình|anh|chị|chú|bác|toi|minh|chi|chu|bac))?(?: (?:năm nay|nam nay))?\s*:\s*"
    r"|(?:nè|ne|nầy|này|đây|nha|nghen|mới|moi)\s*[:,]\s*"
    r"|(?:số |so )?\d{1,2}\s*:\s+(?=\S)|(?:thì |thi )?(?:sửa|đổi|sua|doi)(?: (?:lại|lai))? (?:thành|thanh|là|la)\s+)"
)
# Folded: whose number follows, the wish itself, that something is wrong, that there is no more.
NO_AIM = r"(?:chi |moi |dung |thi |chi tieu )*(?:co )?(?:\d|hai|ba|bon|nam|may) (?:cai|dong|chi tieu|muc tieu|y|muc|cau)(?: (?:thoi|nay|do|ha|ma|a|em|nhe|nha|chu))*|(?:(?:chi |co |thi )*(?:chung|bay|tung|nhieu)(?: (?:day|do|ay|nay|nhieu|thoi|la|het))*)|(?:so|sdt|dt|dien thoai)(?: (?:em|toi|tui|chi|anh|bac|chu|minh|lien he))?|(?:xin |muon |cho )?(?:dk|dang ky)|thi khac|(?:chau |em |con )?(?:ghi|viet|nhap|dien)(?: (?:giup|ho|gium|vao))*|(?:bi )?sai(?: (?:roi|r|mat))?(?: ad)?"
# Folded: that it is not known, counted or settled yet, about whatever it is; no number in it.
UNKNOWN = (
    r"(?:(?:\w+ ){0,5}?)(?:chua|khong|ko|k|hong|chang)(?: (?:ai|he|ro|the|thay))*"
    r" (?:biet|nho|ro|tinh|chot|nghi ra|nam duoc|tong hop|thong ke|dam|chac|hop ban|thong nhat|co (?:so|so lieu))"
    r"(?!\w)[^\d]*"
)
# Folded: an order about what is written, a reminder, talk of being called; none is an aim.
_PROTEST = (
    r"(?:(?:ua|o|oi|oh|a|da|u|troi|e|em|anh|chi|bac|chau)[ ,]+)*(?:dau|khong|ko|k|hong|chang)(?: co)? phai\b[^\d]*"
    r"|(?:(?:ua|o|a|da|ma|sai roi)[ ,]+)*(?:do|day|cai do|cai nay|kia) la (?:ten|nguoi|dua|thang|con|chi|anh|ong|ba|co|chu)\b[^\d]*"
)
# "Em thì chỉ nhập hộ thôi", "tôi chỉ là người gõ giúp": of who types, and no aim.
_TYPES_FOR = (
    r"(?:(?:da|a|u|con|ma|thuc ra|thi) )*(?:toi|tui|em|e|minh|chau|con|anh|chi|bac|chu|co)(?: (?:thi|chi|moi|la|dang|nguoi|cho|day|day la|ben))+"
    r" (?:nhap|go|khai|dien|ghi|danh may|viet|dang k[yi]|lam)(?: (?:ho|giup|gium|dum|thay|luon|lai|vao|thoi|ma|day|a|nhe|cho \w+))*\b[^\d]*"
)
# "Số đó của chồng chị", "gửi đi rồi nhập tiếp HTX B": of a number that stands there, and an order.
_OF_NUMBER = r"(?:(?:da|a|cai|ma) )*(?:so|sdt|so dt|so dien thoai|dien thoai) (?:do|nay|kia|ay|tren|cu|vua|luc nay|ban nay|hoi nay)\b[^\d]*"
_SENDS_FIRST = r"(?:(?:thoi|da|u|ok|vay|the) )*(?:gui|nop|chot)(?: (?:di|luon|giup|ho|cho|lien|ngay|em|anh|chi|bac|nhe|a|ban nay|cai nay))+ (?:roi|xong|de|va)\b[^\d]*"
ORDER = (
    rf"{_PROTEST}|{_TYPES_FOR}|{_OF_NUMBER}|{_SENDS_FIRST}|"
    r"(?:thoi )?(?:dung|khong|ko|chua|khoi)(?: (?:co|can|nen|phai|vong|voi))* (?:ghi|viet|dua|cho|them)\b.* vao (?:(?:cai|phan|muc|o) )*(?:chi tieu|muc tieu)\b.*|(?:thoi )?(?:bo|xoa|go)(?: giup| dum| gium)?(?: (?:em|toi|tui|chi|anh|bac|chu|minh))? (?:cai |cho )?(?:cau|dong|chi tieu|muc tieu)\b.*"
    r"|(?:bo|xoa) cai \d[\d,.]* ?(?:ty|ti|trieu|tr|%)(?!\w).*"
    r"|(?:con )?(?:cai )?(?:(?:cau|dong)(?: chi tieu)?|chi tieu)(?: (?:kia|do|dau(?: tien)?|cuoi(?: cung)?|thu \w+|so \d+|\d+))+(?: thi)? (?:bo|xoa)(?: (?:di|ra|luon|giup|em|nhe))*"
    r"|nhac (?!(?:anh|chi) em\b)(?:toi|tui|em|chi|anh|bac|chu|co|minh|htx)(?: \w+)? (?:truoc|khi|vao|luc|lai|sau|han|nop|gui|ngay)\b.*"
    r"|(?:hong|khong|ko|k|hok|dung) (?:can |phai )?(?:goi|nhan)(?: (?:dau|cho|toi|tui|chi|anh|em|lai|dien|nua)\b.*)?"
)
HEADING_ROW = r"^(?:tt|stt|số tt)\b"
TRADE_TAIL = r"(?:dạy|day|học|hoc|làng|lang|truyền|truyen|tay|đào tạo|dao tao) (?:nghề|nghe)\s*$"
HOUSEHOLDS = (
    r"(?:\d|%|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|chục|trăm|muoi|tram|chuc) (?:hộ|ho)\s*$"
)
OF_UNIT = r"^\s*(?:(?:mà|ma|à|còn|con)\s+)*(?:tập thể|tap the|danh hiệu (?:tập thể|htx|đơn vị)|danh hieu (?:tap the|htx|don vi)|sđt|sdt|số (?:điện thoại|máy|đt)|so (?:dien thoai|may|dt))\b"
# Folded: what is registered and for whom, in however long a story; and a sigh. None is an aim.
OF_FORM = (
    r"\b(?:cho|em|thoi|muon|xin|chi)(?: (?:toi|tui|em|anh|chi|bac|chu|co|minh|choa|htx))? dang k[yi] (?:(?:ca|them|luon) )?(?:ca nhan|tap the|ca hai)\b"
    r"|\bbo (?:cai |phan |het |luon )?(?:tap the|ca nhan)(?: (?:di|ra|nhe|em|thoi))*$|\b(?:kho|met|ngai|chan) (?:lam|qua|lam day|qua di|the)(?: (?:em|chau|a|co|day|ay))*$"
)
# Behind a number they tell how much, and no number of a list.
AMOUNTS = frozenset(
    "ty ti trieu tr nghin ngan tan ta kg kilo ha hecta sao mau m met km con cay nguoi ho thanh vien xe may nam thang ngay lan phan dong xa thon ban".split()
)
# "3 chỉ tiêu: 1 doanh thu … 2 …": how many, before the first of them.
SO_MANY = r"\s*(?P<count>[2-9])\s+(?:chỉ|chi|mục|muc)\s+(?:tiêu|tieu)\s*[:,]?\s+(?=1\s)"
