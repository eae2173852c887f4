"""What is asked of a registration that was sent, or will be, by whoever has none here."""

import pytest

from handlers.registrations.asked import texts
from handlers.turn.turn import Office
from tests.support.talk import Talk


@pytest.mark.parametrize(
    "typed",
    [
        "anh vua dang ky hom qua ma ghi sai ten xa, sua giup anh",
        "hom truoc bac dang ky ghi nham so dien thoai, sua the nao",
        "sửa số điện thoại trong đăng ký đã gửi",
        "dang ky roi gio muon doi danh hieu thi lam sao",
        "toi muon sua so dien thoai da dang ky",
        "them chi Lo Thi Mai vao danh sach",
        "bo ong Sinh ra khoi danh sach",
        "khoan, sua lai ten thanh Hoang Van Thu",
        "e oi hom qua chi gui cai dang ky roi ma gio doi ke toan",
    ],
)
def test_what_was_sent_from_elsewhere_is_not_seen_here_and_the_ways_are_told(
    office: Office, typed: str
) -> None:
    assert Talk(office).say(typed).startswith(texts.NONE_HERE)


@pytest.mark.parametrize(
    "typed", ["neu khong duyet thi sao", "không được duyệt thì thế nào", "bi tra ve thi lam gi"]
)
def test_what_is_not_accepted_comes_back_with_its_reason(office: Office, typed: str) -> None:
    assert Talk(office).say(typed).startswith(texts.NOT_TAKEN_YET)


def test_a_plan_that_is_not_approved_is_something_else(office: Office) -> None:
    assert texts.NOT_TAKEN_YET not in Talk(office).say("ke hoach khong duoc duyet thi sao")


@pytest.mark.parametrize(
    "typed",
    [
        "htx bac muon dang ky cho 3 nguoi thi lam the nao",
        "htx minh co 2 ca nhan va 1 to muon dang ky, dang ky the nao",
    ],
)
def test_how_it_goes_is_told_for_so_many_too(office: Office, typed: str) -> None:
    assert Talk(office).say(typed).startswith(texts.HOW)


@pytest.mark.parametrize("typed", ["rút lại đăng ký", "rut lai dang ky", "thôi rút lại đăng ký đi"])
def test_to_take_back_what_was_never_sent_begins_nothing(office: Office, typed: str) -> None:
    """ "Lại" belongs to taking back, and not to registering again."""
    assert "không có gì để rút" in Talk(office).say(typed)
