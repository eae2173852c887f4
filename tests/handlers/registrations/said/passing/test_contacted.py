"""Another contact is named while something else is asked: with his post and his own number."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import at_step, form_of, step_of


@pytest.mark.parametrize(
    "step", ["targets", "people", "person-title", "collective-title", "review"]
)
@pytest.mark.parametrize(
    "said",
    [
        "khoan gửi. sếp bận họp suốt, lấy e làm liên hệ đi: Hà Văn Khiêm kế toán 0357806241",
        "sếp bận lắm, cho e làm người liên hệ nhé: Hà Văn Khiêm, kế toán, 0357806241",
        "lấy số em đi, Hà Văn Khiêm kế toán 0357806241, sếp ít nghe máy",
        "liên hệ ghi em nha ad, Hà Văn Khiêm, kế toán 0357806241",
        "khoan, để e làm liên hệ, e Hà Văn Khiêm kt 0357806241",
        "thôi ghi liên hệ là e đi, Hà Văn Khiêm kế toán 0357806241",
    ],
)
def test_another_contact_at_any_question(office: Office, step: str, said: str) -> None:
    """No number under the other's name, nobody on the list, and no aim made of it."""
    talk = at_step(office, step)
    before = form_of(talk)
    talk.say(said)
    form = form_of(talk)
    assert (form.contact_name, form.contact_position) == ("Hà Văn Khiêm", "Kế toán")
    assert form.phone == "0357806241"
    assert (form.people, form.targets) == (before.people, before.targets)
    assert step_of(talk) == step


@pytest.mark.parametrize(
    "said",
    [
        "liên kết với 3 hộ, lấy giống ở Văn Chấn 0,5 ha",
        "liên hệ thêm 2 đầu mối thu mua chè",
    ],
)
def test_an_aim_is_no_contact(office: Office, said: str) -> None:
    talk = at_step(office, "targets")
    before = form_of(talk)
    talk.say(said)
    form = form_of(talk)
    assert (form.contact_name, form.phone) == (before.contact_name, before.phone)
    assert form.targets


def test_a_refused_contact_stays_away(office: Office) -> None:
    """ "Đừng lấy e làm liên hệ" names nobody for it."""
    talk = at_step(office, "people")
    before = form_of(talk)
    talk.say("đừng lấy e làm liên hệ, Hà Văn Khiêm kế toán 0357806241 là số phụ thôi")
    assert form_of(talk) == before


def test_who_shares_a_middle_name_is_somebody_else(office: Office) -> None:
    """ "Sùng A Dế" is not Giàng A Páo put right: he comes for one of the list."""
    talk = at_step(office, "people")
    talk.say("không phải ông Ún mà là ông Sùng A Dế")
    assert form_of(talk).contact_name == "Giàng A Páo"
