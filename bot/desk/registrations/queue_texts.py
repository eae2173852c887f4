"""The words of the queue: many registrations decided at once, taken back, walked through by keys."""

from collections.abc import Mapping

from bot.desk.registrations.texts import owners_told
from handlers.values.shown.counts import counted

# The page puts the number where the sign stands.
CHOSEN = "Đã chọn #"
SECONDS = "(còn # giây)"
CHOOSE_ALL = "Chọn tất cả trên trang này"
# States in which the staff may decide something.
DECIDABLE = ("sent", "returned", "accepted")
ACCEPT_CHOSEN = "Tiếp nhận các mục đã chọn"
COLLECT_CHOSEN = "Đưa các mục đã chọn vào tổng hợp"
RETURN_CHOSEN = "Trả lại các mục đã chọn"
ACCEPT_NEXT = "Tiếp nhận và sang mục sau"
RETURN_NEXT = "Yêu cầu bổ sung và sang mục sau"
REASON_HINT = "Một lý do cho mọi mục đã chọn"
NOTHING_CHOSEN = "Anh/chị chưa chọn đăng ký nào."
REASON_NEEDED = "Anh/chị ghi một lý do để người gửi biết cần bổ sung gì."
TAKE_BACK = "Hoàn tác"
TOO_LATE = "Không hoàn tác được nữa: đã quá một phút hoặc các đăng ký đã thay đổi."
NO_MORE = "Trong danh sách này không còn đăng ký nào chờ."
PRINT = "In danh sách"
BEFORE = "Mục trước"
AFTER = "Mục sau"
KEYS = "Phím tắt"
KEYS_ON = "Dùng phím tắt trên máy này"
CLOSE = "Đóng"
KEY_WORDS = (
    ("J, K", "mục sau, mục trước"),
    ("X", "chọn hoặc thôi chọn mục đang đứng"),
    (
        "A",
        "tiếp nhận: các mục đã chọn, không chọn thì mục đang đứng; ở trang một đăng ký thì sang luôn mục sau",
    ),
    ("R", "ghi lý do rồi trả lại"),
    ("/", "tìm"),
    ("?", "bảng này"),
)
_DONE = {"accepted": "tiếp nhận", "returned": "trả lại", "collected": "đưa vào tổng hợp"}
_SHOWN = 5


def choose(*, code: str) -> str:
    """The check box of one."""
    return f"Chọn {code}"


def decided(*, status: str, count: int, refused: Mapping[str, str], unreached: int) -> str:
    """After deciding about many; `refused` are those that were not, and what they are."""
    done = f"Đã {_DONE[status]} {counted(count)} đăng ký; {owners_told(unreached=unreached)}"
    if not refused:
        return done
    some = [f"{code} {state}" for code, state in list(refused.items())[:_SHOWN]]
    more = f" và {counted(len(refused) - _SHOWN)} mục nữa" if len(refused) > _SHOWN else ""
    return f"{done} Không đổi {counted(len(refused))} mục: {'; '.join(some)}{more}."


def just(*, status: str, count: int) -> str:
    """What can still be taken back."""
    return f"Vừa {_DONE[status]} {counted(count)} đăng ký."


def taken_back(*, count: int, unreached: int) -> str:
    """After taking back."""
    return f"Đã hoàn tác {counted(count)} đăng ký; {owners_told(unreached=unreached)}"


def export(*, filtered: bool) -> str:
    """The list as a file, which follows the filter."""
    return "Danh sách đang lọc" if filtered else "Danh sách"
