"""A new contact in one breath, and a number that cannot be read or was read out."""

import pytest

from handlers.registrations.form.parts import contact
from handlers.turn.turn import Office
from handlers.typed.names import read_position
from tests.support.talk import at_step, form_of, registered


@pytest.mark.parametrize(
    ("said", "who"),
    [
        (
            "Tôi nghỉ rồi, đổi người liên hệ là Bùi Thị Nhung, tân giám đốc, 0327 886 451",
            ("Bùi Thị Nhung", "Giám đốc", "0327886451"),
        ),
        (
            "đổi người liên hệ sang bà Nông Thị Lựu, phó giám đốc, máy 0978 112 233",
            ("Nông Thị Lựu", "Phó giám đốc", "0978112233"),
        ),
        (
            "từ nay liên hệ anh Sùng A Chứ tân chủ tịch hội đồng quản trị số 0967.445.566 nhé",
            ("Sùng A Chứ", "Chủ tịch HĐQT", "0967445566"),
        ),
    ],
)
def test_a_new_contact_is_taken_whole(office: Office, said: str, who: tuple[str, ...]) -> None:
    """After sending too: name, post and number, and all three are shown as changed."""
    talk = registered(office)
    answer = talk.say(said)
    form = form_of(talk)
    assert (form.contact_name, form.contact_position, form.phone) == who
    assert f"Giàng A Páo, Giám đốc → {who[0]}, {who[1]}" in answer
    assert f"0912345678 → {who[2]}" in answer
    assert talk.effects == ()  # Nobody asked to be called.


def test_whose_number_stays_is_said(office: Office) -> None:
    """Another contact without a number: the old one is not left under the new name in silence."""
    talk = registered(office)
    answer = talk.say("đổi người liên hệ là Bùi Thị Nhung, giám đốc")
    assert contact.phone_stays(phone="0912345678", name="Bùi Thị Nhung") in answer


def test_a_new_post_is_written_as_the_post_it_is() -> None:
    """Only a usual post is freed of what is said around it."""
    for said, post in {
        "tân giám đốc, tức là giám đốc mới": "Giám đốc",
        "à giám đốc mới nhậm chức đấy": "Giám đốc",
        "kiêm luôn giám đốc với bí thư chi bộ": "Giám đốc kiêm Bí thư chi bộ",
        "tổ trưởng tổ mới": "Tổ trưởng tổ mới",
        "nguyên giám đốc": "Nguyên giám đốc",
    }.items():
        assert read_position(said, 80) == post


def test_what_is_wrong_with_a_number_is_said(office: Office) -> None:
    """Of eleven digits, typed beside a name or read out; one that was read out is read back."""
    talk = at_step(office, "contact")
    answer = talk.say("Lò Văn Pháo giám đốc 09123456789")
    assert contact.phone_long(digits="09123456789") in answer
    assert (form_of(talk).contact_name, form_of(talk).phone) == ("Lò Văn Pháo", None)
    eleven = "không chín một hai ba bốn năm sáu bảy tám chín"
    assert contact.phone_long(digits="09123456789") in talk.say(eleven)
    heard = talk.say("không chín không sáu hai một ba bảy bảy bốn, đọc lại cho qua nghe coi")
    assert contact.phone_heard(phone="0906213774") in heard


@pytest.mark.parametrize(
    "said",
    [
        "Bàn Văn Bằng, giám đốc HTX Khai Trung, xã Lục Yên, đăng ký bằng khen của tỉnh",
        "lo van bang, giam doc htx khai trung, xa luc yen, dang ky bang khen cua tinh",
    ],
)
def test_the_post_of_who_is_registered_is_not_a_contact_without_a_name(
    office: Office, said: str
) -> None:
    """It is told of whom it is; the number that comes next alone is kept, and only the rest asked."""
    talk = at_step(office, "unit-name")
    talk.say(said)
    assert (form_of(talk).contact_name, form_of(talk).contact_position) == (None, None)
    assert [one.position for one in form_of(talk).people] == ["Giám đốc"]
    answer = talk.say("0978787878")
    assert form_of(talk).phone == "0978787878"
    assert answer.endswith("Họ tên, chức vụ của người liên hệ ạ? Ví dụ: Nguyễn Văn An, Giám đốc.")


