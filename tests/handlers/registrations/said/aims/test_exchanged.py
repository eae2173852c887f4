"""An amount that is of another thing than the one written: both are written, nothing else goes."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Registering
from tests.support.talk import Talk, at_step, form_of

REST = ("mở 2 lớp dạy thêu", "doanh thu 1,4 tỷ")


def _written(office: Office, *, sent: bool) -> Talk:
    talk = at_step(office, "targets")
    talk.say("thêu 500 áo; mở 2 lớp dạy thêu; doanh thu 1,4 tỷ")
    if sent:
        talk.say("gửi")
    return talk


@pytest.mark.parametrize("sent", [False, True])
@pytest.mark.parametrize(
    "typed",
    [
        "dạ em xin lỗi, 500 là khăn thêu ạ, áo thì 50",
        "500 là khăn thêu, áo thì 50",
        "áo có 50 thôi, 500 là khăn thêu",
        "áo chỉ 50, 500 mới là khăn thêu ạ",
        "500 là khăn thêu, còn áo chỉ có 50 thôi ạ",
    ],
)
def test_both_are_written(office: Office, sent: bool, typed: str) -> None:
    """The amount goes with what it is, and the rest stays."""
    talk = _written(office, sent=sent)
    talk.say(typed)
    assert form_of(talk).targets == ("thêu 50 áo", "500 khăn thêu", *REST)


@pytest.mark.parametrize("typed", ["300 là khăn thêu, áo thì 50", "500 là áo"])
def test_what_stands_nowhere_exchanges_nothing(office: Office, typed: str) -> None:
    """No line holds that amount of it, or nothing else is named."""
    talk = _written(office, sent=True)
    talk.say(typed)
    dialog = talk.person.conversation.dialog
    assert not isinstance(dialog, Registering) or "500 khăn thêu" not in dialog.form.targets
