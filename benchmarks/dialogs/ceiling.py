"""A bot that does nothing: it says the next text of the dialog and stores nothing.

The rule: what it reaches is the ceiling of the people and the fake Telegram; no figure near it
says anything about a bot.
"""

import asyncio
import json
import os
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from benchmarks.dialogs.wire import Posting

PROMPTS = ("consent", "who", "unit", "commune", "contact", "phone", "title", "targets", "review")
SENDERS = 16
HEAD = "POST /bot%s/%s HTTP/1.1\r\nHost: ceiling\r\nContent-Length: %d\r\n\r\n"


class Ceiling:
    """Polls, and answers by how often a chat has written."""

    def __init__(self, api_url: str, token: str, dialog: dict[str, Any]) -> None:
        parts = urlsplit(api_url)
        self._at, self._token = (parts.hostname or "", parts.port or 80), token
        self._prompts = [dialog[name] for name in (*PROMPTS, "receipt")]
        self._answers = {tuple(one["words"]): one for one in dialog["questions"]}
        self._heard: Counter[int] = Counter()
        self._queue: asyncio.Queue[tuple[str, dict[str, Any]]] = asyncio.Queue()

    async def run(self) -> None:
        """Until killed."""
        senders = [asyncio.create_task(self._send()) for _ in range(SENDERS)]
        polling, offset = await self._connected(), 0
        while senders:
            asked = {"offset": offset, "timeout": 10}
            for update in (await self._call(polling, "getUpdates", asked))["result"]:
                offset = update["update_id"] + 1
                self._answer(update)

    def _answer(self, update: dict[str, Any]) -> None:
        tap = update.get("callback_query")
        if tap:
            self._queue.put_nowait(("answerCallbackQuery", {"callback_query_id": tap["id"]}))
        message = tap["message"] if tap else update["message"]
        chat = message["chat"]["id"]
        step = self._heard[chat]
        self._heard[chat] += 1
        prompt = self._prompts[step] if step < len(self._prompts) else self._to(message["text"])
        text = prompt["text"].replace("{code}", f"DK-2025-{chat}")
        rows = [[{"text": label, "callback_data": key}] for key, label in prompt["choices"]]
        more = {"reply_markup": {"inline_keyboard": rows}} if rows else {}
        self._queue.put_nowait(("sendMessage", {"chat_id": chat, "text": text, **more}))

    def _to(self, question: str) -> Any:
        return next(
            one for words, one in self._answers.items() if all(word in question for word in words)
        )

    async def _send(self) -> None:
        connection = await self._connected()
        while True:
            await self._call(connection, *await self._queue.get())

    async def _connected(self) -> Posting:
        loop = asyncio.get_running_loop()
        return (await loop.create_connection(Posting, *self._at))[1]

    async def _call(self, connection: Posting, method: str, asked: dict[str, Any]) -> Any:
        body = json.dumps(asked).encode()
        head = HEAD % (self._token, method, len(body))
        await connection.post(head.encode() + body)
        return json.loads(connection.body)


if __name__ == "__main__":
    texts = json.loads(Path(os.environ["DIALOG"]).read_text(encoding="utf-8"))
    asyncio.run(Ceiling(os.environ["API_URL"], os.environ["TOKEN"], texts).run())
