"""Who speaks adds himself with an honour, whatever else of the list is being asked."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, row_of, step_of

TOO = [
    "Và chị nữa, LĐTT",
    "Còn chị nữa mà, LĐTT",
    "con chi nua ma, ldtt",
    "Giám đốc anh Páo đây, LĐTT",
    "còn anh Páo nữa, lao động tiên tiến",
]
OWN = ("Giàng A Páo", "Giám đốc", "ldtt")


def _own(talk: Talk) -> list[tuple[str, str | None, str | None]]:
    rows = [(row.name, row.position, row.title) for row in form_of(talk).people]
    return [row for row in rows if row[0] == OWN[0]]


@pytest.mark.parametrize("said", TOO)
@pytest.mark.parametrize("step", ["people", "person-initiative", "person-position", "person-title"])
def test_the_open_question_stays(office: Office, said: str, step: str) -> None:
    talk = at_step(office, step)
    before = row_of(talk)
    talk.say(said)
    assert (step_of(talk), row_of(talk), _own(talk)) == (step, before, [OWN])


def test_the_answer_before_it_is_taken(office: Office) -> None:
    talk = at_step(office, "person-initiative")
    talk.say("Máy sao chè tự động, và chị nữa, LĐTT")
    given = {row.name: row.initiative for row in form_of(talk).people}
    assert (given["Lò Văn Ún"], _own(talk)) == ("Máy sao chè tự động", [OWN])


@pytest.fixture
def asked(office: Office) -> Talk:
    """Whose the initiative is that was just told is the question."""
    talk = at_step(office, "people")
    talk.say("thêm Lê Văn Cường, thủ kho, CSTĐ cơ sở")
    assert "Đây là sáng kiến của Lê Văn Cường" in talk.say(
        "Phân loại rác tại nguồn bằng hai màu bao"
    )
    return talk


@pytest.mark.parametrize("said", TOO)
def test_whose_it_is_is_asked_still(asked: Talk, said: str) -> None:
    """Nothing of it is lost."""
    assert "Đây là sáng kiến của Lê Văn Cường" in asked.say(said)
    asked.say("đúng rồi")
    given = {row.name: row.initiative for row in form_of(asked).people}
    assert (given["Lê Văn Cường"], _own(asked)) == (
        "Phân loại rác tại nguồn bằng hai màu bao",
        [OWN],
    )


@pytest.mark.parametrize(
    "said", ["Đúng rồi, và chị nữa, LĐTT", "Đúng của Cường, còn chị nữa, LĐTT"]
)
def test_a_yes_before_it_is_one(asked: Talk, said: str) -> None:
    asked.say(said)
    given = {row.name: row.initiative for row in form_of(asked).people}
    assert (given["Lê Văn Cường"], _own(asked)) == (
        "Phân loại rác tại nguồn bằng hai màu bao",
        [OWN],
    )


@pytest.mark.parametrize(
    "said", ["Kế toán chị Páo đây, giấy khen", "con chị nữa, LĐTT", "chị nữa chưa biết, LĐTT à?"]
)
def test_somebody_else_is_not_who_speaks(office: Office, said: str) -> None:
    talk = at_step(office, "people")
    talk.say(said)
    assert _own(talk) == []
