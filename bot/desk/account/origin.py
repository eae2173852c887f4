"""Where passkeys are made and used.

The rule: they count for the public address alone, to the letter, and only over https: elsewhere
browsers sign nothing.
"""

from dataclasses import dataclass
from ipaddress import ip_address
from typing import Literal
from urllib.parse import urlsplit

NotHere = Literal["no address", "no https", "a number"]


@dataclass(frozen=True)
class PageOrigin:
    """Where passkeys are made and used: the page's origin and its host."""

    origin: str
    host: str


def place_of(public_origin: str | None) -> PageOrigin | NotHere:
    """The place that is PUBLIC_URL; why there is none."""
    if public_origin is None:
        return "no address"
    parts = urlsplit(public_origin)
    host = parts.hostname or ""
    # Browsers trust their own machine, by its name.
    if parts.scheme != "https" and host != "localhost":
        return "no https"
    try:
        ip_address(host)
    except ValueError:
        return PageOrigin(public_origin, host)
    return "a number"
