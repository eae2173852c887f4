"""What people do in Telegram, and what arrives of it."""

import json
from typing import Any

import pytest

from bot.channels.base import Arrival, NotFetched
from bot.channels.telegram.channel import TelegramChannel
from bot.lists.cells import MAX_BYTES
from bot.lists.pages import MAX_PAGE_BYTES
from handlers.values.messages import Inbound, SentFile
from handlers.values.replies import Reply
from tests.support.channels.telegram import GROUP, LAN, LAN_USER, YES_NO, Inbox, heard, running
from tests.torture.platforms.telegram.fake import FakeTelegram

FILE = {"file_id": "f", "file_unique_id": "u"}
PICTURE = SentFile("f", problem="picture")


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Suối Giàng", "Suối Giàng"),
        ("/dangky", "/dangky"),
        ("/dangky@htx_bot 5 ha", "/dangky 5 ha"),
        ("/dangky@HTX_Bot", "/dangky"),
        ("/start moi-2026", "/start moi-2026"),
        ("/lich@other_bot", "/lich@other_bot"),
        ("hỏi @htx_bot cái này", "hỏi @htx_bot cái này"),
        ("HTX\0 Suối \ud83cGiàng", "HTX Suối ?Giàng"),
    ],
)
async def test_a_private_text_arrives(
    telegram: FakeTelegram, inbox: Inbox, said: str, text: str
) -> None:
    """A typed text arrives as it is, a command without the bot's own name."""
    update_id = telegram.say(LAN, said)
    (arrival,) = await heard(telegram, inbox)
    assert arrival.inbound is not None
    number = arrival.inbound.message
    assert number is not None
    inbound = Inbound(text=text, message=number)
    assert arrival == Arrival("telegram", str(update_id), "7", inbound)


