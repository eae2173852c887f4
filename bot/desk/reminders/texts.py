"""The words of the desk's calendar."""

from datetime import date

from handlers.reminders.texts import held_line
from handlers.turn.citing_texts import plan_name
from handlers.turn.texts import day_text, long_day_text, programme, whom_line
from handlers.values.shown.counts import counted
from knowledge.plan.plan import Plan

INVITE = "Soạn giấy mời"
INVITE_HINT = "Lời nhắc của lịch chỉ báo ngày; cần mọi người báo dự hay vắng thì soạn giấy mời."
COPY = "Chép vào nhóm Zalo"
COPIED = "Đã chép, mở nhóm Zalo và dán"
DAY = "Ngày"
OF_PLAN = "Lịch của:"
SOURCE = "Nguồn"
NO_DAY = "Chưa có ngày"
SET_BY_OFFICE = "cơ quan đặt"
WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
SENT_ON = "Ngày gửi"
BEFORE = "Nhắc trước"
PEOPLE = "Số người"
WHO = "Người nhận"
SAME_DAY = "đúng ngày"
SOURCE_HINT = "Ví dụ: Giấy mời số 12/GM-LMHTX ngày 2/6/2025"
SEE_EFFECT = "Xem trước sẽ gửi gì"
EFFECT = "Nếu lưu thì trợ lý sẽ gửi"
NOBODY = "Chưa có ai được nhắc về mốc này, nên không gửi gì."
DAY_BAD = "Ngày chưa đúng. Chọn ngày từ hôm nay trở đi."
SOURCE_BAD = "Cần ghi căn cứ: văn bản hoặc thông báo nào cho biết ngày này."
SAME_AS_NOW = "Đây đang là ngày của mốc này rồi."
NO_HISTORY = "Cơ quan chưa đặt ngày lần nào."
BACK_TO_CALENDAR = "← Về lịch"
CLEARED = "Đã bỏ ngày của mốc này."
ADD_EVENT = "Thêm sự kiện"
NAME = "Tên sự kiện"
NAME_BAD = "Ghi tên sự kiện bằng chữ, tối đa 120 ký tự."
NAME_TAKEN = "Lịch đã có mốc tên này."
EVENT_SOURCE_BAD = "Cần ghi nguồn: văn bản hoặc thông báo nào nói về sự kiện này."
GONE = "Sự kiện này vừa được người khác bỏ khỏi lịch."
FILE = "Chọn tệp"
FILE_HINT = "Liên kết hiện trong lịch và trong các lời nhắc gửi từ nay; lưu tệp không gửi tin nào."
SAVE_FILE = "Lưu tệp"
NO_FILE = "Chưa chọn tệp nào để thêm hay bỏ."
FILE_SAVED = "Đã lưu tệp chương trình."
FILE_DROPPED = "Đã bỏ tệp chương trình."
MEETING = "Giờ và địa điểm"
HOUR = "Giờ bắt đầu (nếu biết)"
PLACE = "Địa điểm (nếu biết)"
MEETING_HINT = "Hiện trong lịch, câu trả lời và các lời nhắc gửi từ nay; lưu không gửi tin nào. Dời ngày thì ghi lại giờ, địa điểm."
SAVE_MEETING = "Lưu giờ và địa điểm"
MEETING_NEEDS_DAY = "Mốc này chưa có ngày. Đặt ngày trước, rồi ghi giờ và địa điểm."
HOUR_BAD = "Giờ chưa đúng, ví dụ 08:00."
MEETING_SAME = "Giờ và địa điểm đang là như vậy rồi."
MEETING_SAVED = "Đã lưu giờ và địa điểm."
MEETING_DROPPED = "Đã bỏ giờ và địa điểm."
WHOM = "Dành cho ai"
EVERYBODY = "tất cả đơn vị"
CHOOSE_WHOM = "Chọn đơn vị được nhắc"
ALL_AGAIN = "Nhắc tất cả như cũ"
SEE_WHOM = "Xem ai sẽ được nhắc"
SAVE_WHOM = "Lưu"
BACK_TO_EVENT = "← Về sự kiện"
WHOM_SOFT = "Không chọn gì nghĩa là nhắc tất cả người đang bật nhắc mốc này. Chọn nhiều điều kiện thì đơn vị phải đúng mọi điều kiện."
WHOM_HINT = (
    "Ai chưa đăng ký, hoặc đơn vị chưa có trong sổ, chưa ghi huyện, thì chưa rõ thuộc diện nào nên vẫn được nhắc; "
    "mọi lời nhắc ghi “Dành cho …”. Lời nhắc chưa gửi được xếp lại theo lựa chọn này; ai đã được nhắc thì không "
    "có tin đính chính."
)
WHOM_SAME = "Sự kiện đang dành cho đúng những đơn vị này rồi."
CONTACT = "Người liên hệ"
UNIT = "Đơn vị"
COMMUNE = "Xã, phường"
NO_NAME = "(chưa đăng ký)"
ADDED_LINE = "thêm vào lịch"


