"""A strict Official Account in this process: its tokens, its windows, and the people who write.

The rule: as strict as the facts allow. A refresh token counts once, an access token lives 25 hours,
a chat is free for 48 hours and open for 7 days, a template goes by day, and 4,000 calls a minute are
taken; what breaks a documented rule stands in `violations`. `now` is the clock it shares with the program.

    async with FakeOfficial(clock.now) as official:
        await official.say("Lan", "xin chào")
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Literal
from urllib.parse import parse_qsl, urlsplit

import httpx

from tests.torture.platforms.http import Answer, Dropped, Request
from tests.torture.platforms.platform import Call, FakePlatform, Fault, Json
from tests.torture.platforms.zalo_oa.rules import (
    INVALID,
    PerMinute,
    Refusal,
    broken_consult,
    filled,
    refuse_at_night,
)

APP_ID, APP_SECRET, OA_ID = "3608465248940000000", "app-secret-not-real", "388613280870000000"
CONSULT, TEMPLATE = "/v3.0/oa/message/cs", "/v3.0/oa/message/template"
UPLOAD, ACCOUNT, EXCHANGE = "/v2.0/oa/upload/file", "/v2.0/oa/getoa", "/v4/oa/access_token"
FREE, OPEN = timedelta(hours=48), timedelta(days=7)
# After 30 seconds, 5, 15 and 30 minutes, and an hour.
POSTED_AGAIN = 5


@dataclass
class Chat:
    """One person at this account: when they last did something, and what was said."""

    id: str
    heard_at: datetime | None = None
    follows: bool = False
    lines: list[str] = field(default_factory=list)
    buttons: list[Json] = field(default_factory=list)


class FakeOfficial(FakePlatform):
    """The account; `hook` posts events to the program, `approved` are templates with their lengths."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(until_hung_up=False)
        self.now = now
        self.refresh = "refresh-0"
        self.approved: dict[str, dict[str, int]] = {}
        self.takes_buttons = True
        self.signs_with: Literal["app", "oa"] = "app"
        self.penniless = False
        self.calls = PerMinute()
        self.paid: list[str] = []
        self.exchanges = 0
        self.hook: httpx.AsyncClient | None = None
        self._spent: set[str] = set()
        self._access: dict[str, datetime] = {}
        self._chats: dict[str, Chat] = {}
        self._files: set[str] = set()
        self._count = 0

    # -- people

    def chat(self, name: str) -> Chat:
        """A person by name, known from now on."""
        number = str(int(sha256(name.encode()).hexdigest()[:15], 16))
        return self._chats.setdefault(name, Chat(number))

    def transcript(self, name: str) -> list[str]:
        """What a person would see: "user: ...", "bot: ..."."""
        return list(self.chat(name).lines)

    async def say(self, name: str, text: str) -> int:
        """A person writes; the status of our answer."""
        self.chat(name).lines.append(f"user: {text}")
        return await self._tell(self.event(name, "user_send_text", {"text": text}))

    async def press(self, name: str, title: str) -> int:
        """A person presses a button of the last message."""
        (found,) = [one for one in self.chat(name).buttons if one["title"] == title]
        self.chat(name).lines.append(f"user: [{title}]")
        return await self._tell(self.event(name, "user_send_text", {"text": found["payload"]}))

    async def follow(self, name: str, event: Literal["follow", "unfollow"] = "follow") -> int:
        """A person begins to follow, or stops."""
        one = self.chat(name)
        one.follows = event == "follow"
        one.heard_at = self.now() if one.follows else one.heard_at
        about = {"oa_id": OA_ID, "follower": {"id": one.id}, "event_name": event}
        return await self._tell({**about, "app_id": APP_ID, "timestamp": self._timestamp()})

    def event(self, name: str, kind: str, message: Json) -> Json:
        """An event as it is posted; the person has done something by it."""
        one = self.chat(name)
        one.heard_at = self.now()
        self._count += 1
        return {
            "app_id": APP_ID,
            "sender": {"id": one.id},
            "recipient": {"id": OA_ID},
            "event_name": kind,
            "message": {**message, "msg_id": f"{self._count:020x}"},
            "timestamp": self._timestamp(),
        }

    async def _tell(self, event: Json) -> int:
        """Post an event, and again while we are told 503; the status of the last answer."""
        for _ in range(POSTED_AGAIN):
            if (status := await self.post(event)) != 503:
                return status
        return await self.post(event)

    async def post(self, event: Json, signature: str | None = None) -> int:
        """Post an event, signed as the account does unless told how; the status of the answer."""
        assert self.hook is not None
        body = json.dumps(event, ensure_ascii=False).encode()
        first = APP_ID if self.signs_with == "app" else OA_ID
        mac = sha256(first.encode() + body + event["timestamp"].encode() + APP_SECRET.encode())
        header = f"mac={mac.hexdigest()}" if signature is None else signature
        headers = {b"X-ZEvent-Signature": header.encode(), b"Content-Type": b"application/json"}
        answer = await self.hook.post("/zalo-oa/webhook", content=body, headers=headers)
        return answer.status_code

    def fail_next(self, path: str, code: int, message: str = "no") -> None:
        """Refuse the next call of this path."""
        self._faults[path].append(Fault(Refusal(code, message)))

    def drop_next(self, path: str, when: Literal["before", "after"]) -> None:
        """Cut the connection before the next call of this path takes effect, or after."""
        self._faults[path].append(Fault(drop=when))

    def revoke(self) -> None:
        """Every access token ends."""
        self._access.clear()

    # -- the service

    async def _handle(self, request: Request) -> Answer:
        path = urlsplit(request.target).path
        fault = self._take_fault(path)
        try:
            if fault.drop == "before":
                raise Dropped
            if isinstance(fault.refusal, Refusal):
                raise fault.refusal
            body = self._exchange(request) if path == EXCHANGE else self._act(path, request)
        except Refusal as refusal:
            body = {"error": refusal.code, "message": refusal.message}
        finally:
            self._note()
        if fault.drop == "after":
            raise Dropped
        # Failures come with 200, too.
        return 200, json.dumps(body).encode()

    def _exchange(self, request: Request) -> Json:
        form = dict(parse_qsl(request.body.decode(), strict_parsing=True))
        if request.headers.get("secret_key") != APP_SECRET or form.get("app_id") != APP_ID:
            return {"error": -14002, "error_name": "Invalid appId"}
        if set(form) != {"app_id", "grant_type", "refresh_token"}:
            self.violations.append(f"exchange: {sorted(form)}")
        return self.exchange(form["refresh_token"])

    def exchange(self, given: str) -> Json:
        """What Zalo answers to this refresh token."""
        self.exchanges += 1
        if given in self._spent or given != self.refresh:
            self.violations.append(f"exchange: {given} was used before")
            return {"error": -14014, "error_name": "Invalid refresh token"}
        self._spent.add(given)
        self.refresh = f"refresh-{self.exchanges}"
        access = f"access-{self.exchanges}"
        self._access[access] = self.now() + timedelta(hours=25)
        return {"access_token": access, "refresh_token": self.refresh, "expires_in": "90000"}

    def _act(self, path: str, request: Request) -> Json:
        token = request.headers.get("access_token", "")
        if self._access.get(token, self.now()) <= self.now():
            raise Refusal(-216, "Access token is invalid")
        self._within(self.calls.refuse_beyond, "calls")
        if path == ACCOUNT:
            return _well({"oaid": OA_ID, "name": "Liên minh HTX tỉnh"})
        if path == UPLOAD:
            return self._upload(request)
        body = json.loads(request.body)
        self.sent.append(Call(path, body))
        if path == CONSULT:
            return self._consult(body)
        if path == TEMPLATE:
            return self._template(body)
        self.violations.append(f"{path}: no such place")
        raise Refusal(-209, "Not supported this api")

    def _upload(self, request: Request) -> Json:
        if b'name="file"; filename="' not in request.body:
            self.violations.append("upload: no file")
            raise Refusal(INVALID, "file is invalid!")
        self._files.add(f"file-{len(self._files)}")
        return _well({"token": f"file-{len(self._files) - 1}"})

    def _consult(self, body: Any) -> Json:
        problems = list(broken_consult(body))
        if problems:
            self.violations.append(f"cs: {problems[0]}")
            raise Refusal(INVALID, f"{problems[0]} is invalid!")
        one, message = self._known(body["recipient"]["user_id"]), body["message"]
        attachment = message.get("attachment", {})
        buttons = attachment.get("payload", {}).get("buttons", [])
        if buttons and not self.takes_buttons:
            raise Refusal(-233, "message type is invalid or not support")
        silent = self.now() - one.heard_at if one.heard_at else OPEN
        if silent >= OPEN:
            self.violations.append("cs: outside the window")
            raise Refusal(-230, "User has not interacted with the OA in the past 7 days")
        if silent >= FREE:
            self._charge("late")
        shown = message.get("text", f"({attachment.get('payload', {}).get('token')})")
        one.lines.append(f"bot: {shown}")
        one.buttons = buttons
        return self._sent()

    def _template(self, body: Any) -> Json:
        try:
            filled(self.approved, body)
        except Refusal as refusal:
            self.violations.append(f"template: {refusal.message}")
            raise
        self._within(refuse_at_night, "template")
        one = self._known(body["user_id"])
        self._charge("template")
        one.lines.append(
            f"bot: [{body['template_id']}] {' | '.join(body['template_data'].values())}"
        )
        return self._sent()

    def _within(self, rule: Callable[[datetime], None], what: str) -> None:
        """What goes by the clock; raises the Refusal of whoever breaks it, and remembers it."""
        try:
            rule(self.now())
        except Refusal as refusal:
            self.violations.append(f"{what}: {refusal.message}")
            raise

    def _known(self, user_id: str) -> Chat:
        found = next((one for one in self._chats.values() if one.id == user_id), None)
        if found is None:
            self.violations.append(f"nobody has the number {user_id}")
            raise Refusal(INVALID, "user_id is invalid!")
        return found

    def _charge(self, what: str) -> None:
        if self.penniless:
            raise Refusal(-321, "Zalo Cloud Account out of money or unable to be charged")
        self.paid.append(what)

    def _sent(self) -> Json:
        self._count += 1
        return _well({"message_id": f"{self._count:020x}"})

    def _timestamp(self) -> str:
        return str(round(self.now().timestamp() * 1000))


def _well(data: Json) -> Json:
    return {"error": 0, "message": "Success", "data": data}