@pytest.mark.parametrize(
    ("fields", "inbound"),
    [
        ({"sticker": "x"}, Inbound(kind="other")),
        ({"photo": []}, Inbound(kind="photo", file=PICTURE)),
        ({"document": {**FILE, "mime_type": "image/png"}}, Inbound(kind="photo", file=PICTURE)),
        ({"voice": {**FILE, "duration": 3}}, Inbound(kind="voice")),
        ({"document": {**FILE, "mime_type": "audio/mpeg"}}, Inbound(kind="voice")),
        ({"document": FILE, "caption": "đơn"}, Inbound("đơn", kind="file", file=SentFile("f"))),
        ({"location": {"longitude": 104.5, "latitude": 21.6}}, Inbound(kind="other")),
        ({"effect_id": "1", "dice": {"emoji": "🎲", "value": 3}}, Inbound(kind="other")),
        ({"something_of_next_year": {"a": 1}}, Inbound(kind="other")),
    ],
)
async def test_anything_without_text_arrives_as_what_it_is(
    telegram: FakeTelegram, inbox: Inbox, fields: dict[str, Any], inbound: Inbound
) -> None:
    """A person who sends a picture or a voice note gets an answer too; a caption is kept."""
    file = {"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9}
    sticker = {**file, "type": "regular", "is_animated": False, "is_video": False}
    whole = {"sticker": sticker} if "sticker" in fields else fields
    whole = {"photo": [file]} if "photo" in fields else whole
    telegram.show(LAN, "user: (not text)", **whole)
    (arrival,) = await heard(telegram, inbox)
    assert arrival.inbound == inbound


@pytest.mark.parametrize(
    ("about", "file"),
    [
        ({"file_size": MAX_BYTES + 1}, SentFile(problem="too-big")),
        ({"mime_type": "application/pdf"}, SentFile("f", problem="pdf")),
        (
            {"mime_type": "application/pdf", "file_size": MAX_PAGE_BYTES + 1},
            SentFile(problem="too-big"),
        ),
    ],
)
async def test_a_file_that_cannot_be_read_is_never_asked_for(
    telegram: FakeTelegram, inbox: Inbox, about: dict[str, Any], file: SentFile
) -> None:
    """Its size and kind are told with the message; its name is kept nowhere."""
    telegram.show(LAN, "user: (file)", document={**FILE, "file_name": "Lò Thị Mai.pdf", **about})
    (arrival,) = await heard(telegram, inbox)
    assert arrival.inbound == Inbound(kind="file", file=file)


@pytest.mark.parametrize("captioned", [0, 2, None])
async def test_an_album_is_one_message(
    telegram: FakeTelegram, inbox: Inbox, captioned: int | None
) -> None:
    """Four films sent together arrive once, with the caption that any one of them has."""
    picture = {"video": {**FILE, "width": 9, "height": 9, "duration": 3}, "media_group_id": "13"}
    for number in range(4):
        words = {"caption": "Bằng khen"} if number == captioned else {}
        telegram.show(LAN, "user: (picture)", **picture, **words)
    telegram.show(LAN, "user: (another album)", **{**picture, "media_group_id": "14"})
    first, second = await heard(telegram, inbox)
    text = "Bằng khen" if captioned is not None else ""
    assert first.inbound == Inbound(text, kind="other")
    assert first.key != second.key


async def test_each_picture_of_an_album_arrives(telegram: FakeTelegram, inbox: Inbox) -> None:
    """Each may be a page of a signed sheet; that they belong together is known."""
    picture = {"photo": [{**FILE, "width": 9, "height": 9}], "media_group_id": "13"}
    for _ in range(2):
        telegram.show(LAN, "user: (picture)", **picture)
    arrivals = await heard(telegram, inbox)
    said = Inbound(kind="photo", file=PICTURE, album="13")
    assert [one.inbound for one in arrivals] == [said, said]
    assert len({one.key for one in arrivals}) == 2


async def test_an_album_that_comes_in_two_polls_has_one_key(
    telegram: FakeTelegram, inbox: Inbox
) -> None:
    """What the store knows already it does not take twice."""
    picture = {"video": {**FILE, "width": 9, "height": 9, "duration": 3}, "media_group_id": "13"}
    async with running(telegram, inbox):
        for number in (1, 2):
            telegram.show(LAN, "user: (picture)", **picture)
            await telegram.wait_for(lambda count=number: len(inbox.keys) == count)
    assert len(set(inbox.keys)) == 1


async def test_lists_sent_together_are_read_one_by_one(
    telegram: FakeTelegram, inbox: Inbox
) -> None:
    """Each holds persons of its own, or may be a signed sheet."""
    kinds = ["", "", "application/pdf", "application/pdf"]
    for mime in kinds:
        telegram.send_file(LAN, b"list", mime, media_group_id="15")
    arrivals = await heard(telegram, inbox)
    problems = [one.inbound.file.problem for one in arrivals if one.inbound and one.inbound.file]
    assert problems == [None, None, "pdf", "pdf"]
    assert len({one.key for one in arrivals}) == 4


async def test_a_file_before_a_group_is_not_kept(telegram: FakeTelegram, inbox: Inbox) -> None:
    """Nothing personal is read before others."""
    telegram.show(GROUP, "user: (file)", document=FILE, caption="@htx_bot danh sách", user=LAN_USER)
    (arrival,) = await heard(telegram, inbox)
    assert arrival.inbound == Inbound("danh sách", kind="file", group=True)


async def test_a_sent_file_is_fetched_once_and_only_within_the_limit(
    telegram: FakeTelegram, inbox: Inbox, channel: TelegramChannel
) -> None:
    """By its id; one that is larger than it was said to be is not downloaded."""
    telegram.send_file(LAN, b"list")
    telegram.send_file(LAN, b"x" * (MAX_PAGE_BYTES + 1), size=10)
    small, large = telegram.uploads
    assert await channel.fetch(small) == b"list"
    with pytest.raises(NotFetched) as refused:
        await channel.fetch(large)
    assert refused.value.too_big
    with pytest.raises(NotFetched, match="Wrong file_id") as unknown:
        await channel.fetch("unknown")
    assert not unknown.value.too_big
    assert telegram.downloads == [small]


@pytest.mark.parametrize("fault", ["drop", "garble", "path"])
async def test_a_file_that_does_not_come_is_told_without_the_token(
    telegram: FakeTelegram, channel: TelegramChannel, fault: str
) -> None:
    """A cut connection, a proxy's page, and a path of this machine instead of Telegram's."""
    telegram.send_file(LAN, b"list")
    if fault == "drop":
        telegram.drop_next("getFile")
    else:
        about = {"ok": True, "result": {**FILE, "file_path": "/etc/hostname"}}
        body = json.dumps(about).encode() if fault == "path" else b"<html>"
        telegram.garble_next("getFile", body=body)
    with pytest.raises(NotFetched) as failed:
        await channel.fetch(next(iter(telegram.uploads)))
    assert "TEST-token" not in str(failed.value)


@pytest.mark.parametrize(
    ("owner", "text", "kind"),
    [(LAN, "+84912345678", "text"), (8, "", "other"), (None, "", "other")],
)
async def test_only_the_own_phone_number_counts(
    telegram: FakeTelegram, inbox: Inbox, owner: int | None, text: str, kind: str
) -> None:
    """Somebody else's contact card is not taken for the sender's number."""
    telegram.share_contact(LAN, "+84912345678", owner)
    (arrival,) = await heard(telegram, inbox)
    assert arrival.inbound is not None
    assert (arrival.inbound.text, arrival.inbound.kind) == (text, kind)


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"text": "@htx_bot lịch tuần này"}, "lịch tuần này"),
        ({"text": "lịch tuần này @HTX_BOT"}, "lịch tuần này"),
        ({"text": "/lich"}, "/lich"),
        ({"text": "/lich@htx_bot tuần"}, "/lich tuần"),
        ({"text": "vâng", "reply": True}, "vâng"),
        ({"text": "chào cả nhà"}, None),
        ({"text": "/lich@other_bot"}, None),
        ({"text": "mail me@htx_bot.vn"}, None),
        ({"text": "@htx_bot_old chào"}, None),
        ({"text": "24/7"}, None),
        ({"text": "/home/anh.jpg"}, None),
        ({"migrate_to_chat_id": -1002}, None),
        ({"migrate_from_chat_id": -5}, None),
        ({}, None),
        ({"new_chat_members": [LAN_USER]}, None),
    ],
)
async def test_in_a_group_only_words_to_the_bot_arrive(
    telegram: FakeTelegram, inbox: Inbox, fields: dict[str, Any], text: str | None
) -> None:
    """A mention, an answer to the bot or a command counts; the rest of the talk is not ours."""
    fields = dict(fields)
    if fields.pop("reply", False):
        fields["reply_to_message"] = telegram.message(GROUP, telegram.me(), text="Ai?")
    telegram.show(GROUP, "user: in the group", user=LAN_USER, **fields)
    arrivals = await heard(telegram, inbox)
    found = [(arrival.address, arrival.inbound) for arrival in arrivals]
    expected = Inbound(text=text or "", group=True)
    # The empty message stands for content newer than the library: not addressed either.
    assert found == ([("-1001", expected)] if text is not None else [])


