"""After the receipt: whether anything is to be signed, as the receipt said it of the paper."""

import pytest

from handlers.registrations.asked import texts
from handlers.turn.turn import Office
from tests.support.talk import registered


@pytest.mark.parametrize(
    "typed",
    ["the la xong roi a. bac co phai len tan noi ky gi khong", "có cần ký tên gì không em?"],
)
def test_the_paper_is_signed_as_the_receipt_said(office: Office, typed: str) -> None:
    assert texts.PAPERS in registered(office).say(typed)


@pytest.mark.parametrize("typed", ["đăng ký gì nữa không em?", "tôi phải làm gì nữa không?"])
def test_what_asks_of_something_else_is_none(office: Office, typed: str) -> None:
    assert texts.PAPERS not in registered(office).say(typed)
