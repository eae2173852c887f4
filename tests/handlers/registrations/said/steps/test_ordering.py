"""An order to send the change of what was sent, in whatever words: done at the first of them."""

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import ReviseRegistration
from tests.support.talk import Talk, registered


def _changed(office: Office) -> Talk:
    talk = registered(office)
    talk.say("sửa số điện thoại thành 0912 345 999")
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "dạ gửi lại ạ",
        "ơ em bảo gửi lại rồi mà ạ, anh/chị gửi giúp em với ạ",
        "em bảo gửi rồi mà",
        "đã bảo gửi rồi",
        "dạ anh gửi lại giúp em với",
        "gửi bản sửa đi",
        "gửi lại bản mới nhé",
        "gui lai a",
    ],
)
def test_it_is_sent_at_once(office: Office, said: str) -> None:
    talk = _changed(office)
    talk.say(said)
    assert any(isinstance(one, ReviseRegistration) for one in talk.effects)


@pytest.mark.parametrize(
    "said",
    [
        "đừng gửi lại vội",
        "khoan gửi lại",
        "gửi lại chưa",
        "gửi lại từ đầu",
        "có phải gửi lại không ạ",
        "sếp bảo gửi lại rồi",
        "tôi đâu có bảo gửi",
        "em chưa bảo gửi mà",
        "gửi lại bản sửa cho em xem đã",
    ],
)
def test_what_orders_nothing_sends_nothing(office: Office, said: str) -> None:
    talk = _changed(office)
    talk.say(said)
    assert not any(isinstance(one, ReviseRegistration) for one in talk.effects)
