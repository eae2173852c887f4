"""The words of the clerk's desk, the pages under /quan-tri."""

from datetime import date

from handlers.turn.texts import day_text
from handlers.values import label_texts as labels

TITLE = "Bàn làm việc"
PRODUCT = "HTX Bot"
OVERVIEW = "Tổng quan"
REGISTRATIONS = "Đăng ký"
UNITS = "Đơn vị"
CALENDAR = "Lịch"
QUESTIONS = "Câu hỏi"
ANNOUNCEMENTS = "Thông báo"
JOURNAL = "Nhật ký"
STAFF = "Nhân sự"
MENU = "Các mục"
SKIP = "Đến nội dung"
LOGOUT = "Thoát"
REHEARSING = "Diễn tập"
SIGNED_IN_AS = "Đang đăng nhập"

NOT_YOUR_ROLE = "Tài khoản của anh/chị không có quyền làm việc này."
NOT_SIGNED_IN = "Phiên làm việc đã hết. Anh/chị đăng nhập lại."
FORM_NOT_OURS = "Trang này mở đã lâu hoặc yêu cầu không đến từ trang của mình. Anh/chị tải lại trang rồi làm lại."
PROBLEM = "Chưa làm được"
BACK_TO_OVERVIEW = "Về trang tổng quan"
NOTHING = "–"

LOGIN = "Đăng nhập"
LOGIN_STEPS = (
    "Mở trò chuyện với trợ lý bằng tài khoản của anh/chị.",
    "Gõ “/quantri” để nhận mã dùng một lần (10 phút).",
    "Nhập mã vào ô dưới đây.",
)
LOGIN_CODE = "Mã đăng nhập"
LOGIN_GO = "Vào bàn làm việc"
CODE_WRONG = "Mã không đúng, đã dùng hoặc đã hết hạn. Anh/chị gõ “/quantri” để lấy mã mới."
LOGGED_OUT = "Đã thoát."
ACCOUNT = "Tài khoản của tôi"
NAME = "Họ tên"
ROLE = "Quyền"
LOGOUT_ALL = "Thoát ở mọi nơi"
LOGOUT_ALL_HINT = (
    "Đóng mọi phiên của anh/chị trên mọi máy, kể cả máy này. Mã đăng nhập còn mở cũng bị hủy."
)


def wait(*, minutes: int) -> str:
    """Too many wrong codes."""
    return (
        f"Nhập sai nhiều lần. Anh/chị thử lại sau {minutes} phút, hoặc gõ “/quantri” cho trợ lý để "
        "lấy mã mới: mã đúng vẫn vào được ngay."
    )


F_KIND = "Đăng ký"
F_UNIT = "Đơn vị"
F_TYPE = "Loại hình"
F_COMMUNE = "Xã, phường"
F_TAX = "Mã số thuế"
F_CONTACT = "Người liên hệ"
F_PHONE = "Điện thoại"
F_TITLE = "Danh hiệu tập thể"
F_PEOPLE = "Cá nhân"
F_TARGETS = "Chỉ tiêu"
EMULATION_TITLE = "Danh hiệu"
PLAN = "Kế hoạch"
STATUS = "Trạng thái"
CODE_SENT = "Mã, ngày gửi"
WHAT = "Đăng ký"
SENT_AT = "Gửi lúc"
COLLECTIVE = "Tập thể"
SEARCH = "Tìm"
SEARCH_HINT = "tên, mã, số điện thoại… không cần dấu"
ALL = "Tất cả"
FILTER = "Lọc"
CLEAR = "Bỏ lọc"
ABSENT = "Chưa đăng ký"
DOWNLOAD_LIST = "Danh sách (.xlsx)"
DOWNLOAD_SUMMARY = "Tổng hợp (.docx)"
DOWNLOAD_SHEET = "Phiếu đơn vị (.docx)"
NONE_FITS = "Không có đăng ký nào khớp bộ lọc."
NO_REGISTRATIONS = "Chưa có đăng ký nào. Đơn vị đăng ký bằng cách nhắn “đăng ký” cho trợ lý."
BACK_TO_LIST = "Danh sách đăng ký"
CONTENT = "Nội dung"
DECIDE = "Xử lý"
ACCEPT = "Tiếp nhận"
COLLECT = "Đưa vào tổng hợp"
RETURN = "Yêu cầu bổ sung"
REASON = "Lý do cần bổ sung"
REASON_HINT = "Người gửi đọc đúng câu này trong tin nhắn; chọn câu có sẵn hoặc gõ."
OWNER_IS_TOLD = "Người gửi được báo ngay trong trò chuyện."
REASON_NEEDED = "Anh/chị ghi lý do để người gửi biết cần bổ sung gì."
NOTE = "Ghi chú"
COMPARE = "So sánh"
VERSIONS = "Các bản đã gửi"
OLDER = "Bản cũ"
NEWER = "Bản mới"
FIELD = "Mục"
WHAT_HAPPENED = "Diễn biến"
DECIDED = {
    "accepted": "Đã tiếp nhận",
    "returned": "Đã yêu cầu bổ sung",
    "collected": "Đã đưa vào tổng hợp",
}
ACTS = {
    "registration.accepted": "tiếp nhận",
    "registration.returned": "yêu cầu bổ sung",
    "registration.collected": "đưa vào tổng hợp",
    "registration.merge": "gộp vào đăng ký khác, rút bản này",
    "registration.unite": "gộp một đăng ký cùng đơn vị vào đây",
    "registration.unmerge": "hoàn tác gộp",
    "registration.uncollect": "hoàn tác tổng hợp",
}


