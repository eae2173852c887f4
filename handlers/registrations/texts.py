"""The registration dialog: consent, what could not be read, and the labels of its choices.

The questions stand in `form/field_texts`; the review, the receipt and all after it in `sheet_texts`.
"""

from collections.abc import Sequence
from datetime import date

from handlers.turn.texts import day_text
from handlers.values import label_texts as labels
from handlers.values.state import Kind, UnitType

CONSENT_VERSION = "dk-1"
REMINDER_CONSENT_VERSION = "nl-1"

KINDS: dict[Kind, str] = {
    "collective": "Tập thể (cả đơn vị)",
    "individual": "Cá nhân",
    "both": "Cả hai: tập thể và cá nhân",
}
# With the abbreviations that people type, unlike the papers.
UNIT_TYPES: dict[UnitType, str] = {
    "htx": "Hợp tác xã (HTX)",
    "lien-hiep": "Liên hiệp HTX (LHHTX)",
    "tht": "Tổ hợp tác (THT)",
    "qtdnd": "Quỹ tín dụng nhân dân (QTDND)",
    "doanh-nghiep": "Doanh nghiệp thành viên (DN)",
    "truc-thuoc": "Phòng, đơn vị trực thuộc",
}
# The owner of a registration also has drafts, and reads whom a sent one waits for.
STATUSES = {
    **labels.STATUSES,
    "draft": "nháp, chưa gửi",
    "sent": "đã gửi, chờ cán bộ tiếp nhận",
}

UNIT_NAME_BAD = "Tên đơn vị cần có chữ và dài từ 3 đến 150 ký tự. Anh/chị gõ lại giúp."
UNIT_NAME_IS_TYPE = (
    "Đó mới là loại hình. Anh/chị gõ giúp cả tên riêng, ví dụ: HTX Nông nghiệp Minh Tâm."
)
COMMUNE_BAD = (
    "Tên xã, phường cần có chữ và không quá 80 ký tự, ví dụ: xã Văn Chấn. Anh/chị gõ lại giúp."
)
NAME_BAD = (
    "Họ tên cần có chữ, không có số và không quá 80 ký tự, ví dụ: Giàng A Páo. Anh/chị gõ lại giúp."
)
NAME_IS_POSITION = "Đó mới là chức vụ. Anh/chị gõ giúp cả họ tên, ví dụ: Nguyễn Văn An, Giám đốc."
POSITION_BAD = (
    "Chức vụ cần có chữ và không quá 80 ký tự, ví dụ: Giám đốc, Kế toán. Anh/chị gõ lại giúp."
)
POSITION_NONE = "Nếu không giữ chức vụ, anh/chị gõ việc đang làm, ví dụ: Thành viên, Kế toán."
INITIATIVE_BAD = (
    "Tên sáng kiến cần có chữ và không quá 200 ký tự. Anh/chị gõ lại, hoặc gõ “bỏ qua”."
)
MAYBE_A_NAME = "Nếu “Huy” là tên người, anh/chị chọn “Làm tiếp” rồi gõ cả họ và tên."
PHONE_NONE = "Trợ lý chưa thấy số điện thoại trong câu trả lời. Ví dụ: 0912 345 678."
PHONE_OLD = (
    "Đây là đầu số 11 chữ số cũ, đã đổi từ năm 2018. Anh/chị gõ giúp số hiện nay (10 chữ số)."
)
PHONE_BAD = (
    "Số này chưa đúng: di động có 10 chữ số bắt đầu bằng 03, 05, 07, 08, 09; "
    "máy bàn ví dụ 0216 3 123 456."
)
TAX_CODE_BAD = "Mã số thuế có 10 chữ số (hoặc 10 số-3 số). Anh/chị gõ lại, hoặc gõ “bỏ qua”."
TAX_CODE_DOUBTFUL = (
    "Lưu ý: số kiểm tra của mã số thuế này chưa khớp, có thể gõ nhầm một chữ số. "
    "Trợ lý vẫn ghi; muốn sửa, chọn “Thêm thông tin”."
)
TARGETS_BAD = "Xin ghi từ 1 đến 5 chỉ tiêu, mỗi dòng một chỉ tiêu và không quá 200 ký tự."

UNIT_PICK_NONE = "Không phải, giữ tên đã gõ"
SEND = "Gửi đăng ký"
EDIT = "Sửa"
MORE_INFO = "Thêm thông tin"
DONE = "Xong"
ADD_PERSON = "Thêm người"
EDIT_PERSON = "Sửa một người"
REMOVE_PERSON = "Xóa một người"
REUSE_YES = "Dùng lại"
REUSE_NO = "Đơn vị khác"
VIEW_IT = "Xem đăng ký"
EDIT_IT = "Sửa đăng ký"
WITHDRAW_IT = "Rút đăng ký"
ANOTHER_UNIT = "Đăng ký đơn vị khác"
SEND_ANYWAY = "Vẫn gửi"
SEND_SECOND = "Gửi thêm bản thứ hai"
REPLACE_IT = "Thay vào bản đã gửi"
STOP_HERE = "Dừng lại"
KEEP_VALUE = "Giữ nguyên"
BACK_TO_REVIEW = "Quay lại xem lại"
INTEREST = "Báo tôi khi có đợt mới"


