"""What the staff read in the chat, and what they make the bot tell others."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from handlers.turn.texts import clock_text, day_text, long_day_text
from handlers.values import label_texts as labels
from handlers.values.staff import CaseView, Numbers

ONLY_STAFF = "Mục này chỉ dành cho cán bộ."
NEEDS_CLERK = "Việc này cần quyền cán bộ; tài khoản của anh/chị chỉ được xem."
CODE_BAD = "Mã không đúng hoặc đã hết hạn. Anh/chị xin người mời một mã mới."
CODE_SHAPE = "Mã mời gồm 10 chữ và số, ví dụ K7QF3-MPD9T. Anh/chị xem lại rồi gõ: /quantri MÃ"
CODE_OLD = (
    "Mã mời 8 chữ số là loại cũ, nay đã hết hạn. Anh/chị xin người mời một mã mới (10 chữ và số)."
)
ROLE_ENDED = "Quyền cán bộ của anh/chị đã hết hiệu lực."
LEFT = "Đã dừng, chưa có gì thay đổi."
COMMANDS = (
    "Anh/chị có thể gõ:\n"
    "• “chờ duyệt” – các đăng ký chờ tiếp nhận\n"
    "• “duyệt DK-…” – tiếp nhận; “trả lại DK-…” – trả lại kèm lý do\n"
    "• “đặt ngày” – đặt ngày của một mốc; “thêm sự kiện” – thêm một mốc mới\n"
    "• “thông báo” – soạn thông báo, người thứ hai duyệt\n"
    "• “số liệu” – số liệu hôm nay\n"
    "• “xuất danh sách” – nơi tải tệp Excel\n"
    "• “/quantri” – mã vào trang quản trị"
)
COMMANDS_OF_VIEWER = (
    "Anh/chị có thể gõ:\n"
    "• “chờ duyệt” – các đăng ký chờ tiếp nhận\n"
    "• “số liệu” – số liệu hôm nay\n"
    "• “/quantri” – mã vào trang quản trị"
)
NOTHING_PENDING = "Không có đăng ký nào chờ tiếp nhận."
ACCEPT = "Tiếp nhận"
RETURN = "Trả lại"
RETURN_REASONS = {
    "unit": "Tên đơn vị hoặc xã, phường chưa đúng",
    "people": "Danh sách cá nhân chưa đủ họ tên, chức vụ",
    "title": "Danh hiệu đăng ký chưa đúng đối tượng",
    "double": "Đơn vị đã có đăng ký khác",
}
CANNOT_DECIDE = {
    "sent": "người gửi đã sửa và gửi lại",
    "withdrawn": "người gửi đã rút",
    "accepted": "đã được tiếp nhận",
    "returned": "đã trả lại, đang chờ người gửi bổ sung",
    "collected": "đã tổng hợp",
}
EDIT = "Sửa đăng ký"
ASK_STAFF = "Hỏi cán bộ"
ASK_EVENT = "Đặt ngày cho mốc nào?"
DAY_BAD = "Trợ lý chưa đọc được ngày. Anh/chị gõ ví dụ: 12/6/2025."
DAY_PAST = "Ngày này đã qua. Anh/chị gõ ngày sắp tới."
NOBODY_REMINDED = "Chưa có ai được nhắc về mốc này."
SET_DAY = "Đặt ngày"
STOP = "Thôi"
ASK_TEXT = "Anh/chị gõ nội dung thông báo (trong một tin nhắn). Gõ “hủy” để thôi."
TEXT_LONG = "Nội dung dài quá (tối đa 2.500 ký tự). Anh/chị rút gọn giúp."
ASK_COMMUNE = "Gửi cho xã, phường nào? Nhiều xã cách nhau bằng dấu phẩy."
ASK_TYPES = "Gửi cho loại hình nào? Chọn để thêm hoặc bỏ."
ASK_WATCHED = "Gửi cho người đang nhận nhắc mốc nào?"
DONE = "Xong"
FILTER_ALL = "Gửi tất cả"
FILTER_REGISTERED = "Đã đăng ký"
FILTER_UNREGISTERED = "Chưa đăng ký"
FILTER_TYPES = "Theo loại hình"
FILTER_COMMUNE = "Theo xã, phường"
FILTER_WATCHED = "Theo mốc được nhắc"
REWRITE = "Viết lại"
TRY = "Gửi thử cho tôi"
SUBMIT = "Gửi duyệt"
DROP = "Bỏ thông báo"
NOBODY = "Chưa có ai thuộc diện này, nên chưa gửi duyệt được."
TRY_SENT = "Đã gửi thử vào đây."
APPROVE = "Duyệt"
REFUSE = "Từ chối"
UNDO = "Hoàn tác"
OWN = "Người soạn không tự duyệt; thông báo cần người thứ hai duyệt."
TOO_LATE = "Thông báo đã bắt đầu gửi nên không hoàn tác được."
UNDONE = "Đã hủy thông báo, không gửi cho ai."
REFUSED = "Đã từ chối; người soạn sẽ được báo."
REWRITTEN = "Thông báo đã được viết lại sau tin này; xin đọc tin xin duyệt mới nhất."
JUDGED_BEFORE = "Thông báo này không còn chờ duyệt."


def welcome(*, name: str, role: str, commands: str) -> str:
    """After an invitation was accepted."""
    return f"Chào {name}. Tài khoản này đã có quyền {labels.ROLES[role]}.\n\n{commands}"


def _page_at(*, page: str | None, machine: str | None) -> str:
    """The staff's page, and the only machine where it opens, if there is one."""
    if page is None:
        return "trang quản trị trên máy đang chạy trợ lý"
    return f"{page} (chỉ mở được trên máy đang chạy trợ lý: {machine})" if machine else page


