"""The desk's calendar: who is reminded when, what a date would send, and corrections."""

from collections.abc import AsyncIterator, Mapping
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from handlers.turn.turn import Office
from handlers.values.effects import RecordConsent, SaveSubscription
from handlers.values.reminding.settings import Subscription
from tests.support.chats import NAME
from tests.support.clerks import OFFICE, chat_at, deliver, listener, owner
from tests.support.pages.desk_web import Clerk, at_desk, flash
from tests.support.pages.web_app import Program, build
from tests.support.talk import MORNING
from tests.support.verbs import Dating

PLAN = "344-KH-LMHTX"
CONGRESS = "dai-hoi-lien-minh"
PAGE = f"/lich/{CONGRESS}"


@pytest.fixture
async def mai(office: Office, tmp_path: Path) -> AsyncIterator[tuple[Clerk, Program]]:
    """A clerk at the desk of an office on 4/4/2025."""
    program = build(tmp_path, office)
    async with at_desk(program) as clerk:
        yield clerk, program
    program.app.store.close()


def dates(program: Program) -> Mapping[str, date]:
    """The days the office has set."""
    return program.app.office().event_dates.get(PLAN, {})


async def test_the_calendar_shows_days_events_and_who_is_reminded(
    mai: tuple[Clerk, Program],
) -> None:
    """A month, every event with its source, and the reminders ahead with masked names."""
    clerk, program = mai
    owner(program.app.store, "1")
    settings = Subscription(since=MORNING, days_before=(3,))
    chat_at(program.app.store, "1").says(
        RecordConsent("reminders", "1", given=True), SaveSubscription(settings)
    )
    page = (await clerk.opens("/lich?thang=2025-04")).text
    assert "Tháng 4 năm 2025" in page
    assert "Mục I.1, Kế hoạch 344/KH-LMHTX" in page
    assert "8/4/2025" in page  # three days before 11/4
    assert "N. T. H." in page
    assert NAME not in page


async def test_nothing_is_saved_before_its_effect_was_shown(mai: tuple[Clerk, Program]) -> None:
    """The preview names days and numbers of people; looking at it changes nothing."""
    clerk, program = mai
    listener(program.app.store, "1", CONGRESS, days=(7, 1))
    listener(program.app.store, "2", "sinh-nhat-bac", days=(7, 1))
    page = (await clerk.opens(f"{PAGE}?ngay=2025-06-20&nguon=Giấy+mời+12")).text
    assert "Nhắc 1 người" in page
    assert "13/6/2025" in page
    assert "19/6/2025" in page
    assert dates(program) == {}


async def test_a_date_on_a_day_off_is_asked_about(mai: tuple[Clerk, Program]) -> None:
    """A holiday by its name, a Sunday; saved all the same, and no reminder is left out for it."""
    clerk, program = mai
    listener(program.app.store, "1", CONGRESS, days=(2,))
    holiday = await clerk.opens(f"{PAGE}?ngay=2025-04-30&nguon=giay-moi")
    assert "là ngày nghỉ (Ngày Chiến thắng)" in holiday.text
    tuesday = (await clerk.opens(f"{PAGE}?ngay=2025-04-29&nguon=giay-moi")).text
    assert "là ngày nghỉ" not in tuesday
    assert "Chủ nhật" in tuesday  # two days before it, and sent all the same


async def test_a_date_is_saved_with_its_source(mai: tuple[Clerk, Program]) -> None:
    """Who set it, when and on what grounds is shown from then on; clearing takes it back."""
    clerk, program = mai
    saved = await clerk.sends(PAGE, ngay="2025-06-20", nguon="Giấy mời 12")
    assert "thứ Sáu, ngày 20/6/2025" in flash(saved)
    assert "Chị Mai: đặt ngày 20/6/2025 – Giấy mời 12" in saved.text
    assert "thứ Sáu, ngày 20/6/2025.\nNguồn: Giấy mời 12." in saved.text  # to be copied
    assert dates(program) == {CONGRESS: date(2025, 6, 20)}
    assert "Đã bỏ ngày" in flash(await clerk.sends(PAGE, xoa="1"))
    assert dates(program) == {}


@pytest.mark.parametrize(
    ("day", "source"), [("2025-04-03", "x"), ("hôm qua", "x"), ("2025-06-20", "")]
)
async def test_a_date_that_cannot_be_right_is_refused(
    mai: tuple[Clerk, Program], day: str, source: str
) -> None:
    """A past day, no day, or no source: one sentence, and nothing is stored."""
    clerk, program = mai
    answer = await clerk.sends(PAGE, ngay=day, nguon=source)
    assert flash(answer)
    assert dates(program) == {}


async def test_a_viewer_sees_and_changes_nothing(office: Office, tmp_path: Path) -> None:
    """No form, and a sent one is refused."""
    program = build(tmp_path, office)
    async with at_desk(program, "viewer") as clerk:
        assert "Đặt hoặc dời ngày" not in (await clerk.opens(PAGE)).text
        refused = await clerk.sends(PAGE, ngay="2025-06-20", nguon="x")
        assert refused.status_code == 403
    assert dates(program) == {}
    program.app.store.close()


async def test_an_unknown_event_is_not_found(mai: tuple[Clerk, Program]) -> None:
    """A forged address is a 404."""
    assert (await mai[0].opens("/lich/khong-co")).status_code == 404


async def test_the_preview_counts_who_was_told_the_old_date(mai: tuple[Clerk, Program]) -> None:
    """It says how many get one correction, and what they will read."""
    clerk, program = mai
    store = program.app.store
    _told(program)
    page = (await clerk.opens(f"{PAGE}?ngay=2025-04-25&nguon=Thông+báo+15")).text
    assert "1 người đã được báo ngày cũ (10/4/2025)" in page
    assert "Ngày đổi từ thứ Năm, ngày 10/4/2025 sang thứ Sáu, ngày 25/4/2025" in page
    assert deliver(store, program.app.clock.now()) == []
    # Who was told nothing is reminded as usual.
    assert "Nhắc 2 người" in page


def _told(program: Program) -> None:
    """One person has been reminded of the tenth of April, another has not; it is ten o'clock."""
    store, now = program.app.store, program.app.clock.now()
    settings = Subscription(since=MORNING, events=(CONGRESS,), days_before=(6, 5, 1), at=time(10))
    chat_at(store, "told").says(SaveSubscription(settings))
    Dating(store).set_event_date(PLAN, CONGRESS, date(2025, 4, 10), "x", OFFICE, now)
    program.app.clock.advance(timedelta(hours=1))
    program.app.calendar.at(program.app.clock.now())
    assert len(deliver(store, program.app.clock.now())) == 1
    listener(store, "untold", CONGRESS, days=(1,))
