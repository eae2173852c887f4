"""Greeting, help, buttons and the sentences for what could not be read."""

from collections.abc import Sequence
from datetime import date, datetime, time

from handlers.values.shown.label_texts import MESSENGERS
from knowledge.plan.events import Meeting

# True for everybody who writes, agreed to anything or not: storage keeps every message so long.
MESSAGES_KEPT = (
    "Tin nhắn được giữ 30 ngày để trả lời anh/chị; gõ “dữ liệu” để xem hay xóa những gì trợ lý lưu, "
    "“trợ lý lưu gì” để biết ai xem, bao lâu."
)

YES = "Đồng ý"
NO = "Không đồng ý"
CANCEL = "Hủy"
SKIP = "Bỏ qua"
MORE = "Xem thêm"
CONTINUE = "Tiếp tục"
START_OVER = "Làm lại từ đầu"
KEEP_GOING = "Làm tiếp"
STOP_FOR_GOOD = "Hủy hẳn"

MEET_STAFF = "Gặp cán bộ"
MENU_ASK = "Hỏi về kế hoạch"
MENU_REGISTER = "Đăng ký thi đua"
MENU_MINE = "Đăng ký của tôi"
MENU_CALENDAR = "Lịch sự kiện"
MENU_REMIND = "Nhắc lịch"
MENU_PRIVACY = "Dữ liệu của tôi"


def day_text(day: date) -> str:
    """A day as people write it: 11/4/2025."""
    return f"{day.day}/{day.month}/{day.year}"


def long_day_text(day: date) -> str:
    """A day with its weekday: thứ Sáu, ngày 11/4/2025."""
    names = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
    return f"{names[day.weekday()]}, ngày {day_text(day)}"


def last_day_text(*, day: date, words: Sequence[str]) -> str:
    """A last day as the paper words it, of several waves each; else the day itself."""
    return "; ".join(words) or f"ngày {day_text(day)}"


def late_rule_text(*, quote: str, citation: str) -> str:
    """What the plan itself says of those who come after the last day."""
    return f"Kế hoạch nêu về đăng ký sau hạn: “{quote}” (📌 {citation})"


def time_text(at: time) -> str:
    """A time of day: 8 giờ, 8 giờ 30."""
    return f"{at.hour} giờ" + (f" {at.minute:02d}" if at.minute else "")


def hour_and_place(meeting: Meeting | None) -> str:
    """8 giờ, tại Hội trường A; only what is known of it, empty when nothing is."""
    if meeting is None:
        return ""
    at = time_text(meeting.at) if meeting.at else ""
    return ", ".join(filter(None, (at, f"tại {meeting.place}" if meeting.place else "")))


def contact(*, office: str, phone: str | None) -> str:
    """Whom to ask: the office by its name, and its number where there is one."""
    return f"{office} (điện thoại {phone})" if phone else office


def whom_line(*, whom: str) -> str:
    """The units an event is for."""
    return f"👥 Dành cho {whom}"


def clock_text(at: datetime) -> str:
    """A local moment for lists: 04/04/2025 08:05."""
    return f"{at:%d/%m/%Y %H:%M}"


def days_left_text(days: int) -> str:
    """How far off a day is."""
    if days < 0:
        return "đã qua"
    if days == 0:
        return "hôm nay"
    return "ngày mai" if days == 1 else f"còn {days} ngày"


def greeting(*, organisation: str, plan: str, standing: str, registers: bool) -> str:
    """The first message; `standing` says where today lies in the campaign."""
    name = f" của {organisation}" if organisation else ""
    standing = f"{standing}\n\n" if standing else ""
    helps = (
        "• Đăng ký thi đua ngay trong tin nhắn này.\n• Nhắc các ngày kỷ niệm, đại hội, hội nghị."
        if registers
        else "• Nhắc các mốc, các hạn ghi trong lịch."
    )
    return (
        f"Kính chào anh/chị! Đây là trợ lý tự động{name}.\n\n"
        f"Trợ lý giúp {'ba' if registers else 'hai'} việc:\n"
        f"• Trả lời câu hỏi về {plan}, có trích đúng điều khoản.\n"
        f"{helps}\n\n"
        f"{standing}{MESSAGES_KEPT}\n\n"
        "Anh/chị cứ gõ câu hỏi (không dấu cũng được), hoặc chọn:"
    )


