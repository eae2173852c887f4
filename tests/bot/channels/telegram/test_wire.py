"""What can happen on the line, and what it says about the message that was to go over it."""

import asyncio
import logging
import socket
import struct
from collections.abc import Awaitable, Callable

import pytest

from bot.channels.base import SendError, Uncertain, Unreachable
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.wire import Timeouts
from handlers.values.replies import Attachment, Reply
from tests.support.channels.proxies import listening
from tests.torture.platforms.telegram.fake import FakeTelegram

TOKEN = "123456:TEST-token_not-real"
FILE = Reply("Mời xem", attachment=Attachment("sheet:1", "phiếu.docx"))
OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n"

Peer = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


async def failure(root: str, reply: Reply, file: bytes | None = None) -> SendError:
    """What one send to this address ends with."""
    times = Timeouts(connect_s=0.3, read_s=0.3, upload_s=0.3)
    channel = TelegramChannel(
        TOKEN, api_url=root, commands=[], description="", short_description="", timeouts=times
    )
    with pytest.raises(SendError) as failed:
        await channel.send("7", reply, file)
    await channel.close()
    assert TOKEN not in str(failed.value)
    return failed.value


async def whole(reader: asyncio.StreamReader) -> None:
    """Read one request to its end."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
    size = head.partition("content-length: ")[2].partition("\r\n")[0]
    await reader.readexactly(int(size))


def reset(writer: asyncio.StreamWriter) -> None:
    """Cut the connection as a crashed machine or a firewall does: with a reset."""
    line: socket.socket = writer.get_extra_info("socket")
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def resets_at_once(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    reset(writer)


async def resets_after_reading(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await whole(reader)
    reset(writer)


async def closes_after_reading(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await whole(reader)


async def cuts_its_answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await whole(reader)
    writer.write(OK + b'{"ok": true, "result": {"mess')
    await writer.drain()


async def speaks_no_http(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await whole(reader)
    writer.write(b"SSH-2.0-OpenSSH_9.2\r\n\r\n")
    await writer.drain()


async def stops_in_its_answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await whole(reader)
    writer.write(OK + b'{"ok": true, "result": {"mess')
    await asyncio.Event().wait()


async def never_answers(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await whole(reader)
    await asyncio.Event().wait()


async def never_reads(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await asyncio.Event().wait()


@pytest.mark.parametrize(
    ("behave", "kind"),
    [
        (resets_at_once, Unreachable),
        (resets_after_reading, Unreachable),
        (closes_after_reading, Unreachable),
        (cuts_its_answer, Unreachable),
        (speaks_no_http, Unreachable),
        (stops_in_its_answer, Uncertain),
        (never_answers, Uncertain),
    ],
)
@pytest.mark.parametrize("size", [0, 300_000])
async def test_only_a_whole_message_without_an_answer_is_uncertain(
    behave: Peer, kind: type[SendError], size: int
) -> None:
    """For texts and for files: what was cut is sent again, what is merely late only a few times."""
    async with listening(behave) as at:
        root, file = f"http://127.0.0.1:{at}", b"x" * size or None
        assert type(await failure(root, FILE if file else Reply("Chào"), file)) is kind


async def test_a_file_that_stands_still_on_its_way_out_is_sent_again() -> None:
    """Nobody over there has the whole of it."""
    async with listening(never_reads) as at:
        assert type(await failure(f"http://127.0.0.1:{at}", FILE, b"x" * 30_000_000)) is Unreachable


async def test_a_greeting_that_never_comes_is_certainly_not_sent() -> None:
    """The line is there, but nobody at its other end begins the encrypted talk."""
    async with listening(never_reads) as at:
        assert type(await failure(f"https://127.0.0.1:{at}", Reply("Chào"))) is Unreachable


async def test_a_name_that_leads_nowhere_is_certainly_not_sent() -> None:
    """No such address: nothing left this machine."""
    assert type(await failure("http://telegram.invalid", Reply("Chào"))) is Unreachable


async def test_a_page_in_telegrams_place_stays_out_of_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Neither its words nor the address it quotes are in the error or in any line."""
    for name in ("bot", "aiohttp", "asyncio"):
        caplog.set_level(logging.DEBUG, name)
    page = f"<html>Phường Yên Bái /bot{TOKEN}/sendMessage</html>".encode()

    async def hotel(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await whole(reader)
        head = f"HTTP/1.1 403 Forbidden\r\nContent-Length: {len(page)}\r\n\r\n"
        writer.write(head.encode() + page)
        await writer.drain()

    async with listening(hotel) as at:
        told = await failure(f"http://127.0.0.1:{at}", Reply("Chào"))
    assert type(told) is Unreachable
    for words in (str(told), caplog.text):
        assert "Yên" not in words
        assert "html" not in words
        assert TOKEN not in words


async def test_a_line_is_kept_for_the_next_message(
    telegram: FakeTelegram, channel: TelegramChannel
) -> None:
    """Greeting Telegram anew costs more than the message itself."""
    for number in range(5):
        await channel.send("7", Reply(f"Chào {number}"))
    assert telegram.accepted == 1


async def test_what_comes_after_closing_is_not_sent() -> None:
    """No connection is opened that nobody would close."""
    channel = TelegramChannel(TOKEN, commands=[], description="", short_description="")
    await channel.close()
    with pytest.raises(Unreachable, match="closed"):
        await channel.send("7", Reply("Chào"))
