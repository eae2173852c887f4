"""What the operator reads about copies: made, kept, put back."""

from collections.abc import Sequence
from datetime import datetime

from bot.installation.texts import shown_place
from handlers.turn.texts import clock_text
from handlers.values.shown.counts import counted
from handlers.values.shown.label_texts import ROLES
from storage.copies.staff_again import Again, CopiedMember

NOTE = (
    "Bản sao lưu của HTX Bot: toàn bộ dữ liệu, các kế hoạch đã nạp và khóa của nơi cài đặt.\n"
    "Tệp này giữ dữ liệu cá nhân và khóa: cất nơi chỉ người phụ trách mở được, đừng gửi qua tin nhắn.\n"
    "Khôi phục: htx-bot restore TỆP\n"
)
BACKUP_FILE = "Tệp .zip sẽ ghi (chưa có), hoặc một thư mục."
RESTORE_FILE = "Tệp sao lưu."
COPYING = "Sao lưu"
RESTORING = "Khôi phục"
MOVING = "Chuyển"
MOVE_TO = (
    "Địa chỉ PostgreSQL còn trống: postgresql://người-dùng:mật-khẩu@máy/tên. Có mật khẩu thì để trống: lệnh đọc MOVE_TO "
    "trong môi trường hay .env, không có thì hỏi (không hiện khi gõ) hoặc đọc dòng đầu được đưa vào."
)
MOVE_ASK = "Địa chỉ PostgreSQL còn trống (không hiện khi gõ)"
MOVE_FROM_SQLITE = "DATABASE_URL: dữ liệu không nằm trong tệp SQLite nên không có gì để chuyển."
TARGET = "Địa chỉ chuyển tới (--to, MOVE_TO hoặc gõ vào)"
MOVE_NOTHING_TYPED = "Chưa gõ địa chỉ chuyển tới. Gõ khi lệnh hỏi, hoặc đặt MOVE_TO=postgresql://… trong môi trường hay .env rồi chạy lại."
MOVE_TO_POSTGRESQL = f"{TARGET}: phải bắt đầu bằng postgresql://."
RUNNING = "Chương trình đang chạy trên cơ sở dữ liệu này; dừng htx-bot run rồi khôi phục."
OPEN_ELSEWHERE = (
    "Một chương trình khác, không phải htx-bot run, đang mở tệp cơ sở dữ liệu này (phần mềm xem SQLite, một lệnh htx-bot đang "
    "chạy dở); đóng nó rồi khôi phục. Chưa có gì thay đổi."
)
KEY_IS_A_SETTING = (
    "MASTER_KEY: khóa gốc đang nằm trong cấu hình nên không tự đổi được. Chép nó vào một tệp (0600), thay "
    "MASTER_KEY bằng MASTER_KEY_FILE=đường dẫn tệp ấy, rồi chạy lại lệnh này."
)


def no_list(*, file: str) -> str:
    """Nobody knows what was deleted since the copy was made."""
    return (
        f"Lưu ý: không thấy {file}, danh sách các lần xóa dữ liệu. Có bản chép của tệp ấy (máy cũ, data/backups) thì đặt vào đó "
        "rồi khôi phục lại; không thì ai đã xóa sau lúc sao lưu có thể hiện lại, quyền của cán bộ là quyền lúc sao lưu. Chưa ai "
        "xóa gì thì bỏ qua."
    )


def not_rehearsing(*, command: str) -> str:
    """These commands work on the real data, and a rehearsal must not touch them."""
    return (
        f"CLOCK_START: đang diễn tập; htx-bot {command} làm trên dữ liệu thật nên không chạy lúc này. Chưa có gì thay "
        "đổi. Bỏ CLOCK_START trong .env hoặc biến môi trường rồi chạy lại."
    )


def target_bad(*, reason: str) -> str:
    """An address to move to that cannot be used; it is not shown, for it may be a password."""
    return f"{TARGET}: {reason}."


def key_unwritable(*, file: str, why: str) -> str:
    """The file of the master key cannot be written."""
    return (
        f"Khóa gốc chưa đổi: không ghi được {file} ({why}). Cho tài khoản này quyền ghi vào thư mục của "
        "tệp, hoặc đặt MASTER_KEY_FILE ở nơi ghi được."
    )


def key_changed(*, file: str) -> str:
    """After the master key was changed."""
    return (
        f"Đã đổi khóa gốc trong {file}; nhiều máy cùng chạy thì chép tệp này sang các máy kia. Chạy lại "
        "htx-bot run: các kênh được báo khóa mới. Liên kết tệp đã gửi hết dùng được, ai đang mở "
        "trang trò chuyện thì vào lại từ đầu; đăng ký của họ còn nguyên: nối lại bằng liên kết từ kênh khác, "
        "hoặc nhờ cán bộ."
    )


