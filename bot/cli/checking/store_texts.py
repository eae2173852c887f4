"""What the operator reads about a database that cannot be used, each with its remedy."""

import re

from bot.installation.texts import shown_place
from bot.keep.texts import TARGET

UNKNOWN = "…"
OTHER_KEY = (
    "DATABASE_URL: cơ sở dữ liệu này thuộc nơi cài đặt có khóa gốc khác. Là của cơ quan khác (.env chép sang?) thì sửa "
    "DATABASE_URL. Đúng là dữ liệu của mình thì chép MASTER_KEY (hoặc tệp khóa: MASTER_KEY_FILE, data/master-key) của nơi đang "
    "chạy sang đây; khóa ấy mất thì lấy keys/master-key trong bản sao lưu; không còn ở đâu thì htx-bot keys rotate."
)


# Where a path or the system's own words lead further.
_SHOWN = ("in-use", "other-log", "emptied", "disk-error", "unavailable")


def _said(pattern: str, detail: str) -> str:
    found = re.search(pattern, detail)
    return ":".join(found.groups()) if found else UNKNOWN


def _bad_login(detail: str) -> str:
    if "no password supplied" in detail:
        return (
            "địa chỉ chưa có mật khẩu của PostgreSQL; viết postgresql://người-dùng:mật-khẩu@máy/tên"
        )
    user = _said(r'(?:user|role) "([^"]+)"', detail)
    return (
        f"PostgreSQL không nhận tên hoặc mật khẩu của người dùng {user}; sửa lại trong địa chỉ, hoặc đặt mật khẩu mới: "
        f"sudo -u postgres psql -c '\\password {user}'"
    )


def _no_database(detail: str) -> str:
    name = _said(r'database "([^"]+)"', detail)
    return (
        f"PostgreSQL chưa có cơ sở dữ liệu {name}; tạo: sudo -u postgres createdb --owner NGƯỜI-DÙNG {name} (người dùng ghi "
        "trong địa chỉ), hoặc sửa tên trong địa chỉ"
    )


def _at(detail: str) -> str:
    at = _said(r'server at "([^"]+)"(?: \([^)]*\))?, port (\d+)', detail)
    return f"ở {at}" if at != UNKNOWN else "ở địa chỉ ấy"


def _no_server(detail: str) -> str:
    return f"không có PostgreSQL nào trả lời {_at(detail)}; xem nó đã chạy chưa (systemctl status postgresql), địa chỉ và cổng đúng chưa"


def _no_right(detail: str) -> str:
    if "pg_hba" in detail:
        return "PostgreSQL không cho máy hoặc người dùng này vào; thêm một dòng vào pg_hba.conf của nó rồi systemctl reload postgresql"
    name, user = _said(r'database "([^"]+)"', detail), _said(r'user "([^"]+)"', detail)
    if name != UNKNOWN and user == UNKNOWN:
        return (
            f"người dùng PostgreSQL này không được vào cơ sở dữ liệu {name}; cho vào: sudo -u postgres psql -c "
            f'\'GRANT CONNECT ON DATABASE "{name}" TO "NGƯỜI-DÙNG"\', hoặc dùng cơ sở dữ liệu của chính người dùng ấy'
        )
    is_known = UNKNOWN not in (name, user)
    who, where = (user, name) if is_known else ("này", "đó")
    owner, database = (user, name) if is_known else ("NGƯỜI-DÙNG", "TÊN")
    return (
        f"người dùng PostgreSQL {who} không được tạo hoặc sửa bảng ở {where}; cho làm chủ: sudo -u postgres psql -c "
        f'\'ALTER DATABASE "{database}" OWNER TO "{owner}"\''
    )


def _no_postgresql(detail: str) -> str:
    return f"{_at(detail)} là chương trình khác trả lời, không phải PostgreSQL; xem lại máy và cổng (PostgreSQL thường ở cổng 5432)"


def _other_tables(detail: str) -> str:
    name, user = _said(r'database "([^"]+)"', detail), _said(r'user "([^"]+)"', detail)
    if name == UNKNOWN:
        return "tệp này là dữ liệu của chương trình khác; để yên tệp ấy, ghi trong địa chỉ một tên tệp chưa có"
    return (
        f"cơ sở dữ liệu {name} đã có bảng của chương trình khác; để yên nó, tạo một cơ sở dữ liệu trống riêng: sudo -u postgres "
        f"createdb --owner {user} TÊN-MỚI, rồi ghi tên ấy trong địa chỉ"
    )


