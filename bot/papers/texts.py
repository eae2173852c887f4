"""What stands in the office papers: the official list and the two Word documents."""

import re
from collections.abc import Mapping
from datetime import date

from handlers.registrations.form.table import WORDS as fields
from handlers.values.shown import label_texts as labels
from handlers.values.shown.counts import counted
from handlers.values.state import Step

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
NUMBER_BLANK = "Số: ……/……"
RECIPIENTS = "Nơi nhận:"
BLANK = "……………………"
ANONYMOUS = "(đã ẩn danh)"
UNKNOWN_TYPE = "Chưa rõ loại hình"
NO_TITLE = "Chưa chọn danh hiệu"
OTHER_TITLES = "Khác"
NUMBER = "STT"
TOTAL = "Tổng cộng"
SUBJECTS = {"collective": "Tập thể", "individual": "Cá nhân", "either": "Tập thể, cá nhân"}

LIST_SHEET = "Danh sách"
SUMMARY_SHEET = "Tổng hợp"
MISSING_SHEET = "Đơn vị chưa đăng ký"
LIST_HEADINGS: Mapping[str, str] = {
    Step.PERSON_NAME: "Tên tập thể, họ và tên cá nhân",
    Step.TARGETS: fields[Step.TARGETS].name,
}
SUBJECT = "Đối tượng"
CODE = "Mã đăng ký"
SENT_ON = "Ngày gửi"
VERSION = "Bản"
STATUS = "Trạng thái"
UNCOUNTED_HEADING = "CÁC ĐĂNG KÝ CHỜ TIẾP NHẬN HOẶC CẦN BỔ SUNG (chưa tính vào số liệu tổng hợp)"
WITHDRAWN_HEADING = "CÁC ĐĂNG KÝ ĐÃ RÚT (không tính vào số liệu tổng hợp)"
BY_TYPE_HEADING = "1. Theo loại hình đơn vị"
BY_TITLE_HEADING = "2. Theo danh hiệu"
BY_UNIT_HEADING = "3. Theo đơn vị"
BY_TYPE_HEADERS = (
    NUMBER,
    fields[Step.UNIT_TYPE].label,
    "Đơn vị đăng ký",
    "Tập thể",
    "Cá nhân",
    "Cộng",
)
IN_REGISTER = "Đơn vị thành viên"
NOT_YET = "Chưa đăng ký"
BY_TITLE_HEADERS = (NUMBER, "Danh hiệu", SUBJECT, "Số đăng ký")
UNIT_HEADERS = (
    NUMBER,
    fields[Step.UNIT_NAME].label,
    fields[Step.UNIT_TYPE].label,
    fields[Step.COMMUNE].label,
)
BY_UNIT_HEADERS = (*UNIT_HEADERS, CODE)
SUM = "Cộng"
MISSING_TITLE = "DANH SÁCH ĐƠN VỊ THÀNH VIÊN CHƯA ĐĂNG KÝ THI ĐUA"
MISSING_HEADERS = (*UNIT_HEADERS, fields[Step.TAX_CODE].label)

SHEET_UNIT = "I. THÔNG TIN ĐƠN VỊ"
SHEET_COLLECTIVE = "II. TẬP THỂ"
SHEET_PEOPLE = "III. CÁ NHÂN"
SHEET_TARGETS = "IV. CHỈ TIÊU, NỘI DUNG THI ĐUA"
SHEET_LABELS: Mapping[str, str] = {
    Step.UNIT_NAME: fields[Step.UNIT_NAME].name,
    Step.COMMUNE: "Địa chỉ (xã, phường)",
}
NO_COLLECTIVE = "Đơn vị không đăng ký danh hiệu tập thể."
NO_PEOPLE = "Không có cá nhân đăng ký."
COMMITMENT = (
    "Đơn vị đã thông báo cho các tập thể, cá nhân có tên trên đây, và cam kết phấn đấu thực hiện "
    "tốt các nội dung, chỉ tiêu đã đăng ký./."
)
SHEET_RECIPIENTS = ("- Như trên;", "- Lưu: Đơn vị.")
UNIT_SIGNER = "THỦ TRƯỞNG ĐƠN VỊ"
UNIT_SIGNER_HOW = "(Ký tên, đóng dấu)"

SUMMARY_TYPES = "I. SỐ LIỆU THEO LOẠI HÌNH ĐƠN VỊ"
SUMMARY_TITLES = "II. SỐ LIỆU THEO DANH HIỆU"
SUMMARY_LIST = "III. DANH SÁCH ĐĂNG KÝ"
SUMMARY_UNCOUNTED = "IV. ĐĂNG KÝ CHƯA TÍNH VÀO SỐ LIỆU"
UNCOUNTED_HEADERS = (
    NUMBER,
    fields[Step.UNIT_NAME].label,
    fields[Step.COMMUNE].label,
    CODE,
    "Nội dung",
    STATUS,
)
NONE_UNCOUNTED = "Không có đăng ký nào chờ tiếp nhận hoặc cần bổ sung."
SUMMARY_NOTES = "V. GHI CHÚ"
NONE_REGISTERED = "Chưa có đăng ký nào được tiếp nhận."
SUMMARY_RECIPIENTS = ("- Lưu: VT.",)
COMPILER = "NGƯỜI LẬP BIỂU"
COMPILER_HOW = "(Ký, ghi rõ họ tên)"
CHAIR = "CHỦ TỊCH"
CHAIR_HOW = "(Ký tên, đóng dấu)"

_COMMUNE_WORD = re.compile(r"^(?:xã|phường|thị trấn)\s+", re.I)


