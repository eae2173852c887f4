"""Who wants off the list of those who are written to says no to announcements."""

import pytest

from handlers.reminders import texts
from handlers.turn.turn import Office
from handlers.values.effects import EndSubscription, RecordConsent
from tests.support.talk import Talk, at_step, form_of, registered


def refused(talk: Talk) -> bool:
    """Whether the last message was a no to announcements, and to nothing else of what was sent."""
    noes = [one for one in talk.effects if isinstance(one, RecordConsent) and not one.given]
    others = [one for one in talk.effects if not isinstance(one, RecordConsent | EndSubscription)]
    return any(one.purpose == "news" for one in noes) and not others


@pytest.mark.parametrize(
    "typed",
    [
        "bỏ tôi ra khỏi danh sách nhận tin",
        "xóa tên em khỏi danh sách nhận thông báo",
        "cho tôi ra khỏi danh sách nhận tin nhé",
        "rút tên tôi khỏi danh sách gửi tin nhắn",
        "đưa em ra khỏi danh sách thông báo",
        "bỏ số tôi khỏi danh sách nhắn tin",
        "xoá tôi khỏi danh sách người nhận",
        "tôi không muốn nằm trong danh sách nhận tin",
        "bo toi ra khoi danh sach nhan tin",
        "bỏ HTX tôi ra khỏi danh sách nhận thông báo giúp",
    ],
)
def test_off_the_list_is_a_no_to_announcements(office: Office, typed: str) -> None:
    talk = registered(office)
    assert texts.NEWS_STOPPED in talk.say(typed)
    assert refused(talk)
    open_list = at_step(office, "people")
    before = form_of(open_list).people
    open_list.say(typed)
    assert refused(open_list)
    assert form_of(open_list).people == before


@pytest.mark.parametrize(
    "typed",
    [
        "xóa anh Thắng khỏi danh sách nhận tin",
        "đừng bỏ tôi khỏi danh sách nhận tin",
        "tôi có trong danh sách nhận tin không",
        "cho tôi vào danh sách nhận tin",
    ],
)
def test_somebody_else_or_staying_on_it_is_no_refusal(office: Office, typed: str) -> None:
    talk = registered(office)
    talk.say(typed)
    assert not refused(talk)


def test_off_the_reminders_list_is_only_off_the_reminders(office: Office) -> None:
    talk = registered(office)
    talk.say("bỏ tôi ra khỏi danh sách nhắc lịch")
    assert not refused(talk)