def standing_running(*, start: str | None, end: date | None, days: int, registers: bool) -> str:
    """Today lies within the campaign, as far as its ends are known."""
    runs = "Phong trào thi đua đang diễn ra" if registers else "Kế hoạch đang được thực hiện"
    if end is None:
        return f"{runs} (từ {start})." if start else ""
    if start is None:
        return f"{runs} (đến {day_text(end)}, {days_left_text(days)})."
    return f"{runs} ({start} đến {day_text(end)}, {days_left_text(days)})."


def standing_over(*, end: date, today: date, registers: bool) -> str:
    """The campaign has ended."""
    return (
        f"Lưu ý: {'phong trào' if registers else 'kế hoạch'} này đã kết thúc ngày {day_text(end)} "
        f"(hôm nay là {day_text(today)}). Nội dung dưới đây để tra cứu."
    )


def standing_ahead(*, start: str, today: date, registers: bool) -> str:
    """The campaign has not begun."""
    what = "phong trào" if registers else "kế hoạch"
    return f"Lưu ý: {what} chưa bắt đầu (từ {start}; hôm nay là {day_text(today)})."


def organisation_now(*, name: str, former: str, merged_on: date) -> str:
    """The merged organisation with its former name."""
    return f"{name} (trước {day_text(merged_on)}: {former})"


