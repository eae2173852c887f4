"""The words of one's own account: where one is signed in, and what one is told of it."""

SIGN_OUT_EVERYWHERE = "Thoát khỏi mọi máy"
SESSION_ENDED = "Đã kết thúc phiên ấy."
SESSION_GONE = "Phiên ấy đã kết thúc từ trước."
OTHERS_OUT = "Đã thoát khỏi mọi máy khác; mã đăng nhập chưa dùng cũng bị hủy."
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
