"""Who speaks wishes another title, or says that there is no initiative."""

import pytest

from handlers.registrations.form.rows_texts import NO_INITIATIVE_YET, OF_WHOM
from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


def test_another_title_of_who_speaks_takes_the_place_of_the_old(office: Office) -> None:
    """The row stands on the list already."""
    talk = at_step(office, "review")
    talk.say("thêm Giàng A Páo, giám đốc, lao động tiên tiến")
    talk.say("à đổi, chị chỉ xin chiến sĩ thi đua cơ sở thôi")
    assert [(row.name, row.title) for row in form_of(talk).people] == [
        ("Lò Văn Ún", "cstdcs"),
        ("Giàng A Páo", "cstdcs"),
    ]


@pytest.mark.parametrize(
    "said", ["à đổi, chị chỉ xin lao động tiên tiến thôi", "nhầm, tôi xin LĐTT"]
)
def test_who_is_not_listed_changes_nobody(office: Office, said: str) -> None:
    """A word of mending adds nobody either: it is asked of whom it is said."""
    talk = at_step(office, "review")
    before = form_of(talk)
    assert OF_WHOM in talk.say(said)
    assert form_of(talk) == before


def test_who_adds_himself_is_added(office: Office) -> None:
    """With no word of mending."""
    talk = at_step(office, "review")
    talk.say("tôi xin lao động tiên tiến")
    assert [row.name for row in form_of(talk).people] == ["Lò Văn Ún", "Giàng A Páo"]


def test_no_initiative_is_of_the_only_one(office: Office) -> None:
    """It is left empty, and it is said whose."""
    talk = at_step(office, "people")
    assert "để trống sáng kiến của Lò Văn Ún" in talk.say("không có sáng kiến")
    assert form_of(talk).people[0].initiative is None
    assert NO_INITIATIVE_YET in talk.say("chưa có sáng kiến nào")
    assert step_of(talk) == "people"


def test_of_several_with_initiatives_it_is_asked_whose(office: Office) -> None:
    """None of them is emptied."""
    talk = at_step(office, "people")
    talk.say("thêm Sùng A Lử, kế toán, lao động tiên tiến")
    assert OF_WHOM in talk.say("anh ấy không có sáng kiến")
    assert form_of(talk).people[0].initiative
