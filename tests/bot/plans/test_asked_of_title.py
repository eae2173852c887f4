"""Where and when the plan's own matter is held, and by when one hands in what it names.

The kind: "hội thi diễn ra ở đâu" offered whatever speaks of the contest, and a drafted question of
another clause told the day of the reports for the day of the papers.
"""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from bot.clock import LOCAL
from bot.plans.importing import import_plan
from handlers.turn.turn import Office
from knowledge.plan.plan import COMMON, load_plan
from knowledge.search.as_it_comes.untaught import Untaught
from knowledge.search.loading import load_matcher
from tests.support.plans.small_plans import write
from tests.support.talk import Talk

NOW = datetime(2026, 1, 20, 9, tzinfo=LOCAL)
pytestmark = pytest.mark.xdist_group("asked of the title")


def contest(folder: Path) -> Path:
    """A contest in two rounds, with papers to hand in and reports."""
    return write(
        folder,
        "II. THỜI GIAN, ĐỊA ĐIỂM",
        "1. Vòng sơ khảo",
        "- Cụm Bản Hạ: ngày 11 tháng 4 năm 2026, tại Nhà văn hóa thôn Bản Hạ.",
        "- Cụm Nà Pheo: ngày 12 tháng 4 năm 2026, tại sân Trường Tiểu học Nà Pheo.",
        "2. Vòng chung khảo: ngày 15 tháng 5 năm 2026, tại Trung tâm Văn hóa xã.",
        "III. KHEN THƯỞNG",
        "1. Hồ sơ đề nghị khen thưởng",
        "- Tờ trình kèm danh sách; báo cáo thành tích có xác nhận của xã.",
        "- Hồ sơ lập thành 02 bộ, gửi về Phòng Tổ chức trước ngày 05/12/2026.",
        "IV. TỔ CHỨC THỰC HIỆN",
        "1. Công an xã: giữ trật tự những ngày diễn ra Hội thi.",
        "2. Phòng Văn hóa: tuyên truyền về Hội thi trên loa truyền thanh.",
        "3. Các hợp tác xã, liên hiệp hợp tác xã",
        "- Phổ biến nội dung thi tới toàn thể thành viên tại cuộc họp gần nhất.",
        "- Báo cáo kết quả trước ngày 25/5/2026 (vòng 1), trước ngày 08/9/2026 (vòng 2).",
        title="Tổ chức Hội thi “Nhà nông đua tài” năm 2026",
    )


@pytest.fixture(scope="module")
def plan(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The contest in force."""
    root = tmp_path_factory.mktemp("contest")
    id_ = import_plan(contest(root), root / "plans", "moi", lambda *_: None)
    plan = replace(load_plan(root / "plans" / id_), reviewed=True)
    matcher = load_matcher(plan.folder, COMMON, plan.texts, headings=plan.headings)
    return replace(office, plans=(plan,), matchers={plan.id: matcher}, event_dates={})


@pytest.mark.parametrize(
    "question", ["hội thi diễn ra ở đâu vậy", "hoi thi to chuc o dau", "hội thi diễn ra khi nào"]
)
def test_what_stands_under_such_a_heading_is_offered(plan: Office, question: str) -> None:
    """Both rounds, before what only speaks of the contest."""
    judged = plan.matchers["moi"].judge(question)
    assert judged.outcome == "offer"
    assert [one.section for one in judged.matches[:2]] == ["II.1.a", "II.2"]


def test_one_round_is_told_by_its_name(plan: Office) -> None:
    assert "Trung tâm Văn hóa xã" in Talk(plan, now=NOW).say("vòng chung khảo ở đâu")


def test_the_day_of_the_reports_is_not_the_day_of_the_papers(
    plan: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though the question was drafted of the reports: its words stand in another clause."""
    monkeypatch.setattr(Untaught, "_as_drafted", lambda *_: "IV.2")
    matcher = plan.matchers["moi"]
    matcher.forget()
    judged = matcher.judge("hạn nộp hồ sơ khen thưởng?")
    matcher.forget()
    assert judged.matches[0].section.startswith("III.1")
