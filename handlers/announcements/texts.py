"""What an announcement's recipients read and answer, and who of the staff may approve it."""

TRIED = "Đây là bản gửi thử, câu trả lời không được ghi."
ROLL = {"got": "Đã nhận", "coming": "Sẽ dự", "away": "Vắng, cử người thay"}
ASK_SUBSTITUTE = "Ai đi thay anh/chị ạ? Gõ họ tên, chức vụ, hoặc chọn:"
ASK_MARKED = "Anh/chị dự được hay vắng ạ? Chọn giúp:"
NO_SUBSTITUTE = "Không cử người thay"
SUBSTITUTE_BAD = "Anh/chị gõ giúp họ tên người đi thay."
ROLL_THANKS = {
    "got": "Cảm ơn anh/chị, đã ghi nhận là đã nhận thông báo.",
    "coming": "Cảm ơn anh/chị, đã ghi nhận là sẽ dự.",
    "away": "Đã ghi nhận anh/chị vắng.",
}
APPROVE = "Duyệt"
REFUSE = "Từ chối"
UNDO = "Hoàn tác"
OWN = "Người soạn không tự duyệt; thông báo cần người thứ hai duyệt."
TOO_LATE = "Thông báo đã bắt đầu gửi nên không hoàn tác được."
UNDONE = "Đã thu hồi: thông báo trở lại bản nháp, chưa gửi cho ai."
REFUSED = "Đã từ chối; người soạn sẽ được báo."
REWRITTEN = "Thông báo đã được viết lại sau tin này; xin đọc tin xin duyệt mới nhất."
NOT_WAITING = "Thông báo này không còn chờ duyệt."


def substitute_noted(*, name: str) -> str:
    """A substitute was named."""
    return f"Đã ghi nhận anh/chị vắng, {name} đi thay."


def compose(*, text: str) -> str:
    """An announcement as its recipients read it."""
    return f"📣 THÔNG BÁO\n\n{text}\n\nAnh/chị xác nhận giúp:"


def ask_approval(*, number: int, author: str, text: str, audience: str, count: int) -> str:
    """To everybody who may approve."""
    return (
        f"{author} xin duyệt thông báo số {number}, gửi cho {audience} – {count} người:\n\n{text}"
    )


def approved(*, number: int) -> str:
    """To the approver and the author."""
    return f"Thông báo số {number} đã được duyệt và sẽ gửi sau 60 giây."


def refused(*, number: int, by: str) -> str:
    """To the author."""
    return (
        f"{by} không duyệt thông báo số {number}; bản nháp vẫn còn ở trang quản trị để anh/chị sửa. "
        "Gõ “thông báo” để lấy liên kết."
    )


def undone(*, number: int, by: str) -> str:
    """To the author, when somebody else took it back."""
    return f"{by} đã thu hồi thông báo số {number}, chưa gửi cho ai; bản nháp vẫn còn ở trang quản trị."


def cancelled(*, number: int, by: str) -> str:
    """To the author, when somebody else cancelled it for good."""
    return f"{by} đã hủy thông báo số {number}, không gửi cho ai."
