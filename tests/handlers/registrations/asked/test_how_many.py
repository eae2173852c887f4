"""How many one registration may hold, for how many units, on which day: told before anything is given."""

import pytest

from handlers.turn.turn import Office
from handlers.typed.returning import behind_announcing
from tests.support.talk import Talk, at_step, step_of


@pytest.mark.parametrize(
    "said",
    [
        "1 htx đăng ký được mấy người",
        "htx em đăng ký tối đa bao nhiêu người vậy",
        "một đơn vị được đăng ký mấy danh hiệu",
        "1 nguoi dk dc may danh hieu",
    ],
)
def test_the_plan_sets_no_bound(office: Office, said: str) -> None:
    """It had been told how to hand in, and that of other units nothing is told."""
    assert "không giới hạn số người" in Talk(office).say(said)


def test_asked_in_the_middle_the_question_stays(office: Office) -> None:
    talk = at_step(office, "person-name")
    assert "đến 60 người" in talk.say("1 htx đăng ký được mấy người")
    assert step_of(talk) == "person-name"


@pytest.mark.parametrize("said", ["em đăng ký cho 2 htx có được không", "dk ho 2 htx dc ko"])
def test_two_units(office: Office, said: str) -> None:
    assert "đăng ký đơn vị khác" in Talk(office).say(said)


def test_how_many_another_unit_has_is_not_told(office: Office) -> None:
    assert "không báo cho người khác" in Talk(office).say("htx Hồng Hà đăng ký mấy người")


@pytest.mark.parametrize(
    "said",
    ["vay nop thang 12 dc k", "ngày mai mới đăng ký được không", "tuần sau đăng ký còn kịp không"],
)
def test_on_a_later_day(office: Office, said: str) -> None:
    told = Talk(office).say(said)
    assert "Hạn đăng ký thì em chưa có ngày" in told
    assert "31/12/2025" in told


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("z nộp ở đâu", "nộp ở đâu"),
        ("vay ai duyet", "ai duyet"),
        ("vay thi dang ky cho bac", "thi dang ky cho bac"),
        ("vay von o dau", "vay von o dau"),
        ("vay bao nhieu tien", "vay bao nhieu tien"),
        ("vay em phai tra lai suat bao nhieu", "vay em phai tra lai suat bao nhieu"),
    ],
)
def test_well_then_is_no_loan(said: str, heard: str) -> None:
    assert behind_announcing(said) == heard
