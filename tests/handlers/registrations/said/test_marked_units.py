"""A unit's name typed without marks gets those that are certain, and is shown so at once."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of

CHECK = "(chưa đúng thì anh/chị sửa giúp em)"
WISH = "(anh/chị gõ có dấu giúp em nếu tiện)"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("to hop tac Det tho cam Sao Then", "Tổ hợp tác Dệt thổ cẩm Sao Then"),
        ("htx thuy san Ho Xanh Cam Nhan", "HTX Thủy sản Ho Xanh Cảm Nhân"),
        ("htx che suoi giang", "HTX Chè Suối Giàng"),
        ("HTX CHE SUOI GIANG", "HTX Chè Suối Giàng"),
        ("htx van tai o to so 2 Sao Mai", "HTX Vận tải ô tô số 2 Sao Mai"),
        ("hop tac xa que hoi Sao Mai", "Hợp tác xã Quế hồi Sao Mai"),
        ("htx dich vu nong nghiep va moi truong", "HTX Dịch vụ nông nghiệp và môi trường"),
        ("tht chan nuoi lon Sao Mai", "THT Chăn nuôi lợn Sao Mai"),
        ("htx san xuat va kinh doanh che", "HTX Sản xuất và kinh doanh chè"),
        ("htx nuoi trong thuy san ho Thac Ba", "HTX Nuôi trồng thủy sản ho Thác Bà"),
        ("htx mat ong Mu Cang Chai", "HTX Mật ong Mù Cang Chải"),
    ],
)
def test_a_trade_and_a_place_get_their_marks(office: Office, typed: str, written: str) -> None:
    """What is stored is said back, and a word of it may be put right."""
    talk = at_step(office, "unit-name")
    assert f"• Đơn vị: {written} {CHECK}" in talk.say(typed)
    assert form_of(talk).unit_name == written
    assert step_of(talk) == "commune"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("htx Que Huong", "HTX Que Huong"),
        ("htx mien Dong", "HTX Mien Dong"),
        ("htx Lua Vang", "HTX Lua Vang"),
        ("htx Hong Ha", "HTX Hong Ha"),
        ("htx Kien Thanh", "HTX Kien Thanh"),
        ("htx Dai Phat", "HTX Dai Phat"),
        ("HTX Sao Mai", "HTX Sao Mai"),
        ("htx 6/12", "HTX 6/12"),
    ],
)
def test_what_reads_two_ways_stays_as_it_was_typed(
    office: Office, typed: str, written: str
) -> None:
    """ "Quê hương" is no cinnamon, and of two communes of one spelling none is chosen."""
    talk = at_step(office, "unit-name")
    said = talk.say(typed)
    assert form_of(talk).unit_name.casefold() == written.casefold()  # type: ignore[union-attr]
    assert CHECK not in said


@pytest.mark.parametrize(
    "typed", ["HTX Nông nghiệp Van Tai", "HTX Chè Suối Giảng", "htx dệt thổ cẩm Sao Then"]
)
def test_beside_a_mark_that_was_typed_none_is_put_in(office: Office, typed: str) -> None:
    """Whoever types marks has typed all of them."""
    talk = at_step(office, "unit-name")
    said = talk.say(typed)
    assert (form_of(talk).unit_name or "").casefold() == typed.casefold()
    assert CHECK not in said


def test_marks_are_wished_for_once_and_wait_for_nothing(office: Office) -> None:
    """Where no word is certain the next question is asked all the same."""
    talk = at_step(office, "unit-name")
    said = talk.say("htx Kien Thanh")
    assert f"• Đơn vị: HTX Kien Thanh {WISH}" in said
    assert "Đơn vị ở xã, phường nào" in said
    assert "có dấu" not in talk.say("xã Văn Chấn")
    # Only what is never written without marks is taken for lacking them.
    assert WISH not in at_step(office, "unit-name").say("HTX Sao Mai")


def test_with_the_wish_it_is_shown_before_the_consent(office: Office) -> None:
    """And again when it is written down."""
    talk = Talk(office)
    said = talk.say("vay cho em dang ky to hop tac Det tho cam Sao Then")
    assert f"• Đơn vị: Tổ hợp tác Dệt thổ cẩm Sao Then {CHECK}" in said
    assert "• Đơn vị: Tổ hợp tác Dệt thổ cẩm Sao Then\n" in talk.say("dong y")


def test_it_is_shown_where_the_kind_of_unit_is_asked(office: Office) -> None:
    talk = at_step(office, "unit-name")
    assert f"• Đơn vị: Chè Suối Giàng {CHECK}" in talk.say("che Suoi Giang")
    assert step_of(talk) == "unit-type"


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("Thên chứ không phải Then", "Tổ hợp tác Dệt thổ cẩm Sao Thên"),
        ("Sao Thền nhé em", "Tổ hợp tác Dệt thổ cẩm Sao Thền"),
        ("tên là Sào Then", "Tổ hợp tác Dệt thổ cẩm Sào Then"),
        ("dạ sửa lại là Thèn ạ", "Tổ hợp tác Dệt thổ cẩm Sao Thèn"),
    ],
)
def test_a_word_typed_with_its_marks_puts_it_right(office: Office, said: str, written: str) -> None:
    """At the question that is open, which stays open."""
    talk = at_step(office, "unit-name")
    talk.say("to hop tac Det tho cam Sao Then")
    assert f"• Đơn vị: {written}" in talk.say(said)
    assert (form_of(talk).unit_name, step_of(talk)) == (written, "commune")


def test_what_may_answer_the_question_is_its_answer(office: Office) -> None:
    """A commune where one is asked for; somebody's whole name where somebody is."""
    talk = at_step(office, "unit-name")
    talk.say("htx Kien Thanh")
    talk.say("Kiên Thành")
    assert form_of(talk).unit_name == "HTX Kien Thanh"
    assert form_of(talk).commune == "xã Kiên Thành"
    talk = at_step(office, "unit-name")
    talk.say("htx Nguyen Van Tam, xã Văn Chấn")
    talk.say("Nguyễn Văn Tám")
    assert form_of(talk).contact_name == "Nguyễn Văn Tám"


def test_a_mark_too_many_is_no_name_of_before(office: Office) -> None:
    """The commune is called so today: it did not go to another one."""
    assert "Ý anh/chị là xã Cảm Nhân ạ?" in at_step(office, "commune").say("Cẩm Nhân")
