"""The values the fake Zalo API is made of: switches, chats, calls, refusals and planned faults."""

import asyncio
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from bot.torture.fake_zalo_http import Answer

Json = dict[str, Any]
Kind = Literal["text", "image", "sticker", "voice", "unsupported"]


@dataclass
class Switches:
    """How this Zalo behaves where the sources disagree; may be changed while it runs."""

    status: Literal["200", "mirror"] = "200"
    idle: Literal["408", "empty"] = "408"
    code_form: Literal["number", "text", "camel"] = "number"
    success_code: Literal["some", "off", "all"] = "some"
    update_form: Literal["object", "list"] = "object"
    webhook_body: Literal["flat", "wrapped"] = "flat"
    image_key: Literal["photo_url", "photo", "both"] = "photo_url"
    unpolled: Literal["keep", "drop"] = "keep"
    poll_with_webhook: Literal["400", "silent"] = "400"
    second_poll: Literal["queue", "409"] = "queue"
    no_webhook: Literal["404", "empty"] = "404"
    date_unit: Literal["ms", "s"] = "ms"
    named: bool = False
    verification: bool = True
    refuse_private: bool = False
    webhook_retries: int = 0
    repeat_every: int = 0
    count: Literal["utf16", "code points"] = "utf16"
    max_users: int | None = None
    max_messages: int | None = None
    quota_code: int = 429


class Call(NamedTuple):
    """One request the bot made (getUpdates excepted)."""

    method: str
    params: Json


class Refusal(Exception):
    """An answer that is not ok."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code, self.description = code, description


@dataclass
class Fault:
    """What goes wrong with one coming call, before or after it took effect."""

    refusal: Refusal | None = None
    drop: str | None = None
    body: Answer | None = None
    hold: asyncio.Event | None = None
    hang: bool = False
    delay_s: float = 0.0
    skip: int = 0


@dataclass
class Chat:
    """One chat, private or group: its id at Zalo and what was said in it."""

    id: str
    kind: Literal["PRIVATE", "GROUP"] = "PRIVATE"
    lines: list[str] = field(default_factory=list)
