"""The words of the desk's page about the member register."""

from collections.abc import Sequence

from handlers.values.deliveries import DeliveryKind, DeliveryState
from handlers.values.shown.counts import counted

ADD = "Thêm đơn vị"
DISTRICT = "Huyện, cụm xã"
CONTACT = "Người đại diện"
SEARCH_HINT = "tên, xã… không cần dấu"
NAME = "Tên đơn vị"
TYPE = "Loại hình"
COMMUNE = "Xã, phường"
TAX = "Mã số thuế"
EDIT = "Sửa"
ENTER = "Nhập đăng ký giấy của đơn vị"
CANCEL = "Thôi"
BACK = "Danh sách đơn vị"
NO_UNIT = "Không có đơn vị này."
NAME_NEEDED = "Đơn vị cần có tên."
DOUBLED = "Xã, phường này đã có đơn vị cùng tên."

CHAT_STATES = {True: "nhận được tin", False: "không gửi tới được"}
REMINDED = {True: "đang nhận nhắc", False: "không nhận nhắc"}
KINDS = {
    DeliveryKind.REMINDER: "nhắc lịch",
    DeliveryKind.SNOOZE: "nhắc lại theo hẹn",
    DeliveryKind.OWN: "nhắc việc riêng",
    DeliveryKind.CORRECTION: "báo đổi ngày",
    DeliveryKind.CLEARED: "báo bỏ ngày",
    DeliveryKind.OPENING: "báo mở đăng ký",
    DeliveryKind.UNFINISHED: "nhắc đăng ký đang làm dở",
    DeliveryKind.ANNOUNCEMENT: "thông báo",
}
STATES = {
    DeliveryState.PLANNED: "sắp gửi",
    DeliveryState.QUEUED: "đang gửi",
    DeliveryState.SENT: "đã gửi",
    DeliveryState.FAILED: "không gửi được",
    DeliveryState.MISSED: "bỏ qua",
}

NO_ALIAS = "Tên gọi này không còn trong danh sách."
ALIAS_STATES = {
    "used": "đang dùng",
    "shared": "trùng đơn vị khác",
    "declined": "bị từ chối",
    "removed": "đã bỏ",
}
ALIAS_REFUSED = {
    "generic": "Tên gọi cần có từ riêng của đơn vị, không chỉ loại hình hay ngành nghề.",
    "name": "Đây chính là tên của đơn vị.",
    "other": "Một đơn vị khác đang mang tên này.",
    "person": "Tên gọi không được là họ tên hay số điện thoại của một người.",
}


def sentence(*, reason: str) -> str:
    """What is wrong with a field, as a sentence of its own."""
    return f"{reason[:1].upper()}{reason[1:]}."


def shown(*, count: int, everything: int) -> str:
    """Below the list."""
    return (
        f"{counted(count)} đơn vị"
        if count == everything
        else f"{counted(count)} trong {counted(everything)} đơn vị"
    )


def changed(*, name: str) -> str:
    """After a unit was changed."""
    return f"Đã lưu {name}."


def code(*, number: int) -> str:
    """A unit's number in the office's own lists."""
    return f"DV-{number}"


def invitation(*, number: int, letters: str) -> str:
    """What an invitation of a unit carries, to be typed in any chat."""
    return f"DV-{number}-{letters}"


def added(*, name: str) -> str:
    """After a unit was added."""
    return f"Đã thêm {name}."


def announcement(*, number: str) -> str:
    """One announcement among what a unit was sent."""
    return f"thông báo số {number}"


def also_called(*, aliases: Sequence[str]) -> str:
    """Below the name in the list."""
    return f"còn gọi là {'; '.join(aliases)}"


def alias_added(*, alias: str) -> str:
    """After an alias was added."""
    return f"Đã thêm tên gọi {alias}."


def alias_removed(*, alias: str) -> str:
    """After an alias was removed."""
    return f"Đã bỏ tên gọi {alias}; trợ lý không ghi nhận lại tên này cho đơn vị."
