"""The page where a signed sheet is sent back."""

TITLE = "Gửi lại bản ký"
HOW = "Chụp ảnh từng trang đã ký, đóng dấu, hoặc chọn tệp PDF đã quét (mỗi tệp đến 5 MB)."
FILES = "Ảnh hoặc PDF"
SEND = "Gửi bản ký"
CAME = "Đã nhận bản ký. Anh/chị được báo trong tin nhắn; còn trang nữa thì gửi tiếp ở đây."
WRONG = (
    "Có tệp chưa nhận được: chỉ nhận ảnh JPG, PNG, WebP hoặc PDF không có mật khẩu, tối đa 10 tệp cho "
    "một đăng ký. Anh/chị kiểm tra rồi gửi lại giúp; tệp đúng mà vẫn chưa nhận thì nhiều bản ký đang "
    "chờ cán bộ xem, anh/chị gửi cho cán bộ."
)


def of(*, code: str, unit: str) -> str:
    """Which registration it is."""
    return f"{code} – {unit}" if unit else code
