"""A given name with a post, and a number read out without its nought: the rest is asked for."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of

SPOKEN = "chín sáu hai bảy linh tám ba một năm"


@pytest.mark.parametrize(
    ("said", "post"),
    [("cô Mai văn thư", "Văn thư"), ("Mai kế toán", "Kế toán"), ("Páo, giám đốc", "Giám đốc")],
)
def test_the_whole_name_is_asked_for_and_the_post_is_kept(
    office: Office, said: str, post: str
) -> None:
    talk = at_step(office, "contact")
    talk.say(said)
    assert step_of(talk) == "contact"
    assert form_of(talk).contact_name is None
    talk.say("Vũ Thị Mai")
    assert form_of(talk).contact_name == "Vũ Thị Mai"
    assert form_of(talk).contact_position == post
    assert step_of(talk) == "phone"


def test_the_number_beside_it_is_kept(office: Office) -> None:
    talk = at_step(office, "contact")
    talk.say("cô Mai văn thư 0912345670")
    talk.say("tên nó là Vũ Thị Mai")
    assert form_of(talk).contact_name == "Vũ Thị Mai"
    assert form_of(talk).phone == "0912345670"


def test_a_given_name_may_be_all(office: Office) -> None:
    talk = at_step(office, "contact")
    talk.say("Páo, giám đốc")
    talk.tap(talk.labels[-1])
    assert form_of(talk).contact_name == "Páo"


@pytest.mark.parametrize(
    "said", ["ờ có số không ở đầu chứ", "ừ", "đúng rồi cháu", "thêm số 0 đằng trước", "1"]
)
def test_nine_digits_read_out_are_offered_with_their_nought(office: Office, said: str) -> None:
    talk = at_step(office, "phone")
    assert "0962708315" in talk.say(SPOKEN)
    assert form_of(talk).phone is None
    talk.say(said)
    assert form_of(talk).phone == "0962708315"


def test_what_was_offered_wrongly_is_not_written(office: Office) -> None:
    talk = at_step(office, "phone")
    talk.say(SPOKEN)
    talk.say("không")
    assert form_of(talk).phone is None
