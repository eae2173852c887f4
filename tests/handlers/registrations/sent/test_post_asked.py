"""The office asks for the post of one of the list: said alone, it is that one's."""

from dataclasses import replace

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of

NOTE = "Ông Lục Văn Ngoan là tổ trưởng tổ nào? Đề nghị bổ sung."


def _returned(office: Office, note: str = NOTE) -> Talk:
    talk = at_step(office, "person-name", "cá nhân")
    for line in ("Trần Thị Nụ, công nhân, LĐTT; Lục Văn Ngoan, tổ trưởng, LĐTT", "xong", "gửi"):
        talk.say(line)
    if not talk.person.registrations:
        talk.say("bỏ qua")
        talk.say("gửi")
    (sent,) = talk.person.registrations
    view = replace(sent, status="returned", note=note)
    talk.person = replace(talk.person, registrations=(view,))
    return talk


@pytest.mark.parametrize(
    ("said", "post"),
    [
        ("tổ trưởng tổ thu gom số 3", "Tổ trưởng tổ thu gom số 3"),
        ("dạ tổ trưởng tổ thu gom số 3 em ạ", "Tổ trưởng tổ thu gom số 3"),
        ("tổ thu gom số 3", "Tổ trưởng tổ thu gom số 3"),
        ("to truong to thu gom so 3", "Tổ trưởng tổ thu gom số 3"),
    ],
)
def test_it_is_put_to_that_one(office: Office, said: str, post: str) -> None:
    """A card of the state had answered it; it is shown, and sent when that is agreed to."""
    talk = _returned(office)
    assert post in talk.say(said)
    assert [row.position for row in form_of(talk).people] == ["Công nhân", post]
    talk.say("gửi lại giúp chị")
    (sent,) = talk.person.registrations
    assert [row.position for row in sent.form.people] == ["Công nhân", post]


@pytest.mark.parametrize(
    "said",
    ["tổ nào cơ em?", "để chị hỏi lại đã", "gọi cho ông Ngoan mà hỏi", "tổ trưởng là gì", "ừ"],
)
def test_what_is_no_post_changes_nobody(office: Office, said: str) -> None:
    talk = _returned(office)
    before = talk.person.registrations[0].form
    talk.say(said)
    assert talk.person.registrations[0].form == before


def test_where_nobody_is_named_nothing_is_guessed(office: Office) -> None:
    talk = _returned(office, "Đề nghị bổ sung chỉ tiêu.")
    said = talk.say("tổ trưởng tổ thu gom số 3")
    assert "Lục Văn Ngoan, Tổ trưởng tổ thu gom số 3" not in said
