"""A unit that has no name yet: how it is called meanwhile is asked for, and nothing is invented."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize(
    ("said", "unit_type", "commune"),
    [
        ("chưa có tên", None, None),
        ("tổ hợp tác nuôi cá, chưa đặt tên", "tht", None),
        ("tổ mới thành lập chưa có tên gì cả", None, None),
        ("tổ hợp tác 7 nhà trồng quế chưa biết đặt tên gì", "tht", None),
        ("cho toi moi lap to hop tac 7 nha nuoi ca, chua co ten", "tht", None),
        ("htx của anh chưa biết gọi tên là gì, ở xã Văn Chấn", "htx", "xã Văn Chấn"),
        ("bọn em chưa nghĩ ra tên", None, None),
    ],
)
def test_a_unit_without_a_name_is_asked_how_it_is_called(
    office: Office, said: str, unit_type: str | None, commune: str | None
) -> None:
    """What was told of it, the number of its families for one, had become its name."""
    talk = at_step(office, "unit-name")
    assert "chưa đặt tên thì" in talk.say(said)
    form = form_of(talk)
    assert (form.unit_name, form.unit_type, form.commune) == (None, unit_type, commune)
    assert step_of(talk) == "unit-name"


def test_the_way_it_is_called_is_its_name_then(office: Office) -> None:
    talk = at_step(office, "unit-name")
    talk.say("chưa đặt tên em ạ")
    talk.say("Tổ hợp tác Nuôi cá thôn Bản Vạn")
    assert form_of(talk).unit_name == "Tổ hợp tác Nuôi cá thôn Bản Vạn"


@pytest.mark.parametrize("said", ["HTX Không Tên", "HTX Chè Suối Giàng, không biết tên đúng chưa"])
def test_a_name_with_such_words_is_a_name(office: Office, said: str) -> None:
    talk = at_step(office, "unit-name")
    assert "chưa đặt tên thì" not in talk.say(said)
    assert form_of(talk).unit_name == said.partition(",")[0]
