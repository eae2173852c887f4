"""What one sendMessage costs in CPU time, beside python-telegram-bot's own way over httpx.

    python -m benchmarks.wire [--sends 1000] [--at-once 32]

A server of its own process answers as Telegram does, at once and on kept lines, and costs nothing
here. Text, three buttons, no preview. Each way is measured five times in turn with the others; only
the ratios of one run say something. Exit code 1 when ours takes more than BAR of the library's.
"""

import argparse
import asyncio
import json
import multiprocessing
import re
from collections.abc import Awaitable, Callable
from multiprocessing.connection import Connection
from statistics import median
from time import process_time

import aiohttp
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, User
from telegram.request import HTTPXRequest

from bot.channels.telegram.inbound import read
from bot.channels.telegram.outbound import Sender, keyboard
from bot.channels.telegram.wire import Timeouts, Wire
from bot.channels.zalo.channel import ZaloChannel
from handlers.values.replies import Choice, Reply

ROUNDS = 5
BAR = 0.15
TOKEN = "123456:BENCH-token_not-real"
TEXT = "Đơn vị thuộc xã, phường nào? Anh/chị chọn bên dưới hoặc gõ tên xã, không dấu cũng được."
REPLY = Reply(TEXT, (Choice("yes", "Có"), Choice("no", "Không"), Choice("exit", "Thoát")), turn=4)
Send = Callable[[], Awaitable[object]]


class Answering(asyncio.Protocol):
    """Answers every request on a line with the message as Telegram repeats it."""

    def __init__(self) -> None:
        chat = {"id": 7_000_000_000, "type": "private", "first_name": "Lan"}
        bot = {"id": 123456, "is_bot": True, "first_name": "HTX", "username": "htx_bot"}
        message = {"message_id": 5, "from": bot, "chat": chat, "date": 1_790_000_000}
        message |= {"text": TEXT, "reply_markup": keyboard(REPLY)}
        body = json.dumps({"ok": True, "result": message}).encode()
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}"
        self._answer = head.encode() + b"\r\n\r\n" + body
        self._read = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._line = transport

    def data_received(self, data: bytes) -> None:
        self._read += data
        while (end := self._read.find(b"\r\n\r\n")) >= 0:
            size = re.search(rb"content-length: (\d+)", self._read[:end], re.IGNORECASE)
            whole = end + 4 + (int(size[1]) if size else 0)
            if len(self._read) < whole:
                return
            self._read = self._read[whole:]
            self._line.write(self._answer)


def serve(told: Connection) -> None:
    """Answer until killed; tells its port."""

    async def run() -> None:
        server = await asyncio.get_running_loop().create_server(Answering, "127.0.0.1", 0)
        told.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(run())


async def cpu_us(send: Send, sends: int, at_once: int) -> float:
    """Microseconds of this process per send."""
    await asyncio.gather(*(send() for _ in range(at_once)))  # opens the lines
    left = iter(range(sends))

    async def worker() -> None:
        for _ in left:
            await send()

    began = process_time()
    await asyncio.gather(*(worker() for _ in range(at_once)))
    return (process_time() - began) / sends * 1e6


class Ways:
    """The ways to send one message, on lines that stay open."""

    def __init__(self, root: str, at_once: int) -> None:
        self._own = f"{root}/bot{TOKEN}"
        self._httpx = HTTPXRequest(connection_pool_size=at_once, pool_timeout=60)
        requests = {"request": self._httpx, "get_updates_request": self._httpx}
        self._bot = Bot(TOKEN, base_url=f"{root}/bot", **requests)
        self._wire = Wire(self._own, Timeouts(), read_s=15)
        self._sender = Sender(self._wire, TOKEN)
        self._zalo = ZaloChannel("123:BENCH", api_url=root)
        self._bare = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))

    async def library(self) -> None:
        """As its own handlers send."""
        rows = [[InlineKeyboardButton(one.label, callback_data=one.key) for one in REPLY.choices]]
        plain = LinkPreviewOptions(is_disabled=True)
        await self._bot.send_message(
            "7", TEXT, reply_markup=InlineKeyboardMarkup(rows), link_preview_options=plain
        )

    async def ours(self) -> None:
        """As the channel sends."""
        await self._sender.send("7", REPLY, None)

    async def alone(self) -> None:
        """The client and nothing else: what cannot be saved."""
        body = {"chat_id": "7", "text": TEXT, "reply_markup": keyboard(REPLY)}
        async with self._bare.post(f"{self._own}/sendMessage", json=body) as answer:
            await answer.read()

    async def zalo(self) -> None:
        """The other platform's channel."""
        await self._zalo.send("7", REPLY)

    async def close(self) -> None:
        """Let all lines go."""
        for close in (self._httpx.shutdown, self._wire.shutdown, self._zalo.close):
            await close()
        await self._bare.close()


async def compare(root: str, sends: int, at_once: int) -> dict[str, float]:
    """Medians by way, the library's first."""
    ways = Ways(root, at_once)
    named: dict[str, Send] = {
        "python-telegram-bot over httpx": ways.library,
        "this program": ways.ours,
        "aiohttp alone, nothing read": ways.alone,
        "Zalo (httpx)": ways.zalo,
    }
    found: dict[str, list[float]] = {name: [] for name in named}
    for _ in range(ROUNDS):
        for name, send in named.items():
            found[name].append(await cpu_us(send, sends, at_once))
    await ways.close()
    return {name: median(times) for name, times in found.items()}


def reading_us(times: int) -> float:
    """Microseconds to read one typed message."""
    me = User(123456, "HTX", True, username="htx_bot")
    chat = {"id": 7_000_000_000, "type": "private", "first_name": "Lan"}
    sender = {"id": 7_000_000_000, "is_bot": False, "first_name": "Lan", "language_code": "vi"}
    message = {"message_id": 5, "from": sender, "chat": chat, "date": 1_790_000_000, "text": "htx"}
    began = process_time()
    for _ in range(times):
        read({"update_id": 1, "message": message}, me)
    return (process_time() - began) / times * 1e6


def main() -> int:
    """Print the table; 1 when the bar is missed."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--sends", type=int, default=1000)
    options.add_argument("--at-once", type=int, default=32)
    chosen = options.parse_args()
    here, there = multiprocessing.Pipe()
    server = multiprocessing.get_context("spawn").Process(target=serve, args=(there,), daemon=True)
    server.start()
    try:
        root = f"http://127.0.0.1:{here.recv()}"
        found = asyncio.run(compare(root, chosen.sends, chosen.at_once))
    finally:
        server.kill()
    first = next(iter(found.values()))
    print(f"CPU per sendMessage, {chosen.at_once} at once, median of {ROUNDS}")
    for name, cost in found.items():
        print(f"{name:34}{cost:8.0f} µs{cost / first:8.2f}")
    print(f"{'reading one update':34}{reading_us(20_000):8.1f} µs")
    ratio = found["this program"] / first
    verdict = "met" if ratio <= BAR else "MISSED"
    print(f"this program takes {ratio:.2f} of the library's CPU; bar {BAR}: {verdict}")
    return int(ratio > BAR)


if __name__ == "__main__":
    raise SystemExit(main())
