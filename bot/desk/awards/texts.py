"""The desk's words about results."""

from handlers.values.shown.counts import counted

HEAD = "Kết quả khen thưởng"
INTRO = (
    "Dán danh sách trong quyết định, mỗi dòng một tập thể hay cá nhân. Trợ lý tìm trong đăng ký của phong trào này; "
    "anh/chị xem lại rồi mới ghi. Chưa báo cho ai."
)
LINES = "Danh sách được công nhận, mỗi dòng một tên (kèm tên đơn vị khi trùng tên)"
DECISION = "Căn cứ (số, ngày của quyết định)"
LOOK = "Tìm trong đăng ký"
FOUND = "Tìm thấy"
NOT_FOUND = "Chưa rõ là ai, chưa ghi"
SAVE = "Ghi những dòng đã chọn"
NEEDED = "Cần danh sách và căn cứ."
NONE_CHOSEN = "Anh/chị chưa chọn dòng nào."
LISTED = "Đã ghi"
NONE = "Chưa ghi kết quả nào."
REMOVE = "Bỏ"
REMOVED = "Đã bỏ."
TOLD_ALREADY = "Đơn vị đã được báo nên không bỏ ở đây được; xin nhắn lại cho đơn vị."
TOLD = "đã báo"
NOT_TOLD = "chưa báo"
TELL = "Báo cho người gửi đăng ký"
TELL_HOW = (
    "Mỗi người gửi đăng ký nhận một tin cho đơn vị mình; ai đã được báo thì không nhận lại. Giữ {đơn vị}, {căn cứ}, "
    "{năm} và {kết quả} ở chỗ cần điền."
)
SENTENCE = "Lời báo"
WILL_READ = "Người đầu tiên sẽ đọc"
SURE = "Đã xem lời báo và gửi cho {people} người"
SEND = "Gửi"
LOOK_AGAIN = "Xem lại lời báo"
SENTENCE_NEEDED = "Lời báo cần có {kết quả}, và anh/chị đánh dấu đã xem."
DEFAULT = (
    "🏅 Liên minh xin chúc mừng {đơn vị}. Theo {căn cứ}, phong trào thi đua năm {năm} công nhận:\n{kết quả}\n"
    "Trân trọng cảm ơn anh/chị đã tham gia."
)
HOLES = ("{đơn vị}", "{căn cứ}", "{năm}", "{kết quả}")
NONE_WAITS = "Không còn ai chờ báo."
SEVERAL = "trùng tên ở nhiều nơi, ghi thêm tên đơn vị"
UNKNOWN = "không thấy trong đăng ký"
BEFORE = "Kết quả những năm trước"


def saved(*, count: int) -> str:
    """After noting them."""
    return f"Đã ghi {counted(count)} kết quả. Chưa báo cho ai."


def told(*, people: int) -> str:
    """After telling."""
    return f"Đã báo cho {counted(people)} người."


def line(*, who: str, title: str) -> str:
    """One result in a message."""
    return f"• {who}: {title}"
