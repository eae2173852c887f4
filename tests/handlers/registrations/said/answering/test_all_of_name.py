"""Below "nếu chỉ có vậy" a yes is a yes, and a family name goes before the name."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, form_of, step_of

WISH = (
    "em dang ky giup anh 1 suat tap the lao dong tien tien cho htx Tan Tien xa Lam Giang, lien he anh Do "
    "0968000111, ca nhan gom chi Lan ke toan va anh Minh to truong deu lao dong tien tien"
)


@pytest.fixture
def talk(office: Office) -> Talk:
    """The whole name of "Lan", who stands on the list, is asked for."""
    talk = Talk(office)
    talk.say(WISH)
    assert "cả họ tên của Lan" in talk.say("ok em")
    return talk


def test_who_is_to_be_spoken_to_is_none_of_the_list(talk: Talk) -> None:
    """ "Đều lao động tiên tiến" is said of whoever stands behind "cá nhân"."""
    form = form_of(talk)
    assert [(one.name, one.title) for one in form.people] == [("Lan", "ldtt"), ("Minh", "ldtt")]
    assert (form.contact_name, form.phone) == ("Do", "0968000111")


@pytest.mark.parametrize(
    "said",
    [
        "dung", "Dung", "uh dung", "dung roi", "dung roi, gui lai", "the thoi", "chi co vay", "kg co ho",
        "Lan thoi", "bo qua", "giữ nguyên", "ok em", "co vay thoi chau a", "k nho ho",
    ],
)  # fmt: skip
def test_a_yes_is_nobodys_name(talk: Talk, said: str) -> None:
    """What is known of them is not asked again, and the next one is."""
    assert "cả họ tên của Minh" in talk.say(said)
    assert form_of(talk).people[0].name == "Lan"


@pytest.mark.parametrize(
    ("said", "name"), [("ho Hoang", "Hoang Lan"), ("chị ấy họ Vàng", "Vàng Lan")]
)
def test_the_family_alone_goes_before_the_name(talk: Talk, said: str, name: str) -> None:
    talk.say(said)
    assert form_of(talk).people[0].name == name


@pytest.mark.parametrize("said", ["Ho Dung", "Vu Thi Dung"])
def test_a_name_is_still_a_name(talk: Talk, said: str) -> None:
    """With a capital it is no yes."""
    assert f"{said} là họ tên của Lan ạ?" in talk.say(said)


def test_whose_given_name_is_all_is_asked_once(talk: Talk) -> None:
    """The end of the list asks nobody again; then comes the contact."""
    for line in ("dung", "the thoi"):
        talk.say(line)
    assert "cả họ tên của Do" in talk.say("xong")
    assert "Chức vụ của Do?" in talk.say("dung")
    talk.say("giam doc")
    assert form_of(talk).contact_name == "Do"
    assert step_of(talk) == "targets"


def test_the_post_of_a_given_name_is_kept_with_it(office: Office) -> None:
    """ "Liên hệ chị Hoa, kế toán" is never a contact called "Kế toán"."""
    talk = Talk(office)
    talk.say(
        "bac dang ky cho htx Tan Tien xa Lam Giang, lien he chi Hoa 0978123123 ke toan, tap the lao dong tien tien"
    )
    assert "cả họ tên của Hoa" in talk.say("dong y")
    talk.say("Nguyen Thi Hoa")
    assert (form_of(talk).contact_name, form_of(talk).contact_position) == (
        "Nguyen Thi Hoa",
        "Kế toán",
    )


def test_the_whole_name_of_another_is_the_others(talk: Talk) -> None:
    """It takes nobody's place, and the one that is asked for is asked for again."""
    assert "cả họ tên của Lan" in talk.say("Vu Van Minh")
    assert [one.name for one in form_of(talk).people] == ["Lan", "Vu Van Minh"]
    talk.say("Dinh Thi Lan")
    assert [one.name for one in form_of(talk).people] == ["Dinh Thi Lan", "Vu Van Minh"]


def test_a_name_that_is_nobodys_is_asked_about(talk: Talk) -> None:
    assert "Vu Van Hai là họ tên của Lan ạ?" in talk.say("Vu Van Hai")
    assert [one.name for one in form_of(talk).people] == ["Lan", "Minh"]
    talk.say("dung")
    assert form_of(talk).people[0].name == "Vu Van Hai"