def copied(*, file: str, rows: int) -> str:
    """After a copy was made."""
    return f"Đã sao lưu {counted(rows)} dòng dữ liệu vào {file}. Tệp giữ dữ liệu cá nhân và khóa: cất kỹ."


def copy_exists(*, file: str) -> str:
    """A copy is never written over another file."""
    return f"Đã có {file}; chọn tên khác để không ghi đè."


def copy_disk_full(*, file: str, why: str) -> str:
    """No room for the copy, or for what is put back from it."""
    return f"Ổ đĩa đã đầy, chưa ghi được {file}; giải phóng chỗ trống hoặc chọn ổ khác ({why})."


def copy_unwritable(*, file: str, why: str) -> str:
    """The copy cannot be written there."""
    return f"Không ghi được {file}; chọn chỗ khác hoặc cho quyền ghi ({why})."


def no_such_copy(*, file: str) -> str:
    """A copy that is not there."""
    return f"Không thấy tệp {file}."


def copy_is_folder(*, folder: str) -> str:
    """The folder of the copies instead of one of them."""
    return f"{folder} là thư mục; ghi tên một tệp .zip trong đó."


def copy_unreadable(*, file: str, why: str) -> str:
    """A copy that may not be read."""
    return f"Không đọc được {file}; cho quyền đọc ({why})."


def not_a_copy(*, file: str) -> str:
    """Some other file."""
    return f"{file} không phải bản sao lưu của HTX Bot; dữ liệu đang có không đổi."


def copy_damaged(*, file: str) -> str:
    """A copy whose checksums do not hold."""
    return f"{file} đã hỏng hoặc bị sửa (không khớp mã kiểm tra); dùng bản sao khác. Dữ liệu đang có không đổi."


def copy_newer(*, file: str, version: str) -> str:
    """A copy of a later release."""
    return f"{file} do bản mới hơn ({version}) ghi; cập nhật chương trình rồi khôi phục. Dữ liệu đang có không đổi."


def copy_foreign(*, file: str) -> str:
    """A copy of another installation, where the key is a setting."""
    return (
        f"{file} là của nơi cài đặt khác: khóa gốc trong đó không khớp MASTER_KEY hoặc MASTER_KEY_FILE. "
        f"Đặt đúng khóa (tệp keys/master-key trong bản sao) rồi khôi phục. Dữ liệu đang có không đổi."
    )


def copy_rehearsal(*, file: str) -> str:
    """What a pretended clock has written must not come among real people."""
    return (
        f"{file} là bản sao của một buổi diễn tập, không khôi phục lên dữ liệu thật được; dùng bản sao của dữ liệu "
        "thật. Dữ liệu đang có không đổi."
    )


def restored(*, made_at: datetime, rows: int) -> str:
    """After a copy was put back."""
    return f"Đã khôi phục {counted(rows)} dòng dữ liệu của lúc {clock_text(made_at)}."


def restore_unfinished(*, why: str) -> str:
    """A killed restore cannot be brought to its end."""
    return f"Lần khôi phục trước chưa xong và chưa làm tiếp được ({why}); sửa chỗ đó rồi chạy lại."


def done_again(*, chats: int, silenced: int, ownerless: Sequence[str]) -> list[str]:
    """What was deleted, stopped or handed over after the copy was made stays so."""
    lines = []
    if chats:
        lines.append(
            f"Đã xóa lại dữ liệu của {counted(chats)} kênh trò chuyện, nơi có ghi tên đã được yêu cầu xóa, dừng nhắc hoặc rút đồng ý sau lúc sao lưu."
        )
    if silenced:
        lines.append(
            f"{counted(silenced)} người không được nhắc lịch nữa, như họ đã yêu cầu sau lúc sao lưu; ai đã bật lại sau đó vẫn được nhắc."
        )
    if ownerless:
        lines.append(
            f"Đăng ký chưa có người nhận, vì đã chuyển cho người khác của đơn vị sau lúc sao lưu: {', '.join(ownerless)}. "
            "Mời họ gõ “liên kết” lấy mã, rồi cán bộ nhập ở trang đăng ký ấy, mục “Người khác của đơn vị nhận thay”."
        )
    return lines


