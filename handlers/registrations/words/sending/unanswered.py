"""How it is said that what was sent is not answered yet: "gửi tuần trước rồi mà chưa thấy báo lại"; folded."""

_FILE = r"(?:dang ky|ho so|phieu(?: dang ky)?|ban dang ky|don(?: dang ky)?|to khai)"
_SENDS = r"(?:gui|goi|nop|dang ky|dk)"
_AGO = r"(?:roi|r|hom (?:qua|kia|truoc|no)|tuan (?:truoc|roi)|thang (?:truoc|roi|\d+)|nam (?:ngoai|truoc)|bua (?:truoc|no)|lan truoc|\d+ (?:ngay|hom|tuan|thang)|tu|lau|may|ngay|nay|thi dua)"
UNANSWERED = (
    rf"(?:{_AGO} )*(?:da |moi )?(?:{_SENDS}(?: {_FILE})?|{_FILE} (?:da )?{_SENDS})(?: cua)?(?: {_AGO})*"
    r" (?:ma |nhung |sao |van |den gio |gio |lau )*(?:chua|khong|ko|k|chang|cha)(?: (?:thay|co|duoc|nhan))*"
    r"(?: (?:ai|gi|tin|can bo|ben do))* (?:bao|tra loi|phan hoi|goi|noi|hoi am|ket qua|duyet)(?: (?:lai|gi|tin|nang|the nao|cho))*"
)
# Whoever speaks has sent it, as far as he knows.
SENT_BEFORE = (
    r"\b(?:gui|goi|nop|dang ky|dk)\b.* (?:roi|r) (?:ma|nhung|sao|chang|cha|chua|khong|ko|van)\b"
    r"|\b(?:gui|goi|nop|dang ky|dk)\b.*\b(?:hom (?:qua|kia|truoc|no)|tuan truoc|thang truoc|nam ngoai|bua truoc)\b"
    r"|\b(?:hom (?:qua|kia|truoc|no)|tuan truoc|thang truoc|nam ngoai|bua truoc)\b.*\b(?:gui|goi|nop|dang ky|dk) roi\b"
)
