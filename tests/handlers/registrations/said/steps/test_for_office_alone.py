"""The number that is for the office alone, and the unit's title ahead of its question."""

import pytest

from handlers.registrations.texts import KEPT_TO_IT
from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize(
    "said",
    [
        "0374581911 can bo thoi dung cho ai khac",
        "0374581911, đừng cho ai khác nhé",
        "0374581911 dung cho ai",
        "số em 0374 581 911, không đưa người ngoài nhé",
        "0374581911 đừng nói cho ai",
        "day 0374581911 cam duoc dua cho nguoi la",
    ],
)
def test_the_number_is_taken_and_for_whom_it_is_told(office: Office, said: str) -> None:
    """ "Ai" asks nothing there."""
    talk = at_step(office, "phone")
    assert talk.say(said).startswith(KEPT_TO_IT)
    assert form_of(talk).phone == "0374581911"


@pytest.mark.parametrize(
    "said", ["số này đưa cho ai?", "đừng cho ai khác nhé", "có cho ai xem không", "0374581911"]
)
def test_a_question_or_a_number_alone_is_none(office: Office, said: str) -> None:
    assert KEPT_TO_IT not in at_step(office, "phone").say(said)


@pytest.mark.parametrize("said", ["tap the lao dong tien tien", "Tập thể lao động xuất sắc nhé"])
def test_the_units_title_is_heard_beside_persons_too(office: Office, said: str) -> None:
    talk = at_step(office, "phone")
    talk.say(said)
    assert step_of(talk) == "phone"
    assert form_of(talk).collective_title in ("ttldtt", "ttldxs")


@pytest.mark.parametrize("said", ["lao động tiên tiến", "chiến sĩ thi đua cơ sở"])
def test_what_may_be_a_persons_is_not_the_units(office: Office, said: str) -> None:
    talk = at_step(office, "phone")
    talk.say(said)
    assert form_of(talk).collective_title is None
