"""Positions as they are written on an official sheet."""

# How it is written: short forms that mean the same.
POSITIONS: dict[str, tuple[str, ...]] = {
    "Giám đốc": ("gđ", "g đ", "giám đôc"),
    "Phó giám đốc": ("pgđ", "phó gđ", "p giám đốc", "p gđ"),
    "Giám đốc điều hành": ("ceo",),
    "Quyền giám đốc": ("q giám đốc", "quyền gđ"),
    "Trợ lý giám đốc": (),
    "Thư ký HĐQT": ("thư ký hội đồng quản trị",),
    "Tổng giám đốc": ("tgđ",),
    "Phó tổng giám đốc": ("phó tgđ", "p tgđ", "ptgđ", "phó tổng gđ"),
    "Chủ tịch HĐQT": (
        "ct hđqt", "chủ tịch hội đồng quản trị", "ct hội đồng quản trị", "cthđqt", "chủ tịch hội đồng",
    ),
    "Phó chủ tịch HĐQT": ("pct hđqt", "phó chủ tịch hội đồng quản trị", "phó ct hđqt"),
    "Chủ tịch HĐQT, Giám đốc": ("chủ tịch hđqt kiêm giám đốc", "ct hđqt kiêm gđ"),
    "Thành viên HĐQT": ("thành viên hội đồng quản trị", "tv hđqt"),
    "Chủ tịch": ("ct",),
    "Phó chủ tịch": ("pct", "p ct", "p chủ tịch", "phó ct"),
    "Chủ nhiệm": (),
    "Phó chủ nhiệm": ("pcn", "p chủ nhiệm"),
    "Tổ trưởng": (),
    "Tổ phó": (),
    "Kế toán trưởng": ("ktt", "kt trưởng"),
    "Thợ cả": (),
    "Ủy viên": (),
    "Ủy viên HĐQT": ("ủy viên hội đồng quản trị", "uv hđqt"),
    "Chánh văn phòng": ("cvp", "chánh vp"),
    "Phó chánh văn phòng": ("phó chánh vp", "phó văn phòng"),
    "Bếp trưởng": (),
    "Bếp phó": (),
    "Trạm trưởng": (),
    "Xưởng trưởng": (),
    "Trại trưởng": (),
    "Cụm trưởng": (),
    "Chi hội trưởng": (),
    "Nhóm phó": (),
    "Kế toán": ("kt", "kế toán viên"),
    "Thủ quỹ": ("tq",),
    "Thủ kho": (),
    "Thư ký": (),
    "Trưởng ban kiểm soát": ("trưởng bks", "tbks", "trưởng ban ks"),
    "Phó trưởng ban kiểm soát": (),
    "Kiểm soát viên": (),
    "Ban kiểm soát": ("bks",),
    "Trưởng phòng": ("tp",),
    "Phó trưởng phòng": (),
    "Phó phòng": (),
    "Trưởng ban": (),
    "Phó ban": (),
    "Đội trưởng": (),
    "Đội phó": (),
    "Nhóm trưởng": (),
    "Chuyên viên": (),
    "Cán bộ": (),
    "Nhân viên": ("nv",),
    "Bí thư chi bộ": ("bt chi bộ",),
    "Bí thư đoàn": (),
    "Bí thư chi đoàn": (),
    "Bí thư": (),
    "Trưởng ca": (),
    "Trưởng bản": (),
    "Trưởng thôn": (),
    "Trợ lý": (),
    "Cố vấn": (),
    "Phó bí thư chi bộ": (),
    "Thành viên": ("tvien", "tviên", "t viên", "t vien"),
    "Xã viên": (),
    "Người lao động": ("nlđ",),
}  # fmt: skip
# Work that people name as a position; what follows belongs to it.
OCCUPATIONS = (
    "lái", "thợ", "nấu ăn", "nấu", "bảo vệ", "bán hàng", "bốc xếp", "thu mua", "kỹ thuật", "kĩ thuật", "tạp vụ",
    "văn thư", "hành chính", "quản đốc", "ca trưởng", "quản lý", "phụ trách", "kcs", "tổ viên", "đội viên", "công nhân",
    "lao động", "kỹ thuật viên", "kĩ thuật viên", "kỹ sư", "vận hành", "giao hàng", "chăn nuôi", "trưởng nhóm", "trưởng bộ phận",
    "trưởng", "phó", "viên chức", "hướng dẫn viên", "lễ tân", "điều phối", "đóng gói", "trồng", "chăm sóc", "làm thuê",
    "thu hoạch", "chế biến", "vệ sinh", "văn phòng", "cấp dưỡng", "phục vụ", "tín dụng", "giao dịch viên", "thủ", "kiểm ngân", "kinh doanh", "nuôi", "dệt", "thêu", "may", "tài xế", "lái xe", "hộ viên",
    "chăn", "chạy máy", "vắt sổ", "làm kho", "trông kho", "giữ kho", "coi kho", "làm sổ sách", "ghi sổ", "giữ quỹ", "giữ tiền", "nấu cơm", "nấu rượu",
    "hái chè", "sao chè", "trông coi", "ktv", "xay xát", "sửa máy", "thú y", "cày", "quét dọn", "phun thuốc", "đan lát", "đan", "cắt may", "thợ mộc",
    "bán quầy", "trông quầy", "marketing", "truyền thông", "livestream", "tiếp thị", "sơ chế", "phân loại", "khuân vác", "chở hàng", "trực điện", "trông xưởng",
    "dẫn khách", "đón khách", "làm vườn", "làm bếp", "phụ bếp", "đầu bếp", "giữ xe", "trông trại", "ủ men", "ươm giống", "kiểm hàng", "quay mật", "cạo mủ", "đứng máy", "đứng quầy", "gác rừng", "giữ rừng", "tuần rừng",
    "thu gom", "quét rác", "quét đường", "đổ rác", "gom rác", "nhặt rác", "thu tiền", "thu ngân", "soát vé", "chở rác", "rửa xe", "bán vé", "tưới cây", "tưới chè", "hái quả",
)  # fmt: skip
# "Mần cái đăng ký cho tui", "không phải em, của chị X": said to the assistant, and nobody's post; folded.
NO_POST = (
    r"^(?:(?:da|vang|a|thi|u) )*(?:khong|ko|hong|dung|chua) (?:phai|la)\b"
    r"|\bcua (?:anh|chi|ong|ba|co|chu|bac) \w"
    r"|\bcho (?:tui|toi|em|anh|chi|bac|chu|co|minh|chau)(?: (?:nghen|nhen|nhe|nha|voi|di|a|nua|do))*$"
    # "Giống chị Mỷ", "ông ấy giỏi lắm", "làm chung chung thôi": like whom, how well, and nothing of what.
    r"|^(?:(?:thi|cung|la|da|y) )*(?:giong|nhu|bang) (?:anh|chi|ong|ba|co|chu|bac|em|nguoi|ben|dong chi) \w"
    r"|^(?:(?:ong|ba|anh|chi|co|chu|bac|cau|no|nguoi)(?: (?:ay|ta|nay|do))? )?(?:(?:rat|cung|lam|viec|gi|thi) )*(?:gioi|tot|hay|cham chi|cham|nhiet tinh|hien|khoe|ngoan|co gang|kheo tay)(?: (?:lam|qua|nhat|ghe|that|day|a|em|ma))+$"
    r"|^(?:(?:thi|cung|da|a) )*(?:lam )?(?:chung chung|linh tinh|lung tung|lat vat|du thu|du viec|moi thu|moi viec|tat ca moi viec|gi cung lam)\b"
    r"|^(?:man|lam|ghi|sua|doi|them|xoa|viet|dien) (?:cai|giup|gium|dum|ho|cho|lai|vao|ten) "
)
# Positions that say of what: "tổ trưởng tổ sơ chế".
COMPLEMENTED = frozenset(
    (
        "Tổ trưởng", "Tổ phó", "Đội trưởng", "Đội phó", "Nhóm trưởng", "Trưởng phòng", "Phó trưởng phòng", "Trưởng ban",
        "Phó ban", "Phó phòng", "Cán bộ", "Nhân viên", "Chuyên viên",
    )
)  # fmt: skip
# Around a post that somebody has just come into: "tân giám đốc", "giám đốc mới nhậm chức".
NEW_LEAD = r"^(?:(?:à|ờ|ừ|dạ|thì|là|giờ|nay|hiện|đang|mới|vừa|được|bầu|cử|lên|làm|giữ|tân|chức|kiêm|luôn|cả)[\s,]+)+(?=\S)"
NEW_TAIL = (
    r"(?:\s*[,(–-]?\s*(?:tức|nghĩa|hay)(?: là)?\s.*|\s+(?:mới|vừa)(?:\s+(?:được|bầu|cử|lên|nhậm chức|về|nhận|xong|đấy|đó))*"
    r"|\s+(?:nhậm chức|được bầu)|\s+(?:đấy|đó|nhé|ạ|thôi|nha))+$"
)
# "Hồi trước chủ nhiệm giờ gọi là giám đốc": only what it is now; as typed.
ONCE = (
    r"^(?:hồi trước|hoi truoc|trước đây|truoc day|trước kia|truoc kia|trước|truoc|ngày xưa|ngay xua)\b.*\b(?:giờ|gio|bây giờ|bay gio|hiện nay|hien nay|hiện|hien|nay|sau này)"
    r"\s+(?:(?:thì|thi|gọi|goi|là|la|làm|lam|lên|len|chuyển|chuyen|sang)\s+)*(?=\S)"
)
# Two posts of one person, as they are typed and as they are written.
AND, BOTH = r"\s+(?:kiêm(?: luôn)?|với|và)\s+", " kiêm "
# Words that no post consists of: who says one refuses, asks, doubts or orders.
TALKING = frozenset(
    "không ko k hông hok hem hổng hong nỏ chẳng chả chưa khỏi đừng thôi thoi thui gì rứa răng nào được tùy tuỳ hỏi biết"
    " nói cần muốn buộc cứ ghi rút hủy huỷ mệt phiền để rồi hả ừ nè nhỉ chắc tui tôi em thì thế vậy nhé nha hoài kỳ quá mật".split()
)
# The same in a text without any marks, where it can be nothing else.
TALKING_BARE = frozenset(
    "khong ko k hok chua khoi thoi thui gi nao duoc tuy biet muon rut huy roi ha nhe nha hoai ghi tui em".split()
)
# Folded, around the post that is told in such a sentence: "thì giám đốc chứ gì", "cứ để thành viên".
AROUND = frozenset(
    "thi la da vang u a o chuc vu ha cu de ghi lay toi tui em minh chi anh bac chu co ong ba chau thoi thui gi nhe nha lam"
    " hien dang duoc nam roi mot hai ba bon day do luon di giup vay the moi len vua oi o con".split()
)
# What somebody does, where his post is asked for and nothing else may be called so.
WORK_ALONE = ("nông dân", "làm ruộng", "làm nông", "làm rẫy", "làm nương", "làm thuê", "làm vườn", "nội trợ", "ghi chép",
    "không chuyên trách", "không điều hành",
)  # fmt: skip
MEMBER_POST = "Thành viên"
# Folded: no post, and a member as any other.
MEMBER = r"(?:(?:da|em|toi|tui|minh|chi|anh|bac|co|thi|la|chi la) )*(?:dan (?:thuong|den|quen)|(?:thanh vien|xa vien)(?: binh)? thuong|nguoi thuong)(?: (?:thoi|a|em|nhe|nha|oi|chau))*"
# Folded: there is no post at all.
WITHOUT_POST = r"\b(?:khong|ko|k|hong|hok|hem|no|chang|cha|chua)(?: (?:co|giu|lam|phai|duoc|he))*(?: (?:cai|mot))? (?:chuc|chuc vu|chuc danh|chuc tuoc|chuc quyen)\b"
_KIN = r"(?:vo|chong|con(?: gai| trai| dau| re)?|me|em (?:gai|trai)|chi (?:gai|dau)|anh (?:re|trai)|nguoi nha)"
# "Là vợ anh ấy": whose relative somebody is, and no post.
WITHOUT_POST += rf"|^(?:(?:da|thi|la|chi) )*{_KIN}(?: (?:anh|chi|bac|ong|ba|toi|tui|em|e|minh|ay|no|co|chu|cua|nha|a|nhe|day|thoi))*$"
