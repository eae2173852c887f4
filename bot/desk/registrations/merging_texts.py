"""The words of making two registrations one, and of undoing that."""

from collections.abc import Sequence

from bot.desk.registrations.texts import owner_told

UNDECIDED = "Có cá nhân trùng tên nhưng ghi khác nhau. Anh/chị chọn cho từng người rồi gộp."
NOT_UNDONE = "Không hoàn tác được nữa vì một trong hai đăng ký đã thay đổi hoặc đã bị xóa."
NOT_UNCOLLECTED = "Không hoàn tác được nữa vì đăng ký đã thay đổi."


def same_name(*, name: str) -> str:
    """Two people of one name who may be one."""
    return f"Cá nhân {name}"


def keep(*, code: str, other: str) -> str:
    """The way to the preview."""
    return f"Giữ {code}, gộp {other} vào"


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


def merged(*, code: str, kept: str, unreached: int) -> str:
    """After merging."""
    return f"Đã gộp {code} vào {kept}. {owner_told(unreached=unreached)}"


def undone(*, code: str, kept: str, unreached: int) -> str:
    """After the merge was undone."""
    told = owner_told(unreached=unreached)
    return f"Đã hoàn tác: {kept} và {code} trở lại như trước khi gộp. {told}"


def uncollected(*, code: str, unreached: int) -> str:
    """After collecting was undone."""
    told = owner_told(unreached=unreached)
    return f"Đã hoàn tác tổng hợp: {code} trở lại “đã tiếp nhận”. {told}"
