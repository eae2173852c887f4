"""A new plan beside the one before it: each answers for itself, by its own words.

The kind: an ended plan's event, or another plan's day, stands where this plan's own answer belongs.
"""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from bot.answers.asking import Asker, Question
from bot.clock import LOCAL
from bot.plans.importing import import_plan
from handlers.turn.turn import Office
from knowledge.plan.plan import COMMON, Plan, load_plan
from knowledge.search.loading import load_matcher
from tests.support.plans import small_plans

# After the end of plan 344, and before the days of the new one.
NOW = datetime(2026, 3, 2, 9, tzinfo=LOCAL)
# In one process, which fits once.
pytestmark = pytest.mark.xdist_group("plan after another")
ENDED = ("344/KH-LMHTX", "VII", "VIII", "Chi bộ")


@pytest.fixture(scope="module")
def asker(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Asker:
    """The fruit days are active; plan 344 is over."""
    return Asker(_beside(office, _imported(tmp_path_factory.mktemp("fruit"))), NOW)


def _imported(root: Path) -> Plan:
    file = small_plans.fruit_days(root)
    plan = load_plan(root / "plans" / import_plan(file, root / "plans", "moi", lambda *_: None))
    # Of a fair the import proposes that nobody registers here: the clerk has said otherwise.
    return replace(plan, reviewed=True, registers=True)


def _beside(office: Office, plan: Plan) -> Office:
    matcher = load_matcher(plan.folder, COMMON, plan.texts, headings=plan.headings)
    known = {**office.matchers, plan.id: matcher}
    return replace(office, plans=(plan, *office.plans), matchers=known, active=plan.id)


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("Ngày hội trái cây tổ chức ngày nào, ở đâu?", "16/5/2026"),
        ("ngay hoi trai cay khi nao", "16/5/2026"),
        ("bao giờ thì ngày hội trái cây vậy em", "16/5/2026"),
        ("ngày hội trái cây mấy giờ bắt đầu", "7 giờ 30"),
        ("hội nghị khách hàng khi nào tổ chức", "quý III năm 2026"),
        ("hoi nghi khach hang thang may", "quý III năm 2026"),
        ("mở bán trực tuyến bữa đầu là ngày mô rứa", "20/5/2026"),
    ],
)
def test_a_day_that_the_plan_states_is_told(asker: Asker, question: str, day: str) -> None:
    """By its own words, be it a quarter; the calendar never says that it lacks it."""
    said = asker.text(Question(question))
    assert day in said
    assert "chưa có" not in said
    assert "chưa thấy" not in said


@pytest.mark.parametrize(
    "question",
    [
        "lịch đại hội nhiệm kỳ liên minh tỉnh",
        "đại hội ngày nào",
        "đại hội liên minh khi nào họp",
        "hội nghị điển hình tiên tiến ngày nào",
        "bao giờ sơ kết phong trào",
        "mức thưởng cho chiến sĩ thi đua là bao nhiêu",
        "ai ký kế hoạch",
    ],
)
def test_what_is_over_answers_nothing(asker: Asker, question: str) -> None:
    """Neither an event nor a clause of the plan before."""
    said = asker.text(Question(question))
    assert not any(one in said for one in ENDED)


@pytest.mark.parametrize(
    "question", ["kế hoạch 344 kéo dài đến bao giờ", "kh 344 thi đua đến khi nào"]
)
def test_what_is_over_answers_by_its_name(asker: Asker, question: str) -> None:
    """Who names it is told, and told which plan it is."""
    said = asker.text(Question(question))
    assert "31/12/2025" in said
    assert said.startswith("Theo Kế hoạch 344/KH-LMHTX")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Tổ hợp tác của em có 5 người thì tham gia được không?",
            "chưa được ạ: kế hoạch ghi “từ 7",
        ),
        ("tổ hợp tác tụi tui mười hai người có được tham gia không", "về điều kiện “từ 7"),
        ("tổ hợp tác có được tham gia không", "nêu “Tổ hợp tác” kèm điều kiện"),
    ],
)
def test_no_yes_stands_above_words_that_say_no(asker: Asker, question: str, told: str) -> None:
    """A bound is compared with what was said, and is no yes where nothing was."""
    said = asker.text(Question(question))
    assert told in said
    assert "từ 7 thành viên trở lên" in said


