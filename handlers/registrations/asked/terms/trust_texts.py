"""What is said to whoever wants to know before giving anything."""

WHY = (
    "Dạ, để ghi đúng người, đúng đơn vị lên phiếu đăng ký, để cán bộ gọi lại khi cần bổ sung và gửi "
    "anh/chị thông báo của cơ quan; không dùng vào việc khác."
)

NUMBER = (
    "Dạ, phiếu cần một số để cán bộ gọi khi phải bổ sung hay báo việc của cơ quan, không dùng vào "
    "việc khác; số của đơn vị hay người nhà cũng được ạ."
)

LISTED_NUMBERS = (
    "Dạ không ạ: của những người trong danh sách em chỉ ghi họ tên, chức vụ, danh hiệu, sáng kiến; số điện thoại "
    "của họ không có trong đăng ký. Đăng ký chỉ có một số, của người liên hệ. Còn tin anh/chị dán ở "
    "đây được giữ 30 ngày như mọi tin nhắn, rồi tự xóa."
)

OTHERS = (
    "Dạ, anh/chị đăng ký thay được: anh/chị đồng ý ở đây là đủ để em ghi; ghi tên ai thì anh/chị báo "
    "cho người đó biết trước giúp em ạ."
)

COSTS = "Dạ, không mất tiền ạ: đăng ký và nhắn ở đây trợ lý không thu khoản phí nào."

KEPT = "Dạ, em chỉ lưu họ tên, chức vụ, đơn vị, số điện thoại và nội dung đăng ký."

NOTHING_KEPT = "Dạ, anh/chị chưa đồng ý nên em chưa lưu thông tin đăng ký nào; tin nhắn được giữ 30 ngày. Khi đã đăng ký:"

PLAINLY = (
    "Dạ, em chỉ lưu họ tên, chức vụ, đơn vị, số điện thoại và nội dung đăng ký, để ghi phiếu, để cán bộ "
    "gọi lại khi cần và gửi thông báo của cơ quan. Anh/chị không đồng ý cũng được, và đồng ý rồi thì "
    "muốn xem lại hay xóa lúc nào cũng được ạ."
)

UNMARKED = (
    "Dạ không sao ạ, gõ không dấu em vẫn đọc được. Em giữ nguyên chữ anh/chị gõ; cán bộ thêm dấu khi "
    "lập danh sách."
)


def costs_unsaid(*, plan: str) -> str:
    """The same where the plan speaks of no fee."""
    return f"Dạ, {plan} không nói gì về phí; đăng ký và nhắn ở đây thì không mất tiền ạ, trợ lý không thu khoản nào."


def honest(*, organisation: str, contact: str) -> str:
    """Who this is and what it never asks for, to whoever fears a fraud."""
    return (
        f"Dạ, đây là trợ lý tự động của {organisation}, chỉ ghi đăng ký thi đua và trả lời về kế hoạch. Em không "
        "bao giờ hỏi mật khẩu, mã OTP, số tài khoản hay tiền. Chưa yên tâm, anh/chị hỏi lại "
        f"{contact} rồi hãy cho thông tin ạ."
    )


def one_more(line: str) -> str:
    """The line as one more of the same answer."""
    rest = line.removeprefix("Dạ, ")
    return f"{rest[0].upper()}{rest[1:]}"


def seen(*, office: str) -> str:
    """Who sees a number."""
    return (
        f"Dạ, {office} xem, để liên hệ về đăng ký; danh sách có thể gửi lên cấp xét khen thưởng, ngoài "
        "ra không đưa cho ai. Anh/chị xem, sửa hay xóa lúc nào cũng được."
    )


def kept_long(*, until: str) -> str:
    """How long what is registered is kept."""
    return (
        f"Dạ, em lưu {until}, sau đó xóa hoặc ẩn danh; anh/chị muốn xóa sớm hơn lúc nào cũng được."
    )


def without(*, office: str) -> str:
    """The way of those who do not agree."""
    return (
        f"Dạ, không cho lưu thì anh/chị đăng ký trên giấy, gửi {office}. Ở đây trợ lý chỉ ghi khi "
        "anh/chị đồng ý; khi nào đổi ý, gõ “đăng ký”. Hỏi về kế hoạch thì vẫn bình thường ạ."
    )


def late(*, plan: str, until: str, reports: bool, office: str) -> str:
    """Of whoever fears to be late: what the plan sets, and what it does not say."""
    thing = "báo cáo" if reports else "đăng ký"
    head = until or f"Dạ, {plan} không ghi hạn nộp {thing}."
    return f"{head} Nộp muộn thì sao kế hoạch không nói; anh/chị gửi sớm cho chắc, cần rõ thì hỏi {office} ạ."


def not_paid(*, office: str) -> str:
    """To whoever heard that it costs a sum."""
    return f"Ai bảo phải nộp tiền, anh/chị khoan nộp, hỏi lại {office} giúp em."


def messages_seen(*, office: str) -> str:
    """Who reads what is written here."""
    return (
        f"Dạ, tin nhắn được giữ 30 ngày để trả lời anh/chị; câu em chưa trả lời được hay anh/chị nhờ chuyển thì {office} "
        "xem, ngoài ra không đưa cho ai. Anh/chị xem hay xóa lúc nào cũng được: gõ “dữ liệu của tôi”."
    )


def told_when(*, office: str) -> str:
    """When one hears of what was sent."""
    return (
        f"Dạ, gửi xong thì {office} xem rồi trả lời ngay trong cuộc trò chuyện này; mất mấy ngày thì em chưa có lịch ạ. "
        "Gửi rồi, anh/chị gõ “đăng ký của tôi” để xem đến đâu."
    )


PLATFORM = (
    "Dạ, nhắn qua ứng dụng nào thì tin đi qua máy chủ của ứng dụng ấy và ở lại đó theo quy định của họ; máy chủ của Telegram ở nước "
    "ngoài. Muốn xem hay xóa phần em giữ, anh/chị gõ “dữ liệu của tôi” ạ."
)


def liable(*, organisation: str) -> str:
    """Who answers for what is kept, and where it lies."""
    return (
        f"Dạ, {organisation} chịu trách nhiệm về thông tin anh/chị gửi ở đây; máy chạy trợ lý do cơ quan đặt hoặc thuê. Nhắn qua "
        "ứng dụng nào thì tin còn đi qua máy chủ của ứng dụng ấy. Đầy đủ: gõ “trợ lý lưu gì”."
    )
