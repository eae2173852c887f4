"""The platforms are asked: do they know the token, where do they post to, what time is it there?

The rule: one short question each and never a change; what they answer is shown without the token.
"""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import quote, urlsplit

import httpx

from bot.channels.registry import PLATFORMS, Api, Platform
from bot.channels.texts import token_refused
from bot.cli.doctor import texts
from bot.cli.doctor.found import Found
from bot.config import Settings
from bot.installation.slips import is_token
from bot.logs import redact
from handlers.values.shown.label_texts import channel_name

WITHIN_S = 10.0
# What a Date header's whole seconds and the way of the answer may make of a right clock.
CLOCK_MAY = timedelta(seconds=30)
# Telegram says 404 of what has not even the form of a token.
NO_SUCH_BOT = (401, 404)


@dataclass(frozen=True)
class Asked:
    """What a platform said; `refused` when it does not know the token."""

    at: datetime | None = None
    refused: bool = False
    bot: str = ""
    webhook: str = ""
    trouble: str = ""
    waiting: int = 0


class NotAnswered(Exception):
    """Nobody answered, or somebody else."""


async def platforms_found(settings: Settings, now: datetime) -> list[Found]:
    """Every platform, all at once, and the clock beside theirs."""
    every = await asyncio.gather(*(_look(one, settings) for one in PLATFORMS))
    found = [line for lines, _ in every for line in lines]
    times = [at for _, at in every if at is not None]
    return [*found, clock_found(now, times[0])] if times else found


async def _look(platform: Platform, settings: Settings) -> tuple[list[Found], datetime | None]:
    name, token = channel_name(platform.name), platform.token(settings)
    setting = platform.setting
    if token is None:
        return [Found(platform.name, "ok", texts.off(platform=name, setting=setting))], None
    if platform.api is None:
        # It is asked with what the store holds: `official`.
        return [], None
    if not is_token(token.get_secret_value()):
        # Told among the settings; nobody needs to be asked.
        return [], None
    api = platform.api(settings)
    try:
        asked = await ask(api, token.get_secret_value())
    except NotAnswered as error:
        host = urlsplit(api.url).netloc
        proxy = f"{platform.name.upper()}_PROXY"
        line = texts.not_reached(platform=name, host=host, why=redact(str(error)), setting=proxy)
        return [Found(platform.name, "wrong", line)], None
    if asked.refused:
        refused = token_refused(platform=name, setting=setting)
        return [Found(platform.name, "wrong", refused)], asked.at
    return [*_standing(platform, name, settings, asked)], asked.at


def _standing(platform: Platform, name: str, settings: Settings, asked: Asked) -> Iterator[Found]:
    """The bot's name and the way its updates take."""
    public = settings.posted_to
    ours = f"{str(public).rstrip('/')}{platform.path}" if public else ""
    way = texts.by_webhook(url=ours) if ours else texts.BY_POLLING
    yield Found(platform.name, "ok", texts.answers(platform=name, bot=asked.bot, way=way))
    if ours and asked.webhook != ours:
        elsewhere = texts.webhook_elsewhere(platform=name, url=asked.webhook)
        yield Found(platform.name, "note", elsewhere)
    elif not ours and asked.webhook:
        left = texts.webhook_left(platform=name, url=asked.webhook)
        yield Found(platform.name, "note", left)
    elif asked.trouble:
        fails = texts.webhook_fails(platform=name, why=asked.trouble, waiting=asked.waiting)
        yield Found(platform.name, "note", fails)


def clock_found(now: datetime, theirs: datetime) -> Found:
    """How far the machine's clock is from a platform's."""
    apart = now - theirs
    seconds = round(abs(apart).total_seconds())
    if abs(apart) <= CLOCK_MAY:
        return Found("clock", "ok", texts.clock_right(seconds=seconds), {"off_s": seconds})
    line = texts.clock_wrong(seconds=seconds, ahead=apart > timedelta(0))
    return Found("clock", "wrong", line, {"off_s": seconds})


async def ask(api: Api, token: str) -> Asked:
    """What the platform says of this token; raises NotAnswered."""
    root = f"{api.url.rstrip('/')}/bot{quote(token, safe=':')}"
    try:
        async with httpx.AsyncClient(
            proxy=api.proxy,
            trust_env=api.follows_environment and api.proxy is None,
            verify=httpx.create_ssl_context(),
            timeout=WITHIN_S,
        ) as http:
            me, at = await _call(http, f"{root}/getMe")
            if not me["ok"]:
                if _code(me) in NO_SUCH_BOT:
                    return Asked(at, refused=True)
                raise NotAnswered(str(me.get("description", "")))
            hook, _ = await _call(http, f"{root}/getWebhookInfo")
    # The last two: a proxy of the environment that cannot be used.
    except (httpx.HTTPError, httpx.InvalidURL, ValueError, ImportError) as error:
        # Without its words, which can hold the address.
        raise NotAnswered(type(error).__name__) from None
    bot, standing = _table(me), _table(hook)
    return Asked(
        at,
        bot=_name(bot),
        webhook=str(standing.get("url") or ""),
        trouble=str(standing.get("last_error_message") or ""),
        waiting=int(standing.get("pending_update_count") or 0),
    )


async def _call(http: httpx.AsyncClient, url: str) -> tuple[dict[str, Any], datetime | None]:
    answer = await http.post(url)
    try:
        body = answer.json()
    except ValueError:
        raise NotAnswered(texts.NOBODY_HOME) from None
    if not isinstance(body, dict) or not isinstance(body.get("ok"), bool):
        raise NotAnswered(texts.NOBODY_HOME)
    date = answer.headers.get("date")
    return body, parsedate_to_datetime(date) if date else None


def _code(body: dict[str, Any]) -> int:
    # Zalo writes it as text, too.
    return int(body.get("error_code") or body.get("errorCode") or 0)


def _table(body: dict[str, Any]) -> dict[str, Any]:
    result = body.get("result")
    return result if isinstance(result, dict) else {}


def _name(bot: dict[str, Any]) -> str:
    """How people find it."""
    named = bot.get("username")
    return f"@{named}" if named else str(bot.get("display_name") or bot.get("account_name") or "")
