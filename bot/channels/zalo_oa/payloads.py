"""Everything believed about the Official Account API: places, bodies, codes, limits, events.

The rule: nothing here was seen on the real service, so every fact stands in this module alone, with
its source; whoever has an account corrects it here, and in `tests/torture/platforms/zalo_oa`.

Sources, read in November 2026:

- [OA] docs.zaloplatforms.com/docs/OA, in a copy of 20/8/2026: tin tư vấn, webhook, OAuth ("các loại
  mã sử dụng trong OAuth"), mã lỗi, giới hạn tốc độ, tải tệp.
- [ZBS] docs.zaloplatforms.com/docs/ZBS, the same copy: gửi tin template qua UID.
- [GC] github.com/nextlevelbuilder/goclaw, internal/channels/zalo/oa (2026): an adapter in use; its
  comments name codes and forms that were seen and are not documented.
- [BTN] several public clients that send buttons (oa.query.hide); on v3.0 no page describes them.
"""

import hmac
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

from handlers.values.replies import KEY

Json = dict[str, Any]

# [OA] The version belongs to each path; the token stands bare in a header.
CONSULT = "/v3.0/oa/message/cs"
UPLOAD = "/v2.0/oa/upload/file"
ACCOUNT = "/v2.0/oa/getoa"
EXCHANGE = "/v4/oa/access_token"
# [ZBS] The same host as a consultation; no number of ours goes along.
TEMPLATE = "/v3.0/oa/message/template"
TOKEN_HEADER = "access_token"
SECRET_HEADER = "secret_key"
SIGNATURE_HEADER = "X-ZEvent-Signature"

# [OA] 2,000 characters; how they are counted is not said, and five choices may become lines.
PART_MAX = 1750
# [OA] An event that is not answered within 2 seconds is posted again, after 30 s at first.
ANSWERED_WITHIN_S = 1.8
# [OA] Access tokens live 25 hours, refresh tokens 3 months: whether each begins its own 3 months is
# not said for accounts, and is believed; [GC] reads how long it is where the answer says it.
ACCESS_LIVES = timedelta(hours=25)
REFRESH_LIVES = timedelta(days=90)
LONGEST_S = 3650 * 24 * 3600
# [OA] From the last interaction: free for 48 hours, then at a price, refused after 7 days. The
# clocks may differ, and the message still has to get there.
FREE = timedelta(hours=48) - timedelta(minutes=10)
OPEN = timedelta(days=7) - timedelta(minutes=10)
# [ZBS] At night one arrives without a sound, or is refused: 06:00-21:59, in Viet Nam's time.
NIGHT_ENDS, NIGHT_BEGINS = 6, 22
# A signature has no end. Of a chat that was forgotten the numbers of messages are known for two
# days: what is older could be somebody's copy, and would be heard as if it were new.
HEARD_WITHIN = timedelta(hours=47)
# [OA] Files of these kinds up to 5 MB.
FILE_KINDS, FILE_MAX_BYTES = (".pdf", ".doc", ".docx", ".csv"), 5_000_000
# [BTN] At most five, with short titles; what is longer goes as numbers to be typed.
BUTTONS_MAX, TITLE_MAX = 5, 35
_PRESSED = re.compile(rf"#([0-9]{{1,9}})\.({KEY})")

# [OA] [GC] The access token is not in force (any more): exchange, and once more.
NO_TOKEN = frozenset((-216, -220, -124, 216, 401, -401))
# [OA] [ZBS] The person is gone, has blocked the account, or wants nothing of this kind.
GONE = frozenset((-213, -217, -227, -244, -114, -118, -119, -141))
# [OA] More than 4,000 calls a minute; nothing says how long to wait.
TOO_FAST, TOO_FAST_WAIT_S = frozenset((-32,)), 60.0
# [OA] [ZBS] The account that pays has none left, or is not connected.
NO_MONEY = frozenset((-320, -321, -115, -136, -137, -211, -144, -147))
# [OA] The body's form: a message with buttons may be one that v3.0 does not take.
MALFORMED = frozenset((-201, -233))
# [OA] May pass by itself; the night's refusals too.
PASSING = frozenset((-100, -200, -234, -133))
# [OA] Only the operator can mend it: the account, the app, its package or its permission.
OPERATORS = frozenset((-204, -205, -209, -212, -219, -221, -223, -224, -235, -135))
# [GC] A refresh token that was used, or taken back; the rest of -14xxx is about the app.
REFRESH_DEAD = frozenset((-118, -14014))

# [OA] Files that people send lie there; whoever signs an event may name any place.
_FILE_HOSTS = (".zalo.me", ".zdn.vn", ".zadn.vn", ".zaloapp.com")


def is_signed(header: str, body: bytes, app_id: str, secrets: Iterable[str]) -> bool:
    """Whether Zalo has signed this body.

    [OA] mac=sha256(appId + body + timestamp + secret), no HMAC. Clients differ about whether the
    first is the app's or the account's number, and about which of two secrets is the last: each is
    as hard to guess as the other.
    """
    given = header.removeprefix("mac=").strip().lower().encode()
    event = event_of(body)
    if not given or event is None:
        return False
    about = _encoded(str(event.get("timestamp", "")))
    first = [app_id, _account(event)]
    return any(
        hmac.compare_digest(
            given, sha256(_encoded(one) + body + about + last.encode()).hexdigest().encode()
        )
        for one in first
        for last in secrets
        if one
    )


