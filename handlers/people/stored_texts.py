"""What is stored about a person: one line each in the overview, whole in the copy."""

from datetime import date, datetime

from handlers.turn.texts import clock_text, day_text
from handlers.values.deliveries import DeliveryKind
from handlers.values.shown import label_texts as labels
from handlers.values.shown.counts import counted

PRESSED = "(chọn một mục, gửi ảnh hoặc tệp)"
PURPOSES = {
    "registration": "Đăng ký thi đua",
    "reminders": "Nhắc lịch",
    "news": "Thông báo của cơ quan",
    "push": "Báo trên máy khi trang web có tin mới",
}
ROLL_ANSWERS = {"got": "đã nhận", "coming": "sẽ dự", "away": "không dự được"}

WRITTEN_HEAD = "Tin anh/chị đã viết trong 30 ngày qua:"
CHATS_HEAD = "Kênh trò chuyện:"
CONSENTS_HEAD = "Đồng ý, không đồng ý:"
QUESTIONS_HEAD = "Câu hỏi cán bộ đang giữ:"
REQUESTS_HEAD = "Yêu cầu gặp cán bộ, gọi lại:"
LAST_QUESTION_HEAD = "Câu hỏi gần nhất (để hiểu câu hỏi tiếp theo):"
NOTES_HEAD = "Việc cán bộ đã quyết định về đăng ký:"
SHEETS_HEAD = "Bản ký đã nhận (ảnh, PDF ở ngay nơi anh/chị đã gửi; cần bản sao thì hỏi cán bộ):"
AWARDS_HEAD = "Kết quả khen thưởng:"
REMINDERS_HEAD = "Lời nhắc và thông báo:"
ROLLS_HEAD = "Anh/chị trả lời thông báo:"
# What a delivery that names no event of the calendar was about.
EVENTLESS = {
    DeliveryKind.OWN: "việc anh/chị nhờ nhắc",
    DeliveryKind.OPENING: "tin mở đăng ký",
    DeliveryKind.UNFINISHED: "nhắc đăng ký đang làm dở",
    DeliveryKind.ANNOUNCEMENT: "thông báo của cơ quan",
}
CODE_OPEN = "đang có mã nối kênh"
OTHERS = (
    f"Cán bộ có thể đã in hoặc tải danh sách đăng ký; {labels.MESSENGERS} giữ tin nhắn theo quy định của họ. "
    "Các bản đó không nằm trong trợ lý."
)


def messages_line(*, written: int, sent: int) -> str:
    """How many messages are kept."""
    return f"• Tin nhắn 30 ngày qua: {counted(written)} tin anh/chị viết, {counted(sent)} tin trợ lý gửi"


def chats_line(*, chats: str) -> str:
    """The chats."""
    return f"• Kênh trò chuyện: {chats}"


def questions_line(*, count: int) -> str:
    """Questions that the staff have."""
    return f"• Câu hỏi cán bộ đang giữ: {counted(count)}"


def request_line(*, phone: str | None, waits: bool) -> str:
    """A wish for somebody of the office."""
    how = f"gọi số {phone}" if phone else "nhắn trong cuộc trò chuyện này"
    return f"• Yêu cầu gặp cán bộ: {how}, {'đang chờ' if waits else 'đã xử lý'}"


def last_question_line(*, question: str) -> str:
    """The question that the next one may follow."""
    return f"• Câu hỏi gần nhất: “{question}”"


def earlier_line(*, count: int) -> str:
    """Earlier versions of registrations."""
    return f"• Bản đăng ký trước khi sửa: {counted(count)}"


def notes_line(*, count: int) -> str:
    """Decisions of the staff."""
    return f"• Quyết định, ghi chú của cán bộ: {counted(count)}"


def sheets_line(*, count: int) -> str:
    """Signed sheets that came back."""
    return f"• Bản ký đã nhận: {counted(count)}"


def sheet(*, code: str | None, at: datetime, pages: int) -> str:
    """One of them; the pictures themselves are in the chat they were sent in, or at the office."""
    of = code or "chưa rõ của đăng ký nào"
    kept = f"{counted(pages)} ảnh hoặc PDF" if pages else "bản giấy"
    return f"• {of}, {clock_text(at)}: {kept}"


def awards_line(*, count: int) -> str:
    """What was awarded."""
    return f"• Kết quả khen thưởng: {counted(count)}"


def award(*, code: str, who: str, title: str, decision: str) -> str:
    """One of them."""
    return f"• {code}: {who}, {title}" + (f" ({decision})" if decision else "")


def reminders_line(*, count: int) -> str:
    """Reminders and announcements."""
    return f"• Lời nhắc, thông báo: {counted(count)}"


def own_line(*, words: str, at: datetime) -> str:
    """An errand of the person's own that is still to come."""
    return f"• Anh/chị nhờ nhắc: “{words}”, {clock_text(at)}"


