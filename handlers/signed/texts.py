"""What is said when a signed sheet comes back."""

from datetime import datetime

from handlers.turn.texts import clock_text

NOT_SIGNED = "Gửi nhầm, bỏ đi"
NONE_OF_THESE = "Không phải bản ký"
ASK_WHOSE = "Trợ lý đã nhận tệp. Đây là bản ký của đăng ký nào ạ?"
NOT_NOW = (
    "Đang điền đăng ký nên trợ lý chưa nhận ảnh hay PDF. Danh sách thì anh/chị gõ bằng chữ giúp; bản "
    "đã ký thì gửi lại sau khi gửi đăng ký."
)
DROPPED = "Vâng, trợ lý đã bỏ, không giữ lại."
GONE = "Tệp đó không còn được giữ. Anh/chị gửi lại ảnh hoặc PDF giúp."
# Under the receipt, and wherever the sheet is handed out.
SEND_BACK = (
    "Bản giấy thì ký, đóng dấu theo hướng dẫn của cơ quan, rồi chụp ảnh hoặc quét PDF gửi lại tại "
    "đây; kênh nào không gửi được tệp thì gửi cán bộ."
)


def received(*, code: str, unit: str) -> str:
    """The sheet of this registration has come back."""
    of_unit = f" ({unit})" if unit else ""
    return (
        f"✅ Đã nhận bản ký của {code}{of_unit}. Cán bộ xem được cùng đăng ký. Còn trang nữa thì "
        "anh/chị gửi tiếp."
    )


def taken_back(*, code: str) -> str:
    """What was sent last was none."""
    return f"Đã bỏ tệp vừa gửi, không tính là bản ký của {code}. Có bản ký, anh/chị gửi lại nhé."


def signed_line(*, at: datetime) -> str:
    """In one's own registration: that the sheet has come back."""
    return f"Bản ký: đã nhận {clock_text(at)}"


def choice(*, code: str, unit: str) -> str:
    """One registration the sheet may be of."""
    return f"{code} – {unit}" if unit else code
