"""Somebody takes another one's place on the list, or another honour is his, with a reason told."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of

LIST = "Nguyễn Thị Lụa tổ trưởng, Bùi Văn Quế lái xe, Hà Thị Mận công nhân, cả ba LĐTT"


def _listed(office: Office, listed: str = LIST) -> Talk:
    talk = at_step(office, "person-name", "cá nhân")
    talk.say(listed)
    return talk


def _rows(talk: Talk) -> list[tuple[str, str | None, str | None]]:
    return [(row.name, row.position, row.title) for row in form_of(talk).people]


@pytest.mark.parametrize(
    "said",
    [
        "à quên cái mận nó xin nghỉ về trông cháu rồi cháu thay bằng hà thị đào cũng công nhân cho bà",
        "Mận nghỉ rồi, thay bằng Hà Thị Đào, công nhân",
        "đổi chị Mận lấy chị Hà Thị Đào công nhân",
        "Mận thì thay bằng con Hà Thị Đào công nhân",
        "thay chị Mận bằng chị Hà Thị Đào, công nhân",
    ],
)
def test_one_goes_and_one_comes(office: Office, said: str) -> None:
    """Whoever comes has the honour of whoever goes, unless another one is said."""
    talk = _listed(office)
    talk.say(said)
    assert [name for name, _, _ in _rows(talk)] == ["Nguyễn Thị Lụa", "Bùi Văn Quế", "Hà Thị Đào"]
    assert _rows(talk)[2] == ("Hà Thị Đào", "Công nhân", "ldtt")


@pytest.mark.parametrize(
    "said",
    ["đổi LĐTT bằng giấy khen", "năm nay thay máy cũ bằng máy mới", "thay bằng Hà Thị Đào à?"],
)
def test_nobody_goes_by_anything_else(office: Office, said: str) -> None:
    talk = _listed(office)
    before = _rows(talk)
    talk.say(said)
    assert _rows(talk)[:3] == before


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("thiếu đỗ văn hùng lái xe rồi cháu", "Đỗ Văn Hùng"),
        ("còn thiếu anh Đỗ Văn Hùng thủ kho nữa", "Đỗ Văn Hùng"),
        ("sót Đỗ Văn Hùng thủ kho", "Đỗ Văn Hùng"),
    ],
)
def test_who_is_missing_is_added(office: Office, said: str, name: str) -> None:
    talk = _listed(office)
    talk.say(said)
    assert _rows(talk)[3][0] == name


@pytest.mark.parametrize(
    "said",
    [
        "À thôi, con Thu mới sinh cháu, cho nó lao động tiên tiến thôi, khỏi sáng kiến chi hết",
        "chị Thu bận con nhỏ, chị ấy lấy LĐTT thôi",
        "Thu ốm rồi, cho nó lđtt",
    ],
)
def test_a_reason_is_no_honour(office: Office, said: str) -> None:
    """Only the one who was told of has another honour, and no initiative with it."""
    talk = _listed(office, "Lê Hoài Thu kế toán CSTĐCS sáng kiến nhắc nợ qua zalo; Vi Văn Páo LĐTT")
    talk.say(said)
    first, second = form_of(talk).people
    assert (first.name, first.title, first.initiative) == ("Lê Hoài Thu", "ldtt", None)
    assert (second.name, second.title) == ("Vi Văn Páo", "ldtt")


def test_no_aim_and_no_units_title_is_made_of_it(office: Office) -> None:
    talk = at_step(office, "review")
    before = form_of(talk)
    talk.say("À thôi, con Ún mới cưới, cho nó lao động tiên tiến thôi, khỏi sáng kiến")
    after = form_of(talk)
    assert (after.targets, after.collective_title) == (before.targets, before.collective_title)
    assert (after.people[0].title, after.people[0].initiative) == ("ldtt", None)
