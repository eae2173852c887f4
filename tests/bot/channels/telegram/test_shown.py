"""What Telegram can show and a plain text cannot: the plan's own words apart, a phone in one tap."""

from bot.channels.telegram.channel import TelegramChannel
from handlers.turn.turn import Office
from handlers.values.replies import Reply
from tests.support.channels.telegram import GROUP, LAN, Inbox, running
from tests.support.talk import MORNING, Talk, at_step, step_of
from tests.torture.platforms.telegram.fake import FakeTelegram


def marked(telegram: FakeTelegram) -> list[str]:
    """What stands apart in the newest message, cut out as Telegram counts."""
    params = telegram.sent[-1].params
    units = params["text"].encode("utf-16-le")
    spans = ((one["offset"], one["length"], one["type"]) for one in params.get("entities", ()))
    return [
        f"{kind}: {units[2 * at : 2 * (at + length)].decode('utf-16-le')}"
        for at, length, kind in spans
    ]


async def test_the_plans_own_words_stand_apart(
    telegram: FakeTelegram, channel: TelegramChannel, office: Office
) -> None:
    """Exactly them, whatever emoji stands before; what is no quotation is not marked."""
    talk = Talk(office, MORNING)
    talk.say("phong trào thi đua đến bao giờ")
    answer = talk.replies[-1]
    assert answer.quote
    await channel.send(str(LAN), Reply(f"🔔 {answer.text}", quote=answer.quote))
    lead = f"🔔 {answer.text}".split("\n")[0]
    assert marked(telegram) == [f"bold: {lead}", f"expandable_blockquote: {answer.quote}"]
    await channel.send(str(LAN), Reply(f"Một.\nHai.\n\n{answer.quote}", quote=answer.quote))
    assert marked(telegram) == [f"expandable_blockquote: {answer.quote}"]
    await channel.send(str(LAN), Reply("Chào <b>anh</b>", quote="không có ở đây"))
    assert marked(telegram) == []
    assert telegram.violations == []


async def test_a_phone_is_sent_by_one_tap(
    telegram: FakeTelegram, channel: TelegramChannel, office: Office
) -> None:
    """The button stands at that step only; whoever types is heard all the same, a group has none."""
    talk = at_step(office, "phone")
    asked = talk.replies[-1]
    await channel.send(str(LAN), asked)
    keyboard = telegram.sent[-1].params["reply_markup"]
    assert keyboard["keyboard"][0] == [
        {"text": "📱 Gửi số điện thoại của tôi", "request_contact": True}
    ]
    assert [row[0]["text"] for row in keyboard["keyboard"][1:]] == talk.labels
    await channel.send(str(GROUP), asked)
    assert "keyboard" not in telegram.sent[-1].params.get("reply_markup", {})
    assert telegram.violations == []
    talk.say("+84912345678")
    assert step_of(talk) != "phone"
    assert not talk.replies[-1].wants_phone


async def test_a_file_is_seen_to_be_read(telegram: FakeTelegram, inbox: Inbox) -> None:
    """It takes its time; a line of text is answered at once."""
    telegram.say(LAN, "chào")
    telegram.send_file(LAN, b"x", "")
    async with running(telegram, inbox):
        await telegram.wait_for(lambda: any(c.method == "sendChatAction" for c in telegram.sent))
    shown = [one.params for one in telegram.sent if one.method == "sendChatAction"]
    assert shown == [{"chat_id": LAN, "action": "typing"}]
    assert telegram.violations == []
