"""Replies on Zalo: plain text, split to fit, with choices as numbers."""

import pytest

from bot.channels.base import Rejected
from bot.channels.layout import numbered
from bot.channels.zalo.channel import ZaloChannel
from handlers.values.replies import Attachment, Choice, Reply
from tests.support.channels.zalo import LAN, YES_NO
from tests.torture.platforms.zalo.fake import FakeZalo

pytestmark = pytest.mark.asyncio


async def test_a_reply_is_plain_text(zalo: FakeZalo, channel: ZaloChannel) -> None:
    """Only chat and text are sent, markup stays what it is, and the message id comes back."""
    text = "**Điều 3.** <b>Kính gửi</b> _anh/chị_"
    message_id = await channel.send(zalo.address(LAN), Reply(text))
    assert zalo.sent == [("sendMessage", {"chat_id": zalo.address(LAN), "text": text})]
    assert (message_id, zalo.violations) == (f"{1:020x}", [])


async def test_choices_are_numbered_and_end_with_a_way_out(
    zalo: FakeZalo, channel: ZaloChannel
) -> None:
    """What Telegram shows as buttons is read here and answered with a number."""
    await channel.send(zalo.address(LAN), Reply("Đúng không?", YES_NO, turn=3))
    assert zalo.transcript(LAN) == ["bot: Đúng không?\n\n1. Có\n2. Không\n0. Thoát"]


async def test_a_text_that_fits_stays_whole_and_2001_characters_make_two(
    zalo: FakeZalo, channel: ZaloChannel
) -> None:
    """Parts hold at most 1,900 UTF-16 units, and an emoji counts two."""
    for text in ("a" * 1900, "a" * 2001, "🌾" * 951):
        await channel.send(zalo.address(LAN), Reply(text))
    lengths = [len(call.params["text"].encode("utf-16-le")) // 2 for call in zalo.sent]
    assert lengths == [1900, 1900, 101, 1900, 2]
    assert zalo.violations == []


async def test_choices_stand_together_under_the_last_part(
    zalo: FakeZalo, channel: ZaloChannel
) -> None:
    """A menu that does not fit under the text moves over whole; short ones stay under it."""
    body = "Một đoạn dài. " * 135
    await channel.send(zalo.address(LAN), Reply(body, YES_NO))
    await channel.send(zalo.address(LAN), Reply("x" * 1850, YES_NO * 5))
    menus = [call.params["text"] for call in zalo.sent if "0. Thoát" in call.params["text"]]
    assert len(menus) == 2
    assert "1. Có" in menus[0]
    assert menus[1].startswith("1. Có")
    assert menus[1].endswith("0. Thoát")


async def test_a_menu_too_long_for_one_message_is_cut_between_lines(
    zalo: FakeZalo, channel: ZaloChannel
) -> None:
    """No label is torn apart."""
    choices = tuple(Choice(f"c{n}", f"Hợp tác xã số {n} " + "dài" * 30) for n in range(30))
    await channel.send(zalo.address(LAN), Reply("Chọn:", choices))
    lines = [line for call in zalo.sent for line in call.params["text"].split("\n") if line]
    assert lines == numbered(Reply("Chọn:", choices)).replace("\n\n", "\n").split("\n")


async def test_the_id_of_the_last_part_comes_back(zalo: FakeZalo, channel: ZaloChannel) -> None:
    """Three parts, one reply, in order."""
    parts = ["a" * 1900, "b" * 1900, "c"]
    assert await channel.send(zalo.address(LAN), Reply("\n\n".join(parts))) == f"{3:020x}"
    assert zalo.transcript(LAN) == [f"bot: {part}" for part in parts]


async def test_a_file_is_left_to_the_link_in_the_text(zalo: FakeZalo, channel: ZaloChannel) -> None:
    """Zalo takes no uploads; the text already says where the file is."""
    attachment = Attachment("sheet:TD-1", "phieu.docx")
    reply = Reply("Phiếu: https://bot.example.vn/phieu/1", attachment=attachment)
    await channel.send(zalo.address(LAN), reply, b"file")
    assert zalo.transcript(LAN) == ["bot: Phiếu: https://bot.example.vn/phieu/1"]


@pytest.mark.parametrize("text", ["", " \n "])
async def test_nothing_to_say_is_our_mistake(
    zalo: FakeZalo, channel: ZaloChannel, text: str
) -> None:
    """A blank reply is refused here and never sent."""
    with pytest.raises(Rejected):
        await channel.send(zalo.address(LAN), Reply(text))
    assert zalo.sent == []


async def test_choices_without_text_are_sent(zalo: FakeZalo, channel: ZaloChannel) -> None:
    """The list alone is still a message."""
    await channel.send(zalo.address(LAN), Reply("", YES_NO))
    assert zalo.transcript(LAN) == ["bot: 1. Có\n2. Không\n0. Thoát"]


async def test_without_choices_there_are_no_numbers() -> None:
    """A reply that asks nothing offers no way out."""
    assert numbered(Reply("Chào")) == "Chào"
