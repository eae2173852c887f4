"""Linking the chats of one person on several channels."""

from collections.abc import Sequence

from handlers.values.shown import label_texts as labels

WHY_LINKED = (
    "Dạ, không bắt buộc ạ. Anh/chị nhắn ở hai ứng dụng, hay ở cả trang web, mà muốn xem chung đăng ký, lịch nhắc thì mới "
    "cần nối; chỉ dùng một chỗ này thì thôi."
)
EXPLAIN = (
    f"🔗 Liên kết kênh: anh/chị dùng cả {labels.MESSENGERS} hay trang web thì nối lại thành một, đăng ký "
    "và cài đặt nhắc lịch theo anh/chị sang mọi kênh. Nhắc lịch được gửi qua kênh anh/chị chọn; kênh "
    "đó không nhận được thì gửi qua kênh kế tiếp, mỗi lần nhắc chỉ một tin.\n"
    "Cách nối: lấy mã 6 số ở một kênh, gõ mã ấy ở kênh kia, rồi xác nhận ở cả hai. Không phải đăng ký "
    "lại."
)
LINKED_HEAD = "Các kênh đã nối:"
HERE = "đang nhắn ở đây"
FIRST = "nhận nhắc lịch"
UNREACHABLE = "hiện không nhắn tới được"
ISSUE = "Lấy mã để nối kênh khác"
ENTER = "Nhập mã"
UNLINK_HERE = "Tách kênh đang dùng"
DONE = "Xong"
ASK_CODE = "Anh/chị gõ mã 6 số đã lấy ở kênh kia:"
CODE_UNREADABLE = "Mã gồm đúng 6 chữ số, ví dụ: 482913. Anh/chị gõ lại giúp, hoặc gõ “hủy”."
CODE_WRONG = (
    "Mã này không đúng hoặc đã hết hạn (mã chỉ dùng một lần, trong 15 phút). Anh/chị xem lại rồi gõ "
    "lại giúp, hoặc lấy mã mới ở kênh kia: gõ “liên kết”."
)
REFUSED = (
    "Anh/chị đã gõ sai mã nhiều lần. Để giữ an toàn cho dữ liệu, trợ lý tạm ngừng nhận mã ở đây trong "
    "một giờ. Sau đó anh/chị lấy mã mới và thử lại giúp."
)
OWN_CODE = (
    "Mã này được lấy ngay ở đây, hoặc ở một kênh đã nối với kênh này. Anh/chị gõ mã ở kênh muốn nối "
    "thêm."
)
PAUSED = (
    "Vừa có nhiều mã sai được gõ từ nhiều nơi, nên trợ lý tạm chưa nhận mã từ kênh mới khoảng 15 phút. "
    "Cần nối ngay thì anh/chị lấy mã ở kênh này (gõ “liên kết”), rồi gõ ở kênh vẫn dùng lâu nay. Các "
    "việc khác vẫn như thường."
)
STAFF_PAUSED = (
    "⚠️ Có người đang gõ thử nhiều mã sai. Mỗi lần 15 phút trợ lý chưa nhận mã nối kênh, mã đơn vị từ "
    "người lạ; người đã đăng ký, mã mời cán bộ, hỏi đáp, nhắc lịch và đăng nhập trang quản trị vẫn như "
    "thường. Việc này được ghi vào nhật ký và chỉ báo một lần trong ngày."
)
SURE = "Đúng, kênh đó của tôi"
NOT_SURE = "Vâng, không nối. Kênh này vẫn riêng, dữ liệu của anh/chị vẫn như cũ."
AGREE = "Đồng ý nối"
DISAGREE = "Không nối"
REQUEST_GONE = "Lời hỏi nối kênh này đã hết hạn hoặc đã được trả lời. Muốn nối, anh/chị gõ “liên kết” để lấy mã mới."
UNLINKED_HERE = (
    "Đã tách kênh này. Đăng ký và nhắc lịch vẫn ở các kênh còn lại; ở đây trợ lý bắt đầu lại từ đầu "
    f"và đã xóa các tin cũ. Tin còn hiện trong {labels.MESSENGERS} thì anh/chị tự xóa giúp."
)
CALENDAR_ENDED = (
    "Kênh vừa tách có thể còn giữ liên kết lịch điện thoại của anh/chị nên liên kết ấy không mở được nữa. Muốn lịch trên máy "
    "mình chạy tiếp, anh/chị gõ “lịch điện thoại” để lấy liên kết mới."
)
LEFT = "Vâng, đã thoát phần liên kết kênh."


