"""The words of days, hours and lengths of time, where only their marks tell them apart."""

from knowledge.typed.normalize import fold

NUMBERS: dict[str, int] = {
    "không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10, "mươi": 10,
}  # fmt: skip
# Only behind "thứ" and "tháng": elsewhere they are "tư" (private) and "nhất" (most).
NUMBERS_BEHIND: dict[str, int] = {"tư": 4, "giêng": 1, "chạp": 12, "nhất": 1, "nhì": 2}
# Without marks they are other words more often ("sau", "bay gio", "tam ngung", "nam nay", "khong").
DOUBTFUL = frozenset(("nam", "sau", "bay", "tam", "khong", "mot", "muoi"))
UNITS = frozenset("ngày hôm bữa bựa tuần tháng giờ tiếng h g phút p rưỡi".split())
BARE_UNITS = frozenset(map(fold, UNITS))
# What one folded word would hide.
MEANT: dict[str, str] = {
    "tối": "evening", "tới": "until", "tôi": "me", "từ": "from", "mốt": "overmorrow",
    "đừng": "dont", "hỏi": "ask", "chỉ": "only", "đúng": "exactly", "kém": "less", "đến": "until", "den": "until",
}  # fmt: skip
SHORT: dict[str, str] = {
    "trc": "truoc", "vs": "voi", "k": "khong", "ko": "khong", "kh": "khong", "hok": "khong",
    "hong": "khong", "hông": "khong", "hổng": "khong", "j": "gi", "chi": "chi", "đc": "duoc",
    "lun": "luon", "r": "roi", "z": "vay", "bao h": "bao gio", "bữa": "hom", "bựa": "hom",
    "bua": "hom", "mồng": "mung", "cn": "chu nhat", "hnay": "hom nay", "nhiu": "nhieu",
}  # fmt: skip