def consent(*, organisation: str, contact: str, year: int, until: str) -> str:
    """What is stored, why, who sees it, how long, and the rights; law 91/2025/QH15, article 9."""
    return (
        f"Trước khi đăng ký, {organisation} xin lưu: họ tên, chức vụ, đơn vị, số điện thoại và nội "
        f"dung đăng ký, chỉ để tổng hợp đăng ký thi đua năm {year} và liên hệ khi cần bổ sung.\n"
        f"• Ai xem: {contact}; danh sách được xuất ra bảng Excel.\n"
        f"• Lưu {until}, sau đó xóa hoặc ẩn danh.\n"
        "• Anh/chị xem, sửa, xóa, rút đồng ý bất cứ lúc nào: gõ “dữ liệu của tôi”.\n"
        "• Không đồng ý vẫn hỏi đáp bình thường; tin nhắn được giữ 30 ngày để trả lời.\n\n"
        "Anh/chị có đồng ý không?"
    )


CONSENT_REFUSED = (
    "Vâng, trợ lý không lưu thêm thông tin đăng ký. Anh/chị vẫn hỏi đáp về kế hoạch bình thường; "
    "khi đổi ý, gõ “đăng ký”."
)


def kept_until(*, months: int) -> str:
    """How long a registration is kept."""
    return f"đến hết phong trào và thêm {months} tháng"


def closed(*, plan: str, end: date, today: date) -> str:
    """Registration is over."""
    return (
        f"Đợt đăng ký theo {plan} đã kết thúc ngày {day_text(end)} (hôm nay là {day_text(today)}) "
        "nên trợ lý không nhận đăng ký mới."
    )


def not_open(*, plan: str, start: date) -> str:
    """Registration has not begun."""
    return f"Đăng ký theo {plan} chưa mở (từ ngày {day_text(start)})."


ASK_INTEREST = "Anh/chị có muốn được báo khi mở đợt đăng ký mới không?"
INTEREST_NOTED = "Đã ghi. Khi có đợt đăng ký mới, trợ lý sẽ báo anh/chị trong tin nhắn này."
INTEREST_KNOWN = "Anh/chị đã có trong danh sách chờ đợt đăng ký tới."


def reuse(*, unit: str, contact: str, phone: str) -> str:
    """What is remembered from the last registration."""
    return (
        f"Lần trước anh/chị đăng ký với:\n• Đơn vị: {unit}\n• Liên hệ: {contact}\n"
        f"• Điện thoại: {phone}\n\nDùng lại các thông tin này? (Trước khi gửi vẫn sửa được từng mục.)"
    )


def ask_contact_position(*, name: str) -> str:
    """Only the name was given."""
    return f"Chức vụ của {name}? Ví dụ: Giám đốc, Chủ tịch HĐQT, Kế toán."


def contact_self(*, name: str) -> str:
    """The contact registers for themselves."""
    return f"Chính là {name}"


def ask_person_position(*, name: str) -> str:
    """Only the name was given; the position may be skipped."""
    return f"Chức vụ, công việc của {name}? (gõ “bỏ qua” nếu không có)"


def ask_person_title(*, name: str) -> str:
    """Which title this person aims at."""
    return f"{name} đăng ký danh hiệu nào?"


def ask_initiative(*, name: str) -> str:
    """The initiative's name, only from CSTĐCS up."""
    return f"Tên sáng kiến, giải pháp của {name}? (gõ “bỏ qua” nếu chưa có)"


def current(*, value: str) -> str:
    """What the field holds now."""
    return f"Hiện ghi: {value}."


def warning(*, text: str) -> str:
    """A dependency of a title: explained, never refused."""
    return f"Lưu ý: {text}"


def dropped(*, what: str) -> str:
    """What a switch of kind removed."""
    return f"Đã bỏ phần không còn phù hợp: {what}."


def people_list(*, lines: Sequence[str]) -> str:
    """The person rows, numbered."""
    rows = "\n".join(f"{place}. {line}" for place, line in enumerate(lines, start=1))
    return f"Danh sách cá nhân ({len(lines)} người):\n{rows}"


TOO_MANY_PEOPLE = (
    "Mỗi đăng ký ghi được nhiều nhất 60 người. Đông hơn, xin gửi danh sách cho cán bộ."
)
NO_PEOPLE = "Danh sách cá nhân đang trống."


def removed(*, name: str) -> str:
    """After a row was taken out."""
    return f"Đã xóa {name} khỏi danh sách."


NO_PEOPLE_LEFT = "Danh sách trống nên cần thêm ít nhất một người, hoặc đổi sang “Tập thể”."

WITHDRAW_WHICH = "Anh/chị muốn rút đăng ký nào ạ?"
NONE_TO_WITHDRAW = "Anh/chị chưa có đăng ký nào đã gửi nên không có gì để rút ạ."
