"""One fitting line for what asks for nothing."""

THANKED = "Dạ không có gì ạ. Anh/chị cần gì cứ nhắn."
PRAISED = "Dạ, cảm ơn anh/chị. Anh/chị cần gì thêm cứ nhắn ạ."
SORRY = (
    "Dạ, xin lỗi anh/chị vì đã làm anh/chị phiền lòng. Anh/chị nói lại giúp việc đang cần, hoặc gõ "
    "“gặp cán bộ” để người của cơ quan trả lời ạ."
)
BYE = "Dạ, chào anh/chị. Khi nào cần anh/chị cứ nhắn ạ."
AGREED = "Dạ vâng ạ. Khi nào cần anh/chị cứ nhắn."
LISTENING = "Dạ, em nghe ạ. Anh/chị cần hỏi hay đăng ký gì ạ?"
LISTENING_ONLY = "Dạ, em nghe ạ. Anh/chị cần hỏi gì ạ?"
WHO = "Dạ, em là trợ lý tự động (máy), không phải người thật. Cần gặp người, anh/chị gõ “gặp cán bộ” ạ."

NO_CALLS = (
    "Dạ, em là trợ lý tự động nên chỉ nhắn tin, không gọi hay nghe điện thoại được ạ. Cần nói chuyện với cán bộ, "
    "anh/chị gõ “gặp cán bộ” và để lại số máy."
)


def at_any_hour(*, office: str) -> str:
    """When a machine answers, and when a human does."""
    return (
        "Dạ, em là trợ lý tự động nên anh/chị nhắn lúc nào em cũng trả lời, kể cả tối và ngày nghỉ. Việc cần "
        f"{office} thì cán bộ trả lời trong giờ làm việc ạ."
    )


def read_by(*, office: str) -> str:
    """What is read by a machine, and what by a human."""
    return (
        "Dạ, em là trợ lý tự động (máy): tin nhắn ở đây em trả lời; còn bản đăng ký đã gửi thì "
        f"{office} xem ạ."
    )


TYPED_BY = (
    "Dạ không sao ạ, ai gõ giúp cũng được, gõ sai hay thiếu dấu em vẫn đọc. Anh/chị cần hỏi hay đăng ký gì thì cứ nói ngắn, em "
    "hỏi từng câu một. Muốn gỡ đi thì gõ “rút đăng ký” hay “xóa dữ liệu” ạ."
)
LOST = (
    "Dạ, em giúp ạ. Anh/chị cứ gõ như nói chuyện, không dấu cũng được: muốn đăng ký thì gõ “đăng ký”, muốn hỏi thì "
    "gõ câu hỏi. Ngại gõ thì gõ “gặp cán bộ” để có người gọi giúp."
)
ONLY_ASKS = "Dạ vâng, anh/chị cứ hỏi ạ; em không ghi gì vào đăng ký đâu."
ANYBODY = "anh/chị"
LANGUAGE = "Dạ, em chỉ đọc được tiếng Việt, gõ không dấu cũng được ạ. Cần nói chuyện với người, anh/chị gõ “gặp cán bộ”."
WISHED_WELL = "Dạ, em cảm ơn. Chúc anh/chị nhiều sức khỏe ạ."
NOTHING_THERE = "Dạ, em chưa thấy danh sách trong tin này ạ. Anh/chị dán bằng chữ vào đây giúp em, mỗi người một dòng."
ONE_ONLY = "Chỗ này anh/chị chọn giúp một mục thôi ạ."
NO_HARM = "Dạ không sao ạ, em chưa làm gì cả. Cần gì anh/chị cứ nhắn em."
WAITING = "Dạ vâng, anh/chị cứ thong thả ạ."
NOTHING_CHANGED = "Dạ vâng, trợ lý không làm gì và vẫn giữ nguyên như cũ ạ."
# True for everybody who writes; the whole of it stands in the longer introduction.
MESSAGES = "(Tin nhắn được giữ 30 ngày; gõ “trợ lý lưu gì” để biết ai xem.)"
ASK_STAFF = "Hỏi cán bộ"
SYMPATHY = (
    "Dạ, em xin chia sẻ với anh/chị ạ. Cần hỏi việc gì anh/chị cứ nhắn em; muốn nói với người của cơ quan thì "
    "gõ “gặp cán bộ”, em chuyển lời ạ."
)
COMPLAINT_HEARD = "Dạ, em nghe ạ. Anh/chị gõ “gặp cán bộ”, nói thêm việc gì, em chuyển lời để người của cơ quan trả lời."
# To a remark beside the business, above the open question.
IN_FEW_WORDS = "Dạ vâng, em nói ngắn thôi ạ."
LISTENED = "Dạ vâng ạ."
HEARD = "Dạ, em nghe ạ."
WEATHER = "Dạ vâng, anh/chị nhớ giữ gìn sức khỏe ạ."
WEARY = "Dạ, anh/chị vất vả quá, cứ làm thong thả ạ."
# Where a consent is asked for: who was pestered before is not told to take their time.
UNEASY = "Dạ, em hiểu ạ; anh/chị ngại thì không đồng ý cũng không sao."
OFFERED = "Dạ, em cảm ơn tấm lòng của anh/chị ạ."
PROMISED = "Dạ, quý hóa quá, em cảm ơn tấm lòng của anh/chị ạ. Chúc anh/chị nhiều sức khỏe, cần gì cứ nhắn em."
GLAD = "Dạ, em vui cùng anh/chị ạ. Cần gì nữa anh/chị cứ nhắn."
PRAISED_SHORT = "Dạ, em cảm ơn anh/chị ạ."
ONLY_A_MACHINE = "Dạ, em cảm ơn anh/chị hỏi thăm; em là máy nên lúc nào cũng trực được ạ."
NOT_KNOWN = "Dạ, chuyện ấy em không rõ ạ."


def welcome(*, organisation: str, kindly: bool, standing: str, registers: bool) -> str:
    """To whoever greets and is not known yet; `standing` only where the movement does not run."""
    name = f" của {organisation}" if organisation else ""
    well = " Cảm ơn anh/chị hỏi thăm, em là máy nên lúc nào cũng trực được ạ." if kindly else ""
    needs = "hỏi về kế hoạch thi đua, đăng ký" if registers else "hỏi về kế hoạch"
    lines = (
        f"Dạ, em chào anh/chị ạ!{well} Em là trợ lý tự động{name}: anh/chị cần {needs} hay nhờ nhắc lịch thì cứ "
        "nhắn em.",
        standing,
        MESSAGES,
    )
    return "\n".join(filter(None, lines))


def ask(*, own: str) -> str:
    """An invitation to whoever says that they will ask, as they call themselves."""
    return f"Dạ, em nghe, {own} hỏi gì ạ?"


def again(*, said: str) -> str:
    """The answer before, in its first words."""
    return f"Dạ, em nói lại gọn hơn ạ: {said}"
