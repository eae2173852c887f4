"""What a director wrote is sent on as it is: who was called is "em", and given names are kept."""

import pytest

from handlers.registrations.form.rows import added
from handlers.turn.turn import Office
from handlers.values.state import Participant
from tests.support.talk import Talk, at_step, form_of, step_of


@pytest.fixture
def talk(office: Office) -> Talk:
    """Where the first person is asked for; the contact is Giàng A Páo."""
    return at_step(office, "person-name", "cả hai")


def _rows(talk: Talk) -> list[tuple[str, str | None, str | None]]:
    return [(row.name, row.position, row.title) for row in form_of(talk).people]


SENT_ON = (
    '"Say ơi ghi cho chị: Xiên tổ trưởng thêu, Pham thợ thêu, Ghển thợ nhuộm với em nữa nhé.'
    ' LĐTT hết"'
)


def test_who_was_called_is_one_of_them_and_not_the_contact(talk: Talk) -> None:
    """The director, who is the contact, had been registered alone."""
    talk.say(SENT_ON)
    assert _rows(talk) == [
        ("Xiên", "Tổ trưởng thêu", "ldtt"),
        ("Pham", "Thợ thêu", "ldtt"),
        ("Ghển", "Thợ nhuộm", "ldtt"),
        ("Say", None, "ldtt"),
    ]


def test_the_whole_names_take_the_place_of_the_given_ones(talk: Talk) -> None:
    talk.say(SENT_ON)
    said = talk.say("dạ Bàn Thị Xiên, Lý Mùi Pham, Phùng Thị Ghển, em là Triệu Mùi Say kế toán ạ")
    assert "bỏ" not in said
    assert step_of(talk) == "people"
    assert _rows(talk) == [
        ("Bàn Thị Xiên", "Tổ trưởng thêu", "ldtt"),
        ("Lý Mùi Pham", "Thợ thêu", "ldtt"),
        ("Phùng Thị Ghển", "Thợ nhuộm", "ldtt"),
        ("Triệu Mùi Say", "Kế toán", "ldtt"),
    ]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        (
            '"Hà ơi đăng ký giúp anh: Lực tổ trưởng, Bông kế toán và em nữa. CSTĐCS hết"',
            ["Lực", "Bông", "Hà"],
        ),
        (
            "Thu ơi, nhập cho chú: Sùng A Chu lái xe, Giàng Thị Mỷ công nhân, cả cháu nữa nhé. LĐTT",
            ["Sùng A Chu", "Giàng Thị Mỷ", "Thu"],
        ),
        ("giám đốc bảo ghi: Lan kế toán, Lực lái xe, ldtt cả", ["Lan", "Lực"]),
        ("Danh sách gồm: Lan kế toán; Lực lái xe; tất cả LĐTT", ["Lan", "Lực"]),
        # The assistant is called, or nobody: who speaks is the contact.
        (
            "Em ơi ghi cho anh: Hoàng Thị Lan kế toán, Vàng A Lực lái xe. LĐTT hết",
            ["Hoàng Thị Lan", "Vàng A Lực"],
        ),
        (
            "Hoàng Thị Lan kế toán, Vàng A Lực lái xe với em nữa nhé. LĐTT hết",
            ["Hoàng Thị Lan", "Vàng A Lực", "Giàng A Páo"],
        ),
    ],
)
def test_who_is_on_the_list(talk: Talk, typed: str, names: list[str]) -> None:
    talk.say(typed)
    assert [row.name for row in form_of(talk).people] == names


def test_in_another_post_it_is_somebody_else() -> None:
    """ "Thêm Hoàng Thị Lan, thủ quỹ" beside "Lan, kế toán"."""
    lan, others = Participant("Lan", "kế toán", "ldtt"), Participant("Lực", "lái xe", "ldtt")
    rows, _ = added((lan, others), [Participant("Hoàng Thị Lan", "thủ quỹ", "ldtt")])
    assert [row.name for row in rows] == ["Lan", "Lực", "Hoàng Thị Lan"]
