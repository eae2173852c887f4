"""Where a whole name is asked: the family behind the given name, the contact, somebody else's name."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of


def _asked_for_whole_names(office: Office) -> Talk:
    talk = at_step(office, "person-name")
    talk.say("chị Nhàn, anh Bách, chị Thoa lđtt cả")
    assert step_of(talk) == "person-name"
    return talk


@pytest.mark.parametrize(
    ("said", "name", "post"),
    [
        ("anh Bách họ Hoàng", "Hoàng Bách", None),
        ("chị Thoa họ Lê, làm thủ quỹ", "Lê Thoa", "Thủ quỹ"),
        ("chị Thoa viết là Thỏa cơ", "Thỏa", None),
    ],
)
def test_it_is_whoever_is_called_so(office: Office, said: str, name: str, post: str | None) -> None:
    """The first of the list had become "Bách họ Hoàng"."""
    talk = _asked_for_whole_names(office)
    talk.say(said)
    rows = {row.name: row.position for row in form_of(talk).people}
    assert rows[name] == post
    assert "Nhàn" in rows
    assert step_of(talk) == "person-name"


def test_the_one_who_is_asked_for(office: Office) -> None:
    talk = _asked_for_whole_names(office)
    talk.say("chị Nhàn họ Nguyễn")
    row = talk.person.conversation.dialog.row  # type: ignore[union-attr]
    assert row is not None
    assert row.name == "Nguyễn Nhàn"


def test_called_in_small_letters_nobody_is_lost(office: Office) -> None:
    talk = at_step(office, "person-name")
    said = talk.say("anh pao cstd, chi lo thi ban ldtt")
    assert "Pao, Chiến sĩ thi đua" in said
    assert "Lo Thi Ban, Lao động tiên tiến" in said
    labels = [label for _, label in talk.person.conversation.offered]
    assert "Chính là Giàng A Páo" in labels


@pytest.mark.parametrize("said", ["cơ sở", "cấp tỉnh ạ"])
def test_a_level_is_nobody(office: Office, said: str) -> None:
    talk = at_step(office, "person-name")
    talk.say(said)
    assert step_of(talk) == "person-name"


def test_what_somebody_works_with_is_no_post(office: Office) -> None:
    talk = at_step(office, "people")
    talk.say("thêm chị Bàn Thị Phin chiến sĩ thi đua")
    talk.say("may cay mini")
    assert "mini" not in str(talk.person.conversation.dialog)
