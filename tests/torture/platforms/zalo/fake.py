"""A strict Zalo Bot API server in this process, and the people who write to the bot.

The rule: answers as the real service does, as far as it is known, and every request that breaks
its documented rules is kept in `violations`, so a test ends with `assert zalo.violations == []`.
Where sources disagree, `switches` chooses.

    async with FakeZalo() as zalo:
        zalo.say("Lan", "xin chào")
        await zalo.wait_for(lambda: zalo.transcript("Lan")[-1].startswith("bot:"))

People and groups go by name; `zalo.address(name)` is the chat id the bot sees.
"""

import asyncio
import hashlib

from tests.torture.platforms.platform import Fault, Json
from tests.torture.platforms.zalo.parts import Chat, Kind, Refusal, Switches
from tests.torture.platforms.zalo.rules import METHODS
from tests.torture.platforms.zalo.server import BOT_ID, FakeServer
from tests.torture.texts import BOT_NAME

TOKEN = f"{BOT_ID}:TEST-token_not-real"
BAD_GATEWAY = b"<html><h1>502 Bad Gateway</h1></html>"


class FakeZalo(FakeServer):
    """The server and its people: say, show, repeat; time and quota; and faults."""

    def __init__(
        self,
        switches: Switches | None = None,
        token: str = TOKEN,
        bot_name: str = BOT_NAME,
    ) -> None:
        super().__init__(switches or Switches(), token, bot_name)
        self._every: dict[str, Json] = {}
        self._arrived = 0

    # -- people

    def open_chat(self, name: str, *, group: bool = False) -> str:
        """Make a chat known, as an earlier message did; its id."""
        digest = hashlib.sha256(name.encode()).hexdigest()[:20]
        chat = Chat(f"zgr-{digest}", "GROUP") if group else Chat(digest)
        return self._chats.setdefault(name, chat).id

    def address(self, name: str) -> str:
        """The chat id of a known person or group."""
        return self._chats[name].id

    def say(self, user: str, text: str, *, group: str | None = None) -> str:
        """A person writes, in private or in a group; the message id."""
        return self.show(user, "text", text, group=group)

    def show(self, user: str, kind: Kind, text: str = "", *, group: str | None = None) -> str:
        """Any message from a person; `text` is the text or the caption; the message id."""
        about = self.open_chat(group or user, group=group is not None)
        chat = self._chats[group or user]
        chat.lines.append(f"user: {text}" if kind == "text" else f"user: ({kind}) {text}".rstrip())
        sender = hashlib.sha256(user.encode()).hexdigest()[:20]
        message = {
            **self._stamp(),
            "from": {"id": sender, "display_name": user, "is_bot": False},
            "chat": {"id": about, "chat_type": chat.kind},
            **self._content(kind, text),
        }
        update = {"event_name": f"message.{kind}.received", "message": message}
        self._every[message["message_id"]] = update
        # In a group the bot hears only what mentions it.
        if group is None or f"@{self.bot_name}" in text:
            self.push(update)
        return str(message["message_id"])

    def push(self, update: Json) -> None:
        """Bring a raw update on its way: to the webhook, to an open poll, or into the queue."""
        self.messages_this_month += 1
        if not self._is_served(update):
            return
        self._arrived += 1
        every = self.switches.repeat_every
        for _ in range(2 if every and self._arrived % every == 0 else 1):
            self._bring(update)
        self._note()

    def repeat(self, message_id: str) -> None:
        """Bring an update a second time."""
        self._bring(self._every[message_id])
        self._note()

    def transcript(self, name: str) -> list[str]:
        """What a person would see: "user: ...", "user: (sticker)", "bot: ..."."""
        return list(self._chats[name].lines) if name in self._chats else []

    def is_pending(self, message_id: str) -> bool:
        """Whether a message waits to be handed over."""
        return self._every[message_id] in self._pending

    def waiting_polls(self) -> int:
        """How many polls are open right now."""
        return len(self._waiting)

    def undelivered(self) -> int:
        """How many updates wait for a poll."""
        return len(self._pending)

    def expire_polls(self) -> None:
        """Let the time of every open poll run out now."""
        for ticket in self._waiting:
            if not ticket.done():
                ticket.set_exception(TimeoutError())
        self._note()

    def next_month(self) -> None:
        """The monthly quota starts again."""
        self.messages_this_month = 0

    # -- faults

    def fail_next(self, method: str, code: int, description: str = "no", *, skip: int = 0) -> None:
        """Refuse the next call of `method` with ok:false, after `skip` calls that go through."""
        self._fault(method, Fault(Refusal(code, description), skip=skip))

    def drop_next(self, method: str, when: str = "before", *, skip: int = 0) -> None:
        """Cut the connection "before" the call takes effect or "after" it did."""
        self._fault(method, Fault(drop=when, skip=skip))

    def garble_next(
        self, method: str, status: int = 502, body: bytes = BAD_GATEWAY, *, skip: int = 0
    ) -> None:
        """Answer with something that is not what the API promises."""
        self._fault(method, Fault(body=(status, body), skip=skip))

    def hold_next(self, method: str) -> asyncio.Event:
        """Let the call take effect, but answer only once the returned event is set."""
        hold = asyncio.Event()
        self._fault(method, Fault(hold=hold))
        return hold

    def hang_next(self, method: str) -> None:
        """Never answer and do nothing, until the bot hangs up."""
        self._fault(method, Fault(hang=True))

    def _fault(self, method: str, fault: Fault) -> None:
        if method not in METHODS:
            raise KeyError(method)
        self._faults[method].append(fault)

    def _content(self, kind: Kind, text: str) -> Json:
        if kind == "text":
            return {"message_type": "CHAT_MESSAGE", "text": text}
        if kind == "image":
            one = self.switches.image_key
            keys = ("photo", "photo_url") if one == "both" else (one,)
            photo = dict.fromkeys(keys, "https://photo.example.vn/a.jpg")
            return {"message_type": "CHAT_PHOTO", **photo, "caption": text}
        if kind == "sticker":
            url = "https://sticker.example.vn/s.webp"
            return {"message_type": "CHAT_STICKER", "sticker": "aa11bb22", "url": url}
        if kind == "voice":
            return {"message_type": "CHAT_VOICE", "voice_url": "https://voice.example.vn/v.aac"}
        return {}

    def _is_served(self, update: Json) -> bool:
        """The plan's last user was the last: who comes later is not heard."""
        limit = self.switches.max_users
        sender = update.get("message", {}).get("from", {}).get("id")
        people = [chat.id for chat in self._chats.values() if chat.kind == "PRIVATE"]
        return limit is None or sender not in people[limit:]

    def _bring(self, update: Json) -> None:
        ticket = next((ticket for ticket in self._waiting if not ticket.done()), None)
        if self.webhook.url:
            self.webhook.deliver(update)
        elif ticket is not None:
            ticket.set_result(update)
        elif self.switches.unpolled == "keep":
            self._pending.append(update)