def shut_again(*, pages: int, required: bool, staff: Again) -> list[str]:
    """What no longer opens, and what has to be looked at; everybody concerned by number and name."""
    lines = [
        "Mọi phiên ở bàn làm việc, mã đăng nhập, mã liên kết và lời mời còn mở đã hết hiệu lực; mời lại ai chưa nhận quyền."
    ]
    if pages:
        lines.append(f"Đã đóng {counted(pages)} cuộc trò chuyện trên web của cán bộ.")
    if staff.away:
        lines.append(
            "Cán bộ còn quyền nhưng cuộc trò chuyện của họ trong bản sao không dùng được nữa (trên web, hoặc sau đó đã "
            f"vào lại từ nơi khác): {_named(staff.away)}. Mời từng người: htx-bot staff invite-again SỐ. Vào bằng mã này "
            "thì ai đã được duyệt việc lúc sao lưu được duyệt ngay; ai được mời lại ở trang Nhân sự, hay còn mới lúc sao "
            "lưu, thì chờ đủ 24 giờ hoặc: htx-bot staff confirm SỐ."
        )
    if staff.revoked:
        lines.append(
            f"Lại bị thu hồi quyền, như đã làm sau lúc sao lưu: {_named(staff.revoked)}. Ai cần làm việc lại thì mời mới: "
            "htx-bot staff invite."
        )
    if staff.lowered:
        lines.append(f"Lại có quyền thấp hơn, như đã đổi sau lúc sao lưu: {_named(staff.lowered)}.")
    if staff.kept:
        lines.append(
            f"Lưu ý: {_named(staff.kept)} vẫn mang quyền quản trị dù sau lúc sao lưu đã bị thu hồi hay hạ quyền, vì bản sao "
            "không có quản trị nào khác. Chưa ai vào được bằng quyền ấy: đúng người thì mời lại bằng invite-again; không "
            "phải thì mời quản trị khác (htx-bot staff invite --role admin), rồi htx-bot staff revoke SỐ."
        )
    if required:
        lines.append("Lớp xác thực thứ hai lại bắt buộc, như đã đặt sau lúc sao lưu.")
    if staff.without:
        lines.append(
            f"Đã bật, thay hay bỏ lớp xác thực thứ hai sau lúc sao lưu, nay không có: {_named(staff.without)}. Xin họ bật "
            "lại ngay."
        )
    if staff.codes:
        lines.append(
            f"Mã dự phòng đã dùng hay đổi sau lúc sao lưu nên mọi mã dự phòng cũ đều hủy: {_named(staff.codes)}. Xin họ tạo "
            "mã mới; ai mất cả điện thoại: htx-bot staff reset-second SỐ."
        )
    return lines


def _named(members: Sequence[CopiedMember]) -> str:
    return "; ".join(f"{one.number}: {one.name} ({ROLES[one.role]})" for one in members)


def kept_aside(*, where: str) -> str:
    """Where the old lies."""
    return f"Bản cũ giữ ở: {where}. Bản này còn dữ liệu cá nhân và tự xóa sau 14 ngày; không cần nữa thì xóa sớm hơn."


def copy_older_than_list(*, days: int) -> str:
    """Deletions of so long ago are not known any more."""
    return f"Lưu ý: bản sao cũ hơn {days} ngày; danh sách các lần xóa không còn đủ, ai đã xóa từ lâu có thể hiện lại."


def migration_copied(*, file: str) -> str:
    """Before the tables are changed."""
    return f"Dữ liệu sẽ được nâng cấp; bản sao trước khi nâng cấp: {file}."


def migration_not_copied(*, why: str) -> str:
    """Without a copy nothing is changed."""
    return f"Chưa nâng cấp dữ liệu vì không sao lưu được trước đó. {why}"


def nightly_failed(*, why: str) -> str:
    """To the staff, once a day."""
    return f"⚠️ Hôm nay chưa sao lưu được dữ liệu. Nhờ anh/chị báo người vận hành: {why}"


def target_not_empty(*, tables: Sequence[str]) -> str:
    """Nothing is written beside other rows."""
    shown = ", ".join(tables[:3]) + (" …" if len(tables) > 3 else "")
    return (
        f"{TARGET}: cơ sở dữ liệu ấy đã có dữ liệu (bảng {shown}); tạo một cơ sở dữ liệu trống rồi chạy lại. Chưa "
        "có gì được chuyển."
    )


def moved(*, rows: int, tables: int, where: str, file: str) -> str:
    """After everything was moved to PostgreSQL."""
    return (
        f"Đã chuyển {counted(rows)} dòng của {counted(tables)} bảng sang {shown_place(place=where)}; so lại từng dòng: khớp hết.\n"
        f"Tiếp theo: sửa DATABASE_URL trong .env thành địa chỉ ấy, có mật khẩu thật, rồi chạy htx-bot run. Tệp {file} còn nguyên: giữ "
        "đến khi yên tâm rồi xóa (còn dữ liệu cá nhân); chương trình từ chối chạy lại trên tệp đó."
    )


def bring_key(*, key: str, to: str) -> str:
    """The master key lies beside the data."""
    return f"Chép thêm khóa gốc {key} thành {to}: không có nó, htx-bot run từ chối chạy."
