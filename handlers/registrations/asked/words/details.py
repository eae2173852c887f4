"""How people ask about one detail of what they have sent; folded."""

_ASKED = r"(?:gi|nao|bao nhieu|may|so may|the nao|j|chi|mo)"
_ME = r"(?:toi|tui|em|e|minh|bac|chi|anh|chu|co|chau|htx|ben|ong|ba|cho|cua|vua|hoi nay|luc nay|hom (?:truoc|qua|kia)|da|roi)"
TWICE = (
    r"\b(?:ghi|gui|goi|nop|dang ky|dk|bam|len|tinh|nhan)(?: \w+){0,3}? (?:2|hai) (?:lan|ban|phieu|cai|luot)\b"
    r"|\b(?:bi|co)(?: \w+)? (?:trung|lap|doi|nhan doi|ghi doi)\b|\bghi doi\b"
)
SENT_AT = (
    r"\b(?:gui|goi|nop|dang ky|dk)\b(?: (?!den|toi dau|truoc|han)\w+){0,4}? (?:luc nao|luc may gio|may gio|ngay nao|ngay may|ngay bao nhieu|hom nao"
    r"|bua nao|khi nao|bao gio|luc mo|hoi nao|luc may h)\b|\b(?:thoi diem|ngay gio|gio) (?:gui|nop)\b"
)
CODE = (
    rf"\bma (?:so )?(?:(?:dang ky|ho so|phieu|don|cua|{_ME}) )*(?:la )?{_ASKED}\b"
    r"|\b(?:cho biet|xin|cho) (?:\w+ ){0,2}?ma (?:ho so|dang ky|phieu)\b"
    r"|\b(?:co|quen|xem|doc|nhan|lay)(?: \w+){0,2} ma(?: so)?\b(?! (?:qr|otp|lien ket|noi|vung|so thue|thue))"
)
# The code, and with it what was sent.
CONTENT = r"\bma\b.*\b(?:va|voi|cung|kem|,) (?:\w+ ){0,2}?(?:noi dung|toan bo|ca ban|ban (?:da )?gui|phieu|to khai)\b"
PEOPLE = (
    r"\b(?:ghi|dang ky|dk|ke|nhap|khai|phieu|danh sach|gui|ban do)\b(?: \w+){0,4}? (?:may|bao nhieu)"
    r" (?:nguoi|thang|dua|ca nhan|anh|chi|ba|ong|ten|cai ten|em|nhan khau)\b"
)
NEXT = (
    r"\b(?:gui|nop|dang ky)(?: \w+){0,3}? (?:roi|xong)(?: \w+){0,3}? (?:lam gi|lam chi|buoc|sao)\b|\blam (?:gi|chi) (?:nua|tiep)\b"
    r"|\bbuoc (?:tiep theo|tiep|ke tiep|sau)\b|\b(?:the|vay|rua|nhu the|gui|nop) (?:\w+ )?(?:la )?(?:xong|du|duoc) (?:chua|khong|ko|k|roi ha|roi a)\b"
)
RESULT = r"\bket qua\b(?: \w+){0,4}? (?:gui|bao|nhan|tra|ve|nhan tin)\b(?: \w+){0,3}? (?:day|dau|toi|em|tui|minh|zalo|tin nhan)\b"
CONTACT = r"\b(?:ho|nguoi ta|can bo|co quan|ben do|ai|lien minh)\b(?: \w+){0,3}? (?:lien lac|lien he|phan hoi|bao lai|hoi lai|nhan lai)\b"
PHONE = rf"\b(?:so (?:dien thoai|dt|phone|lien he)|sdt)\b(?: \w+){{0,4}}? (?:dung|{_ASKED})\b"
TITLE = rf"\b(?:dang ky|dk|xin|ghi)(?: \w+){{0,3}}? (?:danh hieu|khen|giai) {_ASKED}\b"
STATUS = (
    r"\bai (?:\w+ )?(?:duyet|giu|xem|coi|xu ly|thu ly|tiep nhan|phu trach|cam)\b|\b(?:bao gio|khi nao|chung nao)(?: \w+){0,2} (?:ket qua|duyet|xong)\b"
    r"|\b(?:den|toi) (?:dau|tay|khau nao)\b"
    r"|\b(?:gui|chuyen|goi|nop|nhan|duyet|tiep nhan|len)(?: \w+){0,4}? (?:chua|roi (?:a|ha|phai khong|dung khong|phai hong|chu))\b"
)
# What they call it, or themselves.
OWN = rf"\b(?:phieu|ho so|don|dang ky|ban nay|ban do|to khai|cai (?:ni|nay|do|tui)|{_ME})\b"
# Who may read a name or a number is asked of what is kept, and not of where the sheet lies.
PRIVATE = r"\b(?:ai|nguoi nao|nhung ai) (?:\w+ ){0,2}?(?:xem|coi|doc|thay|biet)\b.*\b(?:du lieu|thong tin|sdt|so dt|so dien thoai|ten (?:toi|tui|em|minh|chi|anh|bac))\b|\b(?:du lieu|thong tin|sdt|so dt|so dien thoai|ten)\b(?: \w+){0,4}? (?:ai|nguoi nao|nhung ai) (?:\w+ ){0,2}?(?:xem|coi|doc|thay|biet)\b"
# The plan's own business, and what is allowed to everybody.
OTHERS = (
    r"\b(?:ke hoach|bao cao|tong ket|van ban|tinh da|chi thi|luat|quy dinh|toi da|it nhat|moi htx|moi don vi|duoc dang ky|duoc phep|phai dang ky"
    r"|dang ky duoc|lien ket|so thue|nhac|dai hoi|sang kien|the le|neu|muon)\b"
)
SENT_YET = r"\b(?:gui|goi|nop|chuyen)(?: \w+){0,2} (?:chua|roi (?:a|ha|phai khong))\b"
# "Thôi hết rồi à", "vậy là xong hả", "xong rồi hả cháu": nothing but whether that was all.
_CALLED = r"(?: (?:chau|em|con|ad|oi|a|ha|nhi|vay|bac|anh|chi|nua|ta|luon|day|do))*"
ALL = (
    r"(?:(?:da|u|uh|a|o|ua|the|thi|thoi|vay|rua|vay thi|nhu the|nhu vay|ma|con|chac|roi) )*(?:la )?(?:dang ky |khai |gui |lam |nop )?(?:nhu )?"
    rf"(?:xong|het|du|hoan thanh|hoan tat|duoc)(?: (?:ca|het|xuoi|xong|viec|chuyen))*(?: (?:roi|luon))? (?:a|ha|ho|hu|he|hi|nhi|chu|phai khong|dung khong|hong|hen|chua|ak|ah){_CALLED}"
)
# "…, cảm ơn chú, tui đi ăn giỗ đã": behind it.
FAREWELL = (
    r"(?:(?:da|u|the|vay|rua|thi|roi|a) )*(?:xin )?(?:cam on|cam ta|thanks|tks|chao|tam biet|hen gap lai)(?: (?!(?:khong|ko|chua|nao|gi|sao|may)\b)\w+){0,5}"
    r"|(?:toi|tui|minh|em|anh|chi|bac|chau|chu|co|ong|ba) (?:phai |xin phep |lai )*(?:di|ve|ra|len|xuong|qua)(?: (?!(?:khong|ko|chua|nao|gi|sao|may)\b)\w+){0,4} (?:da|day|nhe|nha|cai)"
)
