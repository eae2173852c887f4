"""Whose movement it is, in the words people have for that."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk

ISSUED = "Kế hoạch do Liên minh HTX tỉnh Yên Bái ban hành"


@pytest.mark.parametrize(
    "said",
    [
        "ai tổ chức thi đua này",
        "cơ quan nào phát động",
        "don vi nao chu tri phong trao",
        "ai đứng ra tổ chức vậy em",
        "phong trào này của ai",
        "thi đua này do ai tổ chức",
    ],
)
def test_who_issued_the_plan_is_told(office: Office, said: str) -> None:
    """The collectives were told to lead it, or a list of clauses came."""
    assert ISSUED in Talk(office).say(said)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("phong trào xóa nhà tạm ai phát động", "Thủ tướng"),
        ("thủ tướng đã phát động những phong trào nào", "Thủ tướng"),
    ],
)
def test_of_a_movement_that_is_named_it_is_its_own(office: Office, said: str, told: str) -> None:
    answer = Talk(office).say(said)
    assert told in answer
    assert ISSUED not in answer


def test_below_another_matter_it_is_of_that(office: Office) -> None:
    talk = Talk(office)
    talk.say("đại hội liên minh khi nào")
    assert ISSUED not in talk.say("ai tổ chức")
