"""The words of the desk's questions and the answers to them."""

from handlers.values.shown.counts import counted

QUESTIONS = "Câu hỏi chưa trả lời"
OPEN_TAB = "Chưa trả lời"
ENTRIES_TAB = "Câu trả lời của cán bộ"
ASKED_AS = "Hỏi thế nào"
WAITING_PEOPLE = "người chờ trả lời"
WRITE_ANSWER = "Trả lời"
NEW_ENTRY = "Thêm câu hỏi và trả lời"
VALID_UNTIL = "Có giá trị đến hết ngày"
LATER_READS = "Ai hỏi sau này sẽ đọc"
UNDONE = "Đã hoàn tác: chưa đăng và chưa gửi cho ai. Câu trả lời được giữ lại để sửa."
TOO_LATE = "Không hoàn tác được nữa: đã quá 1 phút hoặc câu này đã được hoàn tác."
CHECKED_ALREADY = "Câu này đang được kiểm tra, hoặc vừa kiểm tra xong: không cần bấm lại."
BACK_TO_QUESTIONS = "← Về các câu hỏi"
NEEDS_WORDING = "Cần ít nhất một cách hỏi, mỗi dòng không quá 300 chữ cái."
NEEDS_WAY = "Anh/chị chọn trả lời bằng một mục của kế hoạch hay bằng lời của cán bộ."
NEEDS_ANSWER = "Cần chọn một mục, hoặc viết câu trả lời."
NEEDS_SOURCE = "Câu trả lời cần ghi nguồn."
NEEDS_TITLE = "Cần một tiêu đề ngắn: người hỏi thấy nó trên nút bấm khi trợ lý gợi ý câu này."
VALID_PAST = "Ngày hết hạn phải từ hôm nay trở đi."
STATUSES = {
    "judging": "đang kiểm tra",
    "scheduled": "sắp gửi",
    "published": "đang dùng",
    "told": "đã gửi người hỏi",
    "refused": "chưa đăng",
    "retired": "đã thôi dùng",
}
CALLED_WRONG = "Câu trả lời bị báo sai"
EXPIRED = "hết hạn"
ANSWERED_BY = "Người trả lời"
RETIRED = "Đã thôi dùng câu trả lời này."
REASONS = {
    "declined": "chưa trả lời được",
    "offered": "chỉ gợi ý",
    "wrong": "bị báo trả lời sai",
    "asked-staff": "nhờ cán bộ",
}


TITLE = "Tiêu đề"
TITLE_HINT = (
    "Vài chữ nói câu này về việc gì, ví dụ “Số điện thoại phòng thi đua”; hiện trên nút bấm."
)
TOPIC = "Thay cho “kế hoạch không nêu”"
NO_TOPIC = "– không, chỉ các cách hỏi ở trên –"
TOPIC_HINT = "Chọn thì ai hỏi gì về chủ đề này, cách nào, cũng đọc câu trả lời trên; chỉ chọn khi nó trả lời được cả chủ đề."
TRIES = "Năm cách hỏi khác để thử (mỗi dòng một cách)"
TRIES_HINT = (
    "Trợ lý không học các dòng này. Trước khi đăng, từng câu phải được trả lời bằng câu này."
)
TRIED = "Thử bằng cách hỏi khác"
TRY_PASSED = "được trả lời bằng câu này"
LEARN_MISSED = "Câu thử chưa được trả lời đã được đưa vào các cách hỏi để trợ lý học. Anh/chị xem lại, thêm câu thử khác cho đủ năm."


def try_is_taught(*, question: str) -> str:
    """A question to try the answer on is one that it is taught."""
    return f"Câu thử “{question}” đã có trong các cách hỏi; anh/chị ghi một cách hỏi khác."


def needs_tries(*, count: int) -> str:
    """Too few questions to try the answer on."""
    return f"Cần {counted(count)} cách hỏi khác để thử trước khi đăng; viết như người ta hay nhắn là được."


def takes_over(*, topic: str) -> str:
    """What the answer will be given to beside its own wordings."""
    return f"Mọi câu hỏi về {topic} mà kế hoạch không nêu sẽ được trả lời bằng câu này."


def step_text(name: str, done: int, whole: int) -> str:
    """What is being done with a new answer."""
    if name == "checking":
        return f"Bước 2/2: đang hỏi lại các câu kiểm tra, {counted(done)}/{counted(whole)} câu."
    if name == "fitting":
        return "Bước 1/2: trợ lý đang học cách hỏi mới (vài giây)."
    return "Đang chờ một câu trả lời khác kiểm tra xong."


def asker_reads(*, people: int) -> str:
    """Above the message to who asked the staff."""
    return (
        f"{counted(people)} người đang chờ sẽ nhận đúng tin này"
        if people
        else "Tin cho người đã nhờ cán bộ"
    )


def send_to(*, people: int) -> str:
    """The button that answers the askers alone."""
    return f"Gửi cho {counted(people)} người hỏi" if people else "Ghi là đã trả lời"


def waits(*, seconds: int, only_askers: bool) -> str:
    """While the answer can still be taken back."""
    what = "gửi cho người hỏi" if only_askers else "đăng và gửi cho người đang chờ"
    return f"Sẽ {what} sau {seconds} giây. Chưa ai đọc câu này."
