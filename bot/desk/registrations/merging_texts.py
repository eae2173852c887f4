"""The words of making two registrations one, and of undoing that."""

from collections.abc import Sequence

MERGE = "Gộp hai đăng ký"
MERGE_HINT = (
    "Chọn bản giữ lại. Trang sau cho xem bản gộp, có đủ cá nhân, chỉ tiêu của cả hai; chưa gộp gì "
    "cho đến khi anh/chị bấm “Gộp”."
)
PREVIEW = "Xem trước bản gộp"
CONFLICTS = "Hai bản ghi khác nhau"
CONFLICTS_HINT = "Anh/chị chọn nội dung dùng trong bản gộp."
SAME_PEOPLE = "Có ở cả hai bản, ghi một lần"
TWO_PEOPLE = "Hai người khác nhau: ghi cả hai"
RESULT = "Bản gộp sẽ có"
RESULT_HINT = "Anh/chị vừa đổi lựa chọn ở trên thì bấm “Xem lại” để thấy bản gộp mới."
SHOW_AGAIN = "Xem lại"
GO = "Gộp"
UNDECIDED = "Có cá nhân trùng tên nhưng ghi khác nhau. Anh/chị chọn cho từng người rồi gộp."
CAN_UNDO = "Gộp xong vẫn hoàn tác được, cho đến khi một trong hai đăng ký thay đổi."
UNDO = "Hoàn tác gộp"
UNDO_COLLECT = "Hoàn tác tổng hợp"
UNDO_COLLECT_HINT = (
    "Đăng ký trở lại “đã tiếp nhận” và người gửi được báo. Làm được cho đến khi đăng ký thay đổi."
)
NOT_UNDONE = "Không hoàn tác được nữa vì một trong hai đăng ký đã thay đổi hoặc đã bị xóa."
NOT_UNCOLLECTED = "Không hoàn tác được nữa vì đăng ký đã thay đổi."


def same_name(*, name: str) -> str:
    """Two people of one name who may be one."""
    return f"Cá nhân {name}"


def keep(*, code: str, other: str) -> str:
    """The way to the preview."""
    return f"Giữ {code}, gộp {other} vào"


def of_code(*, code: str, text: str) -> str:
    """One side of a conflict."""
    return f"{code}: {text}"


def state_after(*, code: str, state: str, other: str) -> str:
    """Which state the united registration has; what that means for the figures."""
    return (
        f"Bản gộp mang mã {code}, giữ trạng thái “{state}”; {other} chuyển sang “đã rút” và vẫn "
        "đọc lại được."
    )


def told_merged(*, code: str, kept: str) -> str:
    """To the owner of the registration that was merged."""
    return (
        f"Đăng ký {code} trùng đơn vị với {kept} nên cán bộ đã gộp vào {kept}: cá nhân, chỉ tiêu "
        f"của {code} nay nằm trong {kept}. Nếu chưa đúng, anh/chị báo cán bộ."
    )


def told_united(*, code: str, merged: str, added: Sequence[str]) -> str:
    """To the owner of the registration that stays."""
    people = f" Cá nhân được thêm: {', '.join(added)}." if added else ""
    return (
        f"Cán bộ đã gộp đăng ký {merged} của cùng đơn vị vào đăng ký {code} của anh/chị.{people} "
        "Anh/chị xem lại; nếu chưa đúng, báo cán bộ."
    )


def told_unmerged(*, code: str, other: str, state: str) -> str:
    """To both owners, each about their own registration."""
    return (
        f"Cán bộ đã hoàn tác việc gộp {code} với {other}. Đăng ký {code} trở lại như trước khi "
        f"gộp, trạng thái “{state}”."
    )


def told_uncollected(*, code: str) -> str:
    """To the owner of a registration that is not collected any more."""
    return f"Đăng ký {code} chưa đưa vào tổng hợp nữa; trạng thái trở lại “đã tiếp nhận”."


def merged_note(*, kept: str) -> str:
    """Why a merged registration is withdrawn."""
    return f"Gộp vào {kept}"


def merged(*, code: str, kept: str) -> str:
    """After merging."""
    return f"Đã gộp {code} vào {kept}. Người gửi được báo."


def undone(*, code: str, kept: str) -> str:
    """After the merge was undone."""
    return f"Đã hoàn tác: {kept} và {code} trở lại như trước khi gộp. Người gửi được báo."


def uncollected(*, code: str) -> str:
    """After collecting was undone."""
    return f"Đã hoàn tác tổng hợp: {code} trở lại “đã tiếp nhận”. Người gửi được báo."


def undo_hint(*, kept: str, merged: str, state: str) -> str:
    """What undoing does."""
    return (
        f"{merged} đã gộp vào {kept}. Hoàn tác thì {kept} trở lại bản trước khi gộp, {merged} trở "
        f"lại “{state}”; người gửi được báo. Làm được cho đến khi một trong hai đăng ký thay đổi."
    )
