"""How a line of the aims is said to go, word by word; folded unless said otherwise."""

# With their marks and without: "bộ" is no "bỏ".
DROPS = frozenset("bỏ bo xóa xoá xoa gạch gach cắt cat loại loai rút rut".split())
# Behind a number the same letters are sets ("14 bo vay"), unless that number is a place.
SETS = "bo"
# In a row: it is not wanted any more, or is none.
_NO = r"(?:khoi|khong|ko|hong|hok|k|chang)(?: (?:co|con))?"
GIVEN_UP = (
    r"\b(?:khong|ko|hong|hok|k|dau|no|mo|chang)(?: co)? phai(?: la)? (?:chi tieu|muc tieu)\b"
    rf"|\b{_NO} (?:ghi|can|lam|lay|de|dang ky|dua|nhan)\b.*\bnua\b"
    rf"|\b(?:cai|dong|so|thu|chi tieu) .*\b{_NO} (?:ghi|can|lay|dua)(?: (?:di|dau|a|nhe|nha|em|vao|vo|toi|thoi|nghen))*$"
)
# What only asks politely.
MAY_IT = r"\s+(?:thì\s+|thi\s+|có\s+|co\s+)?(?:được|đc|dc|duoc)\s+(?:không|khong|ko|k|hông|hong|hok)(?:\s+(?:em|ạ|a|cán bộ|ad|con|cháu))*\W*$"
# Right before it turns it round.
KEPT_BY = frozenset("dung khong ko k hong hok chua cho chang nguoc".split())
# It speaks of something else than a line that goes.
OTHER = frozenset("thay thanh doi sua them giu".split())
# Before a number or a word for one: its place.
LEADS = frozenset("so thu cai con cay dong tieu muc y cau voi va".split())
ENDS = {"dau": "đầu", "cuoi": "cuối"}
# "Hai cái đầu", "3 dòng cuối".
SEVERAL = r"\b(?P<count>hai|ba|bon|[2-4]) (?:cai|dong|chi tieu|cau|y) (?P<end>dau|cuoi)\b"
COUNTS = {"hai": 2, "ba": 3, "bon": 4}
NAMES_AIM = r"\b(?:chi tieu|muc tieu|noi dung)\b"
# Small words that are things as well, where they stand so in a line.
THINGS = frozenset("dau bo cai day nghe cau di chau ba ong cay muc".split())
# These say nothing of which line it is.
AROUND = frozenset(
    (
        "da vang u a o oi ua uh thoi the thi la ma roi nham khoan em e anh chi bac chu co o con chau ong ba ad toi tui minh cung can cho"
        " giup gium dum ho nho xin di ra luon nhe nha nhen nghen nghe ne a voi va nua het cai cay dong chi tieu muc y cau gach dau so thu"
        " phan khoan chuyen viec tien cung do ay day nay kia no khoi trong o cua chu co phai khong ko k hong hok ghi lam lay de dang ky can dua"
        " nhan nay gi chang duoc khac vi boi tai y bo xoa cat loai rut hay sai lai mo dau ten tu"
    ).split()
)
