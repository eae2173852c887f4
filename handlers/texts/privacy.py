"""See, correct, delete, stop: the person's own data by message."""

from datetime import datetime

from handlers.texts.common import clock_text

NOTHING_STORED = (
    "Trợ lý chưa lưu thông tin cá nhân nào của anh/chị. Hỏi đáp thì không cần lưu gì; chỉ khi đăng "
    "ký hoặc bật nhắc lịch trợ lý mới hỏi và xin phép."
)
HEAD = "🔒 Dữ liệu của anh/chị mà trợ lý đang lưu:"
RIGHTS = (
    "Anh/chị có quyền xem, sửa, xóa, rút đồng ý bất cứ lúc nào. Yêu cầu qua tin nhắn được thực hiện "
    "ngay; yêu cầu gửi cán bộ được trả lời trong 2 ngày làm việc."
)
SEE_REGISTRATIONS = "Xem, sửa đăng ký"
EXPORT = "Gửi bản sao dữ liệu"
WITHDRAW_CONSENT = "Rút đồng ý"
STOP_REMINDERS = "Tắt nhắc lịch"
LINKED_CHATS = "Các kênh đã nối"
DELETE = "Xóa tất cả"
ASK_DELETE = (
    "Xóa tất cả dữ liệu của anh/chị: các đăng ký đã gửi, thông tin liên hệ, cài đặt nhắc lịch và câu "
    "hỏi đã lưu? Việc này không khôi phục được."
)
DELETE_YES = "Xóa tất cả"
DELETE_NO = "Không xóa"
DELETED = "Đã xóa toàn bộ dữ liệu của anh/chị. Anh/chị vẫn hỏi đáp bình thường."
KEPT = "Vâng, dữ liệu vẫn giữ nguyên."
ASK_WITHDRAW = (
    "Rút đồng ý lưu thông tin đăng ký? Trợ lý sẽ không nhận đăng ký mới của anh/chị cho đến khi anh/chị "
    "đồng ý lại. Các bản đã gửi vẫn còn, trừ khi anh/chị rút từng bản hoặc chọn “Xóa tất cả”."
)
WITHDRAW_YES = "Rút đồng ý"
WITHDRAW_NO = "Giữ nguyên"
CONSENT_WITHDRAWN = "Đã ghi nhận anh/chị rút đồng ý. Khi đổi ý, gõ “đăng ký”."
DRAFT_HEAD = "Đăng ký đang làm dở, chưa gửi:"
EXPORT_HEAD = "Bản sao dữ liệu của anh/chị:"


def consent_line(*, purpose: str, at: datetime, version: str) -> str:
    """A standing consent."""
    names = {
        "registration": "Đăng ký thi đua",
        "reminders": "Nhắc lịch",
        "news": "Thông báo của Liên minh",
    }
    return f"• Đồng ý “{names[purpose]}”: {clock_text(at)} (bản {version})"


def registrations_line(*, count: int, codes: str) -> str:
    """How many registrations."""
    return f"• Đăng ký đã gửi: {count} ({codes})"


def contact_line(*, contact: str, phone: str, unit: str) -> str:
    """The remembered contact."""
    return f"• Liên hệ: {contact}; {phone}; {unit}"


def draft_line(*, step: str) -> str:
    """An unfinished registration."""
    return f"• Đăng ký đang làm dở, ở bước “{step}”"


def reminders_line(*, days: str) -> str:
    """The reminder settings."""
    return f"• Nhắc lịch: {days}"


INTEREST_LINE = "• Có tên trong danh sách chờ đợt đăng ký tới"
