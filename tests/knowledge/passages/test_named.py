"""A thing that is named without the value asked for is told as such; a value is never denied."""

import pytest

from knowledge.passages.named import NamedPlan
from knowledge.passages.values import load_values
from knowledge.plan.plan import COMMON
from knowledge.typed.said import Said
from knowledge.typed.spelling import Speller

SECTIONS = {
    "can-cu": "Căn cứ Quyết định số 12/QĐ-LMHTX ngày 05 tháng 01 năm 2026 của Liên minh.",
    "II.1": "1. Hội thi cắm hoa: Ban Nữ công chủ trì, có trao giải cho đội xuất sắc.",
    "II.2": "2. Hội thi nấu ăn tổ chức ngày 20/10/2026 tại nhà văn hóa phường Hà An.",
    "III.1": "1. Giấy khen kèm tiền thưởng theo quy định của cấp khen.",
    "III.2": "2. Cờ thi đua được thưởng ba triệu đồng.",
    "IV.1": "1. Lớp học livestream do Hội Nông dân mở cho thành viên trẻ.",
    "IV.2": "2. Tuần lễ nông sản khai mạc vào đầu quý III.",
    "IV.3": "3. Tổ Tuyên truyền mở lớp bồi dưỡng viết tin, hợp tác xã xây tủ sách.",
    "V.1": "1. Ủng hộ qua tài khoản của Quỹ Vì người nghèo.",
    "V.2": "2. Kinh phí hội diễn: từ quỹ khen thưởng của ngành.",
    "V.3": "3. Bản đăng ký hội diễn do Văn phòng Liên minh tiếp nhận.",
    "V.4": "4. Danh hiệu cây sáng kiến được xét nếu làm lợi cho hợp tác xã.",
    "V.5": "5. Đội xung kích hội diễn được phụ cấp 130.000 đồng khi được điều động.",
    "VI.1": "Khoản vay | Mức | Lãi suất\nNgắn hạn | 100 triệu | 4,8",
    "VI.2": "2. Vay trồng rừng hưởng lãi suất ưu đãi.",
    "VI.3": "3. Huy hiệu lưu niệm của cụm, không kèm tiền.",
    "VI.5": "5. Lớp có trên 20 người Mông thì bố trí người phiên dịch.",
    "VII.1": "1. Hộ cá thể không thuộc đối tượng trong Kế hoạch này.",
}
HEADINGS = {"VI.1": ("VI. CHO VAY",), "VI.2": ("VI. CHO VAY",)}


@pytest.fixture(scope="module")
def named() -> NamedPlan:
    speller = Speller(COMMON)
    speller.learn(SECTIONS.values())
    return NamedPlan(SECTIONS, HEADINGS, speller, COMMON)


@pytest.mark.parametrize(
    ("question", "section", "missing"),
    [
        ("hội thi cắm hoa tổ chức ngày nào", "II.1", ("ngày nào",)),
        ("hoi thi cam hoa khi nao", "II.1", ("thời gian",)),
        ("hội thi cắm hoa ngày nào, lúc mấy giờ", "II.1", ("ngày nào", "thời gian")),
        ("giấy khen kèm bao nhiêu tiền thưởng", "III.1", ("số tiền",)),
        ("lớp học livestream khai giảng hôm nào", "IV.1", ("ngày nào",)),
        ("lop boi duong viet tin mo o dau", "IV.3", ("nơi nào",)),  # "dưỡng" is no road
        ("số tài khoản của quỹ vì người nghèo", "V.1", ("số tài khoản",)),
        ("vay trồng rừng lãi mấy phần trăm", "VI.2", ("tỷ lệ",)),
    ],
)
def test_a_value_that_is_not_there_is_missing(
    named: NamedPlan, question: str, section: str, missing: tuple[str, ...]
) -> None:
    """The other contest's day, the other prize's sum and the date of the law are no value of it."""
    assert named.missing(Said(question), section) == missing


