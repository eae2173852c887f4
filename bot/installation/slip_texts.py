"""What the operator reads about settings that have no effect, or another one than was meant."""

TWO_KEYS = (
    "Lưu ý: MASTER_KEY và MASTER_KEY_FILE cùng được đặt; khóa gốc là MASTER_KEY, tệp kia không được đọc. "
    "Bỏ một trong hai cho khỏi nhầm."
)

PUBLIC_URL_IS_DESK = (
    "PUBLIC_URL: là địa chỉ của bàn làm việc, mọi trang sẽ nằm dưới /quan-tri. Bỏ /quan-tri và phần sau nó, ví dụ "
    "https://htx.example.vn."
)


def official_off(*, name: str) -> str:
    """An Official Account that is set up and not opened."""
    return (
        f"Lưu ý: {name} đã điền mà ZALO_OA_EXPERIMENTAL chưa là true nên kênh Zalo OA không mở. Muốn mở thì đặt true "
        "(docs/zalo-oa.md), không thì xóa dòng ấy."
    )


def api_with_token(*, name: str) -> str:
    """The address of one method, with the token in it, instead of the server's."""
    return f"{name}: chỉ ghi địa chỉ máy chủ, không kèm /bot và mã; xóa từ /bot trở đi (mã bot đã có thiết lập riêng)."


def meant(*, name: str, near: str) -> str:
    """A name that is nearly a setting's."""
    return f"{name}: không có thiết lập này, ý là {near}? Sửa tên trong .env hoặc biến môi trường."


def secret_meant(*, file: str, near: str) -> str:
    """A file of secrets that has nearly a setting's name."""
    return f"{file}: không có thiết lập tên ấy, ý là {near}? Đổi tên tệp (không có đuôi)."


def secret_empty(*, name: str, file: str) -> str:
    """A file of secrets with nothing in it: as if it were not there."""
    return f"Lưu ý: {name}: tệp {file} trống nên coi như không đặt. Ghi giá trị vào tệp ấy, hoặc xóa tệp."


def hidden(*, name: str) -> str:
    """A sign that nobody sees stands beside the name, from where it was copied."""
    return f"{name}: trong .env có ký tự ẩn cạnh tên này (do chép từ nơi khác); xóa cả dòng rồi gõ lại."


def proxy_of_all(*, name: str) -> str:
    """The machine's proxy, in our file."""
    return f"Lưu ý: .env có dòng {name}= mà chương trình không dùng; proxy đặt riêng từng kênh: TELEGRAM_PROXY, ZALO_PROXY."


def unknown(*, name: str) -> str:
    """A line of .env that nobody reads."""
    return f"Lưu ý: .env có dòng {name}= mà chương trình không dùng; xem tên đúng trong .env.example hoặc README."


def unread(*, line: int) -> str:
    """A line of .env that says nothing; its words may be a secret."""
    return (
        f".env, dòng {line}: không hiểu được. Mỗi dòng là TÊN=giá trị (dấu =, tên không có khoảng trắng, mở ngoặc kép "
        "thì đóng lại); ghi chú bắt đầu bằng #."
    )


def twice(*, name: str) -> str:
    """A setting that has two lines."""
    return f"Lưu ý: .env có nhiều dòng {name}=; chỉ dòng cuối được dùng, xóa các dòng kia cho khỏi nhầm."


def env_empty(*, file: str) -> str:
    """There is a file of settings, and none of them is set."""
    return f"Lưu ý: {file} không đặt thiết lập nào; mọi thứ theo mặc định."


def env_txt(*, file: str) -> str:
    """Notepad has named the file of settings otherwise."""
    return f"{file}: chương trình chỉ đọc tệp tên .env; đổi tên tệp này, bỏ phần .txt (Windows: bật hiện đuôi tệp)."


def env_txt_beside(*, file: str) -> str:
    """Two files of settings, of which one is read."""
    return f"Lưu ý: {file} không được đọc, vì bên cạnh có .env; xóa một trong hai cho khỏi nhầm."


def no_settings(*, folder: str) -> str:
    """Nothing is set at all: perhaps the wrong working folder."""
    return (
        f"Lưu ý: không thấy .env trong {folder} và không có thiết lập nào; mọi thứ theo mặc định. "
        "Nếu đã có .env, hãy chạy lệnh trong thư mục chứa nó."
    )


def no_token(*, name: str, example: str) -> str:
    """What cannot be a token."""
    return (
        f"{name}: không phải mã bot. Mã có dạng {example}, không có dấu ngoặc “ ”, khoảng trắng "
        "hay liên kết; chép lại nguyên mã rồi sửa trong .env."
    )


def plans_dir_absent(*, folder: str) -> str:
    """The office's plans are looked for where nothing is."""
    return f"Lưu ý: PLANS_DIR: chưa có thư mục {folder}; nếu kế hoạch đã có sẵn thì sửa đường dẫn trong .env."


def plan_replaced(*, plan: str, folder: str) -> str:
    """A plan of the office under the name of one that ships."""
    return f"Lưu ý: kế hoạch {plan} trong {folder} được dùng thay bản cùng tên đi kèm chương trình."
