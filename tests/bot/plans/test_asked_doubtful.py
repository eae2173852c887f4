"""A phrase in common, a sum for a yes or no, a span for a day: offered, and never told as the answer.

The kind: what shares one phrase with a clause was answered by it, whatever was asked.
"""

import pytest

from handlers.turn.turn import Office
from tests.bot.plans.conftest import NOW
from tests.support.talk import Talk

pytestmark = pytest.mark.xdist_group("workshops asked")


@pytest.mark.parametrize(
    "question",
    [
        "doanh nghiep co duoc cu hoc vien khong",
        "cap chung nhan xong co duoc xet ocop 4 sao khong",
        "ngay cap chung nhan dau tien la ngay nao",
    ],
)
def test_it_is_not_told_as_the_answer(workshops: Office, question: str) -> None:
    """Offered, or said not to stand there."""
    assert "Kế hoạch ghi như sau" not in Talk(workshops, now=NOW).say(question)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("thang 8 mo lop khong", "Không mở lớp"),
        ("don vi bi dinh chi co duoc xet khong", "Không xét đối với"),
        ("co thu phi ho so khong", "Không thu phí"),
    ],
)
def test_what_is_answered_stays_answered(workshops: Office, question: str, told: str) -> None:
    """A yes or no that the plan does state."""
    talk = Talk(workshops, now=NOW)
    said = talk.say(question)
    assert told in said or told[:9] in talk.labels[0]


def test_the_point_that_names_it_is_told_and_not_its_neighbour(workshops: Office) -> None:
    """The heading announces both; when certificates come stands in the second."""
    talk = Talk(workshops, now=NOW)
    said = talk.say("bao gio nhan chung chi")
    assert "45 ngày" not in said
    assert "20 ngày kể từ ngày bế giảng" in said or "Chứng chỉ do" in " ".join(talk.labels)
