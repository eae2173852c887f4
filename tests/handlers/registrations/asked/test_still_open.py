"""Whether one can still register: the state of today, and how it is done, without a clause."""

import pytest

from handlers.registrations.asked import texts
from handlers.turn.turn import Office
from tests.support.talk import Talk


@pytest.mark.parametrize(
    "said",
    [
        "nam nay con dang ky thi dua khong e",
        "dang ky thi con kip khong chau",
        "giờ còn đăng ký được không em",
        "con nhan dang ky nua khong",
        "het han dang ky chua a",
        "đăng ký đóng chưa",
        "bay gio dk con kip ko",
        "htx bac gio dang ky con duoc nua ko chau",
        "van con cho dang ky chu",
        "gio tham gia con kip ko e",
        "nam nay dang ky lao dong tien tien con nhan ko",
    ],
)
def test_it_is_open_today_and_this_is_how(office: Office, said: str) -> None:
    """The clause that tells the units to register had been the answer."""
    talk = Talk(office)
    told = talk.say(said)
    assert told.startswith("Dạ còn ạ")
    assert "31/12/2025" in told
    assert "Đăng ký thi đua" in talk.labels
    assert talk.say("the gio phai lam the nao") == texts.HOW


@pytest.mark.parametrize(
    "said", ["dang ky den bao gio", "con phai dang ky nua khong", "dang ky roi con sua duoc khong"]
)
def test_what_asks_something_else_does_not(office: Office, said: str) -> None:
    assert "Dạ còn ạ" not in Talk(office).say(said)


@pytest.mark.parametrize(
    "said", ["quá hạn có được nhận không", "nop muon co duoc nhan ko", "hết hạn rồi còn nhận không"]
)
def test_whether_a_late_one_is_taken_is_not_whom_the_plan_is_sent_to(
    office: Office, said: str
) -> None:
    """ "Nhận" had brought the list of recipients; this plan has no word on being late."""
    told = Talk(office).say(said)
    assert "không ghi hạn nộp đăng ký" in told
    assert "Nơi nhận" not in told
