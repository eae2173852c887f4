"""How many persons the list has, asked or said; folded, without signs."""

from handlers.registrations.words.persons.splitting import COUNTS

_N = rf"(?P<number>\d{{1,2}}|{'|'.join(COUNTS)})"
_WHO = r"(?:nguoi|ng|dua|ca nhan|dong chi|anh em|chi em|anh chi em|ban)"
# "Em xem có 5 người đúng không", "đủ 6 người chưa", "5 người phải không em".
WHETHER = (
    rf"\b{_N} {_WHO}\b(?: (?:tat ca|het|ca thay|roi|trong danh sach|trong do|thoi|day|nay|do|ay|em|a|chu|la|co))*"
    r" (?:dung|phai|du|chuan|khop)(?: roi)? (?:khong|ko|k|chua|hong|chu|a|ha|hem|ko em|khong em)\b"
    rf"|\bdu (?P<full>\d{{1,2}}|{'|'.join(COUNTS)}) {_WHO} (?:chua|khong|ko|k|roi (?:chu|ha|phai khong))\b"
)
# "Danh sách được mấy người rồi", "em ghi bao nhiêu người".
HOW_MANY = (
    r"\b(?:danh sach|ds|ghi|dang co|da co|trong do|trong day|nhap|len)\b(?: \w+){0,4}? (?:may|bao nhieu|bn) "
    rf"{_WHO}\b(?! (?:kia|khac|con lai|nay|do|ay|no|sau|dau|cuoi))|\b(?:may|bao nhieu|bn) {_WHO}\b(?: \w+){{0,2}}? (?:trong danh sach|trong ds|roi)\b"
)
# "6 người trong danh sách ấy": how many they are, and no aim.
OF_LIST = rf"\b{_N} {_WHO}\b (?:\w+ )?trong (?:danh sach|ds|bang|cai danh sach)\b"
# "Hai người thôi", "có bốn người thôi em".
ONLY = rf"(?:(?:da|vang|a|u|thi|la|co|chi|co moi|moi|em|tat ca|tong cong|minh) )*{_N} {_WHO}(?: (?:thoi|thui|la du|la het|em|a|nhe|nha|oi|roi))+"
# Asked of the plan, or told of others.
ELSEWHERE = r"\b(?:so dien thoai|so dt|sdt|toi da|nhieu nhat|it nhat|duoc phep|quy dinh|ke hoach|tham gia|moi don vi|thanh vien|xa vien|lao dong moi|viec lam|ho ngheo|duoc dang ky may)\b"
