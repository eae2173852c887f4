"""The words of the forms on a draft's page: short answers, events, what it is silent about."""

from collections.abc import Sequence
from datetime import date

from handlers.turn.texts import day_text
from handlers.values.shown.counts import counted

SAVED = "Đã lưu bản nháp."
CONFIRM = "Đã xem, để như vậy"
CONFIRMED = "Đã ghi: chỗ này đã có người xem."
FIELDS = "Thông tin chung"
HINTS = {
    "says": "Văn bản ghi",
    "title": "Không mục nào ghi thời gian thực hiện; trợ lý lấy theo tên kế hoạch",
    "waves": "Kế hoạch nhận đăng ký theo nhiều đợt: đây là hạn của đợt cuối, hạn của từng đợt trợ lý nói theo văn bản.",
    "default": "Văn bản không nêu hỏi ai; đây là lời trợ lý đặt sẵn, anh/chị sửa nếu cần.",
}
HERE = "Trên trang này"
TO_FORM = "Đến chỗ vừa gõ"
FILES = {
    "phrasings/questions.txt": "Cách hỏi từng mục",
    "phrasings/silent.txt": "Cách hỏi điều kế hoạch không nêu",
    "plan.toml": "Thông tin chung",
    "facts.toml": "Điều ngoài kế hoạch",
    "silent.toml": "Điều kế hoạch không nêu",
}

ANSWERS = "Câu trả lời ngắn"
ANSWERS_LEAD = (
    "Trợ lý nói câu ngắn trước, rồi mới trích nguyên văn. Mục không có câu ngắn thì trợ lý chỉ trích "
    "nguyên văn."
)
NO_ANSWERS = "Chưa có câu ngắn nào: trợ lý trích nguyên văn từng mục."
OF_A_PART = "cho một ý của mục"
SENTENCE = "Câu trả lời ngắn"
EDIT = "Sửa hoặc bỏ"
SAVE_ANSWER = "Lưu câu này"
KEEP_ANSWER = "Đúng, giữ câu này"
DROP_ANSWER = "Bỏ câu này"
ANSWER_SAVED = "Đã lưu câu trả lời ngắn."
ANSWER_DROPPED = "Đã bỏ câu ngắn: khi hỏi tới, trợ lý trích nguyên văn mục ấy."

ADD_ANSWER = "Thêm câu trả lời ngắn"
ANSWER_OF = "Cho mục"
ANSWER_ADDED = "Đã thêm câu trả lời ngắn."
# A line of a list to choose from.
_LINE = 70

REGISTERS = "Kế hoạch này nhận đăng ký thi đua qua trợ lý"
REGISTERS_YES = "Có"
REGISTERS_NO = "Không: kế hoạch không có đăng ký thi đua, hoặc đăng ký ở nơi khác"
REGISTERS_PROPOSED = (
    "Văn bản không nói tới đăng ký thi đua nên trợ lý chọn sẵn “Không”; anh/chị đổi nếu cần."
)

EVENTS = "Ngày và sự kiện"
NO_EVENTS = "Văn bản không nêu ngày nào."
EVENT_NAME = "Tên sự kiện"
EVENT_DAY = "Ngày"
EVENT_HOUR = "Giờ (nếu văn bản ghi)"
EVENT_ROUND = "Sự kiện này lặp lại hằng năm; chọn ngày thì chỉ còn một ngày ấy."
EVENT_LACKING = "Văn bản không nêu ngày, cơ quan đặt sau"
ADD_EVENT = "Thêm sự kiện"
EVENT_OF = "Nêu ở mục"
EVENT_OF_NONE = "Không mục nào nêu"
EVENT_ADDED = "Đã thêm sự kiện."
SAVE_EVENT = "Lưu sự kiện"
DROP_EVENT = "Bỏ sự kiện này"
CHOOSE_EVENT = "Chọn để bỏ"
DROP_CHOSEN = "Bỏ các sự kiện đã chọn"
NONE_CHOSEN = "Anh/chị đánh dấu ít nhất một sự kiện rồi bấm “Bỏ các sự kiện đã chọn”."
EVENT_SAVED = "Đã lưu sự kiện."
EVENT_DROPPED = "Đã bỏ sự kiện: trợ lý không nhắc ngày ấy."