FREE = "trợ lý không thu khoản phí nào"


@pytest.mark.parametrize(
    ("question", "by_assistant"),
    [
        ("sạp có mất tiền không", False),
        ("thuê sạp có phải đóng phí không em", False),
        ("sap ban hang co mien phi khong", False),
        ("đăng ký thuê sạp tốn bao nhiêu tiền", False),
        ("đăng ký thi đua có mất tiền không", True),
        ("có mất tiền không em", True),
        ("htx em đăng ký có tốn phí gì không", True),
        ("nhắn ở đây có mất phí không", True),
    ],
)
def test_what_costs_nothing_is_registering_here(
    asker: Asker, question: str, by_assistant: bool
) -> None:
    """A thing that the plan has a price for is the plan's to tell."""
    assert (FREE in asker.text(Question(question))) == by_assistant


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("tổng kinh phí thực hiện là bao nhiêu tiền", "KINH PHÍ THỰC HIỆN"),
        ("kinh phi thuc hien het bao nhieu", "KINH PHÍ THỰC HIỆN"),
        ("kinh phí thực hiện là bao nhiêu đồng vậy em", "không nêu số tiền"),
        ("kinh phí thực hiện lấy từ đâu", "nguồn tài trợ"),
        ("thuê sạp bao nhiêu tiền một sạp", "600.000"),
        ("giải nhất gọt dứa được bao nhiêu tiền", "3 triệu"),
    ],
)
def test_what_is_named_without_its_value_is_told_so(asker: Asker, question: str, told: str) -> None:
    """The chapter is the plan's own, and nothing outside of it; what has its value is not denied."""
    said = asker.text(Question(question))
    assert told in said
    assert "việc này ngoài" not in said


@pytest.mark.parametrize(
    "question", ["công ty nào cấp sạp bán hàng", "hội thi gọt dứa ai làm giám khảo"]
)
def test_what_a_clause_names_is_not_outside(asker: Asker, question: str) -> None:
    """It may not be found; the plan does speak of the thing."""
    assert "việc này ngoài" not in asker.text(Question(question))


@pytest.mark.parametrize(
    "question", ["ngày hội trái cây ở đâu", "Ngày hội trái cây tổ chức ngày nào, ở đâu?"]
)
def test_a_place_stands_below_what_it_is_of(asker: Asker, question: str) -> None:
    """ "2. Địa điểm" alone may be anything's; day and place of one thing are shown together."""
    said = asker.text(Question(question))
    assert "II. NGÀY HỘI TRÁI CÂY" in said


@pytest.mark.parametrize(
    "first", ["thuê sạp bao nhiêu tiền", "trưởng đoàn bao nhiêu tuổi thì được"]
)
@pytest.mark.parametrize(
    "question",
    [
        "giải nhất gọt dứa được bao nhiêu tiền",
        "hội nghị khách hàng có bao nhiêu khách mời",
        "kinh phí thực hiện lấy từ đâu",
        "tổ hợp tác mấy thành viên thì được tham gia",
    ],
)
def test_what_stands_alone_is_answered_alone(asker: Asker, first: str, question: str) -> None:
    """Whatever was asked before it."""
    assert asker.text(Question(question, first)) == asker.text(Question(question))


@pytest.mark.parametrize("then", ["còn giải nhì?", "thế giải nhì thì sao", "giải nhì"])
def test_what_leans_is_read_with_what_it_leans_on(asker: Asker, then: str) -> None:
    """Few words, or a mark, go on with the question before."""
    first = "giải nhất gọt dứa được bao nhiêu tiền"
    assert "2 triệu" in asker.text(Question(then, first))
