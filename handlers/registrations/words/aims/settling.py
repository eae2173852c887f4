"""How the line is named that was asked for just now; folded, without signs."""

from handlers.registrations.words.ordinals import OF_LINES

_ME = r"(?:em|e|anh|chi|bac|chu|co|o|ong|ba|chau|con|toi|tui|minh|ad|can bo|cung)"
_LEAD = rf"(?:(?:da|vang|u|uh|a|o|oi|thi|la|ma|do|thoi|khoan|y|{_ME}) )*"
_TAIL = rf"(?: (?:tien|cung|cuoi|nhat|do|ay|y|nay|kia|day|di|ra|luon|nhe|nha|nghen|nghe|hen|a|ak|oi|thoi|giup|gium|dum|ho|cho|voi|bo|xoa|sua|doi|gach|moi dung|dung roi|{_ME}))*"
_DO = r"(?:(?:bo|xoa|gach|cat|sua|doi|thay|chon|lay|ghi)(?: (?:giup|gium|ho|cho|em|chi|anh|toi|tui))* )?"
# "Cái số một", "số 2", "dòng đầu", "cái thứ hai bỏ đi", "chỉ tiêu cuối cùng".
PLACE = rf"{_LEAD}{_DO}(?:(?:cai|cay|con|dong|hang|chi tieu|muc tieu|muc|muc so|y|cau|gach dau dong|so|thu|o) )*(?P<place>\d{{1,2}}|{'|'.join(OF_LINES)}){_TAIL}"
# "Ghi thêm", "thêm mới em": one more of them.
MORE = rf"{_LEAD}(?:la )?(?:ghi |de )?(?:them|moi|rieng)(?: (?:moi|vao|mot|cai|dong|chi tieu|nua|rieng))*{_TAIL}"
# "Thôi để nguyên", "không sửa nữa", "khỏi"; and sent with it.
_SEND = r"(?: (?:ma |roi |cu )?(?:gui|goi|nop)(?: (?:di|luon|dang ky))*)?"
LEAVE = (
    rf"{_LEAD}(?:(?:cu |de |giu )+(?:nguyen|nhu cu|nhu the|nhu vay|vay|the|yen|y nguyen)(?: (?:di|nhe|do|day|the|vay|luon))*|nhu cu"
    rf"|(?:khong|ko|k|hong|khoi|thoi)(?: (?:can|phai|co))?(?: (?:sua|doi|bo|them|ghi))*(?: (?:gi|nua|dau|het|cai nao|chi tieu nao))*){_TAIL}{_SEND}{_TAIL}"
)
SENDS = r"\b(?:nguyen|nhu|sua|doi|bo|ghi)\b.*\b(?:gui|goi|nop)\b"
ONLY_SENDS = r"\b(?:gui|goi|nop)\b"
# Before what is said again: "đúng, tư vấn 40 lượt", "phải rồi em. 40 lượt"; with its marks, a
# full stop of its own or a number behind it.
YES_BEFORE = (
    r"^\W*(?:(?:dạ|da|vâng|vang|ừ|ờ|à|ừm)\s+)*(?:(?:dạ|vâng|vang|ừ|uh|ừm|ờ|ok|oke|okie|đúng|chuẩn|chính xác|chinh xac|phải|được|đồng ý|dong y)"
    r"(?:[\s,]+(?:dạ|vâng|rồi|roi|vậy|vay|thế|the|đấy|đó|ạ|á|a|nghen|nghe|hen|em|anh|chị|chi|cháu|chau|bác|bac|chú|cô|đồng chí|dong chi|ơi|oi|nhé|nhe|nha|ad))*"
    r"(?:\s*[,.;:!]+\s*|\s+(?:(?:là|la|sửa|sua|ghi|lại|lai|thành|thanh)\s+)*(?=\d)|\s+(?=(?:sửa|sua|ghi)\s)))+"
)
UNMARKED = "dung"
# Before the change itself: "sửa thành", "cứ ghi lại là".
MENDS_SO = r"^\W*(?:(?:cứ|cu|thì|thi|là|la|sửa|sua|đổi|doi|ghi|lại|lai|thành|thanh|cho|giúp|giup|em|anh|chị|tôi|toi)\s+)*"
# "…. Gửi lại.": behind what is said again.
SENT_BEHIND = r"\s*[,.;!\n]\s*(?:(?:rồi|roi|và|va|thì|thi|cứ|cu)\s+)*(?:gửi|gui|gởi|goi|nộp|nop)(?:\s+[^\W\d_]+){0,4}\W*$"
# Around the words of a line.
AROUND = frozenset(
    (
        "cai cay con dong chi tieu muc y cau so thu o la thi ma da vang u a bo xoa sua doi chon di do ay nay kia day nhe nha em anh chi"
        " bac chu co chau toi tui minh giup cho voi luon phan cho khuc"
    ).split()
)
