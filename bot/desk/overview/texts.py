"""The words of the desk's first page."""

from collections.abc import Sequence

from handlers.values.shown.counts import counted

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
SHARE = "Đơn vị đã đăng ký"
WHOLE = "Cả sổ đơn vị"
BY_DISTRICT = "Huyện, cụm xã"
BY_KIND = "Loại hình"
REGISTERED = "Đã đăng ký, 7 ngày qua thêm"
GROWTH = "Số đơn vị đã đăng ký, 8 tuần gần nhất"
UNKNOWN = "Chưa ghi"
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
    "form": "yêu cầu từ trang khác hay mạo phiên của người khác",
    "link": "liên kết, khóa số liệu không có thật",
    "webhook": "tin giả danh một kênh",
    "limit": "tin, yêu cầu quá hạn mức",
}


def chat_ending(*, chat: str) -> str:
    """Somebody who has registered nothing, or whose name is not for whoever looks."""
    return f"người trò chuyện {chat}"


def of_members(*, registered: int, members: int, percent: int, lately: int) -> str:
    """The whole register in one sentence."""
    return f"{counted(registered)} trong {counted(members)} đơn vị đã đăng ký ({percent} %); 7 ngày qua thêm {counted(lately)}."


def grown(*, first: int, last: int, members: int, weeks: int) -> str:
    """The chart in words."""
    return f"Trong {weeks} tuần từ {counted(first)} lên {counted(last)} đơn vị, trên {counted(members)} đơn vị trong sổ."


def empty_part(*, name: str, members: int) -> str:
    """A part of the register in which nobody has registered."""
    return f"{name} ({counted(members)})"


def nobody_in(*, count: int, what: str) -> str:
    """Parts without any, folded."""
    return f"{counted(count)} {what.lower()} chưa có đơn vị nào đăng ký"


def none_of(*, count: int) -> str:
    """Rows without any, folded."""
    return f"{counted(count)} mục chưa có"


def by_day_words(*, total: int, most: int) -> str:
    """The chart in words."""
    return f"{counted(total)} đăng ký trong 30 ngày; ngày nhiều nhất {counted(most)}."


def words(*, pairs: Sequence[tuple[str, int]]) -> str:
    """A chart in words."""
    return "; ".join(f"{label}: {value}" for label, value in pairs) + "."


def announcement(*, number: int, author: str) -> str:
    """One announcement that waits."""
    return f"Số {number}, {author} soạn"
