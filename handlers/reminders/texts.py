"""The calendar, the reminder settings and the reminders themselves."""

from collections.abc import Sequence
from datetime import date, time

from handlers.turn.texts import (
    day_text,
    days_left_text,
    hour_and_place,
    long_day_text,
    programme,
    time_text,
    whom_line,
)
from handlers.values.reminding.settings import Subscription
from knowledge.plan.events import Meeting

FEED = "Đưa vào lịch điện thoại"
NO_FEED = (
    "Trợ lý chưa có địa chỉ trên mạng nên chưa đưa lịch vào điện thoại được. Anh/chị bật “nhắc lịch” để "
    "nhận tin nhắc tại đây."
)
CALENDAR_HEAD = "📅 Các mốc sắp tới:"
UNDATED_HEAD = "Chưa có ngày cụ thể (chờ cơ quan thông báo):"
NOTHING_AHEAD = "Hiện chưa có mốc nào sắp tới."
ALL_EVENTS = "Tất cả các mốc"
NO_EVENTS = "các mốc đã chọn không còn trong lịch"
CHOOSE_EVENTS = "Chọn mốc cần nhắc"
CHOOSE_DAYS = "Nhắc trước mấy ngày"
CHOOSE_HOUR = "Giờ nhắc"
CHOOSE_QUIET = "Giờ yên lặng"
PAUSE = "Tạm dừng"
UNPAUSE = "Bỏ tạm dừng"
STOP = "Tắt nhắc lịch"
DONE = "Xong"
TURN_ON = "Bật nhắc lịch"
NOTED = "Đã rõ"
SNOOZE = "Nhắc lại ngày mai"
ASK_EVENTS = "Chọn mốc để bật hoặc tắt (✓ là đang bật):"
ASK_DAYS = "Nhắc trước mấy ngày? Gõ các số, ví dụ: 30, 7, 3, 1, 0 (0 là đúng ngày)."
ASK_HOUR = "Nhắc lúc mấy giờ? Ví dụ: 8h hoặc 14h30."
ASK_QUIET = "Không nhắn trong khoảng nào? Ví dụ: 21h đến 7h."
ASK_PAUSE = "Tạm dừng đến ngày nào, hoặc bao lâu? Ví dụ: 15/5 hoặc 2 tuần."
DAYS_BAD = "Trợ lý cần các số ngày từ 0 đến 365, ví dụ: 30, 7, 1, 0. Anh/chị gõ lại giúp."
HOUR_BAD = "Giờ chưa đúng, ví dụ: 8h, 14h30. Anh/chị gõ lại giúp."
QUIET_BAD = "Trợ lý cần hai mốc giờ, ví dụ: 21h đến 7h. Anh/chị gõ lại giúp."
PAUSE_BAD = "Trợ lý cần một ngày sắp tới (15/5) hoặc khoảng thời gian (2 tuần)."
IS_ON = "Nhắc lịch đang bật. Muốn chỉnh, gõ “nhắc”; muốn tắt, gõ “tắt nhắc”."


def no_such_day(*, day: int, month: int, last: int) -> str:
    """A day that the month has not."""
    return f"Dạ, tháng {month} chỉ có {last} ngày, không có ngày {day}/{month} ạ. Anh/chị xem lại ngày giúp em."


NO_DAY_YET = "Dạ, mốc nào chưa có ngày thì em chưa biết ngày; cơ quan báo ngày là em nhắc anh/chị theo ngày ấy."
NOT_ON = "Nhắc lịch đang tắt. Muốn bật, gõ “nhắc”."
# To somebody who registered, and may be getting these.
STILL_SENT = (
    "Tin về chính đăng ký của anh/chị thì vẫn được gửi; thông báo chung của cơ quan mà không muốn "
    "nhận thì anh/chị gõ “đừng gửi thông báo nữa”."
)
REFUSED = "Vâng, trợ lý không nhắc. Khi cần, anh/chị gõ “lịch” để xem các mốc hoặc “nhắc” để bật."
ACKNOWLEDGED = "Cảm ơn anh/chị."
LEFT = "Vâng, đã thoát phần nhắc lịch."
SNOOZE_BAD = "Trợ lý không tìm thấy mốc này nên chưa đặt nhắc lại được. Gõ “lịch” để xem các mốc."
SNOOZE_PAST = "Mốc này đã qua nên không nhắc lại nữa."


def consent(*, organisation: str, events: str | None, days: tuple[int, ...], at: time) -> str:
    """Consent to reminders, separate from registration; `events` are those wished for alone."""
    named = (
        f"nhắc anh/chị {events}"
        if events
        else ("nhắc anh/chị trước các mốc (kỷ niệm, đại hội, hội nghị, kết thúc phong trào)")
    )
    return (
        f"{organisation} {named}: {days_text(days)}, lúc {time_text(at)}.\n"
        "Để nhắc, trợ lý lưu địa chỉ trò chuyện này, các lựa chọn nhắc và lần nào đã nhắc; tin nhắn "
        "giữ 30 ngày. Tắt bất cứ lúc nào: gõ "
        "“tắt nhắc”. Cơ quan gửi cả thông báo qua đây; không muốn nhận thông báo: gõ “đừng gửi thông báo nữa”.\n\nAnh/chị có đồng ý nhận nhắc lịch không?"
    )


