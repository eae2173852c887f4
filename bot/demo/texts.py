"""Who and what the demonstration shows; all of it is made up, and what the operator reads of it."""

from datetime import datetime

from handlers.turn.texts import clock_text
from handlers.values.shown.counts import counted

GROUND = "Danh sách bịa để diễn tập"
OFFICE = "dựng dữ liệu diễn tập"
ADMIN = "Chị Lan (diễn tập)"
COMMUNES = (
    "xã Văn Chấn", "xã Gia Hội", "xã Sơn Lương", "xã Mù Cang Chải", "xã Trạm Tấu", "xã Lục Yên",
)  # fmt: skip
CRAFTS = (
    "Chè",
    "Quế",
    "Măng",
    "Bưởi",
    "Mật ong",
    "Cá hồ",
    "Lúa nương",
    "Dệt thổ cẩm",
    "Sơn tra",
    "Gà đồi",
)
PLACES = ("Suối Giàng", "Nậm Lành", "Tân Hương", "Đại Lịch", "Khánh Hòa", "Púng Luông")
FAMILIES = (
    "Giàng A",
    "Lò Văn",
    "Nguyễn Thị",
    "Vàng Thị",
    "Hoàng Văn",
    "Trần Thị",
    "Sùng A",
    "Phạm Văn",
)
GIVEN = ("Páo", "Thanh", "Hằng", "Mỷ", "Dũng", "Nga", "Chống", "Quyết", "Hoa", "Minh")
AGREED = "đồng ý"
SENT = "gửi luôn"
REMIND = "nhắc em các mốc trước 3 ngày"
RETURNED = "Nhờ anh/chị ghi thêm chỉ tiêu cụ thể của năm."
QUESTIONS = (
    "Có được hỗ trợ tiền xăng xe đi dự đại hội không?",
    "HTX chưa có con dấu thì ký hồ sơ thế nào?",
    "Chè bị sương muối thì có được giảm chỉ tiêu không ạ?",
    "Hạn nộp hồ sơ khen thưởng là ngày nào ạ?",
    "Kế toán nghỉ thai sản thì ai ký thay?",
)


def unit(number: int) -> tuple[str, str, str]:
    """The name, the commune and the leader of one unit; no two names are alike."""
    craft, place = CRAFTS[number % len(CRAFTS)], PLACES[number // len(CRAFTS) % len(PLACES)]
    leader = f"{FAMILIES[number % len(FAMILIES)]} {GIVEN[number // 3 % len(GIVEN)]}"
    return f"HTX {craft} {place}", COMMUNES[number % len(COMMUNES)], leader


def phone(number: int) -> str:
    """A number of nobody."""
    return f"09{number * 1_234_567 % 100_000_000:08}"


def registering(number: int) -> str:
    """All of a registration in one message, as leaders write it."""
    name, commune, leader = unit(number)
    return (
        f"đăng ký cho {name}, {commune}, {leader} giám đốc {phone(number)}, tập thể lao động tiên tiến, "
        f"chỉ tiêu trồng mới {number % 9 + 2} ha"
    )


def ready(*, desk: str, chat: str, now: datetime, units: int, registrations: int) -> str:
    """The office is there; where to look at it."""
    return (
        f"Diễn tập với dữ liệu bịa: {counted(units)} đơn vị, {counted(registrations)} đăng ký, coi như bây giờ là {clock_text(now)}. "
        "Không đụng dữ liệu thật, không gửi gì cho ai; dừng (Ctrl-C) là xóa hết.\n"
        f"Bàn làm việc, đã đăng nhập quản trị: {desk}\n"
        f"Trang trò chuyện của lãnh đạo hợp tác xã: {chat}"
    )
