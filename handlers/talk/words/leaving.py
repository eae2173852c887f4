"""Where people say they are going when they take their leave; folded."""

_ME = r"(?:toi|tui|em|anh|chi|bac|chu|co|minh|chau|ong|ba|bon minh|nha minh)"
_WHERE = (
    r"(?:nuong|ray|dong|ruong|rung|vuon|ao|trai|chuong|cho|hop|lam|an|ngu|nha|xa|huyen|tinh|viec|cong viec|"
    r"gat|cay|cuoc|tuoi|hai|cat|don|dam|cuoi|benh vien|uy ban|ban|day|da|ti|nau|chan|tam|giat|hoc|gap|chua)"
)
LEAVING = (
    rf"(?:(?:u|ua|uh|da|vang|ok|oke|thoi|duoc|roi|the|nhe|gio|a)\W+)*{_ME} "
    rf"(?:phai |lai |gio |dang )?(?:di|ve|ra|len|xuong|sang|qua|ban) {_WHERE}(?: \w+){{0,2}}"
)
# "Xong r", with nothing open.
DONE = (
    r"(?:(?:da|vang|u|ok|oke|the|vay|la|roi|thoi|a) )*xong(?: xuoi)?"
    r"(?: (?:r|roi|rui|het|viec|ca|nhe|nha|nghe|em|chau|a|day|do|ad|cam on))*"
)
# "Xong rồi", "thế thôi", "hết rồi": what ends a list or skips a question.
ENDS_LIST = r"\b(?:xong|het|du|the thoi|vay thoi|khong con|bo qua|the la)\b"
# "Kính gửi Liên minh HTX tỉnh", "Kính thưa các đồng chí": how a letter begins, and nothing more.
HEADING = (
    r"(?:kinh gui|kinh thua|kinh chao|thua)(?: (?:cac|quy|dong chi|ong|ba|anh|chi|can bo|lien minh|htx|hop tac xa|tinh|ban|chi dao|thi dua"
    r"|khen thuong|hoi dong|lanh dao|phong|van phong|co quan|thuong truc|chu tich|giam doc|thuong vu|cua|va|toan the|em|chau|bac|chu|co|a))+(?: (?!khong\b|gi\b|nao\b)\w+){0,2}"
)
# How it ends; and other ways to say goodbye.
CLOSING = (
    r"(?:(?:xin|rat|chan thanh|mot lan nua|nay|vay|toi|em|chung toi) )*(?:tran trong|kinh thu|kinh chao|than ai|than men|chao than ai|tran trong kinh chao|kinh bao)"
    r"(?: (?:kinh chao|chao|tam biet|a|cac dong chi|dong chi|can bo|lien minh))*"
    rf"|(?:(?:da|vang|u|the|thi|vay|thoi|roi|xin|nay|{_ME}) )*xin phep(?: {_ME})* (?:nghi|ve|dung|di|chao|thoi|out|off)(?: (?:day|o day|tai day|a|nhe|da|dong chi|can bo|em|chau|truoc|nghi|lam|hop|ngu))*"
    r"|(?:(?:thoi|u|a|the|vay) )*ke(?: (?:no|thay|di|vay|a|em))*"
)
GOODBYE = r"(?:(?:thoi|the|ok|oke|vay|da|nhe|xin|xin chao|chao) )*(?:hen gap lai|tam biet|bye+|bai bai|hen lan sau|hen hom (?:khac|sau)|gap lai sau)(?: (?:bye|nhe|nha|nghe|nghen|hi|ad|em|chau|a|can bo|cac \w+|sau|lan sau))*"
# "Thôi tôi đi sao chè đây", "e out đây": said with "thôi" before it or "đây", "đã" behind it.
_GOING = r"(?:di|ve|ra|len|xuong|sang|qua|out|off|nghi|ngu|chay|chuon|bien)"
GOING = (
    rf"(?=thoi |.* (?:day|da|day nghe|day nhe|da nhe|da nghe)(?: |$))(?:(?:thoi|u|uh|ok|oke|da|vang|the|vay|a|gio|nhe) )*(?:{_ME}|e|a|c|t|me|choa|to|ban minh) (?:phai |gio |lai |dang |xin |xin phep )*{_GOING}"
    r"(?: \w+){0,4}"
)
# "Mình thôi, hết rồi", "thôi hãy, cảm ơn": nothing more is wanted; without its signs.
_SOFT = r"(?:nhe|nha|nghe|nghen|hi|a|em|chau|ad|hay|the|vay|da|roi|r|do|day)"
_WELL = rf"(?:(?:u|ua|uh|da|vang|ok|oke|the|vay|a|duoc) |{_ME} )*"
_NO_MORE = rf"(?:(?:{_ME} )?(?:het|xong|du)(?: viec| chuyen)? (?:roi|r)|{_ME} (?:khong|ko|k|hong) (?:hoi|can|muon) (?:gi|chi) (?:nua|them))"
ENOUGH = (
    rf"{_WELL}thoi(?: {_SOFT})*(?: {_NO_MORE}(?: {_SOFT})*)?(?: (?:xin )?cam on(?: (?:nhieu|nhe|{_ME}|em|ban|ad|can bo))*)"
    rf"|{_WELL}thoi(?: {_SOFT})* {_NO_MORE}(?: {_SOFT})*"
)
# Who goes to do one of these is not gone, but wishes it.
NOT_GONE = r"\b(?:dang ky|dk|gui|nop|rut|huy|xoa|tat|nhac|hoi|sua|bo|thi dua|hop|dai hoi|khong|ko|nao|gi|the nao|lam sao|ra sao|duoc|lien minh|tinh)\b"
# "Chào" of somebody who has just sent something: no greeting any more.
ENDS_TALK = (
    r"(?:(?:thoi|da|vang|the|vay|rua|roi|ok|u|uh|xong) )*chao(?: (?:em|chau|anh|chi|ban|bot|ad|can bo|nhe|nha|nghen|a|het|ca nha|tam biet"
    r"|(?:toi|minh|bac|ong|ba|anh|chi|co|chu|tui|em)(?: (?:ve|di|nghi|off))?(?: (?:day|da|nhe|nha|a))?))*"
)
# "Bữa nào ghé cô cho chai dầu": a gift or a visit that is promised, beside a thank-you or a farewell.
_SOME_DAY = r"(?:bua (?:nao|mo|sau)|hom nao|lan sau|dip nao|mai mot|hom sau|may bua nua|ranh)"
PROMISES = (
    rf"\b{_SOME_DAY}(?: \w+){{0,3}}? (?:ghe|len|xuong|vo|qua|ve|toi|vao|sang|ra)\b(?: \w+){{0,5}}? (?:bieu|tang|moi|dai|uong|an|choi|cho (?:\w+ )??(?:chai|can|goi|lit|con|bao|it|ky|yen|qua|mat|mot|nai|buong))\b"
    r"|\b(?:ghe|vo|qua|len|ve) (?:nha|htx|ban|cho)(?: (?:toi|tui|co|bac|chu|anh|chi|ba|ong|minh|choa))?(?: \w+){0,2} (?:choi|an|uong|tham)\b"
    r"|\b(?:bieu|tang|phan|de danh)(?: cho)? (?:em|chau|con|cung|ad)(?: \w+){1,5}$"
)
THANKING = r"^(?:\w+ ){0,3}?(?:cam on|cam ta|thank|thanks|tks|thoi|chao|tam biet|bye)\b"
# The last clause alone, behind talk of the weather or the market: "…, chị đi coi hàng đây", "… thôi chào đồng chí".
_ENDS = r"(?:day|da|nghen|nghe|nha|nhe|nhen|hen)(?: (?:em|chau|con|ad|dong chi|can bo|oi))*"
DEPARTS = (
    rf"(?:(?:thoi|u|uh|ok|oke|da|vang|the|vay|a|gio|nhe|roi) )*(?:{_ME}|me|choa|to) (?:phai |gio |lai |dang |xin |xin phep )*{_GOING}(?: \w+){{0,4}}? {_ENDS}"
    rf"|(?:(?:u|ok|oke|da|vang|the|vay|nhe) )*thoi (?:nhe )?(?:(?:{_ME} )?(?:{_GOING})(?: \w+){{0,4}}|(?:xin )?chao (?:{_ME}|dong chi|can bo|ad|ban|nhe)(?: (?:nhe|nha|nghen|nghe|day|a|da))*)"
    rf"|(?:xin )?chao (?:dong chi|{_ME}|can bo|ad|ban) (?:nhe|nha|nghen|nghe|day)"
)
# Where a farewell begins without a comma.
WELL_THEN = r"\s(?=thoi (?:nhe )?(?:\w+ ){0,2}?(?:di|ve|chao|ngu|nghi|ra|xuong|len)\b)"
# What is said before it asks or wishes for something.
ASKED_BEFORE = (
    r"\b(?:gi|nao|sao|bao nhieu|bao gio|the nao|ai (?:se|ky|duoc|la|lam|xem|cap|trao|nhan|quyet|bao)|dau|may gio|dang ky|dk|gui|nop|rut|huy|xoa|tat|nhac|hoi|sua|doi|ghi|bo|them"
    r"|goi|giup|cho (?:toi|tui|em|anh|chi|bac|minh|chau) (?:xem|xin|biet|hoi))\b|\b(?:khong|ko|chua|duoc khong)$"
)
