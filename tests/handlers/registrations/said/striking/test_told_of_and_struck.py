"""Told of first, and taken out at the end: "thằng dướn nó bỏ ong đi làm công ty rồi gạch nó đi"."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of


@pytest.mark.parametrize("step", ["people", "review"])
@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("cháu ơi thằng dướn nó bỏ ong đi làm công ty rồi gạch nó đi", ["Lò Văn Ún"]),
        ("thằng dướn đi làm xa nhưng đừng gạch nó", ["Lò Văn Ún", "Hà Văn Dướn"]),
        ("thằng dướn nó bỏ ong rồi", ["Lò Văn Ún", "Hà Văn Dướn"]),
    ],
)
def test_who_was_told_of_goes(office: Office, step: str, said: str, left: list[str]) -> None:
    talk = at_step(office, step)
    talk.say("thêm Hà Văn Dướn, tổ viên, LĐTT")
    talk.say(said)
    assert [row.name for row in form_of(talk).people] == left