@pytest.mark.parametrize(
    ("question", "section"),
    [
        ("hội thi nấu ăn tổ chức ngày nào", "II.2"),  # a day
        ("thi nau an o dau", "II.2"),  # a place
        ("cờ thi đua được thưởng bao nhiêu tiền", "III.2"),  # a sum in words
        ("tuần lễ nông sản khai mạc hôm nào", "IV.2"),  # no day, but a time
        ("ngắn hạn lãi mấy phần trăm", "VI.1"),  # a number under its heading in a table
        ("hội thi cắm hoa do ai chủ trì", "II.1"),  # no kind that can be looked for
        ("hội thi cắm hoa có gì", "II.1"),
        ("kinh phí hội diễn lấy ở đâu", "V.2"),  # where from, and no place
        ("tien hoi dien dau ra", "V.2"),
        ("đăng ký hội diễn nộp ở đâu", "V.3"),  # with whom, and no place
        ("danh hiệu cây sáng kiến khi nào được xét", "V.4"),  # on which condition, and no time
        ("lớp xóa mù chữ mở ngày nào", "IV.1"),  # the thing itself is not named
        ("giá vàng hôm nay bao nhiêu tiền", "III.1"),
        ("quyết định 12 ký ngày nào", "can-cu"),
        ("tài khoản của quỹ ghi ở văn bản số mấy", "V.1"),  # "which number" is no telephone
        ("đội xung kích được phụ cấp ngày bao nhiêu", "V.5"),  # how much a day, and not which day
        ("huy hiệu của cụm có kèm tiền không", "VI.3"),  # that there is none
        ("phiên dịch tiếng mông khi nào mới có", "VI.5"),  # above a number, and no time
        ("hội thi cắm hoa ngày nào", "IX.9"),  # a section of another plan
        ("kế hoạch này làm trong mấy năm", "VII.1"),  # every section speaks of the plan
    ],
)
def test_what_is_stated_or_uncertain_is_not_denied(
    named: NamedPlan, question: str, section: str
) -> None:
    """In doubt nothing is missing."""
    assert named.missing(Said(question), section) == ()


def test_what_the_asker_says_is_no_value(named: NamedPlan) -> None:
    """ "The 15th of May?" does not make the plan state a day."""
    assert named.missing(Said("hội thi cắm hoa ngày mấy tháng 5"), "II.1") == ("ngày nào",)


def test_every_kind_of_value_has_a_name() -> None:
    """What is missing can be told."""
    assert all(value.noun for value in load_values(COMMON))


@pytest.mark.parametrize(
    ("question", "section"),
    [
        ("hoi thi cam hoa trao giai 500 nghin dong a", "II.1"),
        ("Nghe nói hội thi cắm hoa trao giải 50 đô la, có phải không?", "II.1"),
        ("cái hội thi cắm hoa trao giải cho mỗi đội mấy chục triệu đồng hả", "II.1"),
    ],
)
def test_a_sum_that_the_asker_claims_is_missing(
    named: NamedPlan, question: str, section: str
) -> None:
    """What he has heard is no sum of the plan's."""
    assert named.missing(Said(question), section) == ("số tiền",)


@pytest.mark.parametrize(
    ("question", "section"),
    [
        ("cờ thi đua được thưởng 2 triệu đúng không", "III.2"),
        ("cờ thi đua được thưởng 3 triệu đồng phải không", "III.2"),
        ("đội xung kích hội diễn được phụ cấp 130.000 đồng đúng không", "V.5"),
        ("giấy khen được in 2 nghìn tờ đúng không", "III.1"),
        ("giấy khen kèm tiền thưởng thì lấy 2 triệu ở quỹ", "III.1"),
    ],
)
def test_a_claimed_sum_is_held_against_the_plans(
    named: NamedPlan, question: str, section: str
) -> None:
    """The plan's own sum answers, the same one too; other numbers and a wish claim none."""
    assert named.missing(Said(question), section) == ()
