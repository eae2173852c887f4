"""What the staff read of their daily digest."""

from collections.abc import Sequence
from datetime import datetime, time

from handlers.turn.texts import day_text
from handlers.values.shown.counts import counted
from handlers.values.staff import DigestCounts

OPEN = "Mở bàn làm việc"
OTHER_HOUR = "Đổi giờ"
HOURS = {"07:00": "7 giờ", "08:00": "8 giờ", "13:30": "13 giờ 30", "16:30": "16 giờ 30"}
NONE = "Không nhận"
ASK_HOUR = "Mỗi ngày anh/chị muốn nhận điểm tin lúc mấy giờ ạ? Chọn, hoặc gõ “điểm tin 7 giờ 15”."
STOPPED = "Đã thôi gửi điểm tin. Muốn nhận lại, anh/chị gõ “điểm tin”."
NAMED = 5
QUIET = "chưa có việc gì mới"


def chosen(*, at: time) -> str:
    """After an hour was chosen."""
    return (
        f"Đã ghi: mỗi ngày lúc {_hour(at)} trợ lý nhắn anh/chị một tin, chỉ có số lượng việc chờ.\n"
        "Đổi giờ hoặc thôi nhận: gõ “điểm tin”, “thôi điểm tin”."
    )


def digest(*, counts: DigestCounts, at: datetime) -> str:
    """The day's counts in one sentence."""
    parts = [words.format(counted(count)) for count, words in _lines(counts) if count]
    return f"🗒 Điểm tin {_hour(at.time())} ngày {day_text(at.date())}: {', '.join(parts) or QUIET}."


def new_requests(*, count: int) -> str:
    """As soon as somebody wants to be called or written to."""
    return f"🔔 {counted(count)} yêu cầu gặp cán bộ mới. Số để gọi và lời nhắn ở mục “Yêu cầu”."


def withdrawn(*, codes: Sequence[str]) -> str:
    """As soon as somebody took back what was sent."""
    some = ", ".join(codes[:NAMED])
    more = f" và {counted(len(codes) - NAMED)} mã nữa" if len(codes) > NAMED else ""
    return f"↩️ Người gửi vừa rút {counted(len(codes))} đăng ký: {some}{more}."


def _lines(counts: DigestCounts) -> tuple[tuple[int, str], ...]:
    return (
        (counts.new, "{} đăng ký mới"),
        (counts.waiting, "{} đăng ký chờ tiếp nhận"),
        (counts.questions, "{} câu hỏi"),
        (counts.requests, "{} yêu cầu gặp cán bộ"),
        (counts.unanswered, "{} chưa xác nhận thông báo"),
        (counts.failed, "{} tin không gửi được"),
    )


def _hour(at: time) -> str:
    return f"{at.hour} giờ {at:%M}" if at.minute else f"{at.hour} giờ"
