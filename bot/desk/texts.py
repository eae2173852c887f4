"""The words of every page of the clerk's desk, and of its door; a subject's stand in its folder."""

from collections.abc import Sequence

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
NOT_SIGNED_IN = "Chưa lưu: phiên làm việc đã hết. Anh/chị đăng nhập lại rồi làm lại việc này."
TYPED_IS_HERE = "Những gì anh/chị vừa gõ còn ở dưới đây để chép lại; đăng nhập mở ở thẻ mới."
TO_OVERVIEW = "Về trang tổng quan"
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


def signed_out(*, typed: bool) -> str:
    """Instead of what a form was to do; whether its words stand below."""
    return f"{NOT_SIGNED_IN} {TYPED_IS_HERE}" if typed else NOT_SIGNED_IN


def wait(*, minutes: int) -> str:
    """Too many wrong codes."""
    return (
        f"Nhập sai nhiều lần. Anh/chị thử lại sau {minutes} phút, hoặc gõ “/quantri” cho trợ lý để "
        "lấy mã mới: mã đúng vẫn vào được ngay."
    )


def nearly(*, words: str) -> str:
    """Above what was found although the words as typed are nowhere."""
    return f"Không có mục nào đúng chữ “{words}”; dưới đây là những mục gần giống."


def saved_meanwhile(*, who: str | None, at: str | None, fields: Sequence[str]) -> str:
    """Another has saved the same thing; nothing of either is lost."""
    by = f"Chỗ này đã được {who} sửa lúc {at}" if who and at else "Chỗ này vừa được người khác sửa"
    return (
        f"{by}, sau khi anh/chị mở trang. {' '.join(fields)} Bản anh/chị gửi chưa được lưu: xin xem lại, giữ giá trị đúng rồi "
        "bấm lưu lần nữa."
    )


def stands_now(*, field: str, stands: str, typed: str, touched: bool) -> str:
    """One field that differs: what stands, and what was typed or stood before."""
    now = f"“{stands}”" if stands else "để trống"
    before = f"“{typed}”" if typed else "để trống"
    if touched:
        return f"{field}: đang là {now}, anh/chị ghi {before}."
    return f"{field}: đang là {now} (trước {before}), đã lấy vào bản dưới đây."
