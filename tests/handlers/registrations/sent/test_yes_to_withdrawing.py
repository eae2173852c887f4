"""The yes to "rút đăng ký?" in the words of people, and what only resembles one."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import registered


@pytest.mark.parametrize(
    "said",
    [
        "ờ rút chắc luôn",
        "thì chú nói rút đó cháu",
        "bác bảo rút mà",
        "thì rút mà cháu, chú nói rồi",
        "đã nói rút là rút",
        "chắc chắn rút",
    ],
)
def test_it_is_taken_back(office: Office, said: str) -> None:
    """Only the button did it before."""
    talk = registered(office)
    talk.say("rút đăng ký giùm chú nghe")
    talk.say(said)
    assert talk.person.registrations[0].status == "withdrawn"


@pytest.mark.parametrize(
    "said",
    [
        "chắc không rút đâu",
        "rút chắc không cháu",
        "chú nói rút hồi nào",
        "thì chú có nói rút đâu",
        "ai nói rút",
        "chắc để chú hỏi lại rồi rút",
        "chú nói đừng rút mà",
        "cán bộ nói rút",
        "mai rút",
    ],
)
def test_it_stays(office: Office, said: str) -> None:
    """What refuses, asks, puts off or tells of somebody."""
    talk = registered(office)
    talk.say("rút đăng ký giùm chú nghe")
    talk.say(said)
    assert talk.person.registrations[0].status == "sent"
