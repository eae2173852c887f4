"""Several persons in one breath: nobody is lost in somebody else's post or initiative."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of


def _rows(talk: Talk) -> list[tuple[str, str | None, str | None]]:
    return [(row.name, row.position, row.initiative) for row in form_of(talk).people]


@pytest.mark.parametrize(
    ("said", "rows"),
    [
        (
            "nguyễn thị lụa tổ trưởng tổ thu gom bùi văn quế lái xe hà thị mận công nhân cả ba"
            " đều lao động tiên tiến",
            [
                ("Nguyễn Thị Lụa", "Tổ trưởng tổ thu gom", None),
                ("Bùi Văn Quế", "Lái xe", None),
                ("Hà Thị Mận", "Công nhân", None),
            ],
        ),
        (
            "nguyen thi lua to truong to thu gom bui van que lai xe, ca hai lao dong tien tien",
            [("Nguyen Thi Lua", "Tổ trưởng tổ thu gom", None), ("Bui Van Que", "Lái xe", None)],
        ),
        (
            "hà thị đào quét rác cầm thị pành thu tiền hai chị em với một anh đều LĐTT",
            [("Hà Thị Đào", "Quét rác", None), ("Cầm Thị Pành", "Thu tiền", None)],
        ),
        (
            "Lê Văn Tám, tổ trưởng tổ máy Phạm Thị Hoa thủ kho, LĐTT cả",
            [("Lê Văn Tám", "Tổ trưởng tổ máy", None), ("Phạm Thị Hoa", "Thủ kho", None)],
        ),
        (
            "Nông Văn Thắng giám đốc CSTĐCS sáng kiến Lồng cá nổi, Lục Thị Yến kế toán LĐTT",
            [("Nông Văn Thắng", "Giám đốc", "Lồng cá nổi"), ("Lục Thị Yến", "Kế toán", None)],
        ),
        (
            "Nông Văn Thắng giám đốc CSTĐCS sáng kiến nuôi cá lồng và Lục Thị Yến kế toán LĐTT",
            [("Nông Văn Thắng", "Giám đốc", "nuôi cá lồng"), ("Lục Thị Yến", "Kế toán", None)],
        ),
    ],
)
def test_everybody_has_a_row(office: Office, said: str, rows: list[object]) -> None:
    talk = at_step(office, "person-name", "cá nhân")
    talk.say(said)
    assert _rows(talk) == rows


@pytest.mark.parametrize(
    ("said", "thought"),
    [
        (
            "Lò Văn Ún, CSTĐCS, sáng kiến làm theo sách của Trần Văn Khê, in ở nhà",
            "làm theo sách của Trần Văn Khê, in ở nhà",
        ),
        (
            "Lò Văn Ún, CSTĐCS, sk cải tiến máy sao chè, đảo tự động; Sùng Thị Mỷ, LĐTT",
            "cải tiến máy sao chè, đảo tự động",
        ),
    ],
)
def test_a_thought_is_kept_whole(office: Office, said: str, thought: str) -> None:
    """A name in it is no person of the list where nothing is said of him."""
    talk = at_step(office, "person-name", "cá nhân")
    talk.say(said)
    assert form_of(talk).people[0].initiative == thought


def test_another_number_is_asked_about_by_name(office: Office) -> None:
    talk = at_step(office, "person-name", "cá nhân")
    told = talk.say("hà thị đào quét rác, cầm thị pành thu tiền, ba người đều LĐTT")
    assert "Anh/chị nói 3 người, em đọc được 2: Hà Thị Đào; Cầm Thị Pành" in told
