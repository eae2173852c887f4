"""How a list of persons is mended in words; folded.

The rule: a sentence mends only when each of its words is a name, a number, an honour or one of these.
"""

from handlers.registrations.words.finishing import POLITE

DROPS = frozenset("bo xoa gach loai rut tru huy".split())
REFUSING = frozenset("khong ko k dung khoi hong hok".split())
WRITING = frozenset("ghi de lay dua xet dang".split())
# "Chỉ để lại số 1", "chỉ giữ Ún với Hà thôi", "chỉ còn Lò Văn Ún".
KEEPS = r"^(?:\w+ ){0,4}?(?:chi|moi)(?: \w+)? ?(?:de|giu|con|lay|ghi)\b|^(?:\w+ ){0,3}?(?:de|giu) lai (?:moi|chi|\w*)"
# "Chỉ lấy bà Hà ra": who is named goes.
AWAY = r"_(?: \w+){0,3}? (?:ra|khoi)\b"
# "… thay bằng ông …", "thay ông … bằng bà …", "đổi ông … thành ông …".
SWAPS = frozenset("thay doi".split())
SWAPPED_TO = frozenset("bang thanh sang qua lay".split())
# "Cho Hà Thị Đào vào thay", "lấy Lò Văn Tâm thế vào", "thay Hà Thị Đào vào".
STANDS_IN = (
    r"^(?P<lead>(?:(?:thi|nen|em|chau|xin|roi|gio|chi|anh|bac|ba|toi) )*(?:cho|de|lay|dua|ghi) )(?P<who>\w+(?: \w+){1,5}?)"
    r" (?:(?:vao |vo )?(?:thay|the))(?: (?:vao|vo|cho|cho do|giup|em|nhe|nha|a|di|voi|chi|anh|ay|luon))*$"
    r"|^(?P<leads>(?:(?:thi|nen|em|chau|xin|roi|gio|chi|anh|bac|ba|toi) )*(?:thay|the) )(?P<whom>\w+(?: \w+){1,5}?)"
    r" (?:vao|vo)(?: (?:cho do|giup|em|nhe|nha|a|di|voi|luon))*$"
)
ADDS = frozenset("them kem nua ca cong".split())
ONLY = frozenset("chi moi".split())
# "Bỏ ct thứ 1": one of the aims, and nobody of the list.
OF_AIMS = r"\bct (?:(?:thu|so) )?(?:\d|nhat|hai|ba|bon)\b"
# Behind them an honour is the only one that is left.
ALONE = ONLY | frozenset("thoi thui doi chuyen thanh sang qua thay".split())
ALL = frozenset(("het",))
# "Sai hết rồi, cá nhân: …", "làm lại danh sách: …"; with its marks.
# "Ún năm nay có sáng kiến rồi, sửa thành …": why, and no part of what is wished.
BECAUSE = (
    r"\s+(?:(?:năm nay|nam nay|đợt này|dot nay|giờ|bây giờ|cũng|thì|đã|da|thi)\s+)*(?:có|co)\s+(?:(?:thêm|một|1)\s+)?(?:sáng kiến|sang kien|sk)"
    r"(?:\s+(?:rồi|roi|mới|moi|đấy|đó|hay|hẳn hoi|mà|nhé|nha|nghe|em|ạ|a|cháu|đồng chí))*\s*[,.;]\s*(?:(?:nên|nen|thì|thi|vậy|vì thế|cho nên)\s+)*"
    r"(?=(?:sửa|sua|đổi|doi|nâng|nang|chuyển|chuyen|cho|ghi|lên|len|để|de)\s)"
)
ANEW = (
    r"^\W*(?:(?:dạ|à|ủa|ơ|thôi|không|ko|k|em|ơi|ê)\W+)*"
    r"(?:(?:sai|nhầm|nham)(?:\s+(?:hết|het|cả|bét|tùm lum))*(?:\s+(?:rồi|roi|r|á|ạ|bét))*\s*[,.:;!–-]+\s*(?:ghi lại\s+|làm lại\s+)?(?:danh sách\s+|ds\s+)?(?:phải là|là|cá nhân|ca nhan|danh sách|ghi lại danh sách|ghi lại)?\s*[:,–-]"
    r"|(?:làm|ghi|nhập|gõ|lam|ghi|nhap) lại (?:cả |hết |toàn bộ |từ đầu )*(?:danh sách|ds|cá nhân|danh sach|ca nhan)(?:\s+(?:cá nhân|nhé|nha|giúp|em|là))*\s*[:,–-])\s*(?P<people>\S.*)$"
)
SELF = frozenset("toi tui minh tau tao em e".split())
OWN_LED = frozenset("ten bo rut xoa gach loai tru ghi de".split())
NUMBER_WORDS = frozenset("so nguoi dong stt".split())
JOINING = frozenset("va voi cung".split())
HONORS = frozenset(
    "ong ba anh chi co chu bac em ban thim mu o a c e di cau thang dong sep cu".split()
)
VERBS = frozenset(
    "doi sua chuyen qua sang thanh len xuong xin de nghi dang ky dk danh hieu hang nhan xet tang cap phai deu cung"
    " va voi kem them la thi con chi moi lay ghi giu nguyen lai khoi ra danh sach ds ten cua ca nhan may kia nguoi"
    " khac rieng van so dong stt hai ba bon nam 2 3 4 htx don vi tap the list di vao nham bang thay phan nhung gom trong".split()
)
KNOWN = POLITE | VERBS | DROPS | ADDS | ONLY | WRITING | REFUSING | ALL
BESIDE_DROPPED = HONORS | JOINING | POLITE | frozenset("ra khoi danh sach ds ten nguoi".split())
# Before the sentence itself: "ê khoan, …", "ủa nhầm, …".
CALLS = POLITE | frozenset("khoan ua nham quen sai e".split())
_ENDS_OWN = r"(?= (?:di|ra|chau|con|em|nhe|nha|luon|khoi|giup|cho|thoi|roi|voi)\b| *$)(?! (?:giup|gium|ho|cho) (?:em|chau|toi|minh|con)\b)"
_ELDER = rf"(?:anh|chi|bac|chu|co|ba|ong){_ENDS_OWN}"
# "Bỏ tên em ra", "cho chị ra khỏi danh sách": who speaks, and nobody of that name.
OWN_NAME = (
    rf"\b(?:rut|bo|xoa|gach)(?: \w+)? ten (?:cua )?(?:(?:toi|tui|minh|em|tau)\b|{_ELDER})(?! \w+ (?:ke|thu|giam|to|ra khoi danh sach nhung))"
    rf"|\b(?:bo|xoa|gach|rut|loai|cho|dua)(?: (?:ten|ca|luon))* (?:(?:toi|tui|minh|em|tau)\b|(?:anh|chi|bac|chu|co|ba|ong)\b) ra\b(?! (?:giup|gium|ho|cho) (?:em|chau|toi|minh|con)\b)"
)
# "Tui có đăng ký mô", "sao lại có chị trong đó": of whoever stands on the list himself.
OWN_DENIED = (
    r"^(?!.*\b(?:khong|chua) dang ky (?:tap the|duoc)\b)(?:.* )?(?:toi|tui|minh|em|tau|anh|chi|bac|chu|co|ba|ong)"
    r" (?:(?:co|dau co|dau|khong|ko|khong he|hong|hem|no|chua) (?:dang ky|ghi ten|tham gia)(?: (?:dau|mo|ma|chi|nha|nhe|a|cho minh))*|dau (?:co )?dang ky)$"
    r"|^(?:sao|rang|ua|o|uo)(?: \w+){0,2} co (?:ten )?(?:toi|tui|minh|em|tau|anh|chi|bac|chu|co|ba|ong) (?:trong|o|vo|vao) (?:do|day|danh sach|trong|trong do)(?:$|,| )"
)
# Nobody is meant by a bare small word that is one of these.
NO_NAMES = KNOWN | frozenset("khi nghe sao nao gi".split())
# "Bỏ ông Cường đi em": in small letters and behind no "chị" the one who is spoken to.
SPOKEN_TO = frozenset("em anh chi bac chu co chau".split())
# "Hai đứa kia", "ba người sau", "còn lại", before an honour ("T"): those who are not named.
COUNTS = {"hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6} | {str(n): n for n in range(1, 10)}
LAST = frozenset(("sau", "cuoi", "cuoi cung", "sau cung", "duoi cung", "duoi"))
FIRST = frozenset(("dau", "truoc"))
# Beside somebody who is named they are the others.
AMBIGUOUS = frozenset(("sau", "truoc", "duoi"))
WHO = r"(?:nguoi|dua|anh em|chi em|anh|chi|em|co|chu|bac|ban|ong|ba|thang)"
ENDS = (
    rf"\b(?:(?P<count>{'|'.join(COUNTS)}) (?:thang )?)?{WHO} (?P<end>dau|dau tien|tren cung|cuoi cung|cuoi|sau cung|sau|duoi cung|duoi)\b"
    r"(?! (?:tien|cung|con|kia|khac))"
)
EVERYBODY = (
    rf"\b(?:(?:ca|du|het) (?:(?P<count>{'|'.join(COUNTS)}) )?(?:{WHO}|nhom|may {WHO})|ca (?:hai|ba|bon|nam|may)"
    r"|tat ca(?: moi nguoi| deu)?|moi nguoi|toan bo)"
    r"(?=(?: (?:thi|la|deu|cung|cho|lay|dang|ky|dk|xin|danh|hieu|de|len|het|nay))* T\b)"
)
NOT_SO = POLITE | frozenset("khong ko k hong hok phai dung sai nham roi".split())
OF_UNIT = ("tap the", "don vi", "htx", "hop tac xa")
STAYS = frozenset("van giu nguyen cu".split())
BUT = frozenset("tru ngoai".split())
REST = (
    rf"(?:\b(?:(?P<count>{'|'.join(COUNTS)})|may|nhung|cac|so) (?:thang )?{WHO} (?P<which>kia|ay|sau|cuoi|khac|con lai|dau|truoc)"
    r"|(?<=\bcon )lai|\bcon lai|\bnhung ai con lai)"
    r"(?=(?: (?:thi|la|deu|cung|cho|lay|dang|ky|dk|xin|danh|hieu|de|len|xuong|het|thoi))* T\b)"
)
# "…, đủ ba người rồi": how many they are changes nothing.
COUNTED = (
    POLITE | frozenset(COUNTS) | frozenset("du het xong nguoi dua roi ca thay tong cong la".split())
)
INSTEAD_OF = frozenset("cho vi".split())
OTHERS = frozenset(("kia", "khac"))
