"""Whose post, title or initiative is meant: one of the list, the contact, or nobody yet."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of


@pytest.fixture
def talk(office: Office) -> Talk:
    """The review of a collective and two persons, of whom the contact is none."""
    talk = at_step(office, "people")
    talk.say("thêm Giàng Thị Mỷ, kế toán, lao động tiên tiến")
    talk.say("xong")
    talk.say("bỏ qua")
    assert step_of(talk) == "review"
    return talk


def _posts(talk: Talk) -> list[str | None]:
    return [row.position for row in form_of(talk).people]


@pytest.mark.parametrize(
    "said",
    [
        "giàng thị mỷ là thủ quỹ chứ không phải kế toán",
        "sửa chức vụ Giàng Thị Mỷ thành thủ quỹ",
        "Giàng Thị Mỷ chức vụ là thủ quỹ",
        "chức vụ số 2 là thủ quỹ",
    ],
)
def test_the_post_of_one_of_the_list(talk: Talk, said: str) -> None:
    """The contact stays who it is."""
    talk.say(said)
    assert _posts(talk) == ["Tổ trưởng", "Thủ quỹ"]
    assert (form_of(talk).contact_name, form_of(talk).contact_position) == (
        "Giàng A Páo",
        "Giám đốc",
    )


@pytest.mark.parametrize(
    "said",
    [
        "thêm sáng kiến của Lò Văn Ún: sấy chè bằng củi ép",
        "sáng kiến của Lò Văn Ún là sấy chè bằng củi ép",
    ],
)
@pytest.mark.parametrize("at", ["review", "person-name"])
def test_an_initiative_is_of_who_is_named(office: Office, talk: Talk, at: str, said: str) -> None:
    """Also where a name was asked for by mistake."""
    if at == "person-name":
        talk = at_step(office, "people")
        talk.say("thêm người")
    talk.say(said)
    assert form_of(talk).people[0].initiative == "sấy chè bằng củi ép"
    assert step_of(talk) == ("review" if at == "review" else "people")


def test_whose_initiative_is_to_come(office: Office) -> None:
    """Whoever is named is asked for it, and nobody is called by the sentence."""
    talk = at_step(office, "people")
    talk.say("thêm người")
    assert "sáng kiến" in talk.say("không phải thêm người, sáng kiến của Lò Văn Ún mà")
    assert step_of(talk) == "person-initiative"


@pytest.mark.parametrize(
    "said",
    [
        "sáng kiến của Lò Văn Ún bỏ đi, chưa có",
        "người số 1 chưa có sáng kiến",
        "bỏ sáng kiến của anh Ún",
    ],
)
def test_an_initiative_is_left_empty(talk: Talk, said: str) -> None:
    """ "Bỏ đi, chưa có" is the name of none."""
    assert form_of(talk).people[0].initiative
    talk.say(said)
    assert form_of(talk).people[0].initiative is None


def test_what_leads_in_to_an_initiative_is_not_kept(office: Office) -> None:
    """Only its name."""
    talk = at_step(office, "person-initiative")
    talk.say("ghi là: dùng phần mềm điều xe")
    assert form_of(talk).people[0].initiative == "dùng phần mềm điều xe"


@pytest.mark.parametrize(
    "said",
    [
        "thêm Bằng khen của Chủ tịch UBND tỉnh cho Lò Văn Ún",
        "Lò Văn Ún vừa CSTĐCS vừa Bằng khen của Chủ tịch UBND tỉnh",
        "người số 1 danh hiệu CSTĐCS và Bằng khen của Chủ tịch UBND tỉnh",
    ],
)
def test_a_commendation_beside_a_title(talk: Talk, said: str) -> None:
    """Neither takes the other's place: two rows of one person, and that is said."""
    answer = talk.say(said)
    rows = [(row.name, row.position, row.title) for row in form_of(talk).people]
    assert rows[0] == ("Lò Văn Ún", "Tổ trưởng", "cstdcs")
    assert rows[2] == ("Lò Văn Ún", "Tổ trưởng", "bk-tinh")
    assert "em ghi hai dòng (số 1 và số 3)" in answer
    assert "có 2 dòng (số 1, số 3)" in talk.say("xóa Lò Văn Ún")
    assert len(form_of(talk).people) == 3


