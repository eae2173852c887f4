"""How it is said that what was sent is not answered yet: "gửi tuần trước rồi mà chưa thấy báo lại"; folded."""

_FILE = r"(?:dang ky|ho so|phieu(?: dang ky)?|ban dang ky|don(?: dang ky)?|to khai)"
_SENDS = r"(?:gui|goi|nop|dang ky|dk)"
_AGO = r"(?:roi|r|hom (?:qua|kia|truoc|no)|tuan (?:truoc|roi)|thang (?:truoc|roi|\d+)|nam (?:ngoai|truoc)|bua (?:truoc|no)|lan truoc|\d+ (?:ngay|hom|tuan|thang)|tu|lau|may|ngay|nay|thi dua)"
UNANSWERED = (
    rf"(?:{_AGO} )*(?:da |moi )?(?:{_SENDS}(?: {_FILE})?|{_FILE} (?:da )?{_SENDS})(?: cua)?(?: {_AGO})*"
    r" (?:ma |nhung |sao |van |den gio |gio |lau )*(?:chua|khong|ko|k|chang|cha)(?: (?:thay|co|duoc|nhan))*"
    r"(?: (?:ai|gi|tin|can bo|ben do))* (?:bao|tra loi|phan hoi|goi|noi|hoi am|ket qua|duyet)(?: (?:lai|gi|tin|nang|the nao|cho))*"
)
# "Gửi rồi mà bảo chưa", "gửi bằng zalo tuần trước".
SAID_SENT = (
    rf"(?:(?:bon|may|tao|tau|choa|kieu|gi|lam|an|nhu|the|nao|sao|o|ua|an kieu|lai) )*(?:da |moi )?{_SENDS}(?: {_FILE})?(?: {_AGO})* (?:ma|co ma|sao)(?: (?:lai|may|bon|cu|con))* (?:bao|noi|keu)(?: la)? (?:chua|khong)(?: (?:co|thay|gui|gi|nhan))*"
    rf"|(?:tao |tau |choa )?(?:da |moi )?{_SENDS}(?: {_FILE})?(?: (?:bang|qua|ben|o|tren) (?:zalo|telegram|may|dien thoai|giay|trang|web|facebook|kenh)(?: (?:khac|cu|con|kia))*)(?: {_AGO})*"
)
# Whoever speaks has sent it, as far as he knows.
SENT_BEFORE = (
    r"\b(?:gui|goi|nop|dang ky|dk)\b.* (?:bang|qua|ben) (?:zalo|telegram|may|giay)\b"
    r"|\b(?:gui|goi|nop|dang ky|dk)\b.* (?:roi|r) (?:ma|nhung|sao|chang|cha|chua|khong|ko|van)\b"
    r"|\b(?:gui|goi|nop|dang ky|dk)\b.*\b(?:hom (?:qua|kia|truoc|no)|tuan truoc|thang truoc|nam ngoai|bua truoc)\b"
    r"|\b(?:hom (?:qua|kia|truoc|no)|tuan truoc|thang truoc|nam ngoai|bua truoc)\b.*\b(?:gui|goi|nop|dang ky|dk) roi\b"
)
