"""Somebody who is left out: a row opened by mistake, one of the list in the middle of a row."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of


@pytest.fixture
def talk(office: Office) -> Talk:
    """A list of two, and a third whose initiative is asked for."""
    talk = at_step(office, "people")
    talk.say("thêm Hà Thị Điện, thủ quỹ, lao động tiên tiến")
    talk.say("thêm người")
    talk.say("Vũ Thị Hạnh, kế toán")
    talk.say("chiến sĩ thi đua cơ sở")
    assert step_of(talk) == "person-initiative"
    return talk


def _names(talk: Talk) -> list[str]:
    return [row.name for row in form_of(talk).people]


@pytest.mark.parametrize("said", ["xóa số 2", "xóa chị Điện đi", "bỏ người số 2 nhé"])
def test_one_of_the_list_goes_and_the_open_row_stays(talk: Talk, said: str) -> None:
    """The wish is nobody's initiative."""
    assert "Đã xóa Hà Thị Điện" in talk.say(said)
    assert step_of(talk) == "person-initiative"
    talk.say("sấy chè bằng củi ép")
    assert _names(talk) == ["Lò Văn Ún", "Vũ Thị Hạnh"]
    assert form_of(talk).people[-1].initiative == "sấy chè bằng củi ép"


@pytest.mark.parametrize(
    "said", ["bỏ người này đi", "không có ai tên Vũ Thị Hạnh cả, xóa đi", "hủy thêm người"]
)
def test_the_open_row_is_given_up(talk: Talk, said: str) -> None:
    """Nobody else goes, and nothing is deleted for good."""
    assert "em không ghi Vũ Thị Hạnh" in talk.say(said)
    assert step_of(talk) == "people"
    assert _names(talk) == ["Lò Văn Ún", "Hà Thị Điện"]


@pytest.mark.parametrize(
    "said", ["bỏ người này đi", "hủy thêm người", "thôi không thêm nữa", "không phải thêm người"]
)
def test_a_name_that_was_asked_for_by_mistake(office: Office, said: str) -> None:
    """No wish is somebody's name; the list is shown again."""
    talk = at_step(office, "people")
    talk.say("thêm người")
    talk.say(said)
    assert step_of(talk) == "people"
    assert _names(talk) == ["Lò Văn Ún"]


def test_nobody_of_that_name(office: Office) -> None:
    """Within the list this is about one of it, and never about everything that is kept."""
    talk = at_step(office, "people")
    assert "không có" not in talk.say("không có ai tên Lò Văn Ún cả, xóa đi").lower()
    assert _names(talk) == []
    assert step_of(talk) == "person-name"
