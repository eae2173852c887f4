"""Who stops: whatever is open is asked about, nothing of before is taken, and no clause is told."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import Talk, at_step, form_of, registered

ASKED = "Hủy hẳn, hay làm tiếp?"


@pytest.mark.parametrize(
    "said",
    ["dừng lại", "dung lai", "dừng lại nhé", "thôi dừng", "thôi, dừng lại đi em", "thoi dung"],
)
@pytest.mark.parametrize("step", ["unit-name", "commune", "review"])
def test_it_is_asked_whether_for_good(office: Office, said: str, step: str) -> None:
    talk = at_step(office, step)
    assert ASKED in talk.say(said)


@pytest.mark.parametrize("said", ["dừng lại", "dung lai", "dừng lại đi"])
def test_nothing_of_an_earlier_registration_is_taken(office: Office, said: str) -> None:
    """ "Dừng lại" had copied the commune and the contact of another unit, as "dùng lại" would."""
    talk = registered(office)
    talk.say("đăng ký cho HTX Bình Minh")
    before = form_of(talk)
    talk.say("/start")
    talk.say(said)
    talk.tap("Làm tiếp")
    assert form_of(talk) == before


@pytest.mark.parametrize("said", ["thôi dừng", "thôi đừng", "thôi, dừng lại đi", "dừng lại"])
def test_where_nothing_is_open_no_clause_is_told(office: Office, said: str) -> None:
    """The plan's period had been quoted."""
    assert "không có việc gì đang làm dở" in Talk(office).say(said)


def test_whoever_is_reminded_hears_how_that_ends(office: Office) -> None:
    talk = Talk(office)
    talk.say("nhắc lịch cho tôi")
    talk.tap("Đồng ý")
    talk.tap("Xong")
    assert "gõ “tắt nhắc”" in talk.say("dừng")


@pytest.mark.parametrize("said", ["thôi đúng", "thôi đúng rồi"])
def test_who_agrees_does_not_stop(office: Office, said: str) -> None:
    talk = at_step(office, "review")
    assert ASKED not in talk.say(said)
