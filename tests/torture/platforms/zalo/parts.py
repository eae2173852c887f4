"""The values the fake Zalo API is made of: switches, chats and refusals."""

from dataclasses import dataclass, field
from typing import Literal

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


class Refusal(Exception):
    """An answer that is not ok."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code, self.description = code, description


@dataclass
class Chat:
    """One chat, private or group: its id at Zalo and what was said in it."""

    id: str
    kind: Literal["PRIVATE", "GROUP"] = "PRIVATE"
    lines: list[str] = field(default_factory=list)
