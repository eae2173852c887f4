"""Before the consent somebody who was heard is taken out of it, or stays."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Form, Registering
from tests.support.talk import Talk, form_of

WISH = (
    "dang ky 3 nguoi htx Yen Thang xa Luc Yen: Nong Van Tinh giam doc 0977000111, Hoang Thi Non ke toan, "
    "Trieu Van Lam to truong, deu lao dong tien tien"
)


@pytest.fixture
def talk(office: Office) -> Talk:
    talk = Talk(office)
    talk.say(WISH)
    return talk


def heard(talk: Talk) -> Form:
    dialog = talk.person.conversation.dialog
    assert isinstance(dialog, Registering)
    assert dialog.step == "consent"
    return dialog.carried


@pytest.mark.parametrize(
    "said", ["bo chi Non ra", "thoi bo chi Non ra", "xoa chi Non di em", "a nham, bo chi Non chu", "thoi khong dang ky cho chi Non nua"]
)  # fmt: skip
def test_who_is_named_goes(talk: Talk, said: str) -> None:
    """It refuses no consent, which is asked for again."""
    answer = talk.say(said)
    assert "Đã xóa Hoang Thi Non" in answer
    assert "đồng ý cho em lưu chứ ạ?" in answer
    assert [one.name for one in heard(talk).people] == ["Nong Van Tinh", "Trieu Van Lam"]
    talk.say("dong y")
    assert [one.name for one in form_of(talk).people] == ["Nong Van Tinh", "Trieu Van Lam"]


def test_who_went_comes_back(talk: Talk) -> None:
    """ "Lai" is no post of anybody."""
    for line in ("bo chi Non ra", "a nham, bo anh Lam chu", "giu chi Non lai"):
        talk.say(line)
    assert [one.name for one in heard(talk).people] == ["Nong Van Tinh", "Hoang Thi Non"]
    assert heard(talk).contact_name is None


def test_the_contact_goes_as_well(office: Office) -> None:
    talk = Talk(office)
    talk.say("dang ky cho htx Tan Tien xa Lam Giang, lien he chi Hang 0977000111 ke toan")
    talk.say("thoi bo chi Hang ra")
    assert (heard(talk).contact_name, heard(talk).contact_position) == (None, None)
    assert heard(talk).unit_name == "HTX Tân Tiến"


def test_who_was_not_heard_is_told(talk: Talk) -> None:
    before = heard(talk)
    assert "chưa có Hang" in talk.say("bo chi Hang ra")
    assert heard(talk) == before


@pytest.mark.parametrize(
    "said", ["thoi bo", "khong dong y", "khong luu so dien thoai", "thôi không đăng ký nữa"]
)
def test_a_refusal_is_still_one(talk: Talk, said: str) -> None:
    talk.say(said)
    dialog = talk.person.conversation.dialog
    assert not isinstance(dialog, Registering) or dialog.step == "consent"
    assert not talk.person.registrations


def test_what_is_asked_takes_nobody_out(talk: Talk) -> None:
    """ "Thì có bị phạt không" had been looked for on the list."""
    before = heard(talk)
    answer = talk.say("khong dang ky thi co bi phat khong")
    assert "không ghi đăng ký là bắt buộc" in answer
    assert "Trong danh sách chưa có" not in answer
    assert heard(talk) == before
