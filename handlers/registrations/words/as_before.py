"""How people say that something is to be as it was; folded, and only whole ways of saying it."""

import re

_LEAD = (
    "da vang u ua uh ok a o oi thi cu van cung deu y em anh chi bac chu co toi tui minh cho ghi giu "
    "de lay nam nay danh hieu chi tieu noi dung muc tieu thi dua phan cai do ben don vi htx xa phuong "
    "ten ca nhan tap the so dien thoai lien he chuc vu dang ky luon tat ca het moi muc"
).replace(" ", "|")
_BEFORE = (
    r"(?:(?:cai |to )?(?:ban|phieu|don|dang ky|ho so)(?: (?:da|vua|moi|minh|toi|em))* (?:gui|rut|roi|nay|hoi nay|luc nay|xong)(?: roi| xong)?"
    r"|(?:nam|lan|dot|ky|hoi|ban|phieu) (?:ngoai|truoc|cu|roi)|(?:moi|cac|may) nam|nam 20[12]\d"
    r"|(?:(?:hom|bua) (?:qua|kia|truoc|no|bua)|ban|cai|cua) (?:hom|bua) (?:qua|kia|truoc|no)|(?:hom|bua) (?:qua|kia|truoc|no)|(?:luc|hoi|ban) nay)"
)
_SAME = (
    rf"(?:y |nguyen |giong |het |chang )*(?:nhu|giong|theo|bang|chang|xi|xi dung|het)(?: \w+)?? {_BEFORE}"
    rf"|(?:lay|chep|copy|bung|be|dung|ghi)(?: (?:lai|nguyen|y|het|theo|cai|cua|tu|to|ban|so|chi tieu|muc tieu))* {_BEFORE}"
    rf"|y (?:nguyen|het|chang) {_BEFORE}|(?:dung|lay) lai (?:van |cung )?duoc"
    r"|(?:y |van )?nhu (?:cu|truoc|vay|the)|(?:cung|van|y) (?:the|vay|rua|cu|nguyen)"
    r"|(?:dung|lay) lai (?:y )?(?:nhu )?(?:cu|truoc)|(?:dung|lay) (?:lai|cai cu|thong tin cu)|khong (?:doi|thay doi) gi"
    r"|giu nguyen(?: (?:het|ca|tat ca|toan bo|y))*|giu (?:het|y nguyen)|(?:dung|lay) lai(?: (?:het|ca|tat ca|toan bo|y nguyen))+"
)
_POLITE = r"(?: (?:nhe|nha|nghen|a|em|luon|thoi|di|ca|het|day|do|oi|ban|sang|qua|la (?:duoc|tot|on|vua|dep|xong)(?: (?:roi|lam))?|cung duoc|duoc roi|ma (?:ghi|lam)|cho (?:nhanh|gon|tien)))*"
BUT = (
    r"(?:nhung(?: ma)?|tru(?: ra)?|ngoai tru|rieng|(?:doi|thay|sua) moi|moi(?: toi)?|chi(?: co)?(?: khac| doi| sua| thay)?|con"
    r"|co dieu|tuy nhien|khac(?: moi| co| la)?|(?=(?:doi|chuyen|sua|thay) ))"
)
AS_BEFORE = rf"(?P<what>(?:(?:{_LEAD}) )*)(?:{_SAME}){_POLITE}(?: {BUT} ?(?P<but>.+))?"
# Somewhere in the wish to register.
AS_LAST = rf"\b(?:nhu|giong|theo|lai)(?: \w+)?? {_BEFORE}\b"
# "Ổng đổi ý nữa, đăng kí lại đi", "sếp bảo vẫn đăng ký": the order at the end, whatever goes before.
_REGISTERS = r"(?:dang k[yi]|dk|dki|dky)(?: thi dua)?"
_WHAT = rf"(?: (?:(?:cai|cho|ban|phan|vu|moi|tu dau|giup|gium|dum|ho) )*(?:{_REGISTERS}|thi dua|ho so|ban|tu dau|cho (?:htx|cong ty|to|quy|don vi|ben \w+)))*"
_ASKED = r"(?: (?:hom qua|bua qua|bua truoc|hom truoc|di|nha|nhe|nghen|nghe|em|a|oi|giup|gium|dum|ho|cho|anh|chi|bac|chu|co|minh|toi|tui|voi|luon|cai|thoi|hen|nua))*"
AGAIN = (
    rf"\b(?:(?:{_REGISTERS}|lam|khai|mo|bat dau) lai{_WHAT}|(?:lam|khai) lai tu dau{_WHAT}"
    rf"|(?:van|lai|cu|quyet dinh|lai muon|van muon) {_REGISTERS}){_ASKED}$"
)
# "Họp xong. Đăng ký lại cho tôi, …": what is said behind it tells how.
REGISTERS_AGAIN = rf"^(?:\w+ ){{0,6}}?(?:{_REGISTERS}|lam|khai|gui|nop) lai(?: (?:di|nha|nhe|em|a|giup|gium|ho|cho|anh|chi|bac|chu|co|minh|toi|tui|voi|luon|thoi))* "
NO_ORDER = r"\b(?:khong|ko|k|hong|hong can|dung|khoi|thoi khoi|chua|phai|so lieu|bao cao|may|dien thoai|hoi|xem|coi|sua|gui|tra|tim|in|thay|nhac|rut lai|huy lai)\b(?! chi)"
# What was sent stands: only who names registering wishes for another.
STANDING = rf"\b{_REGISTERS} lai\b"
# "Thôi xóa hết đi làm lại từ đầu": of the form that is open.
ANEW = (
    r"^(?:(?:thoi|khoan|u|uh|da|em|a|the) )*(?:xoa|bo|huy|dep) (?:het|sach|tat ca|tat)"
    r"(?: (?:di|cho|giup|luon|nhe|roi|em|anh|chi|toi))* lam lai(?: tu dau)?(?: (?:di|nhe|em|a|cho|anh|chi|toi|luon))*$"
)
# "Đăng ký lại từ đầu, …": with what it begins with behind it.
ANEW_LED = (
    r"\W*(?:(?:thôi|khoan|ừ|dạ|em|à|thế|cho|anh|chị|xin)\s+)*(?:đăng ký|đăng kí|dang ky|làm|lam|khai|ghi|bắt đầu|bat dau)"
    r"\s+lại\s+từ\s+đầu(?:\s+(?:đi|nhé|nha|em|ạ|cho|anh|chị|luôn|giúp))*\s*[,.:;–-]+\s*"
)
# "Bắt đầu từ đâu" without its marks, which are those of "từ đầu" too.
FROM_WHERE = re.compile(
    r"(?:(?:da|the|vay|a|em|chau|gio|thi|oi|la|minh|toi) )*bat dau tu dau(?: (?:vay|the|a|em|chau|day|ha|nhi|gio|bay gio))*"
)