def export_at(*, page: str | None, machine: str | None) -> str:
    """Where the staff get the list of everybody."""
    listing = f"{page}/dang-ky" if page else None
    return (
        "Danh sách có dữ liệu cá nhân của mọi người nên không gửi qua tin nhắn. Anh/chị tải tệp "
        f"Excel ở mục “Đăng ký”: {_page_at(page=listing, machine=machine)}\n"
        "Chưa đăng nhập thì gõ “/quantri” để lấy mã."
    )


def login(*, code: str, page: str | None, machine: str | None) -> str:
    """A one-time code for the page."""
    where = f"Mở {_page_at(page=page, machine=machine)}"
    return f"{where} và nhập mã: {code}\nMã dùng một lần, trong 10 phút. Không gửi mã cho ai."


def pending(*, cases: Sequence[CaseView], total: int) -> str:
    """Registrations that wait."""
    lines = [
        f"• {case.code} – {case.form.unit_name or ''}, {case.form.commune or ''}"
        f" (gửi {clock_text(case.sent_at)})"
        for case in cases
    ]
    head = f"{total} đăng ký chờ tiếp nhận"
    shown = f", {len(cases)} bản cũ nhất" if total > len(cases) else ""
    return "\n".join((f"{head}{shown}:", *lines))


def case(*, code: str, status: str, text: str) -> str:
    """One registration."""
    return f"Đăng ký {code}: {status}.\n\n{text}"


def no_case(*, code: str) -> str:
    """A code nobody has."""
    return f"Không có đăng ký {code}."


def cannot_decide(*, code: str, status: str, by: str | None) -> str:
    """A registration that is not (any more) what the clerk saw; `by` of the staff made it so."""
    return f"Đăng ký {code} {standing(status=status, by=by)}."


def standing(*, status: str, by: str | None) -> str:
    """What became of a registration, and through whom; its owner for None."""
    if by is None:
        return CANNOT_DECIDE.get(status, status)
    if status == "withdrawn":
        return f"đã được gộp vào đăng ký khác ({by})"
    return f"{CANNOT_DECIDE.get(status, status)} ({by})"


def accepted(*, code: str) -> str:
    """To the clerk."""
    return f"Đã tiếp nhận {code}; người gửi được báo."


def ask_reason(*, code: str) -> str:
    """Why it is returned."""
    return f"Trả lại {code} vì sao? Chọn, hoặc gõ lý do:"


def returned(*, code: str, reason: str) -> str:
    """To the clerk."""
    return f"Đã trả lại {code} với lý do: {reason}. Người gửi được báo."


def told_accepted(*, code: str) -> str:
    """To the owner."""
    return f"Cán bộ đã tiếp nhận đăng ký {code} của anh/chị."


