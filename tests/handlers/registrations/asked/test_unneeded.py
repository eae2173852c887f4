"""Asked whether something is to be written that the form has no room for, alone or beside a value."""

import pytest

from handlers.registrations.asked import texts
from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of


@pytest.mark.parametrize(
    "said",
    [
        "Tôi là đảng viên, có cần ghi vào không đồng chí?",
        "có phải ghi tôi là đảng viên không",
        "em là dân tộc Tày, có phải ghi không",
        "tui là đảng viên có cần khai không cháu",
    ],
)
def test_it_is_not_needed(office: Office, said: str) -> None:
    """And the open question stays, with nothing written."""
    for step in ("phone", "review"):
        talk = at_step(office, step)
        before = form_of(talk)
        assert talk.say(said).startswith(texts.UNNEEDED)
        assert (form_of(talk), step_of(talk)) == (before, step)


def test_the_value_before_it_is_taken(office: Office) -> None:
    """The second half had been passed over."""
    talk = at_step(office, "contact")
    said = talk.say(
        "Phạm Thị Vân Anh, Trưởng phòng. Tôi là đảng viên, có cần ghi vào không đồng chí?"
    )
    assert said.startswith(texts.UNNEEDED)
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == ("Phạm Thị Vân Anh", "Trưởng phòng")


@pytest.mark.parametrize("said", ["Đảng viên có được đăng ký không", "có cần ghi chức vụ không"])
def test_another_question_is_another(office: Office, said: str) -> None:
    """Near it."""
    assert texts.UNNEEDED not in Talk(office).say(said)


@pytest.mark.parametrize(
    "said",
    [
        "ok tốt. pgđ mới nhắn vô đây dki lại là được hả ad",
        "người mới vào đây đăng ký lại được không em",
        "ng khác thay e nhắn vô đây đk lại đc k ad",
        "anh giám đốc mới nhắn vào đây là đăng ký được chứ",
    ],
)
def test_whoever_comes_after_may_register(office: Office, said: str) -> None:
    """Without a closing date that nobody has set."""
    told = Talk(office).say(said)
    assert told.startswith("Dạ được ạ, anh/chị cứ đăng ký lại như lần đầu")
    assert "kế hoạch không ghi hạn đăng ký" in told
