"""The words of every page of the clerk's desk, and of its door; a subject's stand in its folder."""

OVERVIEW = "Tổng quan"
REGISTRATIONS = "Đăng ký"
UNITS = "Đơn vị"
CALENDAR = "Lịch"
QUESTIONS = "Câu hỏi"
REQUESTS = "Yêu cầu"
ANNOUNCEMENTS = "Thông báo"
PLANS = "Kế hoạch"
JOURNAL = "Nhật ký"
LEGAL = "Pháp chế"
STAFF = "Nhân sự"

NOT_YOUR_ROLE = "Tài khoản của anh/chị không có quyền làm việc này."
NOT_SIGNED_IN = "Phiên làm việc đã hết. Anh/chị đăng nhập lại."
NOT_AT_THIS_STEP = "Anh/chị làm xong bước đăng nhập đang mở rồi thử lại."
FORM_NOT_OURS = "Trang này mở đã lâu hoặc yêu cầu không đến từ trang của mình. Anh/chị tải lại trang rồi làm lại."
ERASED_SINCE = (
    "Chưa lưu: từ lúc anh/chị mở trang này, dữ liệu của một người ghi trong đó đã được xóa theo yêu cầu. Anh/chị mở lại trang "
    "để làm tiếp; không ghi lại tên, số của người ấy."
)
ERASED_SINCE_HERE = (
    "Chưa lưu: từ lúc anh/chị mở trang này, dữ liệu của một người ghi trong đó đã được xóa theo yêu cầu. Tên, số của người ấy "
    "đã bỏ khỏi các ô dưới đây, những gì khác anh/chị gõ vẫn còn: anh/chị xem lại rồi lưu."
)
NOTHING = "–"

LOGIN = "Đăng nhập"
LOGIN_STEPS = (
    "Mở trò chuyện với trợ lý bằng tài khoản của anh/chị.",
    "Gõ “/quantri” để nhận mã dùng một lần (10 phút).",
    "Nhập mã vào ô dưới đây.",
)
CODE_WRONG = "Mã không đúng, đã dùng hoặc đã hết hạn. Anh/chị gõ “/quantri” để lấy mã mới."
LOGGED_OUT = "Đã thoát."


def wait(*, minutes: int) -> str:
    """Too many wrong codes."""
    return (
        f"Nhập sai nhiều lần. Anh/chị thử lại sau {minutes} phút, hoặc gõ “/quantri” cho trợ lý để "
        "lấy mã mới: mã đúng vẫn vào được ngay."
    )


def nearly(*, words: str) -> str:
    """Above what was found although the words as typed are nowhere."""
    return f"Không có mục nào đúng chữ “{words}”; dưới đây là những mục gần giống."