def day_text(day: date) -> str:
    """A day as papers write it: 04/4/2025, 09/02/2025."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"


def place_line(*, place: str, year: int) -> str:
    """Place and date; the day and month are filled in by the one who signs."""
    return f"{place}, ngày …… tháng …… năm {year}"


def place_of(commune: str) -> str:
    """The bare name of a commune, as it stands before the date."""
    return _COMMUNE_WORD.sub("", commune.split(",")[0]).strip()


def list_title(*, year: int) -> str:
    """The title of the official list."""
    return f"DANH SÁCH ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM {year}"


def summary_title(*, year: int) -> str:
    """The title of the alliance's summary."""
    return f"BIỂU TỔNG HỢP ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM {year}"


def sheet_title(*, year: int) -> str:
    """The title of the unit's registration sheet."""
    return f"BẢN ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM {year}"


def by_plan(*, number: str, day: date | None, issuer: str, title: str) -> str:
    """Under which plan; stands below a title."""
    return f"(Theo {_plan(number, day, issuer)}: {title})"


def basis(*, number: str, day: date | None, issuer: str, title: str) -> str:
    """On what the unit's sheet is based."""
    return f"Căn cứ {_plan(number, day, issuer)}: {title};"


def _plan(number: str, day: date | None, issuer: str) -> str:
    """The plan's number, day and issuer, as far as they are known."""
    parts = (number and f"số {number}", day and f"ngày {day_text(day)}", issuer and f"của {issuer}")
    return " ".join(("Kế hoạch", *(part for part in parts if part)))


def opening(*, unit: str, year: int) -> str:
    """What the unit does in its sheet."""
    return f"{unit} đăng ký danh hiệu thi đua năm {year} như sau:"


def as_of(*, day: date) -> str:
    """Until when the numbers count."""
    return f"Số liệu tính đến ngày {day_text(day)}"


def addressed(*, organisation: str) -> str:
    """To whom the unit's sheet goes."""
    return f"Kính gửi: {organisation}."


def collective_line(*, title: str) -> str:
    """What the collective registers for."""
    return f"Tập thể đơn vị đăng ký danh hiệu: {title}."


def collective_beside(*, name: str) -> str:
    """The commendation beside the title."""
    return f"Tập thể đơn vị đăng ký hình thức khen thưởng: {name}."


def origin(*, code: str, sent: str, version: int, channel: str, day: date) -> str:
    """The small print: where the content comes from."""
    entered = labels.ENTERED.get(channel)
    how = f"cán bộ ghi từ {entered} lúc" if entered else "gửi qua tin nhắn lúc"
    return (
        f"Mã đăng ký {code}, bản {version}, {how} {sent}; in ngày {day_text(day)}. "
        "Đơn vị kiểm tra lại nội dung trước khi ký."
    )


WITHDRAWN_NOTE = "Lưu ý: đăng ký này đã được rút."


def state_note(*, status: str) -> str:
    """The small print: what the office has made of the registration so far."""
    return (
        WITHDRAWN_NOTE
        if status == "withdrawn"
        else f"Trạng thái khi in: {labels.STATUSES[status]}."
    )


def totals(*, units: int, collectives: int, people: int) -> str:
    """The grand total in words."""
    return f"{TOTAL}: {counted(units)} đơn vị, {counted(collectives)} tập thể, {counted(people)} cá nhân đăng ký."


def content(*, collectives: int, people: int) -> str:
    """What a registration that is not counted holds."""
    parts = ((collectives, "tập thể"), (people, "cá nhân"))
    return ", ".join(f"{count} {word}" for count, word in parts if count)


def unit_heading(*, place: int, name: str, commune: str, codes: str) -> str:
    """The line of a unit above its registrations."""
    where = f" ({commune})" if commune else ""
    return f"{place}. {name}{where} – mã {codes}"


def of_register(*, members: int, missing: int, waiting: int) -> str:
    """How much of the member register has registered; `waiting` is sent and not accepted."""
    sent = f"{counted(waiting)} đơn vị đã gửi nhưng chưa được tiếp nhận, " if waiting else ""
    return (
        f"Danh sách thành viên có {counted(members)} đơn vị: {counted(members - missing - waiting)} đơn vị đã đăng "
        f"ký, {sent}{counted(missing)} đơn vị chưa đăng ký."
    )


def uncounted_count(*, sent: int, returned: int) -> str:
    """Registrations named and not counted."""
    parts = ((sent, labels.STATUSES["sent"]), (returned, labels.STATUSES["returned"]))
    words = ", ".join(f"{count} đăng ký {state}" for count, state in parts if count)
    return f"{words}: nêu ở mục IV, chưa tính vào biểu này."


def sent_twice(*, unit: str, codes: str) -> str:
    """One unit with more than one registration."""
    return f"{unit} có hơn một đăng ký ({codes}); các bản đều được tính, cần đối chiếu trước khi trình."


def withdrawn_count(*, count: int) -> str:
    """Registrations left out."""
    return f"{counted(count)} đăng ký đã rút không tính vào biểu này."


def from_messages(*, entered: bool) -> str:
    """Where the figures come from; `entered` when some were on paper or told by telephone."""
    besides = " và bản giấy, điện thoại cán bộ ghi lại" if entered else ""
    return f"Số liệu lấy từ đăng ký các đơn vị gửi qua tin nhắn{besides}; bản giấy có ký, đóng dấu của đơn vị là căn cứ chính thức."


def only_filtered(*, said: str, count: int) -> str:
    """Above a list that is a choice of the clerk's."""
    return f"Trích {counted(count)} đăng ký theo bộ lọc ({said}); không phải danh sách chính thức."


SHEET_BEFORE = "Kết quả những năm trước"


def award_before(*, year: str, who: str, title: str, decision: str) -> str:
    """What the unit or somebody of it was awarded in an earlier campaign."""
    return f"Năm {year}: {who}, {title}" + (f" ({decision})" if decision else "")
