"""What `htx-bot check` says about settings that leave a door open, and a contact that is none."""

from collections.abc import Sequence

METRICS_TOKEN_WEAK = (
    "Lưu ý: METRICS_TOKEN dễ đoán (ít loại ký tự). Đặt một mã ngẫu nhiên, ví dụ: "
    "python -c 'import secrets; print(secrets.token_urlsafe(24))'."
)
DATABASE_PASSWORD_WEAK = (
    "Lưu ý: mật khẩu trong DATABASE_URL ngắn hoặc trùng tên người dùng nên dễ đoán. Đặt mật khẩu dài, ngẫu nhiên "
    "(PostgreSQL: \\password)."
)
REHEARSAL_IS_LIVE = (
    "Lưu ý: CLOCK_START đang đặt cùng mã bot thật: người nhắn bot sẽ nhận tin theo giờ diễn tập. "
    "Bỏ CLOCK_START trong .env khi chạy thật."
)
DEBUG_IS_LIVE = "Lưu ý: LOG_LEVEL=DEBUG cùng mã bot thật ghi rất nhiều vào nhật ký. Đặt LOG_LEVEL=INFO khi chạy thật."


def rehearsing(*, at: str, file: str) -> str:
    """A clock that was set, on an installation that people may already use."""
    return (
        f"Lưu ý: CLOCK_START: đang diễn tập từ {at}; mọi lời ghi vào {file}, không vào dữ liệu thật. Chạy thật thì xóa dòng "
        "CLOCK_START trong .env."
    )


def contact_is_a_role(*, plan: str, office: str) -> str:
    """Whoever asks about their data is told nobody whom they can call."""
    return (
        f"Lưu ý: kế hoạch {plan} chưa có số điện thoại, người hỏi ở /du-lieu chỉ thấy “{office}”. "
        "Ghi ở trang Kế hoạch (phone trong plan.toml)."
    )


def in_clear(*, name: str, platforms: Sequence[str]) -> str:
    """An address that is reached without encryption; these platforms were to post to it."""
    line = f"Lưu ý: {name} dùng http: ai ở giữa đường truyền cũng đọc được. Đổi sang https"
    if not platforms:
        return f"{line}."
    named = ", ".join(platforms)
    return f"{line}; {named} chỉ gửi tin tới địa chỉ https, chưa có https thì đặt WEBHOOKS=false để hỏi tin theo vòng."


def out_of_reach(*, host: str, platforms: Sequence[str]) -> str:
    """An address that nobody outside can call."""
    return (
        f"Lưu ý: PUBLIC_URL là địa chỉ trong mạng nội bộ ({host}): {', '.join(platforms)} không gửi tin tới đó được. Đặt tên miền mở "
        "được từ ngoài, hoặc WEBHOOKS=false để hỏi tin theo vòng."
    )


def proxy_unnamed(*, host: str) -> str:
    """A server in front, which nobody has told us to believe."""
    proxy = "127.0.0.1" if host == "localhost" else host
    return (
        "Lưu ý: có PUBLIC_URL mà TRUSTED_PROXIES trống: mọi người vào trang trông như từ máy chủ đứng trước, ai gõ sai mã "
        f"cũng tính chung. Đặt TRUSTED_PROXIES={proxy} (địa chỉ của máy chủ ấy)."
    )


PROXY_WITHOUT_ADDRESS = (
    "Lưu ý: có TRUSTED_PROXIES mà PUBLIC_URL trống: trang qua https mà cookie vẫn thiếu dấu Secure, trình duyệt không được dặn "
    "chỉ dùng https. Đặt PUBLIC_URL=https://… (nền tảng nhắn tin không gọi vào được thì thêm WEBHOOKS=false)."
)


def open_to_all(*, host: str) -> str:
    """The pages are open to the network without a proxy that encrypts."""
    return (
        f"Lưu ý: HOST={host} mở trang cho cả mạng mà chưa có máy chủ https đứng trước. Đặt HOST=127.0.0.1, "
        "hoặc ghi PUBLIC_URL (https) và TRUSTED_PROXIES của máy chủ đứng trước."
    )