def event_of_day(*, name: str, on: date | None) -> str:
    """One event in the consent, with its day where it has one."""
    return f"{name} ({day_text(on)})" if on else name


def days_text(days: Sequence[int]) -> str:
    """30, 7, 1 ngày trước và đúng ngày."""
    ahead = [str(day) for day in days if day]
    parts = [f"trước {', '.join(ahead)} ngày"] if ahead else []
    return " và ".join([*parts, *(["đúng ngày"] if 0 in days else [])])


def settings(*, subscription: Subscription, events: str, next_one: str | None) -> str:
    """The reminder settings, whole."""
    lines = [
        "🔔 Nhắc lịch đang bật:",
        f"• Mốc: {events}",
        f"• Khi nào: {days_text(subscription.days_before)}, lúc {time_text(subscription.at)}",
        f"• Yên lặng: {time_text(subscription.quiet_from)} đến {time_text(subscription.quiet_to)}",
    ]
    if subscription.paused_until:
        start = subscription.paused_from
        begins = f" từ ngày {day_text(start)}" if start else ""
        lines.append(f"• Tạm dừng{begins} đến ngày {day_text(subscription.paused_until)}")
    if next_one:
        lines.append(f"• Lần nhắc tới: {next_one}")
    return "\n".join(lines)


def next_reminder(*, event: str, on: date) -> str:
    """The next reminder in the settings."""
    return f"{day_text(on)} ({event})"


def calendar_line(
    *,
    on: date,
    name: str,
    days: int,
    count: str,
    meeting: Meeting | None,
    whom: str,
    source: str | None,
    file: str,
    plan: str,
) -> str:
    """One dated event; `source` says where a date set by the office is from, `plan` is another one
    than that of the day."""
    counted = f" – {count}" if count else ""
    whose = f", {of_plan(plan=plan)}" if plan else ""
    line = f"• {long_day_text(on)}: {name}{counted} ({days_left_text(days)}{whose})"
    held = hour_and_place(meeting)
    more = (
        held and held_line(held=held),
        whom and whom_line(whom=whom),
        source and source_line(source=source),
        file and programme(address=file),
    )
    return "\n  ".join(filter(None, (line, *more)))


def of_plan(*, plan: str) -> str:
    """Whose an event is."""
    return f"theo {plan}"


def held_line(*, held: str) -> str:
    """At what hour and where; both as they are known."""
    return f"🕗 {held[0].upper()}{held[1:]}"


def undated_line(*, name: str, whom: str, note: str | None) -> str:
    """One event without a date; `note` is the source of one that is not in the plan."""
    return "\n  ".join(filter(None, (f"• {name}", whom and whom_line(whom=whom), note)))


def source_line(*, source: str) -> str:
    """Where a date or an event of the office is from."""
    return f"Nguồn: {source}"


def count_text(*, number: int | None, ordinal: bool) -> str:
    """79 năm; lần thứ 103."""
    if number is None:
        return ""
    return f"lần thứ {number}" if ordinal else f"{number} năm"


def event_chosen(*, name: str, on: bool) -> str:
    """One event in the picker."""
    return f"✓ {name}" if on else name


def days_saved(*, days: tuple[int, ...]) -> str:
    """After the days were changed."""
    return f"Đã ghi: nhắc {days_text(days)}."


def hour_saved(*, at: time) -> str:
    """After the hour was changed."""
    return f"Đã ghi: nhắc lúc {time_text(at)}."


def quiet_now(*, start: time, end: time) -> str:
    """The quiet hours gave way to the hour that was wished."""
    return f"Giờ yên lặng nay là {time_text(start)} đến {time_text(end)}."


def hour_is_quiet(*, at: time) -> str:
    """The chosen hour lies within the quiet hours."""
    return f"Giờ nhắc nằm trong giờ yên lặng nên trợ lý nhắc lúc {time_text(at)}."


def quiet_saved(*, start: time, end: time) -> str:
    """After the quiet hours were changed."""
    return f"Đã ghi: không nhắn từ {time_text(start)} đến {time_text(end)}."


def paused(*, until: date) -> str:
    """After pausing."""
    return f"Đã tạm dừng nhắc đến hết ngày {day_text(until)}."


def paused_later(*, start: date, until: date, next_one: str | None) -> str:
    """After a pause that begins later: what comes before it still does."""
    before = f" Lời nhắc {next_one} vẫn gửi." if next_one else ""
    return f"Vâng, em nghỉ nhắc từ ngày {day_text(start)} đến hết ngày {day_text(until)}.{before}"