def told_returned(*, code: str, reason: str) -> str:
    """To the owner, who can answer here."""
    return (
        f"Cán bộ chuyển lại đăng ký {code} để anh/chị bổ sung.\n"
        f"Lý do: {reason}\n\n"
        "Anh/chị bấm “Sửa đăng ký” hoặc gõ “đăng ký của tôi” để sửa và gửi lại ngay tại đây."
    )


def told_collected(*, code: str) -> str:
    """To the owner."""
    return f"Cán bộ đã tổng hợp đăng ký {code} của anh/chị."


def ask_day(*, event: str, on: date | None) -> str:
    """The new date of an event."""
    now = f" (đang đặt ngày {day_text(on)})" if on else " (chưa có ngày)"
    return f"{event}{now}. Anh/chị gõ ngày, ví dụ: 12/6/2025."


def confirm_day(*, event: str, on: date, reminded: Mapping[date, int]) -> str:
    """Who will be reminded and when."""
    return f"Đặt {event} vào {long_day_text(on)}?\n\n{reminder_days(reminded=reminded)}"


def reminder_days(*, reminded: Mapping[date, int]) -> str:
    """How many people are reminded on which day."""
    lines = [f"• {long_day_text(day)}: {count} người" for day, count in reminded.items()]
    return "\n".join(("Lời nhắc sẽ gửi:", *lines)) if lines else NOBODY_REMINDED


def day_set(*, event: str, on: date) -> str:
    """After the date was set."""
    return f"Đã đặt {event} vào {long_day_text(on)}."


def compose(*, text: str) -> str:
    """An announcement as its recipients read it."""
    return f"📣 THÔNG BÁO\n\n{text}\n\nAnh/chị xác nhận giúp:"


def preview(*, text: str, audience: str, count: int) -> str:
    """An announcement before it is submitted."""
    return f"Người nhận sẽ đọc:\n\n{text}\n\nGửi cho: {audience} – {count} người."


def audience(*, parts: Sequence[str]) -> str:
    """Whom it is for."""
    return "; ".join(parts) if parts else "tất cả người đã đồng ý nhận tin"


def commune_part(*, communes: Sequence[str]) -> str:
    """A filter in words."""
    return f"ở {', '.join(communes)}"


def watched_part(*, event: str) -> str:
    """A filter in words."""
    return f"đang nhận nhắc “{event}”"


def ask_approval(*, number: int, author: str, text: str, audience: str, count: int) -> str:
    """To everybody who may approve."""
    return (
        f"{author} xin duyệt thông báo số {number}, gửi cho {audience} – {count} người:\n\n{text}"
    )


def submitted(*, number: int) -> str:
    """To the author."""
    return f"Đã gửi thông báo số {number} cho người khác duyệt."


def approved(*, number: int) -> str:
    """To the approver and the author."""
    return f"Thông báo số {number} đã được duyệt và sẽ gửi sau 60 giây."


def refused(*, number: int, by: str) -> str:
    """To the author."""
    return f"{by} không duyệt thông báo số {number}. Anh/chị gõ “thông báo” để soạn lại."


def undone(*, number: int, by: str) -> str:
    """To the author, when somebody else took it back."""
    return f"{by} đã hủy thông báo số {number}, không gửi cho ai."


def numbers(*, now: datetime, found: Numbers) -> str:
    """How much there is."""
    return (
        f"Số liệu lúc {clock_text(now)}:\n"
        f"• Đăng ký mới hôm nay: {found.today}\n"
        f"• Câu hỏi hôm nay: {found.answered + found.offered + found.declined} "
        f"(trả lời {found.answered}, đưa mục để chọn {found.offered}, "
        f"không trả lời {found.declined})\n"
        f"• Chờ tiếp nhận: {found.sent}; đã tiếp nhận: {found.accepted}; "
        f"cần bổ sung: {found.returned}; đã tổng hợp: {found.collected}; đã rút: {found.withdrawn}\n"
        f"• Người trò chuyện: {found.chats}; nhận nhắc lịch: {found.subscriptions}\n"
        f"• Câu hỏi chờ trả lời: {found.questions}; tin không gửi được: {found.failed}"
    )
