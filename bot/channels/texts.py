"""What every channel adds to a message, and what the operator reads when a platform refuses."""

EXIT = "Thoát"
NOBODY_HOME = (
    "không phải máy chủ ấy trả lời; xem lại địa chỉ máy chủ, proxy hoặc cổng đăng nhập mạng"
)


def token_refused(*, platform: str, setting: str) -> str:
    """A platform does not know the bot's token."""
    return f"{setting}: {platform} từ chối mã bot. Lấy lại mã đúng rồi sửa trong .env."


def webhook_refused(*, platform: str, why: str) -> str:
    """A platform does not take the address of the webhook."""
    return f"PUBLIC_URL: {platform} từ chối webhook ({why}). Sửa trong .env."
