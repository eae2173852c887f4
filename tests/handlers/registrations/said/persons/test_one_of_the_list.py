"""One of the list told anew: the post, the marks of the name; who goes, and who does not come."""

import pytest

from handlers.registrations.form.rows_texts import OWN_NAME, nobody
from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

NAMES = "Đặng Thị Mơ kế toán, Bùi Văn Lợi thủ kho, Hà Văn Quý lái xe"


@pytest.fixture(params=["people", "review"])
def talk(request: pytest.FixtureRequest, office: Office) -> Talk:
    """Three people with a certificate each, at their list or at the review."""
    talk = at_step(office, "person-name")
    talk.say(NAMES)
    talk.say("giấy khen")
    for line in ("xong", "doanh thu 50 tỷ") if request.param == "review" else ():
        talk.say(line)
    assert step_of(talk) == request.param
    return talk


@pytest.mark.parametrize(
    ("said", "post"),
    [
        ("Chị Mơ là bếp trưởng ạ", "Bếp trưởng"),
        ("sửa giúp em chị Mơ chức vụ bếp trưởng", "Bếp trưởng"),
        ("Mơ là phó kho thôi nghen", "Phó kho"),
        ("sửa Mơ: chánh văn phòng", "Chánh văn phòng"),
    ],
)
def test_the_post_is_of_who_is_named(talk: Talk, said: str, post: str) -> None:
    """Never the contact's."""
    talk.say(said)
    form = form_of(talk)
    assert [row.position for row in form.people] == [post, "Thủ kho", "Lái xe"]
    assert (form.contact_name, form.contact_position) == ("Giàng A Páo", "Giám đốc")


def test_the_whole_name_with_other_marks_behind_the_given_one(talk: Talk) -> None:
    talk.say("chú Lợi là Bùi Văn Lới, dấu sắc")
    assert [row.name for row in form_of(talk).people] == [
        "Đặng Thị Mơ",
        "Bùi Văn Lới",
        "Hà Văn Quý",
    ]


def test_of_two_rows_it_is_told_which_one_went(talk: Talk) -> None:
    """The person stays, and no heading stands over nothing."""
    talk.say("Mơ nhận thêm lđtt")
    answer = talk.say("xóa dòng 4")
    assert "Đã xóa dòng Lao động tiên tiến của Đặng Thị Mơ khỏi danh sách" in answer
    assert "Cá nhân:\n\n" not in answer
    assert [row.title for row in form_of(talk).people] == ["gk"] * 3


def test_who_speaks_leaves_the_list_and_nothing_else(talk: Talk) -> None:
    """No consent is withdrawn by it."""
    assert nobody(who=OWN_NAME) in talk.say("bỏ tên em ra")
    talk.say("thêm em vào nữa, giấy khen")
    assert form_of(talk).people[-1].name == "Giàng A Páo"
    talk.say("thôi bỏ tên em ra giúp em")
    assert [row.name for row in form_of(talk).people][-1] == "Hà Văn Quý"


def test_an_invitation_adds_nobody(talk: Talk) -> None:
    """ "Vào" is no "và"."""
    talk.say("bên em hoa mận đang nở, mời anh chị vào chơi")
    assert len(form_of(talk).people) == 3