@pytest.mark.parametrize(
    "said", ["thêm cá nhân tôi, giấy khen", "Tôi còn muốn đề nghị giấy khen cho tôi"]
)
def test_who_speaks_is_added_beside_the_collective(office: Office, said: str) -> None:
    """The flag of the collective stays."""
    talk = at_step(office, "collective-title", "tập thể")
    talk.say("cờ thi đua của tỉnh")
    talk.say("bỏ qua")
    talk.say(said)
    form = form_of(talk)
    assert (form.kind, form.collective_title) == ("both", "co-thi-dua")
    assert [(row.name, row.title) for row in form.people] == [("Giàng A Páo", "gk")]


def test_another_kind_with_its_title(talk: Talk) -> None:
    """What the new kind has no question for is named when it goes."""
    answer = talk.say("đổi lại thành tập thể, lao động tiên tiến")
    form = form_of(talk)
    assert (form.kind, form.collective_title, form.people) == ("collective", "ttldtt", ())
    assert "Em bỏ “Lò Văn Ún, Giàng Thị Mỷ” ra" in answer


@pytest.mark.parametrize(
    "said", ["Hoang Van Thuan giam doc", "Hoàng Văn Thuận, giám đốc, 0912345678"]
)
def test_somebody_in_a_post_is_no_commune(office: Office, said: str) -> None:
    """The contact is filled in, and the commune asked again."""
    talk = at_step(office, "commune")
    talk.say(said)
    assert step_of(talk) == "commune"
    assert (form_of(talk).commune, form_of(talk).contact_position) == (None, "Giám đốc")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("em, Ngân ạ", "cả họ tên của Ngân"),
        ("em ạ", "người liên hệ là anh/chị"),
        ("gửi ạ", "Còn thiếu: Người liên hệ"),
    ],
)
def test_who_speaks_is_not_called_so(office: Office, said: str, told: str) -> None:
    """No pronoun and no wish is a name."""
    talk = at_step(office, "contact")
    assert told in talk.say(said)
    assert form_of(talk).contact_name is None


def test_what_is_meant_takes_the_place_of_what_was_understood(office: Office) -> None:
    """ "Ý em là …" mends the name, where the number is asked for."""
    talk = at_step(office, "phone")
    talk.say("ý em là Bàn Thị Ngân, tổ trưởng")
    assert (form_of(talk).contact_name, form_of(talk).contact_position) == (
        "Bàn Thị Ngân",
        "Tổ trưởng",
    )


@pytest.mark.parametrize("said", ["cá nhân tôi thôi", "mỗi mình em thôi ạ"])
def test_only_who_speaks(office: Office, said: str) -> None:
    """The contact is the one; a man called Nhân is not."""
    talk = at_step(office, "person-name")
    talk.say(said)
    assert "Giàng A Páo đăng ký danh hiệu nào" in talk.replies[-1].text
    other = at_step(office, "person-name")
    assert "cả họ tên của anh Nhân" in other.say("anh Nhân")


@pytest.mark.parametrize(
    "typed", ["người liên hệ là Lò Văn Ún", "sửa người liên hệ thành Lò Văn Ún"]
)
def test_one_of_the_list_may_become_the_contact(office: Office, typed: str) -> None:
    """It was told that he stands there already, as one of the list, and the contact stayed."""
    talk = at_step(office, "review")
    said = talk.say(typed)
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == ("Lò Văn Ún", "Tổ trưởng")
    assert ("em vẫn ghi" in said, form.people[0].name) == (False, "Lò Văn Ún")