def snoozed(*, on: date, at: time) -> str:
    """After "remind me again"."""
    return f"Vâng, trợ lý sẽ nhắc lại lúc {time_text(at)} ngày {day_text(on)}."


def reminder(*, on: date, days: int, events: Sequence[str], citations: Sequence[str]) -> str:
    """A reminder that is due: the day first, then what it is."""
    lines = [f"🔔 {_when(days)}: {long_day_text(on)}", *events]
    return "\n".join((*lines, *(f"📌 {citation}" for citation in citations)))


def correction(*, name: str, told: date | None, new: date | None) -> str:
    """The office moved or cleared a date after people had been reminded of it."""
    if told is None and new is not None:
        return f"🔔 {name} đã có ngày mới: {long_day_text(new)}."
    if told is None:
        return f"🔔 {name} chưa có ngày mới."
    if new is None:
        return (
            f"🔔 Đính chính: ngày {day_text(told)} không còn là ngày của {name}; hiện chưa có ngày "
            "mới. Khi có ngày, trợ lý sẽ nhắc."
        )
    return (
        f"🔔 Đính chính: {name}.\nNgày đổi từ {long_day_text(told)} sang {long_day_text(new)}. "
        "Anh/chị theo ngày mới giúp."
    )


def withdrawal(*, name: str, told: date) -> str:
    """The office removed an event after people had been reminded of it."""
    return (
        f"🔔 Đính chính: cơ quan đã bỏ “{name}” ngày {day_text(told)} khỏi lịch. Anh/chị không cần "
        "giữ ngày này nữa ạ."
    )


def reminded_event(
    *, name: str, count: str, meeting: Meeting | None, whom: str, note: str | None, file: str
) -> str:
    """One event of a reminder."""
    counted = f" – {count}" if count else ""
    held = hour_and_place(meeting)
    more = (
        held and held_line(held=held),
        whom and whom_line(whom=whom),
        note,
        file and programme(address=file),
    )
    return "\n".join(filter(None, (f"• {name}{counted}", *more)))


def _when(days: int) -> str:
    text = days_left_text(days)
    return text[0].upper() + text[1:]


NOT_REGISTERED = "Anh/chị chưa có đăng ký thi đua trong đợt này. Gõ “đăng ký” để làm ngay."


def own_errand(*, words: str) -> str:
    """What somebody wanted to be reminded of, when it is time."""
    return f"Dạ, anh/chị nhờ em nhắc hôm nay: {words}."


UNFINISHED = (
    "🔔 Anh/chị còn một đăng ký thi đua làm dở. Phần đã điền được giữ 30 ngày từ tin cuối của anh/chị, "
    "rồi tự xóa. Tiếp tục chứ ạ?"
)


def registration_open(*, plan: str, end: date | None) -> str:
    """What those read who asked to hear of the next campaign."""
    until = f", đến hết ngày {day_text(end)}" if end else ""
    return f"🔔 Đã mở đăng ký thi đua theo {plan}{until}."


UNDO_STOP = "Bật lại như cũ"
STOPPED = (
    "Đã tắt nhắc lịch, từ giờ trợ lý không nhắc nữa. Nếu đổi ý, anh/chị chọn hoặc gõ "
    "“bật lại như cũ”; các lựa chọn nhắc vẫn như trước."
)
ERRANDS_STOPPED = "Vâng, em bỏ hết các lời nhắc của anh/chị rồi ạ, không nhắc gì nữa."
OFF_ALREADY = "Dạ, em không nhắc gì nữa, nhắc lịch đang tắt."
NO_NEWS = "Em cũng không gửi thông báo chung nữa."
NEWS_STOPPED = f"{NO_NEWS[:-1]}; tin về chính đăng ký của anh/chị vẫn được gửi."
NEWS_AGAIN = "Em lại gửi thông báo chung của cơ quan cho anh/chị."
NEWS_NEEDS = (
    "Em ghi anh/chị nhận lại thông báo chung. Thông báo gửi cho ai đã đăng ký thi đua hoặc bật nhắc lịch; nhắc "
    "lịch của anh/chị đang tắt ạ."
)
RESTORED = "Đã bật lại như cũ."


def feed(*, mine: str, public: str) -> str:
    """The link of one's own, how it is used, and the one for everybody."""
    return (
        f"Liên kết lịch của riêng anh/chị:\n{mine}\n\n"
        "Trên điện thoại: mở Lịch, chọn “Thêm lịch đăng ký” (iPhone) hoặc “Từ URL” (Google Lịch trên máy tính), "
        "dán liên kết. Lịch tự cập nhật khi ngày dời và báo trước như anh/chị đã chọn.\n"
        "Không gửi liên kết này cho ai; gõ “lịch điện thoại” lần nữa thì liên kết cũ thôi dùng.\n\n"
        f"Lịch chung cho mọi người: {public}"
    )
