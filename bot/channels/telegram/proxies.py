"""The way to Telegram: direct, or through the proxy that TELEGRAM_PROXY or the environment names.

The rule: the setting goes first; without it HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY mean
what they mean everywhere, also with a proxy of the kind socks5.
"""

from typing import Any

import aiohttp
import httpx
from telegram.request import BaseRequest

from bot.channels.reaching import proxy_for

# Shorter than any server keeps a silent connection, longer than two answers in a talk lie apart.
KEEP_ALIVE_S = 30.0


def open_session(url: str, proxy: str | None = None) -> aiohttp.ClientSession:
    """Connections to this address, as many as are asked for; needs the running loop.

    `proxy` is the one that was set; without one the environment says.
    """
    proxy = proxy or proxy_for(url)
    socks = proxy is not None and proxy.startswith("socks")
    return aiohttp.ClientSession(
        connector=_connector(proxy if socks else None, url.startswith("https:")),
        proxy=None if socks else proxy,
        headers={"User-Agent": BaseRequest.USER_AGENT},
        cookie_jar=aiohttp.DummyCookieJar(),
    )


def _connector(socks: str | None, encrypted: bool) -> aiohttp.TCPConnector:
    options: dict[str, Any] = {"limit": 0, "keepalive_timeout": KEEP_ALIVE_S}
    if encrypted:
        # Of httpx, for its certificates come along: a bare machine may have none of its own.
        options["ssl"] = httpx.create_ssl_context()
    if socks is None:
        return aiohttp.TCPConnector(**options)
    # Only here: seldom needed, and it takes its time.
    from aiohttp_socks import ProxyConnector

    # The proxy looks names up: on this side a name may lead nowhere, or astray.
    return ProxyConnector.from_url(socks.replace("socks5h:", "socks5:", 1), rdns=True, **options)
