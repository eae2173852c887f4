"""Zalo polling: each update comes once, so it is stored before anything else happens."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import Literal

import pytest

from bot.channels.base import Arrival
from handlers.values.replies import Reply
from tests.support.channels.zalo import LAN, Inbox, build, heard, running
from tests.torture.platforms.zalo.fake import FakeZalo
from tests.torture.platforms.zalo.parts import Switches

pytestmark = pytest.mark.asyncio


@pytest.fixture
async def zalo() -> AsyncIterator[FakeZalo]:
    async with FakeZalo() as fake:
        yield fake


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@pytest.mark.parametrize("form", ["object", "list"])
@pytest.mark.parametrize("codes", ["off", "some", "all"])
@pytest.mark.parametrize("status", ["200", "mirror"])
@pytest.mark.parametrize("idle", ["408", "empty"])
async def test_messages_arrive_in_every_form_the_sources_describe(
    inbox: Inbox,
    form: Literal["object", "list"],
    codes: Literal["off", "some", "all"],
    status: Literal["200", "mirror"],
    idle: Literal["408", "empty"],
) -> None:
    """Object or list, with or without error_code 0, idle by any of the known answers."""
    switches = Switches(update_form=form, success_code=codes, status=status, idle=idle)
    async with FakeZalo(switches) as zalo, running(zalo, inbox):
        await zalo.wait_for(lambda: zalo.waiting_polls() == 1)
        zalo.expire_polls()
        await zalo.wait_for(lambda: len(zalo.polls) == 2)
        key = zalo.say(LAN, "xin chào")
        await zalo.wait_for(lambda: len(zalo.polls) == 3)
        assert [(one.channel, one.key, one.address) for one in inbox.arrivals] == [
            ("zalo", key, zalo.address(LAN))
        ]
        assert inbox.texts == ["xin chào"]
        assert zalo.violations == []


@pytest.mark.parametrize("form", ["number", "text", "camel"])
async def test_an_idle_poll_is_no_error(
    zalo: FakeZalo,
    inbox: Inbox,
    caplog: pytest.LogCaptureFixture,
    form: Literal["number", "text", "camel"],
) -> None:
    """408 in any spelling: the next poll follows at once and nobody reads about it."""
    caplog.set_level("DEBUG", "bot")
    zalo.switches.code_form = form
    for _ in range(5):
        zalo.fail_next("getUpdates", 408, "Request timeout")
    zalo.garble_next("getUpdates", 408, b"")
    await heard(zalo, inbox)
    assert len(zalo.polls) >= 7
    assert inbox.naps == []
    assert [record for record in caplog.records if record.name.startswith("bot")] == []


async def test_idle_answers_that_come_too_fast_are_slowed_down(
    zalo: FakeZalo, inbox: Inbox
) -> None:
    """A server that ends every poll at once is asked once a second, not a thousand times."""
    for _ in range(5):
        zalo.fail_next("getUpdates", 408, "Request timeout")
    await heard(zalo, inbox, time_s=lambda: 0.0)
    assert inbox.naps == [1.0, 1.0, 1.0]


async def test_the_next_poll_waits_until_the_message_is_stored(
    zalo: FakeZalo, inbox: Inbox
) -> None:
    """Zalo has no acknowledgement: one message at a time, stored before the next is asked for."""
    entered, stored = asyncio.Event(), asyncio.Event()

    async def slow(arrivals: Sequence[Arrival]) -> None:
        entered.set()
        await stored.wait()
        await inbox.receive(arrivals)

    zalo.say(LAN, "một")
    zalo.say(LAN, "hai")
    async with running(zalo, inbox, slow):
        await entered.wait()
        assert (len(zalo.polls), zalo.undelivered()) == (1, 1)
        stored.set()
        await zalo.wait_for(lambda: inbox.texts == ["một", "hai"])


async def test_a_message_that_cannot_be_stored_is_tried_until_it_can(
    zalo: FakeZalo, inbox: Inbox
) -> None:
    """A failing store costs time, not messages: tried longer and longer apart, order is kept."""
    first, second, third = (zalo.say(LAN, text) for text in ("một", "hai", "ba"))
    inbox.fail = {second: 6}
    assert [one.key for one in await heard(zalo, inbox)] == [first, second, third]
    assert inbox.tries[:9] == [first, *[second] * 7, third]
    rounded = [
        step for nap in inbox.naps for step in (1, 2, 5, 10, 30) if abs(nap / step - 1) < 0.3
    ]
    assert rounded == [1, 2, 5, 10, 30, 30]


async def test_stopping_waits_for_a_message_that_is_being_stored(
    zalo: FakeZalo, inbox: Inbox
) -> None:
    """Zalo will not send it again, so even a stop of the program does not break it off."""
    entered, go_on = asyncio.Event(), asyncio.Event()

    async def slow(arrivals: Sequence[Arrival]) -> None:
        entered.set()
        await go_on.wait()
        await inbox.receive(arrivals)

    zalo.say(LAN, "chào")
    channel = build(zalo, inbox)
    task = asyncio.create_task(channel.run(slow))
    await entered.wait()
    task.cancel()
    stopped, _ = await asyncio.wait({task}, timeout=0.05)
    assert stopped == set()
    go_on.set()
    await asyncio.wait({task})
    assert (task.cancelled(), inbox.texts) == (True, ["chào"])
    await channel.close()


async def test_a_repeated_message_has_the_same_key(inbox: Inbox) -> None:
    """Delivered twice, it is stored under one key, so the store can tell."""
    async with FakeZalo(Switches(repeat_every=1)) as zalo:
        key = zalo.say(LAN, "chào")
        again = await heard(zalo, inbox)
    assert [one.key for one in again][:2] == [key, key]


async def test_an_update_without_message_stops_nothing(zalo: FakeZalo, inbox: Inbox) -> None:
    """`unsupported` may come with no message at all, and future events with anything."""
    zalo.push({"event_name": "message.unsupported.received"})
    zalo.push({"event_name": "user.follow", "user": {"id": "1"}})
    zalo.push({"unknown": [1]})
    key = zalo.say(LAN, "chào")
    assert [one.key for one in await heard(zalo, inbox)] == [key]
    assert inbox.naps == []


async def test_long_polling_does_not_hold_up_sending(zalo: FakeZalo, inbox: Inbox) -> None:
    """While the poller waits for news, a reply goes out on another connection."""
    address = zalo.open_chat(LAN)
    async with running(zalo, inbox) as channel:
        await zalo.wait_for(lambda: zalo.waiting_polls() == 1)
        await channel.send(address, Reply("Nhắc việc"))
    assert zalo.transcript(LAN) == ["bot: Nhắc việc"]
