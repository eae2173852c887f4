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
from knowledge.search.loading import load_matcher
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
    matcher = load_matcher(plan.folder, COMMON, plan.texts, headings=plan.headings)
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


@pytest.mark.parametrize(
    "question",
    [
        "Nghe nói Ngày hội dời sang tháng 5 rồi phải không, ngày mấy tháng 5?",
        "nghe noi ngay hoi doi sang thang 5 roi ha",
        "Ngày hội tổ chức tháng 5 đúng không em",
    ],
)
def test_another_month_is_only_what_was_heard(department: Office, question: str) -> None:
    """The event's own day is told, and none of plan 344 in that month, whatever was asked before."""
    talk = Talk(department, now=BEFORE)
    talk.say("tổng kinh phí")
    said = talk.say(question)
    assert "09/4/2026" in said
    assert "không ghi tháng 5" in said
    assert "19/5" not in said


def test_the_right_month_is_not_put_right(department: Office) -> None:
    """What was heard is so."""
    said = Talk(department, now=BEFORE).say("nghe nói ngày hội tổ chức tháng 4 phải không")
    assert "09/4/2026" in said
    assert "không ghi" not in said


def test_a_month_alone_is_asked_of_the_calendar(department: Office) -> None:
    """Nothing of the plan is named."""
    assert "Tháng 5/2025" in Talk(department, now=BEFORE).say("tháng 5 có gì không")


def test_the_welcome_offers_no_registration(department: Office) -> None:
    """Neither in its words nor by a button; no movement is waited for."""
    talk = Talk(department, now=BEFORE)
    for said in (talk.say("xin chào"), talk.say("menu"), talk.say("trợ giúp")):
        assert "đăng ký" not in said.lower()
        assert "phong trào" not in said
        assert not any("Đăng ký" in label for label in talk.labels)


@pytest.mark.parametrize(
    "wish", ["đăng ký", "em muốn đăng ký", "đăng ký thi đua", "đăng ký của tôi"]
)
def test_what_nobody_registers_for_is_not_called_closed(department: Office, wish: str) -> None:
    """It is said so, with the clause on who receives dossiers to choose."""
    talk = Talk(department, now=BEFORE)
    said = talk.say(wish)
    assert "không nhận đăng ký theo Kế hoạch 77/KH-LMHTX" in said
    assert "chưa mở" not in said
    assert any("Nơi nhận hồ sơ" in label for label in talk.labels)


def test_what_is_registered_elsewhere_is_asked_of_the_plan(department: Office) -> None:
    """Who says for what is told what the plan has of it; papers are the plan's, too."""
    talk = Talk(department, now=BEFORE)
    assert "không nhận đăng ký" in talk.say("tôi muốn đăng ký gian hàng")
    assert any("Gian hàng" in label for label in talk.labels)
    assert "Đăng ký ở đây thì nhắn tin là đủ" not in talk.say("nộp hồ sơ cần giấy tờ gì")


def _registering(department: Office) -> Office:
    plan = replace(department.plans[0], registers=True)
    return replace(department, plans=(plan, *department.plans[1:]))


@pytest.mark.parametrize("registers", [True, False])
@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hạn nộp hồ sơ OCOP đợt 2 là ngày nào", "15/9/2026"),
        ("dot 2 nop ho so ocop han cuoi la khi mo rua", "15/9/2026"),
        ("làm hồ sơ đề nghị OCOP 4 sao được thưởng bao nhiêu", "25 triệu"),
    ],
)
def test_what_the_plan_states_is_not_handed_on(
    department: Office, question: str, told: str, registers: bool
) -> None:
    """Others take such dossiers, and the plan has their day."""
    talk = Talk(_registering(department) if registers else department, now=BEFORE)
    said = talk.say(question)
    assert "không đăng ký ở đây" not in said
    assert told in said or any("OCOP" in label for label in talk.labels)


@pytest.mark.parametrize(
    "question", ["xin nghệ nhân ưu tú được không", "em muốn làm hồ sơ gia đình văn hóa"]
)
def test_what_no_plan_speaks_of_is_handed_on(department: Office, question: str) -> None:
    """Whom to ask is told, and nothing that is taken here."""
    said = Talk(department, now=BEFORE).say(question)
    assert "không đăng ký ở đây được" in said
    assert "Ở đây chỉ nhận" not in said


def test_a_plan_that_registers_is_as_before(department: Office) -> None:
    """The same words, with the choice made the other way."""
    talk = Talk(_registering(department), now=BEFORE)
    assert "Đăng ký thi đua ngay trong tin nhắn này" in talk.say("menu")
    assert "Đăng ký thi đua" in talk.labels
    assert "không nhận đăng ký" not in talk.say("đăng ký")
