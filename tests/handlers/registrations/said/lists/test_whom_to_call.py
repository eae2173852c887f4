"""A list of persons where the contact is asked for, and whose number it is below the list."""

import pytest

from handlers.acts.heard import Heard
from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

ROWS = "Nguyễn Thị Kim Oanh - GĐ\nTrần Văn Hợp - phó GĐ\nPhạm Quốc Đạt - tổ trưởng"


@pytest.fixture
def talk(office: Office) -> Talk:
    """The list was pasted where it was asked whom to call."""
    talk = Talk(office)
    for line in ("đăng ký", "đồng ý", "cá nhân", "HTX Bưởi Đại Minh, xã Yên Bình", ROWS):
        talk.say(line)
    return talk


def test_a_pasted_list_is_the_list(talk: Talk) -> None:
    """Nobody of it is lost, and whom to call is asked for again."""
    form = form_of(talk)
    assert [one.name for one in form.people] == [
        "Nguyễn Thị Kim Oanh",
        "Trần Văn Hợp",
        "Phạm Quốc Đạt",
    ]
    assert (form.kind, form.contact_name) == ("individual", None)


@pytest.mark.parametrize(
    "said",
    ["chị Oanh 0915 667 788", "số của chị Oanh là 0915667788 nhé", "liên hệ chị Oanh 0915667788"],
)
def test_who_stands_on_the_list_is_called(talk: Talk, said: str) -> None:
    talk.say("tất cả lao động tiên tiến")
    assert step_of(talk) == "people"
    talk.say(said)
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == ("Nguyễn Thị Kim Oanh", "Giám đốc")
    assert form.phone == "0915667788"


def test_a_number_alone_below_the_list(talk: Talk) -> None:
    """It is the one that will be asked for."""
    talk.say("tất cả lao động tiên tiến")
    talk.say("0915667788")
    assert (form_of(talk).phone, form_of(talk).contact_name) == ("0915667788", None)


@pytest.mark.parametrize(
    "said",
    [
        "Tôi muốn đăng ký danh hiệu cho 5 người trong hợp tác xã Bưởi Đại Minh",
        "muốn đăng ký thi đua cho hai nhân viên của quỹ",
    ],
)
def test_for_persons_of_the_unit(said: str) -> None:
    assert Heard(said, at="idle").meant.slots.kind == "cá nhân"
    assert Heard(ROWS, at="kind").meant.slots.kind is None


def test_a_place_and_whom_to_call_are_nobody_of_the_list(office: Office) -> None:
    """Told below a list that came first, where the title of all is asked for."""
    talk = Talk(office)
    for line in ("đăng kí cho 2 người: 1. Lò Văn Ún tổ trưởng, 2. Vàng Thị Dợ kế toán", "đồng ý"):
        talk.say(line)
    for line in ("htx chè Suối Giàng", "Văn Chấn", "Giàng A Páo giám đốc 0912345678"):
        talk.say(line)
    form = form_of(talk)
    assert [one.name for one in form.people] == ["Lò Văn Ún", "Vàng Thị Dợ"]
    assert (form.commune, form.contact_name, form.phone) == (
        "xã Văn Chấn",
        "Giàng A Páo",
        "0912345678",
    )
    talk.say("Nông Thị Sao công nhân cstđ cơ sở")
    assert form_of(talk).people[2].name == "Nông Thị Sao"


def test_what_was_sent_is_no_place_among_the_choices(office: Office) -> None:
    talk = Talk(office)
    for line in ("đăng ký", "đồng ý", "rút cái thứ 2"):
        talk.say(line)
    assert (step_of(talk), form_of(talk).kind) == ("kind", None)


def test_the_whole_first_part_of_a_name_is_put_right(office: Office) -> None:
    """ "Ún họ Lò Minh": the family and the middle name, and nobody new."""
    talk = at_step(office, "people")
    talk.say("Ún họ Lò Minh")
    assert [one.name for one in form_of(talk).people] == ["Lò Minh Ún"]


SEVERAL = (
    "giám đốc Vũ Văn Tơ 0912000111 hoặc kế toán Lê Thị Tằm 0912000222",
    "Vũ Văn Tơ giám đốc và Lê Thị Tằm kế toán",
    "Lê Thị Tằm kế toán, giám đốc là Vũ Văn Tơ",
)


@pytest.mark.parametrize("said", SEVERAL)
def test_whom_to_call_is_not_guessed(office: Office, said: str) -> None:
    """Of two in their posts the last one was taken, and the other was gone."""
    talk = at_step(office, "contact", "tập thể")
    answer = talk.say(said)
    assert "chưa rõ gọi ai nên chưa ghi" in answer
    assert form_of(talk).contact_name is None


@pytest.mark.parametrize("said", SEVERAL[1:])
def test_where_persons_are_registered_they_are_those(office: Office, said: str) -> None:
    """Nobody of them is lost, and whom to call is asked for again."""
    talk = at_step(office, "contact", "cá nhân")
    talk.say(said)
    assert {one.name for one in form_of(talk).people} == {"Vũ Văn Tơ", "Lê Thị Tằm"}
    assert form_of(talk).contact_name is None


def test_posts_before_the_names_line_by_line(office: Office) -> None:
    """A deputy stays one."""
    talk = at_step(office, "contact", "cá nhân")
    talk.say("Chủ tịch: Hoàng Văn Ngân\nP. chủ tịch: Nông Thị Yến\nỦy viên: Hứa Văn Đèn")
    assert [(one.name, one.position) for one in form_of(talk).people] == [
        ("Hoàng Văn Ngân", "Chủ tịch"),
        ("Nông Thị Yến", "Phó chủ tịch"),
        ("Hứa Văn Đèn", "Ủy viên"),
    ]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("anh Tòng giám đốc nhưng liên hệ chị Lò Thị Hoa kế toán", "Lò Thị Hoa"),
        ("Lò Văn Tòng, giám đốc kiêm bí thư chi bộ", "Lò Văn Tòng"),
    ],
)
def test_who_is_said_to_be_called_is(office: Office, said: str, name: str) -> None:
    talk = at_step(office, "contact", "tập thể")
    talk.say(said)
    assert form_of(talk).contact_name == name
