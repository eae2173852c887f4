"""See, correct, delete, stop: the person's own data by message."""

from collections.abc import Sequence

from handlers.values.replies import CODE
from handlers.values.shown.counts import counted
from handlers.values.shown.label_texts import MESSENGERS

# Of a longer list the sheet and the copy have all.
MOST_NAMES = 5

HEAD = "🔒 Dữ liệu của anh/chị mà trợ lý đang lưu:"
RIGHTS = (
    "Anh/chị có quyền xem, sửa, xóa, rút đồng ý bất cứ lúc nào. Yêu cầu qua tin nhắn được thực hiện "
    "ngay; yêu cầu gửi cán bộ được trả lời trong 2 ngày làm việc."
)
SEE_REGISTRATIONS = "Xem, sửa đăng ký"
EXPORT = "Gửi bản sao dữ liệu"
WITHDRAW_CONSENT = "Rút đồng ý"
STOP_REMINDERS = "Tắt nhắc lịch"
LINKED_CHATS = "Các kênh đã nối"
DELETE = "Xóa tất cả"
ASK_DELETE = (
    "Xóa tất cả dữ liệu của anh/chị: tin nhắn, câu hỏi, các đăng ký đã gửi hay làm dở, thông tin liên "
    "hệ, các đồng ý và cài đặt nhắc lịch, ở mọi kênh đã nối? Việc này không khôi phục được."
)
DELETE_YES = "Xóa tất cả"
DELETE_NO = "Không xóa"
# What is deleted, what stays for a while, what cannot be reached: each a paragraph of its own.
DELETED_WHAT = (
    "Đã xóa dữ liệu của anh/chị khỏi trợ lý: tin nhắn, câu hỏi, đăng ký, đồng ý, cài đặt nhắc lịch, "
    "và cả các tin trợ lý gửi cán bộ có nêu tên hay số điện thoại của anh/chị."
)
COPIES = "bản sao lưu tự xóa sau 14 ngày"
DELETED_LATER = (
    "Còn giữ: địa chỉ trò chuyện này tối đa 3 ngày (để gửi tin này), rồi cũng xóa; tin anh/chị hỏi "
    "trong nhóm, tự xóa sau 30 ngày; nhật ký ghi có một yêu cầu xóa, không ghi tên; câu trả lời chung "
    f"cán bộ đã soạn từ câu hỏi của anh/chị, đã bỏ tên và số điện thoại mà trợ lý biết; {COPIES}."
)
DELETED_NOT = (
    "Trợ lý không tự xóa được: danh sách cán bộ đã in hoặc tải về; tên anh/chị trong đăng ký, câu hỏi, tin nhắn của người "
    "khác, trong danh bạ, thông báo, câu trả lời chung của cơ quan; tên trùng tên nơi chốn, đơn vị khác hay cán bộ, ở tin gửi cán bộ "
    "không kèm số hay mã của anh/chị; tên, số chỉ tự ghi ở trang web mà cán bộ chưa duyệt, ở tin gửi cán bộ không kèm mã của "
    f"anh/chị (tự xóa sau 30 ngày); tin còn trong {MESSENGERS} hay trên máy của anh/chị. Trừ việc cuối, xin báo cán bộ."
)
# What the staff are told of a registration of another.
UNCALLED = (
    f"☎️ Đăng ký {CODE} không còn người liên hệ: người ấy gửi bản đã gộp vào đó, nay đã xóa dữ liệu của mình. Anh/chị gõ “xem "
    f"{CODE}”, hỏi đơn vị người liên hệ mới rồi sửa ở bàn làm việc."
)
ANSWERS_CUT = (
    f"✂️ Câu trả lời chung số {CODE} vừa bỏ tên, số của một người đã xóa dữ liệu của mình. Anh/chị mở mục “Câu hỏi” ở bàn làm "
    "việc xem còn đủ ý không, cần thì ghi người khác."
)
ANSWERS_LEFT = (
    f"⚠️ Một người xóa dữ liệu của mình đã tự ghi tên, số có trong câu trả lời chung số {CODE}, mà chưa ai biết có đúng là người "
    "ấy không, nên câu trả lời giữ nguyên. Anh/chị xem lại; nếu người được nêu muốn bỏ thì nhận yêu cầu ở mục “Pháp chế”."
)
NAMES_LEFT = (
    "⚠️ Một người xóa dữ liệu của mình đã tự ghi tên, số có trong tên gọi khác của một đơn vị, mà chưa ai biết có đúng là người ấy "
    "không, nên tên gọi giữ nguyên. Anh/chị xem lại ở mục “Đơn vị”; cần bỏ thì nhận yêu cầu ở mục “Pháp chế”."
)
DELETED_END = "Anh/chị vẫn hỏi đáp bình thường."
DELETED = "\n\n".join((DELETED_WHAT, DELETED_LATER, DELETED_NOT, DELETED_END))
NOTHING_KEPT = (
    "Dạ, em không còn giữ đăng ký, tên, số điện thoại, lời đồng ý hay nhắc lịch nào của anh/chị. Còn địa chỉ trò "
    "chuyện này và mấy tin anh/chị vừa nhắn, tự xóa sau 30 ngày; bản sao lưu cũ tự xóa sau 14 ngày; muốn xem kỹ, anh/chị gõ “dữ liệu của tôi”."
)
NOTHING_MORE = "Dạ vâng, không còn gì để xóa nữa, em không làm gì thêm ạ."
DELETED_STAFF = "Vì anh/chị là cán bộ, tên, quyền và kênh của anh/chị vẫn còn trong danh sách nhân sự và nhật ký."
ASK_WITHDRAW = (
    "Anh/chị muốn thôi hay xóa ạ?\n"
    "• Rút đồng ý lưu thông tin đăng ký: từ giờ em không ghi đăng ký mới cho đến khi anh/chị đồng ý lại; "
    "các bản đã gửi vẫn còn.\n"
    "• Xóa tất cả: bỏ cả những gì đã lưu, không lấy lại được."
)
WITHDRAWING = (
    "Dạ, rút đồng ý là từ lúc ấy em không ghi đăng ký nào của anh/chị nữa; bản đang làm dở thì bỏ, bản đã "
    "gửi vẫn còn cho đến khi anh/chị rút hay xóa. Em chưa làm gì cả; muốn rút, anh/chị gõ “rút đồng ý”."
)
DELETING = (
    "Dạ, xóa dữ liệu là bỏ hết tin nhắn, đăng ký, số điện thoại, đồng ý và nhắc lịch của anh/chị, không lấy "
    "lại được. Em chưa xóa gì cả; muốn xóa, anh/chị gõ “xóa dữ liệu”, em hỏi lại một lần rồi mới làm."
)
TAKING_BACK = (
    "Dạ, rút đăng ký là báo cán bộ không xét bản ấy nữa; thông tin và lời đồng ý vẫn còn. Em chưa rút gì cả; "
    "muốn rút, anh/chị gõ “rút đăng ký”."
)
WITHDRAW_YES = "Rút đồng ý"
WITHDRAW_NO = "Giữ nguyên"
CONSENT_WITHDRAWN = "Đã ghi nhận anh/chị rút đồng ý. Khi đổi ý, gõ “đăng ký”."
DRAFT_LINE = "• Một đăng ký đang làm dở, chưa gửi"
MORE_OF_COPY = "Xem tiếp bản sao"
COPY_ANEW = "Dữ liệu vừa thay đổi sau khi anh/chị xem phần trước, nên bản sao bắt đầu lại từ đầu để không sót phần nào."


