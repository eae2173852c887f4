"""How initiatives, names and amounts are told in half a sentence; with their marks."""

from handlers.acts.slots.words.initiatives import HEADED, POST
from handlers.registrations.words.ordinals import LED

# Whose it is by what he is: the head of the unit, or a post.
_ITS = r"(?:\s+(?:em|e|tôi|tui|mình|chị|anh|nhà em|bên em|htx|toi|minh|chi))?(?=\s+(?:là|thì|la|thi|sửa|đổi|phải|mới|đúng|phai|moi)\b|\s*[:,])"
INITIATIVE = (
    r"^\W*(?:(?:dạ|à|vâng|còn|thêm|ơ|ấy|quên|nhầm|nham|rồi|roi|r|sai|sai rồi|không phải|khong phải|sửa|sửa lại|sua|đổi|đổi lại|ghi|ghi lại|ghi giúp|viết|có|co|thì|thế|em|ad|bạn|cháu|anh|chị|bác|chú|cô|ông|bà|tôi|ơi)\W+)*(?:sáng kiến|sang kien|skien|sk)\b"
    r"\s*(?:nè|nhé|này|đây|thì)?\s*"
    rf"(?P<whose>(?:của|cua|cho)\s+(?:(?:{HEADED}|{POST}){_ITS}|\w+(?:\s+(?-i:[A-ZĐÀ-Ỹ])\w*)*)|(?:anh|chị|ông|bà|cô|chú|bác|em|đồng chí|đ/c)(?:\s+(?-i:[A-ZĐÀ-Ỹ])\w*)+)?[\s,]*"
    r"(?:(?:phải|phai|mới|moi|đúng|dung)\s+)*(?:(?:sửa|đổi|ghi|viết|sua|doi)(?:\s+(?:lại|lai))?\s+(?:thành|là|thanh|la)|(?:thành|sang)(?=\s(?!lập|viên|phố))|là\b|la\b)?\s*[:,–-]?\s*"
)
# Behind the lead: no name of one. With their marks.
NO_THOUGHT = r"^(?:thôi|thoi|khỏi|khoi|không|khong|ko|k|chưa|chua|chẳng|chả|hổng|hông|bỏ|xóa|xoá|xoa|đâu|gì|nào|ai|của ai|sai|nhầm|giữ|để|như|rồi|roi|rùi|r|nhưng|nhung|thì|mà|đã|đó|đấy|hết|hay|ạ|với|nữa|ra sao|thế nào|chứ|luôn)\b"
LED_MORE = r"^\W*(?:\w+\W+){0,3}?(?:thêm|them|nữa|nua)\b"
# "Ổng là lồng lưới hai lớp": whose it is was said before.
OF_ONE_BEFORE = r"^\W*(?:ổng|bả|ảnh|cổ|(?:ông|bà|anh|chị|cô|chú|bác) (?:ấy|ta))\s+(?:thì\s+)?là\s+(?P<what>\S+\s+\S.*)$"
HONOR = r"(?:anh|chị|ông|bà|cô|chú|bác|em|a|c|e|tôi|tui|mình|đ/c)"
# "Em không có sáng kiến gì đâu": no name of one; folded.
NO_INITIATIVE = (
    r"(?:(?:da|the|thui|thoi|thi|em|e|toi|tui|bac|minh|chau|con|anh|chi|ong|ba|co|chu|o|no|ay|nay|ta|cua|rieng|sang kien) )*"
    r"(?:khong|ko|k|chua|hong|hok|chang)(?: (?:he|lam|duoc))* (?:co|nghi(?: ra| duoc)?|lam(?: ra| duoc)?)(?: (?:sang kien|skien|sk))?"
    r"(?: (?:gi|dau|j|nao|cai|chi|het|ca|mo|a|nhe|em|oi|do|chau|co|thi|bac))*"
)
# "Bà Ninh có sáng kiến …, xin ghi vào".
HAS_INITIATIVE = (
    rf"^\W*(?:(?i:dạ|à|vâng|còn|thêm|sửa|ghi)\W+)*(?:(?i:{HONOR})\s+)?(?P<name>[A-ZĐÀ-Ỹ]\w*(?:\s+[A-ZĐÀ-Ỹ]\w*)*)"
    r"\s+(?:(?:thì|thi)\s+)?(?:có|co)(?:\s+(?:thêm\s+|một\s+|1\s+)?(?:sáng kiến|sang kien|sk)\b\s*(?:(?:là|la)\b)?\s*[:,–-]?|\s*:)\s*"
    r"(?P<what>[^\s;][^;]*?)(?:[,.]?\s*(?:xin|nhờ|cho)?\s*(?:ghi|thêm)\s+(?:vào|vô|giúp|giùm)\b.*)?(?:[.,]\s*(?i:còn|con)\s.*)?(?:;.*)?$"
)
# "Sáng kiến của Mảy là …": told by name; folded.
SEVERAL_THOUGHTS = r"^(?:\w+ ){0,4}?(?:sang kien|sk|skien) (?:cua|cuar|cho)\b"
# "…, anh Hặc không có": what is said of somebody else behind it.
LACKING_BEHIND = rf"\s*[,;]\s*(?:còn\s+|con\s+)?(?:{HONOR}\s+)?\w+(?:\s+\w+){{0,3}}?\s+(?:thì\s+|thi\s+)?(?:không|khong|ko|k|chưa|chua|chẳng|hổng)\s+(?:có|co)\b.*$"
NAMED = rf"^{HONOR}\s+(?P<name>[A-ZĐÀ-Ỹ]\w*)\s*(?:thì|là|có)?\s*:?\s*(?P<what>\S.*)$"
OWN = r"^(?:em|e|tôi|tui|mình|anh|chị|bác|chú|cô)\s+(?:thì|là|có)\s*:?\s*(?P<what>\S.*)$"
RENAMED = (
    r"\b(?:tên|ten)\s+(?:\w+\s+){0,2}?(?:phải|phai|đúng|dung)\s+(?:ra\s+)?(?:là|la)"
    r"\s+(?P<name>.+)$"
)
COUNT = (
    r"(?<![\w.,/])(?P<number>\d+(?:[.,]\d+)*|(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười)\b)"
    r"\s*(?P<thing>%|[^\W\d_]+)?"
)
# Behind a number it says what becomes of it.
NO_THING = frozenset("thanh sang len xuong con la chu moi dung nhe nha a thoi di".split())
PRONOUNS = frozenset("tôi toi tui mình minh em anh chị chi bác bac cô chú ông bà cháu e".split())
SHORT_PRONOUNS = frozenset(("a", "c", "tớ", "con"))
FOR_WHOM = frozenset("cho lun tự chinh của cua nè nha nhá này".split())
# "Em, Ngân ạ": who speaks, before the name.
OWN_NAME_LED = (
    r"^\W*(?:(?:dạ|vâng|là|thì)\s+)*(?:tôi|toi|tui|em|e|mình|anh|chị|bác|chú|cô)\s*,\s+(?=\w)"
)
# Not the one word, which is a name ("anh Nhân").
MYSELF = r"\b(?:cá nhân|ca nhan|bản thân|ban than|chỉ|mỗi)\b"
NOBODY_ELSE = frozenset("vẫn chính luôn ai luon".split())
BESIDE = frozenset(
    "thì thi chứ chu chớ còn con là la đây đó ạ nhé nha nghen thôi cứ dạ vâng ừ mà".split()
)
_ME = r"(?:tôi|toi|tui|mình|minh|em|anh|chị|chi|bác|bac|cô|chú|ông|bà|cháu|e)"
_ITS_LEAD = r"^\W*(?:(?:dạ|da|thì|thi|ừ|vâng|à|có|co|cho|gồm|gom|là|la|ghi|đăng ký|dang ky|cả|ca|nhầm|nham|còn|con|riêng|rieng|sửa|sua|chỉ)\W+)*"
# "Chị với chú Phin": who speaks, and others.
WITH_OTHERS = rf"{_ITS_LEAD}{_ME}(?:\s+(?:nữa|nua|này|nay))?\s+(?:với|voi|và|va|cùng|cung|vs)(?:\s+(?:với|voi|lại|lai|cả|ca))?\s"
# "Chị thì chiến sĩ thi đua": a title of who speaks.
OWN_TITLE = rf"{_ITS_LEAD}{_ME}\W+(?:(?:thì|thi|là|la|đăng ký|dang ky|dk|xin|lấy|lay|mới|moi|phải|phai|nhận|nhan|danh hiệu|danh hieu|thành|thanh|sang)\W+)*$"
# "Cả hai lao động tiên tiến": a title of everybody on the list.
EVERYBODY = (
    r"\b(?:cả|ca) (?:hai|ba|bốn|bon|năm|mấy|may|\d+|nhóm|nhom)\b(?!\s*(?:tập thể|tap the|loại|loai))|\b(?:tất cả|tat ca|mọi người|moi nguoi|ai cũng|ai cung|hết thảy)\b"
    r"|\b(?:hai|ba|bốn|mấy|\d+) (?:người|nguoi|anh em|chị em|anh chị|đứa|bác|chú|ông|bà)\b"
)
# A word of mending, folded.
MENDING = (
    r"\b(?:sua|nham|sai|thay|moi dung|dung ra|(?:khong|ko|k) phai|chu (?:khong|ko|k|phai)|xoa|quen"
    r"|doi (?:lai|thanh|sang|ten|so|danh)|bo (?:ten|nguoi|so)|(?:ten|so) cu)\b"
)
# One honour of the unit in the place of the other, or beside it; folded.
IN_ITS_PLACE = rf"{MENDING}|\b(?:danh hieu|doi|chuyen|nang|ha|thanh|sang|thoi|chi)\b"
BESIDE_IT = r"\b(?:them|kem|nua|ca hai|va ca|lan|cung voi)\b"
# A wish to be reminded, folded; "nhắc anh em" and "nhắc nhở" are aims.
REMINDS = r"^(?:\w+ ){0,3}?nhac (?:toi|tui|em|anh|chi|bac|chu|co|minh)\b(?! (?:em|chi|anh|bac|ho))"
# Around the word that sends; with their marks.
THANKS_BEHIND = r"[\s,.;!]+(?:(?:em|anh|chị|bác|chú|cô|tôi|mình|cháu|xin|rất|trân trọng)\s+)*(?:cảm ơn|cám ơn|cam on|thanks|thank|tks|thank you)\b[^,;?]*$"
PLEA_BEFORE = r"^\W*(?:(?:dạ|vâng|ừ|thế thì|vậy thì|thế|vậy)[\s,]+)*(?:đề nghị|de nghi|xin|nhờ|phiền|làm ơn)\s+(?:(?:em|cháu|trợ lý|anh|chị|cán bộ)\s+)?"
# "Để chú coi, ờ được rồi gửi đi": looked at meanwhile; what is thought of it stands behind.
LOOKED_MEANWHILE = (
    r"^\W*(?:(?:dạ|ừ|ờ|khoan|thôi|à)[\s,]+)*(?:để|de)\s+(?:chú|chu|tui|tôi|toi|anh|chị|chi|bác|bac|cô|co|ông|bà|em|mình|minh|cháu)\s+(?:coi|xem|đọc|doc|ngó|ngo|dò|do)"
    r"(?:\s+(?:lại|lai|cái|cai|thử|thu|tí|ti|xíu|xiu|chút|chut|kỹ|ky|phát|qua))*[\s,.…]+(?=(?:ờ|ừ|ừa|ok|oke|okie|à|dạ|được|đúng|chuẩn|ổn|rồi|thấy|u|duoc|chuan)(?:[\s,.]|$))"
)
# Which of two numbers, folded: "số đầu", "cái sau ạ", "số thứ hai".
WHICH_NUMBER = (
    r"^(?:(?:da|vang|u|thi|lay|dung|ghi|la|cho|em|anh|chi|a) )*(?:so|cai|sdt|dt)(?: dien thoai)?(?: thu)? "
    r"(?:(?P<first>dau|truoc|tren|nhat|mot|1)|(?P<last>sau|cuoi|duoi|hai|2))(?: (?:tien|do|ay|nhe|nha|a|em|thoi|di|cung))*$"
)
# Which of two that were offered, by what it rings at; folded.
DESK_NUMBER = r"\b(?:(?:may|so|dien thoai|dt|sdt) ban|co dinh)\b"
MOBILE_NUMBER = r"\b(?:di dong|cam tay|mobile)\b"
# With its marks: "…, chứ số nào nữa" behind what is meant.
OF_COURSE = r"[\s,]+(?:chứ|chớ)\b(?! (?:không|ko|khong|đừng)).*$"
# "Cái 0913", "số đuôi 045", folded: some of its digits.
PART_OF_NUMBER = r"(?:(?:da|vang|u|lay|dung|ghi|thi|la|so|cai|con|dau|duoi|dau so|sdt|em|anh|chi) )*(\d{2,8})(?: (?:ay|do|nhe|nha|a|em|di|thoi|luon|chau))*"
# "Ừ dùng luôn số đó nhé" to a number that was offered.
THAT_NUMBER = (
    r"(?:(?:da|vang|u|uh|ok|oke|dung|phai|duoc|thi|cu|la|roi|em|anh|chi|bac|toi|tui) )*(?:dung|lay|xai|ghi|van)(?: luon)?(?: cai)?"
    r"(?: (?:so|sdt))?(?: (?:do|ay|nay|kia|luc nay|hoi nay|vua roi|cu|luon|nhe|nha|di|cho tien|a|em|chau))*"
)
# "Ờ có số không ở đầu chứ" to a number that was offered with its nought; folded.
NOUGHT_FIRST = (
    r"(?:(?:da|vang|u|o|uh|ua|a|dung|phai|thi|la|duoc|roi|co|them|voi|ca|con|nua|em|chau|minh|thieu|quen) )*(?:cai |con |chu )?(?:so )?(?:khong|0|linh)(?: (?:o|dung|dang))?"
    r" (?:dau|truoc|dang truoc|dang dau|phia truoc)(?: (?:chu|co|ma|day|do|nua|a|nhe|em|chau|nha|tien|thoi|roi))*"
)
# "Ý em là …", folded.
MEANT_BY_ME = r"^(?:(?:da|khong|a|o) )*y (?:em|toi|tui|anh|chi|bac|minh|chau|chu|co)(?: (?:muon|dinh))* (?:la|noi la|noi)\b"
# "Người liên hệ ghi …", "liên hệ thì lấy …": whose name it is; folded.
CONTACT_NAMED = r"\blien he\b"
# Who registers nobody but himself, folded: where it is asked for whom, and within a longer wish.
_I = r"(?:toi|tui|minh|em|anh|chi|bac|chu|co|chau|ong|ba|e)"
_FOR_ONESELF = (
    rf"(?:(?:cho |chi |moi |co |rieng |mot |minh )*(?:ca nhan|ban than|rieng)(?: rieng| cua)? {_I}|(?:mot minh|chi(?: co)?(?: moi| minh| rieng)?"
    rf"|moi(?: minh)?|minh|cho(?: rieng| moi| minh)?) {_I}|(?:mot minh|cho ban than))"
)
ONLY_MYSELF = rf"^(?:(?:da|vang|u|uh|a|thi|la|co|dang ky|dk|dki|ghi|lam|xin|cho)\s+)*{_FOR_ONESELF}(?: (?:thoi|a|nhe|nha|nghen|em|luon|day|do|ma|chu|anh|chi|chau|oi|dang ky|dk|voi|giup))*$"
FOR_MYSELF = rf"\b(?:ca nhan|ban than|rieng)(?: rieng| cua)? {_I}(?=$| (?:thoi|a|nhe|nha|nghen|luon|day|voi|giup|dang|dk|xin|muon|can|la|lam|lao|ldtt|ld|danh|chien|cstd\w*|bang|bk|giay|gk|ky|knc|nam)\b)|\b(?:mot minh|moi minh|co moi|co mot minh) {_I}(?= (?:thoi|thui)\b|$)|\bcho (?:chinh )?ban than(?: {_I})?(?= (?:thoi|thui)\b|$)"
# "Chứ không phải mỗi mình tôi thôi", "một mình tôi thôi thì không đủ": more than who speaks.
NOT_ALONE = (
    rf"\b(?:khong|ko|k|hong|hok|dau|chang|cha|nao)(?: (?:phai|co|chi|dang ky|dk|ghi|cho|la|duoc))* (?:mot minh|moi minh|moi|mot|minh {_I}|ban than|rieng)\b"
    rf"|\b(?:mot minh|moi minh|co moi) {_I}(?: thoi| thui)? (?:thi|khong|ko|k|chua|sao)\b"
)
# "Tôi có bảo hủy đâu": that anything is to be given up is denied; folded.
_LEAVE = r"(?:huy|bo|thoat|dung lai)"
NOT_LEAVING = (
    rf"\b(?:co|lam gi co|nao co)(?: (?:bao|noi|dinh|muon|he|go|bam|ai|doi))* {_LEAVE}\b(?: \w+){{0,2}} dau\b"
    rf"|\b(?:dau co|dau|khong|ko|k|chua|chang|hong|ai)(?: (?:co|he|bao|noi|dinh|muon|phai|ai|toi|em|anh|chi))* {_LEAVE}\b"
)
# "Số 2 là lđtt", "người thứ hai …": one of the list by its number; folded.
BY_NUMBER = (
    r"^(?:(?:da|a|u|vang|nham|sua|doi|danh hieu|chuc vu|sang kien|ten|cua|cho|nguoi|dong|stt|ban) )*"
    rf"(?:so|nguoi|dong|stt)(?: (?:thu|so))? (?P<place>\d{{1,2}}|{'|'.join(LED)})\b"
    r"(?P<how>(?: (?:thi|la|dang ky|doi|sua|thanh|phai|moi|cung|chi|them|kem|sang|lai|nua|co|ca|danh hieu|chuc vu|lam))*) "
)
# Around a number where the contact is asked for, folded: of the number itself, or of where and how somebody can be reached.
OF_A_NUMBER = frozenset(
    "sim so sdt dt dien thoai may zalo goi lien lac duoi song ban nha rieng vo chong con nghe bat".split()
)
SMALL_WORDS = frozenset(
    "thui thoi nhe nha nghen a oi o u uh um da vang em e anh chi c bac chu co chau toi tui minh k ko khong la r roi"
    " day do nay ma noi bao ghi luon cu the thi vay cua cho gium giup ho voi nua ok oke van duoc dc".split()
)
# Folded: the number takes the place of the one that stands.
_NUMBER = r"(?:so|sdt|dien thoai|dt|sim|may)"
NUMBER_OF_ANOTHER = rf"\b{_NUMBER} (?:do|nay|kia|ay|tren|cu|luc nay|ban nay)(?: la)?(?: {_NUMBER})? cua\b.*\b{_NUMBER}\b"
NUMBER_REPLACES = (
    rf"\b(?:doi|sua|thay|cap nhat|chuyen|ghi lai|bo|huy|nham|sai|lon)(?: \w+){{0,4}}? (?:{_NUMBER}|lien he|lien lac)\b"
    rf"|\b{_NUMBER}(?: (?!cua)\w+){{0,3}}? (?:moi|khac|sai|nham|lon|hong|mat|khoa|doi|dung la|khong dung|ko dung|bo)\b"
    rf"|\b(?:lay|dung|goi|goi vao|ghi|lien he|lien lac) (?:qua |cho |vao |theo |bang )?{_NUMBER} (?:nay|cua (?:toi|em|minh|tui))\b"
    r"|^(?:(?:a|o|u|da|vang|oi|em|anh|chi|bac|co|chau|thoi|chet|ay) )*(?:khong phai|ko phai|k phai|nham|sai|lon|quen)\b"
    r"|\b(?:chu khong|chu ko|ma la)\b"
    # "Số đó của chồng chị, số chị 09…": whose the one that stands there is, and then the own one.
    rf"|{NUMBER_OF_ANOTHER}"
)
# "Sửa giúp chị 2 chỗ": how many are changed is no amount; folded.
COUNTS_CHANGES = (
    r"\b(?:sua|doi|nham|sai|chinh)(?: (?!\d)\w+){0,3}? \d (?:cho|muc|cai|phan|y|thu|loi|diem)\b"
)
# Behind these a name stands for somebody; folded, and whose something is, in small letters as well.
CALLED = frozenset("anh chi ong ba co chu bac em chau di cau thim mo con".split())
SOMEBODYS = (
    r"\bcua (?:anh|chi|ong|ba|co|chu|bac|di|cau|thim|mo) (?!ay\b|la\b|day\b|do\b|nay\b)(?P<who>\w+)"
)
# "…, tui nói rồi mà": that it was said before, and no post; folded.
SAID_BEFORE = r"(?:(?:tui|toi|em|e|anh|chi|bac|chu|co|minh|hoi nay|luc nay|nay|o tren|tren kia) )*(?:da |vua |moi )?(?:noi|ghi|go|khai|bao|nhan|viet)(?: \w+){0,3}? (?:roi|r|o tren|nay)\b"
# "Đừng cho ai khác", "không đưa ai nhé": nobody is asked for.
FOR_OFFICE = (
    r"\b(?:dung|cam|khong|ko|k|hong|cho|chang) (?:co |duoc )?(?:cho|dua|noi|bao|tiet lo|chia se|de lo|phat|gui|cung cap)"
    r"(?: (?:so|no|cho|ra|voi|them))* (?:ai|nguoi (?:khac|ngoai|la)|ben (?:khac|ngoai))\b(?! (?:la|ma|do)\b)"
)
# Folded: what stands there is to stay.
KEEPS_SO = (
    r"(?:(?:thi|cu|thoi|u|uh|da|vang|a|em|chi|anh|bac|ghi|viet|ten) )*"
    r"(?:giu nguyen|giu vay|giu the|giu lai|de nguyen|de vay|de the|nhu vay|nhu the|vay thoi|the thoi|the la duoc|vay la duoc|cu the|cu vay)\b"
)
# Folded: what stands around the name of whose number it is.
NUMBER_OF = r"(?<= )(?:(?:so|sdt|dt|dien thoai|so dien thoai|cua|la|thi|lien he|goi|goi cho|anh|chi|em|co|chu|bac|ong|ba|a|c|nhe|nha|nghe|da|vang|co so|dung|day|do|ne) )+"
# Folded: of what is written that it stands so; what it is, is said on either side.
_CALL = r"(?:em|e|anh|chi|bac|chu|co|chau|con|toi|tui|minh|a|ad|oi|ong|ba)"
_FIELD = r"(?:xa|phuong|thi tran|ho|ten|ten tui|ten toi|so|so may|dien thoai|sdt|chuc vu|don vi|htx|nguoi lien he|lien he|chi tieu|muc tieu|dong|cai|danh hieu)"
_STAYS = r"(?:giu nguyen|giu lai|giu|de nguyen|de y|dung|dung la|chuan|chinh xac|dung roi|phai roi|van the|van vay|van giu|van nhu cu|nhu cu|y cu|giu y|khong doi|khong sua)"
_AROUND = rf"(?:(?:da|vang|u|uh|ua|ok|oke|roi|thi|la|cu|thoi|cai|van|cho|{_CALL}) )*"
_SO = (
    rf"(?: (?:roi|r|do|day|ay|nhe|nha|nghen|thoi|di|luon|nguyen|y|nhu cu|nhu vay|vay|the|{_CALL}))*"
)
KEEPS_WRITTEN = (
    rf"{_AROUND}(?:{_STAYS}(?: (?:la|cai|nguyen|ca|{_CALL}|{_FIELD}))* (?P<what>[\w% -]+?)"
    rf"|(?:{_FIELD} )*(?P<first>[\w% -]+?)(?: (?:la|thi|cu|van))* {_STAYS}){_SO}"
)
# What is kept by them alone is all, or the field that they name.
EMPTY_NAMES = frozenset(
    "het ca tat vay the nhu nay do day ten ho so xa phuong chi tieu muc dong htx danh hieu chuc vu lien he dien thoai sdt nguoi"
    " la cai cua gi nua moi cac nguyen".split()
)
CALLING = frozenset(
    "em e anh chi bac chu co chau con toi tui minh a ad oi ong ba nhe nha da".split()
)
MAY_KEEP_OR_NAME = frozenset("ten thieu giu dung chuan nguyen khong ko don sai nham cu".split())
STILL = "vẫn"
# Folded: a clause that leads another in, or is only said along.
LIGHT_CLAUSE = (
    rf"(?:(?:ma|con|thi|a|o|sai|sai roi|nham|nham roi|khong phai|do khong phai(?: la)? chi tieu|da|vang|u|uh|dung|dung roi|roi|ok|thoi|sua|sua lai|sua di|ghi lai"
    rf"|cam on|nhe|nha|giup|{_CALL}) ?)+"
)

