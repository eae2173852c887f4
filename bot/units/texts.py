"""The words about a file with the member register, on the desk's page and the command line."""

from collections.abc import Sequence

# Without marks and punctuation, which nobody sets alike.
HEADERS = {
    "name": (
        "ten don vi",
        "don vi",
        "ten",
        "ten htx",
        "ten hop tac xa",
        "ten thanh vien",
        "ten to chuc",
        "ten goi",
        "ten co so",
    ),
    "unit_type": ("loai hinh", "loai", "loai hinh to chuc", "loai hinh don vi", "loai don vi"),
    "commune": (
        "xa phuong",
        "xa",
        "phuong",
        "phuong xa",
        "xa phuong thi tran",
        "phuong xa thi tran",
        "xa thi tran",
        "ten xa",
        "ten xa phuong",
        "dia ban xa",
    ),
    "district": (
        "huyen",
        "quan huyen",
        "huyen thi xa thanh pho",
        "huyen thi xa",
        "huyen thanh pho",
        "huyen tp",
        "huyen cum xa",
        "cum xa",
        "cum",
        "nhom xa",
        "dia ban",
        "khu vuc",
    ),
    "address": ("dia chi", "dia chi tru so", "tru so", "tru so chinh", "noi dat tru so"),
    "tax_code": ("ma so thue", "mst", "ma so htx", "ma so hop tac xa", "ma so doanh nghiep"),
    "member_code": ("ma don vi", "ma thanh vien", "so the thanh vien", "ma", "ma so"),
    "representative": (
        "nguoi dai dien",
        "ho ten nguoi dai dien",
        "ho va ten nguoi dai dien",
        "ten nguoi dai dien",
        "dai dien",
        "dai dien phap luat",
        "giam doc",
        "ho ten giam doc",
        "ho va ten giam doc",
        "ten giam doc",
        "chu tich hdqt",
        "nguoi dung dau",
        "nguoi lien he",
    ),
    "phone": ("dien thoai", "so dien thoai", "dt", "sdt", "so dt", "di dong", "so di dong"),
    "notes": ("ghi chu",),
}
OTHER_HEADINGS = ("dia chi email", "dia chi thu dien tu", "dia chi web", "dia chi website")
VAGUE_HEADINGS = ("don vi", "ma so", "ten htx", "khu vuc", "dia ban")
SURE_HEADINGS = ("sdt", "mst")
# What is read of a unit, in the order of the columns of our own list.
FIELDS = {
    "name": "Tên đơn vị",
    "unit_type": "Loại hình",
    "commune": "Xã, phường",
    "district": "Huyện, cụm xã",
    "tax_code": "Mã số thuế",
    "member_code": "Mã đơn vị",
    "representative": "Người đại diện",
    "phone": "Điện thoại",
    "notes": "Ghi chú",
}
ADDRESS = "Địa chỉ (tách lấy xã, huyện)"
# In this order: the longer words contain the shorter ones.
TYPE_WORDS = {
    "lien hiep": "lien-hiep",
    "lhhtx": "lien-hiep",
    "lh": "lien-hiep",
    "to hop tac": "tht",
    "to ht": "tht",
    "quy tin dung": "qtdnd",
    "quy tdnd": "qtdnd",
    "tdnd": "qtdnd",
    "cong ty": "doanh-nghiep",
    "cty": "doanh-nghiep",
    "ctcp": "doanh-nghiep",
    "dntn": "doanh-nghiep",
    "doanh nghiep": "doanh-nghiep",
    "chi nhanh": "truc-thuoc",
    "truc thuoc": "truc-thuoc",
    "hop tac xa": "htx",
    "htx": "htx",
}
NAME_OF = "ten"
NAMED_KINDS = (*TYPE_WORDS, "tht", "don vi", "thanh vien", "co so", "to chuc")
UNREADABLE = "Không đọc được tệp. Anh/chị lưu lại dạng Excel (.xlsx) rồi nạp lại; danh sách trong Word thì chép bảng sang Excel."
BUSY = "Đang đọc nhiều tệp cùng lúc. Anh/chị thử lại sau ít phút."
TOO_BIG = "Tệp lớn quá 5 MB. Anh/chị bỏ bớt trang tính, hình ảnh hoặc chia thành nhiều tệp."
TOO_BIG_INSIDE = "Tệp quá lớn khi mở ra (tối đa 50 MB). Anh/chị bỏ bớt trang tính, hình ảnh."
TOO_MANY_ROWS = "Tệp có quá 20.000 dòng. Anh/chị chia thành nhiều tệp."
TOO_MANY_CELLS = (
    "Tệp có quá 60.000 ô có chữ. Anh/chị bỏ bớt cột, bỏ bớt trang tính hoặc chia thành nhiều tệp."
)
PROBLEMS = {
    "too-many": TOO_MANY_CELLS,
    "unreadable": UNREADABLE,
    "too-big": TOO_BIG_INSIDE,
    "encrypted": "Tệp có mật khẩu. Anh/chị bỏ mật khẩu rồi nạp lại.",
    "encoding": "Tệp .csv lưu sai bảng mã nên chữ có dấu bị hỏng. Trong Excel, anh/chị chọn lưu dạng “CSV UTF-8”, hoặc lưu dạng .xlsx.",
}
NO_NAME_COLUMN = "Chưa rõ cột nào là tên đơn vị: không trang tính nào có cột “Tên đơn vị”."
EMPTY = "Tệp không có đơn vị nào."
CELL_TOO_LONG = "có ô dài quá 300 ký tự"
NAME_MISSING = "thiếu tên đơn vị"
TYPE_UNKNOWN = "loại hình không rõ"
PHONE_UNKNOWN = "điện thoại không đọc được"
TAX_CODE_UNKNOWN = "mã số thuế không đúng"
A_TOTAL = "dòng cộng"
BELOW = "lời ghi cuối bảng"
A_DATE = "ngày"
A_TIME = "giờ"
A_NUMBER = "số"
AN_ERROR = "lỗi công thức"
A_TRUTH = "giá trị đúng/sai"


def not_a_name(*, what: str, shown: str) -> str:
    """A cell that holds something else than a name."""
    return f"“{shown[:60]}” là {what}, không phải tên"


def phone_noted(*, notes: str | None, written: str) -> str:
    """A phone that cannot be read, kept in the notes."""
    said = f"Điện thoại trong tệp: {written[:60]}"
    return f"{notes}; {said}" if notes else said


def a_date(*, shown: str) -> str:
    """A cell that Excel has made a date of, perhaps out of a name."""
    return (
        f"{not_a_name(what=A_DATE, shown=shown)}; nếu đúng là tên, anh/chị đặt định dạng ô là Văn "
        "bản (Text) rồi gõ lại tên"
    )


def in_place(*, problem: str) -> str:
    """The same in the column of communes."""
    return f"cột xã, phường: {problem}"


def with_content(*, reason: str, shown: str) -> str:
    """A bad cell with what it holds."""
    return f"{reason}: “{shown[:60]}”"


def twice(*, row: int, differing: Sequence[str]) -> str:
    """The same name and commune stood in an earlier row, with other words in these fields."""
    return f"trùng đơn vị với dòng {row} nhưng khác {', '.join(differing).lower()}"


def row_bad(*, row: int, reason: str) -> str:
    """One row that cannot be used."""
    return f"Dòng {row}: {reason}"
