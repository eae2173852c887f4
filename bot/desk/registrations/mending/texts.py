"""The words of correcting a registration, linking it to a unit, and entering one."""

from datetime import datetime

from bot.desk.registrations.texts import owner_told
from handlers.registrations.sent.sent_texts import REFUSE

CORRECT = "Sửa giúp"
ENTER = "Nhập đăng ký giấy"
LINK = "Gắn với đơn vị"
OF_UNIT = "Đơn vị trong danh sách"
OTHER_UNIT = "Chọn đơn vị khác"
UNIT_HINT = "gõ tên, không cần dấu"
NO_UNIT = "Không có đơn vị nào khớp; anh/chị thử ít chữ hơn, hoặc điền tên ở dưới."
REASON = "Lý do"
REASON_NEEDED = "Anh/chị ghi lý do; người gửi đọc đúng câu này."
NOTHING_CHANGED = "Chưa có mục nào thay đổi."
CHOOSE_UNIT = "Anh/chị chọn một đơn vị."
SOMETHING_WRONG = "Có mục chưa đúng, xem ở từng mục bên dưới."
AGREED_NEEDED = "Cần đánh dấu rằng người đăng ký đã đồng ý."
DATA_AGREED = {"paper": "đồng ý bằng chữ ký trên bản giấy", "phone": "đồng ý qua điện thoại"}
MEND = "Tôi sửa lại"
MOVED = "Một đăng ký khác của đơn vị này vừa được gửi. Anh/chị xem rồi ghi lại."
COPIED_GONE = "Đăng ký mà trang này lấy lại đã được xóa theo yêu cầu của người gửi nên không ghi lại được. Anh/chị ghi mới giúp."
MOST_TOLD = 1500


def corrected(*, code: str, unreached: int) -> str:
    """After correcting."""
    return f"Đã sửa {code}. {owner_told(unreached=unreached)}"


def told_corrected(*, code: str, reason: str, changes: str) -> str:
    """To the owner, who may object."""
    if len(changes) > MOST_TOLD:
        changes = f"{changes[:MOST_TOLD]}…"
    return (
        f"Cán bộ đã sửa đăng ký {code} của anh/chị.\nLý do: {reason}\n\nNay ghi:\n{changes}\n\n"
        f"Bản trước vẫn được lưu. Không đúng thì chọn “{REFUSE}”, không cần giải thích gì thêm."
    )


def entered(*, code: str) -> str:
    """After entering one."""
    return f"Đã ghi đăng ký {code}, đang chờ tiếp nhận."


def has_already(*, codes: str) -> str:
    """The unit has registered already."""
    return f"Đơn vị này đã có đăng ký {codes}. Anh/chị xem trước; vẫn cần ghi thêm thì đánh dấu bên dưới."


def later_beside(*, codes: str, until: datetime) -> str:
    """Somebody new enters a paper of a unit that has registered by itself."""
    return (
        f"Đơn vị này đã tự gửi đăng ký {codes}, ghi thêm thì người gửi được báo; anh/chị mới nhận quyền, "
        f"ghi được từ {until:%H giờ %M ngày %d/%m/%Y}, hoặc nhờ một cán bộ khác ghi giúp. Chưa ghi gì."
    )


def told_others(*, code: str) -> str:
    """To whoever registered the unit before."""
    return f"Cán bộ vừa ghi thêm một đăng ký của đơn vị anh/chị, nhận qua {code}."
