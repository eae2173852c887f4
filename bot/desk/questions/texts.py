"""The words of the desk's questions and the answers to them."""

QUESTIONS = "Câu hỏi chưa trả lời"
OPEN_TAB = "Chưa trả lời"
ENTRIES_TAB = "Câu trả lời của cán bộ"
NO_QUESTIONS = "Không có câu hỏi nào chờ trả lời."
NO_ENTRIES = "Chưa có câu trả lời nào của cán bộ."
TIMES = "Số lần"
ASKED_AS = "Hỏi thế nào"
LAST_ASKED = "Lần cuối"
OFFERED_CLAUSES = "Đã gợi ý"
WAITING_PEOPLE = "người chờ trả lời"
WRITE_ANSWER = "Trả lời"
NEW_ENTRY = "Thêm câu hỏi và trả lời"
WORDINGS = "Các cách hỏi (mỗi dòng một cách)"
WORDINGS_HINT = (
    "Trợ lý học từ các dòng này và dùng chúng làm câu kiểm tra. Bỏ dòng nào không cùng một ý."
)
HOW = "Trả lời bằng"
BY_CLAUSE = "Một mục của kế hoạch"
BY_WORDS = "Lời của cán bộ"
WHICH_CLAUSE = "Mục nào"
CHOOSE_CLAUSE = "– chọn mục –"
ANSWER_TEXT = "Câu trả lời"
ANSWER_SOURCE = "Nguồn (văn bản, quyết định nào)"
VALID_UNTIL = "Có giá trị đến hết ngày"
VALID_HINT = "Để trống nếu không có thời hạn. Hết hạn, trợ lý thôi dùng câu này."
CHECK_AND_PUBLISH = "Kiểm tra và đăng"
SHOW_FIRST = "Xem trước khi đăng"
ONLY_ASKERS = "Xem trước, chỉ gửi người hỏi"
PREVIEW = "Xem trước câu trả lời"
NOBODY_WAITS = "Không ai đang chờ cán bộ trả lời câu này, nên không gửi tin cho ai."
LATER_READS = "Ai hỏi sau này sẽ đọc"
PUBLISH_HINT = (
    "Chưa gửi và chưa đăng gì. Bấm đăng thì trợ lý kiểm tra trước, rồi chờ thêm 1 phút mới đăng và "
    "gửi; trong 1 phút đó anh/chị hoàn tác được."
)
ONLY_HINT = (
    "Chưa gửi gì. Bấm gửi thì sau 1 phút mới gửi; trong 1 phút đó anh/chị hoàn tác được. Câu này "
    "không thành câu trả lời chung của trợ lý."
)
CHANGE = "Sửa lại"
UNDO = "Hoàn tác"
UNDONE = "Đã hoàn tác: chưa đăng và chưa gửi cho ai. Câu trả lời được giữ lại để sửa."
TOO_LATE = "Không hoàn tác được nữa: đã quá 1 phút hoặc câu này đã được hoàn tác."
STARTING = "Hết 1 phút, đang đăng và gửi…"
TOLD = "Đã gửi câu trả lời cho người hỏi; không đăng thành câu trả lời chung."
BACK_TO_QUESTIONS = "← Về các câu hỏi"
SILENT_GROUP = "Kế hoạch không nêu"
NEEDS_WORDING = "Cần ít nhất một cách hỏi, mỗi dòng không quá 300 chữ cái."
NEEDS_WAY = "Anh/chị chọn trả lời bằng một mục của kế hoạch hay bằng lời của cán bộ."
NEEDS_ANSWER = "Cần chọn một mục, hoặc viết câu trả lời."
NEEDS_SOURCE = "Câu trả lời cần ghi nguồn."
VALID_PAST = "Ngày hết hạn phải từ hôm nay trở đi."
STATUSES = {
    "judging": "đang kiểm tra",
    "scheduled": "sắp gửi",
    "published": "đang dùng",
    "told": "đã gửi người hỏi",
    "refused": "chưa đăng",
    "retired": "đã thôi dùng",
}
EXPIRED = "hết hạn"
ANSWERED_BY = "Người trả lời"
STATUS = "Tình trạng"
WHEN = "Lúc"
ENTRY = "Câu trả lời của cán bộ"
CHECKING = "Đang kiểm tra trước khi đăng"
STOPPED = "Việc kiểm tra bị dừng giữa chừng. Bấm để kiểm tra lại."
AGAIN = "Kiểm tra lại"
EDIT_AGAIN = "Sửa rồi kiểm tra lại"
RETIRE = "Thôi dùng câu này"
RETIRED = "Đã thôi dùng câu trả lời này."
PROBLEMS = "Chưa đăng, vì nếu đăng thì"
PROBLEMS_HINT = (
    "Câu trả lời được giữ lại. Thường chỉ cần viết lại cách hỏi cho rõ hơn, hoặc bỏ cách hỏi trùng "
    "với việc khác."
)
PUBLISHED = "Đã đăng: không câu hỏi nào bị trả lời kém đi, và câu này nay đã được trả lời."
REASONS = {
    "declined": "chưa trả lời được",
    "offered": "chỉ gợi ý",
    "wrong": "bị báo chưa đúng",
    "asked-staff": "nhờ cán bộ",
}


def step_text(name: str, done: int, whole: int) -> str:
    """What is being done with a new answer."""
    if name == "checking":
        return f"Bước 2/2: đang hỏi lại các câu kiểm tra, {done}/{whole} câu."
    if name == "fitting":
        return "Bước 1/2: trợ lý đang học cách hỏi mới (vài giây)."
    return "Đang chờ một câu trả lời khác kiểm tra xong."


def asker_reads(*, people: int) -> str:
    """Above the message to who asked the staff."""
    return (
        f"{people} người đang chờ sẽ nhận đúng tin này" if people else "Tin cho người đã nhờ cán bộ"
    )


def send_to(*, people: int) -> str:
    """The button that answers the askers alone."""
    return f"Gửi cho {people} người hỏi" if people else "Ghi là đã trả lời"


def waits(*, seconds: int, only_askers: bool) -> str:
    """While the answer can still be taken back."""
    what = "gửi cho người hỏi" if only_askers else "đăng và gửi cho người đang chờ"
    return f"Sẽ {what} sau {seconds} giây. Chưa ai đọc câu này."


def other_wordings(*, count: int) -> str:
    """How many more ways to ask there are."""
    return f"{count} cách hỏi khác"
