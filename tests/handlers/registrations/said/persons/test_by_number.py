"""One of the list by number, at whichever question: "số 2 là lđtt"."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

LIST = "Lò Thị Mai - kế toán - LĐTT\nHà Văn Bốn - GK"


def listed(office: Office) -> Talk:
    talk = at_step(office, "person-name")
    talk.say(LIST)
    return talk


@pytest.mark.parametrize("step", ["people", "targets", "review"])
def test_it_goes_to_its_row_and_the_question_stays(office: Office, step: str) -> None:
    talk = listed(office)
    for line in {"people": (), "targets": ("xong",), "review": ("xong", "bỏ qua")}[step]:
        talk.say(line)
    for typed, row in (
        ("số 2 là lđtt", ("Hà Văn Bốn", None, "ldtt")),
        ("người thứ 2 làm thủ quỹ", ("Hà Văn Bốn", "Thủ quỹ", "ldtt")),
        ("người thứ hai danh hiệu giấy khen", ("Hà Văn Bốn", "Thủ quỹ", "gk")),
    ):
        talk.say(typed)
        at = form_of(talk).people[1]
        assert ((at.name, at.position, at.title), step_of(talk)) == (row, step), typed
    assert form_of(talk).targets == ()


def test_at_the_initiative_it_is_no_initiative(office: Office) -> None:
    """Of the row that is asked about, too: it goes on with what is still to be asked of it."""
    talk = at_step(office, "person-initiative")
    talk.say("số 1 là lđtt")
    assert (step_of(talk), form_of(talk).people[0].title) == ("people", "ldtt")
    talk.say("thêm người")
    talk.say("Hà Văn Bốn, tổ trưởng")
    talk.say("CSTĐCS")
    told = talk.say("số 1 là tổ phó")
    assert "1. Lò Văn Ún, Tổ phó, Lao động tiên tiến" in told
    assert step_of(talk) == "person-initiative"


def test_a_commendation_beside_has_a_row_of_its_own(office: Office) -> None:
    talk = listed(office)
    talk.say("xong")
    talk.say("số 1 thêm bằng khen tỉnh")
    assert [row.title for row in form_of(talk).people] == ["ldtt", "gk", "bk-tinh"]
    assert form_of(talk).people[2].name == "Lò Thị Mai"


def test_while_another_ones_title_is_asked_for(office: Office) -> None:
    talk = at_step(office, "people")
    talk.say("Lò A Tống thợ xây")
    talk.say("số 1 lên cstđ tỉnh")
    talk.say("lđtt")
    assert [one.title for one in form_of(talk).people] == ["cstd-tinh", "ldtt"]