def of_plan(*, plan: Plan) -> str:
    """Whose calendar it is, where campaigns stand side by side."""
    return plan_name(number=plan.number, day=plan.date)


def for_whom(*, whom: str) -> str:
    """The units an event is for; all of them when empty."""
    return f"Dành cho {whom or EVERYBODY}"


def whom_saved(*, whom: str) -> str:
    """After it was chosen."""
    return f"Đã lưu: sự kiện dành cho {whom or EVERYBODY}."


def whom_people(*, people: int, unregistered: int) -> str:
    """How many will be reminded, above their names."""
    without = f", trong đó {counted(unregistered)} người chưa đăng ký" if unregistered else ""
    return f"{counted(people)} người sẽ được nhắc{without}"


def whom_later(*, people: int) -> str:
    """The same of an event without a day to come."""
    if not people:
        return NOBODY
    return f"Chưa có ngày sắp tới nên chưa gửi gì; khi có ngày thì nhắc {counted(people)} người."


def month_name(day: date) -> str:
    """A month as a heading."""
    return f"Tháng {day.month} năm {day.year}"


def before_text(days: int) -> str:
    """How long before the day."""
    return f"{days} ngày" if days else SAME_DAY


def day_saved(*, event: str, on: date) -> str:
    """After the date was set."""
    return f"Đã đặt {event} vào {long_day_text(on)}."


def effect_reminders(*, people: int) -> str:
    """How many are reminded."""
    return f"Nhắc {counted(people)} người, vào các ngày:" if people else NOBODY


def effect_corrections(*, people: int, told: str) -> str:
    """How many were told the old date."""
    days = f" ({told})" if told else ""
    return f"{counted(people)} người đã được báo ngày cũ{days}. Mỗi người nhận đúng một tin đính chính."


def history_line(*, at: str, by: str, what: str) -> str:
    """One earlier change of an event."""
    return f"{at}, {by}: {what}"


RENAMED_LINE = "đổi tên"


def set_line(*, on: date | None, source: str | None) -> str:
    """One earlier setting of the date."""
    day = f"đặt ngày {day_text(on)}" if on else "bỏ ngày"
    return f"{day}{f' – {source}' if source else ''}"


def added(*, event: str, on: date | None) -> str:
    """After an event of the office's own was added."""
    return f"Đã thêm vào lịch: {event}, {long_day_text(on) if on else NO_DAY.lower()}."


def renamed(*, event: str) -> str:
    """After the name was changed."""
    return f"Đã đổi tên thành “{event}”."


def removed(*, event: str) -> str:
    """After an event of the office's own was removed."""
    return f"Đã bỏ “{event}” khỏi lịch."


def rename_effect(*, people: int) -> str:
    """What another name does."""
    later = f" Lời nhắc sắp tới (cho {counted(people)} người) dùng tên mới." if people else ""
    return f"Đổi tên không gửi gì ngay.{later}"


def remove_effect(*, people: int) -> str:
    """What a removal does to reminders that have not gone out."""
    if not people:
        return "Không còn lời nhắc nào chờ gửi về sự kiện này."
    return f"{counted(people)} người sẽ không được nhắc về sự kiện này nữa."


def whom_history(*, whom: str) -> str:
    """One earlier choice of whom it is for."""
    return f"chọn dành cho {whom or EVERYBODY}"


def meeting_line(*, at: str, place: bool) -> str:
    """One earlier setting of hour and place; which place the history does not keep."""
    known = ", ".join(filter(None, (at, "có địa điểm" if place else "")))
    return f"ghi giờ, địa điểm: {known}" if known else "bỏ giờ, địa điểm"


def for_a_group(
    *, event: str, on: date, held: str, whom: str, source: str | None, file: str, page: str | None
) -> str:
    """The reminder to be pasted into a group of another app; `source` is a line already."""
    told = f"🔔 {event}: {long_day_text(on)}."
    return "\n".join(
        line
        for line in (
            told,
            held_line(held=held) if held else "",
            whom_line(whom=whom) if whom else "",
            f"{source}." if source else "",
            programme(address=file) if file else "",
            f"Nhận nhắc trước, hỏi thêm, đăng ký: {page}" if page else "",
        )
        if line
    )


def day_off(*, day: date, name: str) -> str:
    """Before a date is saved on which nobody is at work."""
    return (
        f"Ngày {day_text(day)} là ngày nghỉ ({name}). Anh/chị xem lại giấy mời, công văn; đúng ngày này thì cứ lưu, "
        "lời nhắc vẫn gửi như thường, cả trong ngày nghỉ."
    )


# What a field of an event's page is called where two have changed it.
FIELDS = {
    "ngay": "Ngày",
    "nguon": "Căn cứ",
    "luc-gio": "Giờ",
    "noi": "Nơi họp",
    "ten": "Tên",
}
