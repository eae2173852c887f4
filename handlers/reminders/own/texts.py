"""What is said back of an errand of one's own."""

from collections.abc import Sequence
from datetime import date, datetime

from handlers.turn.texts import long_day_text, time_text

NOT_NOTED = "Vâng, em không ghi lời nhắc nào ạ."
ONCE_ONLY = (
    "Dạ, việc riêng thì em nhắc từng lần một, chưa nhắc lặp lại được ạ. Anh/chị nói ngày gần nhất, "
    "ví dụ: “25/6 nhắc tôi nộp báo cáo”; nhắc xong, anh/chị dặn em lần sau."
)
FULL = (
    "Dạ, em đang giữ 20 lời nhắc của anh/chị rồi nên chưa ghi thêm được. Anh/chị bỏ bớt một lời nhắc "
    "giúp em, ví dụ: “bỏ nhắc đăng ký”."
)


def too_far(*, last: date) -> str:
    """Nobody is reminded in so many years."""
    return (
        f"Dạ, em chỉ giữ lời nhắc trong 2 năm tới, đến {long_day_text(last)}, nên chưa ghi lời nhắc này. Gần đến lúc ấy "
        "anh/chị nhắn lại giúp em."
    )


# Of a day alone: what it is about is asked.
AS_TOLD = "việc anh/chị dặn"
REMIND = "nhắc"
HAS_ITS_DAY = "ngày "
ASK_HOUR = "Dạ, anh/chị muốn em nhắc thêm lúc mấy giờ, ngày nào ạ? Ví dụ: 6 giờ sáng 20/5."


def noted(*, words: str, at: datetime, also: Sequence[datetime], masked: bool = False) -> str:
    """When it comes, and what of the same was noted before."""
    if words == AS_TOLD:
        return f"Vâng, {_when(at)} em nhắc anh/chị. Nhắc việc gì, anh/chị nói thêm để em ghi ạ."
    text = f"Vâng, {_when(at)} em nhắc anh/chị: {words}. Muốn đổi hay bỏ, anh/chị nói em ạ."
    if masked:
        text += " Anh/chị chưa đồng ý cho lưu thông tin nên em không ghi trọn số điện thoại trong lời nhắc."
    if also:
        text += f" Lời nhắc trước ({'; '.join(map(_when, also))}) em vẫn giữ."
    return text


def noted_several(errands: Sequence[tuple[str, datetime]]) -> str:
    """When each of several comes."""
    lines = (f"• {_when(at)}: {words}" for words, at in errands)
    return "\n".join(
        ("Vâng, em nhắc anh/chị:", *lines, "Muốn đổi hay bỏ việc nào, anh/chị nói em ạ.")
    )


REGISTER_AGAIN = "đăng ký lại thi đua"


def day_alone(*, day: date) -> str:
    """A day without a word of what is on it."""
    return f"ngày {day.day}/{day.month} như anh/chị dặn"


def _when(at: datetime) -> str:
    return f"{time_text(at.time())} {long_day_text(at.date())}"


def stands(*, words: str, at: datetime) -> str:
    """What is kept, to who takes back another."""
    return f"Dạ, ngoài lời nhắc {_when(at)} ({words}) em không giữ lời nhắc nào như thế. Muốn bỏ lời nhắc này, anh/chị gõ “bỏ nhắc đi” ạ."


def ask_day(*, words: str, lunar: bool = False) -> str:
    """The errand is said and no day, or one of the moon."""
    if lunar:
        return f"Dạ, ngày âm em chưa đổi được. “{words}” là ngày nào dương lịch ạ? Ví dụ: 20/5."
    return f"Dạ, anh/chị muốn em nhắc “{words}” vào ngày nào ạ? Ví dụ: 20/5, hoặc sáng thứ Hai."


def dropped(*, words: Sequence[str]) -> str:
    """Those that were named are taken back."""
    return f"Vâng, em bỏ lời nhắc rồi ạ: {'; '.join(words)}."


def day_of_month(*, day: str) -> str:
    """A bare number as a day."""
    return f"ngày {day}"


def of_day(*, words: str, at: datetime, timed: bool) -> str:
    """The errand with its own day, where it is told before."""
    hour = f"{time_text(at.time())} " if timed else ""
    return f"{words} ({hour}ngày {at.day}/{at.month})"
