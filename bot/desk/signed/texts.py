"""The desk's words about signed sheets."""

SIGNED = "Bản ký"
RECEIVED = "Đã nhận bản ký"
ON_PAPER = "Đã nhận bản giấy, không có ảnh"
NOT_YET = "Chưa có bản ký"
FILTER = {"yes": RECEIVED, "no": NOT_YET}
ADD = "Ghi đã nhận bản ký"
ADD_HOW = "Có ảnh hay PDF thì chọn tệp (đến 5 MB); chỉ nhận bản giấy thì để trống. Người gửi có kênh trò chuyện thì được báo."
FILE = "Ảnh hoặc PDF (có thể để trống)"
NOT_SIGNED = "Không phải bản ký"
UNMARK = "Chưa nhận, bỏ ghi"
ADDED = "Đã ghi nhận bản ký."
REMOVED = "Đã bỏ, người gửi cần gửi lại."
UNREADABLE = "Tệp không mở được: chỉ nhận ảnh JPG, PNG, WebP hoặc PDF không có mật khẩu."
FULL = "Đăng ký này đã có đủ 10 tệp bản ký; bỏ bớt tệp thừa rồi thêm."
GONE = "Tệp này không còn nữa."


def page(*, number: int, pdf: bool) -> str:
    """One picture or PDF."""
    return f"{'PDF' if pdf else 'Trang'} {number}"


def of_version(*, version: int) -> str:
    """The form has been changed since it was signed."""
    return f"ký theo bản {version}, đăng ký đã sửa sau đó"


def paper_received(*, code: str, unit: str) -> str:
    """To whoever registered: the office has the sheet."""
    of_unit = f" ({unit})" if unit else ""
    return f"✅ Cán bộ đã nhận bản ký của {code}{of_unit}."


def not_signed(*, code: str) -> str:
    """To whoever registered: what came was no signed sheet."""
    return (
        f"Cán bộ xem tệp gửi cho {code}: chưa phải bản đã ký, đóng dấu hoặc chưa đọc được. Anh/chị chụp lại cho "
        "rõ, hoặc quét PDF rồi gửi lại giúp."
    )
