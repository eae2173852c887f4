"""How somebody is left out of a list, or a row that was opened is left; folded, without signs."""

_LEAD = r"^(?:(?:da|vang|a|o|oi|u|thoi|the|em|anh|chi|bac|chu|co|chau|toi|minh|cho|giup|nham)\s)*"
_TAIL = r"(?:\s(?:di|nhe|nha|a|em|chau|ra|luon|giup|anh|chi|bac|cho|gium|ho|thoi|nua|vao|dau|ma|day|nay|cai|khoi danh sach|chu|voi|roi))*$"
# "Xóa số 1 với số 4".
SEVERAL = (
    rf"{_LEAD}(?:bo|xoa|huy)(?:\s(?:so|nguoi|dong|bot))*\s"
    rf"(?P<places>\d{{1,2}}(?:(?:\s(?:va|voi|cung|so|nguoi|dong))*\s\d{{1,2}})+){_TAIL}"
)
# "Bỏ người này đi", "hủy thêm người", "không phải thêm người", "thôi không thêm nữa".
LEFT = (
    rf"{_LEAD}(?:(?:bo|xoa|huy|thoi)(?:\squa)?(?:\sthem)?\s(?:nguoi|dong|ca nhan)(?:\s(?:nay|do|ay|vua roi|moi))?"
    r"|(?:huy|bo|thoi|khong|ko|k|khoi|dung|chua)(?:\s(?:phai|can|muon|co))?\s(?:them|ghi them)(?:\s(?:nguoi|ai|ca nhan|dong|moi))*)"
    rf"{_TAIL}"
)
# "Không có ai tên X cả, xóa đi".
NOBODY = r"\b(?:khong|ko|k|lam gi|chang) (?:co|phai) (?:ai|nguoi nao|nguoi|dong chi nao)(?: nao)? (?:ten|la|ten la)\b"
# "Xóa số 3", "xóa chị Mỷ đi", "bỏ người thứ 2".
DROPPED = (
    rf"{_LEAD}(?:xoa|bo|loai|gach)(?:\s(?:bo|ten))?\s(?:(?:nguoi\s)?(?:so|thu)\s(?P<place>\d{{1,2}})"
    rf"|(?:(?:anh|chi|ong|ba|co|chu|bac|em|dong chi|d c|thang|cai)\s)?(?P<name>\w+(?:\s\w+){{0,4}}?)){_TAIL}"
)
# "Mo nghỉ bỏ ra nhé", "ông Ún nghỉ việc rồi gạch đi".
QUIT = (
    rf"{_LEAD}(?:(?:anh|chi|ong|ba|co|chu|bac|em|dong chi|d c|thang|cai)\s)?(?P<name>\w+(?:\s\w+){{0,3}}?)"
    rf"\s(?:nghi|chuyen|thoi|xin nghi)(?:\s(?:viec|roi|lam|huu|han|di))*\s(?:bo|xoa|gach|loai)(?:\s(?:ra|di|ten|khoi|danh sach))*{_TAIL}"
)
# "Thôi không đăng ký cho chị Hằng nữa".
NOT_WANTED = (
    rf"{_LEAD}(?:khong|ko|k|dung|khoi)(?:\s(?:can|phai|co))?\s(?:ghi|dang ky|dk|de)(?:\s(?:ten|cho|them))*"
    rf"\s(?:(?:anh|chi|ong|ba|co|chu|bac|em|dong chi|d c|thang|cai)\s)?(?P<name>\w+(?:\s\w+){{0,4}}?){_TAIL}"
)
# "Giữ chị Non lại", "vẫn để chị Non".
STAYS = (
    rf"{_LEAD}(?:(?:van|cu)\s)?(?:giu|de|lay)(?:\s(?:lai|nguyen|ten))?"
    rf"\s(?:(?:anh|chi|ong|ba|co|chu|bac|em|dong chi|d c|thang|cai)\s)?(?P<name>\w+(?:\s\w+){{0,4}}?)(?:\s(?:lai|nguyen|nhu cu))*{_TAIL}"
)
# "Thôi bỏ qua ạ": before what is left; with its marks.
GIVING_UP = r"^\W*(?:(?:à|ờ|ừ|dạ|vâng|thì)\s+)*(?:thôi|thoi)[\s,]+(?=\S)"
# "Chị Sua thôi không tham gia nữa": who takes no part any more, whether listed or not.
TAKES_NO_PART = (
    rf"{_LEAD}(?:(?:anh|chi|ong|ba|co|chu|bac|em|dong chi|d c|thang|cai)\s)?(?P<name>\w+(?:\s\w+){{0,3}}?)"
    rf"\s(?:(?:thoi|da|xin|gio|nay|bao|noi|lai)\s)*(?:khong|ko|k|hong|chang)\s(?:tham gia|dang ky|dk|thi dua|theo)(?:\s(?:nua|thi dua|roi|dau|duoc))*{_TAIL}"
)
