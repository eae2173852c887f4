"""How another spelling of a name is told, with capitals and marks."""

_NAME = r"[A-ZĐÀ-Ỹ][\w'’]*(?:\s+[A-ZĐÀ-Ỹ][\w'’]*){1,5}"
_LEAD = r"^\s*(?i:(?:dạ|à|ờ|ơ|em|anh|chị|bác|cô|chú|cháu|tôi)\s+)*"
_TAIL = r"(?:\s+(?i:nha|nhé|ạ|nghen|giùm|giúp|hộ|em|cháu|chứ|mới|đúng|tui|tôi|với|đó|đấy)\b)*\s*$"
# "(Đổi tên) Lê Văn Cừ thành Lê Văn Cử".
BECOMES = (
    rf"{_LEAD}(?i:(?:sửa|đổi|ghi)\s+(?:lại\s+)?(?:tên\s+)?)?(?P<old>{_NAME}|[A-ZĐÀ-Ỹ]\w*)"
    rf"\s+(?i:thành|sang|là|phải là|đúng là)\s+(?P<new>{_NAME}){_TAIL}"
)
# "Tên đúng là Lê Văn Cử".
RIGHTLY = rf"{_LEAD}(?i:tên\s+(?:đúng\s+|phải\s+|đúng phải\s+)?là)\s+(?P<new>{_NAME}){_TAIL}"
# "Giảng chứ không phải Giàng", "Giảng mới đúng"; of the unit where its word is said, folded.
RESPELT = r"\b(?P<new>[A-ZĐÀ-Ỹ]\w*)\s+(?i:(?:chứ|chớ|mới đúng|mới phải|mà)(?:\s+(?:(?:không|ko|k|hổng|đâu|có)\s+)*(?:phải|có))?)(?:\s+(?i:là\s+)?(?P<old>[A-ZĐÀ-Ỹ]\w*))?"
OF_UNIT = r"\b(?:ten (?:htx|don vi|hop tac xa|to|quy)|htx|hop tac xa|don vi)\b"
# "Số 1 đổi tên thành Lò Văn Úng".
NUMBERED = (
    rf"{_LEAD}(?i:(?:sai|nhầm)\s*[:,]?\s*)?(?i:(?:sửa|đổi)\s+)?(?i:(?:người\s+|dòng\s+)?số\s+)(?P<place>\d{{1,2}})"
    rf"\s+(?i:(?:(?:phải|tên|đổi|sửa|đúng|ra|lại)\s+)*(?:là|thành|sang))\s+(?P<new>{_NAME}){_TAIL}"
)
# "Sửa giúp em chị Mơ chức vụ bếp trưởng", "Mơ là phó kho thôi nghen": around one of the list; folded.
POST_LEAD = frozenset(
    "sua lai giup em e chi anh ong ba co chu bac da vang a oi khong nham ghi doi chuc vu cua cho con thi ho gium a"
    " troi quen ay chet thoi ua khoan mat toi tui minh qua nha nho xin de nghi chua roi sot may ma".split()
)
POST_LINK = frozenset(
    "la lam sua chuc vu thanh sang phai moi doi ghi giu chi lai chu nham sai lon gio nay hien len duoc bau cu thi da vua thuc ra bo nhiem phong de bat cat nhac".split()
)
POST_TAIL = frozenset(
    "roi r vs voi ad cung duoc co thoi thui nghen nha nhe a em anh chi oi moi dung giup gium ho do day ma chu luon"
    " sua chua ghi lai cho toi tui minh qua bac ba ong co nua phai cho nhen chau dum doi dum vao khong thi".split()
)
# With one of these a post begins or ends.
POST_WORDS = frozenset(
    "truong pho chanh thu ke to bep doi giam quan ky lai bao van nhan chu cong vien kho quy xuong".split()
)
MOST_POST_WORDS = 5
TEAM = "đội"
# "…, đổi chức vụ chị ấy giúp em với trong phiếu đã gửi": that it is to be mended, and nothing new; folded.
_WHO = "em e anh a chi c ong ba co chu bac toi tui minh ad ban ay do nay"
_FOR = "lai giup gium dum ho cho voi vs nhe nha nghen luon di vao theo cua trong o phieu don dang ky ban danh sach ds da gui nop duoc khong k moi"
POST_REQUEST = (
    rf"(?:^|[\s,.;!]+)(?:(?:nho|nen|vay|thi|xin|phien|{_WHO.replace(' ', '|')})\s+)*(?:doi|sua|chinh|cap nhat|thay|update)"
    rf"(?:\s+(?:chuc vu|chuc danh|chuc|{_WHO.replace(' ', '|')}|{_FOR.replace(' ', '|')}))*[\s.!]*$"
)
# "Đổi chức vụ chị Mận giúp em, chị ấy vừa lên phó giám đốc".
POST_ASKED = (
    rf"^(?:(?:nho|xin|phien|oi|da|{_WHO.replace(' ', '|')})\s+)*(?:doi|sua|chinh|cap nhat|thay|update)(?:\s+(?:lai|giup|ho|cho|{_WHO.replace(' ', '|')}))*"
    rf"\s+(?:chuc vu|chuc danh|chuc)\b(?P<who>(?:\s+(?!giup\b|gium\b|ho\b|cho\b|voi\b|trong\b)[^\s,;.]+)+)[^,;.]*[,;.]\s*(?:(?:{_WHO.replace(' ', '|')}|no)\s+)+(?=\w)"
)
