"""The chat page: labels, hints, and the sentences for what went wrong on the way."""

from datetime import date, datetime

from handlers.people import truth_texts as truth
from handlers.turn.texts import MESSAGES_KEPT, day_text, long_day_text
from handlers.values.shown.counts import counted
from handlers.values.shown.label_texts import MESSENGERS

TITLE = "Trợ lý thi đua hợp tác xã"
SUBTITLE = "Hỏi đáp, đăng ký và nhắc lịch. Đây là chương trình tự động."
SKIP_TO_INPUT = "Đến ô nhập tin nhắn"
LOG_LABEL = "Cuộc trò chuyện"
MINE = "Anh/chị:"
THEIRS = "Trợ lý:"
REMINDER = "Lời nhắc"
CHOICES_LABEL = "Các lựa chọn"
INPUT_LABEL = "Tin nhắn (không dấu cũng được)"
INPUT_HINT = "Gõ câu hỏi"
SEND = "Gửi"
BEGIN = "Bắt đầu"
TYPING = "Trợ lý đang soạn trả lời…"
NEWER = "Xem tiếp ↓"
SENDING = "Đang gửi…"
WAITING_TO_SEND = "Chưa gửi được, sẽ tự gửi lại"
OFFLINE = "Mất kết nối, đang thử lại…"
KEPT = MESSAGES_KEPT
ONLY_HERE = "Lời nhắc ở đây chỉ hiện khi anh/chị mở trang này."
PUSH_ON = "Báo trên máy này khi có tin"
PUSH_OFF = "Thôi báo trên máy này"
# What is agreed to by the press of the button above.
PUSH_AGREED = (
    "Khi trang có tin mới mà không mở, trình duyệt trên máy này hiện một dòng báo, không có nội dung tin. Trình duyệt "
    "(Google, Apple, Mozilla, Microsoft) chuyển dòng báo ấy. Thôi lúc nào cũng được."
)
PUSH_DENIED = "Trình duyệt đang chặn thông báo của trang này. Anh/chị cho phép trong cài đặt trang rồi bấm lại giúp."
PUSH_TOLD = "Anh/chị có tin mới. Bấm để mở."
TRUTH_LINK = truth.SHOW
TRUTH_TITLE = truth.TITLE
NO_SCRIPT = "Trang này vẫn dùng được khi không bật JavaScript; tải lại trang để xem tin mới."

SESSION_LOST = "Trang đã mở quá lâu hoặc trình duyệt chặn cookie. Anh/chị tải lại trang giúp."
COOKIE_ENDED = (
    "Trang này không còn nhận ra máy của anh/chị. Đăng ký và lời nhắc trước đây vẫn còn nguyên: nhắn “liên kết” "
    f"để nối lại từ {MESSENGERS}; không có kênh nào khác thì lấy mã ở đó rồi gọi văn phòng, cán bộ nối giúp. "
    "Cán bộ thì xin quản trị mã “Mời lại” rồi gõ: /quantri MÃ."
)
SIGN_OUT = "Thoát khỏi máy này"
SIGN_OUT_HINT = (
    "Cuộc trò chuyện này có quyền cán bộ. Thoát thì không trình duyệt nào mở lại được nữa, bàn làm việc cũng "
    "đóng; muốn vào lại, anh/chị xin quản trị một mã “Mời lại”. Máy dùng chung thì nên thoát khi xong việc."
)
SIGNED_OUT = "Anh/chị đã thoát khỏi máy này. Muốn vào lại, anh/chị xin quản trị một mã “Mời lại” rồi gõ: /quantri MÃ"
ONLY_STAFF_SIGN_OUT = "Chỉ cán bộ cần thoát khỏi máy này."
FOREIGN = "Yêu cầu này không đến từ trang trò chuyện nên không được nhận."
UNREADABLE = "Trợ lý không đọc được tin này. Anh/chị gõ lại giúp."
EMPTY = "Tin chưa có chữ nào. Anh/chị gõ nội dung rồi gửi."
TOO_BIG = "Tin nhắn dài quá, trợ lý không nhận được. Anh/chị gửi lại gọn hơn giúp."
FILE_SENT = "Tệp đã gửi"
ATTACH = "Gửi tệp: danh sách (.xlsx, .docx) hoặc bản đã ký (ảnh, PDF)"
ATTACH_SEND = "Gửi tệp"
NO_FILE = "Anh/chị chưa chọn tệp nào."
FILE_TOO_BIG = (
    "Tệp lớn quá: danh sách nhận đến 2 MB, ảnh hoặc PDF đến 5 MB. Anh/chị gửi tệp nhỏ hơn giúp."
)
FILE_UNREADABLE = "Tệp chưa tới nơi trọn vẹn. Anh/chị chọn và gửi lại giúp."
FILE_AGAIN = "Tệp chưa gửi xong mà trang đã tải lại. Anh/chị chọn lại tệp giúp."
FILES_BUSY = "Đang có nhiều tệp chờ đọc. Tệp của anh/chị sẽ được gửi lại sau ít giây."
TOO_FAST = "Anh/chị gửi hơi nhanh. Xin chờ một chút, tin sẽ được gửi tiếp."
NOT_STORED = "Hệ thống đang bận nên chưa nhận được tin. Anh/chị thử lại sau ít phút."
NOT_FOUND = "Không có trang này."
CALENDAR_NAME = "Lịch thi đua hợp tác xã"
FILE_GONE = "Tệp này không còn nữa."
LINK_EXPIRED = "Liên kết đã hết hạn. Anh/chị vào trò chuyện và xin lại tệp."
BACK_TO_CHAT = "Về trang trò chuyện"
EMPTIED = "(Nội dung này đã xóa theo yêu cầu của người có dữ liệu.)"
TROUBLE = "Trang gặp trục trặc. Cán bộ kỹ thuật đã được báo; anh/chị thử lại giúp."

