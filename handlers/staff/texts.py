"""What the staff read in the chat, and what they make the bot tell others."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from handlers.turn.texts import LOST_STATE, clock_text, day_text, long_day_text
from handlers.values.replies import LINES
from handlers.values.shown import label_texts as labels
from handlers.values.shown.counts import counted
from handlers.values.staff import CaseView, InviteOffer, Numbers

ONLY_STAFF = "Mục này chỉ dành cho cán bộ."
NEEDS_CLERK = "Việc này cần quyền cán bộ; tài khoản của anh/chị chỉ được xem."
CODE_BAD = "Mã không đúng hoặc đã hết hạn. Anh/chị xin người mời một mã mới."
CODE_SHAPE = "Mã mời gồm 10 chữ và số, ví dụ K7QF3-MPD9T. Anh/chị xem lại rồi gõ: /quantri MÃ"
CODE_OLD = (
    "Mã mời 8 chữ số là loại cũ, nay đã hết hạn. Anh/chị xin người mời một mã mới (10 chữ và số)."
)
ROLE_ENDED = "Quyền cán bộ của anh/chị đã hết hiệu lực."
SIGNED_OUT = (
    "Đã đóng bàn làm việc của anh/chị trên mọi máy; mã đăng nhập chưa dùng cũng bị hủy.\n"
    "Nếu có người khác đã vào, anh/chị kiểm tra ai cầm được điện thoại hay máy có cuộc trò chuyện này, và "
    "báo quản trị."
)
LEFT = "Đã dừng, chưa có gì thay đổi."
COMMANDS = (
    "Anh/chị có thể gõ:\n"
    "• “chờ duyệt” – các đăng ký chờ tiếp nhận\n"
    "• “duyệt DK-…” – tiếp nhận; “trả lại DK-…: lý do” – trả lại kèm lý do\n"
    "• “duyệt DK-2025-0001, 3, 5”, hoặc “duyệt 2, 3” theo số trong danh sách vừa hiện; “duyệt hết” – tất cả, sau khi xem số lượng\n"
    "• “đặt ngày” – đặt ngày của một mốc\n"
    "• “số liệu” – số liệu hôm nay; “điểm tin” – mỗi ngày một tin về việc đang chờ\n"
    "• “/quantri” – mã vào trang quản trị; “thoát khỏi mọi máy” – đóng trang ấy ở mọi nơi\n"
    "• Hỏi bằng lời cũng được: “có đăng ký mới không”, “ai chưa đăng ký”, “câu hỏi chưa trả lời”\n\n"
    "Thông báo đồng nghiệp soạn sẽ đến ngay đây để anh/chị duyệt hoặc từ chối; duyệt rồi còn hoàn tác "
    "được trong 60 giây.\n\n"
    "Soạn thông báo, thêm mốc mới, tải danh sách thì làm ở trang quản trị: gõ “thông báo”, “thêm sự "
    "kiện”, “xuất danh sách” để lấy liên kết."
)
COMMANDS_OF_VIEWER = (
    "Anh/chị có thể gõ:\n"
    "• “chờ duyệt” – các đăng ký chờ tiếp nhận\n"
    "• “số liệu” – số liệu hôm nay\n"
    "• “/quantri” – mã vào trang quản trị; “thoát khỏi mọi máy” – đóng trang ấy ở mọi nơi"
)
NOTHING_PENDING = "Không có đăng ký nào chờ tiếp nhận."
ACCEPT = "Tiếp nhận"
RETURN = "Trả lại"
RETURN_BY_CODE = "Anh/chị gõ cả mã giúp, ví dụ: “trả lại DK-2025-0001: thiếu chức vụ”."
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
AT_DESK = {
    "announce": (
        "Thông báo được soạn ở trang quản trị, nơi anh/chị xem trước tin và biết gửi cho bao nhiêu "
        "người; soạn xong vẫn cần người thứ hai duyệt. Anh/chị mở mục “Soạn thông báo”"
    ),
    "add-event": (
        "Mốc mới được thêm ở trang quản trị, nơi anh/chị xem trước ai sẽ được nhắc. Anh/chị mở mục "
        "“Thêm sự kiện”"
    ),
    "export": (
        "Danh sách có dữ liệu cá nhân của mọi người nên không gửi qua tin nhắn. Anh/chị tải tệp "
        "Excel ở mục “Đăng ký”"
    ),
    "list": (
        "Danh sách có dữ liệu cá nhân của mọi người nên không gửi qua tin nhắn. Anh/chị xem ở mục “Đăng ký”"
    ),
    "absent": "Đơn vị chưa đăng ký, kèm danh bạ gọi và giấy mời, ở mục “Chưa đăng ký”",
    "requests": "Ai cần gọi lại, kèm số để gọi, ở mục “Yêu cầu”",
    "units": "Danh sách đơn vị được xem, thêm, sửa, nạp từ tệp ở mục “Đơn vị”",
    "people": "Cán bộ, quyền và lời mời ở mục “Nhân sự”, dành cho quản trị",
    "questions": "Câu hỏi chờ cán bộ trả lời ở mục “Câu hỏi”",
    "find": "Tìm theo tên đơn vị, người hay số điện thoại (gõ thiếu dấu cũng được) ở mục “Đăng ký”",
}


def welcome(*, offer: InviteOffer, commands: str) -> str:
    """After an invitation was accepted."""
    waits = (
        "\nTrong 24 giờ đầu anh/chị xem và soạn được mọi việc, chưa duyệt được; một quản trị không phải "
        "người mời xác nhận thì duyệt được ngay."
    )
    role = labels.ROLES[offer.role]
    return f"Chào {offer.name}. Tài khoản này đã có quyền {role}.{waits if offer.waits else ''}\n\n{commands}"


def too_new(*, until: datetime) -> str:
    """To a new member who would approve."""
    return (
        f"Anh/chị mới nhận quyền nên từ {clock_text(until)} mới duyệt, trả lại và sửa giúp được. Cần sớm hơn "
        "thì nhờ một quản trị (không phải người đã mời anh/chị) xác nhận ở trang Nhân sự."
    )


def told_joined(*, offer: InviteOffer) -> str:
    """To every other admin."""
    waits = "\nTrong 24 giờ người này chưa duyệt được gì. Anh/chị biết người này thì xác nhận ở trang Nhân sự."
    return (
        f"🔑 {offer.name} vừa nhận quyền {labels.ROLES[offer.role]} ở bàn làm việc (người mời: "
        f"{offer.invited_by}).{waits if offer.waits else ''}\n"
        "Nếu anh/chị không biết người này, anh/chị thu hồi quyền ngay ở trang Nhân sự."
    )


def page_at(*, page: str | None, machine: str | None) -> str:
    """The staff's page, and the only machine where it opens, if there is one."""
    if page is None:
        return "trang quản trị trên máy đang chạy trợ lý"
    return f"{page} (chỉ mở được trên máy đang chạy trợ lý: {machine})" if machine else page


