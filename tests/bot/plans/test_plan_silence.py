"""An imported plan never denies what it may state: "not found yet", with the nearest clauses.

The kind: a topic most plans are silent about is denied although this plan states it.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from bot.answers.asking import Asker, Question
from bot.clock import LOCAL
from bot.plans.importing import import_plan
from handlers.turn.turn import Office
from knowledge.plan.plan import COMMON, load_plan
from knowledge.search.loading import load_matcher
from tests.support.plans import small_plans

NOW = datetime(2025, 12, 20, 9, tzinfo=LOCAL)
# In one process, which fits once.
pytestmark = pytest.mark.xdist_group("plan silence")
DENIALS = ("Kế hoạch không", "nằm ngoài")


def asker(
    file: Path,
    root: Path,
    change: Callable[[Path], None] = lambda folder: None,
    fitted: Path | None = None,
) -> Asker:
    """Asks an imported plan, whose folder was changed by hand first."""
    folder = root / "plans" / import_plan(file, root / "plans", "moi", lambda *_: None)
    change(folder)
    plan = load_plan(folder)
    matcher = load_matcher(plan.folder, COMMON, plan.texts, fitted, headings=plan.headings)
    return Asker(Office((plan,), {plan.id: matcher}, (), {}), NOW, plan)


@pytest.fixture(scope="module")
def fitted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the matcher of the training plan is kept, fitted once for all who ask it."""
    return tmp_path_factory.mktemp("fitted") / "course.npz"


@pytest.fixture(scope="module")
def course(fitted: Path, tmp_path_factory: pytest.TempPathFactory) -> Asker:
    """A training plan as the machine has read it."""
    root = tmp_path_factory.mktemp("course")
    return asker(small_plans.course(root), root, fitted=fitted)


@pytest.mark.parametrize(
    "question", ["lớp học ở đâu", "địa điểm tổ chức lớp học", "dia diem o dau"]
)
def test_what_a_clause_states_is_shown(course: Asker, question: str) -> None:
    """The place stands in a clause of its own."""
    assert "Hội trường tầng 3" in course.text(Question(question))


@pytest.mark.parametrize(
    "question", ["kế hoạch số mấy", "so ke hoach la gi", "văn bản này số bao nhiêu vậy ạ"]
)
def test_who_asks_for_the_number_is_told_it(course: Asker, question: str) -> None:
    """Its own: no clause that happens to hold a number."""
    assert "77/KH-LMHTX" in course.text(Question(question))


@pytest.mark.parametrize(
    "question", ["kế hoạch tên là gì", "ten cua ke hoach nay la gi", "kế hoạch này tên gì vậy ạ"]
)
def test_who_asks_for_the_name_is_told_it(course: Asker, question: str) -> None:
    """The drafted question stood beside others of the same few words, and nothing was found."""
    assert "cho kế toán hợp tác xã" in course.text(Question(question))


def test_what_is_likely_meant_is_named_as_the_nearest(tmp_path: Path) -> None:
    """Where no two words stand together in the plan as they were asked."""
    file = small_plans.write(
        tmp_path,
        "1. Đăng ký thi đua theo hướng dẫn riêng của Liên minh.",
        "2. Các hợp tác xã làm xong việc đăng ký mã số vùng trồng trước ngày 30/6/2026.",
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Phòng Kế hoạch",
        "- Theo dõi số liệu.",
        "- Tổng hợp báo cáo quý.",
    )
    asked = asker(file, tmp_path)
    assert "• Mục II.1: " in asked.text(Question("hạn đăng ký thi đua là ngày nào"))
    assert "Tổng hợp báo cáo" in asked.text(Question("nhiệm vụ của phòng kế hoạch"))


@pytest.mark.parametrize(
    "question",
    ["lãi suất vay là bao nhiêu", "mức thưởng bao nhiêu", "có phụ cấp không", "thủ tục giải thể"],
)
def test_nothing_is_denied_before_somebody_has_looked(course: Asker, question: str) -> None:
    """The machine has not found it; that is all it may say."""
    said = course.text(Question(question))
    assert not any(denial in said for denial in DENIALS)


@pytest.mark.nightly  # learns a plan more; the list that is edited is shown below
def test_a_topic_the_clerk_removes_is_gone(tmp_path: Path) -> None:
    """The common questions of the topic as well: the clauses are offered or answer."""

    def empty(folder: Path) -> None:
        (folder / "phrasings" / "silent.txt").write_text("", encoding="utf-8")

    rewards = asker(small_plans.rewards(tmp_path), tmp_path, empty)
    said = {
        question: rewards.text(Question(question))
        for question in (
            "có những hình thức khen thưởng nào",
            "tiền khen thưởng lấy từ đâu",
            "lãi suất vay là bao nhiêu",
        )
    }
    assert not any(denial in text for text in said.values() for denial in DENIALS)
    assert "Bằng khen" in said["có những hình thức khen thưởng nào"]
    assert "Từ quỹ thi đua" in said["tiền khen thưởng lấy từ đâu"]


def test_a_reviewed_list_may_be_denied_plainly(fitted: Path, tmp_path: Path) -> None:
    """Once the clerk has read the list and says so, the plan's silence is said as such."""

    def reviewed(folder: Path) -> None:
        file = folder / "plan.toml"
        text = file.read_text("utf-8").replace("silent_reviewed = false", "silent_reviewed = true")
        file.write_text(text, encoding="utf-8")

    course = asker(small_plans.course(tmp_path), tmp_path, reviewed, fitted)
    assert "Kế hoạch không nêu lãi suất" in course.text(Question("lãi suất vay là bao nhiêu"))
