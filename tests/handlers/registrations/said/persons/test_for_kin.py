"""A wife, a son or a daughter types: who is named is registered, and the one who types is not."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of


@pytest.mark.parametrize(
    "said",
    [
        "chị đăng ký cho chồng chị, anh Hà Văn Khơ, phó giám đốc HTX Ngọc Chấn",
        "em đăng ký hộ cho bố em là Hà Văn Khơ, phó giám đốc HTX Ngọc Chấn",
    ],
)
def test_who_is_named_is_registered(office: Office, said: str) -> None:
    """For whom it is was said, and his title is the next answer."""
    talk = at_step(office, "kind")
    talk.say(said)
    talk.say("xã Yên Bình")
    talk.say("lao động tiên tiến")
    form = form_of(talk)
    assert form.kind == "individual"
    assert [(one.name, one.position, one.title) for one in form.people] == [
        ("Hà Văn Khơ", "Phó giám đốc", "ldtt")
    ]


def test_registering_the_unit_for_him_registers_nobody(office: Office) -> None:
    talk = at_step(office, "kind")
    talk.say("chồng chị là Hà Văn Khơ, giám đốc, chị đăng ký cho HTX Ngọc Chấn, tập thể")
    assert form_of(talk).people == ()


@pytest.mark.parametrize(
    ("said", "post"), [("Phạm Quang Huy CEO", "Giám đốc điều hành"), ("Phạm Quang Huy", None)]
)
def test_a_whole_name_beside_the_place_and_a_number_is_not_lost(
    office: Office, said: str, post: str | None
) -> None:
    """Though the place was asked for, and no word before the name says whose it is."""
    talk = at_step(office, "commune")
    talk.say(f"phường Âu Lâu, {said} 0399888777")
    form = form_of(talk)
    assert (form.commune, form.phone) == ("phường Âu Lâu", "0399888777")
    assert (form.contact_name, form.contact_position) == ("Phạm Quang Huy", post)
