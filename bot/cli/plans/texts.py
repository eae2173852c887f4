"""What the commands of plans say: listing, checking, importing, activating, measuring."""

from datetime import date

from handlers.turn.texts import day_text
from handlers.values.shown.counts import counted

UNKNOWN = "…"


def acts_measured(*, examples: int, right: float, doing: int) -> str:
    """The published figures of the reader of acts."""
    return (
        f"{counted(examples)} tin nhắn, mỗi tin đọc bằng bộ đọc chưa học tin ấy: đúng ý {right:.1f} %; "
        f"đọc nhầm thành đồng ý, xóa, rút hay tắt: {counted(doing)}."
    )


def act_line(*, act: str, right: int, of: int) -> str:
    """One act: so many of so many."""
    return f"{act:18} {counted(right)}/{counted(of)}"


def plan_line(
    *,
    plan: str,
    number: str,
    days: tuple[date | None, ...],
    sections: int,
    active: bool,
    draft: bool,
) -> str:
    """One plan in the list; `days` are those of issue, of its start and of its end."""
    issued, start, end = (day_text(day) if day else UNKNOWN for day in days)
    mark = "*" if active else " "
    note = " – bản nháp, chưa xem lại" if draft else ""
    return f"{mark} {plan}: Kế hoạch {number or UNKNOWN} ({issued}), {start} – {end}, {counted(sections)} mục{note}"


def still_unclear(*, plan: str, file: str, line: int, what: str) -> str:
    """One place of a plan's files that somebody has yet to look at."""
    return f"{plan}: {file}, dòng {line}: “{what}” còn ghi # CHƯA RÕ; sửa giá trị rồi xóa dấu này."


def plan_activated(*, plan: str | None) -> str:
    """After choosing the plan of the day."""
    if plan is None:
        return "Kế hoạch hiện hành được chọn theo ngày, trong các kế hoạch đã xem lại."
    return f"Kế hoạch hiện hành: {plan}. Chương trình đang chạy đổi theo trong vài phút, không phải khởi động lại; xong thì nhật ký ghi “plans in use”."


def plan_good(*, plan: str) -> str:
    """One plan without problems."""
    return f"{plan}: hợp lệ."


HOW_TO_RECOGNISE = (
    "Muốn trợ lý đọc chữ trong ảnh: cài Tesseract kèm tiếng Việt (Debian, Ubuntu: apt install tesseract-ocr "
    'tesseract-ocr-vie; Windows: bộ cài Tesseract, chọn Vietnamese, thêm vào PATH), rồi pip install ".[ocr]".'
)


def imported(*, folder: str, review: str) -> str:
    """After an import: what to do next."""
    return f"Đã tạo {folder}.\nĐọc và sửa theo {review}, rồi: htx-bot plan check, htx-bot plan activate."
