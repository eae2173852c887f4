"""A few words below an answer about titles are of the titles."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, registered


@pytest.mark.parametrize("first", ["có những danh hiệu gì", "lao dong tien tien la gi"])
@pytest.mark.parametrize("then", ["rồi ai duyệt", "the ai xet vay", "do cấp nào công nhận"])
def test_who_decides_is_asked_of_the_titles(office: Office, first: str, then: str) -> None:
    """Not who takes in what is sent here."""
    talk = Talk(office)
    talk.say(first)
    assert "không ghi ai công nhận danh hiệu" in talk.say(then)


@pytest.mark.parametrize("first", ["có những danh hiệu gì", "khen những ai"])
@pytest.mark.parametrize("then", ["được mấy triệu", "duoc bao nhieu tien", "thế kèm bao nhiêu ạ"])
def test_a_sum_is_asked_of_the_titles(office: Office, first: str, then: str) -> None:
    """And no loan is spoken of."""
    talk = Talk(office)
    talk.say(first)
    assert "không nêu mức tiền thưởng" in talk.say(then)


def test_below_another_answer_it_is_of_that(office: Office) -> None:
    """The loan stays the loan, and who takes in a registration stays that."""
    talk = Talk(office)
    talk.say("Liên minh hỗ trợ vốn không")
    assert "vốn ưu đãi" in talk.say("được mấy triệu")
    talk = Talk(office)
    talk.say("đăng ký thi đua thế nào")
    assert "xem và tiếp nhận" in talk.say("rồi ai duyệt")


def test_whoever_has_registered_asks_of_that(office: Office) -> None:
    """Also right below the titles."""
    talk = registered(office)
    talk.say("có những danh hiệu gì")
    assert "không ghi ai công nhận" not in talk.say("rồi ai duyệt")
