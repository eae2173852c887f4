"""What is told at once of a plan as it comes, what is offered, and what is only not found.

The kind: a clause was told that lacks what is asked for, or put before the one that was meant;
clauses that have nothing to do with a question were offered.
"""

from dataclasses import replace
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

pytestmark = pytest.mark.xdist_group("certain answers")
NOT_FOUND = "Trợ lý chưa tìm thấy điều này trong kế hoạch."


def _plan(root: Path) -> Path:
    return small_plans.write(
        root,
        "1. Mỗi vùng miền núi kết nạp thêm ít nhất 14 hộ nuôi ong; sổ sách nuôi ong kiểm tra mỗi quý "
        "một lần.",
        "2. Tài khoản dùng chung: mỗi tài khoản do một người giữ, đổi mật khẩu 90 ngày một lần.",
        "3. Hồ sơ gồm: đơn theo mẫu, bản sao giấy phép, ảnh chụp trại.",
        "4. Thời hạn giải quyết hồ sơ: 12 ngày làm việc.",
        "5. Hồ sơ nộp tại Phòng Kinh tế, số 7 đường Hòa Bình, phường Trung Tâm, hoặc gửi qua bưu điện.",
        "6. Chậm đăng ký thay đổi bị xử phạt theo Nghị định về xử phạt vi phạm hành chính.",
        "7. Lễ phát động tổ chức sáng ngày 06/02/2026 tại Hội trường tỉnh.",
        "8. Vướng mắc liên hệ ông Lò Văn Thắng, điện thoại 0214.3868.225.",
        "9. Lịch học như sau:",
        "Lớp | Thời gian | Địa điểm | Số người",
        "L1 | 06 - 10/4/2026 | Bến tàu Cái Nước, xã Phú Lộc | 35",
        "L3 | 11 - 22/9/2026 | Chưa xác định, thông báo sau | 40",
        title="Phát triển nghề nuôi ong năm 2026",
    )


@pytest.fixture(scope="module")
def ask(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Asker:
    """The plan as the machine has read it, and nothing else."""
    root = tmp_path_factory.mktemp("certain")
    made = root / "plans" / import_plan(_plan(root), root / "plans", "moi", lambda *_: None)
    plan = load_plan(made)
    matcher = load_matcher(made, COMMON, plan.texts, headings=plan.headings)
    known = replace(office, plans=(plan,), matchers={plan.id: matcher}, event_dates={})
    return Asker(known, datetime(2025, 12, 8, 9, tzinfo=LOCAL), plan)


@pytest.mark.parametrize(
    ("question", "section"),
    [
        # Not before the one account that is changed every ninety days.
        ("bao lau kiem tra so sach mot lan", "II.1"),
        # Nobody asks for a telephone.
        ("phat cham dang ky thay doi theo nghi dinh so may", "II.6"),
        ("chậm đăng ký thay đổi thì phạt theo nghị định số mấy", "II.6"),
        ("số điện thoại liên hệ", "II.8"),
        ("so may nao de lien he", "II.8"),
        ("nop ho so o dau", "II.5"),
        ("hồ sơ gửi về đâu ạ", "II.5"),
        ("nộp đơn cho ai", "II.5"),
    ],
)
def test_what_was_meant_leads(ask: Asker, question: str, section: str) -> None:
    """Whatever else holds a value of the kind."""
    assert ask.judged(Question(question)).judgement.matches[0].section == section


@pytest.mark.parametrize(
    "question",
    ["le phat dong may gio", "lễ phát động bắt đầu lúc mấy giờ", "lop L3 hoc o xa nao"],
)
def test_what_the_clause_lacks_is_not_told_by_it(ask: Asker, question: str) -> None:
    """The day is given and the hour is not; the place is left to another day."""
    assert ask.judged(Question(question)).judgement.outcome != "answer"


@pytest.mark.parametrize(
    ("question", "told"),
    [("le phat dong ngay nao", "06/02/2026"), ("lớp L1 học ở đâu", "xã Phú Lộc")],
)
def test_what_it_gives_is_told(ask: Asker, question: str, told: str) -> None:
    """The same clauses."""
    assert told in ask.text(Question(question))


@pytest.mark.parametrize(
    "question",
    [
        "co ho tro mua oto cho giam doc khong",
        "tien thuong tet cho can bo huu tri bao nhieu",
        "giá vàng hôm nay bao nhiêu",
    ],
)
def test_of_what_the_plan_has_nothing_near_nothing_is_offered(ask: Asker, question: str) -> None:
    """It is said so, and whom to ask."""
    said = ask.text(Question(question))
    assert said.startswith(NOT_FOUND)
    assert "Gần nhất" not in said
    assert "Lò Văn Thắng" in said
