"""Who speaks and his title in one go, and the words that end a list."""

import pytest

from handlers.turn.turn import Office
from handlers.values.state import Step
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize(
    "said",
    [
        "Mình thôi, Lao động tiên tiến",
        "chính mình ấy, LĐTT",
        "chinh minh ay, ldtt nhe em",
        "thì tui chớ ai, LĐTT",
        "LĐTT, mình thôi em",
        "mình đăng ký lđtt",
    ],
)
def test_who_speaks_comes_with_the_title(office: Office, said: str) -> None:
    """Neither name nor title is asked for anew."""
    talk = at_step(office, "person-name")
    talk.say(said)
    (row,) = form_of(talk).people
    assert (row.name, row.position, row.title) == ("Giàng A Páo", "Giám đốc", "ldtt")
    assert step_of(talk) == Step.PEOPLE


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Lê Văn Minh, LĐTT", "Lê Văn Minh"),
        ("le van minh, ldtt", "Le Van Minh"),
        ("Hoàng Minh, LĐTT", "Hoàng Minh"),
        ("Trần Thị Em, kế toán, LĐTT", "Trần Thị Em"),
    ],
)
def test_a_name_that_ends_in_such_a_word_is_a_name(office: Office, said: str, name: str) -> None:
    """Minh and Em are people."""
    talk = at_step(office, "person-name")
    talk.say(said)
    assert [row.name for row in form_of(talk).people] == [name]


@pytest.mark.parametrize("said", ["em trai mình, LĐTT", "chồng em, LĐTT", "mình không LĐTT"])
def test_somebody_of_the_family_is_not_who_speaks(office: Office, said: str) -> None:
    """Nor is a refusal."""
    talk = at_step(office, "person-name")
    talk.say(said)
    assert form_of(talk).people == ()


@pytest.mark.parametrize(
    "said",
    [
        "Dạ xong rồi ạ",
        "xong roi a",
        "hết rồi",
        "Mình thôi, hết rồi",
        "rứa thôi em",
        "hết người rồi cháu",
        "bấy nhiêu thôi, hết rồi nha em",
    ],
)
def test_the_list_ends(office: Office, said: str) -> None:
    """Nothing of the plan is told, and it is not said to be unfinished."""
    talk = at_step(office, "people")
    assert "chưa xong" not in talk.say(said)
    assert step_of(talk) == Step.TARGETS


@pytest.mark.parametrize(
    "said",
    [
        "co moi minh minh thoi",
        "chi co minh thoi",
        "co minh minh thoi",
        "minh thoi",
        "chỉ có mình mình thôi",
        "mình tui thôi",
        "dạ chỉ có mỗi mình tôi thôi ạ",
        "có mỗi chị thôi em",
        "một mình tui thui",
        "Mỗi mình em thôi nhé",
    ],
)
def test_only_who_speaks_ends_it(office: Office, said: str) -> None:
    """One person is on the list, and nobody more comes."""
    talk = at_step(office, "people")
    talk.say(said)
    assert (step_of(talk), len(form_of(talk).people)) == (Step.TARGETS, 1)


@pytest.mark.parametrize(
    "said",
    ["không chỉ mình mình thôi đâu", "mình thôi à?", "đâu có mỗi mình", "chưa, có mỗi mình thôi à"],
)
def test_not_only_who_speaks(office: Office, said: str) -> None:
    talk = at_step(office, "people")
    talk.say(said)
    assert step_of(talk) != Step.TARGETS


@pytest.mark.parametrize("said", ["xong rồi à", "hết chưa", "chưa xong đâu", "còn một người nữa"])
def test_a_question_ends_nothing(office: Office, said: str) -> None:
    """Nor does whoever is not done."""
    talk = at_step(office, "people")
    talk.say(said)
    assert step_of(talk) != Step.TARGETS
