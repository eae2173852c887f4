"""What the staff read in the chat, and what they make the bot tell others."""

from collections.abc import Mapping
from datetime import date, datetime

from handlers.turn.texts import LOST_STATE, clock_text, day_text, long_day_text
from handlers.values.shown import label_texts as labels
from handlers.values.shown.counts import counted
from handlers.values.staff import InviteOffer, Numbers

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
    "• “duyệt DK-…” – tiếp nhận; “trả lại DK-…: lý do” – trả lại kèm lý do; gọi tên đơn vị cũng được: “duyệt Minh Tâm”\n"
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
PENDING, STAFF_WORK = "Chờ duyệt", "Việc của cán bộ"
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
    "charts": "Số liệu theo xã, loại hình, danh hiệu, kèm biểu đồ, ở mục “Tổng quan”",
    "absent": "Đơn vị chưa đăng ký, kèm danh bạ gọi và giấy mời, ở mục “Chưa đăng ký”",
    "requests": "Ai cần gọi lại, kèm số để gọi, ở mục “Yêu cầu”",
    "units": "Danh sách đơn vị được xem, thêm, sửa, nạp từ tệp ở mục “Đơn vị”",
    "plans": "Kế hoạch, thời gian và hạn đăng ký được đặt, đóng, thay ở mục “Kế hoạch”",
    "unsigned": "Đăng ký chưa có bản ký, đóng dấu gửi về được lọc ở mục “Đăng ký”",
    "people": "Cán bộ, quyền và lời mời ở mục “Nhân sự”, dành cho quản trị",
    "questions": "Câu hỏi chờ cán bộ trả lời ở mục “Câu hỏi”",
    "unknown": "Em chưa thấy đăng ký nào của đơn vị có tên như vậy. Tìm thêm ở mục “Đăng ký”",
    "find": "Tìm theo tên đơn vị, người hay số điện thoại (gõ thiếu dấu cũng được) ở mục “Đăng ký”",
}


def welcome(*, offer: InviteOffer, commands: str) -> str:
    """After an invitation was accepted."""
    waits = (
        "\nTrong 24 giờ đầu anh/chị xem được mọi việc, soạn được thông báo, nhập được đăng ký; chưa duyệt được, chưa trả lời, "
        "sửa, hoàn tác hay bỏ điều của người khác được, việc anh/chị soạn cũng chưa "
        "ai duyệt; một quản trị không phải người mời xác nhận thì làm được ngay."
    )
    role = labels.ROLES[offer.becomes]
    other = (
        f"\nLời mời ấy dành cho {offer.name}; ở đây anh/chị vẫn là {offer.called}, và mọi quản trị được báo như vậy. "
        "Nhầm mã thì anh/chị báo ngay một quản trị."
    )
    return (
        f"Chào {offer.called}. Tài khoản này đã có quyền {role}.{other if offer.called != offer.name else ''}"
        f"{waits if offer.waits else ''}\n\n{commands}"
    )


def code_alone(*, offer: InviteOffer) -> str:
    """An open invitation's code in the middle of other words."""
    return (
        f"Mã mời này (quyền {labels.ROLES[offer.role]}) còn hiệu lực và chưa ai dùng. Người được mời gửi riêng mã ấy cho "
        "trợ lý, không kèm chữ nào khác, là nhận quyền ngay. Đừng đưa mã cho người khác hay gửi vào nhóm; không biết mã "
        "này thì báo người mời để họ hủy."
    )


def too_new(*, until: datetime) -> str:
    """To a new member who would do what is not theirs yet."""
    return (
        f"Anh/chị mới nhận quyền nên từ {clock_text(until)} mới làm được việc này, cũng như mọi việc gửi tới người khác, "
        "quyết định, sửa, hoàn tác hay bỏ điều của người khác. Cần sớm hơn "
        "thì nhờ một quản trị (không phải người đã mời anh/chị) xác nhận ở trang Nhân sự."
    )


def second_first(*, where: str) -> str:
    """To who would see or decide in the chat what the desk shows behind a second factor."""
    return (
        f"Việc này cần lớp xác thực thứ hai: anh/chị gõ /quantri, mở bàn làm việc ({where}), xác nhận ở đó rồi "
        "nhắn lại đây. Phiên ở bàn làm việc còn thì không phải làm lại."
    )


def told_joined(*, offer: InviteOffer) -> str:
    """To every other admin."""
    waits = "\nTrong 24 giờ người này chưa duyệt được gì. Anh/chị biết người này thì xác nhận ở trang Nhân sự."
    ends = (
        f"\nLời mời người này đã mở từ cuộc trò chuyện trước hết hiệu lực: {', '.join(offer.ends)}. Ai vẫn cần vào thì "
        "mời lại."
    )
    return (
        f"🔑 {offer.called} vừa nhận quyền {labels.ROLES[offer.becomes]} ở bàn làm việc (người mời: "
        f"{offer.invited_by}).{_former(offer)}{waits if offer.waits else ''}{ends if offer.ends else ''}\n"
        "Nếu anh/chị không biết người này, anh/chị thu hồi quyền ngay ở trang Nhân sự."
    )


def _former(offer: InviteOffer) -> str:
    """Who that was before, if anybody, and for whom the invitation was."""
    former = offer.former
    if former is None:
        return ""
    role = labels.ROLES[former.role]
    if not former.in_force:
        return f"\nCuộc trò chuyện này trước là của {former.name}, quyền {role}, đã bị thu hồi."
    if former.name == offer.name:
        return f"\nTrước đó {former.name} có quyền {role}."
    return (
        f"\n❗ Người này đã là cán bộ: {former.name}, quyền {role}. Lời mời vừa dùng là dành cho {offer.name}, và nay đã "
        f"hết. Nếu {former.name} không được mời thì anh/chị đổi lại quyền ở trang Nhân sự, rồi mời lại {offer.name}."
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


def greeting(*, name: str, found: Numbers) -> str:
    """Who of the staff comes, and what waits for them."""
    parts = (
        (found.sent, "đăng ký chờ tiếp nhận"),
        (found.questions, "câu hỏi chờ trả lời"),
        (found.requests, "yêu cầu gặp cán bộ"),
    )
    waits = ", ".join(f"{counted(count)} {what}" for count, what in parts if count)
    told = f"Hiện có {waits}." if waits else "Hiện không có việc nào chờ."
    return f"Chào {name} ạ. {told} Anh/chị cứ nói việc cần làm, gọi tên đơn vị cũng được."


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
