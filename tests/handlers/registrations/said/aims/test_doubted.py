"""An aim with who wished it before and a doubt behind it, and a title where aims are asked for."""

import pytest

from handlers.acts.slots.aim.aims import read_aims
from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize(
    ("said", "aims"),
    [
        ("giam doc bao ghi 40 ho, ma toi thay hoi nhieu", ("40 ho",)),
        ("40 hộ nhưng sợ không đạt", ("40 hộ",)),
        ("thu nhập 5 triệu, không biết có kịp không em", ("thu nhập 5 triệu",)),
        ("trồng 5 ha chè, không để đất bỏ hoang", ("trồng 5 ha chè", "không để đất bỏ hoang")),
        ("giảm hộ nghèo, không hộ nào tái nghèo", ("giảm hộ nghèo", "không hộ nào tái nghèo")),
    ],
)
def test_the_doubt_is_no_part_of_the_aim(said: str, aims: tuple[str, ...]) -> None:
    """What is not to happen is one all the same."""
    assert read_aims(said, at_step=True) == aims


def test_a_title_is_told_where_it_belongs(office: Office) -> None:
    """With what stands there; nothing is written as an aim."""
    talk = at_step(office, "targets", "tập thể")
    told = talk.say("lao dong tien tien")
    assert "Danh hiệu tập thể em đang ghi: Tập thể lao động tiên tiến" in told
    assert (form_of(talk).targets, step_of(talk)) == ((), "targets")
    talk.say("danh hiệu tập thể đổi thành tập thể lao động xuất sắc")
    assert form_of(talk).collective_title == "ttldxs"
