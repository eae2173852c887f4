"""What speaks of something else is no post, no place, no unit and no initiative."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, form_of, step_of

BEGUN = ("dang ky", "dong y", "tap the", "htx Tan Tien xa Lam Giang", "Nguyen Van Hung 0968000111")


@pytest.fixture
def talk(office: Office) -> Talk:
    """The contact's post is asked for."""
    talk = Talk(office)
    for line in BEGUN:
        talk.say(line)
    assert step_of(talk) == "contact-position"
    return talk


def test_aims_are_kept_as_aims(talk: Talk) -> None:
    """They are told back, and the post is asked for again."""
    answer = talk.say("nuoi 20 tan ca, doanh thu 3 ty")
    assert "20 tan ca" in answer
    assert "Chức vụ của Nguyen Van Hung?" in answer
    assert form_of(talk).contact_position is None
    assert form_of(talk).targets


@pytest.mark.parametrize("said", ["htx Tan Tien", "lao dong tien tien", "xa Lam Giang"])
def test_a_unit_a_title_or_a_place_is_no_post(talk: Talk, said: str) -> None:
    talk.say(said)
    assert form_of(talk).contact_position is None


@pytest.mark.parametrize(
    ("said", "post"),
    [("la giam doc", "Giám đốc"), ("to truong to 3", "To truong to 3"), ("giam doc", "Giám đốc")],
)
def test_a_post_is_still_one(talk: Talk, said: str, post: str) -> None:
    talk.say(said)
    assert form_of(talk).contact_position == post


def test_who_is_registered_takes_nobodys_place(talk: Talk) -> None:
    talk.say("co ca nhan nua: bac va chi Ly Thi Mo ke toan")
    assert [one.name for one in form_of(talk).people] == ["Nguyen Van Hung", "Ly Thi Mo"]
    assert (form_of(talk).contact_name, form_of(talk).kind) == ("Nguyen Van Hung", "both")


@pytest.mark.parametrize("said", ["Mua A Sung", "Hoang Thi Le", "Phạm Văn Sự"])
def test_somebody_is_no_commune_and_no_unit(office: Office, said: str) -> None:
    talk = Talk(office)
    for line in BEGUN[:3]:
        talk.say(line)
    talk.say(said)
    assert form_of(talk).unit_name is None
    talk.say("htx Tan Tien")
    talk.say(said)
    assert form_of(talk).commune is None


def test_a_name_is_no_initiative(office: Office) -> None:
    talk = Talk(office)
    for line in (
        *BEGUN[:2],
        "ca nhan",
        *BEGUN[3:],
        "giam doc",
        "Nga ke toan",
        "chien si thi dua co so",
    ):
        talk.say(line)
    assert step_of(talk) == "person-initiative"
    talk.say("Nguyen Thi Nga")
    talk.say("phan mem ke toan")
    assert [(one.name, one.initiative) for one in form_of(talk).people] == [
        ("Nguyen Thi Nga", "phan mem ke toan")
    ]


@pytest.mark.parametrize("said", ["Hung luon", "Nguyen Van Hung chu ai", "Hung lao dong tien tien"])
def test_the_contact_by_the_given_name_is_the_same_person(office: Office, said: str) -> None:
    talk = Talk(office)
    for line in (*BEGUN[:2], "ca nhan", *BEGUN[3:], "giam doc"):
        talk.say(line)
    talk.say(said)
    talk.say("lao dong tien tien")
    row = form_of(talk).people[0]
    assert (row.name, row.position, row.title) == ("Nguyen Van Hung", "Giám đốc", "ldtt")


def test_whose_title_is_asked_for_lacks_it(office: Office) -> None:
    """ "Gửi" there is never told that nothing is missing."""
    talk = Talk(office)
    for line in (*BEGUN[:2], "ca nhan", *BEGUN[3:], "giam doc", "Tran Van Ba thu kho"):
        talk.say(line)
    assert "Danh hiệu cá nhân" in talk.say("gui")
