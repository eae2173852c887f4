"""How people ask which honour to choose, how two differ, and which is the higher; folded."""

_ONE = r"(?:cai|danh hieu|muc|loai|hang|bac|giai|thu|nut|o|dong|cap)"
_WHICH = r"(?:nao|mo|gi|chi|may)"
_CHOOSE = r"(?:dang k[yi]|dk|dki|dky|chon|lay|ghi|xin|lam|bam|nhan|khai|theo|de)"
_NOT = r"(?:khong|ko|k|hong|hong|hok|hem|kh|khg)"
_FIT = r"(?:de|nhe|vua suc|vua|hop|phu hop|thap|don gian|an chac|chac an|nen|tot|hay|kha thi|an toan|kho)"
# "Nên đăng ký cái nào", "chọn danh hiệu gì cho hợp", "cái nào dễ nhất cho người mới".
WHICH = (
    rf"\b(?:nen|khuyen|tu van|goi y)\b(?: \w+){{0,5}}? {_CHOOSE}(?: \w+){{0,2}}? (?:{_ONE} {_WHICH}|nao|gi|mo)\b"
    rf"|\b(?:dang k[yi]|dk|chon|lay|xin|bam|nhan) (?!dong chi\b){_ONE} {_WHICH}\b(?! (?:cung|do|day|thi|moi|can|phai|bat buoc|duoc)\b)"
    rf"|\b{_ONE} {_WHICH}(?: \w+){{0,3}}? {_FIT}(?: (?:nhat|hon|voi|cho|dat|duoc|di|em|vay|a|nhi|ha))*\b"
    rf"|\b(?:moi (?:lam|vao|tham gia|dang ky)|nguoi moi|lan dau)\b(?: \w+){{0,4}}? {_CHOOSE} (?:{_ONE} {_WHICH}|nao|gi|mo)\b"
    rf"|\b(?:tu van|khuyen|goi y)(?: \w+){{0,3}}? (?:danh hieu|chon)\b"
    rf"|^(?:\w+ ){{0,3}}?{_ONE} {_WHICH} (?:de|nhe|thap|don gian)(?: nhat)?$"
    rf"|^(?:\w+ ){{0,4}}?(?:chon|dang k[yi]|dk|lay) {_ONE} {_WHICH} (?:thi )?(?:duoc|dc|on|hop)(?: (?:em|nhi|a|day|the|vay|chau))*$"
)
# "Khác nhau chỗ nào", "phân biệt sao", "so với … thì sao".
DIFFERENCE = (
    rf"\bkhac(?: \w+){{0,6}}? (?:cho nao|cho mo|o dau|diem nao|gi(?! dau)|chi|the nao|ra sao|sao|{_NOT})\b"
    r"|^(?:\w+ ){0,4}?phan biet\b"
)
# These ask only where the message does.
COMPARED = r"\b(?:khac nhau|giong nhau|co giong|la mot|so voi)\b"
# Of two that are named: "nên để lao động tiên tiến hay chiến sĩ thi đua".
EITHER = r"\b(?:nen|len)\b.* hay\b"
HIGHER = (
    rf"\b(?:cao|to|lon|oai|hon|thap|kho|de|danh gia|xin|sang) hon\b"
    rf"|\b{_ONE} {_WHICH} (?:cao|to|lon|thap|hon)\b|\bhon (?:cai )?(?:nao|gi|mo)\b"
)
HIGHEST = rf"\b{_ONE} {_WHICH}(?: \w+){{0,2}}? (?:cao|to|lon|oai|danh gia|xin|thap|be) nhat\b"
# "Thế lao động tiên tiến thì sao", "còn cờ của liên minh": of that honour, and nothing else is asked.
BELOW = (
    r"(?:(?:the|vay|con|roi|a|rua|em|oi|cai|danh hieu) )*(?:(?!(?:gi|nao|ai|may|bao|dau|khong|ko|duoc)\b)\w+ ){1,9}?(?:thi )?(?:sao|the nao|la sao)(?: (?:em|a|nhi|ha|chau|vay|the))*"
    r"|(?:(?:the|vay|con|roi|a|rua) )+(?:(?!(?:gi|nao|ai|may|bao|dau|khong|ko|duoc|sao)\b)\w+(?: |$)){1,9}"
)
# What is said of an honour by itself: what it is, what it takes.
MEANS = (
    r"\b(?:la (?:cai )?(?:gi|chi)|la sao|nghia la|can (?:nhung )?(?:gi|chi|dieu kien)|(?:dieu kien|tieu chuan|tieu chi)(?: \w+){0,3}? (?:gi|nao|the nao|ra sao|sao)"
    r"|(?:dieu kien|tieu chuan|tieu chi)(?: \w+){0,5}? ke hoach|phai lam (?:sao|gi|the nao)"
    r"|phai (?:co|dat)(?: \w+){0,2}? (?:gi|chi|nao|the nao))\b"
)
# An honour is what is spoken of, whichever it is.
HONOUR = r"\b(?:danh hieu|bac thi dua|hang muc|muc thi dua)\b"
# Of what is compared there, no honour is meant.
OTHERS = (
    r"\b(?:nam (?:ngoai|truoc|nay)|doanh thu|san luong|loi nhuan|chi tieu|to hop tac|tht|hop tac xa|xa|phuong|huyen|may|dien thoai"
    r"|ke hoach|nhiem vu|trach nhiem|tien thuong|thuong|bao nhieu tien|tien)\b"
)
# Who asks upwards is not advised downwards.
UP = r"\b(?:cao|to|lon|oai|sang|danh gia|xin) (?:hon|nhat)\b"
# Short for the honour beside another of the same ladder.
ADVANCED, EXCELLENT = r"\btien tien\b", r"\bxuat sac\b"
WHOSE = (
    ("collective", r"\b(?:tap the|don vi|htx|hop tac xa|to hop tac|tht|quy|cong ty)\b"),
    ("individual", r"\b(?:ca nhan|tung nguoi|nguoi|ke toan|giam doc|thanh vien|xa vien)\b"),
)
# Lower case, in a sentence of the plan that says what an honour takes.
TAKES = r"\b(?:điều kiện|tiêu chuẩn|tiêu chí)\b"
# "Danh hiệu với khen thưởng": the two words of the law, and no honour by its name.
TWO_WORDS = (
    r"\bdanh hieu(?: \w+){0,2}? (?:voi|va|vs|hay|khac|so voi)(?: \w+){0,3}? (?:hinh thuc )?khen(?: thuong)?\b"
    r"|\bkhen(?: thuong)?(?: \w+){0,2}? (?:voi|va|vs|hay|khac|so voi)(?: \w+){0,3}? danh hieu\b"
)
APART = r"\b(?:khac|phan biet|giong)\b"
# "Năm ngoái được lao động tiên tiến rồi, năm nay xin lên cái cao hơn": not the one that is named.
ABOVE = (
    r"\b(?:nam (?:ngoai|truoc|kia)|da (?:co|duoc|dat|tung)|(?:duoc|co|dat)\b.*\broi)\b"
    rf".*\b(?:cao hon|to hon|lon hon|len (?:cai |{_ONE} )?(?:cao|tren|nua|hon|mot)|len (?:bac|hang|cap|muc)|(?:tren|cao) mot (?:bac|cap|muc))\b"
)
