"""What leaders were seen to type, and what it means: values, corrections, choices, one's own."""

import pytest

from handlers.registrations import texts
from handlers.talk import texts as small_talk
from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, registered, step_of


@pytest.mark.parametrize(
    ("step", "typed"),
    [
        ("unit-name", "xã nào nhỉ"),
        ("unit-name", "ko biết"),
        ("commune", "chị Hoa"),
        ("commune", "em tự điền giúp tôi đi"),
    ],
)
def test_talk_is_no_name_until_it_is_said_to_be_one(office: Office, step: str, typed: str) -> None:
    """Nothing is written; a button writes it all the same."""
    talk = at_step(office, step)
    before = form_of(talk)
    assert texts.NO_VALUE[step] in talk.say(typed)
    assert form_of(talk) == before
    talk.tap(f"Ghi “{typed}”")
    assert form_of(talk) != before


@pytest.mark.parametrize("typed", ["chính là Lê Văn Một", "em là Lê Văn Một ạ"])
def test_what_leads_in_is_no_part_of_a_name(office: Office, typed: str) -> None:
    """The row has the name alone."""
    talk = at_step(office, "person-name", kind="cá nhân")
    talk.say(typed)
    assert talk.say("bỏ qua").startswith("Lê Văn Một đăng ký danh hiệu nào?")


def test_of_two_numbers_it_is_asked_which(office: Office) -> None:
    """None of them is chosen for the person."""
    talk = at_step(office, "phone")
    assert "Số nào để liên hệ" in talk.say("0912345678 hoặc 0987654321")
    assert form_of(talk).phone is None


@pytest.mark.parametrize(
    ("typed", "field", "stored"),
    [
        ("sửa số điện thoại thành 0987654321", "phone", "0987654321"),
        ("à nhầm số đt là 0912000002", "phone", "0912000002"),
        ("cá nhân thôi", "kind", "individual"),
        ("HTX Chè Suối Giàng Xanh mới đúng", "unit_name", "HTX Chè Suối Giàng Xanh"),
    ],
)
def test_a_correction_is_more_than_the_button_it_resembles(
    office: Office, typed: str, field: str, stored: str
) -> None:
    """Changed and shown at the review, without the menu."""
    talk = at_step(office, "review")
    assert "Đã sửa:" in talk.say(typed)
    assert getattr(form_of(talk), field) == stored


def test_what_lacks_in_a_units_name_names_no_contact(office: Office) -> None:
    """One word of a name belongs to whatever is mended."""
    talk = at_step(office, "review")
    contact = form_of(talk).contact_name
    talk.say("tên HTX thiếu chữ Xanh")
    form = form_of(talk)
    assert (form.unit_name, form.contact_name) == ("HTX Chè Suối Giàng Xanh", contact)


def test_choices_are_meant_by_their_place(office: Office) -> None:
    """In words; several at once are too many."""
    assert step_of(said(at_step(office, "review"), "cái thứ hai")) == "fields"
    talk = at_step(office, "review")
    assert talk.say("chọn 1 và 3").startswith(small_talk.ONE_ONLY)
    assert step_of(talk) == "review"


def test_a_thumb_sends_where_sending_is_open(office: Office) -> None:
    """Anywhere else a sign says too little."""
    assert at_step(office, "review").say("👌").startswith("✅")
    talk = at_step(office, "consent")
    talk.say("👌")
    assert talk.effects == ()


@pytest.mark.parametrize("typed", ["xóa số 1", "xóa người số 1"])
def test_one_of_the_list_is_not_everything(office: Office, typed: str) -> None:
    """After sending the list is that of the registration."""
    talk = sent(office)
    assert "Xóa tất cả dữ liệu" not in talk.say(typed)


def test_the_button_of_a_while_ago_begins_for_another_unit(office: Office) -> None:
    """Its words say all by themselves."""
    talk = sent(office)
    talk.say("đăng ký đơn vị khác")
    assert (step_of(talk), form_of(talk).unit_name) == ("kind", None)
    assert form_of(talk).contact_name == "Giàng A Páo"


def test_a_field_of_what_was_sent_is_asked_at_once(office: Office) -> None:
    """ "Tôi muốn sửa số điện thoại" names it."""
    talk = sent(office)
    talk.say("tôi muốn sửa số điện thoại")
    assert step_of(talk) == "phone"


def sent(office: Office) -> Talk:
    """Somebody whose registration has gone out."""
    return said(at_step(office, "review"), "gửi")


def said(talk: Talk, line: str) -> Talk:
    """The conversation after a line."""
    talk.say(line)
    return talk


@pytest.mark.parametrize(
    "said", ["ừ. tôi đi nương", "vâng em đi chợ đây", "bác về nhà đã", "dạ em biết rồi ạ"]
)
def test_who_leaves_is_let_go_in_a_line(office: Office, said: str) -> None:
    """No menu, no clause, and nothing opened."""
    talk = registered(office)
    answer = talk.say(said)
    assert len(answer) < 80
    assert "Mục" not in answer
    assert talk.replies[-1].choices == ()


@pytest.mark.parametrize("aim", ["-2% nợ xấu", "+5 thành viên", "- trồng 2 ha"])
def test_a_sign_before_a_number_belongs_to_it(office: Office, aim: str) -> None:
    """A dash before words only begins a line of a list."""
    talk = at_step(office, "targets", "tập thể")
    talk.say(aim)
    assert form_of(talk).targets == (aim.removeprefix("- "),)


@pytest.mark.parametrize(
    "said", ["em đăng ký cá nhân cơ", "chị ghi cho cá nhân thôi", "cá nhân mà em"]
)
def test_the_kind_is_mended_where_a_title_is_asked_for(office: Office, said: str) -> None:
    """Said in other words than a button's, it is the kind and no title."""
    talk = at_step(office, "collective-title", "tập thể")
    talk.say(said)
    assert (form_of(talk).kind, step_of(talk)) == ("individual", "person-name")


def test_a_post_in_fewer_words_is_the_same_post(office: Office) -> None:
    """Who says again what stands there is told so, and nothing is cut off."""
    talk = at_step(office, "person-name")
    talk.say("Vũ Đình Hoàn tổ trưởng tổ xay xát")
    for line in ("ldtt", "xong", "bỏ qua"):
        talk.say(line)
    said = talk.say("anh Hoàn thì chức vụ là tổ trưởng nhé")
    assert form_of(talk).people[0].position == "Tổ trưởng tổ xay xát"
    assert "✅" not in said


@pytest.mark.parametrize("said", ["vậy à", "thế à em", "à ra thế", "thì ra vậy"])
def test_who_nods_is_answered_in_a_line(office: Office, said: str) -> None:
    """Hours after an answer or right below it: no clause and no menu."""
    talk = registered(office)
    talk.say("đăng ký của tôi")
    answer = talk.say(said)
    assert len(answer) < 80
    assert talk.replies[-1].choices == ()
