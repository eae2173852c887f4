"""Whether an address in the settings is one, and what is wrong with it.

The rule: nobody is asked; an address is judged by how it is written.
"""

import re
from ipaddress import ip_address, ip_interface
from urllib.parse import urlsplit

from bot import config_texts as texts

PROXY_KINDS = ("http", "socks5", "socks5h")


def is_proxy(url: str) -> bool:
    """Whether messages can be sent through it."""
    try:
        parts = urlsplit(url)
        return bool(parts.scheme in PROXY_KINDS and parts.hostname and parts.port is not None)
    except ValueError:
        return False


def is_machine(host: str) -> bool:
    """Whether it is an address or a name, without a port."""
    try:
        return bool(re.fullmatch(r"[A-Za-z0-9._-]+", host)) or bool(ip_address(host))
    except ValueError:
        return False


def is_private(host: str) -> bool:
    """Whether it is reached from this machine or its own network alone."""
    try:
        return not ip_address(host.strip("[]")).is_global
    except ValueError:
        return "." not in host or host.endswith((".local", ".lan", ".internal", ".home.arpa"))


def has_bare_signs(url: str) -> bool:
    """Whether the password of a server's address has signs that end it before its end."""
    return re.search(r"//[^:@]*:[^@]*([/#?].*@|@.*@)", url) is not None


def wrong_with_networks(listed: str) -> str | None:
    """What is wrong with addresses and networks that are believed; None when nothing is."""
    for one in (part.strip() for part in listed.split(",")):
        if not one:
            continue
        try:
            written = ip_interface(one)
        except ValueError:
            return texts.TRUSTED_PROXIES_BAD
        # Everybody may then say what he likes, which is what the setting is there against.
        if written.network.prefixlen == 0:
            return texts.TRUSTED_PROXIES_ALL
        if "/" in one and written.ip != written.network.network_address:
            return texts.no_network(
                written=one, address=str(written.ip), network=str(written.network)
            )
    return None
