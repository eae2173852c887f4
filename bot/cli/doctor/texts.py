"""What `htx-bot doctor` says: what it found, and how to mend it."""

from collections.abc import Sequence
from datetime import date

from bot.installation.texts import shown_place
from handlers.turn.texts import day_text
from handlers.values.shown.counts import counted

MARKS = {"ok": "ổn   ", "note": "lưu ý", "wrong": "SAI  "}
# How a sentence of `check` begins that the mark in front says already.
NOTE = "Lưu ý: "
# The parts of the program as /healthz names them, and what may be with one.
PARTS = {
    "store": "cơ sở dữ liệu",
    "disk": "ổ đĩa",
    "clock": "đồng hồ",
    "tick": "vòng nhắc",
    "answering": "việc trả lời",
    "sending": "việc gửi tin",
    "channels": "kênh",
    "plans": "kế hoạch",
}
WHYS = (
    (r"silent for (\d+) s", "im lặng đã {} giây"),
    (r"takes no messages for (\d+) s", "không nhận tin đã {} giây"),
    (r"jumped by ([+-]\d+) s", "giờ máy nhảy {} giây"),
    (r"no answer", "không trả lời"),
    (r"stopped", "đã dừng"),
    (r"full|disk-full", "đã đầy"),
    (r"read-only", "chỉ đọc"),
    (r"locked|in-use", "đang bị chương trình khác giữ"),
    (r"unavailable|no-server", "không tới được"),
    (r"server-full", "PostgreSQL hết chỗ kết nối"),
    (r"server-starting", "PostgreSQL đang khởi động"),
)
PORT_FREE = "Cổng tự chọn (PORT=0); không xem được chương trình có đang chạy hay không"
NO_COPY = "Chưa có bản sao lưu tự động nào; htx-bot run tự làm mỗi đêm, hoặc chạy: htx-bot backup FILE.zip"


def settings_from(*, file: str, outside: Sequence[str]) -> str:
    """Where the settings were read; `outside`: which come from the environment, before the file."""
    said = f", và từ biến môi trường (đi trước tệp): {', '.join(outside)}" if outside else ""
    return f"Thiết lập: đọc từ {file}{said}"


def settings_outside(*, file: str) -> str:
    """There is no file of settings."""
    return f"Thiết lập: chỉ từ biến môi trường (không có {file})"


def data_in(*, folder: str, database: str) -> str:
    """Where the data are."""
    return f"Dữ liệu: {folder}; cơ sở dữ liệu {shown_place(place=database)}"


def data_new(*, folder: str) -> str:
    """Nothing is there yet."""
    return f"Dữ liệu: {folder} chưa có gì; nếu trước đây đã chạy thì lệnh này đang ở sai thư mục"


def off(*, platform: str, setting: str, switch: bool) -> str:
    """A channel that is not open: its token is not set, or its switch is off."""
    return f"{platform}: chưa mở ({setting} {'là false' if switch else 'để trống'})"


def answers(*, platform: str, bot: str, way: str) -> str:
    """The platform knows the token."""
    return f"{platform}: bot {bot}; {way}"


def another_bot(*, setting: str, said: str, bot: str) -> str:
    """Papers and links would lead to somebody else's bot."""
    return (
        f"{setting} ghi {said} mà mã bot là của {bot}: mã QR và liên kết trên giấy mời dẫn tới bot của người khác. Sửa "
        f"{setting} thành {bot.lstrip('@')}."
    )


BY_POLLING = "nhận tin theo vòng (polling)"


def by_webhook(*, url: str) -> str:
    """Updates are posted to us."""
    return f"nhận tin qua webhook {url}"


def webhook_elsewhere(*, platform: str, url: str) -> str:
    """The platform posts to another address than ours."""
    return (
        f"{platform}: webhook đang trỏ tới {url or '(chưa đặt)'}; htx-bot run sẽ đặt lại khi khởi động. "
        "Nếu nơi khác đang dùng mã này thì dừng nơi ấy trước"
    )


def webhook_left(*, platform: str, url: str) -> str:
    """Polling is impossible while a webhook is set."""
    return (
        f"{platform}: đang có webhook {url} nên chưa nhận tin theo vòng được; htx-bot run sẽ gỡ khi khởi động. "
        "Nếu nơi khác đang dùng mã này thì dừng nơi ấy trước"
    )


