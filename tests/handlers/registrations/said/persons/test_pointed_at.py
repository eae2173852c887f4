""" "Ông này thì …" where a title is asked for, typed without marks: nobody is called so."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of


@pytest.mark.parametrize(
    "said",
    ["ba nay thi lao dong tien tien", "ong do thi giay khen cua huyen", "ong nay thi bang khen"],
)
def test_the_title_is_of_who_is_asked_about(office: Office, said: str) -> None:
    """ "Nay Thi" had been put on the list as one more person."""
    talk = at_step(office, "person-title")
    talk.say(said)
    names = [one.name for one in form_of(talk).people]
    assert names == ["Lò Văn Ún"]


def test_who_has_a_name_like_it_is_somebody(office: Office) -> None:
    talk = at_step(office, "people")
    talk.say("thêm bà Đỗ Thị Nay kế toán, lao động tiên tiến")
    assert [one.name for one in form_of(talk).people][-1] == "Đỗ Thị Nay"
