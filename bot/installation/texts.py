"""What the operator reads about the keys of an installation."""

from handlers.values.shown.counts import counted

WEBHOOK_SECRET_LEFT = (
    "Lưu ý: WEBHOOK_SECRET không dùng nữa; Telegram và Zalo nay mỗi bên có khóa riêng. Dòng ấy chỉ còn giúp ai "
    "mở trang trò chuyện từ bản trước vào lại được; xóa khỏi .env khi không cần nữa."
)

MASTER_KEY_WEAK = (
    "Lưu ý: khóa gốc (MASTER_KEY hoặc tệp khóa) lặp vài ký tự nên dễ đoán; để trống MASTER_KEY cho chương trình "
    "tự tạo, hoặc đặt khóa ngẫu nhiên."
)


HIDDEN = "***"


def shown_place(*, place: str) -> str:
    """Where a database is; whoever copies the address must know what is missing in it."""
    return f"{place} ({HIDDEN} đứng chỗ mật khẩu)" if HIDDEN in place else place


def nothing_stored(*, where: str) -> str:
    """A command for what is stored, and nothing is."""
    return (
        f"{where}: chưa có dữ liệu nào của trợ lý. Kiểm tra DATABASE_URL, hoặc gõ lại lệnh trong thư mục có .env và "
        "data; chưa chạy bao giờ thì chạy htx-bot run trước."
    )


KEY_NOT_TEXT = "không phải chữ UTF-8"


def key_too_short(*, least: int) -> str:
    """A key file with nothing in it, or too little."""
    return f"khóa trống hoặc ngắn hơn {counted(least)} ký tự"


SOME_TIME = "trước đây"


def moved_from(*, file: str, to: str, at: str, mark: str) -> str:
    """The data of this file are in PostgreSQL."""
    return (
        f"DATABASE_URL: dữ liệu trong {file} đã chuyển sang {shown_place(place=to)} lúc {at}; tin đến tệp này sẽ không có ở "
        f"bên kia. Sửa DATABASE_URL thành địa chỉ ấy. Cố ý quay lại dùng tệp cũ này thì xóa tệp {mark}; những gì bên kia đã ghi "
        "không có trong tệp này, nên trang Nhật ký sẽ báo không khớp: cách làm ở docs/backup.md, mục move."
    )


def database_gone(*, file: str, key: str, folder: str, copies: int, newest: str) -> str:
    """The file is not there, and what lies beside it tells of data that were in it."""
    kept = [f"khóa gốc ({key})"] if key else []
    kept += [f"{counted(copies)} bản sao lưu"] if copies else []
    away = " và ".join(filter(None, (key, folder if copies else "")))
    restore = f"khôi phục bản mới nhất: htx-bot restore {newest or 'BẢN-SAO.zip'}"
    return (
        f"DATABASE_URL: không thấy tệp dữ liệu {file}, mà cạnh nó còn {' và '.join(kept)}. Tệp bị đổi tên "
        f"hay dời đi thì đặt lại, hoặc sửa DATABASE_URL; mất rồi thì {restore}. Thật sự bắt "
        f"đầu lại từ đầu thì dời {away} sang chỗ khác."
    )


def key_gone(*, file: str) -> str:
    """The data are under a master key, and there is none here."""
    return (
        f"MASTER_KEY: không thấy tệp khóa {file}, mà cơ sở dữ liệu này đã có khóa gốc. DATABASE_URL chép từ cơ quan khác sang thì "
        "sửa nó; đúng là dữ liệu của mình thì chép lại tệp ấy từ máy cũ hoặc từ bản sao lưu (keys/master-key trong tệp .zip); không "
        "còn ở đâu thì htx-bot keys rotate."
    )


def database_is_folder(*, file: str) -> str:
    """A folder has the name of the file."""
    return f"DATABASE_URL: {file} là thư mục, không phải tệp dữ liệu. Đổi tên thư mục ấy, hoặc sửa DATABASE_URL thành một tệp trong nó."


def database_in_file(*, file: str, at: str) -> str:
    """A file stands where the folder should be."""
    return f"DATABASE_URL: {at} là tệp, không phải thư mục, nên không đặt được {file} vào đó. Đổi tên tệp ấy, hoặc sửa DATABASE_URL."


def master_key_bad(*, file: str, why: str) -> str:
    """The master key can neither be read nor made."""
    return f"MASTER_KEY, MASTER_KEY_FILE: không dùng được khóa trong {file} ({why}). Cho chương trình quyền đọc, hoặc chép lại từ bản sao lưu."