def webhook_fails(*, platform: str, why: str, waiting: int) -> str:
    """The platform could not reach us."""
    return (
        f"{platform}: không gọi được webhook ({why}), {counted(waiting)} tin đang chờ; kiểm tra PUBLIC_URL mở được từ "
        "ngoài bằng https, chứng chỉ và máy chủ đứng trước"
    )


def clock_right(*, seconds: int) -> str:
    """The clock agrees with the platforms'."""
    return f"Giờ máy: lệch {seconds} giây so với máy chủ"


def port_free(*, host: str, port: int, may_run_elsewhere: bool) -> str:
    """Nobody listens there; beside one PostgreSQL other copies may, on ports of their own."""
    runs = "htx-bot run chưa chạy" + (" ở cổng này" if may_run_elsewhere else "")
    return f"Cổng {host}:{port} còn trống; {runs}"


def port_of_another(*, port: int) -> str:
    """A program of ours listens there, and works on other data."""
    return (
        f"PORT: cổng {port} đang là htx-bot của nơi cài đặt khác (cơ sở dữ liệu hoặc khóa gốc khác). Mỗi cơ quan một cổng: đổi "
        "PORT trong .env; nếu muốn xem chính trợ lý ấy thì gõ lại lệnh trong thư mục có .env của nó"
    )


def runs(*, url: str, tick_s: int) -> str:
    """The program is up and well."""
    return f"htx-bot run đang chạy ở {url}, vòng nhắc vừa chạy {tick_s} giây trước"


def runs_badly(*, url: str, reasons: str) -> str:
    """The program is up, and something in it is not."""
    return f"htx-bot run đang chạy ở {url} nhưng báo: {reasons}. Xem trang tổng quan và nhật ký"


def public_ours(*, url: str) -> str:
    """Our own program answers at its public address."""
    return f"PUBLIC_URL: {url} mở được, đúng trợ lý này"


def public_waits(*, url: str) -> str:
    """The server in front is there, and nothing runs behind it yet."""
    return f"PUBLIC_URL: máy chủ đứng trước ở {url} đã trả lời, đang chờ htx-bot run"


def public_no_name(*, url: str) -> str:
    """The name leads to no address."""
    return f"PUBLIC_URL: {url} không mở được: tên miền ấy không phân giải được. Sửa PUBLIC_URL, hoặc khai tên miền về địa chỉ của máy này"


def public_refused(*, url: str) -> str:
    """Nobody listens there."""
    return (
        f"PUBLIC_URL: {url} không mở được: không ai nhận kết nối ở đó. Xem máy chủ đứng trước đã chạy chưa: systemctl status nginx "
        "(hoặc caddy)"
    )


def public_certificate(*, url: str, why: str) -> str:
    """The certificate is not believed; `why` is the library's word."""
    return (
        f"PUBLIC_URL: chứng chỉ của {url} không dùng được ({why}), trình duyệt sẽ cảnh báo. Gia hạn hoặc xin chứng chỉ cho đúng tên "
        "miền ấy: docs/https.md"
    )


def public_no_tls(*, url: str) -> str:
    """It listens, and does not speak https."""
    return f"PUBLIC_URL: {url} nhận kết nối mà không nói https. Xem chứng chỉ và cổng của máy chủ đứng trước: docs/https.md"


def public_silent(*, url: str) -> str:
    """No answer, which from inside says little."""
    return (
        f"PUBLIC_URL: từ máy này không tới được {url}. Có khi mạng nội bộ không đi vòng ra ngoài được: mở thử bằng điện thoại, không "
        "được thì xem máy chủ đứng trước và tường lửa"
    )


def public_of_another(*, url: str) -> str:
    """A program of ours answers, which works on other data."""
    return (
        f"PUBLIC_URL: {url} trả lời bằng trợ lý của nơi cài đặt khác. Sửa cổng trong proxy_pass hay upstream (nginx), reverse_proxy "
        "(Caddy), hoặc sửa PUBLIC_URL"
    )


def public_nobody_behind(*, url: str, port: int) -> str:
    """The server in front does not find the program that runs."""
    return (
        f"PUBLIC_URL: máy chủ đứng trước ở {url} không tới được trợ lý đang chạy. Sửa cổng trong proxy_pass hay upstream (nginx), "
        f"reverse_proxy (Caddy) thành {port}, rồi nạp lại"
    )


