"""Who may take part, where a plan has a clause for each kind and one for whom it leaves out.

The kind: one clause of the list was taken for the whole of it, and whoever told more of himself was
answered as if he had not.
"""

import pytest

from handlers.turn.turn import Office
from tests.bot.plans.conftest import NOW
from tests.support.talk import Talk

pytestmark = pytest.mark.xdist_group("workshops asked")


@pytest.mark.parametrize(
    "question",
    [
        "htx co duoc tham gia khong",
        "hợp tác xã có được tham gia không",
        "to hop tac co duoc tham gia khong",
    ],
)
def test_the_clause_that_names_it_is_told_with_its_bound(workshops: Office, question: str) -> None:
    """And no yes before it is known how many there are."""
    said = Talk(workshops, now=NOW).say(question)
    assert "Hợp tác xã, tổ hợp tác có xưởng" in said
    assert "kèm điều kiện" in said
    assert "không nêu riêng" not in said


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("htx chi co 3 nguoi co duoc tham gia ko", "chưa được ạ"),
        ("tổ hợp tác 7 người có được tham gia không", "thì đạt ạ"),
    ],
)
def test_what_is_told_is_held_against_the_bound(
    workshops: Office, question: str, verdict: str
) -> None:
    """Though five words stand between the number and what makes it a bound."""
    said = Talk(workshops, now=NOW).say(question)
    assert verdict in said
    assert "“từ 05 người lao động thường xuyên trở lên”" in said


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("to hop tac dang ky tre co duoc xet danh hieu ko", "Đăng ký tại Phòng Kinh tế"),
        ("htx dang ky tre co duoc xet danh hieu ko", "Đăng ký tại Phòng Kinh tế"),
        ("htx bi dinh chi co duoc xet khong", "Không xét đối với đơn vị"),
    ],
)
def test_a_case_of_its_own_is_answered_by_the_clause_on_it(
    workshops: Office, question: str, told: str
) -> None:
    """Told or offered first, and never a yes."""
    talk = Talk(workshops, now=NOW)
    said = talk.say(question)
    assert "Dạ được ạ" not in said
    assert told.split(",")[0] in said or any(told[:14] in label for label in talk.labels[:1])


def test_a_union_of_women_is_no_union_of_collectives(workshops: Office) -> None:
    """It is named elsewhere in the plan, and is somebody else."""
    said = Talk(workshops, now=NOW).say("lien hiep hop tac xa co duoc tham gia khong")
    assert "Hội Liên hiệp Phụ nữ" not in said