def _encoded(text: str) -> bytes:
    """As bytes; what JSON may hold and UTF-8 may not is signed by nobody."""
    return text.encode("utf-8", "replace")


def event_of(body: bytes) -> Json | None:
    """The posted event, or None."""
    try:
        event = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return event if isinstance(event, dict) else None


def _account(event: Json) -> str:
    """[OA] `oa_id` where somebody follows, `recipient` where somebody writes."""
    return str(event.get("oa_id") or part(event, "recipient").get("id") or "")


def part(event: Json, name: str) -> Json:
    """A part of an event, empty when it has none."""
    found = event.get(name)
    return found if isinstance(found, dict) else {}


def person_of(event: Json) -> str:
    """[OA] `sender` writes, `follower` follows; [GC] some follow as `sender`."""
    for name in ("follower", "sender"):
        if one := part(event, name).get("id"):
            return str(one)
    return ""


def number_of(event: Json) -> str:
    """[OA] `msg_id`, [GC] or `message_id`; an event without one is told by who and when."""
    message = part(event, "message")
    known = message.get("msg_id") or message.get("message_id")
    about = (event.get("event_name"), person_of(event), event.get("timestamp"))
    return str(known) if known else " ".join(map(str, about))


def told_at(event: Json) -> datetime | None:
    """[OA] `timestamp` is when it happened, in milliseconds; None where it cannot be read."""
    said = whole(event.get("timestamp"))
    return None if said is None else datetime.fromtimestamp(said / 1000, UTC)


def whole(said: object) -> int | None:
    """A number that Zalo writes as one or as words; None for anything else, or for too long a one.

    "²" is a digit, too, and no number; a sum of days with a longer one cannot be done.
    """
    text = str(said)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 15 else None


def pressed(text: str) -> tuple[int, str] | None:
    """The turn and the key of the button whose payload came as words ([BTN])."""
    found = _PRESSED.fullmatch(text.strip())
    return (int(found[1]), found[2]) if found else None


def attached(event: Json) -> Json:
    """[OA] What the first attachment says of itself: url, and of a file name and size."""
    listed = part(event, "message").get("attachments")
    first = listed[0] if isinstance(listed, list) and listed else None
    return part(first, "payload") if isinstance(first, dict) else {}


def is_theirs(url: str) -> bool:
    """Whether a file lies where people's files lie."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme == "https" and f".{parts.hostname or ''}".endswith(_FILE_HOSTS)


def text_body(to: str, text: str, buttons: Iterable[tuple[str, str]] = ()) -> Json:
    """[OA] A consultation message; [BTN] with buttons, each a title and what it says for us."""
    message: Json = {"text": text}
    shown = [{"title": a, "type": "oa.query.hide", "payload": b} for a, b in buttons]
    if shown:
        message["attachment"] = {"type": "template", "payload": {"buttons": shown}}
    return {"recipient": {"user_id": to}, "message": message}


def button(turn: int, key: str) -> str:
    """What a button says when it is pressed."""
    return f"#{turn}.{key}"


def file_body(to: str, token: str) -> Json:
    """[OA] A file that was uploaded."""
    attachment = {"type": "file", "payload": {"token": token}}
    return {"recipient": {"user_id": to}, "message": {"attachment": attachment}}


def template_body(to: str, template: str, values: Mapping[str, str]) -> Json:
    """[ZBS] An approved template by the person's number at this account."""
    return {"user_id": to, "template_id": template, "template_data": dict(values)}


def exchange_form(app_id: str, refresh: str) -> dict[str, str]:
    """[OA] What is asked with a refresh token; the secret stands in a header."""
    return {"app_id": app_id, "grant_type": "refresh_token", "refresh_token": refresh}


@dataclass(frozen=True)
class Exchanged:
    """The answer to it."""

    access: str
    refresh: str
    access_until: datetime
    refresh_until: datetime


def exchanged(body: Json, now: datetime) -> Exchanged | None:
    """The new pair; None when the answer holds none. [OA] [GC] seconds come as text or number."""
    access, refresh = body.get("access_token"), body.get("refresh_token")
    if not (isinstance(access, str) and access and isinstance(refresh, str) and refresh):
        return None
    lives = _seconds(body.get("expires_in"), ACCESS_LIVES)
    stays = _seconds(body.get("refresh_token_expires_in"), REFRESH_LIVES)
    return Exchanged(access, refresh, now + lives, now + stays)


def _seconds(said: object, otherwise: timedelta) -> timedelta:
    seconds = whole(said)
    # Nothing that is granted lives longer than years.
    return otherwise if seconds is None else timedelta(seconds=min(seconds, LONGEST_S))


def told_code(body: Json) -> int | None:
    """[OA] `error` with HTTP 200: 0 is well, None is no answer of theirs."""
    said = body.get("error")
    try:
        return int(said) if isinstance(said, int | str) and not isinstance(said, bool) else None
    except ValueError:
        return None


def message_id(data: object) -> str | None:
    """[OA] [ZBS] The number of a message that went out."""
    found = data.get("message_id") if isinstance(data, dict) else None
    return str(found) if found else None


def awake(now: datetime) -> bool:
    """Whether a template may go at this moment."""
    hour = (now.astimezone(UTC) + timedelta(hours=7)).hour
    return NIGHT_ENDS <= hour < NIGHT_BEGINS
