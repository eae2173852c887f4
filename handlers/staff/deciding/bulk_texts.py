"""What is said about many registrations decided at once, to the staff and to the owners."""

from collections.abc import Sequence

from handlers.values.shown.counts import counted

YEAR_NEEDED = (
    "Anh/chị ghi mã đầu tiên đầy đủ, các mã sau ghi số cũng được, ví dụ: duyệt DK-2025-0001, 3, 5. "
    "Hoặc gõ “chờ duyệt” rồi duyệt theo số thứ tự của danh sách: duyệt 2, 3, 5."
)
TOO_LATE = "Không hoàn tác được nữa: đã quá một phút hoặc các đăng ký đã thay đổi."
SHOWN = 5


def too_many(*, most: int) -> str:
    """More codes than one line may have."""
    return f"Một lần tiếp nhận được nhiều nhất {counted(most)} mã. Anh/chị chia ra, hoặc gõ “duyệt hết”."


def accept_all(*, count: int) -> str:
    """The button under the count."""
    return f"Tiếp nhận cả {counted(count)}" if count > 1 else "Tiếp nhận"


def sure(*, count: int, first: str, last: str) -> str:
    """How many "all" are."""
    span = f"từ {first} đến {last}" if count > 1 else first
    return (
        f"Có {counted(count)} đăng ký chờ tiếp nhận ({span}). Tiếp nhận hết thì người gửi được báo ngay; "
        "anh/chị hoàn tác được trong một phút."
    )


def accepted(*, codes: Sequence[str], refused: Sequence[str]) -> str:
    """After accepting many; a line for each that was not."""
    some = ", ".join(codes[:SHOWN])
    more = f" và {len(codes) - SHOWN} mã nữa" if len(codes) > SHOWN else ""
    done = f"Đã tiếp nhận {counted(len(codes))} đăng ký: {some}{more}; người gửi được báo."
    lines = [f"• {line}" for line in refused]
    return "\n".join(([done] if codes else []) + lines)


def taken_back(*, count: int) -> str:
    """After taking back."""
    return f"Đã hoàn tác {counted(count)} đăng ký; người gửi được báo."


def not_on_list(*, places: Sequence[int], last: int) -> str:
    """Places that the shown list has not."""
    which = ", ".join(map(str, places))
    return f"Danh sách vừa hiện chỉ có số 1 đến {last}, không có số {which}; chưa duyệt bản nào."
