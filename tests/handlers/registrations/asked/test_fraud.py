"""Whoever fears a fraud is told who asks, what is never asked for, and where to make sure."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, step_of


@pytest.mark.parametrize(
    "said",
    [
        "cái này là gì vậy bạn, có phải lừa đảo không",
        "ai làm ra cái này",
        "cái này của ai làm vậy",
        "có phải lừa đảo k",
        "tin được không đó",
        "co phai gia mao ko em",
    ],
)
def test_who_this_is(office: Office, said: str) -> None:
    """The consent is asked for again, and nothing is agreed to."""
    talk = at_step(office, "consent")
    answer = talk.say(said)
    assert "trợ lý tự động của Liên minh HTX tỉnh" in answer
    assert "mã OTP" in answer
    assert step_of(talk) == "consent"


@pytest.mark.parametrize(
    "said",
    [
        "thong tin nay co dua cho ai ko? thang truoc em bi goi lua dao roi nen so lam",
        "số của tôi ai xem được, sợ bị lừa đảo lắm, có đưa ai không",
    ],
)
def test_what_is_asked_comes_before_the_fear(office: Office, said: str) -> None:
    """Who sees it, and then what is never asked for."""
    answer = at_step(office, "consent").say(said)
    assert "Cán bộ phụ trách" in answer or "cán bộ phụ trách" in answer
    assert answer.index("thi đua của Liên minh HTX tỉnh xem") < answer.index("mã OTP")


@pytest.mark.parametrize("said", ["tôi không tin", "thông tin của tôi ai xem được", "ai duyệt"])
def test_another_question(office: Office, said: str) -> None:
    assert "mã OTP" not in at_step(office, "consent").say(said)


def test_nothing_more_to_add_ends_the_list(office: Office) -> None:
    """ "Bỏ qua" below the list goes on; it was refused although somebody stood there."""
    talk = at_step(office, "people")
    talk.say("bỏ qua")
    assert step_of(talk) == "targets"


def test_an_honour_is_no_unit(office: Office) -> None:
    """ "Cái tiên tiến ấy" where the unit's name is asked for."""
    talk = at_step(office, "unit-name")
    assert "chưa thấy tên đơn vị" in talk.say("cai tien tien ay")


def test_a_carrier_keeps_its_trade(office: Office) -> None:
    """ "Van tai" without marks is no "tại"."""
    talk: Talk = at_step(office, "kind")
    assert "HTX Vận tải Hong Ha" in talk.say("htx van tai Hong Ha")


@pytest.mark.parametrize(
    "said", ["co tin duoc khong", "dung lua dao do nhe", "cai nay cua nha nuoc hay tu nhan"]
)
def test_who_is_wary_is_told_who_this_is(office: Office, said: str) -> None:
    assert "không bao giờ hỏi mật khẩu" in Talk(office).say(said)
