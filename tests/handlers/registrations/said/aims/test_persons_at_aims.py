"""Somebody told where aims are asked for is registered, and is no aim."""

from dataclasses import replace

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Registering
from tests.support.talk import Talk, at_step, form_of, step_of

LU = "mình thôi giàng a lử giám đốc lao động tiên tiến"
TEA, SOLD = "hái 20 tấn chè búp tươi", "bán được hai tỷ"


def names(talk: Talk) -> list[tuple[str | None, str | None]]:
    """Who is registered, with the title."""
    return [(one.name, one.title) for one in form_of(talk).people]


def holding(office: Office, *lines: str) -> Talk:
    """A registration of the unit alone that holds these lines as aims, at the review."""
    talk = at_step(office, "targets", "tập thể")
    talk.say(f"{TEA}\n{SOLD}")
    dialog = talk.person.conversation.dialog
    assert isinstance(dialog, Registering)
    form = replace(dialog.form, targets=lines)
    dialog = replace(dialog, form=form, seen=form)
    memory = replace(talk.person.conversation, dialog=dialog)
    talk.person = replace(talk.person, conversation=memory)
    return talk


@pytest.mark.parametrize(
    "said",
    [
        LU,
        "Giàng A Lử, giám đốc, lao động tiên tiến",
        "đăng ký cả mình nữa, Giàng A Lử giám đốc lao động tiên tiến",
        "có cả anh Giàng A Lử giám đốc lđtt nữa",
        "tui là giàng a lử giám đốc xin lao động tiên tiến",
    ],
)
def test_a_person_is_registered_beside_the_unit(office: Office, said: str) -> None:
    """The kind becomes both, and the aims are still asked for."""
    talk = at_step(office, "targets", "tập thể")
    talk.say(said)
    assert names(talk) == [("Giàng A Lử", "ldtt")]
    assert form_of(talk).kind == "both"
    assert form_of(talk).targets == ()
    assert step_of(talk) == "targets"


@pytest.mark.parametrize(
    "said",
    [
        "không phải cái đó là người mình đăng ký cả mình nữa lao động tiên tiến",
        "dòng đầu là người chứ không phải chỉ tiêu",
        "cái dòng đầu là tên người mà",
        "cái đó là người",
        "thêm giàng a lử giám đốc lao động tiên tiến",
    ],
)
def test_a_line_that_is_somebody_goes_to_the_persons(office: Office, said: str) -> None:
    """It stood on the sheet as an aim, and beside it as a person."""
    talk = holding(office, LU, TEA, SOLD)
    talk.say(said)
    assert names(talk) == [("Giàng A Lử", "ldtt")]
    assert form_of(talk).targets == (TEA, SOLD)
    assert step_of(talk) == "review"


def test_a_line_that_is_somebody_may_only_go(office: Office) -> None:
    """Named by its place and its words, it is taken out."""
    talk = holding(office, LU, TEA, SOLD)
    talk.say("bỏ cái dòng đầu đi cái mình thôi giàng a lử đó không phải chỉ tiêu")
    assert form_of(talk).targets == (TEA, SOLD)
    assert form_of(talk).people == ()


@pytest.mark.parametrize("said", ["cả mình nữa", "à đăng ký cả chị nữa nhé"])
def test_oneself_too_opens_the_persons(office: Office, said: str) -> None:
    """Who it is and for what is asked."""
    talk = at_step(office, "targets", "tập thể")
    talk.say(said)
    assert form_of(talk).kind == "both"
    assert step_of(talk) == "person-name"


@pytest.mark.parametrize(
    "said",
    [
        "100% lao động tiên tiến",
        "5 người đạt lao động tiên tiến",
        "bồi dưỡng 1 chiến sĩ thi đua cơ sở",
        "80% thành viên đạt danh hiệu lao động tiên tiến",
        "giám đốc học xong lớp quản lý",
        "giữ vững danh hiệu lao động tiên tiến cho cả tổ",
    ],
)
def test_an_aim_about_people_stays_one(office: Office, said: str) -> None:
    """How many, or whoever has a post: nobody is named."""
    talk = at_step(office, "targets", "tập thể")
    talk.say(said)
    assert form_of(talk).people == ()
    assert form_of(talk).kind == "collective"


def test_a_numbered_row_is_somebody_as_well(office: Office) -> None:
    talk = at_step(office, "targets", "tập thể")
    talk.say("1. Phạm Thanh Bình - GĐ - LĐTT")
    form = form_of(talk)
    assert ([one.name for one in form.people], form.targets) == (["Phạm Thanh Bình"], ())