def public_strange(*, url: str, status: str) -> str:
    """Something else answers, or the page of the health is closed to the outside."""
    return (
        f"PUBLIC_URL: {url}/healthz trả lời {status}, không phải trợ lý. Xem tên miền ấy có được chuyển tới cổng của trợ lý không; "
        "nếu máy chủ đứng trước chặn /healthz thì không sao"
    )


def disk_free(*, megabytes: int, folder: str) -> str:
    """Room on the disk of the data."""
    return f"Ổ đĩa: còn {counted(megabytes)} MB ở {folder}"


def disk_small(*, megabytes: int, folder: str) -> str:
    """Little room."""
    return f"Ổ đĩa: chỉ còn {counted(megabytes)} MB ở {folder}; giải phóng chỗ trống, hoặc chuyển thư mục dữ liệu"


def pending(*, waiting: int, queued: int) -> str:
    """What is not answered and not sent yet."""
    return f"Đang chờ: {counted(waiting)} tin chưa trả lời, {counted(queued)} tin chưa gửi"


def failed(*, failed: int) -> str:
    """What was given up."""
    return f"{counted(failed)} tin không gửi được; xem trang “Không gửi được” trên bàn làm việc"


def last_copy(*, at: str, file: str) -> str:
    """The newest copy."""
    return f"Sao lưu gần nhất: {at} ({file})"


def copy_old(*, at: str) -> str:
    """No copy since long."""
    return f"Sao lưu gần nhất đã lâu: {at}; để htx-bot run chạy qua đêm, hoặc chạy: htx-bot backup FILE.zip"


def copy_before_move(*, at: str) -> str:
    """The newest copy is of the file of before a move."""
    return (
        f"Sao lưu gần nhất ({at}) là của tệp cũ, trước khi chuyển sang PostgreSQL; để htx-bot run chạy qua đêm, hoặc chạy: "
        "htx-bot backup data/backups"
    )


def quota(*, platform: str, used: int, limit: int) -> str:
    """Messages of the month."""
    return f"{platform}: đã dùng {counted(used)}/{counted(limit)} tin của tháng"


def quota_near(*, platform: str, used: int, limit: int) -> str:
    """Few are left."""
    return f"{platform}: đã dùng {counted(used)}/{counted(limit)} tin của tháng; hết thì lời nhắc chờ sang tháng. Xem lại gói hoặc ZALO_MAX_MESSAGES_PER_MONTH"


def plans(*, usable: int, today: str) -> str:
    """Which plans there are."""
    return f"Kế hoạch: {counted(usable)} bản dùng được; hôm nay theo {today}"


def speaks(*, organisation: str, plan: str, shipped: bool) -> str:
    """In whose name people are answered; `shipped`: nobody has chosen that."""
    line = f"Trợ lý xưng là trợ lý của {organisation}, theo kế hoạch {plan}"
    if not shipped:
        return line
    return (
        f"{line} đi kèm chương trình, chưa ai chọn. Đúng cơ quan thì: htx-bot plan activate MÃ (xem mã: htx-bot plan list); cơ "
        "quan khác thì nạp và đưa vào dùng kế hoạch của mình trước khi mở cho người dân"
    )


def plan_ended(*, plan: str, end: date) -> str:
    """The newest plan is over: people still ask, and register for nothing."""
    return (
        f"Kế hoạch: {plan} đã kết thúc ngày {day_text(end)}, chưa có bản nào mới hơn; "
        "nạp kế hoạch mới ở trang quản trị, mục Kế hoạch"
    )


OFFICIAL_NEW = "Zalo OA: chưa dùng quyền nào; lần chạy tới sẽ bắt đầu bằng ZALO_OA_REFRESH_TOKEN"
OFFICIAL_TOKEN_OLD = "Zalo OA: Zalo không nhận access token đang giữ; chương trình đang chạy sẽ tự đổi, xem lại sau vài phút"


def official_refuses(*, why: str) -> str:
    """Zalo answers, and not with the account."""
    return f"Zalo OA: Zalo từ chối ({why}). Xem ứng dụng, gói và quyền của Official Account"


def official_answers(*, account: str, until: str, bill: str) -> str:
    """The account is known."""
    return f"Zalo OA (thử nghiệm): {account}; quyền đến {until}; {bill[0].lower()}{bill[1:]}"
