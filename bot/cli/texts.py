"""What the operator reads in the terminal: reports, and what cannot be done."""

from collections.abc import Sequence
from datetime import datetime
from errno import EACCES, EADDRINUSE, EADDRNOTAVAIL
from socket import EAI_AGAIN, EAI_NONAME, gaierror

from bot.installation.closed_texts import reason
from bot.installation.texts import shown_place
from handlers.turn.texts import clock_text
from handlers.values.shown.counts import counted

CHECK_OK = "Cấu hình và mọi kế hoạch đều hợp lệ. Mã bot, cổng và mạng thì htx-bot doctor hỏi thử."
CHECK_NOTED = "Không có lỗi nào buộc phải sửa; xem lại các dòng trên. Mã bot, cổng và mạng thì htx-bot doctor hỏi thử."
WILL_UPGRADE = "Lưu ý: dữ liệu do bản trước ghi và vẫn tốt; htx-bot run lần tới tự sao lưu rồi nâng cấp. Các lệnh khác chờ đến lúc ấy."
NO_PLANS = "Không có thư mục kế hoạch nào; đặt PLANS_DIR hoặc cài lại chương trình."
CHAT_HINT = "Gõ câu hỏi rồi Enter; “menu” để xem các việc, Ctrl-C để thoát."
CLOCK_MOVE_BAD = "Gõ ví dụ: /tua 7 ngày (chỉ dùng khi diễn tập)."
CLOCK_REAL = "/tua chỉ dùng khi diễn tập; đồng hồ đang chạy giờ thật."
ASK_WHAT = "Cần một câu hỏi trong ngoặc kép, hoặc --batch TỆP.jsonl."
NOTHING_DUE = "Không có lời nhắc nào trong khoảng này."
HOST_REMEDY = "Đặt HOST=127.0.0.1 (chỉ máy này, hoặc có máy chủ đứng trước) hay 0.0.0.0 (mọi địa chỉ của máy này)."
MISSED_REASONS = {
    "event-past": "mốc đã qua",
    "superseded": "đã có lời nhắc mới hơn",
    "paused": "người nhận tạm dừng",
    "plan-closed": "phong trào đã đóng",
}
UNEXPECTED = (
    "Chương trình gặp lỗi ngoài dự kiến; chi tiết ở nhật ký. Xin báo người phát triển kèm nhật ký."
)
# What typer says of a command line, and what it is here.
MISTYPED = (
    # As other programs call it.
    (r"No such command '(start|serve|up)'", "Không có lệnh “{}”; ý là run?"),
    (r"No such command '(status|info)'", "Không có lệnh “{}”; ý là doctor?"),
    (r"No such command '(.+?)'\. Did you mean (.+)\?", "Không có lệnh “{}”; ý là {}?"),
    (r"No such command '(.+?)'", "Không có lệnh “{}”."),
    (r"No such option: (\S+) \(Possible options: (.+)\)", "Không có lựa chọn {}; có: {}."),
    (r"No such option: (\S+)", "Không có lựa chọn {}."),
    (r"Missing \w+ '(.+?)'", "Còn thiếu {}."),
    (r"Option '(.+?)' requires an argument", "Sau {} phải có một giá trị."),
    (r"Got unexpected extra argument\S* \((.+)\)", "Thừa: {}."),
    (r"Invalid value for '(.+?)': Input should be (?:less|greater) than", "{} không có số ấy."),
    (r"Invalid value for '(.+?)': Input should be a valid integer", "{} phải là một số."),
    (r"Invalid value for '(.+?)': (.+)", "Giá trị của {} chưa đúng: {}"),
)
# What stands on the command line without a name before it, as the functions call it.
ARGUMENTS = {
    "code": "mã đăng ký",
    "day": "ngày",
    "event": "mã mốc",
    "file": "tên tệp",
    "newer": "mã kế hoạch mới hơn",
    "number": "số thứ tự của cán bộ",
    "older": "mã kế hoạch cũ hơn",
    "plan_id": "mã kế hoạch",
    "question": "câu hỏi",
    "text": "câu cần đọc",
}
PERIOD_BAD = "--to phải sau --from."


def plan_bad(*, folder: str, problem: str) -> str:
    """One problem of one plan folder."""
    return f"Kế hoạch {folder}: {problem}"


def aside_left(*, file: str) -> str:
    """What a restore has put aside still lies there."""
    return (
        f"Lưu ý: {file}: dữ liệu trước một lần khôi phục vẫn nằm đây, cả của người xóa dữ liệu về "
        "sau; tự xóa sau 14 ngày khi htx-bot run chạy, không cần nữa thì xóa sớm hơn."
    )


def open_to_others(*, file: str) -> str:
    """A file or folder with personal data that other accounts of the machine can use."""
    return (
        f"Lưu ý: {file}: tài khoản khác trên máy này đọc được; htx-bot run sẽ tự khóa lại khi "
        "khởi động (0600, thư mục 0700)."
    )


def usage_bad(*, what: str, path: str) -> str:
    """A mistyped command line, and where its use is told."""
    return f"{what} Cách dùng: {path} --help".lstrip()


def started(*, channels: Sequence[str], plan: str, now: datetime, rehearsing: bool) -> str:
    """One line when the program is up."""
    clock = f"diễn tập từ {clock_text(now)}" if rehearsing else f"giờ thật {clock_text(now)}"
    names = ", ".join(("web", *channels))
    return f"HTX Bot đang chạy: kênh {names}; kế hoạch {plan}; {clock}. Ctrl-C để dừng."


