"""What the staff do not want done: "đừng" is "dung" without its marks, as is "đúng"."""

import pytest

from handlers.turn.turn import Office
from storage.store import Store
from tests.support.chats import FORM
from tests.support.clerks import Person, StaffedOffice, owner

LEFT = "chưa có gì thay đổi"


@pytest.fixture
def lan(sqlite_store: Store, office: Office) -> Person:
    """A clerk, and one registration that waits."""
    owner(sqlite_store, "leader", FORM)
    return StaffedOffice(sqlite_store, office).joins("lan", "Lan", "clerk")


def is_waiting(person: Person) -> bool:
    """Whether nothing was decided about the one that waits."""
    return "1. DK-2025-0001" in person.says("chờ duyệt")


@pytest.mark.parametrize(
    "typed",
    ["đừng đặt", "đừng đổi ngày nhé", "dung dat", "thôi không đổi nữa"],
)
def test_a_day_is_not_set_against_the_word(lan: Person, typed: str) -> None:
    """Of "dung dat" without marks nobody knows, and it is asked once more."""
    assert "20/10/2025?" in lan.says("đại hội liên minh dời sang ngày 20/10/2025")
    said = lan.says(typed)
    assert "Đã đặt" not in said
    assert LEFT in said or "20/10/2025?" in said


@pytest.mark.parametrize("typed", ["đúng rồi đặt đi", "ừ đặt đi em", "dung roi dat di"])
def test_a_yes_sets_it(lan: Person, typed: str) -> None:
    lan.says("đại hội liên minh dời sang ngày 20/10/2025")
    assert "Đã đặt" in lan.says(typed)


@pytest.mark.parametrize("typed", ["đừng trả lại", "thôi không trả lại nữa", "khoan trả lại đã"])
def test_no_reason_is_sent_that_takes_the_order_back(lan: Person, typed: str) -> None:
    lan.says("trả lại DK-2025-0001")
    assert LEFT in lan.says(typed)
    assert is_waiting(lan)


def test_an_order_to_accept_is_no_reason(lan: Person) -> None:
    lan.says("trả lại DK-2025-0001")
    assert "gửi nguyên văn" in lan.says("thôi duyệt luôn đi")
    assert is_waiting(lan)


def test_a_reason_may_say_that_it_cannot_be_accepted(lan: Person) -> None:
    lan.says("trả lại DK-2025-0001")
    assert "Đã trả lại" in lan.says("không duyệt được vì thiếu chữ ký")


@pytest.mark.parametrize("typed", ["đừng duyệt hết", "khoan duyệt cái này đã", "chưa duyệt nhé"])
def test_what_is_not_to_be_accepted_is_no_question_about_the_plan(lan: Person, typed: str) -> None:
    lan.says("xem DK-2025-0001")
    assert LEFT in lan.says(typed)
    assert is_waiting(lan)
