"""Who answers beside a plan of support: the plan, the calendar of another one, or a refusal.

The kind: what the plan states is handed on to others, called outside of it, or answered by the
month of another plan; the same sentence is answered otherwise below another question.
"""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.clock import LOCAL
from bot.plans.importing import import_plan
from handlers.questions import texts
from handlers.turn.turn import Office
from knowledge.plan.plan import COMMON, load_plan
from knowledge.search.search import Matcher
from tests.support.plans import small_plans
from tests.support.talk import Talk

pytestmark = pytest.mark.xdist_group("plan of support")
BEFORE = datetime(2025, 4, 4, 9, tzinfo=LOCAL)


@pytest.fixture(scope="module")
def department(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The plan of support is active while plan 344 still runs; nobody registers for it here."""
    root = tmp_path_factory.mktemp("support")
    id_ = import_plan(small_plans.support(root), root / "plans", "moi", lambda *_: None)
    plan = replace(load_plan(root / "plans" / id_), reviewed=True, registers=False)
    matcher = Matcher.load(plan.folder, COMMON, plan.texts, headings=plan.headings)
    known = {**office.matchers, plan.id: matcher}
    return replace(office, plans=(plan, *office.plans), matchers=known, active=plan.id)


@pytest.mark.parametrize(
    "question",
    [
        "tiền thuê phòng nghỉ hỗ trợ bao nhiêu một đêm",
        "tien thue nha nghi ho tro bao nhieu mot dem",
        "tiền thuê phòng nghỉ mấy đồng một đêm ạ",
    ],
)
def test_what_the_plan_names_is_not_outside_of_it(department: Office, question: str) -> None:
    """The sum stands nowhere, and the plan does speak of it: that is said, or it is offered."""
    talk = Talk(department, now=BEFORE)
    said = talk.say(question)
    assert "ngoài Kế hoạch" not in said
    named = "không nêu số tiền" in said and "hướng dẫn riêng của Sở Tài chính" in said
    assert named or any("thuê phòng nghỉ" in label for label in talk.labels)


@pytest.mark.parametrize("question", ["giá heo hơi bữa nay nhiêu", "hôm nay trời có mưa không em"])
def test_what_no_plan_holds_stays_outside(department: Office, question: str) -> None:
    """Of the market and the weather nothing is offered for an answer."""
    talk = Talk(department, now=BEFORE)
    assert "Kế hoạch ghi như sau" not in talk.say(question)


@pytest.mark.parametrize(
    "before", ["tiền ăn của học viên mấy đồng", "tiền thuê phòng nghỉ một đêm bao nhiêu"]
)
@pytest.mark.parametrize(
    "question",
    [
        "tổng kinh phí",
        "lop it nguoi qua thi co mo khong ha anh",
        "thuê thêm một gian hàng nữa thì hết bao nhiêu tiền vậy các đồng chí",
        "chủ thể có sản phẩm OCOP 4 sao thì được thưởng bao nhiêu",
        "hợp tác xã tôi muốn xin hỗ trợ thì hồ sơ gửi về đâu",
    ],
)
def test_a_whole_sentence_is_answered_alike_after_another(
    department: Office, before: str, question: str
) -> None:
    """It leans on nothing, whatever was spoken of."""
    alone, after = Talk(department, now=BEFORE), Talk(department, BEFORE)
    after.say(before)
    assert after.say(question) == alone.say(question)
    assert after.labels == alone.labels
    assert texts.HARMFUL not in alone.say(question)


def test_a_half_is_read_with_what_stands_before_it(department: Office) -> None:
    """ "Tu hom nao" asks of the course, and not of whatever else has a first day."""
    said = Talk(department, now=BEFORE).say("lop ke toan may nguoi, tu hom nao den hom nao")
    assert "09/4/2026" not in said


@pytest.mark.parametrize(
    "question",
    [
        "Thưa đồng chí, Tổng kết trao thưởng vào đúng ngày nào, ở hội trường nào ạ",
        "Kính thưa các đồng chí, cho tôi hỏi tổng kết trao thưởng ngày nào, ở hội trường nào",
    ],
)
def test_a_polite_question_of_two_halves_is_not_lost(department: Office, question: str) -> None:
    """What the plan has of it is told or offered."""
    talk = Talk(department, now=BEFORE)
    said = talk.say(question)
    assert "chưa hiểu" not in said
    assert "tuần cuối tháng 12" in said or any("Tổng kết" in one for one in talk.labels)
