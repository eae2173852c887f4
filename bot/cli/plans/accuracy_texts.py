"""What `htx-bot evaluate` prints: the table, its headings, and what is wrong with a file."""

from handlers.values.shown.counts import counted

EVALUATION_COLUMNS = (
    "Nhóm",
    "Số câu",
    "Trả lời đúng",
    "Đúng hoặc gợi ý đúng",
    "Trả lời sai",
    "Từ chối nhầm",
    "Chối điều có nêu",
    "Không có đáp án",
    "Trả lời bừa",
)
EVALUATION_TOTAL = "Tất cả"
EVALUATION_PLAIN = "Bỏ hết dấu"
EVALUATION_FOLLOW_UPS = "Câu hỏi nối tiếp"
PEER_COLUMNS = ("So sánh", "Đúng ngay mục đầu", "Đúng trong ba mục")
OURS = "HTX Bot"
UNTAUGHT_COLUMNS = (
    "Kế hoạch chưa ai dạy",
    "Số câu",
    "Trả lời đúng",
    "Đúng hoặc gợi ý đúng",
    "Trả lời sai",
    "Chối điều có nêu",
    "Không có đáp án",
    "Trả lời bừa",
)
CONFUSIONS = "Hay nhầm (đúng → trả lời: số câu)"
WORST = "Câu sai"


def untaught(*, plans: int) -> str:
    """Which plans the row is about, and how they were judged."""
    return f"{counted(plans)} bản, chấm bằng các bản khác"


def below_floor(*, name: str, value: float, floor: float) -> str:
    """A published figure that fell."""
    return f"Chỉ số {name} = {value:.1f} kém ngưỡng {floor:.1f}."


def no_floor(*, plan: str) -> str:
    """A plan for which nobody has set what it must reach."""
    return f"Kế hoạch {plan} không có evaluation/floor.toml: gõ --plan MÃ của kế hoạch có ngưỡng, hoặc bỏ --floor."


def evaluation_line_bad(*, line: int) -> str:
    """A line of an evaluation file without a question or without the right answers."""
    return f"Dòng {line}: cần “answers” (danh sách mục đúng) và “q”, hoặc “first” và “then”."
