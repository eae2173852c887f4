"""Corrections of what was sent, in half a sentence: shown, and sent when they are agreed to."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of


@pytest.fixture
def talk(office: Office) -> Talk:
    """A registration of a collective and two persons that was just sent."""
    talk = at_step(office, "people")
    talk.say("thêm Giàng Thị Mỷ, kế toán, lao động tiên tiến")
    talk.say("xong")
    talk.say("doanh thu 12 tỷ\nMở thêm 3 cửa hàng")
    talk.say("gửi đăng ký")
    assert talk.person.registrations
    return talk


@pytest.mark.parametrize(
    ("said", "field", "value"),
    [
        ("doanh thu 15 tỷ chứ không phải 12", "targets", ("doanh thu 15 tỷ", "Mở thêm 3 cửa hàng")),
        ("bỏ chỉ tiêu số 2", "targets", ("doanh thu 12 tỷ",)),
        ("ghi ten thanh HTX Dâu tằm Việt Thành", "unit_name", "HTX Dâu tằm Việt Thành"),
    ],
)
def test_a_field_of_what_was_sent(talk: Talk, said: str, field: str, value: object) -> None:
    """No question for the plan, no second registration, and nothing changed before the yes."""
    assert "Gửi bản sửa của DK-2025-0001" in talk.say(said)
    assert getattr(form_of(talk), field) == value
    assert getattr(talk.person.registrations[0].form, field) != value
    talk.say("ừ sửa đi")
    assert getattr(talk.person.registrations[0].form, field) == value
    assert len(talk.person.registrations) == 1


def test_one_of_the_list_that_was_sent(talk: Talk) -> None:
    """By name, by number, and who speaks."""
    talk.say("giàng thị mỷ là thủ quỹ chứ không phải kế toán")
    assert form_of(talk).people[1].position == "Thủ quỹ"
    talk.say("đúng rồi")
    talk.say("thêm cá nhân tôi, giấy khen")
    added = form_of(talk).people[-1]
    assert (added.name, added.title) == ("Giàng A Páo", "gk")


def test_who_was_taken_out_after_sending_comes_back(talk: Talk) -> None:
    """Nothing was sent in between."""
    before = talk.person.registrations[0].form
    talk.say("xóa Giàng Thị Mỷ ra nhé")
    assert len(form_of(talk).people) == 1
    assert "vẫn đúng như bản anh/chị đã gửi" in talk.say("à thôi để nó lại")
    assert talk.person.registrations[0].form == before


def test_several_things_that_were_sent_in_one_breath(talk: Talk) -> None:
    """The place and the number; what is said to be right changes nothing."""
    talk.say("xa Quy Mong, so 0333.918.274, con lai dung het")
    assert (form_of(talk).commune, form_of(talk).phone) == ("xã Quy Mông", "0333918274")
    assert form_of(talk).contact_name == "Giàng A Páo"


def test_the_title_of_the_unit_is_asked_and_no_type_is_written(talk: Talk) -> None:
    """ "Của HTX" says whose title it is."""
    assert "Tập thể đăng ký danh hiệu nào?" in talk.say("doi lai danh hieu cua htx")


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("ôi chị quên, 12 tỷ là năm ngoái, năm nay 15 tỷ cơ", "doanh thu 15 tỷ"),
        ("chết, 12 tỷ là doanh thu năm ngoái, năm nay 900 triệu", "doanh thu 900 triệu"),
        ("năm nay 15 tỷ cơ, 12 tỷ là năm ngoái", "doanh thu 15 tỷ"),
        ("12 là số cũ, số mới là 15", "doanh thu 15 tỷ"),
        ("oi chi quen, 12 ty la nam ngoai, nam nay 15 ty co", "doanh thu 15 tỷ"),
        ("số 12 tỷ là năm trước, năm ni 15 tỷ", "doanh thu 15 tỷ"),
    ],
)
def test_a_number_of_the_year_before_gives_way(talk: Talk, said: str, first: str) -> None:
    """Told right below the receipt it is of what was sent, and no question on the plan."""
    assert "Gửi bản sửa của DK-2025-0001" in talk.say(said)
    talk.say("ừ gửi lại đi")
    assert talk.person.registrations[0].form.targets == (first, "Mở thêm 3 cửa hàng")
    assert len(talk.person.registrations) == 1


@pytest.mark.parametrize(
    "said", ["12 tỷ là năm ngoái", "80 là năm ngoái, năm nay 90", "năm ngoái bán 12 tỷ"]
)
def test_what_was_before_is_no_new_aim(talk: Talk, said: str) -> None:
    """Nothing says what holds this year, or of which line it is."""
    talk.say(said)
    assert talk.person.registrations[0].form.targets == ("doanh thu 12 tỷ", "Mở thêm 3 cửa hàng")
    assert "năm ngoái" not in str(talk.person.conversation.dialog)
