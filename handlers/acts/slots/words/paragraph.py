"""Where aims begin and end in a paragraph, and how a line of a form begins."""

_AIM = r"(?:chỉ tiêu|chi tieu|nội dung thi đua|noi dung thi dua|mục tiêu|muc tieu)"
AIMS = (
    rf"(?:(?<=[\s,;.:])|^){_AIM}(?: (?:năm nay|nam nay|thi đua|phấn đấu|đăng ký|của \w+))*(?: (?:là|thì|gồm|la|thi))?\s*[:\-–]?"
    r"|(?:(?<=[\s,;.])|^)(?:phấn đấu|phan dau|đặt mục tiêu|dat muc tieu)(?= [^.\n]*\d)(?: là| la)?"
    r"|(?:(?<=[\s,;.])|^)ct\s*:|🎯|🏆 ?chỉ tiêu"
)
AIMS_END = r"\.(?=\s|$)|\n|[,;.]?\s*(?:muốn đăng ký|xin đăng ký|đăng ký thi đua|nên đăng ký|em ghi|đầu mối|liên hệ|người liên hệ|sđt|số điện thoại|ghi vào|danh hiệu|cá nhân|tập thể lao động|em là|tôi là|anh là|chị là|còn người|còn cá nhân|số (?:em|tôi|tui|chị|anh|bác|chú|mình)|nhé|ạ)\b"
FIELD_LINE = r"^\s*(?:\d{1,2}[.)]\s*)?(?:tên|đơn vị|địa chỉ|loại hình|người|họ tên người|điện thoại|sđt|đt|mã số|hình thức|danh hiệu|nội dung|chỉ tiêu|số|chức vụ|xã|phường|địa bàn|liên hệ|đầu mối|trụ sở|giám đốc|đăng ký)\b[^\n]*:"
# "6 tấn cá là chỉ tiêu": the aim stands before its name.
TURNED = r"(?:^|[,;.]\s*)(?:năm nay |nam nay )?([^,;.\n]*\d[^,;.\n]*?) (?:là|la) $"
