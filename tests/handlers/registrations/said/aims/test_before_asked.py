"""Aims that were said before they are asked for, mended while something else is asked."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Form, Registering
from tests.support.talk import Talk

BEFORE = ("trồng 30ha sơn tra", "bao tiêu cho 45 hộ", "doanh thu 4 tỷ rưỡi")


def _at_title(office: Office) -> Talk:
    talk = Talk(office)
    for said in (
        *("đăng ký", "đồng ý", "tập thể", "HTX Chè Suối Giàng, xã Văn Chấn"),
        *("Giàng A Páo giám đốc 0912345678", ", ".join(BEFORE)),
    ):
        talk.say(said)
    assert _form(talk).targets == BEFORE
    return talk


def _form(talk: Talk) -> Form:
    dialog = talk.person.conversation.dialog
    assert isinstance(dialog, Registering)
    assert dialog.step == "collective-title"
    return dialog.form


@pytest.mark.parametrize(
    ("said", "at", "after"),
    [
        ("khoan, 4 tỷ rưỡi hơi cao, để 3 tỷ 8 thôi", 2, "doanh thu 3 tỷ 8"),
        ("à 45 hộ nhiều quá, ghi 30 hộ", 1, "bao tiêu cho 30 hộ"),
        ("doanh thu hạ xuống còn 3 tỷ", 2, "doanh thu 3 tỷ"),
        ("sơn tra tăng lên 40ha", 0, "trồng 40ha sơn tra"),
        ("bao tiêu bớt còn 20 hộ", 1, "bao tiêu cho 20 hộ"),
    ],
)
def test_the_one_line_is_put_right_and_shown(
    office: Office, said: str, at: int, after: str
) -> None:
    """It was written as one aim more, and the old amount stayed."""
    talk = _at_title(office)
    answer = talk.say(said)
    assert after in answer
    assert "danh hiệu nào" in answer
    assert _form(talk).targets == (*BEFORE[:at], after, *BEFORE[at + 1 :])


def test_a_line_goes(office: Office) -> None:
    """ "Bỏ cái bao tiêu" was not understood there."""
    talk = _at_title(office)
    assert "bao tiêu" not in talk.say("bỏ cái bao tiêu")
    assert _form(talk).targets == (BEFORE[0], BEFORE[2])


@pytest.mark.parametrize("said", ["nâng giá bán lên 20 nghìn một cân", "thêm kết nạp 5 thành viên"])
def test_what_stands_in_no_line_is_one_more(office: Office, said: str) -> None:
    """Nothing that was said is changed by it."""
    talk = _at_title(office)
    talk.say(said)
    assert _form(talk).targets[:3] == BEFORE