def log_unwritable(*, why: str) -> str:
    """The log cannot be kept where it shall be."""
    return f"LOG_FILE: không ghi được ({why}). Chọn chỗ khác hoặc cho chương trình quyền ghi, sửa trong .env."


def data_at(*, folder: str) -> str:
    """Which folder the program works in; the working folder decides."""
    return f"Thư mục dữ liệu: {folder}"


def database_made(*, where: str) -> str:
    """A command has begun a database: perhaps in the wrong folder."""
    return (
        f"Lưu ý: vừa tạo cơ sở dữ liệu mới: {shown_place(place=where)}. Nếu trợ lý đã chạy ở nơi khác thì lệnh này không có tác "
        "dụng ở đó: gõ lại trong thư mục có .env và data của nó."
    )


def page_at(*, public: str, url: str) -> str:
    """Where the chat page is; `public` is its address for everybody, if it has one."""
    return f"Trang trò chuyện: {f'{public} – trên máy này: ' if public else ''}{url}"


def not_listening(*, host: str, port: int, error: OSError) -> str:
    """The web server cannot listen: which of the two settings is to be changed."""
    if error.errno == EADDRNOTAVAIL:
        return f"HOST: máy này không có địa chỉ {host}. {HOST_REMEDY}"
    if isinstance(error, gaierror) or error.errno in (EAI_NONAME, EAI_AGAIN):
        return f"HOST: không tìm thấy địa chỉ của máy tên {host}. {HOST_REMEDY}"
    if error.errno == EACCES:
        return f"PORT: tài khoản này không được mở cổng {port}. Đổi PORT thành một số từ 1024, máy chủ đứng trước giữ cổng ấy."
    if error.errno == EADDRINUSE:
        taken = "đã có chương trình khác dùng cổng này"
        return f"PORT: không mở được {host}:{port}, {taken}. Đổi PORT hoặc dừng chương trình ấy."
    why = reason(error)
    return (
        f"PORT: không mở được {host}:{port} ({why}). "
        "Đổi HOST, PORT hoặc dừng chương trình đang dùng cổng này."
    )


def demo_port_taken(*, port: int, why: str) -> str:
    """Nowhere on this machine is the demonstration's port free."""
    return (
        f"Cổng {port} đang bận ở mọi địa chỉ của máy này dành cho diễn tập ({why}). "
        "Dừng một bản diễn tập, hoặc gõ htx-bot demo --port với một số khác."
    )


def chat_rehearsal(*, now: datetime, plan: str, where: str) -> str:
    """The first line of a rehearsed chat."""
    return (
        f"⏱ Diễn tập: coi như bây giờ là {clock_text(now)} (trong thời gian của {plan}; "
        f"ghi vào {where}, không đụng dữ liệu thật; --at now lấy giờ thật và ghi dữ liệu thật; "
        "gõ “/tua 7 ngày” để tua tới)."
    )


def chat_real(*, now: datetime, where: str) -> str:
    """The first line of a chat on the real clock."""
    return f"Giờ thật: {clock_text(now)}. Mọi việc được ghi vào dữ liệu thật: {shown_place(place=where)}."


def clock_moved(*, now: datetime, sent: int) -> str:
    """After moving the rehearsal clock."""
    return f"⏱ Đã tua tới {clock_text(now)}; {counted(sent)} lời nhắc đã gửi trong khoảng đó."


def would_send(*, at: datetime, channel: str, who: str, text: str) -> str:
    """One reminder of the rehearsal listing."""
    body = "\n".join(f"    {line}" for line in text.splitlines())
    return f"{clock_text(at)} → {channel}:{who}\n{body}"


def would_miss(*, at: datetime, channel: str, who: str, event: str, reason: str) -> str:
    """One reminder that would not be sent."""
    why = MISSED_REASONS.get(reason, reason)
    return f"{clock_text(at)} → {channel}:{who}: không gửi “{event}” ({why})"


def file_exists_not(*, file: str) -> str:
    """A file that is not there."""
    return f"Không thấy tệp {file}."


def file_not_utf8(*, file: str) -> str:
    """A text file in another encoding."""
    return f"{file}: chữ không đọc được; lưu lại tệp ở dạng UTF-8."


def moment_bad(*, text: str) -> str:
    """A day or a moment that cannot be read."""
    if not any(sign in text for sign in "-/."):
        return f"Không hiểu ngày giờ “{text}”: cần cả ngày, tháng, năm, ví dụ 4/4/2025 hoặc 2025-04-04T09:00."
    return f"Không hiểu ngày giờ “{text}”. Xem lại tháng ấy có ngày ấy không; ví dụ: 2025-04-04T09:00, 2025-04-04 hoặc 4/4/2025."


def message_line_bad(*, line: int) -> str:
    """A batch line without a message, or with a place there is not."""
    return f"Dòng {line}: cần một đối tượng JSON có “text”, và “at” là một chỗ có thật."


PLACE_UNKNOWN = "Không có chỗ (--at) này; ví dụ: idle, consent, review."
UNDERSTAND_WHAT = "Cần một tin nhắn, hoặc --batch với một tệp JSONL."


def batch_line_bad(*, line: int) -> str:
    """A batch line without a question."""
    return f"Dòng {line}: cần một đối tượng JSON có “q”, hoặc “first” và “then”."


def plan_unknown(*, plan: str, known: str) -> str:
    """A plan id that is not there."""
    return f"Không có kế hoạch “{plan}”. Các kế hoạch: {known}."


def file_waits(*, name: str) -> str:
    """A file that the terminal cannot show."""
    return f"📎 {name} (lấy bằng lệnh: htx-bot export, hoặc trên trang web)"
