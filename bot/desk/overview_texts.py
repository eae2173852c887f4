"""The words of the desk's first page."""

from collections.abc import Sequence

WAITS = "Việc đang chờ"
STOPPED = "Cần người vận hành xem"
STOPPED_REMEDY = (
    "Các phần khác vẫn chạy và tin chưa gửi được giữ lại. Sửa xong thì khởi động lại chương trình."
)
PENDING = "đăng ký chờ tiếp nhận"
QUESTIONS = "câu hỏi chờ trả lời"
TO_APPROVE = "thông báo chờ anh/chị duyệt"
FAILURES = "người có tin không gửi được"
OLDEST = "Đăng ký chờ lâu nhất"
ALL_PENDING = "Xem tất cả"


def pending_elsewhere(*, plan: str) -> str:
    """Registrations of another plan that still wait."""
    return f"chờ tiếp nhận theo kế hoạch {plan}"


def draft(*, plan: str) -> str:
    """A plan folder that nobody has put into use."""
    return f"Kế hoạch {plan} còn là bản nháp: chưa trả lời, chưa nhắc ai. Xem lại rồi chạy: htx-bot plan activate {plan}"


NOTHING_WAITS = "Không có đăng ký nào chờ tiếp nhận."
ANNOUNCEMENTS = "Thông báo chờ duyệt"
OWN_WAITS = "của anh/chị, chờ người khác duyệt"
NUMBERS = "Số liệu"
PEOPLE = "người trò chuyện"
SUBSCRIPTIONS = "người nhận nhắc lịch"
DAY = "Ngày"
TYPE = "Loại hình"
TITLE_OF = "Danh hiệu"
OUTCOME = "Kết quả"
COUNT = "Số lượng"
AS_TABLE = "Xem bảng số"
NOTHING = "–"
BY_DAY = "Đăng ký theo ngày (30 ngày gần nhất)"
BY_TYPE = "Đơn vị có đăng ký đã tiếp nhận, theo loại hình"
BY_TITLE = "Lượt đăng ký đã tiếp nhận, theo danh hiệu"
BY_OUTCOME = "Nhắc lịch, thông báo (30 ngày gần nhất)"
BY_ANSWER = "Câu hỏi gửi cán bộ"
BY_QUESTION = "Câu hỏi gửi trợ lý (30 ngày gần nhất)"
QUESTION_OUTCOMES = {
    "answered": "Trả lời ngay",
    "offered": "Đưa các mục để chọn",
    "silent": "Không trả lời: kế hoạch không nêu",
    "unclear": "Không trả lời: chưa hiểu câu hỏi",
    "off-topic": "Không trả lời: ngoài phạm vi",
    "harmful": "Không trả lời: nội dung không phù hợp",
}
ANSWERED = "Đã trả lời"
OPEN = "Chờ trả lời"
OUTCOMES = {
    "sent": "Gửi đúng giờ",
    "late": "Gửi muộn",
    "queued": "Đang chờ gửi",
    "failed": "Không gửi được",
    "unknown": "Không rõ đã đến chưa",
    "missed": "Bỏ qua",
}
NONE_YET = "Chưa có số liệu."


def by_day_words(*, total: int, most: int) -> str:
    """The chart in words."""
    return f"{total} đăng ký trong 30 ngày; ngày nhiều nhất {most}."


def words(*, pairs: Sequence[tuple[str, int]]) -> str:
    """A chart in words."""
    return "; ".join(f"{label}: {value}" for label, value in pairs) + "."


def announcement(*, number: int, author: str) -> str:
    """One announcement that waits."""
    return f"Số {number}, {author} soạn"
