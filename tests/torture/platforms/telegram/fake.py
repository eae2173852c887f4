"""A strict Telegram Bot API server in this process, and the people who write to the bot.

The rule: answers as the real server does, and every request the real server would refuse is
kept in `violations`, so a test ends with `assert telegram.violations == []`.

    async with FakeTelegram() as telegram:
        telegram.say(7, "/start")
        await telegram.wait_for(lambda: telegram.transcript(7)[-1].startswith("bot:"))
"""

import asyncio
from typing import Any

from tests.torture.platforms.platform import Fault, Json
from tests.torture.platforms.telegram.parts import Chat, Refusal, rows_of
from tests.torture.platforms.telegram.server import EPOCH_S, FakeServer
from tests.torture.texts import LAST_NAME


class FakeTelegram(FakeServer):
    """The server and its people: say, tap, share_contact, show, block, unblock; and faults."""

    # -- people

    def open_chat(self, chat_id: int) -> None:
        """Make a chat known, as pressing Start does; negative ids are groups."""
        self._chat(chat_id)

    def say(self, chat_id: int, text: str, **fields: Any) -> int:
        """A person writes; the update id. `user` sets the writer in a group (negative chat)."""
        return self.show(chat_id, f"user: {text}", text=text, **fields)

    def show(self, chat_id: int, line: str, *, user: Json | None = None, **fields: Any) -> int:
        """Any message from a person, e.g. show(7, "user: sticker", sticker={...})."""
        message = self._message(self._chat(chat_id), user or self._person(chat_id), fields)
        self._chat(chat_id).lines.append(line)
        return self.push({"message": message})

    def say_in_topic(self, chat_id: int, topic: int, text: str, **fields: Any) -> int:
        """A person writes in a topic of a group."""
        self._chat(chat_id).topics.add(topic)
        place = {"message_thread_id": topic, "is_topic_message": True}
        return self.say(chat_id, text, **place, **fields)

    def close_topic(self, chat_id: int, topic: int) -> None:
        """Nobody can write there any more."""
        self._chat(chat_id).topics.discard(topic)

    def send_file(
        self, chat_id: int, content: bytes, mime: str = "", *, size: int | None = None, **more: Any
    ) -> int:
        """A document; `size` is what Telegram says of it when that is not its length."""
        file_id = f"upload-{self._next_id()}"
        self.uploads[file_id] = content
        document: Json = {"file_id": file_id, "file_unique_id": file_id, "file_name": "ds.xlsx"}
        document["file_size"] = len(content) if size is None else size
        if mime:
            document["mime_type"] = mime
        return self.show(chat_id, "user: (file)", document=document, **more)

    def share_contact(self, chat_id: int, phone: str, user_id: int | None = None) -> int:
        """A contact card; `user_id` is whose card it is, None for one without an account."""
        contact: Json = {"phone_number": phone, "first_name": "Lan"}
        if user_id is not None:
            contact["user_id"] = user_id
        return self.show(chat_id, f"user: contact {phone}", contact=contact)

    def edit(self, chat_id: int, text: str, message_id: int) -> int:
        """A person edits an earlier message."""
        message = self._message(self._chat(chat_id), self._person(chat_id), {"text": text})
        message["message_id"] = message_id
        return self.push({"edited_message": {**message, "edit_date": EPOCH_S}})

    def tap(
        self, chat_id: int, button: str, *, forged: bool = False, user: Json | None = None
    ) -> int:
        """Press a shown button by label or data, newest first; `forged` sends `button` as data."""
        message, data = self._find_button(self._chat(chat_id), button, forged)
        self._chat(chat_id).lines.append(f"user taps: {button}")
        query = {
            "id": str(5_000_000_000 + self._next_id()),
            "from": user or self._person(chat_id),
            "message": message,
            "chat_instance": "1",
            "data": data,
        }
        return self.push({"callback_query": query})

    def block(self, chat_id: int) -> int:
        """The person stops the bot: sends get 403 from now on."""
        return self._membership(chat_id, blocked=True)

    def unblock(self, chat_id: int) -> int:
        """The person starts the bot again."""
        return self._membership(chat_id, blocked=False)

    def push(self, update: Json) -> int:
        """Queue a raw update; gives it the next update_id when it has none."""
        numbered = {"update_id": 900_000 + self._next_id(), **update}
        kinds = numbered.keys() - {"update_id"}
        self._every[numbered["update_id"]] = numbered
        if self._allowed is None or kinds & set(self._allowed) or not kinds:
            self._pending.append(numbered)
        self._note()
        return int(numbered["update_id"])

    def repeat(self, update_id: int) -> None:
        """Deliver an update once more, although it may be confirmed: at-least-once, for real."""
        self._repeats.append(self._every[update_id])
        self._note()

    def transcript(self, chat_id: int) -> list[str]:
        """What a person would see: "user: ...", "bot: text [label] [label]", "bot: (file) ..."."""
        return list(self._chat(chat_id).lines)

    def lines_of(self, chat_id: int) -> list[str]:
        """The live transcript, not to be changed: cheap to look at often."""
        return self._chat(chat_id).lines

    def buttons(self, chat_id: int) -> list[str]:
        """Labels under the newest bot message."""
        newest = list(self._chat(chat_id).messages.values())[-1]
        return [button["text"] for row in rows_of(newest) for button in row]

    def last_message_id(self, chat_id: int) -> int:
        """Id of the newest bot message in a chat."""
        return max(self._chat(chat_id).messages)

    def message(self, chat_id: int, sender: Json, **fields: Any) -> Json:
        """A raw message, for pushing or to be replied to."""
        return self._message(self._chat(chat_id), sender, fields)

    def unconfirmed(self) -> list[int]:
        """Ids of updates the bot has not confirmed yet."""
        return [update["update_id"] for update in self._pending]

    # -- faults

    def fail_next(
        self,
        method: str,
        status: int,
        description: str,
        parameters: Json | None = None,
        *,
        skip: int = 0,
    ) -> None:
        """Refuse the next call of `method`, after `skip` calls that go through."""
        self._fault(method, Fault(Refusal(status, description, parameters), skip=skip))

    def drop_next(self, method: str, when: str = "before", *, skip: int = 0) -> None:
        """Cut the connection "before" the call takes effect or "after" it did."""
        self._fault(method, Fault(drop=when, skip=skip))

    def garble_next(self, method: str, status: int = 200, body: bytes = b"<html>") -> None:
        """Answer with something that is not what the API promises."""
        self._fault(method, Fault(body=(status, body)))

    def hold_next(self, method: str) -> asyncio.Event:
        """Let the call take effect, but answer only once the returned event is set."""
        hold = asyncio.Event()
        self._fault(method, Fault(hold=hold))
        return hold

    def _fault(self, method: str, fault: Fault) -> None:
        if method not in self._api.methods:
            raise KeyError(method)
        self._faults[method].append(fault)

    def _person(self, chat_id: int) -> Json:
        return {"id": abs(chat_id), "is_bot": False, "first_name": "Lan", "last_name": LAST_NAME}

    def _membership(self, chat_id: int, blocked: bool) -> int:
        self._chat(chat_id).blocked = blocked
        self._chat(chat_id).lines.append("user blocks" if blocked else "user unblocks")
        gone: Json = {"status": "kicked", "user": self.me(), "until_date": 0}
        here: Json = {"status": "member", "user": self.me()}
        message = self._message(self._chat(chat_id), self._person(chat_id), {})
        change = {key: message[key] for key in ("chat", "from", "date")}
        change["old_chat_member"] = here if blocked else gone
        change["new_chat_member"] = gone if blocked else here
        return self.push({"my_chat_member": change})

    def _find_button(self, chat: Chat, button: str, forged: bool) -> tuple[Json, str]:
        for message in reversed(chat.messages.values()):
            if forged:
                return message, button
            for row in rows_of(message):
                for shown in row:
                    if button in (shown["text"], shown["callback_data"]):
                        return message, shown["callback_data"]
        raise AssertionError(f"no button {button!r} in {chat.lines}")
