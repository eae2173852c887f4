"""What is said about a wish for somebody of the office."""

from datetime import datetime

from handlers.turn.texts import clock_text

MEET = "Gặp cán bộ"
HERE = "Nhắn ở đây cũng được"
ANSWERED_HERE = (
    "Dạ vâng, cán bộ sẽ trả lời ngay trong tin nhắn này. Đổi ý muốn được gọi, anh/chị gõ số điện thoại; "
    "không cần nữa thì gõ “không cần gọi nữa”."
)
CALL_ME = "Nhờ cán bộ gọi lại"
SORRY_NO_ANSWER = "Dạ, em xin lỗi anh/chị vì gọi mà không có người nghe máy."
BAD_PHONE = (
    "Số này em đọc chưa ra số điện thoại. Anh/chị gõ lại giúp, ví dụ 0912 345 678, hoặc gõ “nhắn ở đây "
    "cũng được”."
)
ADDED = "Dạ, em ghi thêm lời này cho cán bộ rồi ạ."
STOPPED = (
    "Dạ, em đã bỏ yêu cầu gọi lại và xóa số điện thoại kèm theo. Khi cần, anh/chị gõ “gặp cán bộ”."
)
NO_EMAIL = "Dạ, trong kế hoạch không ghi địa chỉ thư điện tử nào ạ."
NONE_OPEN = "Dạ vâng. Hiện em không giữ yêu cầu gọi lại nào của anh/chị ạ."

WHOSE_NUMBER = (
    "Dạ, em không biết số ấy của ai và không tra số giúp được ạ. Trợ lý không gọi điện, không hỏi mật khẩu, mã OTP hay tiền; ai gọi mà hỏi "
    "những thứ ấy thì anh/chị đừng cho. Muốn biết có phải người của cơ quan gọi không thì gõ “gặp cán bộ”; nghi lừa đảo thì báo công an."
)


def call(*, phone: str) -> str:
    """The choice of a number that is known already."""
    return f"Gọi số {phone}"


def passed_on(*, office: str, question: str | None) -> str:
    """The wish, with the question asked before, is with the staff."""
    about = f", kèm câu hỏi “{question}”," if question else ""
    return f"Dạ, em đã chuyển lời của anh/chị{about} cho {office}."


def ask_phone() -> str:
    """The number to call."""
    return (
        "Anh/chị cho em xin số điện thoại để cán bộ gọi. Số chỉ dùng cho việc này, giữ đến 30 ngày sau khi "
        "xử lý xong rồi tự xóa. Không tiện gọi, anh/chị gõ “nhắn ở đây cũng được”."
    )


def ask_known(*, phone: str) -> str:
    """Whether to call the number that the registration holds."""
    return (
        f"Cán bộ gọi số {phone} anh/chị đã ghi nhé? Trong yêu cầu này số được giữ đến 30 ngày sau khi xử lý xong rồi tự xóa. "
        "Số khác thì anh/chị gõ số; không tiện gọi thì gõ “nhắn ở đây cũng được”."
    )


NO_NUMBER_YET = "Dạ, em chưa có số nào của anh/chị ạ."
OTHER_NUMBER = (
    "Dạ, vậy anh/chị gõ giúp em số cần gọi; không tiện gọi thì gõ “nhắn ở đây cũng được” ạ."
)


def will_call(*, phone: str) -> str:
    """What happens with the number, and how long it is kept."""
    return (
        f"Dạ, cán bộ sẽ gọi số {phone}. Số được giữ đến 30 ngày sau khi xử lý xong rồi tự xóa. Đổi ý, anh/chị gõ "
        "“không cần gọi nữa”."
    )


NUMBER_SEEN = "Số điện thoại trong nhóm ai cũng thấy và em không chuyển cho ai: anh/chị nên xóa tin có số ấy khỏi nhóm."


def in_group(*, number: bool) -> str:
    """A call is wished for before everybody, or a `number` is left there."""
    seen = f" {NUMBER_SEEN}" if number else ""
    return (
        "Dạ, trong nhóm em không nhận yêu cầu gọi lại hay số điện thoại, nên chưa chuyển gì cho cán bộ. Anh/chị nhắn riêng cho em rồi "
        f"gõ “gặp cán bộ” giúp ạ.{seen}"
    )


