"""Whom it is for, told with somebody beside the unit or with the number of those who take part."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("cho giám đốc nhà chị với cả htx luôn", "both"),
        ("cho chị với htx nhé", "both"),
        ("vợ chồng tôi với lại cả tổ", "both"),
        ("htx chị có 3 người muốn đăng ký thôi", "individual"),
        ("ben em htx co 5 nguoi dang ky", "individual"),
        ("HTX có 32 thành viên", "collective"),
        ("htx thôi", "collective"),
    ],
)
def test_it_is_who_is_named(office: Office, said: str, kind: str) -> None:
    """Neither of them is lost, and a unit that is only where they are is no answer."""
    talk = at_step(office, "kind")
    talk.say(said)
    assert form_of(talk).kind == kind
