"""What the operator and the staff read about a Zalo Official Account."""

from datetime import date

from handlers.values.shown.counts import counted

TITLE = "Zalo Official Account (đang thử nghiệm)"
LEGAL = (
    "Zalo Official Account (VNG): chuyển và giữ tin nhắn hai bên; tin theo mẫu đi qua ZBS của VNG."
)
AGAIN = (
    "Người vận hành mở Zalo for Developers, mục API Explorer, chọn “OA Access Token”, cấp quyền, chép "
    "refresh token mới vào ZALO_OA_REFRESH_TOKEN trong .env rồi khởi động lại."
)
NO_GRANT = f"ZALO_OA_REFRESH_TOKEN: chưa có quyền của Official Account. {AGAIN}"
REFUSED = f"ZALO_OA_REFRESH_TOKEN: Zalo không nhận quyền đã cấp nữa, Zalo OA đã ngừng. {AGAIN}"
BROKE = (
    "Zalo OA: Zalo không trừ được tiền, đã ngừng gửi tin có phí; mỗi giờ thử lại. Ai nhắn trong 48 giờ thì vẫn được "
    "trả lời, được nhắc; tin còn lại chờ. Nhờ người vận hành xem số dư và kết nối của Zalo Cloud Account."
)

SETTINGS_MISSING = "cần thêm ZALO_OA_APP_ID và ZALO_OA_APP_SECRET"
NEEDS_WEBHOOK = "Official Account chỉ báo tin qua webhook: cần PUBLIC_URL bắt đầu bằng https:// và WEBHOOKS khác false"
TABLE_UNREADABLE = "không đọc được tệp này"
TABLE_NO_TOML = "tệp này không đúng TOML"
TABLE_FORM = (
    'mỗi [[template]] cần id, vnd (số nguyên) và values, mỗi giá trị là {from = "text" | "first-line" | '
    '"day", most = số chữ}'
)
TABLE_NO_GENERAL = "cần một [[template]] không có begins, cho những tin không mẫu nào khác hợp"


def refused_lasts(*, until: str) -> str:
    """Zalo takes the refresh token no more; the access token still works for some hours."""
    return f"Zalo không nhận quyền đã cấp cho Zalo OA nữa; còn gửi được đến {until}. {AGAIN}"


def ends(*, on: date, days: int) -> str:
    """The permission ends by itself."""
    return f"Quyền gửi tin của Zalo OA hết ngày {on.day}/{on.month}/{on.year} (còn {days} ngày). {AGAIN}"


def budget_near(*, vnd: str, budget: str, percent: int) -> str:
    """Most of the month's money is spent."""
    return f"Zalo OA: tin có phí tháng này đã hết {vnd}/{budget} đồng ({percent} %)."


def budget_over(*, vnd: str, budget: str) -> str:
    """The month's money is spent."""
    return (
        f"Zalo OA: tin có phí tháng này đã hết {vnd}/{budget} đồng, đã ngừng gửi tin có phí. Ai nhắn trong 48 giờ "
        "thì vẫn được trả lời, được nhắc; tin còn lại chờ. Muốn gửi tiếp: nâng ZALO_OA_MONTHLY_BUDGET."
    )


def warned(*, line: str) -> str:
    """What the staff hear once."""
    return f"⚠️ {line}"


def free_messages(*, count: int) -> str:
    """How many messages cost nothing."""
    return f"Tin không phí: {counted(count)}"


def late_messages(*, count: int, vnd: str) -> str:
    """How many went after the free hours."""
    return f"Tin tư vấn sau 48 giờ: {counted(count)}, {vnd} đồng"


def templates_sent(*, count: int, vnd: str) -> str:
    """How many went as templates."""
    return f"Tin theo mẫu (ZBS): {counted(count)}, {vnd} đồng"


def together(*, vnd: str, budget: str) -> str:
    """What the month cost."""
    return f"Cộng tháng này: {vnd} trên mức {budget} đồng"
