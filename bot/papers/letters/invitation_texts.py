"""What stands in the letter that invites a unit to register."""

from datetime import date

from handlers.turn.texts import day_text

TITLE = "GIẤY MỜI ĐĂNG KÝ THI ĐUA"
BY_TELEGRAM = "Quét bằng máy ảnh: Telegram"
BY_PAGE = "Quét bằng máy ảnh: trang web"
NOTE = "Mã chỉ cho biết đơn vị nào, không thay chữ ký và không cho ai quyền gì."
SIGNER, SIGNER_HOW = "NGƯỜI PHỤ TRÁCH", "(Ký, ghi rõ họ tên)"
RECIPIENTS = ("- Như trên;", "- Lưu: VT.")


def addressed(*, unit: str, representative: str) -> str:
    """To whom the letter goes."""
    return f"Kính gửi: {unit}{f' (ông/bà {representative})' if representative else ''}"


def opening(*, organisation: str, year: int, number: str, title: str) -> str:
    """Why the unit is written to."""
    return (
        f"Thực hiện Kế hoạch số {number} “{title}”, {organisation} mời quý đơn vị đăng ký thi đua "
        f"năm {year}. Đăng ký bằng điện thoại, khoảng năm phút, không cần mẫu giấy."
    )


def deadline(*, on: date) -> str:
    """Until when."""
    return f"Hạn đăng ký: ngày {day_text(on)}."


def how(*, code: str, places: str) -> str:
    """What is typed where no picture can be scanned."""
    return f"Không quét được: mở trò chuyện với trợ lý ({places}), gõ mã của đơn vị và gửi: {code}"


def places(*, telegram: str, zalo: str, page: str) -> str:
    """Where the assistant is found."""
    named = [
        f"Telegram: @{telegram}" if telegram else "",
        f"Zalo: {zalo}" if zalo else "",
        page,
    ]
    return "; ".join(one for one in named if one) or "Telegram, Zalo hoặc trang web của văn phòng"


def link(*, address: str) -> str:
    """Below a picture, for who types it."""
    return address.removeprefix("https://")
