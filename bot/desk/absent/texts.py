"""The words of the page about units that have not registered."""

from datetime import datetime

from handlers.turn.texts import clock_text
from handlers.values.shown.counts import counted

LAST_YEAR = "Năm trước"
LAST_YEARS = {"co": "có đăng ký", "khong": "không đăng ký"}
NO_LETTERS = "Không còn đơn vị nào ở phần này để in giấy mời."
CALL_SHEET = "Gọi điện"
CALL_TITLE = "DANH SÁCH ĐƠN VỊ CHƯA ĐĂNG KÝ THI ĐUA"
CALL_HEADINGS = (
    "STT",
    "Tên đơn vị",
    "Loại hình",
    "Xã, phường",
    "Huyện, cụm xã",
    "Người đại diện",
    "Điện thoại",
    "Mã mời (gõ cho trợ lý)",
    "Đã gọi, kết quả",
)


def as_of(*, at: datetime) -> str:
    """When the list was made; tomorrow another unit has registered."""
    return f"Lập lúc {clock_text(at)}"


def found(*, count: int, missing: int) -> str:
    """Below the list."""
    return (
        f"{counted(count)} đơn vị"
        if count == missing
        else f"{counted(count)} trong {counted(missing)} đơn vị chưa đăng ký"
    )


def letter(*, pictures: bool) -> str:
    """The letter as its buttons name it, with no more than is on it."""
    return f"giấy mời{' có mã QR' if pictures else ''} (.docx)"


def without_phone(*, count: int) -> str:
    """How many cannot be called."""
    return f"{counted(count)} đơn vị chưa có số điện thoại trong sổ."
