"""How one of the aims is taken out, put in or named anew; folded words, without signs."""

from handlers.registrations.words.ordinals import OF_LINES

_LEAD = r"^(?:(?:da|vang|a|o|oi|u|thoi|the|khong|nham|em|anh|chi|bac|chu|co|chau|toi|minh|cho|giup|ho|xin|nho)\s)*"
_POLITE = (
    r"(?:\s(?:di|nhe|nha|nhen|nghen|nghe|a|em|chau|cung|cuc cung|ra|khoi|voi|luon|giup|anh|chi|bac|chu|co|toi|tui|minh"
    r"|cho|gium|dum|ho|thoi|nua|cai|ay|do|nay|kia|no))*"
)
# "…, không phải chỉ tiêu": why it is to go.
_NO_AIM = r"(?:khong|ko|k|hong|hok|chang|dau)(?: co)? phai(?: la)? (?:chi tieu|muc tieu|noi dung)"
TAIL = rf"{_POLITE}(?:(?: (?:vi|boi))?(?: (?:cai|dong|cau))?{_POLITE} {_NO_AIM}\b.*)?$"
_DROP = r"(?:bo|xoa|gach|loai|cat)(?:\s(?!chi tieu\b)(?:bo|di|ho|giup|gium|dum|cho|em|anh|chi|toi|tui|cai))*"
_LINE = r"(?P<line>dong|chi tieu|muc tieu|gach dau dong|y|ct(?= (?:thu|so|dau|\d)))"
_PLACE = rf"(?P<place>\d{{1,2}}|{'|'.join(OF_LINES)})"
# "…, dòng sau để": what is said of the others changes nothing.
_OTHERS_STAY = rf"(?:{_POLITE} (?:con )?(?:may |cac |nhung )?(?:dong|cai|chi tieu|cau) (?:sau|kia|khac|con lai|duoi|tren) (?:thi )?(?:cu )?(?:de|giu|giu nguyen)(?: (?:lai|nguyen|yen|do))*)?"
# "Bỏ dòng thứ hai đi", "xóa chỉ tiêu 1".
DROPPED_BY_PLACE = rf"{_LEAD}{_DROP}\s{_LINE}(?:\s(?:chi tieu|muc tieu))?(?:\s(?:thu|so|dau dong))?\s?{_PLACE}(?: (?:tien|cung))?{_OTHERS_STAY}{TAIL}"
# "Bỏ dòng nợ xấu đi", "xóa cái dư nợ đi".
DROPPED_BY_WORDS = rf"{_LEAD}{_DROP}(?:\s{_LINE})?\s(?P<what>.+?){TAIL}"
QUOTED = r"[“\"'«](?P<what>[^”\"'»]+)[”\"'»]"
# "Cái đó không phải chỉ tiêu": which one is said nowhere.
NO_AIM_SAID = rf"{_LEAD}(?:(?:cai|dong|cau|muc)\s)?(?:do|ay|nay|kia|tren)\s{_NO_AIM}{_POLITE}$"
# "Sửa chỉ tiêu 1 thành …", "chỉ tiêu thứ hai đổi lại …": the one line has other words; with marks.
REPLACED = (
    r"^\W*(?:(?:dạ|vâng|à|ừ|ơ|thôi|nhầm|em|anh|chị|bác|chú|cho|giúp|nhờ|xin|da|a|chi)\W+)*"
    r"(?:(?:sửa|sua|đổi|doi|chữa|thay|ghi)\s+(?:(?:lại|lai|giúp|giup|giùm|hộ|cho|em|anh|tôi|tui)\s+)*(?:cái\s+)?)?"
    r"(?P<line>dòng|dong|chỉ tiêu|chi tieu|mục tiêu|muc tieu|ct)\s+(?:(?:thứ|thu|số|so)\s+)?"
    rf"(?P<place>\d{{1,2}}|nhất|nhì|tư|bốn|năm|đầu|cuối|{'|'.join(OF_LINES)})"
    r"(?:\s*[:,]?\s+(?:thì|thi|đổi|doi|sửa|sua|ghi|thay|lại|lai|thành|thanh|là|la|còn|con|bằng|bang|sang|lên|xuống))+"
    r"\s*:?\s+(?P<aims>\S.*)$"
)
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
# "Bỏ trồng quế, thay bằng trồng 5 ha chè", "bỏ dòng 1, ghi …"; with its marks.
SWAPPED = (
    r"^\W*(?:(?:dạ|vâng|à|ừ|ơ|thôi|nhầm|em|anh|chị|bác|chú|cho|giúp|nhờ|xin|da|thoi|chi)\W+)*"
    r"(?:bỏ|bo|xóa|xoá|xoa|gạch|gach|thay)\s+(?:(?:cái|cai|đi|di|giúp|giup|cho|em|anh|tôi|tui)\s+)*"
    r"(?:(?P<line>dòng|dong|chỉ tiêu|chi tieu|mục tiêu|muc tieu)\s+)?(?:(?:thứ|thu|số|so)\s+)?(?P<old>.+?)(?:\s+(?:đi|di))?"
    r"\s*(?:[,;]\s*(?:mà|ma|rồi|roi)?\s*(?:thay(?:\s+(?:bằng|bang|thành|thanh|vào|vao))?|ghi|lấy|lay|đổi thành|doi thanh|để|thành)"
    r"|\s+(?:thay bằng|thay bang|bằng|thay thành|đổi thành|doi thanh))\s*:?\s+(?P<aims>\S.*)$"
)
# "Với lại trồng 2 ha quế nữa nha em": one more aim, and no other amount of what is written; with its marks.
ONE_MORE = (
    r"^\W*(?:(?:dạ|vâng|à|ừ|em|anh|chị|bác|cho|ghi|và|còn|với lại|với|thêm|da|va|con|voi lai|voi|them)[\s,]+)*"
    r"(?P<aims>(?:trồng|nuôi|kết nạp|mở|xây|làm|mua|tập huấn|đào tạo|sấy|chế biến|nộp|góp|ủng hộ|bán|xuất|chăm sóc"
    r"|trong|nuoi|ket nap|mo|xay|lam|tap huan|dao tao|say|che bien|nop|gop|ung ho|ban|xuat|cham soc)"
    r"\s+(?:(?:thêm|them|được|duoc|mới|moi)\s+)*\d[\d.,]*\s*\S+\s+(?!(?:chứ|chu|thành|thanh|thay|nữa|nua|nha|nhé|nhe|ạ|em)\b)\S.*)$"
)
# With an amount alone these are no aim's: persons, hours, days.
COUNTED_ELSEWHERE = frozenset("nguoi em dua anh chi thang ca h g gio ngay phut thang tuoi".split())
# Words beside the amount that name nothing; folded.
FILLING = frozenset(
    "da vang a o oi u em anh chi bac chu co chau toi minh thoi thanh la len xuong con chi dat phai sua doi chu nhe nha"
    " lai moi dung the cho ghi giup ve thi duoc khoang chung tam hon".split()
)
# That there are no aims: none were set, or those that stand are to go; a whole clause or none of it.
_LED = (
    r"(?:(?:da|vang|a|o|oi|u|ua|thoi|thi|the|con|nhung|ma|nay|may|cai|phan|muc|cac|nhung|em|anh|chi|bac|chu|co|chau|toi|tui|minh|qua|ba|ong|ben|bon|chung"
    r"|cho|giup|gium|ho|nho|xin|htx|don vi|nam nay|hien|gio|ve|luon|het|tat ca|toan bo|moi|nguyen) )*"
)
_THE_AIMS = r"(?:(?:cai|phan|muc|cac|nhung|may|o|cau) )*(?:chi tieu|muc tieu|noi dung thi dua)(?: (?:thi dua|phan dau|nam nay|nay|do|ay|kia|noi dung|gi|nao))*"
_ENDS = r"(?: (?:di|nhe|nha|nhen|nghen|a|em|oi|voi|luon|het|ca|giup|gium|ho|cho|toi|tui|minh|qua|ba|thoi|nua|dau|ma|day|roi|cung duoc|nhu vay|vay|the|anh|chi|bac|muc|cai|phan|nay|ay|do|ra))*"
_NO = r"(?:khong|ko|k|chua|hong|chang|chua thay|khong he)"
_SET = r"(?:co|ban|chot|dat|biet|ro|nghi|nghi ra|thong nhat|lam|xac dinh|can|tinh|hop|ghi|dang ky)(?: (?:gi|ra|xong|duoc|dinh|ky))*"
_LEAVE = r"(?:de trong|bo trong|bo qua|cho qua|qua|bo|xoa|xoa bo|khoi|khoi ghi|khoi can|khong ghi|khong can|khong dang ky|dung ghi|thoi|de sau|bo het|xoa het)"
# "Chỉ tiêu thì không có", "chỉ tiêu để trống nhé", "bên em chưa có chỉ tiêu".
NONE_SET = (
    rf"{_LED}{_THE_AIMS} (?:(?:thi|la|cua \w+|cung|van|hien|ben \w+) )*(?:{_NO} {_SET}|{_LEAVE}){_ENDS}"
    rf"|{_LED}(?:{_NO} {_SET}|{_LEAVE})(?: (?:het|tat ca|toan bo|luon|ghi|cac))* {_THE_AIMS}{_ENDS}"
)
# Beside it, where it is said already: "…, qua đi", "…, chưa chốt", "…, bà không có mà".
BESIDE_NONE = rf"{_LED}(?:{_LEAVE}(?: (?:muc|phan|cai|do|ay|nay))*|{_NO} {_SET}|{_NO}){_ENDS}"
# That nothing was set at all, or all that stands: "hết", "phần chỉ tiêu".
ALL_OF_THEM = r"\b(?:het|tat ca|toan bo|phan|muc|cac|nhung|trong|khong co|chua)\b"
SPOKEN_OF = r"\b(?:chi tieu|muc tieu|noi dung)\b"
