"""The words of one's own account: where one is signed in, and what one is told of it."""

SIGN_OUT_EVERYWHERE = "Thoát khỏi mọi máy"
SESSION_ENDED = "Đã kết thúc phiên ấy."
SESSION_GONE = "Phiên ấy đã kết thúc từ trước."
OTHERS_OUT = "Đã thoát khỏi mọi máy khác; mã đăng nhập chưa dùng cũng bị hủy."
SECOND_NOT_NOW = "Việc này không còn làm được; anh/chị xem lại trang dưới đây."
SECOND_OFF = "Đã tắt lớp xác thực thứ hai."
DIGITS_WRONG = "6 chữ số chưa đúng. Anh/chị xem lại ứng dụng (số đổi mỗi 30 giây) và giờ trên điện thoại, rồi nhập lại."
TOO_MANY = "Nhập sai nhiều lần nên tạm ngừng 15 phút. Sau đó anh/chị nhập lại."
NOT_PROVED = {"wrong": DIGITS_WRONG, "closed": TOO_MANY, "paused": TOO_MANY}
PICTURE = "Hình để ứng dụng xác thực quét"
TOLD_SECOND_ON = (
    "🔐 Tài khoản của anh/chị ở bàn làm việc đã bật lớp xác thực thứ hai. Nếu không phải anh/chị bật, anh/chị "
    "gõ “thoát khỏi mọi máy” và báo quản trị ngay."
)
TOLD_SECOND_OFF = (
    "🔐 Tài khoản của anh/chị ở bàn làm việc đã tắt lớp xác thực thứ hai. Nếu không phải anh/chị tắt, anh/chị "
    "gõ “thoát khỏi mọi máy” và báo quản trị ngay."
)
TOLD_GUESSED = (
    "⚠️ Có người đã vào bước đăng nhập của anh/chị và nhập sai lớp xác thực thứ hai 5 lần; bàn làm việc "
    "ngừng nhận trong 15 phút. Nếu không phải anh/chị, anh/chị gõ “thoát khỏi mọi máy” và báo quản trị."
)
UNKNOWN_BROWSER = "Trình duyệt lạ"
# What a browser calls itself holds, the telling ones first: most also say they are Chrome or Safari.
BROWSERS = {
    "coc_coc_browser": "Cốc Cốc",
    "Zalo": "Zalo",
    "Telegram": "Telegram",
    "Edg": "Edge",
    "OPR/": "Opera",
    "SamsungBrowser": "Samsung Internet",
    "Firefox": "Firefox",
    "FxiOS": "Firefox",
    "CriOS": "Chrome",
    "Chrome": "Chrome",
    "Safari": "Safari",
}
MACHINES = {
    "Android": "điện thoại Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Windows": "máy Windows",
    "Macintosh": "máy Mac",
    "CrOS": "máy Chromebook",
    "Linux": "máy Linux",
}


def browser(*, name: str, machine: str) -> str:
    """A browser and the machine it runs on."""
    return f"{name or UNKNOWN_BROWSER}, {machine}" if machine else name or UNKNOWN_BROWSER


def told_signed_in(*, at: str, browser: str) -> str:
    """To whoever's code it was."""
    return (
        f"🔐 Bàn làm việc vừa được mở bằng mã của anh/chị lúc {at} ({browser}).\n"
        f"Nếu không phải anh/chị, anh/chị bấm “{SIGN_OUT_EVERYWHERE}” hoặc gõ “thoát khỏi mọi máy”."
    )


def told_recovered(*, left: int) -> str:
    """To whoever's recovery code was used."""
    return (
        f"🔐 Một mã dự phòng của anh/chị vừa được dùng để vào bàn làm việc; còn {left} mã. Nếu không phải "
        "anh/chị, anh/chị gõ “thoát khỏi mọi máy” và báo quản trị ngay."
    )
