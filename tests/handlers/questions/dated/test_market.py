"""A movement with a market, as it comes, is asked about the days, honours and goods in it.

The kind: the plan's own time is told for its market, a day before which something is due is
confirmed, what one honour brings is told for another, and the plan's own condition is denied.
"""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.clock import LOCAL
from handlers.turn.turn import Office
from tests.support.plans import asked_plans, small_plans
from tests.support.talk import Talk

# Learns a plan: the same kind is asked of another market in test_own_subject_asked.py.
pytestmark = [pytest.mark.xdist_group("plan of a market"), pytest.mark.nightly]
BEFORE = datetime(2026, 1, 10, 9, tzinfo=LOCAL)
_LINES = (
    "II. ĐỐI TƯỢNG, THỜI GIAN",
    "1. Đối tượng: Hợp tác xã có sản phẩm đã được công nhận OCOP từ 3 sao trở lên.",
    "2. Thời gian thực hiện: từ ngày 15/01/2026 đến hết ngày 30/11/2026.",
    "3. Đăng ký thi đua: các đơn vị gửi bản đăng ký về Phòng Phong trào trước ngày 30/4/2026.",
    "4. Bản đăng ký gồm 02 bản giấy có chữ ký, đóng dấu; không nhận bản ảnh chụp.",
    "III. NỘI DUNG",
    "1. Lễ phát động",
    "a) Thời gian: 8 giờ ngày 25 tháng 4 năm 2026.",
    "b) Địa điểm: Hội trường Trung tâm Văn hóa tỉnh.",
    "2. Phiên chợ sản phẩm OCOP",
    "a) Thời gian: từ 7 giờ 30 ngày 05 tháng 9 năm 2026 đến 21 giờ ngày 09 tháng 9 năm 2026.",
    "b) Địa điểm: Quảng trường 3/2, phường Hà Lam.",
    "IV. KHEN THƯỞNG",
    "1. Bằng khen của Ủy ban nhân dân tỉnh: không quá 05 tập thể.",
    "2. Tiền thưởng kèm Giấy khen: tập thể 1.500.000 đồng, cá nhân 700.000 đồng.",
)
_TITLE = "Phát động phong trào thi đua và tổ chức Phiên chợ sản phẩm OCOP năm 2026"


@pytest.fixture(scope="module")
def market(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The movement is active, and people register for it here."""
    root = tmp_path_factory.mktemp("market")
    active = asked_plans.active(office, small_plans.write(root, *_LINES, title=_TITLE), root)
    plan = active.plans[0]
    running = replace(plan, registers=True, registration=plan.period)
    return replace(active, plans=(running, *active.plans[1:]))


@pytest.mark.parametrize(
    "question",
    [
        "phiên chợ kết thúc ngày nào",
        "khi mô thì bế mạc phiên chợ",
        "phien cho ngay nao",
        "phiên chợ bắt đầu hôm nào",
    ],
)
def test_the_market_has_its_own_days(market: Office, question: str) -> None:
    """Its first word is enough, and its end stands beside its beginning."""
    said = Talk(market, now=BEFORE).say(question)
    assert "09 tháng 9 năm 2026" in said
    assert "30/11/2026" not in said


@pytest.mark.parametrize(
    "question", ["đăng ký ngày 30/4 còn kịp không", "han dang ky la 30/4 phai khong"]
)
def test_before_a_day_is_no_yes_to_it(market: Office, question: str) -> None:
    said = Talk(market, now=BEFORE).say(question)
    assert "trước ngày 30/4/2026" in said
    assert not said.startswith(("Có", "Đúng"))


@pytest.mark.parametrize(
    "question", ["ban dang ky nop may ban", "bản đăng ký gửi ảnh chụp được không"]
)
def test_the_paper_is_not_its_last_day(market: Office, question: str) -> None:
    """ "Bản đăng ký" is no "hạn đăng ký" typed wrong."""
    assert "hạn đăng ký là" not in Talk(market, now=BEFORE).say(question)


def test_what_one_honour_brings_is_not_told_for_another(market: Office) -> None:
    talk = Talk(market, now=BEFORE)
    said = talk.say("tiền thưởng kèm bằng khen bao nhiêu")
    assert "1.500.000" not in said
    assert "1.500.000 đồng" in Talk(market, now=BEFORE).say("giấy khen kèm bao nhiêu tiền")


def test_the_plans_own_condition_is_told(market: Office) -> None:
    """Whatever else such goods are registered for elsewhere."""
    talk = Talk(market, now=BEFORE)
    said = talk.say("htx 2 sao ocop co dang ky duoc k")
    assert "không đăng ký ở đây" not in said
    assert "từ 3 sao" in said or any("Đối tượng" in label for label in talk.labels)
