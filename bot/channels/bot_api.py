"""Asks a platform whose API has the form of Telegram's, as Zalo's has: /bot<token>/getMe.

The rule: what is raised never holds the address, for the token stands in it.
"""

from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import quote

import httpx

from bot.channels.asking import Api, NotAnswered, PlatformAnswer
from bot.channels.texts import NOBODY_HOME

WITHIN_S = 10.0
# Telegram says 404 of what has not even the form of a token.
NO_SUCH_BOT = (401, 404)


async def ask(api: Api, token: str) -> PlatformAnswer:
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
                    return PlatformAnswer(at, refused=True)
                raise NotAnswered(str(me.get("description", "")))
            hook, _ = await _call(http, f"{root}/getWebhookInfo")
    # The last two: a proxy of the environment that cannot be used.
    except (httpx.HTTPError, httpx.InvalidURL, ValueError, ImportError) as error:
        # Without its words, which can hold the address.
        raise NotAnswered(type(error).__name__) from None
    bot, standing = _table(me), _table(hook)
    return PlatformAnswer(
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
        raise NotAnswered(NOBODY_HOME) from None
    if not isinstance(body, dict) or not isinstance(body.get("ok"), bool):
        raise NotAnswered(NOBODY_HOME)
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
