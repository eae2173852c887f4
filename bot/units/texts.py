"""The words about a file with the member register, on the desk's page and the command line."""

HEADERS = {
    "name": ("ten don vi", "ten", "don vi", "ten htx"),
    "unit_type": ("loai hinh", "loai"),
    "commune": ("xa phuong", "xa", "dia chi", "xa, phuong"),
    "tax_code": ("ma so thue", "mst"),
}
UNREADABLE = "Không đọc được tệp. Anh/chị lưu lại dạng Excel (.xlsx) rồi nạp lại."
TOO_BIG = "Tệp lớn quá 5 MB. Anh/chị bỏ bớt trang tính, hình ảnh hoặc chia thành nhiều tệp."
TOO_BIG_INSIDE = "Tệp quá lớn khi mở ra (tối đa 50 MB). Anh/chị bỏ bớt trang tính, hình ảnh."
TOO_MANY_ROWS = "Tệp có quá 20.000 dòng. Anh/chị chia thành nhiều tệp."
NO_NAME_COLUMN = "Dòng đầu của trang tính thứ nhất cần có cột “Tên đơn vị”."
EMPTY = "Tệp không có đơn vị nào."
CELL_TOO_LONG = "có ô dài quá 300 ký tự"
NAME_MISSING = "thiếu tên đơn vị"
TYPE_UNKNOWN = "loại hình không rõ"
TAX_CODE_UNKNOWN = "mã số thuế không đúng"
A_TOTAL = "dòng cộng"
A_DATE = "ngày"
A_TIME = "giờ"
A_NUMBER = "số"
AN_ERROR = "lỗi công thức"
A_TRUTH = "giá trị đúng/sai"


def not_a_name(*, what: str, shown: str) -> str:
    """A cell that holds something else than a name."""
    return f"“{shown[:60]}” là {what}, không phải tên"


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


def twice(*, row: int) -> str:
    """The same name and commune stood in an earlier row."""
    return f"trùng đơn vị với dòng {row}"


def row_bad(*, row: int, reason: str) -> str:
    """One row that cannot be used."""
    return f"Dòng {row}: {reason}"
