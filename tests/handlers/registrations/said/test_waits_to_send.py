"""Where a registration is looked at before it is sent, "chờ" is no "cho"."""

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import SaveRegistration
from tests.support.talk import at_step, form_of


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        *((one, False) for one in ("chờ gửi", "ừ chờ gửi", "chờ tôi gửi", "vâng chờ em gửi")),
        *((one, False) for one in ("chờ gửi đăng ký", "chớ gửi", "gửi à", "đợi gửi")),
        *((one, True) for one in ("gửi đi", "cho gửi", "ừ gửi giúp bác", "ok gửi")),
    ],
)
def test_what_is_put_off_is_not_sent(office: Office, typed: str, sent: bool) -> None:
    talk = at_step(office, "review")
    talk.say(typed)
    assert any(isinstance(one, SaveRegistration) for one in talk.effects) is sent


def test_what_goes_before_it_is_sent_is_done_and_shown(office: Office) -> None:
    """ "Gửi đi nhưng bỏ ông Ún ra" was asked whether to send, with him in it."""
    talk = at_step(office, "review")
    assert "Đã xóa Lò Văn Ún" in talk.say("gửi đi nhưng bỏ ông Ún ra")
    assert not any(isinstance(one, SaveRegistration) for one in talk.effects)
    assert form_of(talk).people == ()