def rolls_line(*, count: int) -> str:
    """Answers to announcements."""
    return f"• Anh/chị trả lời thông báo: {counted(count)}"


def staff_line(*, name: str, role: str) -> str:
    """A member of the staff."""
    return f"• Danh sách nhân sự: {name}, quyền {labels.ROLES.get(role, role)}"


def consent_line(
    *, purpose: str, given: bool, at: datetime, version: str, words: str | None
) -> str:
    """One decision, with the words in which it was given."""
    said = "Đồng ý" if given else "Không đồng ý, hoặc rút đồng ý"
    quoted = f", lời anh/chị: “{words}”" if words else ""
    name = PURPOSES.get(purpose, purpose)
    return f"• {said} “{name}”: {clock_text(at)} (bản {version}){quoted}"


def agreed_text(*, version: str, text: str) -> str:
    """The words that somebody agreed to, whole."""
    return f"Nội dung anh/chị đã đồng ý (bản {version}):\n{text}"


def chat(*, name: str, address: str, since: datetime, heard: datetime | None, code: bool) -> str:
    """One chat with its whole address."""
    parts = [f"địa chỉ {address}", f"từ {clock_text(since)}"]
    parts += [f"nhắn lần cuối {clock_text(heard)}"] if heard else []
    parts += [CODE_OPEN] if code else []
    return f"• {name}: {', '.join(parts)}"


def message(*, at: datetime, text: str, forwarded: bool) -> str:
    """One message; what somebody else wrote is told apart."""
    passed_on = " (tin chuyển tiếp, lời của người khác)" if forwarded else ""
    return f"• {clock_text(at)}{passed_on}: {text or PRESSED}"


def more_messages(*, count: int) -> str:
    """Older ones than the copy holds."""
    return f"• … và {counted(count)} tin cũ hơn; cần bản đầy đủ, xin báo cán bộ."


def sent_messages(*, count: int) -> str:
    """What was sent stands in the chat itself."""
    return f"• Tin trợ lý đã gửi: {counted(count)}, nội dung ở ngay trong cuộc trò chuyện."


def question(*, at: datetime, text: str, answer: str | None) -> str:
    """One question with its answer."""
    told = f"\n   Trả lời: {answer}" if answer else ""
    return f"• {clock_text(at)}: {text}{told}"


def request(
    *,
    at: datetime,
    phone: str | None,
    text: str,
    about: str | None,
    dealt: datetime | None,
    ends: datetime,
) -> str:
    """One wish for somebody of the office, and until when it is kept."""
    parts = [f"số {phone}"] if phone else []
    parts += [f"“{said}”" for said in (text, about) if said]
    parts += [f"đã xử lý {clock_text(dealt)}"] if dealt else []
    return f"• {clock_text(at)}: {'; '.join(parts)} (giữ đến {day_text(ends)})"


def version(*, code: str, number: int, at: datetime, text: str) -> str:
    """An earlier version of a registration."""
    return f"{code}, bản {number} ({clock_text(at)}), trước khi sửa:\n{text}"


def note(*, code: str, status: str, at: datetime, text: str) -> str:
    """One decision."""
    return f"• {code}, {clock_text(at)}: {status}" + (f" – {text}" if text else "")


def reminder(*, name: str, on: date, sent: datetime | None) -> str:
    """One reminder."""
    when = f"gửi {clock_text(sent)}" if sent else "chưa gửi hoặc không gửi"
    return f"• {name} ({day_text(on)}): {when}"


def roll(*, at: datetime, answer: str, substitute: str | None, people: int | None) -> str:
    """One answer to an announcement."""
    instead = f"; người dự thay: {substitute}" if substitute else ""
    many = f", {people} người" if people else ""
    return f"• {clock_text(at)}: {ROLL_ANSWERS.get(answer, answer)}{many}{instead}"


def kept(*, months: int) -> str:
    """How long everything is kept; what is said here is what storage.privacy.expiry does."""
    return (
        "Giữ bao lâu: tin nhắn và câu hỏi gần nhất 30 ngày; đăng ký làm dở 30 ngày; việc anh/chị nhờ nhắc đến khi nhắc xong; bản ký giữ cùng đăng ký; câu hỏi cán bộ đang "
        "giữ (che số điện thoại) đến 90 ngày sau khi trả lời, chưa trả lời thì 1 năm; yêu cầu gọi lại và "
        "số để gọi đến 30 ngày sau khi xử lý, chưa xử lý thì 1 năm; đăng ký đến hết "
        f"phong trào và thêm {months} tháng rồi ẩn danh; kênh chỉ hỏi đáp, im lặng 30 ngày thì xóa; kênh "
        f"từng đồng ý mà không còn gì cần giữ thì im lặng {months} tháng sẽ xóa."
    )