# "Được rồi đó", "ok rồi em" where a name is asked for; folded.
AGREES = (
    r"(?:(?:da|vang|u|uh|a|the|thi|vay) )*(?:duoc|dc|dung|xong|on|ok|oke|tot)"
    r"(?: (?:roi|r|do|day|vay|the|nhe|nha|a|em|chau|thoi|luon|ca|la|duoc|dung))*"
)
# Folded: beside a unit, whoever of it may be meant.
SOMEBODY = r"\b(?:nguoi|ca nhan|xa vien|thanh vien|anh em|chi em|(?:cho|voi|va|cung) (?:toi|tui|em|minh|anh|chi|ong|ba|bac|chu|co)|ong|ba|anh|chi)\b"


# Folded, around a number: when it is answered or by whom; nobody and nothing is called so.
WHEN_CALLED = (
    r"\b(?:goi|alo|nghe may|bat may|nhac may|zalo|nhan tin|lien lac|o nha|ranh|buoi (?:sang|trua|chieu|toi)"
    r"|(?:sau|truoc|ngoai) (?:\d+ ?(?:h|gio)|gio))\b"
)
NAMED_BESIDE = r"\b(?:htx|hop tac|tht|cong ty|cty|quy tin|xa|phuong|thi tran|giam doc|to truong|ke toan|chu nhiem|chu tich|ten)\b"
# "Số chị Hom": whose it is, and what nobody's unit is called.
NUMBER_OF_ONE = r"\W*(?:(?:da|a|con|thi|day|ghi|lay) )*(?:so|sdt|dt|dien thoai|so dt|so may)(?: cua)? (?:chi|anh|ong|ba|co|chu|bac|em|vo|chong|sep)(?: \w+){0,3}\W*"
NUMBER_LED = r"\W*(?:(?:da|a|so|sdt|dt|dien thoai|may|cua|la|em|e|toi|tui|minh|bac|anh|chi|chau|thi|con|ong|ba|nhe|nha) ?)*\W*"
# Folded: nothing to write down just now.
NONE_NOW = (
    r"(?:(?:da|thi|a|em|e|toi|tui|bac|minh|anh|chi|ben|don vi|htx|to|chung) )*"
    r"(?:hien (?:tai|gio|nay)|hien|tam thoi|luc nay|bay gio|gio|nay|nam nay)(?: (?:thi|la|em|bac|toi|minh|van|con|htx))*"
    r" (?:chua|khong|ko|k)(?: (?:he|co|nghi ra|nghi|tinh|dat|lam|ro|duoc|biet|ra|chi tieu|gi|chi|ca|het|cu the|a|em|chau|nhe|dau|oi|ghi))+"
)
# As it is typed: who is named stands above who speaks.
OF_SUPERIOR = (
    r"\b(?:sếp|sep|thủ trưởng|thu truong|lãnh đạo|lanh dao|giám đốc|giam doc|chủ tịch|chu tich|chủ nhiệm|chu nhiem|tổ trưởng|to truong)"
    r" (?:(?:của|cua|bên|ben) )*(?:em|e|tôi|toi|tui|mình|minh|cháu|chau|con)(?: (?:tên|ten))? (?:là|la)\b"
    r"|\b(?:sếp|sep|thủ trưởng|thu truong|lãnh đạo|lanh dao)(?: (?:của|cua|bên|ben|em|e|tôi|toi|tui|mình|minh|cháu|chau|anh|chị|chi))* (?:tên|ten|là|la)\b"
)


# Folded: it is not said of the contact.
OTHERS_THAN = r"\b(?:(?:nhung|cac|may) )?nguoi (?:khac|con lai|kia)\b|\bmoi nguoi\b|\bai cung\b"
KIN_OF = r"\b(?:vo|chong|con (?:gai|trai)|em (?:gai|trai))(?: cua)? (?:bac|toi|tui|em|anh|chi|chu|co|minh|ong|ba)\b"
TO_CALL = r"\b(?:lien he|lien lac|dau moi|goi|lh)\b"
