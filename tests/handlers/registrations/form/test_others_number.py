"""The contact's number is changed by whoever says so, and by no number in a message about another."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Registering
from tests.support.talk import Talk, at_step, form_of, registered

OWN, OTHER = "0912345678", "0922333444"


def phone(talk: Talk) -> str | None:
    """What stands in the form."""
    dialog = talk.person.conversation.dialog
    assert isinstance(dialog, Registering)
    return dialog.form.phone


@pytest.mark.parametrize("step", ["targets", "review", "collective-title", "person-initiative"])
@pytest.mark.parametrize(
    "said",
    [
        "Vàng Thị Bịghi trồng 2 ha dâu, gọi 0922333444",
        "Kết nạp 5 thành viên mới, gọi chị Bị 0922 333 444",
        "trồng 2 ha dâu, liên hệ chị Bị 0922333444",
        "mở 1 điểm bán hàng, số điện thoại 0922.333.444",
        "số điện thoại của chị Bị là 0922333444",
        "so dien thoai cua chi bi la 0922333444",
        "Lò Văn Tú, số liên hệ 0922333444 lo vườn ươm",
    ],
)
def test_anothers_number_is_not_written_without_a_word(
    office: Office, step: str, said: str
) -> None:
    """At whatever is asked; where it would have been, it is said that the contact's stays."""
    talk = at_step(office, step)
    told = talk.say(said)
    assert phone(talk) == OWN
    assert "Điện thoại: 0922333444" not in told


def test_the_way_that_is_told_changes_it(office: Office) -> None:
    """The aim is written, the number stays, and the words that were offered write it."""
    talk = at_step(office, "targets")
    told = talk.say("Vàng Thị Bịghi trồng 2 ha dâu, gọi 0922333444")
    assert f"số liên hệ vẫn là {OWN}" in told
    assert "Vàng Thị Bịghi trồng 2 ha dâu" in told
    talk.say(f"đổi số điện thoại thành {OTHER}")
    assert phone(talk) == OTHER


@pytest.mark.parametrize(
    "said",
    [
        "0922333444",
        "số điện thoại 0922333444",
        "số của tôi là 0922333444",
        "nhầm rồi cháu, số bác là 0922333444",
        "sửa số liên hệ thành 0922333444",
        "số mới của anh Páo là 0922333444",
        "đổi số liên hệ sang số của chị Bị 0922333444",
        "số cũ hỏng rồi, số mới 0922333444",
        "Giàng A Páo 0922333444",
    ],
)
def test_who_says_so_has_it_changed(office: Office, said: str) -> None:
    """The number alone, one's own, the contact's, or another in its place."""
    talk = at_step(office, "review")
    talk.say(said)
    assert phone(talk) == OTHER


@pytest.mark.parametrize("step", ["review", "targets", "collective-title", "people"])
@pytest.mark.parametrize(
    "said",
    ["số đó của chồng chị, số chị 0902 030 406", "số kia là số của con gái, số tôi 0902030406"],
)
def test_whose_the_written_one_is_and_then_the_own(office: Office, step: str, said: str) -> None:
    """The own one takes its place, and nothing of it is an aim."""
    talk = at_step(office, step)
    talk.say(said)
    assert form_of(talk).phone == "0902030406"
    assert form_of(talk).targets == ()


def test_how_many_are_changed_is_no_amount(office: Office) -> None:
    talk = registered(office)
    talk.say("sửa giúp chị 2 chỗ: xã Gia Hội, số 0912 345 000")
    assert (form_of(talk).commune, form_of(talk).phone) == ("xã Gia Hội", "0912345000")
