"""One line was two: "500 là khăn thêu, áo thì 50" parts it, and the others stay."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of

OTHERS = ("mở 2 lớp dạy thêu", "doanh thu 1,4 tỷ")


def _sent(office: Office) -> Talk:
    talk = at_step(office, "targets", "tập thể")
    for line in ("500 áo thêu, mở 2 lớp dạy thêu, doanh thu 1,4 tỷ", "gửi"):
        talk.say(line)
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "dạ em xin lỗi, 500 là khăn thêu ạ, áo thì 50",
        "500 là khăn thêu, còn áo thì chỉ 50 thôi ạ",
        "nhầm, 500 là khăn thêu; áo thêu là 50",
        "à 500 là khăn thêu, áo có 50 em nhé",
    ],
)
def test_the_sent_one_is_shown_with_both(office: Office, said: str) -> None:
    """It had got a clause about laws; the same code is sent once more."""
    talk = _sent(office)
    talk.say(said)
    assert form_of(talk).targets == ("50 áo thêu", "500 khăn thêu", *OTHERS)
    talk.say("dạ gửi ạ")
    (sent,) = talk.person.registrations
    assert sent.form.targets == ("50 áo thêu", "500 khăn thêu", *OTHERS)


@pytest.mark.parametrize(
    "said",
    [
        "500 là khăn thêu hay áo?",
        "500 là nhiều quá, áo thì đẹp",
        "300 là khăn thêu, áo thì 50",
        "500 là số điện thoại, xã thì 50",
    ],
)
def test_what_parts_no_line_changes_none(office: Office, said: str) -> None:
    talk = _sent(office)
    talk.say(said)
    (sent,) = talk.person.registrations
    assert sent.form.targets == ("500 áo thêu", *OTHERS)