REHEARSAL = "Diễn tập"
REHEARSAL_OPEN = "Đổi ngày"
REHEARSAL_DATE = "Tua đến ngày"
REHEARSAL_GO = "Tua"
REHEARSAL_HOUR = "+1 giờ"
REHEARSAL_DAY = "+1 ngày"
REHEARSAL_WEEK = "+7 ngày"
REHEARSAL_NOT_YOURS = (
    "Chỉ cán bộ đổi được ngày diễn tập. Anh/chị là cán bộ thì nhắn /quantri kèm mã mời ở đây trước."
)
REHEARSAL_MOVING = "Đang tua, xin chờ…"
REHEARSAL_BAD = "Chỉ tua tới được: chọn một ngày sau ngày đang diễn tập, không quá 366 ngày."


def many_newcomers(*, resends: bool) -> str:
    """One network brought more new visitors than may come; whose turn is when, nobody knows."""
    later = "Để mở trang này thì tin tự gửi lại." if resends else "Hoặc lát nữa gửi lại giúp ạ."
    return (
        "Vừa có rất nhiều người mới vào từ cùng một mạng nên tin này chưa gửi được. Anh/chị đổi sang mạng khác "
        f"(tắt Wi-Fi, dùng mạng di động) thì gửi được ngay. {later}"
    )


def file_link(*, filename: str) -> str:
    """The link to a document under a message."""
    return f"Tải tệp {filename}"


def rehearsal_now(*, now: datetime) -> str:
    """The rehearsed moment."""
    return f"{now:%H:%M} {long_day_text(now.date()).replace('ngày ', '')}"


def rehearsal_moved(*, now: datetime, reminders: int) -> str:
    """After the rehearsal clock was moved; reminders of this person."""
    fired = f"{counted(reminders)} lời nhắc đã đến" if reminders else "không có lời nhắc nào"
    return f"Đã tua tới {now:%H:%M} ngày {day_text(now.date())}; {fired}."


def line_time(*, at: datetime) -> str:
    """The time under a message."""
    return f"{at:%H:%M}"


def line_day(*, day: date) -> str:
    """The heading above the messages of one day."""
    return long_day_text(day)[:1].upper() + long_day_text(day)[1:]


def staff_page_ended(*, name: str) -> str:
    """To the admins, when a member's chat on the page was silent for a month."""
    return (
        f"🔑 Cuộc trò chuyện trên trang web của {name} im lặng đã 30 ngày nên không còn mở được bàn làm việc. "
        "Người này cần vào lại thì anh/chị bấm “Mời lại” ở trang Nhân sự."
    )


def event_source(*, number: str, whom: str, note: str | None) -> str:
    """Below an event of the calendar: the units it is for, and where it is from."""
    theirs = f"Dành cho {whom}." if whom else ""
    return " ".join(filter(None, (theirs, f"Theo kế hoạch {number}.", note)))


def proxy_not_trusted(*, peer: str) -> str:
    """For the operator: who passes requests on is not believed about for whom."""
    return (
        f"TRUSTED_PROXIES: một máy chủ đứng trước ở {peer} gửi X-Forwarded-For mà chưa được tin, nên mọi người vào trang "
        f"trông như một người, ai gõ sai mã cũng tính chung. Nếu đó là máy chủ của cơ quan thì đặt TRUSTED_PROXIES={peer}."
    )
