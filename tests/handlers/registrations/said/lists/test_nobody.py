"""Where the first person is asked for: that there is none, and what is somebody's name after all."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize(
    "said",
    [
        "HỔNG CÓ CÁ NHÂN, chỉ đăng ký cho công ty thôi",
        "không có cá nhân",
        "khong co ca nhan nao dau, lam tap the thoi",
        "bên tui chỉ làm tập thể",
        "có ai đâu, htx thôi",
        "thoi khoi ca nhan di em",
    ],
)
def test_the_unit_alone_is_registered_then(office: Office, said: str) -> None:
    """It goes on behind the persons."""
    talk = at_step(office, "person-name")
    talk.say(said)
    assert form_of(talk).kind == "collective"
    assert form_of(talk).people == ()
    assert step_of(talk) == "targets"


@pytest.mark.parametrize("said", ["Lò Thị Thôi", "Lam Thi Cong", "Hồng Ty"])
def test_a_name_of_such_words_is_a_name(office: Office, said: str) -> None:
    """One word that is none of those is enough."""
    talk = at_step(office, "person-name")
    talk.say(said)
    assert form_of(talk).kind == "both"
    assert step_of(talk) == "person-position"


@pytest.mark.parametrize("said", ["thêm ai cũng được", "không biết ghi ai", "không có ai nữa"])
def test_what_does_not_say_so_changes_nothing(office: Office, said: str) -> None:
    """It is asked again."""
    talk = at_step(office, "person-name")
    talk.say(said)
    assert (form_of(talk).kind, step_of(talk)) == ("both", "person-name")