def test_a_post_before_its_unit_is_still_of_who_speaks(office: Office) -> None:
    """ "Kế toán HTX X đăng ký cho …": nobody is named before it."""
    talk = at_step(office, "kind")
    talk.say("kế toán HTX Đại Sơn xã Văn Chấn, đăng ký LĐTT cho ông Lò Văn Ún tổ trưởng")
    assert form_of(talk).contact_position == "Kế toán"


def test_a_number_beside_the_only_one_registered_is_his(office: Office) -> None:
    """Nobody else is named: who is to be called is not asked once more."""
    talk = at_step(office, "kind")
    talk.say("Cá nhân, HTX Minh Quán, xã Trấn Yên, Phạm Minh Quán, giám đốc, 0945454545, LĐTT")
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == ("Phạm Minh Quán", "Giám đốc")
    assert [one.name for one in form.people] == ["Phạm Minh Quán"]


def test_a_number_beside_several_is_nobodys_yet(office: Office) -> None:
    """Of two who are registered it is not guessed who is to be called."""
    talk = at_step(office, "kind")
    talk.say(
        "HTX Minh Quán, xã Trấn Yên, Hà Văn Ba giám đốc LĐTT, Hà Thị Tư kế toán LĐTT, 0945454545"
    )
    assert form_of(talk).contact_name is None


@pytest.mark.parametrize(
    "said",
    ["sáng kiến không có", "chức vụ thì sau", "Lù thì CSTĐ cơ sở, Chu thì LĐTT", "CSTĐ cơ sở"],
)
def test_no_label_and_no_honour_is_anybodys_name(office: Office, said: str) -> None:
    """What a form calls its lines, and an honour in its short letters."""
    talk = at_step(office, "contact")
    talk.say(said)
    assert form_of(talk).contact_name is None


@pytest.mark.parametrize("name", ["Đinh Thị Chiến Sĩ", "Lò Văn Lao", "HOÀNG THỊ TIÊN TIẾN"])
def test_a_name_may_hold_a_word_of_an_honour(office: Office, name: str) -> None:
    """With the capitals of a name."""
    talk = at_step(office, "contact")
    talk.say(f"{name}, kế toán")
    assert (form_of(talk).contact_name or "").lower() == name.lower()


def test_a_number_that_cannot_be_read_is_said_beside_other_things(office: Office) -> None:
    """A scanned letter among its digits: it is neither guessed nor dropped without a word."""
    talk = at_step(office, "unit-name")
    answer = talk.say("HTX Sông Bồ, xã Gia Hội, ĐT: 0912 34S 678, LĐTT")
    assert "Em chưa đọc được số điện thoại “0912 34S 678”" in answer
    assert form_of(talk).phone is None


def test_a_label_without_digits_is_not_spoken_of(office: Office) -> None:
    talk = at_step(office, "unit-name")
    assert "chưa đọc được số" not in talk.say("HTX Sông Bồ, xã Gia Hội, điện thoại: số cũ")


def test_the_given_name_of_the_contact_takes_no_whole_ones_place(office: Office) -> None:
    """With his post and his number in the same breath; after sending nothing of them is left out."""
    for talk in (at_step(office, "review"), registered(office)):
        talk.say("xã là Bảo Ái, anh Páo là chủ nhiệm, số 0967000124")
        form = form_of(talk)
        assert (form.contact_name, form.contact_position) == ("Giàng A Páo", "Chủ nhiệm")
        assert (form.commune, form.phone) == ("xã Bảo Ái", "0967000124")
