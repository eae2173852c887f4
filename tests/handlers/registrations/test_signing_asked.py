"""After the receipt: whether anything is to be signed, as the receipt said it of the paper."""

import pytest

from handlers.registrations.asked import texts
from handlers.signed.texts import SEND_BACK
from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, registered


@pytest.mark.parametrize(
    "typed",
    [
        "the la xong roi a. bac co phai len tan noi ky gi khong",
        "có cần ký tên gì không em?",
        "còn phải ký tá gì nữa không",
        "phải in ra nộp không",
        "có phải mang dấu lên không",
        "bác mang giấy lên nộp à",
    ],
)
def test_the_paper_is_signed_as_the_receipt_said(office: Office, typed: str) -> None:
    assert texts.PAPERS in registered(office).say(typed)


@pytest.mark.parametrize("typed", ["đăng ký gì nữa không em?", "tôi phải làm gì nữa không?"])
def test_what_asks_of_something_else_is_none(office: Office, typed: str) -> None:
    assert texts.PAPERS not in registered(office).say(typed)


def test_before_sending_it_is_told_as_well(office: Office) -> None:
    """In the middle of the form, whose question is asked again, and of who has not begun."""
    asked = "bác có phải lên tận nơi ký gì không"
    assert texts.PAPERS in at_step(office, "phone").say(asked)
    assert texts.PAPERS in Talk(office).say(asked)


@pytest.mark.parametrize("typed", ["ai ký tên trong kế hoạch", "kế hoạch do ai ký tên"])
def test_who_signed_the_plan_is_the_plans(office: Office, typed: str) -> None:
    assert texts.PAPERS not in registered(office).say(typed)
    assert texts.PAPERS not in Talk(office).say(typed)


@pytest.mark.parametrize(
    "typed",
    ["thôi hết rồi à?", "the la xong roi a", "vậy là xong hả", "hết rồi hả", "xong rồi hả cháu"],
)
def test_whether_that_was_all_is_told_from_the_store(office: Office, typed: str) -> None:
    """Nothing more to do, where it stands, and the paper as the receipt told of it."""
    said = registered(office).say(typed)
    assert texts.NEXT_STEP in said
    assert "chờ cán bộ tiếp nhận" in said
    assert SEND_BACK in said


@pytest.mark.parametrize("typed", ["hạn đăng ký hết rồi à", "xong rồi nhé", "hết hạn chưa"])
def test_what_says_or_asks_something_else_is_not_that(office: Office, typed: str) -> None:
    assert texts.NEXT_STEP not in registered(office).say(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "em co phai in ra ky dong dau ko, to hop tac em khong co dau dau",
        "có phải đóng dấu không em, tổ chị làm gì có con dấu",
        "phải ký đóng dấu à, tổ hợp tác không có con dấu thì sao",
        "có phải in ra ký không, nhóm chưa có dấu",
    ],
)
def test_who_has_no_seal_is_told_that_the_plan_leaves_it_open(office: Office, typed: str) -> None:
    said = registered(office).say(typed)
    assert texts.no_seal(office=office.plans[0].organisation.office) in said


@pytest.mark.parametrize("typed", ["có cần đóng dấu không em", "bác có phải mang dấu lên không"])
def test_of_a_seal_that_is_there_nothing_is_said(office: Office, typed: str) -> None:
    assert "con dấu" not in registered(office).say(typed)


@pytest.mark.parametrize(
    "said",
    [
        "co can dong dau khong, ben tui hong co con dau",
        "có cần đóng dấu không, bên tui hông có con dấu",
        "có phải đóng dấu hông cưng, tổ tui không có con dấu",
        "phải ký gì không em, bên em chưa có con dấu",
        "bên mình không có con dấu, có cần đóng dấu ko",
    ],
)
@pytest.mark.parametrize("step", ["review", "phone", "kind"])
def test_who_has_no_seal_is_told_of_seals(office: Office, step: str, said: str) -> None:
    """A remark beside the question is no refusal of anything, and the form stays as it was."""
    talk = at_step(office, step)
    before = form_of(talk)
    answered = talk.say(said)
    assert "Đơn vị không có con dấu thì làm thế nào kế hoạch không ghi" in answered
    assert form_of(talk) == before


@pytest.mark.parametrize("said", ["không cần đóng dấu đâu", "đóng dấu rồi nhé", "để mai đóng dấu"])
def test_what_asks_nothing_is_not_answered_so(office: Office, said: str) -> None:
    assert "con dấu thì làm thế nào" not in at_step(office, "review").say(said)
