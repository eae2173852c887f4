"""What the commands of the office's affairs say: events, units, exports and sheets."""

from datetime import date

from handlers.turn.texts import day_text
from handlers.values.shown.counts import counted

NO_DATE = "chưa có ngày"
# Kept and printed where a script gives none: the legal officer sees that it is to be written.
GROUND_UNSAID = "chưa ghi căn cứ (nạp bằng lệnh)"
GROUND_MISSING = (
    'Lưu ý: chưa có căn cứ, nguồn của danh sách; lần sau thêm --ground "…" (văn bản nào cho cơ quan giữ, ai lập; không ghi tên, số '
    "điện thoại của người)."
)


def exported(*, rows: int, left: int, file: str) -> str:
    """After an export; `left` registrations are in it and not counted."""
    rest = f" Chưa tính {counted(left)} đăng ký chờ tiếp nhận hoặc cần bổ sung." if left else ""
    return f"Đã ghi {counted(rows)} dòng vào {file}.{rest}"


def file_unwritable(*, file: str) -> str:
    """A file that cannot be written (often open in Excel)."""
    return f"Không ghi được {file}; đóng tệp nếu đang mở trong Excel, hoặc chọn chỗ khác."


def units_imported(*, added: int, updated: int, left_out: int = 0) -> str:
    """After the member register was read; `left_out`: where somebody was erased at the desk."""
    out = (
        f" {counted(left_out)} đơn vị không ghi người đại diện đã yêu cầu xóa dữ liệu."
        if left_out
        else ""
    )
    return f"Danh sách đơn vị: thêm {counted(added)}, cập nhật {counted(updated)}.{out}"


def event_unknown(*, event: str, known: str) -> str:
    """An event id that no plan knows."""
    return f"Không có mốc “{event}”. Các mốc: {known}."


def event_date_set(*, event: str, on: date | None) -> str:
    """After the office set a date, or took it away."""
    return f"Đã ghi: {event} – {day_text(on) if on else NO_DATE}."


def event_line(*, event: str, name: str, on: date | None, held: str, whom: str, past: bool) -> str:
    """One event in the operator's list; `held` is its hour and place as far as they are known."""
    when = ", ".join(filter(None, (day_text(on) if on else NO_DATE, held)))
    theirs = f", dành cho {whom}" if whom else ""
    return f"{event}: {name} – {when}{theirs}{' (đã qua)' if past else ''}"


def export_kind_unknown(*, file: str) -> str:
    """A file name that is neither a list nor a summary."""
    return f"{file}: cần tên tệp .xlsx (danh sách) hoặc .docx (biểu tổng hợp)."


def sheet_kind_unknown(*, file: str) -> str:
    """A file name that is no Word document."""
    return f"{file}: cần tên tệp .docx."


def code_unknown(*, code: str) -> str:
    """A receipt code nobody has."""
    return f"Không có đăng ký mang mã {code}."


def sheet_written(*, code: str, file: str) -> str:
    """After a unit's sheet was written."""
    return f"Đã ghi phiếu {code} vào {file}."