def more_of_copy(*, page: int, pages: int) -> str:
    """Below a part of the copy."""
    return (
        f"Bản sao dài, đây là phần {counted(page)}/{counted(pages)}. Anh/chị nhắn “{MORE_OF_COPY}” để xem "
        "phần sau."
    )


EXPORT_HEAD = "Bản sao dữ liệu của anh/chị:"


def registrations_line(*, count: int, codes: str) -> str:
    """How many registrations."""
    return f"• Đăng ký đã gửi: {counted(count)} ({codes})"


def contact_line(*, contact: str, phone: str, unit: str) -> str:
    """The remembered contact, and that there is none any more."""
    called = "; ".join(filter(None, (contact, phone))) or "chưa ghi ai"
    return f"• Liên hệ: {'; '.join(filter(None, (called, unit)))}"


def held_line(*, code: str, unit: str, commune: str, honours: Sequence[str]) -> str:
    """What one registration says of the unit."""
    parts = (unit, commune, ", ".join(honours))
    return f"• {code}: {'; '.join(filter(None, parts))}"


def person(*, name: str, position: str | None, title: str | None, initiative: str | None) -> str:
    """One of the list, with what is asked for and what was done."""
    done = f"sáng kiến: {initiative}" if initiative else None
    said = "; ".join(filter(None, (position, title, done)))
    return f"{name} ({said})" if said else name


