"""The words of the desk's first page."""

from collections.abc import Sequence

DAY = "Ngày"
TYPE = "Loại hình"
TITLE_OF = "Danh hiệu"
OUTCOME = "Kết quả"
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
REFUSED = {
    "code": "mã sai trong cuộc trò chuyện",
    "sign-in": "mã đăng nhập sai",
    "second-factor": "sai lớp xác thực thứ hai",
    "desk": "việc ở bàn làm việc không đúng quyền hay không đúng phiên",
    "form": "yêu cầu từ trang khác",
    "link": "liên kết không có thật",
    "webhook": "tin giả danh Telegram, Zalo",
    "limit": "tin, yêu cầu quá hạn mức",
}


def chat_ending(*, chat: str) -> str:
    """Somebody who has registered nothing, or whose name is not for whoever looks."""
    return f"người trò chuyện {chat}"


def by_day_words(*, total: int, most: int) -> str:
    """The chart in words."""
    return f"{total} đăng ký trong 30 ngày; ngày nhiều nhất {most}."


def words(*, pairs: Sequence[tuple[str, int]]) -> str:
    """A chart in words."""
    return "; ".join(f"{label}: {value}" for label, value in pairs) + "."


def announcement(*, number: int, author: str) -> str:
    """One announcement that waits."""
    return f"Số {number}, {author} soạn"
