"""What stands is confirmed beside an order, or beside something else that is said."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, step_of


def _shown(office: Office) -> Talk:
    talk = at_step(office, "targets", "tập thể")
    talk.say("trồng 1.200 tấn măng; nuôi 20 con lợn")
    return talk


@pytest.mark.parametrize(
    "said",
    [
        "đúng. gửi",
        "dung. gui",
        "u dung. gui di",
        "Đúng họ Giàng. Gửi đi",
        "VĂN CHẤN ĐÚNG. GỬI ĐI",
        "tên tui đúng rồi. gửi đi",
        "MĂNG 1.200 TẤN GIỮ, GỬI ĐI",
        "giữ nguyên hết, gửi đi",
        "chỉ tiêu giữ, gửi đi",
    ],
)
def test_what_stands_is_right_and_it_is_sent(office: Office, said: str) -> None:
    talk = _shown(office)
    before = form_of(talk)
    talk.say(said)
    assert [view.form for view in talk.person.registrations] == [before]


@pytest.mark.parametrize(
    "said",
    [
        "thôi gửi cho anh Ba đi",
        "thoi gui cho anh ba di",
        "gửi cho anh Ba xem đã",
        "gửi chị Hoa coi trước",
        "dung, gui",
        "dung a, gui",
        "Đúng họ Vi. Gửi đi",
        "sai họ Giàng. gửi đi",
        "đúng họ Giàng. Khoan gửi",
        "MĂNG 1.300 TẤN GIỮ, GỬI ĐI",
        "đúng. mai gửi",
    ],
)
def test_nothing_is_sent(office: Office, said: str) -> None:
    talk = _shown(office)
    talk.say(said)
    assert not talk.person.registrations


@pytest.mark.parametrize("said", ["GIỮ VĂN CHẤN", "xã Văn Chấn đúng rồi", "giữ tên Giàng A Páo"])
def test_it_is_no_aim(office: Office, said: str) -> None:
    talk = at_step(office, "targets", "tập thể")
    assert "để nguyên" in talk.say(said)
    assert (form_of(talk).targets, step_of(talk)) == ((), "targets")


def test_what_is_said_beside_it_is_the_answer(office: Office) -> None:
    talk = at_step(office, "targets", "tập thể")
    talk.say("GIỮ VĂN CHẤN. NUÔI 30 CON LỢN")
    assert form_of(talk).targets == ("NUÔI 30 CON LỢN",)
