"""What is said when a form's values cannot be written into a draft."""

from handlers.values.shown.counts import counted

NOT_A_DRAFT = "Kế hoạch này không còn là bản nháp nên không sửa ở đây; chưa lưu gì."
AT_ODDS = "Tệp của kế hoạch không còn đọc được sau khi sửa như vậy, nên giữ nguyên như cũ."
UNWRITABLE = "Không đọc hoặc ghi được tệp của kế hoạch; chưa lưu gì."
MOVED = "Có người vừa sửa chỗ này. Anh/chị xem lại trang rồi sửa lại giúp; chưa lưu gì."
NO_SENTENCE = "Câu trả lời không để trống: anh/chị gõ lại, hoặc bấm “Bỏ câu này”."
NO_NAME = "Tên sự kiện không để trống."
NO_DAY = "Ngày không hợp lệ: anh/chị chọn ngày, hoặc đánh dấu “Văn bản không nêu ngày”."
NO_HOUR = "Giờ chưa đúng, ví dụ 08:00; chưa lưu gì."
NO_LIST = "Kế hoạch này chưa có danh sách riêng những điều không nêu, nên không bỏ ở đây được."


def too_long(*, most: int, typed: int) -> str:
    """A sentence that is none."""
    return f"Câu trả lời ngắn tối đa {counted(most)} chữ cái, câu này có {counted(typed)}; chưa lưu gì."
