"""What the operator reads about a setting that cannot be used."""

DATABASE_URL_BAD = "phải bắt đầu bằng sqlite:/// hoặc postgresql://"
DATABASE_HAS_OPTIONS = "sau tên tệp SQLite không ghi gì thêm; bỏ dấu ? và phần sau nó"
DATABASE_IN_MEMORY = (
    "dữ liệu trong bộ nhớ mất khi dừng; ghi tên tệp, ví dụ sqlite:///data/htx-bot.db"
)
SERVER_PORT_BAD = "cổng sau tên máy phải là một số từ 1 đến 65535, ví dụ postgresql://người-dùng:mật-khẩu@127.0.0.1:5432/tên"
SERVER_HAS_BLANK = (
    "có khoảng trắng trong địa chỉ (cạnh dấu @, tên người dùng hay tên máy); xóa khoảng trắng ấy"
)
SERVER_UNREADABLE = "không đọc được địa chỉ; viết postgresql://người-dùng:mật-khẩu@máy/tên"
POSTGRESQL_NOT_INSTALLED = (
    'là PostgreSQL mà máy này chưa cài phần kết nối; chạy pip install ".[postgresql]" (hoặc pipx inject '
    'htx-bot "psycopg[binary]")'
)
PLANS_DIR_BAD = "không phải một thư mục đọc được"
ENV_UNREADABLE = ".env: không đọc được; lưu lại tệp ở dạng UTF-8 và cho chương trình quyền đọc."
ENV_IS_FOLDER = ".env: là thư mục, không phải tệp (Docker tạo thư mục khi tệp chưa có). Xóa thư mục ấy rồi chép .env.example thành .env."
TRUSTED_PROXIES_BAD = "mỗi mục phải là một địa chỉ IP hoặc một mạng, ví dụ 127.0.0.1, 10.0.0.0/8"
TRUSTED_PROXIES_ALL = "không được tin mọi địa chỉ; chỉ ghi địa chỉ của máy chủ đứng trước"
METRICS_TOKEN_BAD = "chỉ gồm chữ không dấu, số và dấu thường, không có khoảng trắng"
PING_URL_BAD = "không phải địa chỉ http(s)"
SECURITY_CONTACT_BAD = (
    "phải bắt đầu bằng mailto:, https:// hoặc tel:, ví dụ mailto:an-toan@vi-du.vn"
)
PATH_BROKEN = "đường dẫn có dấu xuống dòng hoặc tab: trong ngoặc kép, \\n và \\t bị hiểu khác; viết D:/new/tai lieu hoặc bỏ ngoặc kép"
PATH_OF_WINDOWS = "đường dẫn viết kiểu Windows (C:/… hoặc dấu \\) mà máy này không phải Windows; viết như /srv/htx/data"
PROXY_BAD = "phải là http://máy:cổng hoặc socks5://máy:cổng (có thể kèm tên:mật-khẩu@)"
PUBLIC_URL_BAD = (
    "chỉ được là tên miền, có thể kèm đường dẫn con bằng chữ không dấu, ví dụ https://htx.example.vn hoặc "
    "https://tinh.example.vn/htx"
)
HOST_BAD = "chỉ là địa chỉ hoặc tên máy, ví dụ 127.0.0.1 (chỉ máy này) hoặc 0.0.0.0 (mọi máy); cổng ghi ở PORT"
PASSWORD_BAD = "có ký tự @ : / # ? trong mật khẩu; viết chúng thành %40 %3A %2F %23 %3F, hoặc đổi mật khẩu chỉ gồm chữ và số"
NOT_UTF8 = "không phải chữ UTF-8"
LOG_LEVEL_BAD = "phải là DEBUG, INFO, WARNING hoặc ERROR"


def database_is_folder(*, written: str) -> str:
    """No name of a file stands behind the last stroke."""
    named = f"{written} là thư mục" if written else "chưa có tên tệp"
    return f"{named}; phải là một tệp: ghi cả tên tệp, ví dụ sqlite:///data/htx-bot.db"


def no_network(*, written: str, address: str, network: str) -> str:
    """An address with the length of a network, which begins elsewhere."""
    return f"{written} không phải đầu mạng: ghi {address} (một máy) hoặc {network} (cả mạng)"


def secret_unreadable(*, name: str, file: str, why: str) -> str:
    """A file of secrets that holds a setting."""
    return (
        f"{name}: không đọc được {file} ({why}); tệp phải là chữ UTF-8 và tài khoản chạy chương trình phải đọc được "
        "(chmod 644, hoặc chown cho tài khoản ấy)."
    )


def secrets_closed(*, folder: str, why: str) -> str:
    """The folder of such files."""
    return f"{folder}: không đọc được thư mục khóa này ({why}); cho tài khoản chạy chương trình quyền đọc (chmod 755)."


def secrets_absent(*, name: str, folder: str) -> str:
    """The folder of such files that the machine names is not there."""
    return f"{name}: không có thư mục {folder}. Tạo thư mục ấy với các tệp khóa, hoặc bỏ biến môi trường này."


def setting_bad(*, name: str, reason: str, file: str | None) -> str:
    """One setting that cannot be used; `file` is the file of secrets that it comes from."""
    where = f"tệp {file}" if file else f".env hoặc biến môi trường {name}"
    return f"{name}: {reason}. Sửa trong {where}."


def reason(kind: str, message: str, least: float | None, most: float | None) -> str:
    """Why, in words of the operator; `least` and `most` are the bounds of a number, if any."""
    if kind == "greater_than_equal":
        return f"không được dưới {least}"
    if kind == "greater_than":
        return f"phải lớn hơn {least:g}"
    if kind == "value_error":
        return message.removeprefix("Value error, ")
    if kind == "too_short":
        return f"cần ít nhất {least} ký tự ngẫu nhiên"
    if kind.startswith("bool"):
        return "phải là true hoặc false"
    if kind == "literal_error":
        return "phải là console hoặc json"
    if kind.startswith("datetime"):
        return "không phải ngày giờ, ví dụ 2025-04-08T07:59:30+07:00"
    if kind.startswith("url"):
        return "không phải địa chỉ đầy đủ, bắt đầu bằng https:// (hoặc http://), ví dụ https://ten-may.vn"
    if kind.startswith("int"):
        return "phải là số nguyên viết liền, ví dụ 1400 (không 1.400, không 2,5)"
    if kind.startswith("float"):
        return "phải là một số, phần lẻ sau dấu chấm, ví dụ 1400 hoặc 2.5"
    if most is not None:
        return f"không được quá {most:g}"
    return f"giá trị không dùng được ({message})"
