"""What the real Bot API would refuse: parameters checked against its published description.

The rule: every request is checked whole, against telegram-bot-api.json for names and types and
against the limits that the documentation states only in words.
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

SPEC_FILE = Path(__file__).with_name("telegram-bot-api.json")
ACTIONS = {
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
}


def units(text: str) -> int:
    """Length in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


@cache
def published() -> dict[str, Any]:
    """The description file, read once: it is large."""
    spec: dict[str, Any] = json.loads(SPEC_FILE.read_text(encoding="utf-8"))
    return spec


class BotApi:
    """The published description of the Bot API; `check` is the only question asked of it."""

    def __init__(self) -> None:
        self.methods: dict[str, Any] = published()["methods"]
        self._types: dict[str, Any] = published()["types"]

    def check(
        self, method: str, form: dict[str, str], files: dict[str, bytes]
    ) -> tuple[dict[str, Any], list[str]]:
        """The parameters with their JSON types, and every broken rule in words."""
        fields = {field["name"]: field for field in self.methods[method].get("fields", [])}
        given = {**form, **dict.fromkeys(files, "<file>")}
        problems = [f"unknown parameter {name}" for name in given if name not in fields]
        for name, field in fields.items():
            if field["required"] and name not in given:
                problems.append(f"parameter {name} is required")
        params: dict[str, Any] = {}
        for name in given.keys() & fields.keys():
            value, wrong = self._decode(given[name], fields[name]["types"], name in files)
            params[name] = value
            problems += [f"{name}: {text}" for text in wrong]
        return params, problems or broken_limits(method, params)

    def _decode(self, raw: str, types: list[str], uploaded: bool) -> tuple[Any, list[str]]:
        """One form value (always text on the wire) as the first type it fits."""
        wrong: list[str] = []
        for kind in types:
            if uploaded or kind == "InputFile":
                if uploaded and "InputFile" in types:
                    return raw, []
                wrong.append("not uploaded" if kind == "InputFile" else "may not be a file")
                continue
            if kind == "String":
                return raw, []
            try:
                value = json.loads(raw)
            except ValueError:
                wrong.append(f"not {kind}: {raw!r}")
                continue
            problems = self._mismatch(value, kind)
            if not problems:
                return value, []
            wrong += problems
        return raw, wrong

    def _mismatch(self, value: Any, kind: str) -> list[str]:
        """Why a JSON value is not of this API type; empty when it is."""
        if kind.startswith("Array of "):
            if not isinstance(value, list):
                return [f"not a list: {value!r}"]
            inner = kind.removeprefix("Array of ")
            return [text for item in value for text in self._mismatch(item, inner)]
        plain: dict[str, tuple[type, ...]] = {
            "Integer": (int,),
            "Float": (int, float),
            "String": (str,),
            "Boolean": (bool,),
        }
        if kind in plain:
            fits = isinstance(value, plain[kind]) and (
                kind == "Boolean" or not isinstance(value, bool)
            )
            return [] if fits else [f"not {kind}: {value!r}"]
        subtypes = self._types[kind].get("subtypes")
        if subtypes:
            return min((self._mismatch(value, name) for name in subtypes), key=len)
        return self._mismatched_fields(value, kind)

    def _mismatched_fields(self, value: Any, kind: str) -> list[str]:
        if not isinstance(value, dict):
            return [f"not a {kind}: {value!r}"]
        fields = {field["name"]: field for field in self._types[kind].get("fields", [])}
        wrong = [f"{kind} has no field {name}" for name in value if name not in fields]
        for name, field in fields.items():
            if name not in value:
                wrong += [f"{kind}.{name} is required"] if field["required"] else []
                continue
            trials = [self._mismatch(value[name], inner) for inner in field["types"]]
            wrong += [f"{kind}.{name}: {text}" for text in min(trials, key=len)]
        return wrong


def broken_limits(method: str, params: dict[str, Any]) -> list[str]:
    """Limits from the prose of the documentation, in the words the server would use."""
    wrong: list[str] = []
    if "parse_mode" in params:
        wrong.append("parse_mode is not modelled by this fake")
    if "text" in params and method in ("sendMessage", "editMessageText"):
        wrong += _text_limits(params["text"])
    if units(params.get("caption", "").strip()) > 1024:
        wrong.append("message caption is too long")
    if method == "answerCallbackQuery" and units(params.get("text", "")) > 200:
        wrong.append("MESSAGE_TOO_LONG")
    markup = params.get("reply_markup")
    if isinstance(markup, dict) and "inline_keyboard" in markup:
        wrong += _keyboard_limits(markup["inline_keyboard"])
    wrong += _profile_limits(method, params)
    return wrong


def _text_limits(text: str) -> list[str]:
    if not text.strip():
        return ["message text is empty"]
    if units(text.strip()) > 4096 or len(text.encode()) > 32768:
        return ["message is too long"]
    return []


def _keyboard_limits(rows: list[list[dict[str, Any]]]) -> list[str]:
    wrong: list[str] = []
    buttons = [button for row in rows for button in row]
    if len(buttons) > 100 or any(not 1 <= len(row) <= 8 for row in rows):
        wrong.append("reply markup is too long")
    for button in buttons:
        if not button["text"].strip():
            wrong.append("inline keyboard button text is empty")
        if len(ACTIONS & button.keys()) != 1:
            wrong.append("text buttons are unallowed in the inline keyboard")
        if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
            wrong.append("BUTTON_DATA_INVALID")
    return wrong


def _profile_limits(method: str, params: dict[str, Any]) -> list[str]:
    wrong: list[str] = []
    if method == "setMyCommands":
        if len(params["commands"]) > 100:
            wrong.append("BOT_COMMANDS_TOO_MUCH")
        for command in params["commands"]:
            if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
                wrong.append("BOT_COMMAND_INVALID")
            if not 1 <= units(command["description"]) <= 256:
                wrong.append("BOT_COMMAND_DESCRIPTION_INVALID")
    if not re.fullmatch(r"([a-z]{2})?", params.get("language_code", "")):
        wrong.append("LANG_CODE_INVALID")
    if (
        units(params.get("description", "")) > 512
        or units(params.get("short_description", "")) > 120
    ):
        wrong.append("description is too long")
    if method == "getUpdates" and not 1 <= params.get("limit", 100) <= 100:
        wrong.append("limit is out of range")
    return wrong
