"""Words of and about the days a document names."""

# What leads up to a time and belongs to it; with marks, as "đầu tư" ends in no "từ".
TO_TIME = (
    # A day of the week, and not "phiên thứ hai".
    r"(?<!phiên )(?<!lần )(?<!đợt )(?<!kỳ )(?<!lớp )(?<!vòng )thứ (?:hai|ba|tư|năm|sáu|bảy)|"
    r"vào|trong|từ|kể từ|bắt đầu|trước|chậm nhất|muộn nhất|đến|tới|hết|dự kiến|tổ chức|diễn ra|"
    r"thực hiện|được|lúc|là|ngày|sáng|chiều|tối|cả|giữa|tuần lễ|tuần|dịp|(?<!máy )tính|của|"
    r"(?<!lần )(?:đầu|cuối)|(?:hằng|hàng|mỗi) (?:năm|tháng|tuần)|"
    r"(?<=, )(?:hoàn thành|xong)|(?:dịp|ngày) lễ|nhân|một buổi|tuần thứ (?:nhất|hai|ba|tư)|(?:trung|thượng|hạ) tuần|chủ nhật|khoảng|thời gian|"
    r"thời điểm|thời hạn|hạn|hạn cuối|hạn chót|(?:hai|ba|bốn|năm|\d+(?:,\d+)?) ngày|và|"
    r"\d{1,2} ?(?:giờ|h)(?: ?\d{2})?(?: phút)?|(?:từ|kể từ) (?:khi|ngày) (?:ký|phát động|ban hành)"
    r"(?: kế hoạch)?"
)
# What a name cannot end with.
JOINS = r"\s(?:hoặc|và|cùng|với|của|cho|tại|để|do|các)$"


def ended(name: str) -> str:
    """The last day of what lasts longer than people prepare for."""
    return f"Kết thúc: {name}"


def on_day(day: str) -> str:
    """The day of a row, where words lead up to it."""
    return f"ngày {day}"


def by_hour(*, words: str, day: str) -> str:
    """Until which hour of a day; `words` lead up to it as the document has them."""
    return f"{words} ngày {day}"


def before_day(*, day: str, hour: str) -> str:
    """That something is to be done before a day; `hour` where the document names one of it."""
    return f"trước {hour} ngày {day}" if hour else f"trước ngày {day}"
