"""What cannot be read, said in one sentence with the shortest other way."""

PHOTO = "Trợ lý chưa xem được ảnh. Anh/chị gõ hoặc dán nội dung bằng chữ giúp, không dấu cũng được."
VOICE = "Trợ lý chưa nghe được ghi âm. Anh/chị bấm micrô trên bàn phím rồi nói, chữ hiện ra thì gửi giúp."
TOO_MANY = "Tin đến nhanh quá, trợ lý chưa đọc kịp những tin sau cùng. Anh/chị chờ ít phút rồi gửi lại giúp."
OTHER = "Trợ lý chưa đọc được tin dạng này. Anh/chị gõ giúp bằng chữ, không dấu cũng được."
PASTE = "dán danh sách vào đây, mỗi người một dòng"
TOO_BIG = f"Tệp lớn quá, trợ lý chỉ đọc được tệp đến 2 MB. Anh/chị {PASTE} giúp."
ENCRYPTED = (
    f"Tệp có mật khẩu nên trợ lý không mở được. Anh/chị bỏ mật khẩu rồi gửi lại, hoặc {PASTE}."
)
OLD = f"Trợ lý chưa đọc được tệp Office đời cũ. Anh/chị lưu thành .xlsx hay .docx rồi gửi lại, hoặc {PASTE}."
PDF = (
    f"Trợ lý chưa đọc được danh sách trong tệp PDF. Anh/chị gửi tệp .xlsx hay .docx, hoặc {PASTE}."
)
WRONG = f"Trợ lý chỉ đọc được danh sách trong tệp .xlsx hay .docx. Anh/chị gửi tệp như vậy, hoặc {PASTE}."
DAMAGED = f"Tệp bị hỏng nên trợ lý không mở được. Anh/chị lưu lại rồi gửi lần nữa, hoặc {PASTE}."
NOBODY = f"Trong tệp trợ lý chưa thấy danh sách người nào. Danh sách cần cột “Họ và tên”; hoặc anh/chị {PASTE}."
SLOW = f"Tệp phức tạp quá nên trợ lý không đọc hết được. Anh/chị {PASTE} giúp."
NOT_FETCHED = f"Trợ lý chưa tải được tệp. Anh/chị gửi lại giúp, hoặc {PASTE}."
NO_ROOM = (
    "Nhiều bản ký đang chờ cán bộ xem nên trợ lý chưa giữ thêm được tệp này. Anh/chị gửi bản ký cho "
    "cán bộ, hoặc gửi lại ở đây sau khi đăng ký được tiếp nhận."
)
FINISH_FIRST = "Trợ lý đã đọc được danh sách trong tệp, nhưng việc đang hỏi cần xong trước. Xong rồi anh/chị gửi lại tệp giúp."


def not_here(*, page: str | None) -> str:
    """A channel that hands no files on; `page` takes them."""
    other = f", hoặc gửi tệp tại {page}" if page else ""
    return f"Ở đây trợ lý chưa nhận được tin dạng này hay tệp. Nếu là danh sách, anh/chị {PASTE}{other}."


_RIGHTS = "Xem, xóa dữ liệu, rút đồng ý, tắt nhắc, gặp cán bộ thì cứ nhắn, trợ lý vẫn làm."


def day_over(*, page: str | None) -> str:
    """A chat was answered as often as a plan of the platform allows in a day."""
    other = f", cần ngay thì nhắn tiếp tại {page}" if page else ""
    return f"Hôm nay ở đây trợ lý đã trả lời hết số tin dành cho mỗi người; sáng mai anh/chị nhắn lại giúp{other}. Việc đã ghi vẫn giữ, lời nhắc vẫn gửi như thường. {_RIGHTS}"


def chat_over(*, page: str | None, call: str) -> str:
    """A chat was answered as often as it may be in a month; `call` is who answers otherwise."""
    other = f"hỏi tiếp tại {page}, hoặc gọi" if page else "gọi"
    return f"Tháng này ở đây trợ lý đã trả lời hết số tin dành cho mỗi người. Anh/chị {other} {call} giúp. Lời nhắc vẫn gửi như thường. {_RIGHTS}"


def month_over(*, page: str | None) -> str:
    """The part of a platform's month that is for talk is used."""
    other = f" Anh/chị hỏi tiếp tại {page} nhé." if page else " Sang tháng anh/chị nhắn lại giúp."
    return f"Tháng này kênh này đã hết số tin dành cho hỏi đáp, phần còn lại để dành cho lời nhắc.{other} {_RIGHTS}"
