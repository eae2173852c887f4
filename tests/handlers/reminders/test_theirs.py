"""An event for other units: the calendar shows it to everybody, and promises nobody else a reminder."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from bot.clock import LOCAL
from bot.reminders.dated import with_calendar
from handlers.turn.turn import Office
from handlers.values.effects import SaveSubscription, SnoozeReminder
from handlers.values.reminding.settings import Subscription
from handlers.values.staff import Audience
from storage.reminders.calendar import OfficeCalendar, OfficeEvent
from tests.support.talk import MORNING, Register, Talk

PLAN = "344-KH-LMHTX"
CLUSTER = OfficeEvent("office-7", "Họp cụm thi đua số 2", "Giấy mời 5/GM-LMHTX")
GROUPS = Audience(unit_types=("tht",), districts=("Văn Yên",))
WHOM = "Tổ hợp tác thuộc Văn Yên"


@pytest.fixture(scope="module")
def clustered(office: Office) -> Office:
    """The cluster meets on 8/4/2025, for some units only."""
    days = {PLAN: {CLUSTER.id: date(2025, 4, 8)}}
    calendar = OfficeCalendar(
        {PLAN: (CLUSTER,)}, days, {PLAN: {}}, audiences={PLAN: {CLUSTER.id: GROUPS}}
    )
    return with_calendar(office, calendar)


def listener(office: Office, *left_out: Audience) -> Talk:
    """Somebody with reminders, of other units than those."""
    talk = Talk(office, lookup=Register(left_out=left_out))
    talk.person = replace(talk.person, subscription=Subscription(since=MORNING))
    return talk


@pytest.mark.parametrize(
    "question",
    ["lịch", "tháng này có gì", "họp cụm thi đua ngày nào", "hôm nào họp cụm", "ngày 8/4 có gì"],
)
def test_whom_it_is_for_stands_with_its_day(clustered: Office, question: str) -> None:
    """In "lịch" and in the answer to every question that tells the day."""
    for talk in (Talk(clustered), listener(clustered, GROUPS)):
        said = talk.say(question)
        assert "8/4/2025" in said
        assert f"👥 Dành cho {WHOM}" in said


@pytest.mark.parametrize("wish", ["nhắc tôi họp cụm thi đua", "nhac chi hop cum thi dua voi"])
def test_a_wish_of_what_is_for_others_is_answered_honestly(clustered: Office, wish: str) -> None:
    """Nothing is promised, and nobody agrees to reminders for it; to its own people it is kept."""
    silent = Talk(clustered, lookup=Register(left_out=(GROUPS,)))
    for talk in (listener(clustered, GROUPS), silent):
        said = talk.say(wish)
        assert f"Họp cụm thi đua số 2 (ngày 8/4/2025) dành cho {WHOM}." in said
        assert "lịch không nhắc mốc ấy" in said
        assert talk.effects == ()
    assert "trợ lý nhắc Họp cụm thi đua số 2" in listener(clustered).say(wish)


def test_a_moment_of_ones_own_is_kept(clustered: Office) -> None:
    """Whoever says when is reminded then; it comes by no settings, so it is planned by itself."""
    talk = listener(clustered, GROUPS)
    assert "8 giờ ngày 7/4/2025" in talk.say("nhắc tôi họp cụm thi đua trước 1 ngày")
    moment = datetime(2025, 4, 7, 8, tzinfo=LOCAL)
    wanted = SnoozeReminder(CLUSTER.id, date(2025, 4, 8), moment, PLAN)
    assert talk.effects == (wanted,)
    own = listener(clustered)
    own.say("nhắc tôi họp cụm thi đua trước 1 ngày")
    assert own.effects == ()


def test_only_it_turns_nothing_else_off(clustered: Office) -> None:
    """ "Chỉ nhắc họp cụm" of somebody else's would leave nothing that is reminded of."""
    talk = listener(clustered, GROUPS)
    talk.say("chỉ nhắc họp cụm thi đua thôi")
    assert not [one for one in talk.effects if isinstance(one, SaveSubscription)]


def test_what_comes_next_is_what_will_come(clustered: Office) -> None:
    """The settings and "khi nào nhắc" name the next reminder of one's own."""
    assert "7/4/2025 (Họp cụm" in listener(clustered).say("nhắc")
    for talk in (listener(clustered, GROUPS),):
        assert "Họp cụm" not in talk.say("nhắc")
        talk.say("xong")
        assert "Họp cụm" not in talk.say("khi nào em nhắc chị")
