"""How people ask who it is, say that they will ask, wish well, or point at what is not there; folded."""

_TO = r"(?:toi|tui|em|e|anh|a|chi|c|bac|chu|co|minh|chau|ong|ba|ban|may)"
# "Cháu là ai mà hỏi", "cháu con nhà ai", "ai đang hỏi đấy".
WHO = (
    rf"^(?:(?:the|o|u|a|ma|nay|cho|hoi|voi|thi|{_TO}) )*(?:chau|em|e|ban|may|dau day|ben do) (?:la|ten) (?:la )?ai\b"
    r"|\b(?:chau|em|con|may) (?:la )?con (?:nha|cua|cai nha) ai\b"
    r"|^ai (?:dang )?(?:hoi|nhan|noi chuyen|tra loi)(?: \w+){0,3}? (?:day|the|vay|do)$"
)
# "Bot có phải người không", "máy hay người đấy", "đang nói chuyện với robot à".
_MACHINE = r"(?:bot|chatbot|robot|ro bot|may|ai|chatgpt|tro ly(?: ao)?|tu dong|phan mem)"
_HUMAN = r"(?:nguoi(?: (?:that|thiet|ta|thuong|song|that viec that))?|can bo(?: that)?|con nguoi)"
_ENDS = rf"(?: (?:khong|ko|k|kh|hong|hok|hem|a|ha|ah|ak|nhi|vay|the|day|do|rua|he|ne|chu|luon|dung khong|phai khong|nao|oi|ad|hay sao|{_TO}|{_MACHINE}))*$"
_TELLS = r"(?: (?:tra loi|dang|nhan|nhan tin|noi chuyen|noi|that|the nay|ngoi))*"
# "Alo có ai không" asks whether anybody is there.
ANYBODY = r"\bco ai\b"
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
# "Cho em hỏi với ạ": and nothing is asked yet.
WILL_ASK = (
    rf"(?:(?:da|a|oi|alo|vang|the|chao|{_TO}) )*(?:cho|xin|muon|xin phep|can|dinh|nho)(?: (?:duoc|phep|{_TO}))*"
    rf" hoi(?: (?:cai|chut|ti|ty|xiu|mot|1|cau|dieu|viec|voi|nay|them|thu|ti xiu|a|nhe|nha|ad|{_TO}))*"
)
# "Chúc cháu mạnh khỏe".
WISHES = rf"^(?:(?:da|the|thoi|a|vang|u|xin|kinh|gui loi|toi|bac|va|cam on|{_TO}) )*chuc (?:mung )?(?:moi nguoi|ca nha|cac \w+|{_TO}) \w+"
# "Danh sách đây em": pointing at something, and saying nothing of it.
POINTS = (
    rf"(?:(?:da|day|nay|la|gui|cho|xem|doc|ho|giup|giup|anh|hinh|to|file|tep|phieu|ban|giay|danh sach|ds|dang ky|cua"
    rf"|don vi|htx|nhe|nha|a|oi|ne|do|trong|{_TO}) )*(?:day|nay|gui|danh sach|ds|nhe|a|ne|do|file|tep|anh|{_TO})"
)
POINTED_AT = r"\b(?:danh sach|ds|file|tep|phieu|anh chup|hinh|giay)\b"
POINTING = r"\b(?:day|nay|gui|ne)\b"
