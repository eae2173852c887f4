"""An event the office adds is an event like the plan's: shown, chosen, reminded, corrected."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.cli.office.events import event_lines
from bot.cli.rehearsal import list_reminders
from bot.clock import LOCAL
from bot.installation.errors import OfficeError
from handlers.turn.turn import Office
from handlers.values.effects import SaveSubscription
from handlers.values.person import Person
from handlers.values.reminding.settings import Subscription
from storage.store import Store
from tests.support.clerks import OFFICE, chat_at, deliver, listener
from tests.support.pages.web_app import Program, build
from tests.support.talk import MORNING, Talk
from tests.support.verbs import Dating

PLAN = "344-KH-LMHTX"
NAME = "Hội nghị tổng kết phong trào thi đua 2025"
SOURCE = "Công văn 12/LMHTX"
DAY = date(2025, 4, 18)
SINCE = MORNING - timedelta(hours=2)


@pytest.fixture
def program(office: Office, tmp_path: Path) -> Iterator[Program]:
    """The whole program, at nine in the morning of the fourth of April 2025."""
    built = build(tmp_path, office)
    yield built
    built.app.store.close()


def add(program: Program, on: date | None = DAY, name: str = NAME) -> str:
    """The office adds an event."""
    now = program.app.clock.now()
    return Dating(program.app.store).add(PLAN, name, SOURCE, on, OFFICE, now)


def passes(program: Program, **span: float) -> list[str]:
    """Time goes by, then one look at the calendar; what is sent."""
    program.app.clock.advance(timedelta(**span))
    program.app.tick()
    return [text for _, text in deliver(program.app.store, program.app.clock.now())]


def test_people_see_it_in_the_calendar_with_its_source(program: Program) -> None:
    """Dated among the others, undated below; the source stands under it."""
    undated = "Hội nghị điển hình tiên tiến cụm miền núi"
    add(program)
    add(program, None, undated)
    said = Talk(program.app.office()).say("lịch")
    assert f"thứ Sáu, ngày 18/4/2025: {NAME} (còn 14 ngày)\n  Nguồn: {SOURCE}" in said
    assert f"• {undated}\n  Nguồn: {SOURCE}" in said.split("Chưa có ngày")[1]


def test_people_see_the_source_of_a_date_of_the_plans_event(program: Program) -> None:
    """A date the office sets for the congress names its source as well."""
    now = program.app.clock.now()
    Dating(program.app.store).set_event_date(
        PLAN, "dai-hoi-lien-minh", date(2025, 6, 20), "Giấy mời 3", OFFICE, now
    )
    said = Talk(program.app.office()).say("lịch")
    assert "\n  Nguồn: Giấy mời 3" in said
    assert said.count("Nguồn:") == 1


def test_it_can_be_chosen_and_left_out(program: Program) -> None:
    """In the reminder settings it is one more event; once it is gone it does not count."""
    event = add(program)
    talk = Talk(program.app.office())
    for line in ("nhắc", "đồng ý"):
        talk.say(line)
    talk.tap("Chọn mốc cần nhắc")
    while f"✓ {NAME}" not in talk.labels:
        talk.tap("Xem thêm")
    talk.tap(f"✓ {NAME}")
    chosen = talk.person.subscription
    assert chosen is not None
    assert event not in chosen.events
    assert len(chosen.events) == len(program.app.office().plans[0].events) - 1


def test_who_chose_only_what_is_gone_now_is_told_so(program: Program) -> None:
    """Not "all events"; and choosing another one leaves exactly that."""
    event = add(program)
    chosen = Person(subscription=Subscription(SINCE, events=(event,)))
    assert NAME in Talk(program.app.office(), person=chosen).say("nhắc")
    Dating(program.app.store).remove(PLAN, event, OFFICE, program.app.clock.now())
    talk = Talk(program.app.office(), person=chosen)
    assert "không còn trong lịch" in talk.say("nhắc")
    talk.tap("Chọn mốc cần nhắc")
    first = program.app.office().plans[0].events[0]
    talk.tap(first.name)
    assert talk.person.subscription is not None
    assert talk.person.subscription.events == (first.id,)


def test_the_last_choice_left_out_turns_reminders_off(program: Program) -> None:
    """An event that is gone does not keep them on, and never turns them on for everything."""
    event = add(program)
    Dating(program.app.store).remove(PLAN, event, OFFICE, program.app.clock.now())
    first = program.app.office().plans[0].events[0]
    chosen = Subscription(SINCE, events=(event, first.id))
    talk = Talk(program.app.office(), person=Person(subscription=chosen))
    talk.say("nhắc")
    talk.tap("Chọn mốc cần nhắc")
    assert "Đã tắt nhắc lịch" in talk.tap(f"✓ {first.name}")
    assert talk.person.subscription is None


def test_it_is_reminded_with_its_source(program: Program) -> None:
    """Two days before at eight, once, to whoever wants all events; the listing says so before."""
    store = program.app.store
    wants_all = Subscription(SINCE, days_before=(2,))
    chat_at(store, "all").says(SaveSubscription(wants_all))
    listener(store, "other", "sinh-nhat-bac", days=(2,))
    add(program)
    listed = list_reminders(program.app, datetime(2025, 4, 16), datetime(2025, 4, 16))
    assert sum(NAME in line for line in listed) == 1
    (text,) = passes(program, days=12)
    assert f"• {NAME}\nNguồn: {SOURCE}" in text
    assert "Còn 2 ngày: thứ Sáu, ngày 18/4/2025" in text
    assert passes(program, minutes=5) == []


def test_a_listing_backwards_is_refused(program: Program) -> None:
    """The operator has mixed up the two days; one day alone is a whole day."""
    with pytest.raises(OfficeError, match="--to phải sau --from"):
        list_reminders(program.app, datetime(2025, 4, 16), datetime(2025, 4, 15))
    assert list_reminders(program.app, datetime(2025, 4, 16), datetime(2025, 4, 16)) == []


def test_a_removed_event_takes_its_waiting_reminders_along(program: Program) -> None:
    """Queued and not sent: nobody hears of it, nobody is corrected."""
    chat_at(program.app.store, "a").says(SaveSubscription(Subscription(SINCE, days_before=(14,))))
    event = add(program)
    program.app.tick()
    now = program.app.clock.now()
    assert program.app.store.figures.counts().queued == 1
    Dating(program.app.store).remove(PLAN, event, OFFICE, now)
    assert passes(program, minutes=1) == []
    assert passes(program, days=11) == []


def test_who_was_told_hears_once_that_it_is_gone(program: Program) -> None:
    """One notice with the name and the day; who was not told hears nothing."""
    store = program.app.store
    chat_at(store, "told").says(SaveSubscription(Subscription(SINCE, days_before=(14, 1))))
    chat_at(store, "untold").says(SaveSubscription(Subscription(SINCE, days_before=(1,))))
    event = add(program)
    assert len(passes(program, minutes=1)) == 1
    Dating(store).remove(PLAN, event, OFFICE, program.app.clock.now())
    (notice,) = passes(program, minutes=1)
    assert f"đã bỏ “{NAME}” ngày 18/4/2025 khỏi lịch" in notice
    assert passes(program, minutes=1) == []
    assert not any(NAME in text for text in passes(program, days=13))


def test_a_message_with_several_events_loses_only_the_removed_one(program: Program) -> None:
    """Removed before it left: the other event of the day is reminded, alone and once."""
    chat_at(program.app.store, "a").says(SaveSubscription(Subscription(SINCE, days_before=(14,))))
    add(program, name="Hội nghị thứ nhất")
    second = add(program, name="Hội nghị thứ hai")
    program.app.tick()
    Dating(program.app.store).remove(PLAN, second, OFFICE, program.app.clock.now())
    (text,) = passes(program, minutes=1)
    assert "Hội nghị thứ nhất" in text
    assert "Hội nghị thứ hai" not in text
    assert passes(program, minutes=1) == []


def test_a_new_name_is_in_the_next_reminder(program: Program) -> None:
    """Renaming sends nothing by itself."""
    settings = Subscription(SINCE, days_before=(14, 13), at=time(8))
    chat_at(program.app.store, "a").says(SaveSubscription(settings))
    event = add(program)
    passes(program, minutes=1)
    now = program.app.clock.now()
    Dating(program.app.store).rename(PLAN, event, "Hội nghị mừng công", OFFICE, now)
    assert passes(program, minutes=1) == []
    (text,) = passes(program, days=1)
    assert "Hội nghị mừng công" in text


def test_what_another_copy_of_the_program_adds_is_seen_at_once(program: Program) -> None:
    """The office is read anew for every message."""
    other = Store(program.app.settings.database_url)
    event = Dating(other).add(PLAN, NAME, SOURCE, DAY, OFFICE, datetime.now(LOCAL))
    assert event in {one.id for one in program.app.office().plans[0].events}
    assert any(NAME in line for line in event_lines(program.app.office(), MORNING.date()))
    Dating(other).remove(PLAN, event, OFFICE, datetime.now(LOCAL))
    assert event not in {one.id for one in program.app.office().plans[0].events}
    other.close()
