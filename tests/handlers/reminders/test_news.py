"""The office's announcements and one errand: a no to one of them is no other, and is kept.

The kind of fault: a no that is said and not stored, and one word that ends more than it names.
"""

import pytest

from handlers.reminders import texts
from handlers.reminders.said import texts as said_texts
from handlers.turn.turn import Office
from handlers.values.effects import DropOwn, EndSubscription, RecordConsent
from tests.support.talk import Talk, registered


def reminded(office: Office, talk: Talk | None = None) -> Talk:
    """Somebody with reminders, and without a registration unless the talk has one."""
    talk = talk or Talk(office)
    talk.say("bật nhắc lịch")
    talk.say("đồng ý")
    return talk


def on_news(talk: Talk) -> list[bool]:
    """What the last turn has stored of announcements."""
    said = [one for one in talk.effects if isinstance(one, RecordConsent)]
    return [one.given for one in said if one.purpose == "news"]


def test_who_has_only_reminders_can_refuse_announcements(office: Office) -> None:
    """It is written down, said, and not undone by turning the reminders on anew."""
    talk = reminded(office)
    answer = talk.say("đừng gửi thông báo nữa")
    assert on_news(talk) == [False]
    assert answer.endswith(texts.NO_NEWS), "nothing is said of a registration there is not"
    reminded(office, talk)
    assert talk.person.subscription is not None
    assert on_news(talk) == []
    # Whoever has had none of it refuses nothing.
    talk = Talk(office)
    assert talk.say("đừng gửi thông báo nữa") == texts.NOT_ON
    assert on_news(talk) == []


def test_undoing_a_stop_gives_back_what_it_ended_and_says_so(office: Office) -> None:
    """Announcements refused with it; not those that were refused before it."""
    talk = reminded(office)
    talk.say("đừng gửi thông báo nữa")
    assert talk.say("bật lại như cũ").endswith(texts.NEWS_AGAIN)
    assert on_news(talk) == [True]
    talk = reminded(office, registered(office))
    talk.say("đừng gửi thông báo nữa")
    reminded(office, talk)
    talk.say("tắt nhắc lịch")
    assert texts.NEWS_AGAIN not in talk.say("bật lại như cũ")
    assert on_news(talk) == []


@pytest.mark.parametrize(
    "said",
    [
        "nhận lại thông báo",
        "bật lại thông báo",
        "Tôi muốn nhận lại thông báo của cơ quan",
        "cho tôi nhận thông báo của liên minh",
        "gui lai thong bao cho em nhe",
    ],
)
def test_announcements_are_turned_on_again_by_words(office: Office, said: str) -> None:
    """After a no; whoever has given none is answered as before."""
    talk = reminded(office, registered(office))
    talk.say(said)
    assert on_news(talk) == []
    talk.say("đừng gửi thông báo nữa")
    assert talk.say(said) == texts.NEWS_AGAIN
    assert on_news(talk) == [True]


def test_whom_none_would_reach_is_told_why(office: Office) -> None:
    """Without a registration they come with the reminders, which the no has ended."""
    talk = reminded(office)
    talk.say("đừng gửi thông báo nữa")
    assert talk.say("nhận lại thông báo") == texts.NEWS_NEEDS
    assert talk.labels == [texts.TURN_ON]
    assert texts.RESTORED in talk.say(texts.TURN_ON)


@pytest.mark.parametrize("said", ["đừng nhận thông báo nữa", "thôi nhận thông báo", "thông báo"])
def test_a_no_is_no_wish(office: Office, said: str) -> None:
    """What is refused once more stays refused."""
    talk = reminded(office, registered(office))
    talk.say("đừng gửi thông báo nữa")
    talk.say(said)
    assert True not in on_news(talk)


def test_one_errand_ends_alone(office: Office) -> None:
    """Named by some of its words; one that is not there turns off nothing else."""
    talk = reminded(office)
    talk.say("20/5 nhắc tôi nộp hồ sơ cho xã")
    talk.say("bỏ việc nhắc nộp hồ sơ")
    (drop,) = talk.effects
    assert isinstance(drop, DropOwn)
    assert drop.words == "nộp hồ sơ cho xã"
    answer = talk.say("bỏ lời nhắc gọi chị Lan")
    assert answer == said_texts.not_found(words="gọi chị Lan")
    assert talk.effects == ()
    assert talk.person.subscription is not None


@pytest.mark.parametrize(
    "said",
    ["bỏ việc nhắc", "tắt nhắc đi em", "tắt nhắc đi phiền quá", "đừng nhắn tin nhắc tôi nữa"],
)
def test_all_of_them_end_by_a_word(office: Office, said: str) -> None:
    """What names no errand is still all of them."""
    talk = reminded(office)
    talk.say(said)
    assert EndSubscription() in talk.effects
