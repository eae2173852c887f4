"""Who was written twice stands on the list once, and that is told where it is spoken of."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of


@pytest.fixture
def talk(office: Office) -> Talk:
    """A pasted list with one of its rows twice."""
    talk = at_step(office, "person-name", "cá nhân")
    talk.say(
        "- Nguyễn Văn Lộc – lái xe rác – LĐTT\n- Trần Thị Nụ – công nhân – LĐTT\n"
        "- Nguyễn Văn Lộc – lái xe rác – LĐTT"
    )
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "à Lộc chị ghi hai lần, một người thôi",
        "ông Lộc bị ghi hai lần thì phải",
        "ong loc chi viet 2 lan a",
        "chị đánh trùng tên Lộc",
        "Lộc chỉ có một người thôi nhé",
        "Nguyễn Văn Lộc chị gõ nhầm hai lần",
        "Lộc có bị ghi trùng không em?",
    ],
)
@pytest.mark.parametrize("at", ["people", "targets"])
def test_it_is_told_that_he_stands_there_once(talk: Talk, said: str, at: str) -> None:
    if at == "targets":
        talk.say("xong")
    before = form_of(talk)
    assert talk.say(said).startswith("Dạ, em chỉ ghi Nguyễn Văn Lộc một lần thôi ạ (số 1).")
    assert form_of(talk) == before


@pytest.mark.parametrize(
    "said", ["chị Nụ được khen hai lần rồi", "ghi hai lần chỉ tiêu rồi", "bỏ Lộc đi, ghi hai lần"]
)
def test_what_is_no_such_thing(talk: Talk, said: str) -> None:
    assert "một lần thôi" not in talk.say(said)
