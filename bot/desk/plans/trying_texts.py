"""The words of the page where a plan is tried with questions."""

from handlers.values.shown.counts import counted

TRY_HEAD = "Hỏi thử"
TRY_LEAD = (
    "Gõ câu hỏi như lãnh đạo hợp tác xã hay hỏi, mỗi dòng một câu. Câu trả lời đúng như khi kế hoạch này "
    "đã được đưa vào dùng; không gửi cho ai, không ghi lại gì."
)
TRY_LABEL = "Câu hỏi (mỗi dòng một câu, tối đa 10 câu)"
LEARNING = (
    "Trợ lý đang học kế hoạch này, máy bận thì mất vài phút. Câu hỏi còn nguyên bên dưới; học xong trang tự "
    "hỏi tiếp, không tự mở thì anh/chị bấm lại sau ít phút."
)
LEARNING_BAR = "Tiến độ học kế hoạch"
TRY_SLOW = (
    "Kế hoạch mới nạp thì trợ lý học ngay trong lúc anh/chị xem lại; sửa cách hỏi thì học lại. Chưa học xong "
    "thì trang cho biết đã được bao nhiêu; học xong là trả lời ngay."
)
TRY_BUTTON = "Xem trợ lý trả lời"
TRY_ANSWERS = "Trợ lý trả lời"
BACK_TO_PLAN = "Về trang kế hoạch"
BUTTONS = "Nút bên dưới tin nhắn"
UNQUOTED = "Trợ lý lấy từ lịch, từ phần đăng ký, hoặc chỉ chào lại. Ngày hay sự kiện chưa đúng thì sửa ở phần"
USED = "Mục đã dùng"
NEAR = "Mục gợi ý"
NOTHING_TYPED = "Anh/chị gõ ít nhất một câu hỏi."
BECAME = {
    "answered": ("Trả lời", "green"),
    "offered": ("Gợi ý", "blue"),
    "named": ("Có nhắc nhưng không nêu", "amber"),
    "denied": ("Nói là kế hoạch không nêu", "amber"),
    "not-found": ("Chưa tìm thấy", "red"),
    "off-topic": ("Nằm ngoài kế hoạch", ""),
    "harmful": ("Từ chối", ""),
    "unclear": ("Chưa tìm thấy", "red"),
    "no-question": ("Trả lời mà không trích mục nào", ""),
}


def learned(*, done: float) -> str:
    """How much of a plan is learned."""
    return f"Đã học {round(100 * done)} %" if done else "Đang chờ tới lượt"


def too_many(*, most: int, typed: int) -> str:
    """More questions than are answered at once."""
    return f"Mỗi lần hỏi thử tối đa {counted(most)} câu; anh/chị đang gõ {counted(typed)} câu."


def too_long(*, most: int, begins: str) -> str:
    """A question that no leader would type."""
    return f"Câu “{begins}…” dài quá {counted(most)} chữ cái; anh/chị rút ngắn giúp."
