"""What leads in to an aim, parts two of them, or is none."""

LEAD = (
    r"^\s*(?:(?:dạ|vâng|thì|à|ừ)\s+)*(?:(?:bổ sung|thêm|ghi thêm|các|năm nay|bên em|htx em|htx|em|chị|anh|tôi)\s+){0,3}"
    r"(?:chỉ tiêu(?: thi đua| phấn đấu| năm nay| của (?:htx|em|chị|anh|tôi|bên em))?|chi tieu|ct|nội dung(?: thi đua)?|noi dung(?: thi dua)?|mục tiêu|muc tieu)"
    r"(?: (?:là|thì|gồm|có|la|thi))*\s*[:\-–]?\s*"
)
_WHO = r"(?:tôi|tui|em|e|mình|chị|anh|bác|cô|chú|chúng tôi|bên em|bên mình|bên tôi|htx|htx em|htx e|đơn vị em)"
# What is said before the aims of a whole answer.
LEADS_AT_STEP = (
    r"^(?:(?:dạ|vâng|à|ừ|thì)[\s,]+)+",
    r"^chỉ tiêu (?:của )?(?:đơn vị|htx|bên)(?: (?:em|tôi|mình|chị|anh))? (?:là|gồm|thì)(?: có)?\s*:?\s*",
    rf"^{_WHO} (?:xin )?(?:đăng ký|đky|đki|đk)\s*:?\s*",
    rf"^{_WHO} (?=(?:phấn đấu|hứa|quyết tâm|cố gắng|ráng|sẽ)\b)",
    r"^năm nay[\s,]+(?=\S+ \S+)",
    r"^(?:hứa|ráng|quyết tâm|cố gắng)\s+",
)
TAILS_AT_STEP = r"\s*,\s*(?:à )?(?:mà )?(?:có phải|có cần|được chưa|vậy được|thế được|ghi vậy)\b[^,]*$|\s+(?:là mừng|này rồi|nghen cưng|nha cưng)$"
# Each of them begins an aim of one line.
COUNTED = r"\s*(?:(?<!\d)\d{1,2}[)/]\s+|\s\+\s(?=\S)|(?:^|\s)(?:một|hai|ba|bốn|năm) là\s+)"
# "…, xe mô cũng đủ bảo hiểm": a sentence of its own.
# "…, với hổng để ai …", "… với làm thêm …": one more of them.
ADDED = (
    r"\s*,\s*(?:với lại|với|và|voi lai|voi|va)\s+(?=\S+ \S+ \S+)"
    r"|\s*,\s*(?=(?:(?:\S+ ){1,2}(?:nào|mô|nao|mo) (?:cũng|đều|cung|deu)|ai (?:cũng|cung))\s\S+ \S+)"
    r"|\s+(?:với lại|với|voi)\s+(?=(?:làm|xây|mở|trồng|nuôi|không|hổng|hông|lam|xay|trong|nuoi|khong|ko)\s\S+ \S+)"
)
KEPT = r"^(?:giữ|duy trì|đừng|ở đâu|bỏ qua|thu bao nhiêu)"
JOINED = r"\s+(?:với lại|với|và|cùng với|rồi|voi lai|voi|va)\s+"
_SPOKEN = "mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|tram|nghin|trieu|ty|ti"
NUMBER = rf"\d|\b(?:{_SPOKEN}) (?:{_SPOKEN}|ty|trieu|ha|tan|nguoi|ho|thanh vien|lop|lao dong)\b|\b(?:dung|du|day du|het|toan bo)\b"
NO_AIMS = frozenset(
    (
        "ok", "oke", "da", "vang", "u", "dung roi", "cam on", "cam on em", "thanks", "tks", "doi ti", "cho ti", "cho chut",
        "khong", "ko", "k", "khong co", "chua co", "chua biet", "bo qua", "giu nguyen", "nhu nam ngoai", "nhu cu", "nhu tren",
        "het", "xong", "the thoi", "het roi", "em cam on", "de sau", "da em cam on", "tran trong", "chi tieu",
    )
)  # fmt: skip
# What an aim begins with, where nothing parts two of them.
BEGINS = r"(?<=\s)(?:doanh thu|thu nhập|kết nạp|đóng bảo hiểm|nộp|sản lượng|trồng mới|trồng|tạo việc làm|nợ xấu|dư nợ|giảm|tăng|xây|mở)(?=\s)"
SAID_ANEW = (
    r"[^,;\n]*?\s*,?\s*(?:à|ý|ấy|ui|ối|chết)\s+(?:nhầm|lộn|quên|nhầm rồi|lộn rồi)\s*,?\s*(?=\S)"
)