async def test_other_bots_and_service_messages_are_not_heard(
    telegram: FakeTelegram, inbox: Inbox
) -> None:
    """Two bots never talk each other into a loop, and a pinned message is no question."""
    telegram.say(GROUP, "/lich", user={"id": 9, "is_bot": True, "first_name": "Bot"})
    telegram.show(LAN, "service", pinned_message=telegram.message(LAN, telegram.me(), text="a"))
    telegram.show(LAN, "service", message_auto_delete_timer_changed={"message_auto_delete_time": 9})
    assert await heard(telegram, inbox) == []


def origin(kind: str, **fields: Any) -> dict[str, Any]:
    return {"forward_origin": {"type": kind, "date": 1743735600, **fields}}


ANOTHER = {"id": 555, "is_bot": False, "first_name": "Pa"}


@pytest.mark.parametrize(
    ("fields", "forwarded"),
    [
        (origin("user", sender_user=ANOTHER), True),
        (origin("hidden_user", sender_user_name="Pa"), True),
        (origin("chat", sender_chat={"id": -5, "type": "group", "title": "Xã"}), True),
        (origin("channel", chat={"id": -6, "type": "channel"}, message_id=3), True),
        (origin("user", sender_user=LAN_USER), False),
        ({}, False),
    ],
)
async def test_what_was_forwarded_is_anothers_word(
    telegram: FakeTelegram, inbox: Inbox, fields: dict[str, Any], forwarded: bool
) -> None:
    """Their own message, sent on from another chat, stays their own."""
    telegram.say(LAN, "đồng ý", **fields)
    (arrival,) = await heard(telegram, inbox)
    assert arrival.inbound is not None
    assert (arrival.inbound.text, arrival.inbound.forwarded) == ("đồng ý", forwarded)


