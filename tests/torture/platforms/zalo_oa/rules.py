"""What the Official Account API documents about bodies, checked for every request.

The rule: stricter than the real service: a key it may ignore is named, because whoever sends it
expects something that will not happen.
"""

from collections import deque
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tests.torture.platforms.platform import Json

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
TEXT_MAX, BUTTONS_MAX, TITLE_MAX = 2000, 5, 35
INVALID, MISSING, TOO_LONG, UNKNOWN_TEMPLATE = -201, -1122, -1121, -109
AT_NIGHT, TOO_FAST = -133, -32
# A template goes from 06:00 to 21:59 of Viet Nam; of all calls so many a minute.
FIRST_HOUR, LAST_HOUR = 6, 21
PER_MINUTE = 4000


class Refusal(Exception):
    """An answer whose error is not 0."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message


def refuse_at_night(now: datetime) -> None:
    """Raises Refusal outside the hours of templates."""
    if not FIRST_HOUR <= now.astimezone(VIETNAM).hour <= LAST_HOUR:
        raise Refusal(AT_NIGHT, "Template messages are not sent from 22:00 to 05:59")


class PerMinute:
    """Counts calls over a sliding minute."""

    def __init__(self, most: int = PER_MINUTE) -> None:
        self.most = most
        self._recent: deque[datetime] = deque()

    def refuse_beyond(self, now: datetime) -> None:
        """Raises Refusal for one too many, which is not counted."""
        while self._recent and self._recent[0] <= now - timedelta(minutes=1):
            self._recent.popleft()
        if len(self._recent) >= self.most:
            raise Refusal(TOO_FAST, "Exceed the number of calls per minute")
        self._recent.append(now)


def broken_consult(body: Any) -> Iterator[str]:
    """Every rule that a consultation message breaks, in words."""
    if not isinstance(body, dict) or set(body) != {"recipient", "message"}:
        yield "recipient and message, and nothing else"
        return
    if set(body["recipient"]) != {"user_id"} or not isinstance(body["recipient"]["user_id"], str):
        yield "recipient.user_id is text"
    message = body["message"]
    if not set(message) <= {"text", "attachment"} or not message:
        yield "text, an attachment, or both"
    text = message.get("text", "x")
    if (
        not isinstance(text, str)
        or not text.strip()
        or len(text.encode("utf-16-le")) // 2 > TEXT_MAX
    ):
        yield f"text has 1 to {TEXT_MAX} characters"
    if "attachment" in message:
        yield from _attachment(message["attachment"])


def _attachment(attachment: Json) -> Iterator[str]:
    kind, payload = attachment.get("type"), attachment.get("payload", {})
    if kind == "file":
        if set(payload) != {"token"}:
            yield "a file is its token"
        return
    if kind != "template" or set(payload) != {"buttons"}:
        yield "a template is its buttons"
        return
    buttons = payload["buttons"]
    if not 1 <= len(buttons) <= BUTTONS_MAX:
        yield f"1 to {BUTTONS_MAX} buttons"
    for one in buttons:
        known = set(one) == {"title", "type", "payload"} and one["type"] == "oa.query.hide"
        if (
            not known
            or not 1 <= len(one["title"]) <= TITLE_MAX
            or not isinstance(one["payload"], str)
        ):
            yield f"a button has a type, a payload and a title of up to {TITLE_MAX}"


def filled(approved: dict[str, dict[str, int]], body: Any) -> None:
    """Raises Refusal unless it is an approved template with all its values."""
    if not isinstance(body, dict) or set(body) != {"user_id", "template_id", "template_data"}:
        raise Refusal(INVALID, "user_id, template_id, template_data, and nothing else")
    wanted = approved.get(body["template_id"])
    if wanted is None:
        raise Refusal(UNKNOWN_TEMPLATE, "Template ID invalid")
    for name, most in wanted.items():
        value = body["template_data"].get(name)
        if not isinstance(value, str) or not value:
            raise Refusal(MISSING, f"{name} is missing")
        if len(value) > most:
            raise Refusal(TOO_LONG, f"{name} exceeds max length")
    if set(body["template_data"]) != set(wanted):
        raise Refusal(INVALID, "a value nobody approved")
