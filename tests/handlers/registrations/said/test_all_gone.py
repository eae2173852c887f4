"""All of the list are taken out at once; a number that is not that of the list is asked about."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

THREE = (
    "Lò Văn Một, giám đốc, lao động tiên tiến\nLò Thị Hai, kế toán, lao động tiên tiến\n"
    "Vàng A Ba, tổ trưởng, lao động tiên tiến"
)


def _listed(office: Office) -> Talk:
    talk = at_step(office, "people", kind="cá nhân")
    talk.say("bỏ Lò Văn Ún")
    talk.say(THREE)
    assert len(form_of(talk).people) == 3
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "bỏ cả ba",
        "bỏ cả 3 người đi em",
        "xóa cả ba người đó luôn",
        "bo ca ba nhe",
        "bỏ hết mấy người đó",
        "thôi xóa hết mọi người trong danh sách đi",
        "bo tat ca nhung nguoi nay",
        "loại hết các cá nhân ra",
    ],
)
def test_they_all_go(office: Office, said: str) -> None:
    """And are named; the next one is asked for."""
    talk = _listed(office)
    answered = talk.say(said)
    assert "Đã xóa Lò Văn Một, Lò Thị Hai, Vàng A Ba khỏi danh sách." in answered
    assert (form_of(talk).people, step_of(talk)) == ((), "person-name")


@pytest.mark.parametrize("said", ["bỏ cả hai", "bỏ cả 4 người", "xóa cả năm người đi"])
def test_another_number_is_asked_about(office: Office, said: str) -> None:
    """Nobody goes by it."""
    talk = _listed(office)
    assert "Danh sách đang có 3 người, em chưa bỏ ai" in talk.say(said)
    assert len(form_of(talk).people) == 3


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("bỏ 2 người đầu", ["Vàng A Ba"]),
        ("bỏ hai người cuối", ["Lò Văn Một"]),
        ("bỏ anh Ba", ["Lò Văn Một", "Lò Thị Hai"]),
        ("không bỏ cả ba đâu", ["Lò Văn Một", "Lò Thị Hai", "Vàng A Ba"]),
        ("có bỏ cả ba được không?", ["Lò Văn Một", "Lò Thị Hai", "Vàng A Ba"]),
        ("bỏ qua", ["Lò Văn Một", "Lò Thị Hai", "Vàng A Ba"]),
    ],
)
def test_some_of_them_are_not_all(office: Office, said: str, left: list[str]) -> None:
    talk = _listed(office)
    talk.say(said)
    assert [row.name for row in form_of(talk).people] == left
