"""A post told of somebody who stands nowhere changes nobody else's."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, form_of, step_of

WISH = "dang ky htx Tan Tien xa Lam Giang, Nguyen Van Hung giam doc 0968000111, tap the lao dong tien tien"


@pytest.fixture
def talk(office: Office) -> Talk:
    """The whole is shown; Hùng is to be spoken to."""
    talk = Talk(office)
    for line in (WISH, "ok em", "100 ha che"):
        talk.say(line)
    assert step_of(talk) == "review"
    return talk


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("ghi nham, Tuan la pho giam doc", "Tuan"),
        ("tuan la pho giam doc co", "Tuan"),
        ("Nguyen Thi Tuan la pho giam doc", "Nguyen Thi Tuan"),
        ("binh thu quy", "Binh"),
        ("sai roi, anh Páo làm kế toán", "Páo"),
    ],
)
def test_who_is_meant_is_asked(talk: Talk, said: str, name: str) -> None:
    before = form_of(talk)
    assert f"chưa có ai tên {name} nên em chưa sửa gì" in talk.say(said)
    assert form_of(talk) == before


@pytest.mark.parametrize(
    "said", ["Hung la pho giam doc", "Hung pho giam doc", "a nham, hung la pho giam doc nhe"]
)
def test_the_contact_by_the_given_name_is_mended(talk: Talk, said: str) -> None:
    assert "Nguyen Van Hung, Phó giám đốc" in talk.say(said)


def test_one_of_the_list_is_mended(talk: Talk) -> None:
    for line in ("them anh Tran Van Ba lao dong tien tien", "Ba thu kho"):
        talk.say(line)
    assert form_of(talk).people[0].position == "Thủ kho"
    assert form_of(talk).contact_position == "Giám đốc"


def test_another_title_step_keeps_everybody(talk: Talk) -> None:
    """While somebody's title is asked for, a stranger's post goes to none of them."""
    talk.say("them chi Mua thi Sa nua, ke toan")
    assert "chưa có ai tên Binh" in talk.say("ghi nham, Binh la ke toan")
    assert [(one.name, one.position) for one in form_of(talk).people] == [("Mua Thi Sa", "Kế toán")]
    assert step_of(talk) == "person-title"


def test_where_a_name_is_asked_for_it_is_somebody_new(office: Office) -> None:
    talk = Talk(office)
    for line in (
        "dang ky htx Tan Tien xa Lam Giang, Nguyen Van Hung giam doc 0968000111",
        "ok",
        "ca nhan",
    ):
        talk.say(line)
    talk.say("Kien la ke toan truong")
    talk.say("lao dong tien tien")
    assert [(one.name, one.position) for one in form_of(talk).people] == [
        ("Kien", "Kế toán trưởng")
    ]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Lao dong tien tien", "Lao động tiên tiến là của ai ạ?"),
        ("ldtt nhe", "Lao động tiên tiến là của ai ạ?"),
        ("pho giam doc", "Phó giám đốc là của ai ạ?"),
    ],
)
def test_a_title_or_a_post_alone_is_asked_about(talk: Talk, said: str, told: str) -> None:
    """It is neither the contact's nor the unit's without a word of it."""
    before = form_of(talk)
    assert told in talk.say(said)
    assert form_of(talk) == before


def test_with_the_name_it_is_taken(talk: Talk) -> None:
    talk.say("lao dong tien tien")
    talk.say("Nguyen Van Hung lao dong tien tien")
    assert [(one.name, one.title) for one in form_of(talk).people] == [("Nguyen Van Hung", "ldtt")]