def number_left(*, office: str, registers: bool) -> str:
    """A number that came with nothing open, and not a word of what it is for."""
    form = ", hay để đăng ký thi đua" if registers else ""
    return (
        "Dạ, em thấy anh/chị gửi số điện thoại mà chưa rõ để làm gì, nên em chưa ghi vào đâu và chưa chuyển cho ai. "
        f"Anh/chị muốn {office} gọi lại{form} ạ? Không cần gì thì thôi: tin nhắn này tự xóa sau 30 ngày."
    )


def offer_call(*, office: str) -> str:
    """The wish for a call, offered to whoever was not answered."""
    return f"Em chuyển lời cho {office} gọi lại anh/chị nhé? Anh/chị chọn hoặc gõ “gặp cán bộ” ạ."


def nothing_waits(*, office: str) -> str:
    """When somebody answers is asked where no words are with the staff."""
    return f"Dạ, em xin lỗi vì anh/chị phải chờ. {offer_call(office=office)}"


KEPT_THERE = "Dạ, danh sách ấy cơ quan giữ, ở đây em không có để xem ạ."


def words_passed(*, office: str, kept_there: bool) -> str:
    """Words for the office are with the staff; `kept_there`: of what only the office keeps."""
    lead = f"{KEPT_THERE} Em" if kept_there else "Dạ, em"
    return (
        f"{lead} đã chuyển nguyên lời này cho {office}; có trả lời thì cán bộ nhắn ở đây. Muốn được gọi lại, anh/chị gõ "
        "số điện thoại; đổi ý thì gõ “không cần gọi nữa”."
    )


def none_waits(*, office: str) -> str:
    """No call was asked for."""
    return f"Dạ, em chưa nhận yêu cầu gọi nào của anh/chị. Anh/chị muốn {office} gọi thì chọn hoặc gõ “gặp cán bộ” ạ."


def told_when(*, words: str) -> str:
    """When a call does not suit."""
    return f"Dạ, em nhắn cán bộ: “{words.strip()}”. Yêu cầu gọi lại vẫn giữ ạ."


def waiting(*, at: datetime, phone: str | None) -> str:
    """It was passed on before and is not dealt with yet."""
    how = f"gọi số {phone}" if phone else "trả lời trong tin nhắn này"
    return (
        f"Dạ, yêu cầu của anh/chị gửi lúc {clock_text(at)} đang chờ cán bộ {how}; em vừa nhắn thêm lời này. "
        "Không cần nữa, anh/chị gõ “không cần gọi nữa”."
    )


def with_words(*, words: str) -> str:
    """When to call was said as well."""
    return f" Lời dặn “{words}” em chuyển kèm."


def reached(*, office: str, phone: str | None, address: str | None) -> str:
    """Where the office is reached, as far as it told."""
    by = (phone and f"gọi {phone}", address and f"đến {address}")
    ways = " hoặc ".join(filter(None, by))
    if not ways:
        return (
            f"Dạ, anh/chị gặp {office}. Em chưa được giao số máy và địa chỉ để báo; anh/chị gõ “gặp cán bộ” là em "
            "chuyển lời, cán bộ gọi lại hoặc trả lời ngay ở đây."
        )
    return f"Dạ, anh/chị gặp {office}: {ways}. Muốn cán bộ gọi lại thì gõ “gặp cán bộ” ạ."


def not_theirs(*, reached: str) -> str:
    """Another body's number is asked for: the office's is not called theirs."""
    return f"Dạ, số riêng của nơi ấy em chưa thấy trong kế hoạch; hỏi về kế hoạch thì theo nơi sau.\n\n{reached}"


NUMBER_KEPT = (
    "Dạ, số để gọi lại được giữ đến 30 ngày sau khi xử lý xong rồi tự xóa; không cần gọi nữa thì em xóa ngay. Những gì khác em "
    "lưu và lưu bao lâu, anh/chị gõ “trợ lý lưu gì” ạ."
)
