"""Whether one has to come to a meeting soon: the yes or no first, and three days at most."""

from dataclasses import replace
from datetime import date

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk

NONE = "Dạ, hiện chưa có buổi họp, đại hội nào có ngày ạ."


@pytest.mark.parametrize(
    "said",
    [
        "sắp tới có ngày gì phải đi họp không",
        "thời gian tới có phải đi họp không em",
        "co phai di hop hanh gi ko em",
        "sắp tới có họp gì không cháu",
        "có phải lên tỉnh họp không",
        "có buổi nào phải đi họp không ad",
    ],
)
def test_no_meeting_has_a_day(office: Office, said: str) -> None:
    """It had been the whole calendar, twelve lines without a yes or no."""
    answer = Talk(office).say(said)
    assert answer.startswith(f"{NONE}\nMốc gần nhất: thứ Sáu, ngày 11/4/2025")
    assert len(answer.splitlines()) == 3


def test_the_next_ones_are_named(office: Office) -> None:
    plan = next(one for one in office.plans if one.id == "344-KH-LMHTX")
    held = [one for one in plan.events if one.name.startswith(("Đại hội", "Hội nghị"))]
    days = {one.id: date(2025, 6, 1 + at) for at, one in enumerate(held)}
    dated = replace(office, event_dates={plan.id: days})
    answer = Talk(dated).say("sắp tới có ngày gì phải đi họp không")
    assert answer.startswith("Dạ có ạ:\n")
    assert answer.count("2025 (còn") == 3
    assert NONE not in answer


@pytest.mark.parametrize(
    "said",
    [
        "tháng sau có họp gì không",
        "sắp tới có sự kiện gì",
        "bao giờ đại hội",
        "họp xã viên xong rồi",
    ],
)
def test_everything_else_is_what_it_was(office: Office, said: str) -> None:
    assert not Talk(office).say(said).startswith((NONE, "Dạ có ạ"))
