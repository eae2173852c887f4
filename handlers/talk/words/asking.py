"""How people ask who it is, say that they will ask, wish well, or point at what is not there; folded."""

_TO = r"(?:toi|tui|em|e|anh|a|chi|c|bac|chu|co|minh|chau|ong|ba|ban|may)"
# "Cháu là ai mà hỏi", "cháu con nhà ai", "ai đang hỏi đấy".
WHO = (
    rf"^(?:(?:the|o|u|a|ma|nay|cho|hoi|voi|thi|{_TO}) )*(?:chau|em|e|ban|may|mi|bay|dau day|ben do|ben nay) (?:la|ten) (?:la )?ai\b"
    r"|\b(?:chau|em|con|may) (?:la )?con (?:nha|cua|cai nha) ai\b"
    rf"|^(?:(?:alo|da|o|u|a|the|{_TO}) )*ai (?:do|vay|the)(?: (?:a|ha|nhi|the|vay|do|{_TO}))*$"
    r"|^ai (?:dang )?(?:hoi|nhan|noi chuyen|tra loi)(?: \w+){0,3}? (?:day|the|vay|do)$"
)
# "Bot có phải người không", "máy hay người đấy", "đang nói chuyện với robot à".
_MACHINE = r"(?:bot|chatbot|robot|ro bot|may|ai|chatgpt|tro ly(?: ao)?|tu dong|phan mem)"
_HUMAN = r"(?:nguoi(?: (?:that|thiet|ta|thuong|song|that viec that))?|can bo(?: that)?|con nguoi)"
_ENDS = rf"(?: (?:khong|ko|k|kh|hong|hok|hem|a|ha|ah|ak|nhi|vay|the|day|do|rua|he|ne|chu|luon|dung khong|phai khong|nao|oi|ad|hay sao|{_TO}|{_MACHINE}))*$"
_TELLS = r"(?: (?:tra loi|dang|nhan|nhan tin|noi chuyen|noi|that|the nay|ngoi))*"
# "Alo có ai không" asks whether anybody is there.
ANYBODY = r"\bco ai\b"
# "Có giới hạn mấy người không" without its marks: how many, and no machine.
HOW_MANY = r"\b(?:gioi han|toi da|toi thieu|nhieu nhat|it nhat|duoc|ghi|dang ky|dk|can|them|khoang) may nguoi\b"
MACHINE = (
    rf"\b{_MACHINE}(?: (?:dang|tra loi|nhan|noi chuyen))* (?:hay|hay la|hoac|voi) (?:la )?{_HUMAN}{_TELLS}{_ENDS}"
    rf"|\b{_HUMAN}(?: (?:dang|tra loi|nhan|noi chuyen|ngoi))* (?:hay|hay la|hoac) (?:la )?(?:cai )?{_MACHINE}{_TELLS}{_ENDS}"
    rf"|\b(?:{_MACHINE}|{_TO}|ad|day|ben do|dau day)(?: (?:nay|day|do|kia|la))* (?:co )?(?:phai )?(?:la )?(?:{_HUMAN}|{_MACHINE})(?: (?:that|thiet|tra loi|nhan tin|noi chuyen))*"
    rf" (?:khong|ko|k|hong|hok|hem|a|ha|ah|ak|phai khong|dung khong){_ENDS}"
    rf"|^(?:(?:the|o|u|a|ma|nay|alo|da|{_TO}) )*(?:co )?phai (?:la )?(?:{_HUMAN}|{_MACHINE})(?: (?:that|thiet|tra loi|dang|nhan|nhan tin|noi chuyen))*"
    rf" (?:khong|ko|k|hong|hok|hem|a|ha|ah|ak){_ENDS}"
    rf"|\b(?:noi chuyen|nhan tin|chat|nhan|noi) voi (?:mot |cai |con )?(?:{_HUMAN}|{_MACHINE})(?: that)? (?:a|ha|ah|ak|khong|ko|k|hong|phai khong|dung khong|hay){_ENDS}"
    rf"|^(?:(?:the|o|u|ua|a|ma|nay|alo|da|{_TO}) )*(?:nguoi (?:that|thiet)|bot|chatbot|robot|chatgpt|tro ly ao) (?:phai )?(?:khong|ko|k|hong|hok|a|ha|ah|ak){_ENDS}"
)
_READS = r"(?:doc|xem|coi|xu ly|tiep nhan|ngo|nhan)"
_ONE = r"(?:may(?! (?:ngay|gio|tinh|hom|bua|lan|nguoi|cai|ban|anh|chi|ong|ba|xay|gat|bom))(?: moc)?|robot|ro bot|bot|chatbot|phan mem|tu dong|tro ly ao)"
_SOMEBODY = r"(?:co |la )?(?:nguoi(?: that)?|can bo|con nguoi|ai)"
# "Có người đọc cái này không hay chỉ máy đọc thôi": whether a human reads what is written.
READ_BY = (
    rf"\b{_SOMEBODY}\b(?: \w+){{0,5}}? {_READS}\b.* (?:hay|hoac|chu)(?: \w+){{0,2}}? {_ONE}\b"
    rf"|\b{_ONE}\b(?: \w+){{0,3}}? {_READS}\b.* (?:hay|hoac|chu)(?: \w+){{0,2}}? {_SOMEBODY}\b"
    rf"|\b(?:chi|toan|moi) (?:co )?{_ONE} {_READS}\b"
)
# "Cho em hỏi với ạ", "hỏi chút", "a lô em ơi bác có việc muốn hỏi": and nothing is asked yet.
_CALLS_OUT = (
    rf"(?:(?:da|a|o|oi|alo|a lo|lo|vang|the|chao|gio|nay|xin chao|thoi|thui|quen|u|{_TO}) )*"
)
_LITTLE = (
    r"(?:cai|chut|ti|ty|xiu|teo|mot|1|cau|dieu|viec|chuyen|vu|dieu nay|ti xiu|chut xiu|may cau|vai cau"
    r"|thu|tham|nhanh|gap|voi|nay|khac|them|da)"
)
_KINDLY = rf"(?:a|nhe|nha|nhen|nghen|nhi|ad|duoc khong|dc ko|dc k|duoc ko|dc khong|dc chu|{_TO})"
WILL_ASK = (
    rf"{_CALLS_OUT}(?:cho|xin|muon|xin phep|can|dinh|nho)(?: (?:duoc|phep|{_TO}))*"
    rf" hoi(?: (?:{_LITTLE}|{_KINDLY}))*"
    rf"|{_CALLS_OUT}hoi(?: {_TO})? {_LITTLE}(?: (?:{_LITTLE}|{_KINDLY}))*"
    rf"|{_CALLS_OUT}(?:dang |lai |moi )?co (?:{_LITTLE} )*(?:viec|chuyen|dieu|cau|vu)(?: {_LITTLE})*"
    rf" (?:(?:muon|can|dinh|nho|phai) (?:{_TO} )*)?hoi(?: (?:{_LITTLE}|{_KINDLY}))*"
)
# "Giúp em với ạ", "em mới nhận việc chưa biết gì, chị chỉ giúp em với".
_KNOWS_NOT = r"(?:chua|khong|ko|k|chang|hong) (?:biet|ro|hieu)"
LOST = (
    rf"^(?:(?:da|a|oi|alo|lam on|nho|xin|{_TO}) )*(?:chi |huong dan |bay )?(?:giup|ho|gium)(?: {_TO})*(?: (?:voi|cai|nhe|a|nha|chut|ti|{_TO}))+$"
    rf"|\b{_KNOWS_NOT} (?:gi|phai lam|lam|nop|bat dau|dang ky)(?: (?:cai|gi|the|nao|tu|dau|ra|sao|ca|het|a|dau|thi|nhu|{_TO}))*$"
    rf"|\b{_KNOWS_NOT} (?:gi|lam gi|nop gi)\b.*\b(?:chi|huong dan|bay|giup)(?: (?:giup|ho|gium|cho|{_TO}))+(?: (?:voi|cai|nhe|nha|a))+$"
)
# "Em gõ nhầm số, xin lỗi", "con cháu đang nghịch máy đấy": nothing was meant.
MISSENT = (
    r"\bxin loi\b.*\bnham\b|\bnham\b.*\bxin loi\b|\b(?:nhan|gui|goi|go|bam) (?:\w+ )?(?:nham|lon) (?:nguoi|may|cho|nick|nhom)\b"
    r"|\b(?:nghich|choi|bam bay|pha)(?: \w+)? (?:may|dien thoai|dt)\b"
)
# "Chúc cháu mạnh khỏe".
WISHES = rf"^(?:(?:da|the|thoi|a|vang|u|xin|kinh|gui loi|toi|bac|va|cam on|{_TO}) )*chuc (?:mung )?(?:moi nguoi|ca nha|cac \w+|ad|can bo|tro ly|bot|{_TO}) \w+|^(?:(?:da|xin|kinh|toi|bac|{_TO}) )*(?:chuc )?mung (?:nhan )?(?:dip |ngay |ky niem |le |sinh nhat |nam moi)(?!.*\b(?:gi|nao|khong|ko|bao gio|may)\b)"
# "Danh sách đây em": pointing at something, and saying nothing of it.
POINTS = (
    rf"(?:(?:da|day|nay|la|gui|cho|xem|doc|ho|giup|giup|anh|hinh|to|file|tep|phieu|ban|giay|danh sach|ds|dang ky|cua"
    rf"|don vi|htx|nhe|nha|a|oi|ne|do|trong|{_TO}) )*(?:day|nay|gui|danh sach|ds|nhe|a|ne|do|file|tep|anh|{_TO})"
)
POINTED_AT = r"\b(?:danh sach|ds|file|tep|phieu|anh chup|hinh|giay)\b"
POINTING = r"\b(?:day|nay|gui|ne)\b"
# "Em có gọi điện được không", "tối có làm việc không": what a machine does, and when.
_NO = r"(?:khong|ko|k|kh|hong|hok|chu|a|ha)"
_IT = r"(?:em|chau|ban|bot|con|may|ad|ben em|tro ly)"
PHONES = (
    rf"(?:(?:the|vay|a|ma|nay|oi|{_TO}) )*{_IT} (?:co )?(?:the )?(?:goi|goi dien|goi dien thoai|goi lai|nghe may|nghe dien thoai|nhan cuoc goi|noi chuyen qua dien thoai|goi video)"
    rf"(?: (?:cho|voi|den|dien|thoai|{_TO}))* (?:duoc|dc)(?: (?:{_NO}|em|nhi|the|vay))*"
)
HOURS = (
    rf"(?:(?:the|vay|a|ma|nay|oi|{_TO}|{_IT}) )*(?:(?:toi|dem|trua|sang|chieu|cuoi tuan|thu 7|thu bay|chu nhat|ngay le|ngay nghi|tet|ngoai gio|khuya)(?: (?:thi|nay|ma|{_IT}))* )"
    rf"(?:co |con )?(?:{_IT} )?(?:lam viec|lam|truc|tra loi|online|nghi|ai truc|ai lam|ai tra loi|nguoi truc|nguoi tra loi|nguoi lam)(?: (?:tin|day))* {_NO}(?: (?:em|a|the|vay|chau|ad))*"
    rf"|(?:(?:the|vay|a|{_TO}) )*{_IT} (?:lam viec|lam|truc|online|tra loi)(?: (?:den|tu|luc|vao|trong))* (?:may gio|gio nao|luc nao|bao gio|khi nao|gio hanh chinh)(?: (?:{_NO}|the|vay|em))*"
    rf"|(?:cuoi tuan|chu nhat|thu bay|ngay le|buoi toi|toi)(?: (?:thi|co))* (?:ai|nguoi|nguoi nao)(?: (?:truc|lam|tra loi))? {_NO}(?: em)?"
)
