"""Reminders wished, asked about and kept beside a registration, in anybody's words."""

from pathlib import Path

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import RecordConsent, SaveSubscription, SnoozeReminder
from handlers.values.state import Subscribing
from storage.store import Store
from tests.support.stage import staged
from tests.support.talk import MORNING, Talk, at_step, form_of, registered, step_of


@pytest.mark.parametrize("step", ["commune", "phone", "targets", "review"])
@pytest.mark.parametrize(
    "said", ["nhớ nhắc bác trước 11/4 ba ngày nhé", "nhắc em 3 hôm trước ngày 11/4"]
)
def test_a_wish_is_heard_at_every_question(office: Office, step: str, said: str) -> None:
    """Counted from the day that is named; the form waits and is not sent."""
    talk = at_step(office, step, "tập thể")
    before = form_of(talk)
    talk.say(said)
    assert isinstance(talk.person.conversation.dialog, Subscribing)
    assert "8/4/2025" in talk.say("đồng ý")
    assert (form_of(talk), step_of(talk)) == (before, step)
    assert talk.person.registrations == ()


@pytest.mark.parametrize(
    "aim", ["Nhắc anh em nộp quỹ trước 20/5", "nhắc nhở các hộ trả nợ trước ngày 20/5"]
)
def test_who_reminds_others_has_an_aim(office: Office, aim: str) -> None:
    """Only the one who writes can be reminded here."""
    talk = at_step(office, "targets", "tập thể")
    talk.say(aim)
    assert form_of(talk).targets == (aim,)


def on(office: Office) -> Talk:
    """Reminders two days before, at seven."""
    talk = registered(office)
    talk.say("nhắc tôi trước 2 ngày lúc 7 giờ sáng")
    talk.say("đồng ý")
    return talk


@pytest.mark.parametrize(
    "asked", ["bao giờ em nhắc tôi thế", "Những hôm nào em nhắc bác đấy?", "khi nào thì nhắc chị"]
)
def test_what_comes_is_told_by_day_and_hour(office: Office, asked: str) -> None:
    """From the settings, and not from the plan; without any it is said that they are off."""
    said = on(office).say(asked)
    assert "• 7 giờ ngày 9/4/2025: " in said
    assert "Mục" not in said
    assert "đang tắt" in registered(office).say(asked)


def test_a_single_wish_is_among_what_comes(
    office: Office, sqlite_store: Store, tmp_path: Path
) -> None:
    """It lies in the store, beside the settings."""
    stage = staged(sqlite_store, office, tmp_path, MORNING)
    stage.enters("[Bác Lù, Zalo]")
    for line in ("nhắc tôi trước 2 ngày lúc 7 giờ", "đồng ý", "hôm 11/4 nhắc thêm lúc 5 giờ sáng"):
        stage.says(line)
    said = stage.says("hôm nào em nhắc tôi")
    assert [line for line in said if "5 giờ ngày 11/4/2025" in line or "7 giờ ngày 9/4" in line]


def test_after_all_is_stopped_one_day_stays(office: Office) -> None:
    """ "Riêng 11/4": with the days and the hour of before, and nothing else."""
    talk = on(office)
    talk.say("thôi khỏi nhắc nữa")
    assert talk.person.subscription is None
    said = talk.say("à riêng 11/4 thì vẫn nhắc")
    assert "7 giờ ngày 9/4/2025" in said
    chosen = talk.person.subscription
    assert chosen is not None
    assert (chosen.days_before, chosen.at.hour) == ((2,), 7)
    assert set(chosen.events) == {"ngay-htx-viet-nam", "thu-bac-ho"}
    kinds = [type(effect) for effect in talk.effects]
    assert kinds == [RecordConsent, SaveSubscription]
    assert SnoozeReminder not in kinds