TOPICS = "Điều kế hoạch không nêu"
TOPICS_LEAD = (
    "Hỏi những điều này thì trợ lý nói thẳng là kế hoạch không nêu, nhưng chỉ sau khi đã có người đọc "
    "danh sách. Văn bản có nêu điều nào thì bấm “Bỏ” ở điều ấy."
)
NO_TOPICS = "Không còn điều nào trợ lý nói thẳng là không nêu."
TOPICS_READ = "Đã có người đọc danh sách này."
TOPICS_UNREAD = "Chưa ai đọc danh sách: trợ lý chỉ nói là chưa tìm thấy và đưa các mục gần nhất."
READ_LIST = "Tôi đã đọc, danh sách đúng"
UNREAD_LIST = "Chưa chắc, để xem lại"
LIST_READ = (
    "Đã ghi: danh sách đúng. Điều còn trong danh sách, trợ lý nói thẳng là kế hoạch không nêu."
)
LIST_UNREAD = "Đã ghi: danh sách cần xem lại. Trợ lý chỉ nói là chưa tìm thấy."
SAID = "Trợ lý nói"
IN_TEXT = "Chữ trong văn bản cho thấy có thể nêu"
STANDING = "Tình trạng"
WITHOUT_SAYING = "chưa có câu nói riêng"
SWITCH_OFF = "Bỏ"
SWITCH_ON = "Dùng lại"
STANDINGS = {
    "used": ("Nói thẳng là không nêu", "green"),
    "unread": ("Chờ đọc danh sách", "amber"),
    "stated": ("Không dùng: văn bản có thể nêu", "red"),
    "left": ("Không dùng: văn bản có thể nêu", "red"),
    "off": ("Đã bỏ", ""),
}


def saved(*, gone: Sequence[str], new: Sequence[str]) -> str:
    """A draft's values were saved, and short answers that came from the old ones followed."""
    said = [SAVED]
    if gone:
        said.append(f"Câu trả lời ngắn theo giá trị cũ đã bỏ: {_quoted(gone)}.")
    if new:
        said.append(f"Câu soạn lại theo giá trị mới: {_quoted(new)}.")
    return " ".join(said)


def _quoted(sentences: Sequence[str]) -> str:
    return "; ".join(f"“{each}”" for each in sentences)


def topics_shown(*, count: int) -> str:
    """What opens the list of those that are never told."""
    return f"{counted(count)} điều khác không dùng: văn bản có thể nêu, hoặc đã bỏ"


def events_dropped(*, count: int) -> str:
    """Several events were taken out at once."""
    return f"Đã bỏ {counted(count)} sự kiện: trợ lý không nhắc những ngày ấy."


def switched(*, topic: str, on: bool) -> str:
    """A topic was put on the list or taken off."""
    return f"Đã dùng lại: {topic}." if on else f"Đã bỏ: {topic}."


def parts(*, count: int) -> str:
    """What else goes when an answer is removed."""
    return f"Bỏ câu này thì bỏ cả {counted(count)} câu cho từng ý của mục."


def one_of(*, field: str, days: Sequence[tuple[date, str]]) -> str:
    """A field for which several days of the document may be meant."""
    named = ", ".join(f"{day_text(day)} ({place})" for day, place in days)
    return f"{field}: văn bản có thể nói tới {named}"


def section_line(place: str, text: str) -> str:
    """A section in a list to choose from."""
    words = " ".join(text.split())
    return f"{place}: {words if len(words) <= _LINE else words[:_LINE].rpartition(' ')[0] + '…'}"


def answer_of(section: str) -> str:
    """The short answer of a section, where one is named."""
    return f"{ANSWERS}: {section}"


def event_called(name: str) -> str:
    """An event, where one is named."""
    return f"{EVENTS}: {name}"


def elsewhere(*, file: str, line: int, what: str) -> str:
    """One place that no form covers."""
    return f"{FILES.get(file, file)}, dòng {line}: {what}"


# What a field of an event's form is called where two have changed it.
EVENT_FIELDS = {"name": EVENT_NAME, "on": EVENT_DAY, "at": EVENT_HOUR}
