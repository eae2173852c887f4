"""How many persons the list has, asked or said: answered from it."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Idle, Step
from tests.support.talk import Talk, at_step, form_of, step_of

LIST = "Lò Thị Inh, giám đốc, LĐTT\nCầm Thị Ọi, kế toán, LĐTT\nVũ Đình Lâm, lái xe, LĐTT"


@pytest.fixture
def talk(office: Office) -> Talk:
    """Three persons, at the list."""
    talk = at_step(office, "person-name")
    talk.say(LIST)
    return talk


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("em xem co 3 nguoi dung khong", "Dạ đúng, danh sách đang có 3 người"),
        ("em xem co 5 nguoi dung khong", "3 người, không phải 5"),
        ("đủ ba người chưa cháu", "Dạ đúng, danh sách đang có 3 người"),
        ("danh sách được mấy người rồi em", "danh sách đang có 3 người"),
        ("6 người trong danh sách ấy", "3 người, không phải 6"),
    ],
)
@pytest.mark.parametrize("step", ["people", "targets", "review", "sent"])
def test_the_number_is_compared_with_the_list(
    talk: Talk, step: str, said: str, answer: str
) -> None:
    """Wherever it is asked; nothing changes."""
    for line in ("xong", "trồng 5 ha quế", "gửi đăng ký"):
        at = talk.person.conversation.dialog
        if (step == "sent" and isinstance(at, Idle)) or (step != "sent" and step_of(talk) == step):
            break
        talk.say(line)
    before = talk.person.conversation.dialog
    heard = talk.say(said)
    assert answer in heard
    assert "Cầm Thị Ọi" in heard
    assert talk.person.conversation.dialog == before


def test_a_number_that_is_right_ends_the_list(talk: Talk) -> None:
    """One that is not is told, and the list stays open."""
    assert "không phải 2" in talk.say("hai người thôi")
    assert step_of(talk) == Step.PEOPLE
    talk.say("ba người thôi em")
    assert step_of(talk) == Step.TARGETS


@pytest.mark.parametrize("said", ["kết nạp 5 người", "tạo việc làm cho 20 người trong xã"])
def test_a_number_of_others_is_an_aim(talk: Talk, said: str) -> None:
    """Nobody of the list is meant."""
    talk.say("xong")
    talk.say(said)
    assert form_of(talk).targets == (said,)


def test_persons_wished_beside_the_unit_are_no_aim(office: Office) -> None:
    """They are asked for."""
    talk = at_step(office, "collective-title", "tập thể")
    talk.say("tập thể lao động tiên tiến")
    talk.say("chi dang ky ca ca nhan nua co, 6 nguoi trong danh sach ay")
    assert (form_of(talk).kind, form_of(talk).targets) == ("both", ())
    assert step_of(talk) == Step.PERSON_NAME
