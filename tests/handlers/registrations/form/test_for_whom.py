"""For whom it is, asked first: titles and aims that are said instead."""

from dataclasses import replace

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of


@pytest.fixture
def talk(office: Office) -> Talk:
    """Asked for whom."""
    return at_step(office, "kind")


@pytest.mark.parametrize(
    "said",
    ["lao dong tien tien", "chua nghi ra danh hieu, tu van giup", "cho giám đốc chiến sĩ thi đua"],
)
def test_a_title_both_have_is_led_to_whom_it_is_for(talk: Talk, said: str) -> None:
    """It was not understood three times over."""
    assert "Danh hiệu thì em hỏi ngay sau đó." in talk.say(said)


@pytest.mark.parametrize(
    "said", ["thoi chon tap the lao dong tien tien", "thôi lấy tập thể lao động tiên tiến"]
)
def test_who_stops_thinking_chooses(talk: Talk, said: str) -> None:
    """ "Thôi" refuses nothing there."""
    answer = talk.say(said)
    assert "Danh hiệu tập thể: Tập thể lao động tiên tiến" in answer
    assert "Đăng ký: Tập thể" in answer


@pytest.mark.parametrize(
    "said", ["chi tieu thi sao, viet the nao", "chỉ tiêu ghi gì", "chi tieu thi sao"]
)
def test_how_an_aim_is_written_is_no_aim(talk: Talk, said: str) -> None:
    """ "Sao" was written into the form."""
    assert "Em ghi" not in talk.say(said)


@pytest.mark.parametrize("step", ["unit-name", "commune", "contact", "collective-title"])
@pytest.mark.parametrize("said", ["thôi đăng ký cả cá nhân nữa", "ghi cả cá nhân luôn em nhé"])
def test_the_other_kind_too_in_between(office: Office, step: str, said: str) -> None:
    """It is no unit's name and ends nothing; what was written stays."""
    talk = at_step(office, step, "tập thể")
    before = form_of(talk)
    talk.say(said)
    assert form_of(talk) == replace(before, kind="both")


def test_who_began_with_persons_adds_the_unit(office: Office) -> None:
    talk = at_step(office, "unit-name", "cá nhân")
    talk.say("thôi đăng ký cả tập thể nữa")
    assert form_of(talk).kind == "both"


def test_a_unit_and_persons_told_in_one_list_are_both(office: Office) -> None:
    """A commendation is a person's as well: whoever has one is not in a unit's form alone."""
    talk = at_step(office, "kind")
    talk.say(
        "HTX Ba Khe xã Cát Thịnh: 1. Tập thể: Cờ thi đua UBND tỉnh; 2. Hà Ba - GĐ - bằng khen tỉnh"
    )
    assert (form_of(talk).kind, len(form_of(talk).people)) == ("both", 1)


@pytest.mark.parametrize(
    ("said", "title"),
    [("lao động tiên tiến cho cả tổ hợp tác em", "ttldtt"), ("LĐXS cho cả HTX", "ttldxs")],
)
def test_an_honour_for_the_whole_unit_is_the_units(office: Office, said: str, title: str) -> None:
    talk = at_step(office, "kind")
    talk.say(said)
    assert (form_of(talk).kind, form_of(talk).collective_title) == ("collective", title)


@pytest.mark.parametrize(
    "said",
    ["cho bố tôi với chú Tư", "cho hai bố con", "em ghi cho vợ chồng tôi"],
)
def test_people_of_a_family_are_persons(talk: Talk, said: str) -> None:
    """ "Cho" is not "chờ": nobody is told to take their time."""
    assert "Tên đầy đủ của đơn vị" in talk.say(said)
    assert form_of(talk).kind == "individual"


@pytest.mark.parametrize(
    "said", ["cho htx của bố con tôi", "chờ bố tôi một chút", "cho tôi hỏi tí"]
)
def test_the_unit_or_a_wait_is_none(talk: Talk, said: str) -> None:
    talk.say(said)
    assert form_of(talk).kind != "individual"
