"""The words of the desk's announcements."""

from collections.abc import Sequence
from datetime import datetime

from handlers.turn.texts import clock_text

NEW_ANNOUNCEMENT = "Soạn thông báo"
TEXT = "Nội dung"
TO_WHOM = "Gửi cho"
ONLY_REGISTERED = "Đã đăng ký"
ONLY_UNREGISTERED = "Chưa đăng ký"
TEXT_BAD = "Nội dung cần có chữ và không quá 2.500 chữ cái."
AUTHOR = "Người soạn"
STATES = {
    "draft": "bản nháp",
    "waiting": "chờ duyệt",
    "approved": "sắp gửi",
    "sending": "đang gửi",
    "done": "đã gửi xong",
    "cancelled": "đã hủy",
}
TRIED = "Đã gửi thử vào trò chuyện của anh/chị."
SUBMITTED = "Đã gửi những người khác trong cơ quan duyệt."
REFUSED = "Đã trả về bản nháp; người soạn được báo."
UNDONE = "Đã thu hồi: thông báo trở lại bản nháp, chưa gửi cho ai."
CANCELLED = "Đã hủy thông báo, không gửi cho ai."
NOT_ALLOWED = {
    "changed": "Thông báo vừa được viết lại sau khi anh/chị mở trang; xin đọc lại rồi duyệt.",
    "own": "Người soạn không tự duyệt; thông báo cần người thứ hai.",
    "viewer": "Tài khoản chỉ xem không làm được việc này.",
    "state": "Thông báo đã sang bước khác nên không làm được nữa.",
}
NOBODY_THERE = "Chưa có ai thuộc diện này, nên chưa gửi duyệt được."
FAILED = "Không gửi được"
UNANSWERED = "Chưa xác nhận"
ROLL_CALL = "Điểm danh"
CALL_LIST = "Danh sách cần gọi điện"
PHONE = "Điện thoại"
UNIT = "Đơn vị"
COMMUNE = "Xã, phường"
CONTACT = "Người liên hệ"
CALL_SILENT = "Gọi người chưa trả lời"
SILENT_HINT = "Những người nhận được tin mà chưa trả lời, để in ra và gọi."
FAILED_HINT = "Những người không gửi tin được, để in ra và gọi."
ROLL_HEADINGS = (
    "STT",
    "Người liên hệ",
    "Đơn vị",
    "Xã, phường",
    "Điện thoại",
    "Trả lời",
    "Người đi thay",
)
NO_NAME = "(chưa đăng ký)"
BACK_TO_ANNOUNCEMENTS = "← Về các thông báo"
BACK_TO_ANNOUNCEMENT = "← Về thông báo"
FAIL_REASONS = {
    "blocked": "đã chặn hoặc rời khỏi trợ lý",
    "left": "đã chặn hoặc rời khỏi trợ lý",
    "forgotten": "dữ liệu đã xóa",
    "over-quota": "đang giữ lại vì hết hạn mức Zalo",
    "unknown": "không rõ đã đến chưa: nền tảng không trả lời",
    "expired": "quá hạn: nền tảng không nhận",
    "": "không rõ",
}


def number_of(announcement_id: int) -> str:
    """An announcement by its number."""
    return f"Thông báo số {announcement_id}"


def audience(*, parts: Sequence[str]) -> str:
    """Whom it is for."""
    return "; ".join(parts) if parts else "tất cả người đã đồng ý nhận tin"


def commune_part(*, communes: Sequence[str]) -> str:
    """A filter in words."""
    return f"ở {', '.join(communes)}"


def watched_part(*, event: str) -> str:
    """A filter in words."""
    return f"đang nhận nhắc “{event}”"


def to_people(*, audience: str, count: int) -> str:
    """Whom it goes to and how many they are."""
    return f"{audience} – {count} người"


def approved(*, number: int) -> str:
    """After approval."""
    return f"Thông báo số {number} đã duyệt, sẽ gửi sau 60 giây. Còn hoàn tác được."


def fail_reason(reason: str) -> str:
    """Why a message did not arrive."""
    return FAIL_REASONS.get(reason, "nền tảng từ chối")


def printed(*, at: datetime) -> str:
    """Below a printed list."""
    return f"Lập lúc {clock_text(at)}. Danh sách có dữ liệu cá nhân, xin giữ kín."
