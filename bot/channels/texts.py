"""What every channel adds to a message, and what the operator reads when a platform refuses."""

from collections.abc import Sequence

EXIT = "Thoát"
NOBODY_HOME = (
    "không phải máy chủ ấy trả lời; xem lại địa chỉ máy chủ, proxy hoặc cổng đăng nhập mạng"
)


SYSTEM_PROXY = "proxy của máy"


def not_reached(
    *, platform: str, address: str, proxy: str, why: str, remedies: Sequence[str]
) -> str:
    """No answer at all."""
    by = f" qua {proxy}" if proxy else ""
    return f"{platform}: không gọi được {address}{by} ({why}); {'; '.join(remedies)}"


def look_at_network(*, setting: str) -> str:
    """Nothing was set for the way."""
    return f"kiểm tra mạng và tường lửa, mạng chặn thì đặt {setting} trong .env"


def look_at_address(*, setting: str) -> str:
    """Another address than the platform's own."""
    return f"kiểm tra {setting}, để trống là địa chỉ của nhà cung cấp"


def look_at_proxy(*, proxy: str, setting: str) -> str:
    """The way leads through somebody's proxy."""
    name = proxy.partition("=")[0]
    other = "" if name == setting else f", hoặc đặt {setting} trong .env"
    return f"kiểm tra proxy ở {name}{other}"


def another_asks(*, platform: str, setting: str) -> str:
    """Two programs ask a platform for the messages of one bot; each takes some from the other."""
    return f"{setting}: có chương trình khác đang nhận tin {platform} bằng mã bot này; dừng một trong hai, hoặc dùng mã bot riêng."


def webhook_out_of_reach(*, platform: str, found: str) -> str:
    """The platform keeps our address although it could not come here."""
    return f"PUBLIC_URL: {platform} giữ địa chỉ webhook mà chưa gọi tới được ({found}); xem lại tên miền, chứng chỉ, tường lửa."


def token_refused(*, platform: str, setting: str) -> str:
    """A platform does not know the bot's token."""
    return f"{setting}: {platform} từ chối mã bot. Lấy lại mã đúng rồi sửa trong .env."


def webhook_refused(*, platform: str, why: str) -> str:
    """A platform does not take the address of the webhook."""
    return f"PUBLIC_URL: {platform} từ chối webhook ({why}). Sửa trong .env."
