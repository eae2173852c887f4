"""Groups: answered where the question stands, whoever asks it."""

import pytest

from bot.channels.base import Rejected, Uncertain
from bot.channels.telegram.channel import TelegramChannel
from handlers.values.replies import Attachment, Reply
from tests.support.channels.telegram import GROUP, LAN_USER, YES_NO, Inbox, heard
from tests.torture.platforms.platform import Json
from tests.torture.platforms.telegram.fake import FakeTelegram

TOPIC = 77


def threads(telegram: FakeTelegram) -> list[int | None]:
    """The topic of every message that was sent."""
    return [call.params.get("message_thread_id") for call in telegram.sent]


async def test_a_topic_arrives_with_what_was_said_in_it(
    telegram: FakeTelegram, inbox: Inbox
) -> None:
    """The chat stays the group: a topic is only a part of it."""
    telegram.say_in_topic(GROUP, TOPIC, "@htx_bot lịch", user=LAN_USER)
    (arrival,) = await heard(telegram, inbox)
    assert arrival.inbound is not None
    assert (arrival.address, arrival.inbound.thread) == (str(GROUP), TOPIC)


@pytest.mark.parametrize(
    ("bot", "behind"),
    [
        ({"id": 1087968824, "first_name": "Group", "username": "GroupAnonymousBot"}, GROUP),
        ({"id": 136817688, "first_name": "Channel", "username": "Channel_Bot"}, -1009),
    ],
)
async def test_an_anonymous_admin_is_heard(
    telegram: FakeTelegram, inbox: Inbox, bot: Json, behind: int
) -> None:
    """Who writes as the group or as a channel is a person, although Telegram shows a bot."""
    shown = {"id": behind, "type": "supergroup" if behind == GROUP else "channel", "title": "HTX"}
    stand_in = {**bot, "is_bot": True}
    telegram.say(GROUP, "@htx_bot lịch", user=stand_in, sender_chat=shown)
    telegram.say(GROUP, "chào cả nhà", user=stand_in, sender_chat=shown)
    (arrival,) = await heard(telegram, inbox)
    assert arrival.inbound is not None
    assert (arrival.address, arrival.inbound.text) == (str(GROUP), "lịch")


async def test_what_a_channel_passes_on_is_no_question(
    telegram: FakeTelegram, inbox: Inbox
) -> None:
    """The office's channel tells its group where to ask: nobody has asked yet."""
    telegram_itself = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
    channel = {"id": -1009, "type": "channel", "title": "Liên minh HTX"}
    post = {"sender_chat": channel, "is_automatic_forward": True}
    telegram.say(GROUP, "Hỏi @htx_bot để biết lịch", user=telegram_itself, **post)
    assert await heard(telegram, inbox) == []


async def test_a_chain_of_answers_is_no_topic(telegram: FakeTelegram, inbox: Inbox) -> None:
    """A group without topics numbers its chains too; nothing can be sent into one."""
    telegram.say(GROUP, "/lich", user=LAN_USER, message_thread_id=5)
    (arrival,) = await heard(telegram, inbox)
    assert arrival.inbound is not None
    assert arrival.inbound.thread is None


async def test_a_tap_in_a_topic_arrives_with_it(
    telegram: FakeTelegram, inbox: Inbox, channel: TelegramChannel
) -> None:
    """The button's message says where it stands."""
    telegram.say_in_topic(GROUP, TOPIC, "chào cả nhà", user=LAN_USER)
    await channel.send(str(GROUP), Reply("Mục nào?", YES_NO, turn=3, thread=TOPIC))
    telegram.tap(GROUP, "Có", user=LAN_USER)
    (arrival,) = await heard(telegram, inbox)
    assert arrival.inbound is not None
    assert (arrival.inbound.choice, arrival.inbound.thread) == ("yes", TOPIC)


async def test_all_of_an_answer_stands_in_the_topic(
    telegram: FakeTelegram, channel: TelegramChannel
) -> None:
    """Every part of a long text, and a file."""
    telegram.say_in_topic(GROUP, TOPIC, "chào cả nhà", user=LAN_USER)
    await channel.send(str(GROUP), Reply("a" * 4097, YES_NO, thread=TOPIC))
    file = Reply("Mời xem", attachment=Attachment("sheet:1", "phiếu.docx"), thread=TOPIC)
    await channel.send(str(GROUP), file, b"x")
    assert threads(telegram) == [TOPIC] * 3
    assert telegram.violations == []


async def test_a_topic_that_is_gone_is_answered_in_the_group(
    telegram: FakeTelegram, channel: TelegramChannel
) -> None:
    """Deleted between the question and the answer: whoever asked still reads the group."""
    telegram.say_in_topic(GROUP, TOPIC, "chào cả nhà", user=LAN_USER)
    telegram.close_topic(GROUP, TOPIC)
    await channel.send(str(GROUP), Reply("a" * 4097, thread=TOPIC))
    assert threads(telegram) == [TOPIC, None, None]
    assert len(telegram.transcript(GROUP)) == 3
    assert telegram.violations == []


@pytest.mark.parametrize("why", ["TOPIC_CLOSED", "TOPIC_DELETED", "message thread not found"])
async def test_a_group_that_takes_nothing_is_tried_once(
    telegram: FakeTelegram, channel: TelegramChannel, why: str
) -> None:
    """Refused in the topic and outside of it: given up, no loop."""
    for _ in range(2):
        telegram.fail_next("sendMessage", 400, f"Bad Request: {why}")
    with pytest.raises(Rejected):
        await channel.send(str(GROUP), Reply("Chào", thread=TOPIC))
    assert threads(telegram) == [TOPIC, None]


async def test_what_the_group_does_with_the_second_try_counts(
    telegram: FakeTelegram, channel: TelegramChannel
) -> None:
    """An answer that never comes is as uncertain there as anywhere."""
    telegram.fail_next("sendMessage", 400, "Bad Request: TOPIC_CLOSED")
    telegram.garble_next("sendMessage", body=b'{"ok": true}')
    with pytest.raises(Uncertain):
        await channel.send(str(GROUP), Reply("Chào", thread=TOPIC))
