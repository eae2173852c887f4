"""The words of the desk's page about the staff."""

from collections.abc import Callable

from handlers.values.replies import Reply
from handlers.values.shown import label_texts as labels
from storage.staff.staff import Ended

ROLE_HINTS = {
    "viewer": "chỉ xem",
    "clerk": "cán bộ – xử lý đăng ký, câu hỏi, thông báo, tải tệp",
    "admin": "quản trị – như cán bộ, thêm quản lý nhân sự",
}
_CHECK = "Nếu cơ quan mình không quyết định việc này, xin kiểm tra ngay ở trang Nhân sự."
NAME_NEEDED = "Anh/chị ghi họ tên và chọn quyền."
NOBODY = "Không có cán bộ này."
NO_INVITE = "Lời mời này không còn."
LAST_ADMIN = "Đây là quản trị duy nhất nên chưa đổi hay thu hồi được. Mời thêm một quản trị trước."

PROVE_FIRST = (
    "Anh/chị xác nhận lại lớp thứ hai của mình ở đây, rồi quay lại trang Nhân sự làm việc ấy."
)
YOURS_FIRST = "Anh/chị bật lớp xác thực thứ hai cho mình trước (ở “Tài khoản của tôi”), rồi mới bắt buộc được."
SECOND_REQUIRED = "Từ nay ai vào bàn làm việc cũng phải bật lớp xác thực thứ hai."
SECOND_FREE = "Lớp xác thực thứ hai không còn bắt buộc."
NO_SECOND = "Người này chưa bật lớp xác thực thứ hai."
NOT_YOURS = "Anh/chị đã mời hoặc nâng quyền người này, nên cần một quản trị khác xác nhận."
NOT_NEW = "Người này không còn phải chờ xác nhận."


def confirmed(*, name: str) -> str:
    """After a new member was confirmed."""
    return f"Đã xác nhận {name}; từ nay được duyệt."


def second_reset(*, name: str) -> str:
    """After somebody's second factor was taken away."""
    return f"Đã bỏ lớp xác thực thứ hai của {name}; các phiên của người này đã đóng."


def told_second_reset(*, by: str, name: str) -> str:
    """To that person and every admin."""
    return (
        f"🔐 {by} vừa bỏ lớp xác thực thứ hai của {name} ở bàn làm việc và đóng các phiên của người này.\n"
        "Nếu không phải do mất điện thoại hay mã dự phòng, xin kiểm tra ngay ở trang Nhân sự."
    )


def told_invited_again(*, by: str, name: str) -> str:
    """To every admin, of an invitation for somebody who has lost their chat."""
    return (
        f"🔑 {by} vừa tạo mã để {name} vào lại bàn làm việc từ một cuộc trò chuyện khác.\n"
        "Nếu cơ quan mình không cần việc này, anh/chị hủy lời mời ngay ở trang Nhân sự."
    )


def told_confirmed(*, by: str) -> str:
    """To the new member."""
    return f"{by} đã xác nhận anh/chị; từ nay anh/chị duyệt được."


def told_known(*, by: str, name: str) -> str:
    """To every other admin, of who may approve from now on."""
    return f"🔑 {by} vừa xác nhận {name} ở bàn làm việc; từ nay người này duyệt được.\n{_CHECK}"


def told_withdrawn(*, by: str, name: str) -> str:
    """To every admin."""
    return f"🔑 {by} vừa hủy lời mời {name} vào bàn làm việc.\n{_CHECK}"


def told_signed_out(*, by: str, name: str) -> str:
    """To whose sessions they were, and to every admin."""
    return f"🔐 {by} vừa đóng mọi phiên của {name} ở bàn làm việc.\n{_CHECK}"


def told_required(*, by: str, on: bool) -> str:
    """To every admin, whether everybody needs a second factor from now on."""
    done = "bật bắt buộc" if on else "bỏ bắt buộc"
    return f"🔐 {by} vừa {done} lớp xác thực thứ hai cho mọi người ở bàn làm việc.\n{_CHECK}"


def revoked(ended: Ended) -> str:
    """After revoking."""
    return f"Đã thu hồi quyền của {ended.name}.{_with_it(ended)}"


def _with_it(ended: Ended) -> str:
    """What ended with somebody's role, and who is to be looked at."""
    said = ""
    if ended.invites:
        said += (
            f" Lời mời gắn với quyền ấy cũng hết hiệu lực: {', '.join(ended.invites)}. Ai vẫn cần vào thì "
            "mời lại."
        )
    if ended.unknown:
        said += (
            f" Người do {ended.name} mời hoặc nâng quyền mà chưa ai xác nhận: {', '.join(ended.unknown)}. "
            "Anh/chị xem lại từng người."
        )
    return said


def words_of(*, by: str) -> Callable[[Ended], Reply]:
    """What is told of another role, or of the end of one, to every admin."""
    return lambda ended: Reply(
        told_changed(by=by, ended=ended, role=ended.role)
        if ended.role
        else told_revoked(by=by, ended=ended)
    )


def told_revoked(*, by: str, ended: Ended) -> str:
    """To whose role it was, and to every admin."""
    return f"🔑 {by} vừa thu hồi quyền của {ended.name} ở bàn làm việc.{_with_it(ended)}\n{_CHECK}"


def told_changed(*, by: str, ended: Ended, role: str) -> str:
    """To every other admin."""
    return f"🔑 {by} vừa đổi quyền của {ended.name} ở bàn làm việc thành: {labels.ROLES[role]}.{_with_it(ended)}\n{_CHECK}"


def signed_out(*, name: str) -> str:
    """After ending all sessions."""
    return f"Đã đóng mọi phiên của {name}; người dùng trang trò chuyện trên web thì vào lại bằng mã “Mời lại”."


def withdrawn(*, name: str) -> str:
    """After withdrawing an invitation."""
    return f"Đã hủy lời mời {name}."


def told_invited(*, by: str, name: str, role: str) -> str:
    """To every admin, of an invitation just made."""
    return (
        f"🔑 {by} vừa mời {name} làm {labels.ROLES[role]} ở bàn làm việc; mã mời dùng được trong 7 ngày.\n"
        "Nếu cơ quan mình không mời người này, anh/chị hủy lời mời ngay ở trang Nhân sự."
    )


ROLE_NEEDED = "Anh/chị chọn một quyền khác với quyền đang có."


def role_changed(ended: Ended, *, role: str) -> str:
    """After another role was given."""
    return f"Quyền của {ended.name} nay là: {labels.ROLES[role]}.{_with_it(ended)}"


def told_role(*, by: str, role: str) -> str:
    """To whose role it is."""
    return f"{by} vừa đổi quyền của anh/chị ở bàn làm việc thành: {labels.ROLES[role]}."
