"""How people say that they are back before what they go on with, and thanks behind an order."""

_ME = (
    r"(?:toi|tui|tao|tau|choa|to|minh|em|e|anh|a|chi|c|bac|chu|co|di|cau|chau|con|ong|ba|cu|mi|ad)"
)
_LEAD = rf"(?:(?:da|vang|u|ua|a|o|oi|ok|oke|okie|alo|chao|xin loi|the|roi|thoi|nao|ne|gio|bay gio|{_ME}) )*"
_TAIL = rf"(?: (?:roi|r|day|ne|hi|nhi|can bo|nay|di|thoi|nao|nhe|nha|nghen|nghe|a|oi|do|luon|lai|cung|het|viec|ca|dau|nhen|hen|vua|{_ME}))*"
_DONE = (
    r"(?:hop|an|an com|uong|tam|giat|nau|nau com|cay|gat|hai che|tiep khach|noi chuyen|nghe may|nghe dien thoai|sac|sac pin|di cho|ban hang"
    r"|don khach|cho (?:\w+ ){1,2}an|xong|lam|ve sinh|ngu|nghi)"
)
RETURNED = (
    rf"{_LEAD}(?:"
    rf"(?:da |vua |moi |quay )?(?:quay lai|tro lai|ve|ve nha|ve (?:den|toi) (?:nha|noi)|co mat|on lai|online|vao lai){_TAIL}"
    rf"|{_ME} (?:day|o day|den roi|nghe day|toi roi){_TAIL}"
    r"|(?:nay|luc nay|vua nay|hoi nay|nay gio|vua roi|khi nay)(?: \w+){0,7}"
    rf"|(?:da |vua |moi )?{_DONE}(?: \w+){{0,2}}? xong{_TAIL}"
    rf"|(?:da |vua |moi )?xong(?: viec| viec nha| het| hop| xuoi)?{_TAIL}"
    rf"|khach (?:ve|di){_TAIL}|(?:co|lai co) (?:dien|mang|song){_TAIL}|(?:het ban|ranh){_TAIL}"
    rf"|(?:da )?(?:tim|kiem) (?:thay|duoc|ra)(?: \w+){{1,3}}|(?:da )?hoi(?: \w+){{0,3}} roi{_TAIL}"
    rf"|(?:hom nay |dao nay |dang |troi |cung |dang rat |{_ME} )*(?:ban|met|voi|buon ngu|nhuc (?:dau|mat)|nang|mua|nong|ret|lanh|oi buc|vat va)"
    rf"(?: (?:viec|bu|ron|rong|ca|to|cong viec))* (?:qua|lam|ghe|khiep|kinh|qua troi|xiu|nhi|the)(?: (?:qua|chung|co|troi|dat|di))*{_TAIL}"
    r"|xin loi(?: \w+){1,6}|(?:xin loi )?(?:de|bat) (?:em|chau|ad|moi nguoi) (?:cho|doi)(?: \w+){0,3}"
    rf"|(?:gio |nao |ta |thi |{_ME} )*(?:lam|man|ghi|dien|khai)? ?tiep(?: tuc)?(?: nao)?{_TAIL}"
    r")"
)
# "Ừ lấy y như hôm qua", "hôm qua đến đâu rồi thì làm tiếp từ đó": a yes to going on.
_BEFORE = r"(?:hom qua|hom truoc|hom no|hom kia|bua truoc|bua qua|bua ni|lan truoc|luc nay|hoi nay|truoc|cu|ban cu|cai cu|da ghi|da khai|do)"
_FILLS = r"(?:lam|man|khai|ghi|dien|dang ky|dang ki|dk|viet)"
GOES_ON_SO = (
    rf"{_LEAD}(?:(?:cu|thi) )*(?:lay|lam|de|giu|ghi|dung|xai|theo)?(?: (?:lai|y|theo|dung))* ?(?:y nhu|y chang|giong nhu|giong|nhu|theo|cai|ban|lai) {_BEFORE}(?: (?:ma|{_FILLS}|tiep|di|{_ME}))*{_TAIL}"
    rf"|{_LEAD}(?:{_BEFORE} )?(?:(?:{_ME}|dang|da) )*(?:{_FILLS} )?(?:den|toi) (?:dau|cho nao|muc nao|buoc nao|doan nao)(?: roi)?(?: (?:thi|cu|minh|gio|{_ME}))* {_FILLS} tiep(?: (?:tu|den|toi) (?:do|day|cho do))?{_TAIL}"
    rf"|{_LEAD}(?:(?:cu|thi|gio|minh|cho|muon) )*{_FILLS} (?:tiep|not|tiep tuc)(?: (?:cai|phan|ban|cho|tu|den))*(?: (?:do|dang ky|hom qua|hom truoc|con lai|dang do|dang|do dang|cu|nay))*{_TAIL}"
)
# "Khoan, để chú hỏi thêm tí": folded; only that something is asked, and not yet what.
ANNOUNCES = (
    rf"{_LEAD}(?:(?:khoan|tu tu|doi|cho|ma|tien the|nhan tien|tien day|voi lai|con|de|xin|muon|lai|phai|cho phep|{_ME}) ?(?:da |ti |chut |voi )?)*"
    rf"(?:hoi|thac mac)(?: (?:them|ti|ty|xiu|chut|chut xiu|ti nua|nua|cai|cau|mot|1|may|vai|dieu|viec|chuyen|van de|thu|nho|nay|kia|thoi|da|la|nhe|nha|nghe|a|voi|lai|luon|truoc|nhanh|thang|that|em|ti xiu|{_ME}))*"
)
# "Chưa đăng ký à? Vậy …": what was just heard, wondered at; as it is typed.
ECHOED = (
    r"\s*(?P<echo>(?:\w+\s+){1,5}(?:à|hả|ha|sao|ư|hử|a)(?:\s+(?:em|cháu|chau|bác|bac))?)\s*[?!,.]+\s*"
    r"(?:(?:thế|the|vậy|vay|rứa|rua)(?:\s+(?:thì|thi))?\s+)?(?=\w)"
)
ORDERS = (
    r"^(?!.*\bcam on\b).*\b(?:dang k[yi]|dk|dky|ghi|gui|nop|nhac|goi|huy|rut|xoa|sua|doi|them)\b"
)
ASKED_WHICH = frozenset("gi nao ai dau may bao mo chi".split())
# "Ông muốn biết cháu đang nhắc ông những gì": as it is typed, before something that asks.
WISHES_TO_KNOW = (
    r"\s*(?:(?:dạ|da|thế|the|à|a|(?:em|cháu|chau) (?:ơi|oi)|(?:chào|chao) \w+)\W+)*(?:tôi|toi|tui|em|mình|minh|anh|chị|chi|bác|bac|chú|chu|cô|co|cháu|chau|ông|ong|bà|ba|choa)\s+"
    r"(?:đang |dang |cũng |cung |chỉ |chi )?(?:muốn|muon|cần|can)\s+(?:được |duoc )?(?:biết|biet)\s+(?:là |la |xem |rõ |ro |thêm |them )?"
    r"(?=(?:\w+\W+)*(?:gì|gi|nào|nao|ai|mấy|may|bao|đâu|dau|sao|không|khong|chưa|chua|lịch|lich|các|cac)\b)"
)
# As it is typed: nearly no line begins so.
MAY_ANNOUNCE = r"(?:\w+\W+){0,8}?(?:hỏi|hoi|thắc|thac)\b"
# Without one of these it is not said; "vàng" is a family name.
HINTED = (
    r"^(?!\s*vàng\b)(?=.*\b(?:lại|lai|về|ve|xong|đây|day|nãy|nay|rảnh|ranh|tiếp|tiep|lỗi|loi|chờ|cho|đợi|doi|thấy|thay|ra|điện|dien|mạng|mang|sóng|song"
    r"|rồi|roi|online|mặt|mat|hết|het|đi|di|quá|qua|lắm|lam|ghê|ghe|khiếp|nhỉ|nhi|thế|the)\b)"
)
# What says nothing by itself, whatever stood before it.
ONLY_SPOKEN = (
    rf"(?:(?:{_ME}|da|a|oi|nhe|nha|nghe|vang|u|ua|ok|oke|thoi|the|roi|chau|day|do|ha|nhi)(?: |$))+"
)
# "…, bác đi chăn trâu đây": a farewell behind what was said.
LEAVES = rf"{_LEAD}{_ME} (?:phai |lai |gio |dang |xin phep |xin )*(?:di|ve|ra|len|xuong|chay|qua|sang|an|nau)(?: \w+){{0,3}} (?:day|da|nhe|nha|nghe|cai)(?: (?:{_ME}|a|nhe|nha|da))*"
# "Sửa xã thành Trạm Tấu đi em, cảm ơn": an order, and the thanks behind it.
ORDER_THANKED = (
    r"^(?P<order>\s*(?:(?:dạ|da|à|ơ|em|anh|chị|bác|cháu|nhờ|giúp|xin|đề nghị|phiền)\s+)*(?:sửa|sua|đổi|doi|thêm|them|bỏ|bo|xóa|xoá|xoa|ghi|thay)\s.*?)"
    r"[\s,.;!]+(?:xin\s+)?(?:cảm ơn|cám ơn|cam on|trân trọng cảm ơn|trân trọng|thanks|tks)(?:\s+\w+){0,3}[\s.!]*$"
)
# "Xong rồi" alone may end a list, "quay lại" is the way back; with this it goes on.
GOES_ON = r"\b(?:tiep|not)\b"
ONLY_LEADS = r"(?:(?:roi|r|da|vang|u|ok|oke|thoi|a|o|nao|the|duoc) ?)+"
# "Khoan gửi", "từ từ đã": folded; what follows is to be mended before anything is sent.
_HOLDING = r"(?:da|gui|voi|vang|voi vang|ti|chut|mot ti|mot chut|tao|em|nhe|nha|chau|hay|oi|cai|mot|chut da)"
HELD = rf"(?:(?:a|o|oi|da|vang|em|chau|ay|chet|thoi) )*(?:(?:khoan|tu tu|doi|dung lai|cham)(?: {_HOLDING})*|(?:dung|chua)(?: {_HOLDING})* gui(?: {_HOLDING})*)"
SENDING = frozenset("gui goi nop chot huy xoa rut".split())
# As it is typed, marks and all.
MAY_HOLD = (
    r"\s*(?:\w+[\s,]+){0,2}?(?:khoan|từ từ|tu tu|đợi|doi|dừng|đừng|dung|chưa|chua|chậm|cham)\b"
)
AGREES = r"\s*(?:dạ\s+)?(?:vâng|vang|ừ|uh|ok|oke|đồng ý)\b"
# "Hôm qua làm đến đâu rồi, làm tiếp đi": the order stands last, and nothing in it refuses.
GOES_ON_AT_ITS_END = (
    r"^(?!.*\b(?:(?<!con do )(?<!con day )(?<!gi nua )(?<!o do )(?:khong|ko|k|hong|hok)|(?<!xong )chua|dung|khoan|thoi|mai|toi nay|chieu|sang mai|lat|sau|khi nao|luc nao|luc khac|de|huy|(?<!can )bo)\b)(?:\w+ ){0,16}?"
    r"(?:(?:lam|man|ghi|khai|dien|dang ky|gio|nay|minh|cho|thi) (?:tiep|not)(?: tuc)?|tiep tuc)"
    r"(?: (?:di|nhe|nha|nghen|nghe|hen|hi|nao|luon|cho|xong|het|giup|voi|em|chau|a|anh|chi|bac|minh|toi|roi|do|ne|day|oi|can bo|cai|ban|phan|dang ky|hom qua|hom truoc|bua truoc|bua qua|dang do|con lai|cu|nay))*$"
)
# "Ừ thôi", "thôi được", "ừ rứa thôi" before a wish to register: who gives in refuses nothing by it.
_GIVER = r"(?:toi|tui|to|minh|em|e|anh|a|chi|c|bac|chu|co|cau|chau|con|ong|ba|htx|don vi|quy|to hop tac|ben \w+)"
_OH_YES = r"(?:ừ|ư|ừm|ờ|uh|uk|uh|um|u|ok|oke|vâng|vang|dạ|da)"
_OH_THEN = r"(?:rứa|rua|thế|the|vậy|vay|mà|ma|thì|thi|à|a|ơ|thôi|thoi)"
_WELL = r"(?:thôi|thoi|thui|thâu)"
_SO = (
    r"(?:thì|thi|đành|danh|vậy|vay|rứa|rua|thế|the|cũng được|cung duoc|cũng đc|được rồi|duoc roi|được|duoc|đc|dc|cũng|cung"
    r"|ok|ừ|uh|u|cháu|chau|chú|chu|em|cán bộ|can bo)"
)
_GAP = r"[\s,.!…]+"
# As it is typed: a yes beside "thôi", or a "thôi" that gives in; "thôi" alone may stop it.
GIVES_IN = (
    rf"^\W*(?:(?:{_OH_THEN}{_GAP}){{0,2}}{_OH_YES}{_GAP}(?:{_OH_THEN}{_GAP}){{0,2}}{_WELL}{_GAP}(?:{_SO}{_GAP}){{0,4}}"
    rf"|(?:{_OH_THEN}{_GAP}){{0,2}}{_WELL}{_GAP}(?:{_SO}{_GAP}){{1,4}})(?=\w)"
)
_TO_REGISTER = r"(?:dang k[yi]|dk|dky|dki|ghi ten|ghi danh|ghi|lam|lam don|khai|tham gia)"
# Folded: an order, and for whom it is, or a word by which one asks for something.
WISHED = (
    rf"(?:(?:cu|thi|nho|lam on|phien|{_GIVER}) ){{0,3}}(?:cho {_GIVER} )?{_TO_REGISTER}(?= (?:\w+ )*?(?:(?:cho|giup|gium|ho|dum|ten) {_GIVER}|di|luon|vay|cai|he|nhe|nha|nghen|voi|vo|vao)\b)"
    r"(?: (?!(?:khong|ko|k|hong|no|chua|dung|khoi|sau|mai|hom|huy|bo|rut|xoa|gi|chi|nao|sao|may|dau|ai|bao|nguoi khac|lam chi)\b)\w+){1,10}"
)
# "Z nộp ở đâu", "vay thi dang ky": the sound of "vậy" that leads a line in; of "vay" a loan stays one.
WELL_THEN = (
    r"\s*(?:z|zậy|zay|dzậy|dzay|zị|zi)[\s,]+(?=\w+\s+\w)"
    r"|\s*vay[\s,]+(?=(?:thi|nop|gui|ai|dang|dk|dki|dky|em|e|anh|chi|bac|toi|tui|minh|la|con|ghi|phai|danh|ca|tap|duyet|xong|bao gio(?! tra))\b)"
    r"(?!.*\b(?:von|tien|lai suat|ngan hang|quy|trieu|tra|the chap)\b)"
)
