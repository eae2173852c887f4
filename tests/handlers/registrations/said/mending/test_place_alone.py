"""Where a unit's name is asked for, the place alone is its place and no name."""

import pytest

from handlers.acts.heard import Heard
from handlers.turn.turn import Office
from tests.support.talk import Talk, form_of, step_of


@pytest.mark.parametrize(
    ("said", "commune"),
    [("xa van phu", "xã Văn Phú"), ("ở xã Văn Phú", "xã Văn Phú"), ("phuong Nam Cuong", "phường Nam Cường")],
)  # fmt: skip
def test_the_place_is_taken_and_the_name_asked_for(office: Office, said: str, commune: str) -> None:
    talk = Talk(office)
    for line in ("đăng ký", "đồng ý", "cả hai", "htx"):
        talk.say(line)
    assert "Tên đầy đủ của đơn vị?" in talk.say(said)
    assert (form_of(talk).unit_name, form_of(talk).commune) == (None, commune)
    assert step_of(talk) == "unit-name"


@pytest.mark.parametrize(
    "said",
    [
        "đăng ký cho cả 2 htx được không",
        "chị đăng ký cho cả hai đơn vị",
        "dang ky cho ca 2 ben, ben rau voi ben dich vu",
    ],
)
def test_two_units_are_no_kind(said: str) -> None:
    """ "Cả hai" of units says nothing of persons."""
    assert Heard(said, at="idle").meant.slots.kind is None
    assert Heard("đăng ký cả hai, tập thể và cá nhân", at="idle").meant.slots.kind == "cả hai"
