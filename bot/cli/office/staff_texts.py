"""What the operator reads of `htx-bot staff`."""

from collections.abc import Sequence
from datetime import datetime

from handlers.turn.texts import clock_text
from handlers.values.shown.label_texts import ROLES

HELP_INVITE = "Tạo mã mời dùng một lần (7 ngày); người được mời gõ mã cho trợ lý."
HELP_INVITE_AGAIN = (
    "Tạo mã để cán bộ đã mất điện thoại hay trình duyệt vào lại từ cuộc trò chuyện khác."
)
HELP_ROLE = "admin (quản trị), clerk (cán bộ) hoặc viewer (chỉ xem)."
HELP_NAME = "Họ tên người được mời."
HELP_LIST = "Danh sách cán bộ và mã mời đang mở."
HELP_REVOKE = "Thu hồi quyền; mọi phiên đăng nhập kết thúc ngay."
HELP_CONFIRM = "Xác nhận cán bộ mới, không phải chờ 24 giờ mới được duyệt."
HELP_RESET_SECOND = (
    "Bỏ lớp xác thực thứ hai của ai đã mất điện thoại và mã dự phòng; họ đặt lại sau."
)
HELP_NUMBER = "Số của cán bộ, xem bằng: htx-bot staff list."
NOBODY = "Chưa có cán bộ nào. Mời người đầu tiên: htx-bot staff invite --role admin"
LAST_ADMIN = "Không thu hồi được quản trị viên cuối cùng; mời thêm một quản trị viên trước."
DEFAULT_NAMES = {"admin": "Quản trị", "clerk": "Cán bộ", "viewer": "Người xem"}


def role_unknown(*, role: str, known: Sequence[str]) -> str:
    """A role that does not exist; each of the `known` as it is typed, and what it is called."""
    named = ", ".join(f"{one} ({ROLES[one].lower()})" for one in known)
    return f"Không có quyền “{role}”. Các quyền: {named}."


def invited(*, code: str, role: str) -> str:
    """The code and what to do with it; it is shown only now."""
    return (
        f"Mã mời ({ROLES[role]}), dùng một lần trong 7 ngày: {code}\n"
        f"Người được mời nhắn riêng cho trợ lý: quản trị {code}"
    )


def invited_again(*, code: str) -> str:
    """The code by which a member comes back."""
    return (
        f"Mã để vào lại, dùng một lần trong 7 ngày: {code}\n"
        f"Người ấy nhắn riêng cho trợ lý từ cuộc trò chuyện mới: quản trị {code}"
    )


def staff_line(*, number: int, name: str, role: str, channel: str, revoked: datetime | None) -> str:
    """One member of the staff."""
    ended = f" – đã thu hồi {clock_text(revoked)}" if revoked else ""
    return f"{number}: {name} ({ROLES[role]}, {channel}){ended}"


def invite_line(*, name: str, role: str, until: datetime) -> str:
    """One open invitation."""
    return f"–: {name} ({ROLES[role]}) – chưa nhận lời mời, hết hạn {clock_text(until)}"


def nobody_with(*, number: int) -> str:
    """A number that nobody in force has."""
    return f"Không có cán bộ nào đang có quyền với số {number}."


def nobody_new(*, number: int) -> str:
    """A number that no new member has."""
    return f"Không có cán bộ mới nào chờ xác nhận với số {number}."


def confirmed(*, number: int) -> str:
    """After a new member was confirmed."""
    return f"Đã xác nhận cán bộ số {number}."


def no_second(*, number: int) -> str:
    """A number whose owner has no second factor."""
    return f"Cán bộ số {number} không có lớp xác thực thứ hai."


def second_reset(*, number: int) -> str:
    """After a second factor was taken away."""
    return f"Đã bỏ lớp xác thực thứ hai của cán bộ số {number}; các phiên của người này đã đóng."


def revoked(*, number: int) -> str:
    """After a role was taken away."""
    return f"Đã thu hồi quyền của cán bộ số {number}."


def invites_ended(*, names: Sequence[str]) -> str:
    """Invitations that ended with the role of who had made them."""
    return f"Lời mời gắn với quyền ấy cũng hết hiệu lực: {', '.join(names)}. Ai vẫn cần vào thì mời lại."
