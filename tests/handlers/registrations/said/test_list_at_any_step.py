"""A list of persons is told where something else is asked for, and changed by whoever speaks."""

from handlers.turn.turn import Office
from tests.support.talk import Talk, form_of

LIST = (
    "cá nhân thôi em, danh sách đây: Nguyễn Văn An giám đốc; Trần Thị Bé kế toán; Lê Văn Cường tổ trưởng;"
    " Hoàng Văn Em lái xe"
)


def told(office: Office) -> Talk:
    """Where the commune is asked for."""
    talk = Talk(office)
    talk.say("chị là kế toán HTX Bình An, giám đốc bảo chị đăng ký cho 4 người")
    talk.say("đồng ý nhé")
    talk.say(LIST)
    return talk


def test_a_list_below_the_commune_is_neither_commune_nor_contact(office: Office) -> None:
    form = form_of(told(office))
    assert [row.name for row in form.people] == [
        "Nguyễn Văn An",
        "Trần Thị Bé",
        "Lê Văn Cường",
        "Hoàng Văn Em",
    ]
    assert (form.commune, form.contact_name) == (None, None)


def test_who_is_spoken_to_is_nobody_of_the_list(office: Office) -> None:
    """ "Bỏ ông Cường đi em" took Hoàng Văn Em out as well."""
    talk = told(office)
    talk.say("tất cả lao động tiên tiến")
    talk.say("bỏ ông Cường đi em")
    assert [row.name for row in form_of(talk).people] == [
        "Nguyễn Văn An",
        "Trần Thị Bé",
        "Hoàng Văn Em",
    ]


def test_one_of_the_list_says_that_she_is_to_be_called(office: Office) -> None:
    talk = told(office)
    talk.say("tất cả lao động tiên tiến")
    talk.say("người liên hệ là chị, Trần Thị Bé 0912345678")
    form = form_of(talk)
    assert (form.contact_name, form.contact_position, form.phone) == (
        "Trần Thị Bé",
        "Kế toán",
        "0912345678",
    )
    assert len(form.people) == 4
