"""Posts told of those who are listed, wherever something else is asked: never an aim, nor a name."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

LIST = "LĐTT: Lý Thị Sính, Bàn Văn Quyên, Đặng Phúc Liều, Phùng Quầy Sên"


def _listed(office: Office, step: str) -> Talk:
    talk = at_step(office, step, "tập thể")
    talk.say(LIST)
    assert step_of(talk) == step
    return talk


def _posts(talk: Talk) -> list[str | None]:
    return [one.position for one in form_of(talk).people]


@pytest.mark.parametrize("step", ["contact", "phone", "collective-title"])
@pytest.mark.parametrize("lead", ["", "chức vụ: "])
def test_the_rest_have_the_post_of_the_rest(office: Office, step: str, lead: str) -> None:
    """Each word is understood, so nobody's post is left out; the open question stays."""
    talk = _listed(office, step)
    talk.say(f"{lead}Sính giám đốc, Quyên phó giám đốc, còn lại thành viên")
    assert _posts(talk) == ["Giám đốc", "Phó giám đốc", "Thành viên", "Thành viên"]
    assert form_of(talk).contact_name in (None, "Giàng A Páo")
    assert step_of(talk) == step


def test_at_the_aims_they_are_none(office: Office) -> None:
    talk = at_step(office, "collective-title", "tập thể")
    for said in (LIST, "LĐTT cho tập thể", "Sính giám đốc, Quyên phó giám đốc, còn lại thành viên"):
        talk.say(said)
    assert form_of(talk).targets == ()
    assert _posts(talk)[2:] == ["Thành viên", "Thành viên"]


def test_said_once_more_it_is_answered_too(office: Office) -> None:
    """What stands there already is said to stand there."""
    talk = _listed(office, "contact")
    said = "Sính giám đốc, Quyên phó giám đốc, còn lại thành viên"
    talk.say(said)
    assert "Dạ, em vẫn ghi: Phùng Quầy Sên, Thành viên" in talk.say(said)


def test_one_post_at_the_contact_is_the_contacts(office: Office) -> None:
    """Somebody alone with his post answers what is asked."""
    talk = _listed(office, "contact")
    talk.say("Bàn Văn Quyên phó giám đốc")
    assert (form_of(talk).contact_name, form_of(talk).contact_position) == (
        "Bàn Văn Quyên",
        "Phó giám đốc",
    )
