"""The strict Zalo Bot API server behind FakeZalo: requests, polling and sending.

The rule: a request that breaks the documented rules gets its 400 and is kept in `violations`.
"""

import asyncio
import json
import re
from collections import deque
from typing import Any
from urllib.parse import unquote

from tests.torture.platforms.http import Answer, Dropped, Request
from tests.torture.platforms.platform import Call, FakePlatform, Json
from tests.torture.platforms.zalo.parts import Chat, Refusal, Switches
from tests.torture.platforms.zalo.rules import METHODS, broken, read_params, unknown
from tests.torture.platforms.zalo.webhook import Webhook

BOT_ID = "1000000000000000001"
EPOCH_S = 1_790_900_000
POLL_MAX_S = 50


class FakeServer(FakePlatform):
    """Answers the bot; what people do is added by FakeZalo."""

    def __init__(self, switches: Switches, token: str, bot_name: str) -> None:
        super().__init__(until_hung_up=True)
        self.switches = switches
        self.token = token
        self.bot_name = bot_name
        self.messages_this_month = 0
        self.webhook = Webhook(switches, self._note)
        self._chats: dict[str, Chat] = {}
        self._pending: deque[Json] = deque()
        self._waiting: list[asyncio.Future[Json]] = []
        self._last_id = 0

    async def stop(self) -> None:
        """Stop posting and listening."""
        await self.webhook.close()
        await super().stop()

    def _stamp(self) -> Json:
        """The id and date of a new message."""
        self._last_id += 1
        date = EPOCH_S + self._last_id
        unit = 1000 if self.switches.date_unit == "ms" else 1
        return {"message_id": f"{self._last_id:020x}", "date": date * unit}

    async def _handle(self, request: Request) -> Answer:
        method = ""
        try:
            method = self._method(request)
            result = await self._dispatch(method, request)
        except Refusal as refusal:
            return self._refused(refusal)
        finally:
            self._note()
        if isinstance(result, tuple):
            return result
        body: Json = {"ok": True} if result is None else {"ok": True, "result": result}
        some = self.switches.success_code == "some" and method in ("getUpdates", "getWebhookInfo")
        if some or self.switches.success_code == "all":
            body["error_code"] = 0
        return 200, json.dumps(body).encode()

    def _refused(self, refusal: Refusal) -> Answer:
        form = self.switches.code_form
        key = "errorCode" if form == "camel" else "error_code"
        code = str(refusal.code) if form == "text" else refusal.code
        body = {"ok": False, key: code, "description": refusal.description}
        status = refusal.code if self.switches.status == "mirror" else 200
        return status, json.dumps(body).encode()

    def _method(self, request: Request) -> str:
        path = re.fullmatch(r"/bot([^/]+)/(\w+)(?:\?.*)?", request.target)
        if path is None:
            raise Refusal(400, "invalid API path")
        if unquote(path[1]) != self.token:
            raise Refusal(401, "Unauthorized")
        if path[2] not in METHODS:
            raise self._violation(path[2], "invalid API name")
        return path[2]

    async def _dispatch(self, method: str, request: Request) -> Any:
        try:
            params = read_params(request)
        except ValueError as error:
            raise self._violation(method, str(error)) from None
        if method == "getUpdates":
            self.polls.append(params)
        else:
            self.sent.append(Call(method, params))
        self.violations += [f"{method}: {problem}" for problem in unknown(method, params)]
        problems = broken(method, params, self.switches.count)
        if problems:
            raise self._violation(method, problems[0])
        return await self._with_fault(method, params)

    def _violation(self, method: str, problem: str) -> Refusal:
        self.violations.append(f"{method}: {problem}")
        return Refusal(400, problem)

    async def _with_fault(self, method: str, params: Json) -> Any:
        fault = self._take_fault(method)
        if fault.refusal:
            raise fault.refusal
        if fault.body:
            return fault.body
        if fault.drop == "before":
            raise Dropped
        if fault.hang:
            await asyncio.Event().wait()
        await asyncio.sleep(fault.delay_s)
        result = await self._act(method, params)
        if fault.hold:
            self._note()
            await fault.hold.wait()
        if fault.drop == "after":
            if method == "sendMessage":
                self.cut[params["chat_id"], params["text"]] += 1
            raise Dropped
        return result

    async def _act(self, method: str, params: Json) -> Any:
        if method == "getUpdates":
            return await self._get_updates(min(int(params.get("timeout", 30)), POLL_MAX_S))
        if method == "getMe":
            return self._me()
        if method.endswith("Webhook") or method == "getWebhookInfo":
            return await self.webhook.act(method, params)
        return self._post(method, params)

    def _me(self) -> Json:
        me = {"id": BOT_ID, "account_name": "bot.AbCdEfGhIj", "account_type": "BASIC"}
        named = {"display_name": self.bot_name} if self.switches.named else {}
        return {**me, "can_join_groups": False, **named}

    def _post(self, method: str, params: Json) -> Json | None:
        chat = next((c for c in self._chats.values() if c.id == params["chat_id"]), None)
        if chat is None:
            raise self._violation(method, "chat not found")
        if method == "sendChatAction":
            return None
        limit = self.switches.max_messages
        if limit is not None and self.messages_this_month >= limit:
            raise Refusal(self.switches.quota_code, "Quota exceeded")
        self.messages_this_month += 1
        chat.lines.append(f"bot: {_line(method, params)}")
        return self._stamp()

    async def _get_updates(self, timeout_s: float) -> Any:
        if self.webhook.url and self.switches.poll_with_webhook == "400":
            raise Refusal(400, "Webhook is set, delete it before getUpdates")
        if self._waiting and self.switches.second_poll == "409":
            raise Refusal(409, "Conflict")
        update = await self._next_update(timeout_s)
        if update is not None:
            return [update] if self.switches.update_form == "list" else update
        if self.switches.idle == "empty":
            return {}
        raise Refusal(408, "Request timeout")

    async def _next_update(self, timeout_s: float) -> Json | None:
        """The oldest update, or the next one to come; None after the timeout."""
        if self._pending and not self.webhook.url:
            if self.dice is not None:
                self._pending.rotate(self.dice.randrange(len(self._pending)))
            return self._pending.popleft()
        ticket: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._waiting.append(ticket)
        self._note()
        try:
            return await asyncio.wait_for(ticket, timeout_s)
        except TimeoutError:
            return None
        finally:
            self._waiting = [other for other in self._waiting if other is not ticket]


def _line(method: str, params: Json) -> str:
    """A bot message as a person sees it in the transcript."""
    if method == "sendPhoto":
        return f"({params['photo']}) {params.get('caption', '')}".rstrip()
    return str(params.get("text", f"({method.removeprefix('send').lower()})"))
