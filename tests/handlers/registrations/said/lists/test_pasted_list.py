"""A list of persons pasted where something else is asked for."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of

LINES = (
    "Lò Thị Inh, giám đốc, CSTĐ cơ sở\nCầm Thị Ọi, kế toán, LĐTT\nQuàng Thị Thơm, tổ trưởng, LĐTT"
)
TABLE = (
    "STT\tHọ và tên\tChức vụ\tDanh hiệu\n1\tLò Thị Inh\tGiám đốc\tCSTĐ cơ sở\n"
    "2\tCầm Thị Ọi\tTổ trưởng tổ dệt\tLĐTT\n3\tQuàng Thị Thơm\tThành viên\tGiấy khen"
)
NAMES = {"Lò Thị Inh", "Cầm Thị Ọi", "Quàng Thị Thơm"}


@pytest.mark.parametrize("pasted", [LINES, TABLE, f"Danh sách đây em\n{LINES}"])
@pytest.mark.parametrize("kind", ["tập thể", "cả hai"])
def test_at_the_aims_it_is_the_list(office: Office, kind: str, pasted: str) -> None:
    """None of it is an aim, and persons are registered as well."""
    talk = at_step(office, "collective-title", kind)
    talk.say("tập thể lao động tiên tiến")
    if kind == "cả hai":
        talk = at_step(office, "people")
        talk.say("xong")
    talk.say(pasted)
    form = form_of(talk)
    assert {row.name for row in form.people} >= NAMES
    assert form.targets == ()
    assert form.kind == "both"


@pytest.mark.parametrize("step", ["kind", "commune", "phone", "person-title", "person-initiative"])
def test_at_every_other_question_too(office: Office, step: str) -> None:
    """Everybody is there, and nothing of it is the answer."""
    talk = at_step(office, step)
    talk.say(LINES)
    form = form_of(talk)
    assert {row.name for row in form.people} >= NAMES
    assert all("Inh" not in (row.initiative or "") for row in form.people)
    assert form.kind != "collective"


@pytest.mark.parametrize(
    "said",
    [
        "90% thành viên đạt LĐTT\nTập thể LĐTT\n2 cá nhân CSTĐ cơ sở",
        "Doanh thu 2 tỷ\nKết nạp 10 thành viên\nLò Thị Inh đạt LĐTT",
    ],
)
def test_aims_that_speak_of_honours_stay_aims(office: Office, said: str) -> None:
    """Lines that name nobody, or one person among others."""
    talk = at_step(office, "people")
    talk.say("xong")
    talk.say(said)
    assert form_of(talk).targets == tuple(said.splitlines())
    assert len(form_of(talk).people) == 1
