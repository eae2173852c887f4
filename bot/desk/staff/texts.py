"""The words of the desk's page about the staff."""

TITLE = "Nhân sự"
INVITE = "Mời cán bộ"
NAME = "Họ tên"
ROLE = "Quyền"
ROLE_HINTS = {
    "viewer": "chỉ xem",
    "clerk": "cán bộ – xử lý đăng ký, câu hỏi, thông báo, tải tệp",
    "admin": "quản trị – như cán bộ, thêm quản lý nhân sự",
}
MAKE_CODE = "Tạo mã mời"
NAME_NEEDED = "Anh/chị ghi họ tên và chọn quyền."
CODE_HOW = "Đưa mã này cho người được mời; họ nhắn cho trợ lý từ tài khoản của mình:"
CODE_ONCE = "Mã chỉ hiện một lần ở đây, dùng một lần và hết hạn sau 7 ngày."
CHANNEL = "Kênh"
SINCE = "Từ"
STATE = "Tình trạng"
IN_FORCE = "đang làm việc"
REVOKED = "đã thu hồi"
REVOKE = "Thu hồi quyền"
REVOKE_SURE = "Thu hồi ngay, đóng mọi phiên"
SIGN_OUT = "Thoát mọi phiên"
OPEN_INVITES = "Lời mời chưa dùng"
NO_INVITES = "Không có lời mời nào đang mở."
INVITED_BY = "Người mời"
EXPIRES = "Hết hạn"
WITHDRAW = "Hủy lời mời"
ACTIONS = "Việc"
NOBODY = "Không có cán bộ này."
NO_INVITE = "Lời mời này không còn."
LAST_ADMIN = "Đây là quản trị duy nhất nên chưa thu hồi được. Mời thêm một quản trị trước."


def invited(*, name: str) -> str:
    """Above the code."""
    return f"Mã mời cho {name}"


def typed(*, code: str) -> str:
    """What the invited person types."""
    return f"/quantri {code}"


def revoked(*, name: str) -> str:
    """After revoking."""
    return f"Đã thu hồi quyền của {name}."


def signed_out(*, name: str) -> str:
    """After ending all sessions."""
    return f"Đã đóng mọi phiên của {name}."


def withdrawn(*, name: str) -> str:
    """After withdrawing an invitation."""
    return f"Đã hủy lời mời {name}."
