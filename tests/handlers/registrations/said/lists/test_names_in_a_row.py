"""Names told without a break between them: a family name begins somebody else."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of


@pytest.fixture
def talk(office: Office) -> Talk:
    """Where the first person is asked for."""
    return at_step(office, "person-name", "cá nhân")


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("lò văn ún lò thị phanh kế toán", ["Lò Văn Ún", "Lò Thị Phanh"]),
        (
            "Hoàng Văn Pảo Nông Thị Xuyến Lương Văn Thơi với cả Hoàng Thị Én",
            ["Hoàng Văn Pảo", "Nông Thị Xuyến", "Lương Văn Thơi", "Hoàng Thị Én"],
        ),
        ("pham van kien bui thi nu ha thi mo", ["Pham Van Kien", "Bui Thi Nu", "Ha Thi Mo"]),
        (
            "thạch sa phương sơn thị lài kim thị hiền",
            ["Thạch Sa Phương", "Sơn Thị Lài", "Kim Thị Hiền"],
        ),
        ("Nguyễn Thị Thanh Mai Đỗ Văn Tô", ["Nguyễn Thị Thanh Mai", "Đỗ Văn Tô"]),
    ],
)
def test_a_family_name_begins_somebody_else(talk: Talk, typed: str, names: list[str]) -> None:
    talk.say(typed)
    assert [row.name for row in form_of(talk).people] == names


@pytest.mark.parametrize(
    "typed", ["Nguyễn Đình Khánh Toàn", "Trần Lê Quốc Toàn", "Vũ Hoàng Thùy Linh", "Hoàng Lê Kha"]
)
def test_a_family_name_in_the_middle_parts_nobody(talk: Talk, typed: str) -> None:
    talk.say(f"{typed}, kế toán, lđtt")
    rows = [(row.name, row.position, row.title) for row in form_of(talk).people]
    assert rows == [(typed, "Kế toán", "ldtt")]


def test_what_was_said_first_of_all_counts_for_all(talk: Talk) -> None:
    """ "Người lao động" is no post where it begins a title."""
    talk.say("hai người lao động tiên tiến nhé Hoàng Văn Pảo Nông Thị Xuyến")
    rows = [(row.name, row.position, row.title) for row in form_of(talk).people]
    assert rows == [("Hoàng Văn Pảo", None, "ldtt"), ("Nông Thị Xuyến", None, "ldtt")]
