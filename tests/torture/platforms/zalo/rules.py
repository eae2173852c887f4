"""What the Zalo API documents about parameters, checked for every request.

The rule: stricter than the real service. It ignores parameters it does not know; here they are
named, because a bot that sends them expects something that will not happen.
"""

import json
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.torture.platforms.http import Request
from tests.torture.platforms.platform import Json

TEXT_MAX = 2000
CHAT = {"chat_id": True}
# Method -> parameter -> required.
METHODS: dict[str, dict[str, bool]] = {
    "getMe": {},
    "getUpdates": {"timeout": False},
    "setWebhook": {"url": True, "secret_token": True},
    "deleteWebhook": {},
    "getWebhookInfo": {},
    "testWebhook": {},
    "sendMessage": {**CHAT, "text": True, "parse_mode": False, "text_styles": False},
    "sendPhoto": {**CHAT, "photo": True, "caption": False},
    "sendSticker": {**CHAT, "sticker": True},
    "sendVoice": {**CHAT, "voice_url": True},
    "sendChatAction": {**CHAT, "action": True},
}


def read_params(request: Request) -> Json:
    """Parameters of the query string and of a JSON or form body; raises ValueError."""
    params: Json = dict(parse_qsl(urlsplit(request.target).query, keep_blank_values=True))
    if not request.body:
        return params
    kind = request.headers.get("content-type", "").partition(";")[0]
    if kind == "application/json":
        given = json.loads(request.body)
        if not isinstance(given, dict):
            raise ValueError("the body is not an object")
        return {**params, **given}
    if kind == "application/x-www-form-urlencoded":
        form = parse_qsl(request.body.decode(), keep_blank_values=True, strict_parsing=True)
        return {**params, **dict(form)}
    raise ValueError(f"content type {kind!r}")


def unknown(method: str, params: Json) -> list[str]:
    """Parameters the service would silently ignore."""
    return [f"unknown parameter {name}" for name in params if name not in METHODS[method]]


def broken(method: str, params: Json, count: str) -> list[str]:
    """Every documented rule that the known parameters break, in words."""
    wrong = [
        f"parameter {name} is required"
        for name, required in METHODS[method].items()
        if required and name not in params
    ]
    for name in METHODS[method].keys() & params.keys():
        wrong += _value(name, params[name], count)
    return wrong


def _value(name: str, value: Any, count: str) -> list[str]:
    if name == "timeout":
        fits = isinstance(value, int | str) and not isinstance(value, bool)
        return [] if fits and str(value).isdecimal() else [f"timeout: {value!r}"]
    if name == "text_styles":
        return [] if isinstance(value, list) else [f"text_styles: {value!r}"]
    if not isinstance(value, str):
        return [f"{name} is not a string: {value!r}"]
    return _text(name, value, count)


def _text(name: str, value: str, count: str) -> list[str]:
    length = len(value) if count == "code points" else len(value.encode("utf-16-le")) // 2
    if name in ("chat_id", "text") and not value.strip():
        return [f"{name} is empty"]
    if name in ("text", "caption") and length > TEXT_MAX:
        return [f"{name} is too long: {length}"]
    if name == "parse_mode" and value not in ("markdown", "html"):
        return [f"parse_mode: {value!r}"]
    if name == "secret_token" and not 8 <= length <= 256:
        return [f"secret_token has {length} characters"]
    if name == "photo" and not value:
        return ["The photo must not be empty"]
    if name == "photo" and not value.startswith(("http://", "https://")):
        return ["The photo must start with http:// or https://"]
    if name == "action" and value != "typing":
        return [f"action: {value!r}"]
    return []
