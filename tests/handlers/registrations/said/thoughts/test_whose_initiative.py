"""Whose initiative is told, and that somebody has none yet: only what it is stands in the form."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of


def _initiatives(talk: Talk) -> dict[str, str | None]:
    return {row.name: row.initiative for row in form_of(talk).people}


@pytest.mark.parametrize(
    ("said", "initiative"),
    [
        ("sáng kiến của Ún chỉ là cách ủ phân bằng men vi sinh", "cách ủ phân bằng men vi sinh"),
        ("của chị ấy là sấy chè hai tầng", "sấy chè hai tầng"),
        ("ông Ún thì có cái giàn phơi chè di động", "giàn phơi chè di động"),
        ("chỉ có mỗi việc cải tiến lò sấy thôi", "cải tiến lò sấy"),
        ("con chi thi chua nghi ra", None),
        ("con anh thi chua nghi ra cai gi ca", None),
        ("của Ún thì chưa có", None),
        ("anh Ún chưa làm sáng kiến nào", None),
        # Its own words begin with what might lead in to it.
        ("chỉ dùng phân chuồng ủ hoai cho vườn chè", "chỉ dùng phân chuồng ủ hoai cho vườn chè"),
        ("con dấu điện tử cho phiếu nhập kho", "con dấu điện tử cho phiếu nhập kho"),
        ("cửa sổ thoát ẩm cho lò sấy", "cửa sổ thoát ẩm cho lò sấy"),
        ("chưa cần thuốc sâu: bẫy bả sinh học", "chưa cần thuốc sâu: bẫy bả sinh học"),
    ],
)
def test_of_one_person(office: Office, said: str, initiative: str | None) -> None:
    """The name, "chỉ là" and "thì" are no part of it; who has none yet is left empty."""
    talk = at_step(office, "person-initiative")
    talk.say(said)
    assert step_of(talk) == "people"
    assert _initiatives(talk) == {"Lò Văn Ún": initiative}


def test_what_is_said_of_somebody_else_is_not_written_here(office: Office) -> None:
    """It is asked who is meant."""
    talk = at_step(office, "person-initiative")
    assert "nói về ai" in talk.say("của Thơm chỉ là cải tiến khung cửi")
    assert step_of(talk) == "person-initiative"


def test_of_two_the_one_who_is_not_named_has_none_yet(office: Office) -> None:
    """ "…, còn chị thì chưa nghĩ ra" takes nothing away from who was named before it."""
    talk = at_step(office, "person-name", "cá nhân")
    talk.say("Lò Văn Ún tổ trưởng, Hà Thị Thơm thợ dệt, đều chiến sĩ thi đua cơ sở")
    talk.say("xong")
    assert step_of(talk) == "people-initiative"
    talk.say("anh Ún là cải tiến lò sấy, con chi thi chua nghi ra")
    assert step_of(talk) == "targets"
    assert _initiatives(talk) == {"Lò Văn Ún": "cải tiến lò sấy", "Hà Thị Thơm": None}