def people(*, count: int) -> str:
    """How many people a registration has."""
    return f"{count} cá nhân"


def version(*, number: int) -> str:
    """A version by its number."""
    return f"bản {number}"


def shown(*, count: int, everything: int) -> str:
    """Below a list."""
    return f"{count} đăng ký" if count == everything else f"{count} trong {everything} đăng ký"


def doubles(*, count: int) -> str:
    """The way to the duplicates."""
    return f"Trùng đơn vị ({count})"


def twin(*, code: str, day: str) -> str:
    """Another registration of the same unit."""
    return f"Cùng đơn vị còn có đăng ký {code}, gửi {day}."


def sent_how(*, sent: str, changed: str, version: int, channel: str) -> str:
    """Where a registration comes from."""
    where = labels.channel_name(channel)
    return f"Gửi lần đầu {sent} qua {where}; bản {version}; thay đổi gần nhất {changed}."


def decided(*, code: str, status: str) -> str:
    """After a decision."""
    return f"{DECIDED[status]}: {code}. Người gửi được báo trong trò chuyện."


def changed_meanwhile(*, code: str, standing: str) -> str:
    """Instead of a decision: what became of the registration since the page was opened."""
    return (
        f"Đăng ký {code} vừa thay đổi sau khi anh/chị mở trang: {standing}. "
        "Quyết định của anh/chị chưa được ghi; xin xem lại rồi quyết định."
    )


def act(*, action: str) -> str:
    """An act of the journal in words."""
    return ACTS.get(action, action)


def no_registration(*, code: str) -> str:
    """A code nobody has."""
    return f"Không có đăng ký {code[:40]}."


NUDGE_EMPTY = "Thông báo đang trống."


def nudge(*, plan: str, end: date | None) -> str:
    """The proposed words to those who have not registered."""
    until = f"Phong trào kết thúc ngày {day_text(end)}. " if end else ""
    return (
        f"Đơn vị anh/chị chưa đăng ký thi đua theo kế hoạch: {plan}. "
        f"{until}Anh/chị gõ “đăng ký” ngay tại đây để đăng ký, "
        "mất khoảng 5 phút; cần hỗ trợ xin nhắn lại."
    )


def nudge_kept(*, number: int) -> str:
    """The draft was made."""
    return f"Đã tạo thông báo nháp số {number}. Xem lại rồi gửi người khác duyệt."


PREVIOUS_PAGE = "trang trước"
NEXT_PAGE = "trang sau"
DOUBLES = "Trùng đơn vị"
NO_DOUBLES = "Không có đơn vị nào đăng ký hơn một lần."
NOT_A_PAIR = "Hai đăng ký này không so sánh được với nhau."
CANCEL = "Thôi"
NUDGE = "Nhắc đơn vị chưa đăng ký"
NUDGE_TEXT = "Nội dung"
NUDGE_HINT = "Lưu thành thông báo nháp; chỉ gửi sau khi người thứ hai duyệt."
ALL_REGISTERED = "Mọi đơn vị trong danh sách đều đã đăng ký."
NO_REGISTER = "Chưa có danh sách đơn vị thành viên nên chưa biết ai chưa đăng ký."
IMPORT_REGISTER = "Nạp danh sách đơn vị"


def compare_with(*, code: str) -> str:
    """The way to two registrations side by side."""
    return f"So với {code}"


def absent_count(*, missing: int, members: int) -> str:
    """How many are missing."""
    return f"{missing} trong {members} đơn vị chưa đăng ký"


def nudge_reach(*, count: int) -> str:
    """How many people a nudge would reach."""
    if not count:
        return (
            "Chưa nhắn được cho ai: chưa có người nào đồng ý nhận tin mà chưa đăng ký kế hoạch này."
        )
    return f"{count} người đã đồng ý nhận tin nhắn của trợ lý nhưng chưa đăng ký kế hoạch này."


def nudge_go(*, count: int) -> str:
    """The button that keeps the draft."""
    return f"Tạo thông báo nháp cho {count} người"