def at_desk(*, act: str, where: str) -> str:
    """What is done on the desk alone, and on which page."""
    return f"{AT_DESK[act]}: {where}\nChưa đăng nhập thì gõ “/quantri” để lấy mã."


def lost_state(*, where: str) -> str:
    """To a member of the staff: the open dialog is gone, and may have gone to the desk."""
    return f"{LOST_STATE}\nSoạn thông báo và thêm mốc mới nay làm ở trang quản trị: {where}"


def login(*, code: str, where: str) -> str:
    """A one-time code for the page."""
    return (
        f"Mở {where} rồi chọn “Vào bàn làm việc”; trang chưa có mã thì nhập mã: {code}\n"
        "Mã dùng một lần, trong 10 phút. Không gửi liên kết hay mã cho ai."
    )


def pending(*, cases: Sequence[CaseView], total: int) -> str:
    """Registrations that wait."""
    lines = [_placed(place, one, f"gửi {clock_text(one.sent_at)}") for place, one in _places(cases)]
    head = f"{counted(total)} đăng ký chờ tiếp nhận"
    shown = f", {counted(len(cases))} bản cũ nhất" if total > len(cases) else ""
    return "\n".join((f"{head}{shown}:", *lines))


def _places(cases: Sequence[CaseView]) -> Iterable[tuple[int, CaseView]]:
    return enumerate(cases, start=1)


def _placed(place: int, case: CaseView, when: str) -> str:
    return f"{place}. {case.code} – {case.form.unit_name or ''}, {case.form.commune or ''} ({when})"


def arrived(*, cases: Sequence[CaseView], total: int, waiting: int) -> str:
    """What came today, the newest first."""
    head = f"Hôm nay có {counted(total)} đăng ký mới" if cases else "Hôm nay chưa có đăng ký mới"
    lines = [_placed(place, one, f"gửi {clock_text(one.sent_at)}") for place, one in _places(cases)]
    rest = f"Chờ tiếp nhận tất cả: {counted(waiting)}."
    shown = f"; {counted(len(cases))} bản mới nhất" if total > len(cases) else ""
    return "\n".join((f"{head}{shown}{':' if cases else '.'}", *lines, rest))


