"""The strict Bot API server behind FakeTelegram: requests, polling and delivery.

The rule: a request the real server would refuse gets its 400 and is kept in `violations`.
"""

import asyncio
import json
import re
from collections import Counter
from collections.abc import Callable
from typing import Any

from tests.torture.platforms.http import Answer, Dropped, Request
from tests.torture.platforms.limits import Limits
from tests.torture.platforms.platform import Call, FakePlatform, Json
from tests.torture.platforms.telegram.forms import Form, Malformed, read_form
from tests.torture.platforms.telegram.parts import Chat, Refusal, line_of
from tests.torture.platforms.telegram.rules import BotApi

BOT_ID = 123456
EPOCH_S = 1_790_000_000
OLD_QUERY = "query is too old and response timeout expired or query ID is invalid"
OTHER_POLLER = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
WEBHOOK_SET = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)

WRONG_FILE = "wrong file_id or the file is temporarily unavailable"
HANG_S = 120.0
DOWNLOAD_MAX_BYTES = 20 * 1024 * 1024


class FakeServer(FakePlatform):
    """Answers the bot; what people do is added by FakeTelegram."""

    def __init__(self, token: str = f"{BOT_ID}:TEST-token_not-real", username: str = "htx_bot"):
        super().__init__(until_hung_up=False)
        self.token = token
        self.username = username
        self.webhook_url = ""
        self.files: dict[str, bytes] = {}
        self.uploads: dict[str, bytes] = {}
        self.downloads: list[str] = []
        self._api = BotApi()
        self._chats: dict[int, Chat] = {}
        self._pending: list[Json] = []
        self._repeats: list[Json] = []
        self._every: dict[int, Json] = {}
        self._deliveries: Counter[str] = Counter()
        self._answered: Counter[str] = Counter()
        self._allowed: list[str] | None = None
        self._poller = 0
        self._last_id = 0
        self.limits = Limits()
        self.on_post: Callable[[int], object] = lambda chat: None

    def me(self) -> Json:
        """The bot as a user, e.g. for reply_to_message."""
        return {"id": BOT_ID, "is_bot": True, "first_name": "HTX Bot", "username": self.username}

    def _next_id(self) -> int:
        self._last_id += 1
        return self._last_id

    def _chat(self, chat_id: int) -> Chat:
        kind = "private" if chat_id > 0 else "supergroup"
        return self._chats.setdefault(chat_id, Chat(chat_id, kind))

    def _message(self, chat: Chat, sender: Json, fields: Json) -> Json:
        about: Json = {"id": chat.id, "type": chat.kind}
        about["first_name" if chat.kind == "private" else "title"] = "Lan"
        number = self._next_id()
        return {
            "message_id": number,
            "from": sender,
            "chat": about,
            "date": EPOCH_S + number,
            **fields,
        }

    async def _handle(self, request: Request) -> Answer:
        try:
            result = await self._dispatch(request.target, self._form(request))
        except Refusal as refusal:
            body: Json = {"ok": False, "error_code": refusal.status}
            body["description"] = refusal.description
            if refusal.parameters is not None:
                body["parameters"] = refusal.parameters
            return refusal.status, json.dumps(body).encode()
        finally:
            self._note()
        if isinstance(result, tuple):
            return result
        return 200, json.dumps({"ok": True, "result": result}).encode()

    def _form(self, request: Request) -> Form:
        try:
            return read_form(request)
        except Malformed as error:
            raise self._violation(request.target.rpartition("/")[2], str(error)) from None

    async def _dispatch(self, target: str, form: Form) -> Any:
        file = re.fullmatch(r"/file/bot([^/]+)/documents/([\w-]+)", target)
        if file is not None and file[1] == self.token and file[2] in self.uploads:
            self.downloads.append(file[2])
            return 200, self.uploads[file[2]]
        path = re.fullmatch(r"/bot([^/]+)/(\w+)", target)
        if path is None or not re.fullmatch(r"\d+:[\w-]+", path[1]):
            raise Refusal(404, "Not Found")
        if path[1] != self.token:
            raise Refusal(401, "Unauthorized")
        method = path[2]
        if method not in self._api.methods:
            self.violations.append(f"{method}: no such method")
            raise Refusal(404, "Not Found")
        params, problems = self._api.check(method, form.fields, form.files)
        if method == "getUpdates":
            self.polls.append(params)
        else:
            self.sent.append(Call(method, params))
        if problems:
            raise self._violation(method, problems[0])
        return await self._with_fault(method, params, form)

    def _violation(self, method: str, problem: str) -> Refusal:
        self.violations.append(f"{method}: {problem}")
        return Refusal(400, f"Bad Request: {problem}")

    async def _with_fault(self, method: str, params: Json, form: Form) -> Any:
        fault = self._take_fault(method)
        if fault.refusal:
            raise fault.refusal
        if fault.body:
            return fault.body
        if fault.hang:
            # Whoever asked has hung up long before.
            await asyncio.sleep(HANG_S)
            raise Dropped
        if fault.drop == "before":
            raise Dropped
        await asyncio.sleep(fault.delay_s)
        result = await self._act(method, params, form)
        if fault.hold:
            self._note()
            await fault.hold.wait()
        if fault.drop == "after":
            if method == "sendMessage":
                self.cut[str(params["chat_id"]), line_of(result).removeprefix("bot: ")] += 1
            raise Dropped
        return result

    async def _act(self, method: str, params: Json, form: Form) -> Any:
        if method == "getUpdates":
            return await self._get_updates(params)
        if method == "getMe":
            return {**self.me(), "can_join_groups": True, "can_read_all_group_messages": False}
        if method == "getWebhookInfo":
            pending = len(self._pending)
            return {
                "url": self.webhook_url,
                "has_custom_certificate": False,
                "pending_update_count": pending,
            }
        if method == "getFile":
            return self._get_file(params["file_id"])
        if method in ("sendMessage", "sendDocument"):
            return self._post(method, params, form)
        if method == "answerCallbackQuery":
            return self._answer_query(params["callback_query_id"])
        if method == "deleteWebhook":
            self.webhook_url = ""
            if params.get("drop_pending_updates"):
                self._pending.clear()
        if self._api.methods[method]["returns"] == ["Boolean"]:
            return True
        raise self._violation(method, "not modelled by this fake")

    def _post(self, method: str, params: Json, form: Form) -> Json:
        chat = self._chats.get(int(params["chat_id"]))
        if chat is None:
            raise self._violation(method, "chat not found")
        if chat.blocked:
            raise Refusal(403, "Forbidden: bot was blocked by the user")
        wait_s = self.limits.wait_s(str(chat.id))
        if wait_s:
            raise Refusal(429, f"Too Many Requests: retry after {wait_s}", {"retry_after": wait_s})
        fields = _topic(chat, params)
        if method == "sendMessage":
            fields["text"] = params["text"].strip()
        else:
            fields |= self._document(params, form)
        if params.get("reply_markup"):
            fields["reply_markup"] = params["reply_markup"]
        message = self._message(chat, self.me(), fields)
        chat.messages[message["message_id"]] = message
        chat.lines.append(line_of(message))
        self.on_post(chat.id)
        return message

    def _document(self, params: Json, form: Form) -> Json:
        name = form.filenames.get("document", "")
        file_id = f"file-{self._next_id()}"
        self.files[name] = form.files.get("document", b"")
        document = {"file_id": file_id, "file_unique_id": file_id, "file_name": name}
        caption = params.get("caption", "").strip()
        return {"document": document, **({"caption": caption} if caption else {})}

    def _get_file(self, file_id: str) -> Json:
        if file_id not in self.uploads:
            raise Refusal(400, f"Bad Request: {WRONG_FILE}")
        size = len(self.uploads[file_id])
        if size > DOWNLOAD_MAX_BYTES:
            raise Refusal(400, "Bad Request: file is too big")
        about = {"file_id": file_id, "file_unique_id": file_id, "file_size": size}
        return {**about, "file_path": f"documents/{file_id}"}

    def _answer_query(self, query_id: str) -> bool:
        self._answered[query_id] += 1
        # One answer per delivery is polite; after a repeat the bot cannot know the first arrived.
        if self._answered[query_id] > self._deliveries[query_id]:
            raise self._violation("answerCallbackQuery", OLD_QUERY)
        if self._answered[query_id] > 1:
            raise Refusal(400, f"Bad Request: {OLD_QUERY}")
        return True

    async def _get_updates(self, params: Json) -> list[Json]:
        if self.webhook_url:
            raise Refusal(409, WEBHOOK_SET)
        if "allowed_updates" in params:
            self._allowed = params["allowed_updates"] or None
        self._poller += 1
        number, offset = self._poller, params.get("offset", 0)
        if offset < 0:
            self._pending = self._pending[offset:]
        self._pending = [update for update in self._pending if update["update_id"] >= offset]
        self._note()
        await self._until_news(number, min(params.get("timeout", 0), 50))
        if number != self._poller:
            raise Refusal(409, OTHER_POLLER)
        batch = (self._repeats + self._pending)[: params.get("limit", 100)]
        self._repeats = []
        if self.dice is not None:
            self.dice.shuffle(batch)
        for update in batch:
            if "callback_query" in update:
                self._deliveries[update["callback_query"]["id"]] += 1
        return batch

    async def _until_news(self, number: int, timeout: float) -> None:
        deadline = asyncio.get_running_loop().time() + timeout
        while not (self._pending or self._repeats) and number == self._poller:
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0:
                return
            await asyncio.sleep(min(left, 0.005))


def _topic(chat: Chat, params: Json) -> Json:
    thread = params.get("message_thread_id")
    if thread is None:
        return {}
    if thread not in chat.topics:
        raise Refusal(400, "Bad Request: message thread not found")
    return {"message_thread_id": thread, "is_topic_message": True}
