"""The way to a platform, as the operator has set it: address and proxy, each with its setting.

The rule: where nobody answers, what was set for the way is named; a password never is.
"""

import os
from dataclasses import dataclass
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from bot.channels import texts


@dataclass(frozen=True)
class Reach:
    """Where a platform is, and its own proxy or the environment's.

    `set_by` is the setting of the address, empty when it was left as it is.
    """

    url: str
    set_by: str
    proxy: str | None
    proxy_setting: str
    follows_environment: bool


def unreached(platform: str, reach: Reach, why: str) -> str:
    """A line for the operator: who was not reached which way, and what to look at."""
    address = f"{reach.set_by}={_shown(reach.url)}" if reach.set_by else _host(reach.url)
    proxy = _proxy(reach)
    remedies = [texts.look_at_address(setting=reach.set_by)] if reach.set_by else []
    if proxy:
        remedies.append(texts.look_at_proxy(proxy=proxy, setting=reach.proxy_setting))
    if not remedies:
        remedies.append(texts.look_at_network(setting=reach.proxy_setting))
    return texts.not_reached(
        platform=platform, address=address, proxy=proxy, why=why, remedies=remedies
    )


def proxy_for(url: str) -> str | None:
    """The environment's proxy on the way to this address, None when there is none."""
    target = urlsplit(url)
    # With the port, for NO_PROXY may name one.
    if proxy_bypass(target.netloc.rpartition("@")[2]):
        return None
    named = getproxies()
    proxy = named.get(target.scheme) or named.get("all")
    return proxy if proxy is None or "://" in proxy else f"http://{proxy}"


def _proxy(reach: Reach) -> str:
    """The proxy with the name it was set by; empty for none."""
    if reach.proxy:
        return f"{reach.proxy_setting}={_shown(reach.proxy)}"
    proxy = proxy_for(reach.url) if reach.follows_environment else None
    if proxy is None:
        return ""
    scheme = urlsplit(reach.url).scheme
    names = [
        name for kind in (scheme, "all") for name in (f"{kind}_proxy", f"{kind}_PROXY".upper())
    ]
    # On some systems it stands elsewhere.
    by = next((name for name in names if os.environ.get(name)), texts.SYSTEM_PROXY)
    return f"{by}={_shown(proxy)}"


def _shown(url: str) -> str:
    return f"{urlsplit(url).scheme}://{_host(url)}"


def _host(url: str) -> str:
    # Without the name and the password that may stand before it.
    return urlsplit(url).netloc.rpartition("@")[2]