def withdrawn(*, cases: Sequence[CaseView], total: int) -> str:
    """What was withdrawn, the newest first."""
    if not cases:
        return "Chưa có đăng ký nào được rút."
    shown = f"; {counted(len(cases))} bản mới nhất" if total > len(cases) else ""
    lines = [
        _placed(place, one, f"rút {clock_text(one.changed_at)}") for place, one in _places(cases)
    ]
    return "\n".join((f"{counted(total)} đăng ký đã rút{shown}:", *lines))


def requests_wait(*, count: int, where: str) -> str:
    """People who want to be called or written to, below what else waits."""
    return f"{counted(count)} yêu cầu gặp cán bộ đang chờ; xem số và lời nhắn: {where}"


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
    end = "" if reason.endswith((".", "!", "?", "…")) else "."
    return f"Đã trả lại {code} với lý do: {reason}{end} Người gửi được báo."


# To whoever sent several, by what became of them.
TOLD_SEVERAL = {
    "accepted": f"Cán bộ đã tiếp nhận các đăng ký này của anh/chị:\n{LINES}",
    "collected": f"Cán bộ đã tổng hợp các đăng ký này của anh/chị:\n{LINES}",
    "taken-back": f"Cán bộ vừa lấy lại quyết định về các đăng ký này:\n{LINES}",
}


def named(*, code: str, unit: str) -> str:
    """A registration with its unit: whoever sent ten does not know them by their codes."""
    return f"{code} – {unit}" if unit else code


def line(*, which: str) -> str:
    """One of several."""
    return f"• {which}"


def told_accepted(*, which: str) -> str:
    """To the owner."""
    return f"Cán bộ đã tiếp nhận đăng ký {which} của anh/chị."


def told_collected(*, which: str) -> str:
    """To the owner."""
    return f"Cán bộ đã tổng hợp đăng ký {which} của anh/chị."


def told_returned(*, which: str, reason: str) -> str:
    """To the owner, who can answer here."""
    return (
        f"Cán bộ chuyển lại đăng ký {which} để anh/chị bổ sung.\n"
        f"Lý do: {reason}\n\n"
        "Anh/chị chọn “Sửa đăng ký” hoặc gõ “đăng ký của tôi” để sửa và gửi lại ngay tại đây."
    )


def told_several_returned(*, reason: str) -> str:
    """To the owner of several."""
    return (
        f"Cán bộ chuyển lại các đăng ký này để anh/chị bổ sung.\nLý do: {reason}\n{LINES}\n\n"
        "Anh/chị chọn “Đăng ký của tôi”, rồi chọn từng bản để sửa và gửi lại ngay tại đây."
    )


def told_taken_back(*, code: str, state: str) -> str:
    """To the owner."""
    return f"Cán bộ vừa lấy lại quyết định về đăng ký {code}; trạng thái trở lại “{state}”."


def back_to(*, code: str, state: str) -> str:
    """One of several decisions that were taken back."""
    return f"{code}: trở lại “{state}”"


def ask_day(*, event: str, on: date | None) -> str:
    """The new date of an event."""
    now = f" (đang đặt ngày {day_text(on)})" if on else " (chưa có ngày)"
    return f"{event}{now}. Anh/chị gõ ngày, ví dụ: 12/6/2025."


def day_off(*, day: date, name: str) -> str:
    """Before a date is set on which nobody is at work."""
    return (
        f"⚠️ Ngày {day_text(day)} là ngày nghỉ ({name}). Anh/chị xem lại giấy mời, công văn; đúng ngày này thì cứ "
        "đặt, lời nhắc vẫn gửi như thường."
    )


def confirm_day(
    *, event: str, on: date, reminded: Mapping[date, int], off: str | None = None
) -> str:
    """Who will be reminded and when; `off` is what a day is called on which nobody is at work."""
    lines = [f"• {long_day_text(day)}: {count} người" for day, count in reminded.items()]
    told = "\n".join(("Lời nhắc sẽ gửi:", *lines)) if lines else NOBODY_REMINDED
    asked = f"Đặt {event} vào {long_day_text(on)}?"
    return "\n\n".join((asked, *((day_off(day=on, name=off),) if off else ()), told))


def day_set(*, event: str, on: date) -> str:
    """After the date was set."""
    return f"Đã đặt {event} vào {long_day_text(on)}."


def told_by(*, name: str, on: date) -> str:
    """The source of a date typed in the chat: who of the staff said it, and when."""
    return f"cán bộ {name}, ngày {day_text(on)}"


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
        f"• Câu hỏi chờ trả lời: {found.questions}; yêu cầu gặp cán bộ: {found.requests}; "
        f"tin không gửi được: {found.failed}"
    )
