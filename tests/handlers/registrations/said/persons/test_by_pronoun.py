"""Who speaks joins the list, or leaves it, by no more than a pronoun."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of


def _names(talk: Talk) -> list[str]:
    return [row.name for row in form_of(talk).people]


@pytest.mark.parametrize(
    "said",
    [
        "và chị nữa, LĐTT",
        "rồi anh nữa, lđtt",
        "với cả bà nữa cháu nhé, lao động tiên tiến",
        "them ca em nua, ldtt",
        "Thêm Đỗ Văn Hùng, thủ kho, LĐTT. Và chị nữa, LĐTT",
    ],
)
def test_who_speaks_is_added(office: Office, said: str) -> None:
    talk = at_step(office, "people", "cá nhân")
    talk.say(said)
    own = next(row for row in form_of(talk).people if row.name == "Giàng A Páo")
    assert (own.position, own.title) == ("Giám đốc", "ldtt")


@pytest.mark.parametrize("said", ["và chị Hoa nữa, LĐTT", "hai chị em với một anh đều LĐTT"])
def test_somebody_else_is_not_who_speaks(office: Office, said: str) -> None:
    talk = at_step(office, "people", "cá nhân")
    talk.say(said)
    assert "Giàng A Páo" not in _names(talk)


@pytest.mark.parametrize(
    "said",
    [
        "bỏ tui ra, tui có đăng ký mô",
        "răng có tui trong đó, bỏ tui ra",
        "thôi cho chị ra khỏi danh sách",
        "bỏ tên chị đi",
        "sao lại có chị trong đó, chị không đăng ký",
        "tui đâu có đăng ký",
    ],
)
def test_who_speaks_is_left_out(office: Office, said: str) -> None:
    talk = at_step(office, "people", "cá nhân")
    talk.say("và chị nữa, LĐTT")
    talk.say(said)
    assert _names(talk) == ["Lò Văn Ún"]


@pytest.mark.parametrize(
    "said", ["bỏ chị ra giúp em", "chị có đăng ký được không", "em chưa đăng ký tập thể"]
)
def test_nobody_is_left_out_by_mistake(office: Office, said: str) -> None:
    talk = at_step(office, "people", "cá nhân")
    talk.say("và chị nữa, LĐTT")
    talk.say(said)
    assert _names(talk) == ["Lò Văn Ún", "Giàng A Páo"]
