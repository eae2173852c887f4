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
        "thôi chú ơi, anh em nỏ ai chịu đứng tên mô. làm tập thể thôi, bỏ cá nhân đi",
        "nỏ có người mô hết. tui nói chỉ làm tập thể thôi mà",
        "chú nghe nỏ ra à, không làm cá nhân nữa, đăng ký mình tập thể thôi",
        "nỏ ai chịu mô, đăng ký tập thể thôi",
        "không ai chịu ghi tên đâu em, làm tập thể thôi",
        "mấy đứa nó không chịu, làm tập thể thôi nhé",
        "chẳng ai muốn đứng tên, bỏ cá nhân đi em",
        "anh em ngại lắm, thôi chỉ tập thể thôi",
        "rứa thì chỉ tập thể thôi hè",
        "cá nhân thì thôi, bà con không ai nhận",
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


@pytest.mark.parametrize(
    "said",
    [
        "thêm ai cũng được", "không biết ghi ai", "không có ai nữa", "không bỏ cá nhân đâu",
        "đừng bỏ cá nhân", "đừng bỏ tập thể", "đừng bỏ cá nhân, làm cả tập thể",
        "không chỉ tập thể, cả cá nhân nữa mà", "bỏ cá nhân có được không",
        "không bỏ cá nhân đâu, để chị nghĩ đã", "anh em Hà Thị Ính kế toán, làm tập thể thôi",
    ],
)  # fmt: skip
def test_what_does_not_say_so_changes_nothing(office: Office, said: str) -> None:
    """It is asked again."""
    talk = at_step(office, "person-name")
    talk.say(said)
    assert (form_of(talk).kind, step_of(talk)) == ("both", "person-name")


def test_the_unit_given_up_leaves_the_persons(office: Office) -> None:
    """It was read as the other way round."""
    talk = at_step(office, "person-name")
    talk.say("bỏ tập thể đi, làm cá nhân thôi")
    assert form_of(talk).kind == "individual"
