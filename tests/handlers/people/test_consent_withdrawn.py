"""The consent withdrawn by a plain yes, and what was sent asked after."""

import pytest

from handlers.turn.turn import Office
from tests.support.talk import registered


@pytest.mark.parametrize("yes", ["Đúng.", "đúng rồi", "ừ", "ok em", "dạ vâng", "rút", "phải"])
def test_a_plain_yes_withdraws_what_can_be_given_again(office: Office, yes: str) -> None:
    """He had just said what he wants, and was told that it could not be undone."""
    talk = registered(office)
    talk.say("Bây giờ tôi rút lại đồng ý lưu dữ liệu.")
    talk.say(yes)
    assert "registration" not in talk.person.consents
    assert talk.person.registrations[0].status == "sent"


@pytest.mark.parametrize("no", ["không", "thôi để nguyên", "khoan đã", "rút thì mất gì"])
def test_what_is_no_yes_withdraws_nothing(office: Office, no: str) -> None:
    talk = registered(office)
    talk.say("Bây giờ tôi rút lại đồng ý lưu dữ liệu.")
    talk.say(no)
    assert "registration" in talk.person.consents


@pytest.mark.parametrize("yes", ["Đúng.", "ừ", "ok em"])
def test_a_plain_yes_deletes_nothing(office: Office, yes: str) -> None:
    talk = registered(office)
    talk.say("xóa hết dữ liệu của tôi")
    assert "gõ rõ chữ" in talk.say(yes)
    assert talk.person.registrations


@pytest.mark.parametrize(
    "said",
    [
        "Bản đăng ký của tôi còn không?",
        "phiếu của em còn không ạ",
        "ho so cua toi con khong",
        "đăng ký của tôi có mất không",
        "vậy bản đăng ký tôi gửi còn không",
        "hồ sơ của bác còn đó không cháu",
    ],
)
def test_what_was_sent_is_still_there(office: Office, said: str) -> None:
    """It was taken for a question about the plan."""
    talk = registered(office)
    talk.say("rút đồng ý")
    talk.say("Đúng.")
    assert "DK-2025-0001" in talk.say(said)


@pytest.mark.parametrize("said", ["đăng ký có mất phí không", "hồ sơ có mất nhiều thời gian không"])
def test_what_costs_is_no_registration_of_ones_own(office: Office, said: str) -> None:
    assert "DK-2025-0001" not in registered(office).say(said)
