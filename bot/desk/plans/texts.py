"""The words of the desk's pages about plans."""

from datetime import date

from bot.plans.texts import HEAD_FIELDS
from handlers.turn.texts import day_text, time_text
from handlers.values.shown.counts import counted
from knowledge.plan.events import Event

IMPORT = "Thêm kế hoạch"
BACK = "Danh sách kế hoạch"
NO_FILE = "Anh/chị chọn một tệp .docx, .pdf hoặc .txt."
UPLOAD_STEPS = (
    "Tệp Word (.docx), PDF có chữ hoặc văn bản (.txt), tối đa 5 MB.",
    "Trợ lý đọc tệp, chừng nửa phút; kế hoạch mới là bản nháp, chưa trả lời và chưa nhắc ai.",
)
LIVES = {
    "active": ("Đang dùng", "green"),
    "draft": ("Bản nháp", "amber"),
    "ready": ("Đã xem lại", ""),
    "ended": ("Đã kết thúc", ""),
    "closed": ("Đã đóng", ""),
}
READING = "Đang đọc tệp"
READING_WAITS = "Chờ đọc xong tệp gửi trước…"
UPLOAD_FORGOTTEN = "Lần đọc tệp này không còn; anh/chị xem danh sách kế hoạch hoặc chọn lại tệp."
UPLOAD_LOST = (
    "Việc đọc tệp bị dừng giữa chừng; chưa thấy bản nháp trong danh sách thì anh/chị gửi lại tệp."
)
UNNUMBERED = "Chưa có số"
UNKNOWN = "chưa rõ"
OPEN_END = "chưa có ngày kết thúc"
UNCLEAR_HEAD = "Còn chỗ chưa rõ"
LACKING = "Văn bản không nêu"
NOT_A_DRAFT = "Kế hoạch này không còn là bản nháp nên không sửa ở đây."


def imported(*, plan: str) -> str:
    """After an upload."""
    return f"Đã đọc tệp: bản nháp {plan}. Anh/chị xem lại trước khi đưa vào dùng."


def period(*, start: date | None, end: date | None) -> str:
    """From when to when a plan runs."""
    if start is None and end is None:
        return UNKNOWN
    return f"{day_text(start) if start else UNKNOWN} – {day_text(end) if end else OPEN_END}"


def missing_active(*, plan: str) -> str:
    """The plan in force is gone or broken."""
    return f"Kế hoạch đang chọn ({plan}) không còn hoặc không đọc được: trợ lý tạm theo lịch; hãy chọn kế hoạch khác."


def broken(*, plan: str, problems: int) -> str:
    """A folder that cannot be used."""
    return (
        f"Kế hoạch {plan} không dùng được: nội dung có {counted(problems)} lỗi. Anh/chị nhờ người vận hành kiểm tra; lãnh đạo "
        "hợp tác xã vẫn được trả lời theo các kế hoạch khác."
    )


def on_page(*, page: int) -> str:
    """Where in the document a section begins."""
    return f"trang {page}"


def field_name(name: str) -> str:
    """What a field of the form is called."""
    return HEAD_FIELDS[name]


def event_day(*, event: Event) -> str:
    """When an event is, as far as the plan says."""
    if event.on:
        return f"{day_text(event.on)}, {time_text(event.at)}" if event.at else day_text(event.on)
    if event.yearly:
        month, day = event.yearly
        return f"ngày {day}/{month} hằng năm"
    return "văn bản không ghi ngày, cơ quan sẽ đặt" if event.office_sets_date else "hằng năm"
