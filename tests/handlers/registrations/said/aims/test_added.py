"""More aims for what was sent: they come behind those that stand there, and are shown."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Registering
from tests.support.talk import Talk, at_step, form_of, step_of

SENT = ("trồng 3 ha chè", "giúp 5 hộ nghèo")


def _sent(office: Office) -> Talk:
    talk = at_step(office, "targets")
    talk.say("trồng 3 ha chè; giúp 5 hộ nghèo")
    talk.say("gửi")
    return talk


@pytest.mark.parametrize(
    ("typed", "more"),
    [
        ("thêm chỉ tiêu: mở 1 cửa hàng; tặng 20 suất quà", ("mở 1 cửa hàng", "tặng 20 suất quà")),
        (
            "bổ sung 2 chỉ tiêu: mở 1 cửa hàng; tặng 20 suất quà",
            ("mở 1 cửa hàng", "tặng 20 suất quà"),
        ),
        ("dạ em ghi thêm chỉ tiêu trồng 5 ha quế nữa ạ", ("trồng 5 ha quế",)),
        ("them chi tieu: mo 1 cua hang", ("mo 1 cua hang",)),
        ("thêm chỉ tiêu mới là kết nạp 4 thành viên", ("kết nạp 4 thành viên",)),
        ("cho tui bổ sung chỉ tiêu: không nợ thuế", ("không nợ thuế",)),
        ("thêm giúp em 1 chỉ tiêu nữa: bán 2 tấn mật ong nhé", ("bán 2 tấn mật ong",)),
        ("thêm chỉ tiêu: mở 1 cửa hàng; trồng 3 ha chè", ("mở 1 cửa hàng",)),
    ],
)
def test_they_come_behind(office: Office, typed: str, more: tuple[str, ...]) -> None:
    """Nothing that stands there goes."""
    talk = _sent(office)
    talk.say(typed)
    assert step_of(talk) == "review"
    assert form_of(talk).targets == (*SENT, *more)


@pytest.mark.parametrize(
    "typed",
    [
        "thêm chỉ tiêu được không",
        "có được thêm chỉ tiêu nữa không em",
        "thêm chỉ tiêu có phải gửi lại không",
    ],
)
def test_a_question_adds_nothing(office: Office, typed: str) -> None:
    """It only asks."""
    talk = _sent(office)
    talk.say(typed)
    dialog = talk.person.conversation.dialog
    assert not isinstance(dialog, Registering) or dialog.form.targets == SENT
