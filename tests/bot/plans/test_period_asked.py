"""From when to when a plan holds is told by the clause that says so.

The kind: "thi đua đến bao giờ" was answered with the last day to register, because that clause
says "thi đua" and the one on the time does not.
"""

import pytest

from bot.plans.importing import import_plan
from knowledge.plan.plan import COMMON, load_plan
from knowledge.search.loading import load_matcher
from knowledge.search.search import Matcher
from tests.support.plans.small_plans import write

pytestmark = pytest.mark.xdist_group("period asked")


@pytest.fixture(scope="module")
def matcher(tmp_path_factory: pytest.TempPathFactory) -> Matcher:
    """The time, and beside it by when one registers."""
    root = tmp_path_factory.mktemp("period")
    file = write(
        root,
        "II. ĐỐI TƯỢNG, THỜI GIAN VÀ ĐĂNG KÝ THI ĐUA",
        "1. Đối tượng: Các hợp tác xã thành viên.",
        "2. Thời gian: Từ ngày 10/12/2025 đến hết ngày 30/11/2026.",
        "3. Đăng ký: Các đơn vị gửi bản đăng ký thi đua về Liên minh trước ngày 15/01/2026.",
    )
    plan = load_plan(root / "plans" / import_plan(file, root / "plans", "moi", lambda *_: None))
    return load_matcher(plan.folder, COMMON, plan.texts, headings=plan.headings)


@pytest.mark.parametrize(
    "question",
    [
        "thi đua đến bao giờ",
        "thi dua den bao gio vay",
        "bao giờ hết thi đua",
        "thi đua từ ngày nào",
    ],
)
def test_the_time_of_the_plan_is_told(matcher: Matcher, question: str) -> None:
    judged = matcher.judge(question)
    assert (judged.outcome, judged.matches[0].section) == ("answer", "II.2")


@pytest.mark.parametrize(
    "question", ["đăng ký thi đua đến bao giờ", "hạn đăng ký thi đua ngày nào"]
)
def test_by_when_one_registers_is_told_to_who_asks_that(matcher: Matcher, question: str) -> None:
    assert matcher.judge(question).matches[0].section == "II.3"
