"""The words of the desk's announcements."""

from collections.abc import Sequence
from datetime import datetime

from handlers.turn.texts import clock_text

ANNOUNCEMENTS = "Thông báo"
NEW_ANNOUNCEMENT = "Soạn thông báo"
NO_ANNOUNCEMENTS = "Chưa có thông báo nào."
TEXT = "Nội dung"
TEXT_HINT = "Tối đa 2.500 chữ cái. Người nhận xem như trong khung điện thoại ở bước sau."
TO_WHOM = "Gửi cho"
BY_TYPE = "Loại hình đơn vị"
BY_COMMUNE = "Xã, phường (cách nhau bằng dấu phẩy)"
BY_REGISTERED = "Đăng ký thi đua"
ANYBODY = "Tất cả"
ONLY_REGISTERED = "Đã đăng ký"
ONLY_UNREGISTERED = "Chưa đăng ký"
BY_EVENT = "Người đang nhận nhắc mốc"
ANY_EVENT = "– không lọc theo mốc –"
TYPES_HINT = "Không chọn loại nào nghĩa là mọi loại hình."
SAVE_DRAFT = "Lưu và xem trước"
TEXT_BAD = "Nội dung cần có chữ và không quá 2.500 chữ cái."
STATUS = "Tình trạng"
AUTHOR = "Người soạn"
APPROVER = "Người duyệt"
CREATED = "Lúc soạn"
STATES = {
    "draft": "bản nháp",
    "waiting": "chờ duyệt",
    "approved": "sắp gửi",
    "sending": "đang gửi",
    "done": "đã gửi xong",
    "cancelled": "đã hủy",
}
PREVIEW = "Người nhận sẽ thấy"
ON_TELEGRAM = "Trên Telegram: bấm nút"
ON_ZALO = "Trên Zalo: gõ số"
REWRITE = "Sửa"
TRY_OUT = "Gửi thử cho tôi"
TRIED = "Đã gửi thử vào trò chuyện của anh/chị."
SUBMIT = "Gửi người khác duyệt"
SUBMITTED = "Đã gửi những người khác trong cơ quan duyệt."
APPROVE = "Duyệt, gửi sau 60 giây"
REFUSE = "Không duyệt, trả về bản nháp"
REFUSED = "Đã trả về bản nháp; người soạn được báo."
UNDO = "Hoàn tác, không gửi"
UNDONE = "Đã hủy thông báo, không gửi cho ai."
CANCEL = "Hủy thông báo"
OWN = "Anh/chị soạn thông báo này, nên cần người thứ hai duyệt."
WAITS_FOR_SECOND = "Đang chờ người thứ hai duyệt. Người soạn không tự duyệt được."
NOT_ALLOWED = {
    "changed": "Thông báo vừa được viết lại sau khi anh/chị mở trang; xin đọc lại rồi duyệt.",
    "own": "Người soạn không tự duyệt; thông báo cần người thứ hai.",
    "viewer": "Tài khoản chỉ xem không làm được việc này.",
    "state": "Thông báo đã sang bước khác nên không làm được nữa.",
}
NOBODY_THERE = "Chưa có ai thuộc diện này, nên chưa gửi duyệt được."
STARTS_SOON = "Bắt đầu gửi sau"
SECONDS = "giây"
STARTING = "Đang bắt đầu gửi…"
REPORT = "Kết quả gửi"
SENT = "Đã gửi"
WAITING = "Đang chờ"
FAILED = "Không gửi được"
UNANSWERED = "Chưa xác nhận"
FORGOTTEN = "Dữ liệu đã xóa"
ROLL_CALL = "Điểm danh"
CALL_LIST = "Danh sách cần gọi điện"
CALL_LIST_HINT = "Những người không gửi tin được, để in ra và gọi."
CALL_LIST_EMPTY = "Ai cũng nhận được tin, không cần gọi cho ai."
PRINT = "In"
PHONE = "Điện thoại"
UNIT = "Đơn vị"
COMMUNE = "Xã, phường"
CONTACT = "Người liên hệ"
WHY = "Lý do"
CALLED = "Đã gọi, kết quả"
NO_NAME = "(chưa đăng ký)"
SUBSTITUTE = "đi thay"
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


def progress(*, done: int, whole: int) -> str:
    """How far the sending is."""
    return f"{done}/{whole} người"


def printed(*, at: datetime) -> str:
    """Below a printed list."""
    return f"Lập lúc {clock_text(at)}. Danh sách có dữ liệu cá nhân, xin giữ kín."