def channel_name(*, channel: str) -> str:
    """A channel at the head of a line."""
    name = labels.channel_name(channel)
    return f"{name[:1].upper()}{name[1:]}"


def channel_text(*, channel: str, masked: str) -> str:
    """A chat as its owner knows it: Zalo (…890)."""
    return f"{channel_name(channel=channel)} ({masked})"


def chat_line(*, chat: str, here: bool, first: bool, reachable: bool) -> str:
    """One linked chat with what is special about it."""
    notes = [
        note
        for note, holds in ((HERE, here), (FIRST, first), (UNREACHABLE, not reachable))
        if holds
    ]
    return f"• {chat}" + (f": {', '.join(notes)}" if notes else "")


def code_issued(*, code: str, opens: Sequence[str] = ()) -> str:
    """The code and what to do with it; `opens` are links that say it to the bot by themselves."""
    links = f"(hoặc mở ở máy ấy: {', '.join(opens)})\n" if opens else ""
    return (
        f"Mã của anh/chị: {code}\n\n"
        f"Anh/chị mở kênh muốn nối thêm ({labels.MESSENGERS} hoặc trang web) và nhắn cho trợ lý ở đó:\n"
        f"lien ket {code}\n{links}\n"
        "Gõ xong, anh/chị quay lại đây: trợ lý hỏi lại rồi mới nối. Mã dùng một lần, trong 15 phút; "
        "xin đừng đưa mã cho người khác."
    )


def sure(*, chat: str) -> str:
    """To the chat that typed the code, before anybody is asked: who will see its data."""
    return (
        f"⚠️ Mã này lấy từ {chat}. Nối rồi thì người dùng {chat} xem, sửa và xóa được đăng ký, dữ liệu "
        "và nhắc lịch của anh/chị ở đây. Kênh đó có đúng là của anh/chị không? Người khác đưa mã và "
        f"nhờ gõ thì xin chọn “{DISAGREE}”."
    )


def asked(*, chat: str) -> str:
    """To the chat that typed the code: the other one has been asked."""
    return (
        f"Mã đúng. Còn một bước: anh/chị mở {chat}, trợ lý vừa hỏi ở đó, và chọn “{AGREE}”. Chưa chọn "
        "thì chưa nối; lời hỏi hết hạn cùng với mã (15 phút từ lúc lấy)."
    )


def question(*, chat: str) -> str:
    """To the chat that issued the code: may the other one be joined?"""
    return (
        f"🔗 {chat} vừa gõ mã của anh/chị và xin nối với kênh này. Đồng ý thì {chat} sẽ xem và sửa được "
        f"đăng ký, dữ liệu và nhắc lịch của anh/chị. Chỉ chọn “{AGREE}” nếu chính anh/chị vừa gõ mã ở đó."
    )


def refused_here(*, chat: str) -> str:
    """To the chat that said no."""
    return f"Vâng, không nối với {chat}. Mã đã hủy, dữ liệu của anh/chị vẫn như cũ."


def refused_there(*, chat: str) -> str:
    """To the chat that wanted to be joined."""
    return (
        f"{chat} không đồng ý nối, nên kênh này vẫn riêng như trước. Nếu chọn nhầm, anh/chị gõ “liên kết” "
        "ở kênh kia để lấy mã mới."
    )


def linked(*, chat: str) -> str:
    """The chats are one person now."""
    return (
        f"✅ Đã nối kênh này với {chat}. Đăng ký, đồng ý và nhắc lịch giờ dùng chung cho cả hai. "
        "Muốn chọn kênh nhận nhắc hoặc tách kênh, gõ “liên kết”."
    )


def prefer(*, chat: str) -> str:
    """The choice to get reminders there."""
    return f"Nhắc lịch qua {chat}"


def preferred(*, chat: str) -> str:
    """Reminders go there from now on."""
    return f"Vâng, từ nay nhắc lịch gửi qua {chat}; không gửi được thì qua kênh kế tiếp."


def unlink(*, chat: str) -> str:
    """The choice to take another chat out."""
    return f"Tách {chat}"


def unlinked(*, chat: str) -> str:
    """Another chat was taken out."""
    return (
        f"Đã tách {chat}. Kênh đó không còn thấy đăng ký và dữ liệu của anh/chị; trợ lý đã xóa các "
        f"tin cũ ở đó. Tin còn hiện trong {labels.MESSENGERS} trên máy kia thì trợ lý không xóa được."
    )