_SERVER = {
    "bad-login": _bad_login,
    "no-database": _no_database,
    "no-server": _no_server,
    "no-right": _no_right,
    "no-postgresql": _no_postgresql,
    "other-tables": _other_tables,
}


def store_bad(*, code: str, detail: str, place: str = "") -> str:
    """A database that cannot be used, and the remedy; `place` is where, if not at DATABASE_URL."""
    if code == "other-key":
        return OTHER_KEY
    if code in ("moved", "gone", "misplaced", "no-key"):
        return detail
    remedy = (
        _SERVER[code](detail)
        if code in _SERVER
        else {
            "locked": "cơ sở dữ liệu đang bị chương trình khác giữ; đóng chương trình đó rồi chạy lại",
            "in-use": "một htx-bot run khác đang chạy trên tệp này; dừng bản đó rồi làm lại (muốn nhiều bản cùng chạy thì dùng PostgreSQL)",
            "at-work": "chương trình đang chạy trên cơ sở dữ liệu này; dừng mọi htx-bot run (trên mọi máy) rồi làm lại",
            "disk-full": "ổ đĩa đã đầy; giải phóng chỗ trống rồi chạy lại",
            "disk-error": "ổ đĩa hết hạn mức hoặc bị lỗi; kiểm tra ổ đĩa rồi chạy lại",
            "newer-version": "dữ liệu do bản mới hơn ghi; cập nhật chương trình rồi chạy lại",
            "needs-upgrade": "cơ sở dữ liệu cần nâng cấp: chạy htx-bot run một lần rồi làm lại lệnh này",
            "rehearsal-data": "tệp này là dữ liệu diễn tập, không dùng với giờ thật; chọn tệp khác, hoặc đặt CLOCK_START",
            "real-data": "tệp này là dữ liệu thật, không diễn tập trên đó; đổi tên tệp dien-tap.db rồi chạy lại",
            "other-log": "tệp .db này không đi cùng tệp -wal bên cạnh (được chép đè bằng tay?), chạy thì mất điều vừa chép. Muốn dùng tệp .db này: "
            "đổi tên hai tệp đuôi -wal và -shm; muốn giữ dữ liệu trước đó: đặt lại tệp .db cũ. Lần sau dùng htx-bot restore",
            "emptied": "tệp này trống mà đã có bản sao lưu của dữ liệu ở đây; khôi phục: htx-bot restore FILE.zip, hoặc đặt lại tệp "
            ".db. Muốn bắt đầu lại từ đầu thì xóa tệp trống ấy",
            "no-tls": "máy chủ PostgreSQL không bật TLS mà địa chỉ đòi (sslmode); cùng máy thì bỏ sslmode trong địa chỉ, máy khác thì bật "
            "ssl ở máy chủ ấy",
            "bad-certificate": "chứng chỉ TLS của máy chủ PostgreSQL không kiểm được; thêm sslrootcert=TỆP-CA vào địa chỉ và ghi đúng tên máy "
            "trong chứng chỉ, hoặc dùng sslmode=require",
            "bad-option": "phần sau dấu ? trong địa chỉ không dùng được; bỏ phần ấy, hoặc viết như ?sslmode=require",
            "server-full": "PostgreSQL hết chỗ kết nối; dừng bớt chương trình đang nối vào nó, hoặc tăng max_connections",
            "server-starting": "PostgreSQL đang khởi động hoặc đang dừng; chờ vài giây rồi chạy lại",
            "unreadable": "tệp này không phải dữ liệu của HTX Bot hoặc đã hỏng; dùng bản sao lưu",
            "unavailable": "không mở được; kiểm tra đường dẫn, quyền ghi hoặc máy chủ",
        }[code]
    )
    # What else is known is in English, and says no more than the remedy.
    shown = f" ({detail})" if code in _SHOWN else ""
    if not place:
        return f"DATABASE_URL: {remedy}{shown}."
    # Signs that end the name of the machine were refused before; a wrong one may be in the password.
    signs = " Trong mật khẩu, ký tự @ : / # ? viết thành %40 %3A %2F %23 %3F."
    after = signs if code == "bad-login" else ""
    return f"{TARGET} {shown_place(place=place)}: {remedy}{shown}. Chưa có gì được chuyển.{after}"
