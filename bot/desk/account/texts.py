"""The words of one's own account: where one is signed in, and what one is told of it."""

from handlers.values.shown.counts import counted

SIGN_OUT_EVERYWHERE = "Thoát khỏi mọi máy"
SESSION_ENDED = "Đã kết thúc phiên ấy."
SESSION_GONE = "Phiên ấy đã kết thúc từ trước."
OTHERS_OUT = "Đã thoát khỏi mọi máy khác; mã đăng nhập chưa dùng cũng bị hủy."
SECOND_NOT_NOW = "Việc này không còn làm được; anh/chị xem lại trang dưới đây."
SECOND_OFF = "Đã tắt lớp xác thực thứ hai."
DIGITS_WRONG = "6 chữ số chưa đúng. Anh/chị xem lại ứng dụng (số đổi mỗi 30 giây) và giờ trên điện thoại, rồi nhập lại."
TOO_MANY = "Nhập sai nhiều lần nên tạm ngừng 15 phút. Sau đó anh/chị nhập lại."
PASSKEY_UNSIGNED = "Chưa nhận được khóa truy cập. Anh/chị thử lại, hoặc nhập mã."
PASSKEY_COPIED = "Khóa truy cập này có dấu hiệu bị sao chép nên không được nhận. Anh/chị nhập mã, rồi bỏ khóa ấy ở “Tài khoản của tôi”."
NOT_PROVED = {
    "wrong": DIGITS_WRONG,
    "closed": TOO_MANY,
    "paused": TOO_MANY,
    "unsigned": PASSKEY_UNSIGNED,
    "copied": PASSKEY_COPIED,
}
PROVE_FIRST = "Anh/chị xác nhận lại lớp thứ hai trước, rồi làm lại việc này."
SECOND_LAST = "Cơ quan yêu cầu lớp thứ hai và đây là cách cuối cùng của anh/chị: thêm cách khác trước, rồi mới bỏ được."
PASSKEY_NOT_HERE = "Ở địa chỉ này anh/chị chưa dùng được khóa truy cập."
PASSKEY_NOT_MADE = "Chưa thêm được khóa truy cập. Anh/chị thử lại trên trang dưới đây."
PASSKEY_TOO_MANY = "Khóa này đã có, hoặc đã đủ 10 khóa. Anh/chị xem lại danh sách dưới đây."
PASSKEY_NAME_NEEDED = "Anh/chị ghi tên cho khóa."
PASSKEY_GONE = "Khóa ấy không còn."
# Why passkeys are not offered, and what the operator does about it.
NO_PASSKEYS = {
    "no address": "Khóa truy cập (vân tay, khuôn mặt, khóa USB) chưa dùng được vì chương trình chưa có địa chỉ riêng. Anh/chị nhờ người vận hành đặt địa chỉ có https cho trang.",
    "no https": "Khóa truy cập (vân tay, khuôn mặt, khóa USB) chưa dùng được vì trang chưa chạy bằng https. Anh/chị nhờ người vận hành cho trang chạy bằng https.",
    "a number": "Khóa truy cập (vân tay, khuôn mặt, khóa USB) chưa dùng được vì địa chỉ trang là dãy số. Anh/chị nhờ người vận hành đặt tên miền cho trang.",
}
PICTURE = "Hình để ứng dụng xác thực quét"
TOLD_SECOND_ON = (
    "🔐 Tài khoản của anh/chị ở bàn làm việc đã bật lớp xác thực thứ hai. Nếu không phải anh/chị bật, anh/chị "
    "gõ “thoát khỏi mọi máy” và báo quản trị ngay."
)
TOLD_SECOND_OFF = (
    "🔐 Tài khoản của anh/chị ở bàn làm việc đã tắt lớp xác thực thứ hai. Nếu không phải anh/chị tắt, anh/chị "
    "gõ “thoát khỏi mọi máy” và báo quản trị ngay."
)
TOLD_GUESSED = (
    "⚠️ Có người đã vào bước đăng nhập của anh/chị và nhập sai lớp xác thực thứ hai 5 lần; bàn làm việc "
    "ngừng nhận trong 15 phút. Nếu không phải anh/chị, anh/chị gõ “thoát khỏi mọi máy” và báo quản trị."
)
TOLD_COPIED = (
    "⚠️ Một khóa truy cập của anh/chị vừa được dùng ở hai nơi: có thể đã bị sao chép, nên bàn làm việc không nhận. "
    "Anh/chị gõ “thoát khỏi mọi máy”, bỏ khóa ấy ở “Tài khoản của tôi” và báo quản trị."
)
TOLD_NOT_PROVED = {"closed": TOLD_GUESSED, "copied": TOLD_COPIED}
UNKNOWN_BROWSER = "Trình duyệt lạ"
# What a browser calls itself holds, the telling ones first: most also say they are Chrome or Safari.
BROWSERS = {
    "coc_coc_browser": "Cốc Cốc",
    "Zalo": "Zalo",
    "Telegram": "Telegram",
    "Edg": "Edge",
    "OPR/": "Opera",
    "SamsungBrowser": "Samsung Internet",
    "Firefox": "Firefox",
    "FxiOS": "Firefox",
    "CriOS": "Chrome",
    "Chrome": "Chrome",
    "Safari": "Safari",
}
MACHINES = {
    "Android": "điện thoại Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Windows": "máy Windows",
    "Macintosh": "máy Mac",
    "CrOS": "máy Chromebook",
    "Linux": "máy Linux",
}


def browser(*, name: str, machine: str) -> str:
    """A browser and the machine it runs on."""
    return f"{name or UNKNOWN_BROWSER}, {machine}" if machine else name or UNKNOWN_BROWSER


def told_signed_in(*, at: str, browser: str) -> str:
    """To whoever's code it was."""
    return (
        f"🔐 Bàn làm việc vừa được mở bằng mã của anh/chị lúc {at} ({browser}).\n"
        f"Nếu không phải anh/chị, anh/chị chọn “{SIGN_OUT_EVERYWHERE}” hoặc gõ “thoát khỏi mọi máy”."
    )


def told_recovered(*, left: int) -> str:
    """To whoever's recovery code was used."""
    return (
        f"🔐 Một mã dự phòng của anh/chị vừa được dùng để vào bàn làm việc; còn {counted(left)} mã. Nếu không phải "
        "anh/chị, anh/chị gõ “thoát khỏi mọi máy” và báo quản trị ngay."
    )


def told_passkey_on(*, name: str) -> str:
    """To whose account it is."""
    return (
        f"🔐 Tài khoản của anh/chị ở bàn làm việc vừa thêm khóa truy cập “{name}”. Nếu không phải anh/chị thêm, "
        "anh/chị gõ “thoát khỏi mọi máy” và báo quản trị ngay."
    )


def told_passkey_off(*, name: str) -> str:
    """To whose account it is."""
    return (
        f"🔐 Tài khoản của anh/chị ở bàn làm việc vừa bỏ khóa truy cập “{name}”. Nếu không phải anh/chị bỏ, "
        "anh/chị gõ “thoát khỏi mọi máy” và báo quản trị ngay."
    )


def passkey_added(*, name: str) -> str:
    """After one more was added."""
    return f"Đã thêm khóa truy cập: {name}."


def passkey_renamed(*, name: str) -> str:
    """After it was given another name."""
    return f"Khóa truy cập nay tên là: {name}."


def passkey_removed(*, name: str) -> str:
    """After it was removed."""
    return f"Đã bỏ khóa truy cập: {name}."
