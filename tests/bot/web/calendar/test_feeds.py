"""A telephone's calendar: the secret link asked for in the chat, its alarms, and everybody's."""

import re
from datetime import date, timedelta
from pathlib import Path

from icalendar import Calendar
from sqlmodel import select

from handlers.turn.turn import Office
from handlers.values.orders import SetEventDate
from handlers.values.staff import Audience
from storage.reminders.calendar import set_audience, set_dates
from storage.tables.people import SubscriberRow
from tests.support.chats import FORM, Chat
from tests.support.clerks import OFFICE
from tests.support.pages.web_app import answering, build, person

CONGRESS = "dai-hoi-lien-minh"
DAY = date(2025, 6, 12)
LINK = re.compile(r"https://bot\.example(/lich/[\w-]{30,}\.ics)")


async def test_a_leader_on_the_page_gets_alarms_by_a_link_of_his_own(
    tmp_path: Path, office: Office
) -> None:
    """The day the office has set stands in it; asked for again, the link of before is void."""
    program = build(tmp_path, office, public_url="https://bot.example")
    async with answering(program), person(program, "https://bot.example") as lan:
        now = program.app.clock.now()
        with program.app.store.change(OFFICE, now) as change:
            plan = program.app.office().plan_on(now.date())
            set_dates(change, [SetEventDate(plan.id, CONGRESS, DAY, "Công văn 12")])
        await lan.say("lịch")
        first = LINK.search(await lan.press("Đưa vào lịch điện thoại"))
        assert first is not None
        mine = await lan.client.get(first[1])
        assert mine.headers["content-type"].startswith("text/calendar")
        (entry,) = entries(mine.content, DAY)
        assert sorted(alarm["trigger"].dt for alarm in entry.walk("VALARM")) == [
            timedelta(days=-before, hours=8) for before in (30, 7, 1, 0)
        ]
        (public,) = entries((await lan.client.get("/lich.ics")).content, DAY)
        assert public["uid"] == entry["uid"]
        assert public.walk("VALARM") == []
        second = LINK.search(await lan.say("lịch điện thoại"))
        assert second is not None
        assert (await lan.client.get(first[1])).status_code == 404
        assert (await lan.client.get(second[1])).status_code == 200


async def test_nothing_rings_before_what_is_for_others(tmp_path: Path, office: Office) -> None:
    """It stands in a leader's calendar as in everybody's, with the units it is for."""
    program = build(tmp_path, office, public_url="https://bot.example")
    store, now = program.app.store, program.app.clock.now()
    async with answering(program), person(program, "https://bot.example") as lan:
        with store.change(OFFICE, now) as change:
            plan = program.app.office().plan_on(now.date())
            set_dates(change, [SetEventDate(plan.id, CONGRESS, DAY, "Công văn 12")])
            set_audience(change, plan.id, CONGRESS, Audience(unit_types=("tht",)))
        link = LINK.search(await lan.say("lịch điện thoại"))
        assert link is not None
        (entry,) = entries((await lan.client.get(link[1])).content, DAY)
        assert len(entry.walk("VALARM")) == 4
        with store._database.read() as session:
            address = session.exec(select(SubscriberRow.address)).one()
        Chat(store, address, "web").registers(FORM)
        (entry,) = entries((await lan.client.get(link[1])).content, DAY)
        assert entry.walk("VALARM") == []
        assert entry["description"].startswith("Dành cho Tổ hợp tác. Theo kế hoạch")


def entries(content: bytes, day: date) -> list[Calendar]:
    """What a calendar has on that day."""
    found = Calendar.from_ical(content).walk("VEVENT")
    return [one for one in found if one["dtstart"].dt == day]
