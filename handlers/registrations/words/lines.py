"""How one of the aims is taken out, put in or named anew; folded words, without signs."""

_LEAD = r"^(?:(?:da|vang|a|o|oi|u|thoi|the|khong|nham|em|anh|chi|bac|chu|co|chau|toi|minh|cho|giup|ho|xin|nho)\s)*"
TAIL = r"(?:\s(?:di|nhe|nha|a|em|chau|ra|khoi|voi|luon|giup|anh|chi|bac|cho|gium|ho|thoi|nua|cai|ay|do|nay))*$"
_DROP = r"(?:bo|xoa|gach|loai|cat)(?:\s(?:bo|di|ho|giup|gium|cho|em|anh|chi|cai))*"
_LINE = r"(?P<line>dong|chi tieu|muc tieu|gach dau dong|y)"
PLACES = {"nhat": 1, "hai": 2, "nhi": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "dau": 1, "cuoi": -1}
_PLACE = rf"(?P<place>\d{{1,2}}|{'|'.join(PLACES)})"
# "Bỏ dòng thứ hai đi", "xóa chỉ tiêu 1".
DROPPED_BY_PLACE = (
    rf"{_LEAD}{_DROP}\s{_LINE}(?:\s(?:thu|so|dau dong))?(?:\s(?:dau tien))?\s?{_PLACE}{TAIL}"
)
# "Bỏ dòng nợ xấu đi", "xóa cái dư nợ đi".
DROPPED_BY_WORDS = rf"{_LEAD}{_DROP}(?:\s{_LINE})?\s(?P<what>.+?){TAIL}"
QUOTED = r"[“\"'«](?P<what>[^”\"'»]+)[”\"'»]"
# "Ơ không phải, chỉ tiêu là: …": all that was written gives way; with its marks.
ANEW = (
    r"(?:không phải|khong phai|ko phải|nhầm|nham|sai)(?:\s+\w+){0,2}?\W+(?:(?:mà|ma)\s+)?(?:chỉ tiêu|chi tieu|nội dung|noi dung)"
    r"\s+(?:thi đua\s+)?(?:phải\s+|phai\s+)?(?:là|la)\b\s*:?\s*(?P<aims>\S.*)$"
)
# "Thêm chỉ tiêu: …"; with its marks.
ADDED = (
    r"^\W*(?:(?:à|ừ|dạ|em|anh|chị|bác|cho|ghi|còn)\s+)*(?:thêm|them|bổ sung|bo sung)\s+(?:\w+\s+){0,2}?"
    r"(?:chỉ tiêu|chi tieu|dòng|dong|nội dung|noi dung)(?:\s+(?:nữa|nua|là|la))*\s*[:,]?\s+(?P<aims>\S.*)$"
)
# Words beside the amount that name nothing; folded.
FILLING = frozenset(
    "da vang a o oi u em anh chi bac chu co chau toi minh thoi thanh la len xuong con chi dat phai sua doi chu nhe nha"
    " lai moi dung the cho ghi giup ve thi duoc khoang chung tam hon".split()
)
