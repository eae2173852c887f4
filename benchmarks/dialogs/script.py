"""What a person does: registers a unit, then asks one question.

The rule: eleven messages, six typed and five taps; a button is found by how its label begins, an
answer by words of it, so that the same script leads through every bot.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """One message of the person, and words of the answer to it."""

    said: str
    answer: str
    tap: bool = False


REGISTRATION = (
    Step("đăng ký", "Anh/chị có đồng ý không?"),
    Step("Đồng ý", "đăng ký thi đua cho ai?", tap=True),
    Step("Tập thể", "Tên đầy đủ của đơn vị", tap=True),
    Step("{unit}", "Đơn vị ở xã, phường nào"),
    Step("xã Văn Chấn", "người liên hệ?"),
    Step("Giàng A Páo, giám đốc", "Số điện thoại liên hệ?"),
    Step("0912 345 678", "Tập thể đăng ký danh hiệu nào?"),
    Step("Tập thể lao động tiên tiến", "Chỉ tiêu, nội dung thi đua?", tap=True),
    Step("Bỏ qua", "Xem lại trước khi gửi", tap=True),
    Step("Gửi đăng ký", "Mã của anh/chị: DK-", tap=True),
)
QUESTIONS = (
    Step("phong trào thi đua đến bao giờ", "31/12/2025"),
    Step("tập thể nào được tham gia?", "Tập thể tham gia thi đua gồm"),
    Step("cá nhân nào được tham gia", "Cá nhân tham gia gồm"),
    Step("tien thuong bao nhieu", "không nêu mức tiền thưởng"),
    Step("đơn vị phải nộp báo cáo khi nào", "không ghi hạn nộp báo cáo"),
)
UNIT = "HTX Chè Suối Giàng {number:05}"
RECEIPT = "Mã của anh/chị: "


def steps(number: int) -> tuple[Step, ...]:
    """The script of one person; no unit's name is the beginning of another's."""
    unit = unit_of(number)
    named = [Step(one.said.format(unit=unit), one.answer, one.tap) for one in REGISTRATION]
    return (*named, QUESTIONS[number % len(QUESTIONS)])


def unit_of(number: int) -> str:
    """The unit that person registers."""
    return UNIT.format(number=number)
