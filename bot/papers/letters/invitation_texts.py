"""What stands in the letter that invites a unit to register."""

from collections.abc import Sequence

from handlers.turn.citing_texts import kind_name

TITLE = "GIẤY MỜI ĐĂNG KÝ THI ĐUA"
NOTE = "Mã chỉ cho biết đơn vị nào, không thay chữ ký và không cho ai quyền gì."
SIGNER, SIGNER_HOW = "NGƯỜI PHỤ TRÁCH", "(Ký, ghi rõ họ tên)"
RECIPIENTS = ("- Như trên;", "- Lưu: VT.")


def addressed(*, unit: str, representative: str) -> str:
    """To whom the letter goes."""
    return f"Kính gửi: {unit}{f' (ông/bà {representative})' if representative else ''}"


def opening(*, organisation: str, year: int, number: str, title: str) -> str:
    """Why the unit is written to."""
    return (
        f"Thực hiện {kind_name(number)} số {number} “{title}”, {organisation} mời quý đơn vị đăng ký thi đua "
        f"năm {year}. Đăng ký bằng điện thoại, khoảng năm phút, không cần mẫu giấy."
    )


def deadline(*, said: str) -> str:
    """Until when, as it is said."""
    return f"Hạn đăng ký: {said}."


def how(*, code: str, places: str, scanned: bool) -> str:
    """What is typed, or typed where no picture can be scanned."""
    typed = f"mở trò chuyện với trợ lý ({places}), gõ mã của đơn vị và gửi: {code}"
    return f"Không quét được: {typed}" if scanned else f"Cách đăng ký: {typed}"


def scanned(*, name: str) -> str:
    """Above a picture, what it opens."""
    return f"Quét bằng máy ảnh: {name}"


def places(*, ways: Sequence[tuple[str, str]]) -> str:
    """Where the assistant is found: each channel with what is looked for there, where that is known."""
    named = [f"{name}: {sought}" if sought else name for name, sought in ways]
    return "; ".join(named) or "trang web của văn phòng"


def link(*, address: str) -> str:
    """Below a picture, for who types it."""
    return address.removeprefix("https://")