def people_line(*, names: Sequence[str]) -> str:
    """Who is registered; of a long list the first."""
    more = f" và {counted(len(names) - MOST_NAMES)} người nữa" if len(names) > MOST_NAMES else ""
    return f"• Cá nhân đăng ký: {', '.join(names[:MOST_NAMES])}{more}"


def targets_line(*, targets: Sequence[str]) -> str:
    """What the registration aims at."""
    return f"• Chỉ tiêu: {'; '.join(targets)}"


def reminders_line(*, days: str) -> str:
    """The reminder settings."""
    return f"• Nhắc lịch: {days}"


def number_stands(*, codes: Sequence[str]) -> str:
    """Where the number stands that somebody wants deleted alone."""
    return (
        f"Dạ, số điện thoại của anh/chị nằm trong đăng ký {', '.join(codes)}; bản đăng ký cần một số để cán bộ liên hệ nên em không xóa "
        "riêng số được ạ. Anh/chị sửa thành số khác (của người phụ trách chẳng hạn), rút đăng ký, hoặc xóa tất cả dữ liệu; em chưa xóa gì."
    )


OF_SOMEBODY = (
    "Dạ, thông tin của người khác thì em không cho ai xem ở đây ạ; mỗi người chỉ xem được của chính mình. Việc của cơ quan, anh/chị "
    "gõ “gặp cán bộ”."
)
MESSAGES_KEPT = (
    "Dạ có ạ: tin nhắn được giữ 30 ngày để trả lời anh/chị, rồi tự xóa.\nAnh/chị xem hay xóa lúc nào cũng được: gõ “dữ liệu "
    "của tôi” hoặc “xóa dữ liệu của tôi”."
)
GROUP_KEPT = (
    "Dạ, trong nhóm này em giữ 30 ngày những tin gửi cho em và câu em trả lời, rồi tự xóa; không ghi tên người viết. Tin khác trong nhóm "
    "em không lưu. Trong nhóm em không nhận đăng ký hay số điện thoại; muốn xem hay xóa dữ liệu của riêng mình, anh/chị nhắn riêng cho em "
    "rồi gõ “dữ liệu của tôi” ạ."
)
NO_REMINDERS = "• Nhắc lịch: đang tắt"
INTEREST_LINE = "• Có tên trong danh sách chờ đợt đăng ký tới"

NO_CONSENT = "Hiện anh/chị không có đồng ý nào đang hiệu lực, nên không có gì để rút ạ."

NOTHING_TO_MEND = (
    "Dạ, em chưa giữ số điện thoại, họ tên hay bản đăng ký nào của anh/chị ở đây nên chưa có gì phải sửa ạ. "
    "Đã đăng ký bằng giấy hay ở ứng dụng khác thì anh/chị gõ “gặp cán bộ”, em chuyển lời."
)
GIVEN_WITH_REGISTRATION = (
    "Muốn đăng ký bây giờ, anh/chị gõ “đăng ký” rồi cho em số, tên đúng là được."
)
