"""The words of the desk's announcements."""

from collections.abc import Sequence
from datetime import datetime

from handlers.announcements.texts import hour_text
from handlers.turn.texts import clock_text, day_text
from handlers.values.shown.counts import counted
from handlers.values.shown.label_texts import MESSENGERS

NEW_ANNOUNCEMENT = "Soạn thông báo"
TEXT = "Nội dung"
TO_WHOM = "Gửi cho"
ONLY_REGISTERED = "Đã đăng ký"
ONLY_UNREGISTERED = "Chưa đăng ký"
TEXT_BAD = "Nội dung cần có chữ và không quá 2.500 chữ cái."
AUTHOR = "Người soạn"
KINDS = {"news": "Tin báo (chỉ hỏi đã nhận)", "invitation": "Giấy mời (hỏi ai dự, ai vắng)"}
KIND = "Dạng"
OCCASION = "Giờ và nơi họp"
PLANNED = "Hẹn gửi"
AT_ONCE = "60 giây sau khi được duyệt"
WHAT_OCCASION, WHAT_PLANNED = "mời họp", "hẹn gửi"
OCCASION_PAST = "Ngày giờ mời họp đã qua; xin xem lại."
PLANNED_PAST = "Giờ hẹn gửi đã qua; xin chọn giờ sắp tới, hoặc để trống để gửi ngay khi duyệt."
PLANNED_QUIET = (
    "Giờ hẹn gửi nằm trong giờ yên tĩnh (21 giờ đến 7 giờ), người nhận chưa được nhắn lúc đó. "
    "Xin chọn từ 7 giờ đến trước 21 giờ."
)
PLANNED_LATE = "Hẹn gửi phải trước giờ họp."
PLANNED_FAR = "Chỉ hẹn gửi được trong vòng một năm."
RECIPIENTS = "Người nhận"
SEE_RECIPIENTS = "Xem danh sách người nhận"
NOT_REACHED = "Trong danh sách chọn sẵn, chưa nhắn được vì chưa ai của đơn vị nhận tin qua trợ lý"
COPY = "Chép vào nhóm Zalo"
COPIED = "Đã chép, mở nhóm Zalo và dán"
REMIND_SILENT = "Nhắc lại người chưa trả lời"
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
    "new-author": "Người soạn mới nhận quyền chưa đủ 24 giờ; duyệt được khi đủ, hoặc khi một quản trị không phải người mời xác nhận người ấy.",
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
    "Số người",
    "Người đi thay",
)
PEOPLE = "Số người sẽ đến"
NO_NAME = "(chưa đăng ký)"
BACK_TO_ANNOUNCEMENTS = "← Về các thông báo"
BACK_TO_ANNOUNCEMENT = "← Về thông báo"
AGAIN = "🔔 NHẮC LẠI: văn phòng chưa nhận được trả lời của anh/chị."


UNSEEN = "Trong đó chưa mở trang web để xem"
PROGRAMME = "Tệp chương trình, tài liệu"
PROGRAMME_HINT = (
    "PDF hoặc Word (.docx), không quá 5 MB. Người nhận đọc bằng liên kết có tên ngẫu nhiên trong nửa năm; tệp không "
    f"chuyển cho {MESSENGERS}."
)
PROGRAMME_THERE = "Đã có tệp; chọn tệp khác là thay."
PROGRAMME_DROP = "Bỏ tệp này"
PROGRAMME_NOWHERE = "Chưa gửi được vì trang chưa có địa chỉ trên mạng để người nhận mở. Cần gửi thì anh/chị nhờ người vận hành đặt địa chỉ ấy."
PROGRAMME_BAD = (
    "Tệp chương trình cần là PDF hoặc Word (.docx) mở được, không có macro, không đặt mật khẩu."
)


def number_of(announcement_id: int) -> str:
    """An announcement by its number."""
    return f"Thông báo số {announcement_id}"


def audience(*, parts: Sequence[str]) -> str:
    """Whom it is for."""
    return "; ".join(parts) if parts else "tất cả người đã đồng ý nhận tin"


def watched_part(*, event: str) -> str:
    """A filter in words."""
    return f"đang nhận nhắc “{event}”"


def invitation_to(*, event: str) -> str:
    """What an invitation to an event of the calendar begins with."""
    return f"Kính mời {{tên}}, {{đơn vị}} dự {event}."


def to_people(*, audience: str, count: int, unreached: int = 0) -> str:
    """Whom it goes to, how many they are, and how many of them nothing reaches now."""
    without = f", {counted(unreached)} người đang không nhắn được" if unreached else ""
    return f"{audience} – {counted(count)} người{without}"


def blanks_bad(*, found: Sequence[str]) -> str:
    """Braces that nothing can be put into."""
    which = ", ".join(f"“{one}”" for one in found)
    return (
        f"Trợ lý chỉ điền được {{tên}} và {{đơn vị}} cho từng người; xin sửa hoặc bỏ {which} "
        "để không ai nhận tin còn dấu ngoặc."
    )


def hour_needed(*, what: str) -> str:
    """Only half of a moment was typed."""
    return f"Xin ghi cả ngày và giờ {what}."


def units_bad(*, unknown: Sequence[str], shared: Sequence[str]) -> str:
    """Lines of the list made by hand that name no unit, or several."""
    said = []
    if unknown:
        said.append(f"Không thấy trong sổ đơn vị: {'; '.join(unknown)}.")
    if shared:
        said.append(f"Có nhiều đơn vị cùng tên, xin ghi mã DV-…: {'; '.join(shared)}.")
    return " ".join(said)


def planned(*, at: datetime) -> str:
    """When it goes at the earliest."""
    return f"{hour_text(at)} ngày {day_text(at.date())}"


def reminded(*, count: int) -> str:
    """After the silent were written to again."""
    if not count:
        return "Không còn ai để nhắc lại: ai cũng đã trả lời hoặc đã được nhắc lại."
    return f"Đã nhắc lại {counted(count)} người chưa trả lời; mỗi người chỉ được nhắc lại một lần."


def printed(*, at: datetime) -> str:
    """Below a printed list."""
    return f"Lập lúc {clock_text(at)}. Danh sách có dữ liệu cá nhân, xin giữ kín."


def cancelled(*, number: int, by: str) -> str:
    """To the author, when somebody else cancelled it for good."""
    return f"{by} đã hủy thông báo số {number}, không gửi cho ai."


# What a field of the form is called where two have changed it.
FIELDS = {
    "noi-dung": "Nội dung",
    "dang": "Loại",
    "luc-ngay": "Ngày họp",
    "luc-gio": "Giờ họp",
    "noi": "Địa điểm",
    "gui-ngay": "Ngày gửi",
    "gui-gio": "Giờ gửi",
    "chuong-trinh": "Chương trình",
    "danh-cho": "Dành cho",
}
