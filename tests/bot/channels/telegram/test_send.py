"""Replies on their way to Telegram: how they look."""

from typing import Any

import pytest

from bot.channels.base import Rejected
from bot.channels.telegram.channel import TelegramChannel
from handlers.values.replies import Attachment, Choice, Reply
from tests.support.channels.telegram import GROUP, LAN, YES_NO
from tests.torture.platforms.telegram.fake import FakeTelegram


def rows(*labels: list[tuple[str, str]]) -> dict[str, Any]:
    keyboard = [[{"text": text, "callback_data": data} for text, data in row] for row in labels]
    return {"reply_markup": {"inline_keyboard": keyboard}}


@pytest.mark.parametrize(
    ("choices", "markup"),
    [
        ((), {}),
        (YES_NO, rows([("Có", "4.yes"), ("Không", "4.no")])),
        (
            (*YES_NO, Choice("later", "Để sau")),
            rows([("Có", "4.yes"), ("Không", "4.no")], [("Để sau", "4.later")]),
        ),
        (
            (Choice("a", "Mười tám ký tự đây"), Choice("b", "B")),
            rows([("Mười tám ký tự đây", "4.a"), ("B", "4.b")]),
        ),
        (
            (Choice("a", "Mười chín ký tự đây"), Choice("b", "B")),
            rows([("Mười chín ký tự đây", "4.a")], [("B", "4.b")]),
        ),
    ],
)
@pytest.mark.parametrize("chat", [LAN, GROUP])
async def test_a_reply_becomes_one_message(
    telegram: FakeTelegram,
    channel: TelegramChannel,
    chat: int,
    choices: tuple[Choice, ...],
    markup: dict[str, Any],
) -> None:
    """Plain text without preview; short labels stand in pairs, long ones alone."""
    message_id = await channel.send(str(chat), Reply("Xem <b>https://a.vn</b>", choices, turn=4))
    assert telegram.sent == [
        (
            "sendMessage",
            {
                "chat_id": chat,
                "text": "Xem <b>https://a.vn</b>",
                "link_preview_options": {"is_disabled": True},
                **markup,
            },
        )
    ]
    assert message_id == str(telegram.last_message_id(chat))
    assert telegram.violations == []


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("a" * 4096, [4096]),
        ("a" * 4097, [4096, 1]),
        ("🌾" * 2049, [4096, 2]),
        ("đ" * 4000 + "\n\n" + "ă" * 4000, [4000, 4000]),
    ],
)
async def test_a_long_text_becomes_several_messages(
    telegram: FakeTelegram, channel: TelegramChannel, text: str, sizes: list[int]
) -> None:
    """Every part fits Telegram's limit and only the last carries the buttons."""
    message_id = await channel.send("7", Reply(text, YES_NO, turn=1))
    params = [call.params for call in telegram.sent]
    assert [len(p["text"].encode("utf-16-le")) // 2 for p in params] == sizes
    assert ["reply_markup" in p for p in params] == [False] * (len(sizes) - 1) + [True]
    assert message_id == str(telegram.last_message_id(LAN))
    assert telegram.violations == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Mời xem", ["bot: (kế hoạch.xlsx) Mời xem [Có] [Không]"]),
        ("", ["bot: (kế hoạch.xlsx)  [Có] [Không]"]),
        ("a" * 1024, [f"bot: (kế hoạch.xlsx) {'a' * 1024} [Có] [Không]"]),
        ("a" * 1025, [f"bot: {'a' * 1025}", "bot: (kế hoạch.xlsx)  [Có] [Không]"]),
    ],
)
async def test_a_file_carries_the_text_as_caption(
    telegram: FakeTelegram, channel: TelegramChannel, text: str, lines: list[str]
) -> None:
    """A text too long for a caption goes ahead of the file; the bytes arrive unchanged."""
    reply = Reply(text, YES_NO, attachment=Attachment("sheet:1", "kế hoạch.xlsx"))
    content = bytes(range(256)) * 20 + b"\r\n"
    await channel.send("7", reply, content)
    assert telegram.transcript(LAN) == lines
    assert telegram.files == {"kế hoạch.xlsx": content}
    assert telegram.violations == []


async def test_callback_data_over_64_bytes_is_refused_before_sending(
    telegram: FakeTelegram, channel: TelegramChannel
) -> None:
    """64 bytes pass, 65 are our bug and never reach Telegram."""
    await channel.send("7", Reply("a", (Choice("k" * 62, "K"),), turn=1))
    with pytest.raises(Rejected):
        await channel.send("7", Reply("a", (Choice("k" * 63, "K"),), turn=1))
    assert len(telegram.sent) == 1
    assert telegram.violations == []


async def test_an_empty_reply_is_refused(telegram: FakeTelegram, channel: TelegramChannel) -> None:
    """There is nothing to send, and Telegram is not asked."""
    with pytest.raises(Rejected):
        await channel.send("7", Reply(" \n "))
    assert telegram.sent == []
