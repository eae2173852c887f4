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