async def test_the_caption_of_a_forwarded_picture_is_nobodys_word(
    telegram: FakeTelegram, inbox: Inbox
) -> None:
    """The picture may be the signed sheet; what stands below it was said to somebody else."""
    picture = [{"file_id": "p", "file_unique_id": "u", "width": 9, "height": 9}]
    passed_on = origin("user", sender_user=ANOTHER)
    telegram.show(LAN, "user: (photo)", photo=picture, caption="xóa dữ liệu của tôi", **passed_on)
    (arrival,) = await heard(telegram, inbox)
    assert arrival.inbound is not None
    assert (arrival.inbound.text, arrival.inbound.kind) == ("", "photo")


async def test_an_edit_arrives_as_one(telegram: FakeTelegram, inbox: Inbox) -> None:
    """With the number of the message whose words it changes; it is no second message."""
    update_id = telegram.edit(LAN, "HTX Suối Giàng", 41)
    inbound = Inbound(text="HTX Suối Giàng", message=41, edited=True)
    assert await heard(telegram, inbox) == [Arrival("telegram", str(update_id), "7", inbound)]


async def test_an_edit_in_a_group_is_confirmed_and_forgotten(
    telegram: FakeTelegram, inbox: Inbox
) -> None:
    """Nobody mends an answer of their own before others."""
    telegram.edit(GROUP, "/lich@htx_bot", 5)
    assert await heard(telegram, inbox) == []


async def test_the_display_name_stays_with_telegram(telegram: FakeTelegram, inbox: Inbox) -> None:
    """Minimisation: nothing needs the name, so no field of what arrives holds it."""
    telegram.say(LAN, "chào", user={**LAN_USER, "first_name": "Tênthật", "last_name": "Lò"})
    (arrival,) = await heard(telegram, inbox)
    assert "Tênthật" not in repr(arrival)


async def test_blocking_and_unblocking_arrive_without_text(
    telegram: FakeTelegram, inbox: Inbox
) -> None:
    """The list of reachable people follows the block button."""
    telegram.block(LAN)
    telegram.unblock(LAN)
    telegram.block(GROUP)
    arrivals = await heard(telegram, inbox)
    assert [(a.address, a.inbound, a.reachable) for a in arrivals] == [
        ("7", None, False),
        ("7", None, True),
    ]


@pytest.mark.parametrize(
    ("data", "inbound"),
    [
        ("3.yes", Inbound(choice="yes", turn=3, kind="choice")),
        ("12.commune:van.chan", Inbound(choice="commune:van.chan", turn=12, kind="choice")),
        ("5.sec:9-KH:II.1.đ", Inbound(choice="sec:9-KH:II.1.đ", turn=5, kind="choice")),
        ("yes", Inbound(kind="other")),
        ("x.yes", Inbound(kind="other")),
        ("-1.yes", Inbound(kind="other")),
        ("٣.yes", Inbound(kind="other")),
        ("3.", Inbound(kind="other")),
        ("3.yes no", Inbound(kind="other")),
        ("3.yes\n", Inbound(kind="other")),
        ("9999999999.yes", Inbound(kind="other")),
    ],
)
async def test_a_tap_arrives_as_key_and_turn(
    telegram: FakeTelegram, inbox: Inbox, channel: TelegramChannel, data: str, inbound: Inbound
) -> None:
    """Well-formed data becomes a choice; anything else, even forged, becomes "other"."""
    await channel.send("7", Reply("Đúng không?", YES_NO, turn=3))
    telegram.tap(LAN, data, forged=True)
    (arrival,) = await heard(telegram, inbox)
    assert arrival.inbound is not None
    found = arrival.inbound
    assert (found.choice, found.turn, found.kind) == (inbound.choice, inbound.turn, inbound.kind)
    assert found.text == ""


async def test_a_tap_on_a_vanished_message_still_counts(
    telegram: FakeTelegram, inbox: Inbox
) -> None:
    """Telegram may hide the message a button belonged to; the choice does not need it."""
    gone = {"chat": {"id": LAN, "type": "private"}, "message_id": 1, "date": 0}
    query = {"id": "55", "from": LAN_USER, "chat_instance": "1", "data": "3.yes", "message": gone}
    telegram.push({"callback_query": query})
    (arrival,) = await heard(telegram, inbox)
    assert arrival.inbound is not None
    assert (arrival.address, arrival.inbound.choice) == ("7", "yes")
