"""The words of the desk's requests."""

REQUESTS = "Yêu cầu gặp cán bộ"
NO_PHONE = "Không cho số: trả lời bằng tin nhắn"
NO_CHAT = "không còn nhắn được"
UNKNOWN_PERSON = "Người chưa đăng ký"
CALL = "Gọi"
SAID = "Lời nhắn"
QUESTION = "Câu hỏi trước đó"
MESSAGE = "Nhắn cho người này (có thể để trống)"
LOST = "Người này mất kênh trò chuyện"
LOST_HOW = (
    "Nhờ người ấy mở trợ lý ở kênh mới, nhắn “liên kết”, chọn “Lấy mã để nối kênh khác” rồi đọc mã 6 số. Gọi lại số đã ghi để "
    "chắc đúng người: kênh ấy sẽ xem được mọi thứ của họ."
)
NEW_CODE = "Mã 6 số ở kênh mới"
JOIN = "Nối kênh mới"
DONE = "Đã xử lý"
DONE_LATELY = "Đã xử lý, còn giữ số đến hết 30 ngày"
NONE_WAIT = "Không có yêu cầu nào chờ."
KEPT = "Xử lý xong, số điện thoại được giữ 30 ngày rồi tự xóa."
DEALT = "Đã ghi là xử lý xong."
DEALT_AND_TOLD = "Đã ghi là xử lý xong và nhắn cho người gửi."
DEALT_NOT_TOLD = "Đã ghi là xử lý xong, nhưng không còn kênh nào để nhắn cho người gửi."
GONE = "Yêu cầu này không còn chờ: người gửi đã rút, hoặc đồng nghiệp đã xử lý."


def message(*, name: str, text: str) -> str:
    """To the person, in the clerk's words."""
    return f"👤 Cán bộ {name} trả lời yêu cầu của anh/chị:\n{text}"


def waits(*, minutes: int) -> str:
    """How long a request has waited."""
    if minutes < 60:
        return f"chờ {max(minutes, 1)} phút"
    if minutes < 24 * 60:
        return f"chờ {minutes // 60} giờ"
    return f"chờ {minutes // (24 * 60)} ngày"
