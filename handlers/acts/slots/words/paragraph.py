"""Where aims begin and end in a paragraph, and how a line of a form begins."""

_AIM = r"(?:chỉ tiêu|chi tieu|nội dung thi đua|noi dung thi dua|mục tiêu|muc tieu)"
_COUNTED = r"(?:doanh thu|doanh số|doanh so|sản lượng|san luong|thu nhập|thu nhap|lợi nhuận|loi nhuan|năng suất|nang suat|vốn|von|dư nợ|du no|diện tích|dien tich)"
AIMS = (
    rf"(?:(?<=[\s,;.:])|^){_AIM}(?: (?:năm nay|nam nay|thi đua|phấn đấu|đăng ký|của \w+))*(?: (?:là|thì|gồm|la|thi))?[^\S\n]*[:\-–]?"
    rf"|(?:(?<=[\s,;.])|^)(?={_COUNTED} (?:phấn đấu|phan dau)(?= [^.\n]*\d))"
    r"|(?:(?<=[\s,;.])|^)(?:phấn đấu|phan dau|đặt mục tiêu|dat muc tieu)(?= [^.\n]*\d)(?: là| la)?"
    r"|(?:(?<=[\s,;.])|^)ct\s*:|🎯|🏆 ?chỉ tiêu"
)
_OTHER = (
    r"muốn đăng ký|xin đăng ký|đăng ký thi đua|nên đăng ký|em ghi|đầu mối|liên hệ|"
    r"người liên hệ|sđt|số điện thoại|ghi vào|danh hiệu|cá nhân|"
    r"(?:tập thể )?lao động (?:tiên tiến|xuất sắc)|em là|tôi là|anh là|chị là|còn người|"
    r"còn cá nhân|số (?:em|tôi|tui|chị|anh|bác|chú|mình)|chiến sĩ thi đua|cờ thi đua|"
    r"bằng khen|giấy khen|muon dang ky|xin dang ky|dang ky thi dua|nen dang ky|dau moi|"
    r"lien he|nguoi lien he|sdt|so dien thoai|ghi vao|danh hieu|ca nhan|"
    r"(?:tap the )?lao dong (?:tien tien|xuat sac)|con nguoi|con ca nhan|"
    r"so (?:em|toi|tui|chi|anh|bac|chu|minh)|chien si thi dua|co thi dua|bang khen|"
    r"giay khen|nhé|nhe|ạ"
)
# Of aims that are counted out in one line ("1. … 2. …"): a point ends none of them.
COUNTED_END = rf"\n|[,;.]?\s*(?:{_OTHER})\b|[,;]\s*(?:(?:còn|thì|con|thi)\s+)?(?:sáng kiến|sang kien|sk)\b(?= (?:là|thì|của|la|thi|cua|thôi|bỏ|chưa|không|giữ|để|thoi|bo|chua|khong|giu|de)\b| *:)"
AIMS_END = rf"\.(?=\s|$)|{COUNTED_END}"
FIELD_LINE = r"^\s*(?:\d{1,2}[.)]\s*)?(?:tên|đơn vị|địa chỉ|loại hình|người|họ tên người|điện thoại|sđt|đt|mã số|hình thức|danh hiệu|nội dung|chỉ tiêu|số|chức vụ|xã|phường|địa bàn|liên hệ|đầu mối|trụ sở|giám đốc|đăng ký)\b[^\n]*:"
# "6 tấn cá là chỉ tiêu": the aim stands before its name, and nothing but talk behind it.
TURNED = r"(?:^|[,;.]\s*)(?:(?:năm nay|nam nay|còn|con|thì|thi|cái|cai) )*([^,;.\n]*\d[^,;.\n]*?) (?:(?:thì|mới|thi|moi) )?(?:là|la) $"
TURNED_END = r"\s*(?:(?:ạ|a|nhé|nhe|nha|chứ|chu|cơ|co|mà|đấy|đó|nghe|thôi|thoi|em|ad|bạn|đúng|dung)\b\s*)*(?=[,.!]|$)"