_HELP_ASKING = (
    "Anh/chị có thể:\n"
    "• Gõ câu hỏi về kế hoạch, ví dụ: “thi đua đến bao giờ?”\n"
    "• “đăng ký” – đăng ký thi đua\n"
    "• “đăng ký của tôi” – xem, sửa, rút đăng ký\n"
)
_HELP_ASKING_ONLY = (
    "Anh/chị có thể:\n• Gõ câu hỏi về kế hoạch, ví dụ: “hạn nộp hồ sơ là ngày nào?”\n"
)
_HELP_REST = (
    "• “lịch” – các mốc sắp tới\n"
    "• “nhắc” – bật, tắt, chỉnh nhắc lịch\n"
    "• “dữ liệu” – xem, sửa, xóa dữ liệu của mình\n"
    f"• “liên kết” – nối {MESSENGERS} và trang web thành một\n"
    "• “hủy”, “quay lại”, “bỏ qua” – dùng ở bất cứ bước nào\n\n"
    "Không cần gõ dấu. Chọn, gõ số hoặc gõ chữ đều được."
)
HELP, HELP_WITHOUT = f"{_HELP_ASKING}{_HELP_REST}", f"{_HELP_ASKING_ONLY}{_HELP_REST}"
HELP_IN_DIALOG = (
    "Ở bước này anh/chị có thể trả lời, hoặc gõ: “quay lại” để sửa bước trước, “bỏ qua” nếu bước "
    "không bắt buộc, “hủy” để dừng. Hỏi về kế hoạch lúc nào cũng được, trả lời xong sẽ quay lại "
    "đúng bước này."
)
CONSENT_AGAIN = (
    "Cho em lưu thông tin thì anh/chị gõ “đồng ý” giúp em, không muốn thì gõ “không đồng ý” ạ."
)
CONSENT_UNCLEAR = (
    "Dạ, em chưa rõ ý anh/chị ạ. Cho em lưu thì anh/chị gõ “đồng ý”, chưa muốn thì gõ “không đồng ý” "
    "giúp em."
)
NO_LETTERS = "Trợ lý chưa hiểu tin vừa rồi. Anh/chị gõ giúp bằng chữ."
TOO_LONG = "Tin nhắn dài quá, trợ lý không đọc hết được. Anh/chị gửi lại gọn hơn giúp."
LOST_STATE = (
    "Xin lỗi anh/chị, trợ lý vừa được cập nhật nên không đọc lại được bước đang làm dở. "
    "Thông tin đã gửi trước đó vẫn còn nguyên."
)
DRAFT_ENDED = (
    "Đăng ký anh/chị làm dở lần trước đã quá 30 ngày nên trợ lý đã xóa phần chưa gửi để giữ kín thông "
    "tin. Khi cần, anh/chị gõ “đăng ký” để làm lại; các đăng ký đã gửi vẫn còn."
)
NOTHING_TO_CANCEL = "Hiện không có việc gì đang làm dở. Anh/chị cần gì ạ?"
WHAT_NEXT = "Vâng. Anh/chị cần gì nữa không ạ?"
WHAT_NEXT_REMINDED = (
    "Vâng. Nhắc lịch của anh/chị vẫn đang bật; muốn dừng nhắc, anh/chị gõ “tắt nhắc”. "
    "Anh/chị cần gì nữa không ạ?"
)
NO_SUCH_NUMBER = "Số này không ứng với mục nào vừa hiện. Anh/chị gõ câu hỏi, hoặc chọn:"
NOTHING_OPEN = "Hiện không có việc gì đang làm dở."
NOTHING_TO_GO_BACK = "Đây là bước đầu tiên, không lùi thêm được."
CANNOT_SKIP = "Bước này cần có câu trả lời nên chưa bỏ qua được."
GOING_ON = "Vâng, mình làm tiếp."
CANCELLED = "Dạ vâng, em dừng lại, chưa gửi gì đi. Khi cần anh/chị gõ “đăng ký”."
OLD_BUTTON = "Mục vừa chọn thuộc một câu hỏi cũ nên không còn tác dụng."
ASK_ANYTHING = "Mời anh/chị gõ câu hỏi về kế hoạch, ví dụ: “hợp tác xã phải làm những gì?”"
PRIVATE_ONLY = (
    "Để giữ kín thông tin của anh/chị, việc này chỉ làm trong tin nhắn riêng với trợ lý. "
    "Anh/chị mở trò chuyện riêng rồi gõ lại giúp."
)
GROUP_GREETING = (
    "Chào cả nhà! Trong nhóm, trợ lý trả lời câu hỏi về kế hoạch thi đua. "
    "Đăng ký và nhắc lịch xin nhắn riêng. Tin hỏi trợ lý trong nhóm được giữ 30 ngày."
)

GROUP_QUIET = (
    "Dạ, trong nhóm em chỉ trả lời khi có người hỏi em, không tự gửi tin. Muốn thôi nhận tin nhắn riêng, anh/chị nhắn riêng cho em rồi gõ "
    "lại câu này ạ."
)


def choose_again(*, labels: str) -> str:
    """A typed answer fits none of the choices; `labels` is empty when they are long."""
    typed = f", hoặc gõ {labels}" if labels else ""
    return f"Dạ, em chưa rõ ý anh/chị. Anh/chị chọn giúp một mục dưới đây{typed} ạ."


def confirm_cancel(*, step: str) -> str:
    """Cancelling with answers already given."""
    return f"Anh/chị đang đăng ký dở ở bước “{step}”. Hủy hẳn, hay làm tiếp?"


def resume(*, step: str) -> str:
    """An unfinished registration found again."""
    return f"Anh/chị đang đăng ký dở ở bước “{step}”. Tiếp tục chứ ạ?"


KEPT = "Vâng, trợ lý không xóa, không đổi gì ạ."


def programme(*, address: str) -> str:
    """The file of an occasion, as a link."""
    return f"📄 Chương trình, tài liệu: {address}"
