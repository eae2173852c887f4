"""The words about messages that did not arrive."""

from handlers.values.shown.counts import counted

FAILED = "Tin không gửi được"
NONE = "Không có tin nào không gửi được."
UNKNOWN_PERSON = "Chưa rõ tên (người này chưa đăng ký)"
LEFT = "người nhận đã chặn hoặc rời cuộc trò chuyện"
REASONS = {
    "blocked": LEFT,
    "left": LEFT,
    "forgotten": "dữ liệu đã xóa",
    "over-quota": "đang giữ lại vì hết hạn mức Zalo",
    "outside-window": "chờ người nhận nhắn lại: Zalo OA không cho gửi, hoặc hết tiền tháng này",
    "unknown": "không rõ đã đến chưa: dịch vụ không trả lời lần nào",
    "expired": "quá hạn: dịch vụ không nhận cho đến khi tin hết giá trị",
    "rejected": "dịch vụ từ chối nội dung tin; người vận hành xem nhật ký máy",
    "": "không rõ",
}
OTHER = "dịch vụ không nhận; người vận hành xem nhật ký máy"


def why(*, reason: str | None) -> str:
    """A stored reason in words; those of earlier releases are an error's own text."""
    if reason is not None and reason.startswith("uncertain"):
        return REASONS["unknown"]
    return REASONS.get(reason or "", OTHER)


def messages(*, count: int) -> str:
    """How many messages of one person."""
    return f"{counted(count)} tin"


def again(*, count: int, past: int, refused: int = 0) -> str:
    """After sending again; `past` have no sense any more, and `refused` nobody wants any more."""
    left = [_over(past)] if past else []
    if refused:
        left.append(f"{counted(refused)} tin người này đã nói thôi nhận, đã bỏ khỏi danh sách.")
    if not count:
        return f"Không gửi lại: {' '.join(left)}" if left else "Không còn tin nào của người này."
    done = f"Đã xếp {counted(count)} tin để gửi lại."
    return " ".join((done, *(one.capitalize() for one in left)))


def _over(past: int) -> str:
    return f"{counted(past)} tin nói về ngày đã qua, xin gọi điện rồi bấm “Đã xử lý”."


def ticked(*, count: int) -> str:
    """After ticking off."""
    return (
        f"Đã ghi: {counted(count)} tin đã xử lý." if count else "Không còn tin nào của người này."
    )
