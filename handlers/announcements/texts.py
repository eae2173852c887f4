"""What recipients of an announcement read when they answer it."""

TRIED = "Đây là bản gửi thử, câu trả lời không được ghi."
ROLL = {"got": "Đã nhận", "coming": "Sẽ dự", "away": "Vắng, cử người thay"}
ASK_SUBSTITUTE = "Ai đi thay anh/chị ạ? Gõ họ tên, chức vụ, hoặc chọn:"
NO_SUBSTITUTE = "Không cử người thay"
SUBSTITUTE_BAD = "Anh/chị gõ giúp họ tên người đi thay."
ROLL_THANKS = {
    "got": "Cảm ơn anh/chị, đã ghi nhận là đã nhận thông báo.",
    "coming": "Cảm ơn anh/chị, đã ghi nhận là sẽ dự.",
    "away": "Đã ghi nhận anh/chị vắng.",
}


def substitute_noted(*, name: str) -> str:
    """A substitute was named."""
    return f"Đã ghi nhận anh/chị vắng, {name} đi thay."
