"""What a page sends, as an arrival.

The rule: JSON from our script or a plain form of ours; nothing else, and never from another site.
"""

import json
import re
import unicodedata
import uuid
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.channels.base import Arrival
from bot.channels.web import NAME
from bot.web import texts
from bot.web.chat_page.lines import HIDDEN, arrival_key
from bot.web.guard import is_from_us, read_body
from handlers.values.messages import Inbound
from handlers.values.replies import KEY

BODY_MAX_BYTES = 64 * 1024
_KEY = re.compile(r"[A-Za-z0-9-]{8,64}")
_CHOICE = re.compile(KEY)
_TURN = re.compile(r"\d{1,9}")
_UNIT = re.compile(r"unit_(\d{1,9})_([A-Z2-9]{4})", re.ASCII)
Fields = Mapping[str, Any]


def is_json(request: Request) -> bool:
    """Sent by our script, which wants JSON back."""
    return request.headers.get("content-type", "").split(";")[0].strip() == "application/json"


async def read_fields(request: Request, public_origin: str | None) -> Fields:
    """The fields of a form or JSON object; raises HTTPException 400, 403, 413 or 415."""
    as_json = is_json(request)
    kind = request.headers.get("content-type", "").split(";")[0].strip()
    if not as_json and kind != "application/x-www-form-urlencoded":
        raise HTTPException(415, texts.UNREADABLE)
    # Other sites can send a form without being asked first, so a form must prove where it is from.
    if not is_from_us(request, public_origin, proof=not as_json):
        raise HTTPException(403, texts.FOREIGN)
    body = await read_body(request, BODY_MAX_BYTES)
    try:
        fields = json.loads(body) if as_json else dict(parse_qsl(body.decode(), True))
    except (ValueError, RecursionError):
        raise HTTPException(400, texts.UNREADABLE) from None
    if not isinstance(fields, dict):
        raise HTTPException(400, texts.UNREADABLE)
    return fields


def read_arrival(fields: Fields, address: str) -> Arrival:
    """The message; raises HTTPException 400 when it cannot be one."""
    key = read_key(fields.get("key"))
    if fields.get("start"):
        key, inbound = f"{HIDDEN}{key}", Inbound(text="/start")
    elif "choice" in fields:
        inbound = _pressed(fields)
    else:
        inbound = Inbound(text=_clean(fields.get("text")))
        if not inbound.text:
            raise HTTPException(400, texts.EMPTY)
    return Arrival(NAME, arrival_key(address, key), address, inbound)


def unit_code(start: str) -> str:
    """What an invitation's picture has typed for whoever opens it: the unit's code."""
    found = _UNIT.fullmatch(start)
    return f"DV-{int(found[1])}-{found[2]}" if found else ""


def read_key(given: object) -> str:
    """The page's key of a message; raises HTTPException 400."""
    if given is None:
        # Without a script nobody makes a key; then a repeat is a message of its own.
        return uuid.uuid4().hex
    if not (isinstance(given, str) and _KEY.fullmatch(given)):
        raise HTTPException(400, texts.UNREADABLE)
    return given


def _pressed(fields: Fields) -> Inbound:
    choice, turn = str(fields["choice"]), str(fields.get("turn", "0"))
    if not (_CHOICE.fullmatch(choice) and _TURN.fullmatch(turn)):
        raise HTTPException(400, texts.UNREADABLE)
    return Inbound(choice=choice, turn=int(turn), kind="choice")


def _clean(text: object) -> str:
    """Without characters no database stores: half surrogates and controls other than line ends."""
    if not isinstance(text, str):
        return ""
    text = text.replace("\r\n", "\n")
    kept = (c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    return "".join(kept).strip()
