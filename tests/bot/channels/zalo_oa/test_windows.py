"""48 hours, 7 days, templates and the month's money, as the people and the staff meet them."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.channels.base import TakenBack, Uncertain, ask_before_each
from bot.channels.zalo_oa import payloads, templates, texts
from bot.channels.zalo_oa.inbound import NAME
from bot.channels.zalo_oa.templates import Tariff
from bot.channels.zalo_oa.watching import Watching
from bot.channels.zalo_oa.windows import BROKE, Windows
from handlers.turn.turn import Office
from handlers.values.replies import Reply
from storage.reminders.queue import NewReminder
from storage.store import Store
from tests.support.channels.fake import taken_back_after
from tests.support.channels.zalo_oa import Opened, opened
from tests.support.clerks import hire
from tests.support.talk import MORNING

pytestmark = pytest.mark.asyncio
LAN = "Lan"
TABLE = """
consultation_vnd = 72

[[template]]
id = "reminding"
vnd = 300
begins = "🔔"
values = { about = { from = "text", most = 20 }, day = { from = "day", most = 10 } }

[[template]]
id = "general"
vnd = 250
values = { about = { from = "first-line", most = 100 } }
"""
DAYS = [timedelta(days=number) for number in range(9)]


def remind(stage: Opened, words: str) -> None:
    """A reminder for Lan, of an event in the year to come."""
    app = stage.app
    new = NewReminder(
        stage.person(LAN), words, "e", date(2026, 4, 4), 0, app.clock.now(), Reply(words)
    )
    assert app.store.reminders.queue_all([new], app.clock.now()) == 1


async def spoken(stage: Opened) -> None:
    """Lan has written, and was answered."""
    await stage.official.say(LAN, "chào")
    await stage.hears(LAN, "em chào")


async def test_a_closed_chat_waits_until_its_owner_speaks(
    tmp_path: Path, office: Office, sqlite_store: Store
) -> None:
    """Free, then at a price, then not at all; when she writes, what waited comes too."""
    async with opened(tmp_path, office, sqlite_store, zalo_oa_monthly_budget=1000) as stage:
        await spoken(stage)
        await stage.passes(DAYS[1])
        remind(stage, "🔔 một")
        await stage.hears(LAN, "một")
        assert stage.official.paid == []
        await stage.passes(DAYS[2])
        remind(stage, "🔔 hai")
        await stage.hears(LAN, "hai")
        assert stage.official.paid == ["late"]
        assert sqlite_store.spending.month(stage.app.clock.now()).late_vnd == 72
        await stage.passes(DAYS[5])
        remind(stage, "🔔 ba")
        stage.app.tick()
        held = sqlite_store.reminders.deliveries(stage.app.clock.now() - DAYS[8])
        assert [one.reason for one in held if one.state == "queued"] == ["outside-window"]
        await stage.official.say(LAN, "menu")
        await stage.official.wait_for(lambda: "ba" in str(stage.official.transcript(LAN)))
        assert stage.official.paid == ["late"]


async def test_what_comes_later_goes_as_an_approved_template(
    tmp_path: Path, office: Office, sqlite_store: Store
) -> None:
    """Chosen by how it begins, its values cut to the approved length, its price on the bill."""
    file = tmp_path / "templates.toml"
    file.write_text(TABLE, encoding="utf-8")
    chosen = {"zalo_oa_monthly_budget": 800, "zalo_oa_templates": file}
    async with opened(tmp_path, office, sqlite_store, **chosen) as stage:
        stage.official.approved = {"reminding": {"about": 20, "day": 10}, "general": {"about": 100}}
        hire(sqlite_store, "Lan", "admin", stage.app.clock.now())
        await spoken(stage)
        await stage.passes(DAYS[8])
        remind(stage, "🔔 Đại hội hợp tác xã ngày mai")
        shown = await stage.hears(LAN, "[reminding]")
        assert shown == "bot: [reminding] 🔔 Đại hội hợp tác x… | 12/04/2025"
        remind(stage, "📣 Họp\nlúc 8 giờ")
        assert await stage.hears(LAN, "[general]") == "bot: [general] 📣 Họp"
        assert stage.official.paid == ["template", "template"]
        # 250 dong are left, less than the dearest costs: nothing paid goes any more, and the staff hear it once.
        remind(stage, "🔔 ba")
        await stage.recorded()
        watching = stage.app.watchings[0]
        assert isinstance(watching, Watching)
        # Unless the program has told them by now.
        watching.watch(stage.app.clock.now())
        shown_now = watching.lines(stage.app.clock.now())
        assert ["đã ngừng gửi tin có phí" in line for line in shown_now] == [True]
        assert watching.watch(stage.app.clock.now()) == []
        assert watching.figures(stage.app.clock.now()) == [
            "Tin không phí: 1",
            "Tin tư vấn sau 48 giờ: 0, 0 đồng",
            "Tin theo mẫu (ZBS): 2, 550 đồng",
            "Cộng tháng này: 550 trên mức 800 đồng",
        ]
        await stage.official.say(LAN, "menu")
        await stage.official.wait_for(lambda: "🔔 ba" in str(stage.official.transcript(LAN)))
        assert stage.official.paid == ["template", "template"]


async def test_a_template_waits_for_the_morning(
    tmp_path: Path, office: Office, sqlite_store: Store
) -> None:
    """At 22:30 it waits, and is told to wait for its window; at 06:00 it goes."""
    file = tmp_path / "templates.toml"
    file.write_text(TABLE, encoding="utf-8")
    chosen = {"zalo_oa_monthly_budget": 800, "zalo_oa_templates": file}
    async with opened(tmp_path, office, sqlite_store, **chosen) as stage:
        stage.official.approved = {"reminding": {"about": 20, "day": 10}, "general": {"about": 100}}
        await spoken(stage)
        night = stage.app.clock.now().replace(hour=22, minute=30) + DAYS[8]
        await stage.passes(night - stage.app.clock.now())
        remind(stage, "🔔 Đại hội")
        stage.app.tick()
        held = sqlite_store.reminders.deliveries(stage.app.clock.now() - DAYS[1])
        assert [(one.state, one.reason) for one in held] == [("queued", "outside-window")]
        assert [call.method for call in stage.official.sent] == [payloads.CONSULT]
        morning = night.replace(hour=6, minute=0) + DAYS[1]
        await stage.passes(morning - stage.app.clock.now())
        assert "Đại hội" in await stage.hears(LAN, "[reminding]")
        assert stage.official.paid == ["template"]


async def test_what_surely_did_not_go_costs_nothing(
    tmp_path: Path, office: Office, sqlite_store: Store
) -> None:
    """Refused for want of money, it is taken out of the bill and waits; the free goes on."""
    async with opened(tmp_path, office, sqlite_store, zalo_oa_monthly_budget=1000) as stage:
        await spoken(stage)
        await stage.passes(DAYS[3])
        stage.official.penniless = True
        remind(stage, "🔔 một")
        await stage.official.wait_for(lambda: len(stage.official.sent) == 2)
        now = stage.app.clock.now
        await stage.official.wait_for(lambda: sqlite_store.spending.month(now()).vnd == 0)
        await stage.official.wait_for(lambda: bool(sqlite_store.spending.broke_at()))
        await stage.official.say(LAN, "menu")
        await stage.official.wait_for(lambda: "🔔 một" in str(stage.official.transcript(LAN)))
        assert sqlite_store.spending.month(now()).late == 0


async def test_what_is_taken_back_on_the_way_goes_no_further_and_costs_nothing(
    tmp_path: Path, office: Office, sqlite_store: Store
) -> None:
    """Asked before each request, and before its price is booked."""
    async with opened(tmp_path, office, sqlite_store, zalo_oa_monthly_budget=1000) as stage:
        await spoken(stage)
        await stage.passes(DAYS[3])
        said, address = len(stage.official.transcript(LAN)), stage.official.chat(LAN).id
        channel = stage.service._channels[NAME]
        ask_before_each(taken_back_after(1))
        with pytest.raises(Uncertain, match="part 2 of 2"):
            await channel.send(address, Reply("a" * (payloads.PART_MAX + 1)))
        ask_before_each(taken_back_after(0))
        with pytest.raises(TakenBack):
            await channel.send(address, Reply("Chào"))
        assert len(stage.official.transcript(LAN)) == said + 1
        assert sqlite_store.spending.month(stage.app.clock.now()).vnd == 72


async def test_without_money_every_copy_waits_and_the_staff_hear_it(
    sqlite_store: Store,
) -> None:
    """Once a day; each hour it is tried again, and what is free goes all the while."""
    there = Store(sqlite_store.url)
    here = Windows(sqlite_store, Tariff(), 1000)
    watching, now, told = Watching(there, Tariff(), 1000), MORNING, list[str]()
    assert watching.lines(now) == []
    here.broke(now)
    assert Windows(there, Tariff(), 1000).heard_since(now) == now - payloads.FREE
    for _ in range(2):
        told += watching.watch(now, lambda change, line: None)
    assert ["không trừ được tiền" in line for line in told] == [True]
    assert watching.lines(now) == [texts.BROKE]
    now += BROKE
    assert watching.lines(now) == []
    assert Windows(there, Tariff(), 1000).heard_since(now) == now - payloads.OPEN
    here.broke(now)
    assert watching.watch(now) == []
    here.broke(now + timedelta(days=1))
    assert len(watching.watch(now + timedelta(days=1))) == 1
    there.close()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[[template", "không đúng TOML"),
        ('[[template]]\nid = "a"\nvnd = -1\nvalues = {}', "mỗi [[template]] cần"),
        ('[[template]]\nid = "a"\nvnd = 1\nbegins = "x"\nvalues = {}', "không có begins"),
        ('[[template]]\nid = "a"\nvnd = 1\nvalues = { a = { from = "x", most = 1 } }', "from ="),
    ],
)
async def test_a_table_that_cannot_be_used_is_told(tmp_path: Path, text: str, why: str) -> None:
    """One sentence with what to mend."""
    file = tmp_path / "templates.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=why.replace("[", r"\[")):
        templates.load(file)
